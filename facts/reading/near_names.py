"""Names that a misspelt one may be: by edit distance with swaps, by a doubled letter, by sound.

The accept rule (no edits under 4 letters, one for 4 to 7, two from 8 on, a clear lead over the next name) is what
measurements on 387 real brand names singled out; never partial matching.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.reading.remembering import Remembered

MOST_NEAR = 8
"""Names looked at among those that are near enough to a misspelt one."""

LEAST_HEARD = 7
"""Letters of a word that may sound like a name but for one of them."""


def allowed_edits(length: int) -> int:
    """Return how many edits a name of this many letters may carry."""
    return 0 if length < 4 else 1 if length < 8 else 2


_SOUNDS = (
    *(("tsj", "j"), ("tch", "j"), ("dzj", "j"), ("dj", "j"), ("sch", "sh"), ("sj", "sh"), ("ch", "j"), ("ck", "k")),
    *(("ph", "f"), ("dt", "t"), ("dz", "z"), ("qu", "kw"), ("ij", "i"), ("ie", "i"), ("ee", "i"), ("ae", "e")),
    *(("ay", "e"), ("ai", "e"), ("oo", "o"), ("ou", "o"), ("c", "k"), ("q", "k"), ("y", "i"), ("z", "s"), ("x", "ks")),
)
"""Spellings that are heard alike, in the order they are replaced."""


def sound(word: str) -> str:
    """Return a rough key of how a name sounds, the same for spellings people confuse (jaycoo, jaecoo)."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return "".join(letter for number, letter in enumerate(word) if number == 0 or letter != word[number - 1])


def _digits(name: str) -> str:
    return "".join(letter for letter in name if letter.isdigit())


class NearNames:
    """The names of a base, and real names it does not know, by length and by sound."""

    def __init__(self, known: Collection[str], foreign: Collection[str]) -> None:
        self._known = known
        self._by_length = _by_length(name for name in (*known, *foreign) if len(name) >= 4)
        self._three_letters = [name for name in known if len(name) == 3]
        self._by_sound: dict[str, set[str]] = {}
        for name in known:
            if len(name) >= 5:
                self._by_sound.setdefault(sound(name), set()).add(name)
        self._found: Remembered[str, tuple[tuple[str, int], ...]] = Remembered()

    def closest(self, squeezed: str) -> tuple[tuple[str, int], ...]:
        """Return the known names within the allowed edits of a misspelt one, closest first, with their distance."""
        held = self._found.get(squeezed)
        return self._found.keep(squeezed, tuple(self._closest(squeezed))) if held is None else held

    def _closest(self, squeezed: str) -> list[tuple[str, int]]:
        edits = allowed_edits(len(squeezed))
        swapped = len(squeezed) == 3
        if not edits and not swapped:
            return []
        hits = self._nearest(squeezed, edits)
        close = [(name, distance) for name, distance in hits if not swapped or sorted(name) == sorted(squeezed)]
        close = [(name, d) for name, d in close if d <= max(allowed_edits(min(len(name), len(squeezed))), int(swapped))]
        doubled = [(name, 0) for name in _undoubled(squeezed) if name in self._known]  # the likeliest slip
        close = doubled or close
        if not close and len(squeezed) >= 5:
            close = [(name, 1) for name in self.heard_like(squeezed)]
        close = [(name, d) for name, d in close if _digits(name) == _digits(squeezed)]  # numbers are no typos
        return sorted(close, key=lambda hit: (hit[1], hit[0][:1] != squeezed[:1], hit[0]))

    def _nearest(self, squeezed: str, edits: int) -> list[tuple[str, int]]:
        """Return the nearest names, those first that the base has; only names of about this length are compared."""
        if not edits:
            hits = process.extract(squeezed, self._three_letters, scorer=OSA.distance, score_cutoff=1, limit=MOST_NEAR)
            return [(name, int(distance)) for name, distance, _ in hits]
        found: list[tuple[int, int, str]] = []
        for length in range(len(squeezed) - edits, len(squeezed) + edits + 1):
            names = self._by_length.get(length, {})
            hits = process.extract(squeezed, names, scorer=OSA.distance, score_cutoff=edits, limit=None)
            found += [(int(distance), place, name) for name, distance, place in hits]
        return [(name, distance) for distance, _, name in sorted(found)[:MOST_NEAR]]

    def nearly_heard(self, word: str) -> bool:
        """Whether a long word sounds like a name of the base but for one letter: rather a slip than another name."""
        if len(word) < LEAST_HEARD:
            return False
        return process.extractOne(sound(word), self._by_sound.keys(), scorer=OSA.distance, score_cutoff=1) is not None

    def heard_like(self, word: str) -> Collection[str]:
        """Return the names of the base that sound like a word."""
        return self._by_sound.get(sound(word), ())


def _by_length(names: Iterable[str]) -> dict[int, dict[int, str]]:
    """Return names by their length, each by its place in the order given."""
    found: dict[int, dict[int, str]] = {}
    for place, name in enumerate(names):
        found.setdefault(len(name), {})[place] = name
    return found


def _undoubled(word: str) -> list[str]:
    """Return the word without one of its doubled letters, for every letter that stands twice in a row."""
    return [word[:i] + word[i + 1 :] for i in range(1, len(word)) if word[i] == word[i - 1]]
