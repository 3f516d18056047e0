"""Orders to the bot: a message that begins by telling it to do something, with its facts or in the world."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facts.reading.text import tokenise

Words = tuple[str, ...]
LONGEST = 3
"""Most words of an order."""


@dataclass(frozen=True, slots=True)
class Orders:
    """The words of `orders.txt`, by section, as sequences of folded words."""

    always: frozenset[Words] = frozenset()
    before_things: frozenset[Words] = frozenset()
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
        thing = tuple(words[1:2]) in self.things and len(words) > 2
        return self.begin_flatly(words) or (thing and tuple(words[:1]) in self.before_things)

    def begin_flatly(self, words: Sequence[str]) -> bool:
        """Whether the words begin with what is an order whatever follows: 'delete all the facts'."""
        return any(tuple(words[:length]) in self.always for length in range(1, LONGEST + 1))


def read_orders(lines: Iterable[tuple[str, str]]) -> Orders:
    """Make orders of (section, entry) pairs."""
    sections = ("always", "with", "things", "asked", "last")
    held: dict[str, set[Words]] = {section: set() for section in sections}
    for section, line in lines:
        held[section].add(tuple(token.text for token in tokenise(line)))
    return Orders(*(frozenset(held[section]) for section in sections))
