"""Whether what a question why takes for granted has happened: a takeover, an end, a sale."""

from __future__ import annotations

from facts.claims import NOT_DONE
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles

OVER = frozenset({"end", "discontinue", "cancel", "market_exit"})
"""Concepts of what is over, one for another."""
EVENTS = OVER | {"acquisition", "divest"}
"""Concepts of what is done once for all: why it was done is asked of none that was not."""
ALSO_OVER = OVER | {"close", "leave", "stop_production", "unwanted"}
"""Concepts of facts that say so."""


def presumes_untold(reading: Reading, profile: Profile, profiles: Profiles) -> bool:
    """Whether a question asks why something was done that neither the fact nor one it explains says was done."""
    if "why" not in reading.cues or reading.cues & {"negation", "wish"}:
        return False
    events = [need.alternatives & EVENTS for need in reading.needs if _is_event(need)]
    events = [event | ALSO_OVER if event & OVER else event for event in events]
    told = _explained(profile, profiles)
    return any(not any(event & fact.said for fact in told) for event in events)


def _is_event(need: Need) -> bool:
    counts = need.kind is NeedKind.CONCEPT and not need.weak and not need.inherited
    surely = need.alternatives <= EVENTS or ("acquisition" in need.alternatives and "sales" not in need.alternatives)
    return counts and bool(need.alternatives) and surely


def _explained(profile: Profile, profiles: Profiles) -> list[Profile]:
    """Return the fact and those it is linked to either way, of what has come about."""
    claim = profile.fact.claim
    linked = {profile.id, *claim.because, *claim.about, *claim.responds_to}
    linked.update(profiles.base.leaning.get(profile.id, ()), profiles.base.successors.get(profile.id, ()))
    found = (profiles.by_id[i] for i in linked if i in profiles.by_id)
    return [p for p in found if p.fact.claim.status not in NOT_DONE]
