"""What facts are compared with: a question with the weight of each of its parts, the same whichever fact is set against
it.
"""

from __future__ import annotations

from dataclasses import dataclass

from facts.claims import Aspect
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.amounts import PRICES
from facts.selection.asked_aspects import asked_aspects
from facts.selection.profiles import Profiles

COLOURS = frozenset({"new", "old", "big", "small", "good", "bad", "special", "current"})
"""Weak concepts that hardly say anything: an answer may pass over 'new' in 'the new line'."""

PAID = PRICES | {"cost"}
"""Concepts that ask what is paid: any amount in a fact about a deal answers them."""

BY_CUE = {
    "how_old": frozenset({"age", "publication_date", "old", "new", "date", "reporter", "current"}),
    "how_long": frozenset({"duration"}),
    "when": frozenset({"date", "publication_date", "take_effect"}),
    "where": frozenset({"location"}),
    "who": frozenset({"person", "company"}),
    "why": frozenset({"reason", "cause"}),
    "list": frozenset({"list_all"}),
}
"""Concepts that only repeat what a cue asks for: the sort of the answer settles them, not the fact's words."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a question is the same whichever fact is set against it."""

    reading: Reading
    weights: tuple[float, ...]
    """Of its needs, in order."""
    by_cue: frozenset[str]
    """Concepts that its cues account for."""
    aspects: frozenset[Aspect]
    everything: frozenset[str]
    """Every concept and entity that any part of it may mean."""
    heavy: float
    """What the weights come to."""
    opposites: tuple[frozenset[str], ...]
    """Concepts that say the opposite of each need, in order."""
    lemmas: frozenset[str]
    """The dictionary forms of all its words."""
    amount: bool
    """Whether it asks for an amount, so that what is paid answers it."""
    owned: tuple[frozenset[str], ...]
    """Of each need that names an owner, what of its own the question names too: 'Chery's Omoda' is about Omoda."""


def _weight(need: Need, profiles: Profiles) -> float:
    """Return how much a part of the question counts."""
    if need.kind is NeedKind.NAME:
        return 1.0 if need.by_nation else 2.0
    if need.kind is NeedKind.YEAR:
        return 1.5
    if need.kind is NeedKind.NUMBER:
        return 1.0
    if need.kind is NeedKind.CONCEPT:
        rarity = min((profiles.rarity(c) for c in need.alternatives), default=1.0)
        least, more = (0.6, 1.4) if not need.weak else (0.35, 0.6) if need.aspect else (0.25, 0.25)
        if need.weak and need.alternatives and need.alternatives <= COLOURS:
            least, more = 0.1, 0.15
        return least + more * rarity
    if need.kind is NeedKind.WORD:
        return 0.7
    return 0.6 if need.weak else 1.0


def right_behind(need: Need, reading: Reading) -> frozenset[str]:
    """Return what the name right behind a name may mean, as in 'Chery's Omoda'."""
    if need.kind is not NeedKind.NAME or need.position < 0:
        return frozenset()
    return frozenset().union(*(other.alternatives for other in reading.names() if other.position == need.end))


def asked_of(reading: Reading, profiles: Profiles) -> Asked:
    """Return what facts are compared with, worked out once for all of them."""
    weights = tuple(_weight(need, profiles) * (0.6 if need.inherited else 1.0) for need in reading.needs)
    by_cue = frozenset(c for cue in reading.cues for c in BY_CUE.get(cue, ()))
    owned = tuple(profiles.owned_by(need.alternatives) & right_behind(need, reading) for need in reading.needs)
    lemmas = frozenset().union(*(need.lemmas for need in reading.needs))
    opposites = tuple(profiles.opposites(need.alternatives) for need in reading.needs)
    return Asked(
        reading,
        weights,
        by_cue,
        asked_aspects(reading),
        reading.asked(),
        sum(weights),
        opposites,
        lemmas,
        _asks_amount(reading),
        owned,
    )


def _asks_amount(reading: Reading) -> bool:
    paid = "what" in reading.cues and not reading.concepts.isdisjoint(PAID)  # 'what does X pay', 'what is it worth'
    return paid or not reading.cues.isdisjoint({"how_many", "how_much"})
