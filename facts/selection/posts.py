"""Who holds which post where: whether a fact is about the very post, organisation, nation and person asked about."""

from __future__ import annotations

from collections.abc import Mapping, Set

from facts.base import FactBase
from facts.claims import AnyClaim, Leadership, Status
from facts.entities import EntityKind
from facts.reading.question import Reading
from facts.selection.profile import Profile

Related = Mapping[str, frozenset[str]]


OFFICIALS = frozenset({"minister", "prime_minister", "president", "leader", "government"})
"""Concepts of whoever speaks for a nation."""
HOLDING_OFFICE = frozenset({EntityKind.PERSON, EntityKind.GOVERNMENT})
POSTS = frozenset({"leader", "ceo", "cfo", "chair", "coo", "cto"})
"""Concepts that ask for a post in an organisation."""


OFFICES = frozenset({"minister", "prime_minister", "president"})
"""Concepts that ask for an office in a government."""


IN_A_POST = POSTS | {"succeed", "appoint"}
"""Concepts that ask for whoever holds or gets a post."""
GONE = frozenset({"leave", "retire", "former", "predecessor", "succeed", "former_job"})
"""Concepts that ask for who is no longer in a post."""


def _another_post(demanded: frozenset[str], profile: Profile) -> bool:
    """Whether a particular post is asked for (the CFO) and the fact is about another one (the CEO)."""
    asked = demanded & (POSTS - {"leader"})
    own = profile.named_topic & (POSTS - {"leader"})
    return bool(asked and own) and not asked & own


def asks_for_somebody(reading: Reading) -> bool:
    """Whether a question asks who somebody is, or what the name is; so do keywords, a name and a post: 'ceo Ford'."""
    if reading.is_heading():
        return True
    return "who" in reading.cues or ("named" in reading.cues and not reading.cues & {"yes_no", "tag", "why"})


def _asks_for_post(reading: Reading) -> bool:
    """Whether a post is asked for, or who comes next in it and nothing else: not 'who took over', which buys too."""
    next_in_it = any(n.alternatives and n.alternatives <= IN_A_POST and not n.weak for n in reading.needs)
    return bool(reading.demanded() & POSTS) or next_in_it


def leader_of_another(reading: Reading, profile: Profile, related: Related) -> bool:
    """A question for who leads X is answered only by a leadership fact in which X, or the person named, has a role."""
    if not asks_for_somebody(reading) or not _asks_for_post(reading):
        return False
    claim = profile.fact.claim
    if not isinstance(claim, Leadership):
        return True
    asks_former = reading.concepts & GONE or "earlier" in reading.cues
    if _another_post(reading.demanded(), profile) or (claim.status is Status.ENDED and not asks_former):
        return True
    firms = [n for n in reading.names() if not n.place and not n.by_nation]
    named = frozenset().union(*(n.alternatives for n in firms)) or reading.meant_ids() - reading.known_ids()
    holders = {claim.person, *claim.organisation, *claim.predecessor, *claim.successor}
    wider = named | {other for name in named for other in related.get(name, ())}
    return bool(named) and (not wider & holders or _holds_it_elsewhere(claim, named, wider))


def _holds_it_elsewhere(claim: Leadership, named: frozenset[str], wider: Set[str]) -> bool:
    """Whether a question names the one a fact is about with another organisation than its own."""
    people = {claim.person, *claim.predecessor, *claim.successor}
    return bool(named & people) and bool(named - people) and wider.isdisjoint(claim.organisation)


def of_another_nation(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether 'which Chinese minister' meets a fact that names no person or government of that nation."""
    nations = [n for n in reading.names() if n.by_nation]
    officials = [n.position for n in reading.needs if n.alternatives & OFFICIALS]
    asked = {i for n in nations for i in n.alternatives if n.position + 1 in officials}
    if not asked or not reading.cues & {"who", "which"}:
        return False
    told = (base.entities[e] for e in profile.told if e in base.entities)
    return not any(entity.kind in HOLDING_OFFICE and entity.country in asked for entity in told)


def succession_open(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Who came before or after somebody is answered only by a fact that fills that role for that very person."""
    claim = profile.fact.claim
    people = {i for i in reading.known_ids() if is_person(i, base)}
    if not people or "who" not in reading.cues or not reading.concepts & {"predecessor", "succeed", "former"}:
        return False
    if not isinstance(claim, Leadership):
        return True
    came_before = claim.person in people and bool(claim.predecessor)
    comes_after = bool(people & set(claim.predecessor)) or (claim.person in people and bool(claim.successor))
    if "who_acted_upon" in reading.cues or not reading.concepts & {
        "succeed"
    }:  # 'who did Y succeed', 'who was before Y'
        return not came_before
    if reading.concepts & {"predecessor", "former"}:  # 'who takes over from Y' has words of both
        return not (came_before or comes_after)
    return not comes_after


def in_the_post_before(reading: Reading, claim: AnyClaim) -> bool:
    """Whether whom a question names had the post before the one a fact is about, whose years those of the fact are."""
    named = reading.known_ids()
    return isinstance(claim, Leadership) and claim.person not in named and bool(named & set(claim.predecessor))


def is_person(entity: str, base: FactBase) -> bool:
    """Whether an id is that of a person."""
    held = base.entities.get(entity)
    return held is not None and held.kind is EntityKind.PERSON
