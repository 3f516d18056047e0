"""What a fact must tell itself where a word asks for it: an alternative, a place, whose reason it is, which share."""

from __future__ import annotations

from facts.base import FactBase
from facts.claims import NOT_DONE, Aspect, Leadership, Outlook, Ownership
from facts.entities import EntityKind
from facts.reading.names import COMPANY_KINDS
from facts.reading.question import NeedKind, Reading
from facts.selection.posts import is_person
from facts.selection.profile import Profile

ALTERNATIVE = "alternative"
"""Concept of what may be done instead."""
STAKES = frozenset({"stake", "percent", "majority", "minority"})
"""Concepts that can mean nothing but a share of a company."""
FORMER_JOB = "former_job"
"""Concept of what somebody did before."""
SUCCEEDS = "succeed"
"""Concept of who follows somebody in a post."""
LISTED = frozenset({"stock_exchange", "share_price", "dividend"})
"""Concepts that make a share one that is traded."""
LOCATION = frozenset({"location"})
"""Concept of a country, a town, a province."""
PLACES = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.CITY, EntityKind.UNION})


def lacks_what_is_asked(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether a fact has the topics of a question and not the one thing that is asked of them."""
    return (
        _no_alternative(reading, profile)
        or _no_place(reading, profile, base)
        or _no_share(reading, profile)
        or _explains_another(reading, profile, base)
        or _no_earlier_job(reading, profile, base)
    )


def _no_alternative(reading: Reading, profile: Profile) -> bool:
    """Whether 'what other option does it have' meets what it does, which nobody calls an alternative."""
    asked = any(ALTERNATIVE in n.alternatives and not n.inherited for n in reading.needs)
    asked = asked and "choice" not in reading.cues  # 'does it sell, or has it something else in mind'
    return asked and ALTERNATIVE not in profile.said | profile.taught | profile.perhaps


def _no_place(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether 'which country gets the most' meets a fact that names no place but those of the question."""
    asks = any(n.alternatives and n.alternatives <= LOCATION and not n.inherited for n in reading.needs)
    if not asks or not reading.cues & {"which", "where"} or reading.cues & {"yes_no", "tag", "choice", "why"}:
        return False
    fresh = (profile.told | profile.adjectives) - reading.known_ids()
    return not any(e.startswith("place:") or (e in base.entities and base.entities[e].kind in PLACES) for e in fresh)


def _no_share(reading: Reading, profile: Profile) -> bool:
    """Whether 'which share does X have in Y' meets a fact that tells of no owner and has no per cent."""
    asks = reading.cues & {"how_many", "how_much", "which", "what"} and not reading.cues & {"yes_no", "tag", "why"}
    shares = (n for n in reading.needs if n.kind is NeedKind.CONCEPT and not n.weak and not n.inherited)
    listed = reading.concepts & LISTED or reading.asked_noun  # 'on which exchange is the share'
    if not asks or listed or not any(n.alternatives and n.alternatives <= STAKES for n in shares):
        return False
    claim = profile.fact.claim
    told = isinstance(claim, Ownership) and claim.status not in NOT_DONE  # a rumour gives no share
    return not told and not any(f.unit == "percent" for f in claim.figures)


def _explains_another(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether 'why did X fail' meets what X's failure caused to somebody else."""
    claim = profile.fact.claim
    if "why" not in reading.cues or not isinstance(claim, Outlook) or claim.aspect is not Aspect.REASON:
        return False
    named = [n.alternatives for n in reading.parties()]
    explained = [base.facts[i].claim for i in claim.about if i in base.facts]
    if len(named) != 1 or not explained:
        return False
    concerned = {*claim.subject, *claim.about}.union(*(c.about for c in explained))
    concerned = concerned.union(*(held for c in explained for held in c.filled().values()))
    return named[0].isdisjoint(concerned)


def _no_earlier_job(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether 'what did she do before' meets that she took over a post, or the post named, and no other employer."""
    claim = profile.fact.claim
    asked = any(FORMER_JOB in n.alternatives and not n.weak and not n.inherited for n in reading.needs)
    if not asked or "earlier" not in reading.cues or not isinstance(claim, Leadership):
        return False
    known = reading.known_ids()
    people = {i for n in reading.names() if not n.inherited for i in n.alternatives if is_person(i, base)}
    of_successor = SUCCEEDS in reading.concepts  # 'what did the successor of X do before'
    if people and claim.person not in people and not of_successor:
        return True
    if not claim.predecessor and known.isdisjoint(claim.organisation):
        return False
    others = profile.stated.difference(known, claim.organisation)
    return not any(e in base.entities and base.entities[e].kind in COMPANY_KINDS for e in others)
