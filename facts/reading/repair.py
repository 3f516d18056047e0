"""Typos in ordinary words: the closest known word by edits with swaps, the more useful one first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.reading.near_names import allowed_edits
from facts.reading.remembering import Remembered

SHORTEST_HEARD = 4
"""Letters of the longest word too short to be told by its sound."""
RARE = 1_000_000
"""Rank of a word that the frequency table does not have."""


ByStart = Mapping[tuple[int, str], Sequence[str]]
"""Words by length and first letter.

A typo in the first letter is taken for one only where letters have changed places, so few words are compared.
"""


def by_start(words: Iterable[str]) -> dict[tuple[int, str], list[str]]:
    """Return words by length and first letter."""
    held: dict[tuple[int, str], list[str]] = {}
    for word in words:
        held.setdefault((len(word), word[0]), []).append(word)
    return held


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


class WordRepair:
    """Finds what an unknown word was meant to be: words the engine can use first, then the commoner ones.

    `starts` are the words that have a rank, where they are at hand by their starts.
    """

    def __init__(
        self,
        useful: Iterable[str],
        ranks: Mapping[str, int],
        sounds: Sequence[tuple[str, str]] = (),
        starts: ByStart | None = None,
    ) -> None:
        self._useful = frozenset(useful)
        self._sounds = sounds
        self._ranks = ranks
        self._ranked = by_start(ranks) if starts is None else starts
        self._found: Remembered[str, tuple[str, int] | None] = Remembered()

    @cached_property
    def _unranked(self) -> ByStart:
        """The useful words without a rank; made when the first word needs repair: most questions have none."""
        return by_start(self._useful - self._ranks.keys())

    @cached_property
    def _by_letters(self) -> Mapping[str, Sequence[str]]:
        """The useful words by what is left of them when no letter is doubled: 'tariff' and 'tarrif' are one."""
        held: dict[str, list[str]] = {}
        for word in self._useful:
            held.setdefault(_undoubled(word), []).append(word)
        return held

    def warm_up(self) -> None:
        """Make now what the first misspelt word would wait for."""
        _ = self._unranked, self._by_letters

    def is_useful(self, word: str) -> bool:
        """Whether the engine can do something with a word, rather than pass over it."""
        return word in self._useful

    def closest(self, word: str) -> tuple[str, int] | None:
        """Return the best known word and its distance, or None when nothing is near enough or the choice is open."""
        return self._found[word] if word in self._found else self._found.keep(word, self._closest(word))

    def _closest(self, word: str) -> tuple[str, int] | None:
        edits = allowed_edits(len(word)) or (1 if len(word) == 3 else 0)
        if not edits:
            return None
        alike = self._alike(word)
        if alike:
            return min(alike, key=lambda known: (self._ranks.get(known, RARE), known)), 1
        letters = sorted(word)
        near: list[tuple[int, bool, bool, bool, int, str]] = []
        for words in self._compared(word, edits):
            for known, distance, _ in process.extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=None):
                other = sorted(known) != letters
                if known[0] == word[0] or not other:
                    rank = self._ranks.get(known, RARE)
                    slip = not other or len(known) > len(word)  # letters swapped or left out
                    near.append((int(distance), known not in self._useful, not slip, other, rank, known))
        near = [hit for hit in near if len(word) > 3 or not hit[3] or len(hit[5]) == len(word) + 1]
        if not near:
            return None
        distance, *_, known = min(near)
        return known, distance

    def _alike(self, word: str) -> Sequence[str]:
        """Return the useful words that differ in letters of the same sound, or in doubled ones, alone: 'agter'."""
        if len(word) > SHORTEST_HEARD and (doubled := self._by_letters.get(_undoubled(word))):
            return doubled
        pairs = [(a, b) for one, other in self._sounds for a, b in ((one, other), (other, one))]
        return [
            known
            for a, b in pairs
            if len(word) > SHORTEST_HEARD or len(b) > len(a) == 1
            for at in range(len(word))
            if word.startswith(a, at) and (known := word[:at] + b + word[at + len(a) :]) in self._useful
        ]

    def _compared(self, word: str, edits: int) -> Iterator[Sequence[str]]:
        """Yield the words that may be meant: those that begin alike, and those that may be of the same letters."""
        starts = [(length, word[0]) for length in range(len(word) - edits, len(word) + edits + 1)]
        starts += [(len(word), letter) for letter in set(word[1:]) - {word[0]}]
        for start in starts:
            yield self._ranked.get(start, ())
            yield self._unranked.get(start, ())
