"""The one fact that names together the two that a question asks for: 'which two companies were in the running'."""

from __future__ import annotations

from collections.abc import Mapping

from facts.base import FactBase
from facts.reading.question import Reading
from facts.selection.asked import COLOURS
from facts.selection.profile import Profile
from facts.selection.scoring import Scored

JUST_TWO = "just_two"
"""Sign of a question for two of a sort."""
TWO = 2
NEAR = 0.1
"""Score within which the fact that names both is told instead of facts that name one each."""


def naming_both(
    reading: Reading,
    fitting: list[Scored],
    base: FactBase,
    kinds: Mapping[str, frozenset[str]],
    related: Mapping[str, frozenset[str]],
) -> tuple[Profile, ...]:
    """Return the fact that has just two of the sort asked for in one of its roles; else nothing.

    Whoever is named does not count, nor whose name holds that name (`related`): Jaguar Land Rover besides Land Rover.
    """
    wanted = kinds.get(reading.asked_noun or "", frozenset())
    if JUST_TWO not in reading.cues or not wanted:
        return ()
    named = reading.known_ids().union(*(related.get(i, ()) for i in reading.known_ids()))
    near = (c for c in fitting if fitting[0].score - c.score <= NEAR and _meets_it(c))
    return tuple(c.profile for c in near if _has_two(c.profile, named, base, wanted))[:1]


def _meets_it(scored: Scored) -> bool:
    """Whether a fact leaves nothing of the question over but a word such as 'new'."""
    return all(need.weak and need.alternatives <= COLOURS for need in scored.coverage.missing)


def _has_two(profile: Profile, named: frozenset[str], base: FactBase, wanted: frozenset[str]) -> bool:
    """Whether two in the same part of a fact are of the sort that is asked for and not named by the question."""
    return any(
        sum(i in base.entities and base.entities[i].kind in wanted for i in set(ids) - named) == TWO
        for ids in profile.roles.values()
    )
