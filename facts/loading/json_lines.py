"""A base as JSON Lines: `{"entity": …}`, `{"source": …}` and `{"fact": …, "file": …}`, one a line, in any order.

For large bases: the keys are those of the cards, and every fault is told with its line, like that of a card.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from facts.loading.located import LocatedList, LocatedMapping
from facts.loading.report import FaultReport
from facts.taking_turns import in_turns

SUFFIX = ".jsonl"
_KINDS = ("entity", "source", "fact")


def read_lines(
    file: str, lines: Iterable[str], report: FaultReport
) -> tuple[LocatedMapping | None, list[LocatedMapping]]:
    """Return the lines of a file as an entities document and as one card for each source; faults go to the report."""
    entities = LocatedList(1)
    sources: dict[str, LocatedMapping] = {}
    facts: dict[str, LocatedList] = {}
    for number, line in enumerate(in_turns(lines), 1):
        if line.strip():
            _take(file, number, line, report, entities=entities, sources=sources, facts=facts)
    for name, held in facts.items():
        if name not in sources:
            report.add(file, held.item_lines[0], f'no line has the source `{name}`; add {{"source": {{"file": …}}}}')
    cards = [_card(source, facts.get(name)) for name, source in sources.items()]
    return (_document("entities", entities) if entities else None), cards


def _take(
    file: str,
    number: int,
    line: str,
    report: FaultReport,
    *,
    entities: LocatedList,
    sources: dict[str, LocatedMapping],
    facts: dict[str, LocatedList],
) -> None:
    try:
        held = json.loads(line)
    except (ValueError, RecursionError) as error:
        report.add(file, number, f"this line is no JSON: {error}")
        return
    kind = next((key for key in _KINDS if isinstance(held, dict) and isinstance(held.get(key), dict)), None)
    if kind is None:
        report.add(file, number, "a line holds an object with `entity`, `source`, or `fact` and `file`")
        return
    raw = _located(held[kind], number)
    if kind == "entity":
        _append(entities, raw, number)
    elif kind == "source":
        name = str(raw.get("file", ""))
        if name in sources:
            report.add(file, number, f"the source `{name}` stands in line {sources[name].line} already; keep one")
        sources.setdefault(name, raw)
    elif not isinstance(held.get("file"), str):
        report.add(file, number, "a fact needs `file` beside it: the file name of its source")
    else:
        _append(facts.setdefault(held["file"], LocatedList(number)), raw, number)


def _append(items: LocatedList, raw: LocatedMapping, number: int) -> None:
    items.append(raw)
    items.item_lines.append(number)


def _card(source: LocatedMapping, facts: LocatedList | None) -> LocatedMapping:
    card = _document("source", source)
    if facts is not None:
        card["facts"] = facts
        card.key_lines["facts"] = facts.line
    return card


def _document(key: str, held: LocatedMapping | LocatedList) -> LocatedMapping:
    document = LocatedMapping(held.line)
    document[key] = held
    document.key_lines[key] = held.line
    return document


def _located(held: Any, line: int) -> Any:  # noqa: ANN401 - JSON holds anything
    """Return JSON as the card reader takes it: every value a text, everything on one line."""
    if isinstance(held, dict):
        mapping = LocatedMapping(line)
        for key, value in held.items():
            mapping.key_lines[key] = line
            if value is None:
                mapping.empty.add(key)
            else:
                mapping[key] = _located(value, line)
        return mapping
    if isinstance(held, list):
        items = LocatedList(line)
        for value in held:
            items.append(_located(value, line))
            items.item_lines.append(line)
        return items
    return str(held).lower() if isinstance(held, bool) else str(held)
