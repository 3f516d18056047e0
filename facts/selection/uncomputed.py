"""Amounts that would have to be computed and were not: one of the figures alone is no sum, average or difference."""

from __future__ import annotations

from facts.reading.question import NeedKind, Reading
from facts.selection.amounts import asks_money
from facts.selection.profile import Profile

COMPUTED = frozenset({"sum", "average", "difference", "compare"})
"""Concepts of what is made of several figures, or asked of two."""
AMOUNTS = frozenset({"how_many", "how_much"})
OTHERWISE = frozenset({"why", "how", "yes_no", "tag", "choice", "to_go"})
"""Cues of a question that wants no amount, not only that, or what comes on top: 'how much more pay'."""


def left_uncomputed(reading: Reading, profile: Profile) -> bool:
    """Whether 'how many together' or 'the price on average' meets a fact that does not say so itself."""
    asks = reading.cues & AMOUNTS or ("what" in reading.cues and asks_money(reading))
    if not asks or reading.cues & OTHERWISE:
        return False
    wanted = (n for n in reading.needs if n.kind is NeedKind.CONCEPT and not n.inherited)
    return any(
        n.alternatives & COMPUTED and n.alternatives.isdisjoint(profile.said) and n.lemmas.isdisjoint(profile.words)
        for n in wanted
    )
