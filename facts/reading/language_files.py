"""The text files of a language, read into plain data: what is made of them again and again is kept (`compiled`)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from pathlib import Path
from typing import TypedDict

import yaml

from facts.errors import LanguageFault
from facts.reading.lemmas import Lemmas
from facts.reading.phrases import PhraseIndex, Table, read_phrase, tables_of, tables_of_rows
from facts.reading.repair import by_start
from facts.reading.text import fold, squeeze, tokenise

PlainTables = tuple[Table, ...]
PlainAffair = tuple[frozenset[str], frozenset[str], dict[str, frozenset[str]]]
_Country = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


class PlainLanguage(TypedDict):
    """One language as its folder gives it; the names are those of `Language`."""

    forms: dict[str, str]
    starts: dict[tuple[int, str], list[str]]
    shorthand: dict[str, str]
    endings: tuple[tuple[str, str], ...]
    function: dict[str, str]
    fillers: PlainTables
    narrators: list[tuple[str, str]]
    orders: list[tuple[str, str]]
    lexicon: PlainTables
    cues: PlainTables
    signs: PlainTables
    lexicon_words: frozenset[str]
    countries: list[_Country]
    cities: dict[str, str]
    numbers: dict[str, int]
    scales: dict[str, int]
    relative_years: PlainTables
    months: dict[str, int]
    periods: dict[tuple[str, ...], str]
    figure_pairs: tuple[tuple[str, str], ...]
    spans: tuple[tuple[str, str], ...]
    markers: dict[str, frozenset[str]]
    small_talk: dict[str, str]
    sounds: tuple[tuple[str, str], ...]
    verb_forms: tuple[tuple[str, str], ...]
    word_parts: dict[str, tuple[str, ...]]
    messages: dict[str, str]


class PlainLanguages(TypedDict):
    """All of them; the names are those of `Languages`."""

    spoken: dict[str, PlainLanguage]
    recognised: dict[str, frozenset[str]]
    claim_concepts: dict[str, tuple[str, ...]]
    role_questions: dict[str, tuple[frozenset[str], ...]]
    affairs: tuple[PlainAffair, ...]
    answer_kinds: dict[str, frozenset[str]]
    described_kinds: dict[str, frozenset[str]]
    answer_units: dict[str, frozenset[str]]
    makers: dict[str, str]
    lookalikes: frozenset[str]
    given_names: frozenset[str]
    particles: frozenset[str]
    continents: dict[str, frozenset[str]]


def _text(path: Path) -> str:
    if not path.exists():
        return ""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LanguageFault(f"{path}: cannot be read as UTF-8 text: {error}") from error


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(_text(path).splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.strip()


def _pairs(path: Path) -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, _, other in (line.partition(" ") for _, line in _lines(path)))


def _sections(path: Path, default: str) -> Iterator[tuple[str, str]]:
    section = default
    for _, line in _lines(path):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        else:
            yield section, line


def _keyed(path: Path) -> Iterator[tuple[str, str]]:
    for number, line in _lines(path):
        key, colon, rest = line.partition(":")
        if not colon:
            raise LanguageFault(f"{path}:{number}: expected `key: words`, found {line[:40]!r}")
        yield key.strip(), rest.strip()


def _forms(path: Path) -> dict[str, str]:
    """Read the table of forms in one go, for its 80,000 lines; a lemma is the very text that is a form already."""
    cells = map(str.partition, _text(path).split("\n"), repeat("\t"))
    forms = {form: lemma or form for form, _, lemma in cells if form[:1] not in "#"}
    same = dict(zip(forms, forms, strict=True))
    return {form: same.get(lemma, lemma) for form, lemma in forms.items()}


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split(";") if name.strip())


def _geography(path: Path) -> tuple[list[_Country], dict[str, str]]:
    countries: list[_Country] = []
    cities: dict[str, str] = {}
    for section, line in _sections(path, "countries"):
        if section == "cities":
            names, _, country = line.partition("|")
            cities.update({squeeze(name): country.strip() for name in _names(names)})
            continue
        key, _, rest = line.partition(":")
        cells = [*rest.split("|"), "", "", ""]
        people = _names(cells[1]) + _names(cells[2]) + _names(cells[3])
        countries.append((key.strip(), _names(cells[0]), people, _names(cells[2])))
    return countries, cities


def _numbers(path: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for section, line in _sections(path, "numbers"):
        words, _, value = line.rpartition(":")
        found.setdefault(section, {})[fold(words.strip())] = int(value)
    return found


def plain_language(folder: Path) -> PlainLanguage:
    """Read one language folder; raises LanguageFault with file and line when a file is broken."""
    forms = _forms(folder / "forms.txt")
    endings = _pairs(folder / "endings.txt")
    lemma = Lemmas(forms, endings).__getitem__
    function: dict[str, str] = {}
    fillers = []
    for section, line in _sections(folder / "function_words.txt", "grammar"):
        words = [token.text for token in tokenise(line)]
        if len(words) == 1:
            function.setdefault(words[0], section)
        elif words and (phrase := read_phrase(" ".join("=" + w for w in words), section, lemma)):
            fillers.append(phrase)
    listed = {name: tables_of_rows(_keyed(folder / f"{name}.txt"), lemma) for name in ("words", "cues", "signs")}
    listed["fillers"] = tables_of(fillers)
    numbers = _numbers(folder / "numbers.txt")
    relative = (
        read_phrase(" ".join("=" + t.text for t in tokenise(words)), str(offset), lemma)
        for words, offset in numbers.get("relative_years", {}).items()
    )
    countries, cities = _geography(folder / "countries.txt")
    return {
        "forms": forms,
        "starts": by_start(forms),
        "shorthand": dict(_keyed(folder / "shorthand.txt")),
        "endings": endings,
        "function": function,
        "fillers": tuple(listed["fillers"]),
        "narrators": list(_sections(folder / "narrators.txt", "person")),
        "orders": list(_sections(folder / "orders.txt", "always")),
        "lexicon": tuple(listed["words"]),
        "cues": tuple(listed["cues"]),
        "signs": tuple(listed["signs"]),
        "lexicon_words": frozenset().union(*(PhraseIndex(tables).words() for tables in listed.values())),
        "countries": countries,
        "cities": cities,
        "numbers": numbers.get("numbers", {}),
        "scales": numbers.get("scales", {}),
        "relative_years": tuple(tables_of(phrase for phrase in relative if phrase)),
        "months": _months(folder / "months.txt"),
        "periods": {
            tuple(token.text for token in tokenise(words)): key
            for key, row in _keyed(folder / "periods.txt")
            for words in row.split(";")
        },
        "figure_pairs": tuple(_keyed(folder / "figure_pairs.txt")),
        "spans": tuple(_keyed(folder / "spans.txt")),
        "markers": _markers(folder / "markers.txt"),
        "small_talk": {squeeze(line): s for s, line in _sections(folder / "small_talk.txt", "greeting")},
        "sounds": _pairs(folder / "sounds.txt"),
        "verb_forms": _pairs(folder / "verb_forms.txt"),
        "word_parts": _word_parts(folder / "word_parts.txt"),
        "messages": _messages(folder / "messages.yaml"),
    }


def _word_parts(path: Path) -> dict[str, tuple[str, ...]]:
    held: dict[str, tuple[str, ...]] = {}  # by section; what goes around a word stays together
    for section, line in _sections(path, "begins"):
        held[section] = held.get(section, ()) + tuple([line] if section == "around" else line.split())
    return held


def _markers(path: Path) -> dict[str, frozenset[str]]:
    markers: dict[str, set[str]] = {}
    for part, row in _keyed(path):
        for word in row.split(";"):
            markers.setdefault(fold(word.strip()), set()).add(part)
    return {word: frozenset(parts) for word, parts in markers.items()}


def _months(path: Path) -> dict[str, int]:
    names = [fold(line) for _, line in _lines(path)]
    return {word: number for number, name in enumerate(names, 1) for word in (name[:3], name)}


def _messages(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    held = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 (safe)
    if not isinstance(held, dict) or not all(isinstance(v, str) for v in held.values()):
        raise LanguageFault(f"{path}: expected one text per key")
    return held


def _role_questions(path: Path) -> dict[str, tuple[frozenset[str], ...]]:
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for concept, row in _keyed(path):
        cells = tuple(frozenset(cell.split()) for cell in row.split("|"))
        if len(cells) != 4:
            raise LanguageFault(f"{path}: {concept}: expected four columns between `|`, found {len(cells)}")
        found[concept] = cells
    return found


def _affairs(path: Path) -> tuple[PlainAffair, ...]:
    found = []
    for topics, row in _keyed(path):
        asked, _, besides = (frozenset(cell.split()) for cell in (*topics.partition("|"),))
        cells = [cell.split() for cell in row.split(";") if cell.strip()]
        found.append((asked, asked | besides, {cell[0]: frozenset(cell[1:]) for cell in cells}))
    return tuple(found)


def _makers(path: Path) -> tuple[dict[str, str], frozenset[str]]:
    makers: dict[str, str] = {}
    lookalikes = set()
    for section, line in _sections(path, "makers"):
        cells = [cell.strip() for cell in line.split("|")]
        for name in _names(cells[0]):
            if section == "lookalikes":
                lookalikes.add(squeeze(name))
            else:
                makers.setdefault(squeeze(name), cells[1] if len(cells) > 1 else "")
    return makers, frozenset(lookalikes)


def _given_names(path: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Return given names, and the small words that may stand between one and a surname."""
    held: dict[str, set[str]] = {"names": set(), "particles": set()}
    for section, line in _sections(path, "names"):
        held[section].update(map(squeeze, _names(line)))
    return frozenset(held["names"]), frozenset(held["particles"])


