"""Phrases of one or more words, matched on tokens by lemma, literally, or with a gap for split verbs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, chain
from operator import contains
from typing import NamedTuple

from facts.reading.text import tokenise

GAP = 8
"""Most words between the parts of a split verb or phrase ('neemt ... over')."""
PARTICLE = 4
"""Letters of the longest particle that may as well be a preposition ('over')."""
LONG_GAP = 14
"""The same where the last part ends the question."""
_PLAIN = re.compile(r"[A-Za-z ]*").fullmatch
NO_GAPS: frozenset[int] = frozenset()


class Phrase(NamedTuple):
    """What a language file lists: its words as keys, where gaps may stand, and what it stands for."""

    keys: tuple[str, ...]
    gaps: frozenset[int]
    """Positions before which up to GAP other words may stand."""
    value: str
    weak: bool = False
    question_only: bool = False


class Match(NamedTuple):
    """A phrase found in a text, and the positions of the tokens it covers."""

    phrase: Phrase
    positions: tuple[int, ...]


def read_phrase(written: str, value: str, lemma: Callable[[str], str]) -> Phrase | None:
    """Read one entry in the notation of the language files (`?`, `~`, `=`, `...`); None when no word is left."""
    written = written.strip()
    question_only = weak = False
    while written[:1] in {"?", "~"}:
        question_only, weak = question_only or written[0] == "?", weak or written[0] == "~"
        written = written[1:].strip()
    keys: list[str] = []
    gaps = set()
    for part_number, part in enumerate(written.split("...")):
        if part_number and keys:
            gaps.add(len(keys))
        for word in part.split():
            exact, bare = word[0] == "=", word.lstrip("=")
            folded = (bare.lower(),) if bare.isascii() and bare.isalpha() else (token.text for token in tokenise(bare))
            keys.extend("=" + text if exact else lemma(text) for text in folded)
    return Phrase(tuple(keys), frozenset(gaps) or NO_GAPS, value, weak, question_only) if keys else None


Table = dict[str, "str | tuple[Phrase, ...]"]
"""Phrases by what they begin with: as one text until that turns up in a question, as little of it ever does."""


class Tables(NamedTuple):
    """The phrases of a language file as plain data, which is quick to keep and to load: `compiled`."""

    alone: Table
    """Phrases of one word, by its key."""
    close: Table
    """Phrases whose second word stands right behind the first, by the keys of both with a blank between them."""
    apart: Table
    """Phrases with a gap behind the first word, by its key."""


def tables_of(phrases: Iterable[Phrase]) -> Tables:
    """Return phrases as plain data."""
    tables = Tables({}, {}, {})
    for phrase in phrases:
        _add(tables, phrase)
    return tables


def tables_of_rows(rows: Iterable[tuple[str, str]], lemma: Callable[[str], str]) -> Tables:
    """Return the phrases of rows: what they stand for, and the entries for it with `;` between them."""
    tables = Tables({}, {}, {})
    for value, row in rows:
        for written in row.split(";"):
            if _PLAIN(written):
                keys = tuple(map(lemma, written.lower().split()))
                if len(keys) == 1:  # as most are
                    _list(tables.alone, keys[0], value)
                elif keys:
                    _add(tables, Phrase(keys, NO_GAPS, value))
            elif phrase := read_phrase(written, value, lemma):
                _add(tables, phrase)
    return tables


def _add(tables: Tables, phrase: Phrase) -> None:
    """List a phrase in the notation of `_phrases`."""
    keys, gaps, entry, weak, question_only = phrase
    if weak or question_only:
        entry = "?" * question_only + "~" * weak + entry
    table, begin = tables.alone, keys[0]
    if len(keys) > 1:
        table, begin = (tables.apart, keys[0]) if 1 in gaps else (tables.close, f"{keys[0]} {keys[1]}")
        words = [f"... {key}" if place in gaps else key for place, key in enumerate(keys)] if gaps else keys
        entry = f"{entry}:{' '.join(words)}"
    _list(table, begin, entry)


def _list(table: Table, begin: str, entry: str) -> None:
    table[begin] = f"{table[begin]}\n{entry}" if begin in table else entry


def _phrases(begin: str, listed: str) -> tuple[Phrase, ...]:
    """Read what a table holds: one phrase a line, as `?~value:key ... key`; the value alone for one of one word."""
    return tuple(_phrase(begin, line) for line in listed.split("\n"))


def _phrase(begin: str, line: str) -> Phrase:
    question_only = line[0] == "?"
    weak = line[question_only] == "~"
    value, _, words = line[question_only + weak :].partition(":")
    if not words:
        return Phrase((begin,), NO_GAPS, value, weak, question_only)
    parts = words.split(" ... ")
    if len(parts) == 1:
        return Phrase(tuple(words.split()), NO_GAPS, value, weak, question_only)
    *gaps, _ = accumulate(len(part.split()) for part in parts)
    return Phrase(tuple(" ".join(parts).split()), frozenset(gaps), value, weak, question_only)


def _held(table: Table, begin: str) -> tuple[Phrase, ...]:
    """Return the phrases that begin so."""
    held = table.get(begin, ())
    if isinstance(held, str):
        held = table[begin] = _phrases(begin, held)
    return held


class PhraseIndex:
    """Finds listed phrases in a row of words; the longest match of a word wins, equals all count."""

    def __init__(self, tables: Tables) -> None:
        self._alone, self._close, self._apart = tables
        self._begin = frozenset((*(two.partition(" ")[0] for two in self._close), *self._apart))
        """What phrases of several words begin with."""

    def words(self) -> set[str]:
        """Return every single word that phrases are made of, without marks: what a typo may be repaired to."""
        longer = (
            phrase
            for table in (self._close, self._apart)
            for begin, held in table.items()
            for phrase in (held if isinstance(held, tuple) else _phrases(begin, held))
        )
        return {key.lstrip("=") for key in chain(self._alone, *(phrase.keys for phrase in longer))}

    def find(self, keys: Sequence[frozenset[str]], *, questions: bool = True) -> list[Match]:
        """Return the matches in a row of tokens, each given by its keys (lemma, `=form`); no keys match nothing."""
        present = frozenset().union(*keys)
        found: list[Match] = []
        for start, held in enumerate(keys):
            for key in held:
                if key in self._alone:
                    found += [Match(phrase, (start,)) for phrase in _held(self._alone, key)]
                if key not in self._begin:
                    continue
                for phrase in self._longer(key, keys[start + 1] if start + 1 < len(keys) else ()):
                    if present.issuperset(phrase.keys) and (match := _match(phrase, keys, start)):
                        found.append(match)
        if not questions:
            found = [match for match in found if not match.phrase.question_only]
        if len(found) < 2:
            return found
        found.sort(key=_preference)
        covered: dict[int, tuple[int, ...]] = {}
        kept = []
        for match in found:
            if all(covered.get(position, match.positions) == match.positions for position in match.positions):
                covered.update(dict.fromkeys(match.positions, match.positions))
                kept.append(match)
        return kept

    def alone(self, keys: frozenset[str]) -> list[Phrase]:
        """Return the phrases of one word that a text of one word holds, without those of questions only."""
        listed = [phrase for key in keys if key in self._alone for phrase in _held(self._alone, key)]
        found = [phrase for phrase in listed if not phrase.question_only]
        literal = [phrase for phrase in found if phrase.keys[0].startswith("=")]
        return literal or found

    def _longer(self, key: str, behind: Iterable[str]) -> list[Phrase]:
        """Return the phrases of several words that begin with a key, and go on as what stands right behind it."""
        longer: list[Phrase] = []
        for second in behind:
            both = f"{key} {second}"
            if both in self._close:
                longer += _held(self._close, both)
        return [*longer, *_held(self._apart, key)] if key in self._apart else longer


def _preference(match: Match) -> tuple[int, int, bool]:
    """Order matches: more words first, closer together before spread out, literal before lemma."""
    return -len(match.positions), match.positions[-1] - match.positions[0], not _literal(match)


def _literal(match: Match) -> bool:
    return "=" in "".join(match.phrase.keys)


def _match(phrase: Phrase, keys: Sequence[frozenset[str]], start: int) -> Match | None:
    if not phrase.gaps:
        end = start + len(phrase.keys)
        whole = end <= len(keys) and all(map(contains, keys[start:end], phrase.keys))
        return Match(phrase, tuple(range(start, end))) if whole else None
    positions = [start]
    for number, key in enumerate(phrase.keys[1:], 1):
        reach = GAP if number in phrase.gaps else 0
        here = positions[-1] + 1
        place = next((p for p in range(here, min(here + reach + 1, len(keys))) if key in keys[p]), None)
        if place is None and reach and len(keys) - here <= LONG_GAP:  # a split verb closes its sentence
            place = next((p for p in (len(keys) - 1, len(keys) - 2) if p >= here and key in keys[p]), None)
        split_verb = len(phrase.keys) == 2 and number in phrase.gaps
        if place is None or (split_verb and place > here and _governs_a_name(keys, place, key)):
            return None
        positions.append(place)
    return Match(phrase, tuple(positions))


def _governs_a_name(keys: Sequence[frozenset[str]], place: int, key: str) -> bool:
    """Whether what looks like the second part of a split verb is a preposition before a name ('heft ... op China').

    Not where the phrase is listed with that very word, marked `=`: 'horen ... =bij' a name.
    """
    return key[0] != "=" and len(key) <= PARTICLE and place + 1 < len(keys) and not keys[place + 1]
