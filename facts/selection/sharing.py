"""Which facts share anything with a question: most of a base do not, and need not be set against it one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from facts.taking_turns import in_turns

if TYPE_CHECKING:
    from facts.selection.profile import Profile

ROUNDING = 1e-9
"""How far sums of the same weights in another order may lie apart."""


class Sharing:
    """All facts of a base by everything that could meet a part of a question."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._all = tuple(profiles)
        self._places: dict[str, list[int]] = {}
        for place, profile in enumerate(in_turns(self._all)):
            for key in _everything_of(profile):
                self._places.setdefault(key, []).append(place)

    def heaviest(self, parts: Iterable[tuple[Iterable[str], float]], *, least: float) -> Iterator[Profile]:
        """Yield the facts that share something with parts of this weight or more, in the order of the base.

        A part is all that could meet it, with its weight.
        """
        weights = [0.0] * len(self._all)
        for keys, weight in parts:
            for place in set().union(*(self._places.get(key, ()) for key in keys)):
                weights[place] += weight
        return (profile for profile, held in zip(self._all, weights, strict=True) if held >= least - ROUNDING)


def _everything_of(profile: Profile) -> set[str]:
    return set().union(
        profile.entities, profile.adjectives, profile.nations, profile.lies_in, profile.source_subjects,
        profile.said, profile.taught, profile.perhaps, profile.words, profile.years, profile.numbers,
        profile.context, profile.context_entities, profile.context_words, *profile.idioms,
    )  # fmt: skip