def _continents(path: Path) -> dict[str, frozenset[str]]:
    """Return the continents and parts of them that each country lies in."""
    found: dict[str, set[str]] = {}
    for continent, row in _keyed(path):
        for country in row.split():
            found.setdefault(country, set()).add(continent)
    return {country: frozenset(continents) for country, continents in found.items()}


def plain_languages(folder: Path) -> PlainLanguages:
    """Read every language under `folder`: a sub-folder with `words.txt` is spoken, others are only recognised."""
    spoken, recognised = {}, {}
    for sub in sorted(p for p in folder.iterdir() if p.is_dir()):
        if (sub / "words.txt").exists():
            spoken[sub.name] = plain_language(sub)
        elif (sub / "function_words.txt").exists():
            recognised[sub.name] = frozenset(fold(line) for _, line in _lines(sub / "function_words.txt"))
    makers, lookalikes = _makers(folder / "makers.txt")
    given_names, particles = _given_names(folder / "given_names.txt")
    return {
        "spoken": spoken,
        "recognised": recognised,
        "claim_concepts": {key: tuple(row.split()) for key, row in _keyed(folder / "claim_concepts.txt")},
        "answer_kinds": {key: frozenset(row.split()) for key, row in _keyed(folder / "answer_kinds.txt")},
        "described_kinds": {key: frozenset(row.split()) for key, row in _keyed(folder / "descriptions.txt")},
        "answer_units": {key: frozenset(row.split()) for key, row in _keyed(folder / "answer_units.txt")},
        "affairs": _affairs(folder / "affairs.txt"),
        "role_questions": _role_questions(folder / "roles.txt"),
        "makers": makers,
        "lookalikes": lookalikes,
        "given_names": given_names,
        "particles": particles,
        "continents": _continents(folder / "continents.txt"),
    }
