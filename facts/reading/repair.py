"""Typos in ordinary words: the closest known word by edits with swaps, the more useful one first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.reading.names import allowed_edits

RARE = 1_000_000
"""Rank of a word that the frequency table does not have."""


class WordRepair:
    """Finds what an unknown word was meant to be: words the engine can use first, then the commoner ones."""

    def __init__(self, useful: Iterable[str], common: Iterable[str]) -> None:
        self._useful = frozenset(useful)
        self._common = common

    @cached_property
    def _ranks(self) -> dict[str, int]:
        return {word: rank for rank, word in enumerate(self._common)}

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        """All known words by length; made when the first word needs repair, for most questions have none."""
        held: dict[int, list[str]] = {}
        for word in self._useful.union(self._ranks):
            held.setdefault(len(word), []).append(word)
        return held

    def closest(self, word: str) -> tuple[str, int] | None:
        """Return the best known word and its distance, or None when nothing is near enough or the choice is open."""
        edits = allowed_edits(len(word)) or (1 if len(word) == 3 else 0)
        if not edits:
            return None
        near: list[tuple[int, bool, bool, int, str]] = []
        for length in range(len(word) - edits, len(word) + edits + 1):
            words = self._by_length.get(length, ())
            for known, distance, _ in process.extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=None):
                if known[0] == word[0] or sorted(known) == sorted(word):
                    swapped = sorted(known) != sorted(word)
                    rank = self._ranks.get(known, RARE)
                    near.append((int(distance), known not in self._useful, swapped, rank, known))
        near = [hit for hit in near if len(word) > 3 or not hit[2] or len(hit[4]) == len(word) + 1]
        if not near:
            return None
        distance, *_, known = min(near)
        return known, distance
