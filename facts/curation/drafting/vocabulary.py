"""The words that drafting needs beside the lexicon: units, bounds and months of each language, signals of all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from facts.errors import LanguageFault
from facts.reading.languages import FOLDER
from facts.reading.text import tokenise

_SIGNALS = Path(__file__).with_name("signals.yaml")
Phrases = Mapping[tuple[str, ...], str]
"""What stands for what: folded words, and the value they have in the language's file."""


@dataclass(frozen=True, slots=True)
class CountingWords:
    """How one language writes units, bounds and points in time."""

    units: Phrases
    bounds: Phrases
    years_before: Phrases
    leads_to: Phrases
    months: Phrases
    of_which: Phrases
    """What may stand between a number and what it counts: '7,900 of the cars'."""
    no_figure: Phrases
    """What makes a number of years a point in time: 'two years ago'."""
    place: Phrases
    """What stands before the name of a place."""
    adjective_endings: Phrases
    """How a word ends that says where something comes from ('het Gentse merk')."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What in a sentence speaks for which kind, status, aspect and event; weights, by concept, unit or entity kind."""

    kinds: Mapping[str, Mapping[str, Mapping[str, float]]]
    """By kind of fact: `concepts`, `units` and `entities`, each with weights."""
    statuses: Mapping[str, tuple[str, ...]]
    """By status, in the order they are tried: the concepts that mean it."""
    possible_statuses: Mapping[str, tuple[str, ...]]
    """By kind: what its status can be beside the usual one; absent when it can be any."""
    usual_status: Mapping[str, str]
    aspects: Mapping[str, tuple[str, ...]]
    measures: Mapping[str, Mapping[str, tuple[str, ...]]]
    """By kind of fact: the concepts of each measure, in the order they are tried."""
    events: Mapping[str, Mapping[str, tuple[str, ...]]]
    posts: Mapping[str, tuple[str, ...]]
    says: Mapping[str, tuple[str, ...]]
    yearly: frozenset[str]
    """Kinds whose figures are those of a year."""


@cache
def counting_words(code: str) -> CountingWords:
    """Return the counting words of a language; an unknown one has none."""
    units = _sections(FOLDER / code / "units.txt")
    months = _sections(FOLDER / code / "numbers.txt").get("months", {})
    return CountingWords(
        units=_phrases(units.get("units", {})),
        bounds=_phrases(units.get("bounds", {})),
        years_before=_phrases(units.get("years_before", {})),
        leads_to=_phrases(units.get("leads_to", {})),
        of_which=_phrases(units.get("of_which", {})),
        no_figure=_phrases(units.get("no_figure", {})),
        place=_phrases(units.get("place", {})),
        adjective_endings=_phrases(units.get("adjective_endings", {})),
        months={_folded(word): number for word, number in months.items()},
    )


@cache
def signals() -> Signals:
    """Return the signals of all languages; they are concepts, so no word of a language stands there."""
    held: dict[str, Any] = yaml.safe_load(_SIGNALS.read_text("utf-8"))
    return Signals(
        kinds=held["kinds"],
        statuses=_tuples(held["statuses"]),
        possible_statuses=_tuples(held["possible_statuses"]),
        usual_status=held["usual_status"],
        aspects=_tuples(held["aspects"]),
        measures={kind: _tuples(rows) for kind, rows in held["measures"].items()},
        events={kind: _tuples(rows) for kind, rows in held["events"].items()},
        posts=_tuples(held["posts"]),
        says=_tuples(held["says"]),
        yearly=frozenset(held["yearly"]),
    )


def _tuples(rows: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(row) for name, row in rows.items()}


def _folded(words: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokenise(words))


def _phrases(rows: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    return {_folded(words): value for value, row in rows.items() for words in row.split(";") if words.strip()}


def _sections(path: Path) -> dict[str, dict[str, str]]:
    """Read `[section]` lines and `key: rest` lines under them."""
    found: dict[str, dict[str, str]] = {}
    if not path.exists():
        return found
    section = ""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        elif line.strip() and not line.startswith("#"):
            key, colon, rest = line.rpartition(": ") if section == "months" else line.partition(":")
            if not colon:
                raise LanguageFault(f"{path}:{number}: expected `key: words`, found {line[:40]!r}")
            found.setdefault(section, {})[key.strip()] = rest.strip()
    return found
