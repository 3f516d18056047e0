"""Phrases of one or more words, matched on tokens by lemma, literally, or with a gap for split verbs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from facts.reading.text import tokenise

GAP = 8
"""Most words between the parts of a split verb or phrase ('neemt ... over')."""
PARTICLE = 4
"""Letters of the longest particle that may as well be a preposition ('over')."""
LONG_GAP = 14
"""The same where the last part ends the question."""
CROWDED = 8
"""Phrases with one first word from which on their second words are looked up."""
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


_Unread = tuple[str, str]
"""An entry of plain words, and what it stands for; it is read when its first word turns up, as few ever do."""


class PhraseIndex:
    """Finds listed phrases in a row of words; the longest match of a word wins, equals all count."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._lemma: Callable[[str], str] = str
        self._by_first: dict[str, list[Phrase]] = {}
        self._unread: dict[str, list[Phrase | _Unread]] = {}
        for phrase in phrases:
            self._by_first.setdefault(phrase.keys[0], []).append(phrase)
        self._by_second: dict[str, _BySecond] = {}

    @classmethod
    def of_rows(cls, rows: Iterable[tuple[str, str]], lemma: Callable[[str], str]) -> PhraseIndex:
        """Return the phrases of rows: what they stand for, and the entries for it with `;` between them."""
        index = cls(())
        index._lemma = lemma
        for value, row in rows:
            for written in row.split(";"):
                if _PLAIN(written):
                    if first := written.split(None, 1):
                        index._unread.setdefault(lemma(first[0].lower()), []).append((written, value))
                elif phrase := read_phrase(written, value, lemma):
                    index._unread.setdefault(phrase.keys[0], []).append(phrase)
        return index

    def words(self) -> set[str]:
        """Return every single word that phrases are made of, without marks: what a typo may be repaired to."""
        held = [entry for entries in self._unread.values() for entry in entries]
        plain = " ".join(entry[0] for entry in held if not isinstance(entry, Phrase)).lower().split()
        phrases = [phrase for listed in self._by_first.values() for phrase in listed]
        phrases += [entry for entry in held if isinstance(entry, Phrase)]
        keys = {key for phrase in phrases for key in phrase.keys}
        return {key.lstrip("=") for key in keys}.union(map(self._lemma, set(plain)))

    def _listed(self, key: str) -> list[Phrase]:
        """Return the phrases that begin with a key, in their order."""
        unread = self._unread.get(key)
        if unread is not None:
            self._by_first[key] = [
                entry
                if isinstance(entry, Phrase)
                else Phrase(tuple(map(self._lemma, entry[0].lower().split())), NO_GAPS, entry[1])
                for entry in unread
            ]
            self._unread.pop(key, None)
        return self._by_first.get(key, [])

    def find(self, keys: Sequence[frozenset[str]], *, questions: bool = True) -> list[Match]:
        """Return the matches in a row of tokens, each given by its keys (lemma, `=form`); no keys match nothing."""
        present = frozenset().union(*keys)
        begun = [
            (phrase, start)
            for start, held in enumerate(keys)
            for key in held
            if key in self._by_first or key in self._unread
            for phrase in self._beginning(key, present)
            if questions or not phrase.question_only
        ]
        found = [
            match
            for phrase, start in begun
            if present.issuperset(phrase.keys) and (match := _match(phrase, keys, start))
        ]
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
        listed = (phrase for key in keys for phrase in self._listed(key))
        found = [phrase for phrase in listed if len(phrase.keys) == 1 and not phrase.question_only]
        literal = [phrase for phrase in found if phrase.keys[0].startswith("=")]
        return literal or found

    def _beginning(self, key: str, present: frozenset[str]) -> Iterable[Phrase]:
        """Return the phrases that begin so, of many only those whose second word is there as well, in their order."""
        listed = self._listed(key)
        if len(listed) < CROWDED:
            return listed
        held = self._by_second.get(key)
        if held is None:
            held = self._by_second[key] = _by_second(listed)
        places = [*held.get("", ()), *(place for second in present & held.keys() for place in held[second])]
        return [listed[place] for place in sorted(places)]


_BySecond = dict[str, list[int]]
"""Places of phrases in their list, by their second word; those of one word by none."""


def _by_second(phrases: Iterable[Phrase]) -> _BySecond:
    found: _BySecond = {}
    for place, phrase in enumerate(phrases):
        found.setdefault(phrase.keys[1] if len(phrase.keys) > 1 else "", []).append(place)
    return found


def _preference(match: Match) -> tuple[int, bool, int]:
    """Order matches: more words first, literal before lemma, closer together before spread out."""
    return -len(match.positions), not _literal(match), match.positions[-1] - match.positions[0]


def _literal(match: Match) -> bool:
    return "=" in "".join(match.phrase.keys)


def _match(phrase: Phrase, keys: Sequence[frozenset[str]], start: int) -> Match | None:
    if len(phrase.keys) == 1:
        return Match(phrase, (start,))
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
    """Whether what looks like the second part of a split verb is a preposition before a name ('heft ... op China')."""
    return len(key) <= PARTICLE and place + 1 < len(keys) and not keys[place + 1]
