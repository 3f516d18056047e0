"""Orders to the bot: a message that begins by telling it to do something, with its facts or in the world.

What is a command wherever it stands ("ignore your rules") is the concept `bot_command` of the lexicon instead.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from facts.reading.text import Words

LONGEST = 3
"""Most words of an order."""
LEAST = 2
"""Words of a message too short to be one, unless it is an order whatever follows."""


@dataclass(frozen=True, slots=True)
class Orders:
    """The words of `orders.txt`, by section."""

    always: frozenset[Words] = frozenset()
    acting: frozenset[Words] = frozenset()
    """Words that are an order only before one of the things."""
    things: frozenset[Words] = frozenset()
    between: frozenset[Words] = frozenset()
    """What may stand between them: 'write up quickly a'."""
    on_names: frozenset[Words] = frozenset()
    """Words that are an order before a name too: 'merge Ford and Vexler'."""
    for_me: frozenset[Words] = frozenset()
    """What ends an order that would be a question or keywords otherwise: 'buy Vexler for me'."""
    asks: frozenset[Words] = frozenset()
    """What makes a question of it wherever it stands: 'make a list'."""
    asked: frozenset[Words] = frozenset()
    """What may stand before an order: 'could you'."""
    last: frozenset[Words] = frozenset()
    """Words of an order that end such a message."""

    def begin(self, words: Sequence[str], named: Set[int] = frozenset(), *, asks: bool = False) -> bool:
        """Whether the words begin with an order, be it after 'could you'; `named` are the places of names.

        With a question mark (`asks`) a verb that may as well begin a question does: 'zet dat zoden aan de dijk?'.
        """
        polite = max((len(a) for a in self.asked if tuple(words[: len(a)]) == a), default=0)
        if polite and tuple(words[-1:]) in self.last:
            return True
        words = words[polite:]
        starts = [tuple(words[:length]) for length in range(1, min(LONGEST, len(words)) + 1)]
        if any(start in self.always for start in starts):
            return True
        upon = 1 + self._between(words[1:])
        on_thing = tuple(words[upon : upon + 1]) in self.things
        on_name = polite + upon in named
        acts, acts_on_names = starts[:1] and starts[0] in self.acting, starts[:1] and starts[0] in self.on_names
        told = {tuple(words[at : at + len(ask)]) for ask in self.asks for at in range(len(words))}
        if len(words) <= LEAST or (asks and not polite) or not told.isdisjoint(self.asks):
            return False
        for_me = any(tuple(words[-len(end) :]) == end for end in self.for_me)
        return bool((acts and (on_thing or (on_name and for_me))) or (acts_on_names and on_name))

    def _between(self, words: Sequence[str]) -> int:
        """Return how many words stand between an order and what it acts upon."""
        passed = 0
        while longest := max(
            (len(held) for held in self.between if tuple(words[passed:][: len(held)]) == held), default=0
        ):
            passed += longest
        return passed
