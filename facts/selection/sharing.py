"""Which facts share anything with a question: most of a base do not, and need not be set against it one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from facts.taking_turns import in_turns

if TYPE_CHECKING:
    from facts.selection.profile import Profile

LINKED = 0.85
"""What a part is worth at most that only a linked fact or the article meets: `BY_ASPECT` of `coverage`."""
ROUNDING = 1e-9
"""How far sums of the same weights in another order may lie apart."""


class Sharing:
    """All facts of a base by everything that could meet a part of a question."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._all = tuple(profiles)
        self._places: dict[str, list[int]] = {}
        self._linked: dict[str, list[int]] = {}
        for place, profile in enumerate(in_turns(self._all)):
            own = _its_own(profile)
            for key in own:
                self._places.setdefault(key, []).append(place)
            for key in _of_linked(profile) - own:
                self._linked.setdefault(key, []).append(place)

    def heaviest(self, parts: Iterable[tuple[Iterable[str], float]], *, least: float) -> Iterator[tuple[Profile, int]]:
        """Yield the facts that share something with parts of this weight or more, in the order of the base.

        A part is all that could meet it, with its weight. Each fact comes with the parts it shares anything with, as
        the bits of a number, the first part's the lowest.
        """
        weights = [0.0] * len(self._all)
        shared = [0] * len(self._all)
        for number, (keys, weight) in enumerate(parts):
            held, bit = tuple(keys), 1 << number
            own = set().union(*(self._places.get(key, ()) for key in held))
            for place in own:
                weights[place] += weight
                shared[place] |= bit
            for place in set().union(*(self._linked.get(key, ()) for key in held)) - own:
                weights[place] += weight * LINKED
                shared[place] |= bit
        least -= ROUNDING
        return ((self._all[place], shared[place]) for place, held in enumerate(weights) if held >= least)


def _its_own(profile: Profile) -> set[str]:
    """Return what a fact says or is taught itself."""
    return set().union(
        profile.entities, profile.adjectives, profile.nations, profile.lies_in, profile.source_subjects,
        profile.said, profile.taught, profile.perhaps, profile.words, profile.years, profile.numbers, *profile.idioms,
    )  # fmt: skip


def _of_linked(profile: Profile) -> set[str]:
    """Return what the facts it is linked to say, and its article."""
    return profile.context | profile.context_entities | profile.context_words | profile.source_topics
