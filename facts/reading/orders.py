"""Orders to the bot: a message that begins by telling it to do something, with its facts or in the world.

What is a command wherever it stands ("ignore your rules") is the concept `bot_command` of the lexicon instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facts.reading.text import Words

LONGEST = 3
"""Most words of an order."""


@dataclass(frozen=True, slots=True)
class Orders:
    """The words of `orders.txt`, by section."""

    always: frozenset[Words] = frozenset()
    acting: frozenset[Words] = frozenset()
    """Words that are an order only before one of the things."""
    things: frozenset[Words] = frozenset()
    asked: frozenset[Words] = frozenset()
    """What may stand before an order: 'could you'."""
    last: frozenset[Words] = frozenset()
    """Words of an order that end such a message."""

    def begin(self, words: Sequence[str]) -> bool:
        """Whether the words begin with an order, be it after 'could you'."""
        polite = max((len(a) for a in self.asked if tuple(words[: len(a)]) == a), default=0)
        if polite and tuple(words[-1:]) in self.last:
            return True
        words = words[polite:]
        starts = (tuple(words[:length]) for length in range(1, LONGEST + 1))
        on_thing = tuple(words[:1]) in self.acting and tuple(words[1:2]) in self.things and len(words) > 2
        return on_thing or any(start in self.always for start in starts)
