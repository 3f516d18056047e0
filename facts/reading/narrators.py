"""Whoever tells or asks something in a question without being what it is about: 'my neighbour insists that …'."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from facts.reading.text import Token, Words, words_by_section

BETWEEN = 2
"""Most words such as 'me' and 'yesterday' between a person and what that person does."""


@dataclass(frozen=True, slots=True)
class Narrators:
    """The words of `narrators.txt`, by section, as sequences of folded words."""

    whose: frozenset[Words] = frozenset()
    person: frozenset[Words] = frozenset()
    """Persons who may be a topic too ('dealer'), so that they count only with what they tell."""
    relation: frozenset[Words] = frozenset()
    """Persons who never are."""
    bare: frozenset[Words] = frozenset()
    """Persons who begin a message with nothing before them: 'customer swears that'."""
    tells: frozenset[Words] = frozenset()
    that: frozenset[Words] = frozenset()
    longest: Mapping[str, int] = field(default_factory=dict)

    def find(self, tokens: Sequence[Token]) -> frozenset[int]:
        """Return the positions of all words that only say who is speaking."""
        words = [token.text for token in tokens]
        bare = self._end(words, 0, "bare")
        found = set(self._with_verb(words, 0, bare, alone=False) if bare else ())
        for start in range(len(words)):
            who = self._end(words, start, "whose")
            for group in ("relation", "person"):
                end = self._end(words, who, group) if who > start else start
                if end > who:
                    found.update(self._with_verb(words, start, end, alone=group == "relation"))
                    break
        return frozenset(found)

    def is_telling(self, word: str) -> bool:
        """Whether a word is what a storyteller does, or belongs to that: 'says', 'that'."""
        return (word,) in self.tells or (word,) in self.that

    def _with_verb(self, words: Sequence[str], start: int, end: int, *, alone: bool) -> Iterable[int]:
        """Return the positions of a person and of what that person does, before or behind; none without a verb."""
        verb = end
        for _ in range(BETWEEN + 1):
            after = self._end(words, verb, "tells")
            if after > verb:
                return range(start, self._beyond(words, after))
            skipped = self._end(words, verb, "that")
            if skipped == verb:
                break
            verb = skipped
        for first in range(max(start - self.longest.get("tells", 1), 0), start):
            if self._end(words, first, "tells") == start:
                return range(first, self._beyond(words, end))
        return range(start, end) if alone else ()

    def _beyond(self, words: Sequence[str], end: int) -> int:
        """Return where 'me that' and the like end that stand from here on."""
        while (after := self._end(words, end, "that")) > end:
            end = after
        return end

    def _end(self, words: Sequence[str], start: int, section: str) -> int:
        """Return where the longest entry of a section that begins here ends; `start` itself when none does."""
        held = getattr(self, section)
        for length in range(min(self.longest.get(section, 1), len(words) - start), 0, -1):
            if tuple(words[start : start + length]) in held:
                return start + length
        return start


def read_narrators(lines: Iterable[tuple[str, str]]) -> Narrators:
    """Make narrators of (section, entry) pairs."""
    held = words_by_section(lines)
    return Narrators(**held, longest={section: max(map(len, entries)) for section, entries in held.items()})
