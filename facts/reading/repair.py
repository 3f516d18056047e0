"""Typos in ordinary words: the closest known word by edits with swaps, the more useful one first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.reading.near_names import allowed_edits
from facts.reading.remembering import Remembered

SHORTEST_HEARD = 4
"""Letters of the longest word too short to be told by its sound."""
RARE = 1_000_000
"""Rank of a word that the frequency table does not have."""


class WordRepair:
    """Finds what an unknown word was meant to be: words the engine can use first, then the commoner ones."""

    def __init__(self, useful: Iterable[str], ranks: Mapping[str, int], sounds: Sequence[tuple[str, str]] = ()) -> None:
        self._useful = frozenset(useful)
        self._sounds = sounds
        self._ranks = ranks
        self._found: Remembered[str, tuple[str, int] | None] = Remembered()

    @cached_property
    def _by_start(self) -> dict[tuple[int, str], list[str]]:
        """All known words by length and first letter; made when the first word needs repair: most questions have none.

        A typo in the first letter is taken for one only where letters have changed places, so few words are compared.
        """
        held: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        for words in (self._ranks, self._useful - self._ranks.keys()):
            for word in words:
                held[len(word), word[0]].append(word)
        return held

    def warm_up(self) -> None:
        """Make now what the first misspelt word would wait for."""
        _ = self._by_start

    def closest(self, word: str) -> tuple[str, int] | None:
        """Return the best known word and its distance, or None when nothing is near enough or the choice is open."""
        return self._found[word] if word in self._found else self._found.keep(word, self._closest(word))

    def _closest(self, word: str) -> tuple[str, int] | None:
        edits = allowed_edits(len(word)) or (1 if len(word) == 3 else 0)
        if not edits:
            return None
        heard = min((self._ranks.get(known, RARE), known) for known in alike) if (alike := self._alike(word)) else None
        if heard:
            return heard[1], 1
        letters = sorted(word)
        near: list[tuple[int, bool, bool, int, str]] = []
        for words in self._compared(word, edits):
            for known, distance, _ in process.extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=None):
                swapped = sorted(known) != letters
                if known[0] == word[0] or not swapped:
                    rank = self._ranks.get(known, RARE)
                    near.append((int(distance), known not in self._useful, swapped, rank, known))
        near = [hit for hit in near if len(word) > 3 or not hit[2] or len(hit[4]) == len(word) + 1]
        if not near:
            return None
        distance, *_, known = min(near)
        return known, distance

    def _alike(self, word: str) -> list[str]:
        """Return the useful words that differ in letters of the same sound alone: 'agter' and 'achter'."""
        if len(word) <= SHORTEST_HEARD:
            return []
        pairs = [(a, b) for one, other in self._sounds for a, b in ((one, other), (other, one))]
        return [
            known
            for a, b in pairs
            for at in range(len(word))
            if word.startswith(a, at) and (known := word[:at] + b + word[at + len(a) :]) in self._useful
        ]

    def _compared(self, word: str, edits: int) -> Iterator[list[str]]:
        """Yield the words that may be meant: those that begin alike, and those that may be of the same letters."""
        for length in range(len(word) - edits, len(word) + edits + 1):
            yield self._by_start.get((length, word[0]), [])
        for letter in set(word[1:]) - {word[0]}:
            yield self._by_start.get((len(word), letter), [])
