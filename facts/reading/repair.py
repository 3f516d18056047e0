"""Typos in ordinary words: the closest known word by edits with swaps, the more useful one first."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.reading.names import allowed_edits


class WordRepair:
    """Finds what an unknown word was meant to be, among words given in order of preference."""

    def __init__(self, *ranked: Iterable[str]) -> None:
        self._rank: dict[str, int] = {}
        for rank, words in enumerate(ranked):
            for word in words:
                self._rank.setdefault(word, rank)
        self._by_length: dict[int, list[str]] = {}
        for word in self._rank:
            self._by_length.setdefault(len(word), []).append(word)

    def closest(self, word: str) -> tuple[str, int] | None:
        """Return the best known word and its distance, or None when nothing is near enough or the choice is open."""
        edits = allowed_edits(len(word)) or (1 if len(word) == 3 else 0)
        if not edits:
            return None
        near: list[tuple[int, int, bool, str]] = []
        for length in range(len(word) - edits, len(word) + edits + 1):
            words = self._by_length.get(length, ())
            for known, distance, _ in process.extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=12):
                if known[0] == word[0] or sorted(known) == sorted(word):
                    near.append((int(distance), self._rank[known], sorted(known) != sorted(word), known))
        near = [hit for hit in near if len(word) > 3 or not hit[2] or len(hit[3]) == len(word) + 1]
        if not near:
            return None
        distance, _, _, known = min(near)
        return known, distance
