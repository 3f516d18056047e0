"""Yes, no, not confirmed, or none of them: how a fact stands to what a question for yes or no asks."""

from __future__ import annotations

from facts.answer import Position
from facts.base import Fact, FactBase
from facts.claims import AnyClaim, Leadership, Ownership, Status
from facts.entities import EntityKind
from facts.reading.question import NeedKind, Reading
from facts.selection.computation import Computation
from facts.selection.directions import UNRELATED
from facts.selection.profile import Profile
from facts.selection.verdict import Verdict

UNSURE = frozenset({Status.RUMOURED, Status.IN_TALKS, Status.PROPOSED, Status.NOT_GUARANTEED, Status.PLANNED})
SURE = frozenset({Status.ACTIVE, Status.COMPLETED, Status.CONFIRMED})
NEAR_ENOUGH_TO_DOUBT = 0.15
"""Score within which an uncertain fact about the same keeps us from saying yes."""
NO_POSITION = frozenset({"who", "why", "when", "where", "how_many", "how_long", "which"})
"""Cues that ask for more than yes or no."""


def position_of_comparison(computation: Computation) -> Position | None:
    """Return yes or no to whether one is ahead of another, where the figures were asked for that."""
    if computation.holds is None:
        return None
    return Position.YES if computation.holds else Position.NO


def position_of(reading: Reading, verdict: Verdict, facts: list[Fact], base: FactBase) -> Position | None:
    """Return what the facts shown, the first of them first, say to a question for yes or no; None takes no side."""
    if not reading.cues & {"yes_no", "tag"} or reading.cues & NO_POSITION:
        return None
    first = facts[0].claim
    if verdict.reason == "reversed" or _denies(reading, first, verdict.facts[0], base):
        return Position.NO
    if first.status in UNSURE:
        return Position.NOT_CONFIRMED
    if reading.coloured or _still_open(reading, verdict):
        return None
    coverage = next((s.coverage for s in verdict.considered if s.profile.fact is facts[0]), None)
    negated = "negation" in reading.cues
    strict = coverage is not None and coverage.share > 0.995 and not coverage.contrary and not reading.numbers
    if strict and not negated and first.status in SURE and _roles_named(reading, verdict.facts[0]):
        return Position.YES
    return None


def _denies(reading: Reading, claim: AnyClaim, told: Profile, base: FactBase) -> bool:
    """Whether the claim shown first, or the fact it updates, names another owner, leader or nation."""
    if isinstance(claim, Ownership) and _is_its_owner(reading, claim, base):
        return True
    only_names = all(need.kind is NeedKind.NAME for need in reading.needs)  # 'is X van Y'
    if ("owner" in reading.concepts or only_names) and not _is_owned_by_another_named(reading, base):
        if isinstance(claim, Ownership) and _owner_differs(reading, claim):
            return True
        if UNRELATED in told.said:
            return True
    return _led_by_another(reading, claim) or _of_another_nation(reading, told)


def _still_open(reading: Reading, verdict: Verdict) -> bool:
    """Whether a fact that fits about as well says that the same is not certain: then nothing is affirmed."""
    best = verdict.considered[0].score if verdict.considered else 0.0
    return any(
        s.profile.fact.claim.status in UNSURE and best - s.score <= NEAR_ENOUGH_TO_DOUBT for s in verdict.considered
    )


def _is_owned_by_another_named(reading: Reading, base: FactBase) -> bool:
    """Whether the base has one of those named as an owner of another by now, in whichever fact."""
    named = reading.known_ids()
    return any(not named.isdisjoint(base.owners_now.get(owned, ())) for owned in named)


def _owner_differs(reading: Reading, claim: Ownership) -> bool:
    named = reading.known_ids()
    return bool(named & set(claim.owned)) and not named & set(claim.owner) and len(reading.names()) > 1


def _is_its_owner(reading: Reading, claim: Ownership, base: FactBase) -> bool:
    """Whether it is asked if the owner is of what it owns: 'is Geely van Volvo'; a person may be of a firm."""
    named = reading.parties()
    if len(named) != 2 or "of" not in named[1].markers or named[0].markers:
        return False
    owner, owned = named[0].alternatives & set(claim.owner), named[1].alternatives & set(claim.owned)
    people = any(base.entities[i].kind is EntityKind.PERSON for i in owner if i in base.entities)
    return bool(owner and owned) and not people and named[0].alternatives.isdisjoint(claim.owned)


def _of_another_nation(reading: Reading, told: Profile) -> bool:
    """Whether a nation is asked about and the one company told of is of another: 'is Geely Swedish'."""
    nations = {i for n in reading.names() if n.by_nation for i in n.alternatives}
    countries = set(told.country_of.values())
    return bool(nations) and len(countries) == 1 and not nations & countries and bool(countries & told.adjectives)


def _led_by_another(reading: Reading, claim: AnyClaim) -> bool:
    """Whether the one asked about has made way for another: 'is she the boss' where she was succeeded."""
    named = reading.known_ids()
    return isinstance(claim, Leadership) and bool(named & set(claim.predecessor)) and claim.person not in named


def _roles_named(reading: Reading, profile: Profile) -> bool:
    roles = {e for held in profile.roles.values() for e in held}
    return all(n.alternatives & roles for n in reading.names() if n.by_name)
