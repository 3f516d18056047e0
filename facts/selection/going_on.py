"""What a follow-up asks of the facts just told: what another says of the same, or which one it was."""

from __future__ import annotations

from collections.abc import Iterable

from facts.claims import Ownership
from facts.conversation import Conversation
from facts.reading.question import NeedKind, Reading
from facts.selection.asked import asked_of
from facts.selection.belonging import POINTED
from facts.selection.coverage import cover
from facts.selection.holdings import OWNING, owners_of
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles

OF_SAYING = frozenset({"respond", "say", "opinion"})
"""Concepts that ask no more than what somebody says."""
ENOUGH_OF_THE_SAME = 0.5
"""Least share of the last question that what another says of it must account for."""
BESIDE_IT = frozenset({"with", "from", "to", "by"})
"""Parts of those who have to do with the one that is asked about."""
OTHERS = frozenset({"outside", "another", "the_rest"})
"""Cues of a question for the others."""
HAVING = OWNING | {"partner", "have", "company", "brand", "percent", "acquisition"}
"""Concepts that ask no more than who has it."""
ASKS_WHICH = frozenset({"which", "second", "tag", "what", "defining"})
"""Cues of a follow-up that asks no more than which one."""


def asks_what_another_says(reading: Reading) -> bool:
    """Whether a question asks no more than what somebody says: 'and what does Suzuki say?'."""
    topics = [n for n in reading.needs if n.kind is not NeedKind.NAME and not n.weak]
    names = reading.parties()
    only = all(n.alternatives & OF_SAYING for n in topics) and len(names) == len(reading.names())
    return only and bool(names) and bool(reading.concepts & OF_SAYING) and not reading.cues & {"why", "yes_no"}


def said_by_another(
    reading: Reading,
    conversation: Conversation,
    ring: Iterable[Profile],
    profiles: Profiles,
    related: dict[str, frozenset[str]],
) -> tuple[Profile, ...]:
    """Return what the one named says of what the last question asked, out of the facts around the last answer."""
    before = conversation.reading
    if before is None or not asks_what_another_says(reading):
        return ()
    named = reading.known_ids()
    says = [p for p in ring if named & {*map(str, p.fact.claim.says), *p.roles.get("speaker", ()), *p.spoken_for}]
    told = set(conversation.facts)
    replies = [p for p in says if told & {*p.fact.claim.responds_to} - {p.id}]
    if replies:
        return tuple(replies[:POINTED])
    asked = asked_of(before, profiles)
    covered = [cover(asked, profile, profiles, related) for profile in says]
    best = max(covered, key=lambda c: (c.share, c.profile.id), default=None)
    return (best.profile,) if best and best.share >= ENOUGH_OF_THE_SAME else ()


def which_one(reading: Reading, conversation: Conversation, last: list[Profile]) -> tuple[Profile, ...]:
    """Return the fact just told for a bare 'which one?', if it names anything that the question did not."""
    before = conversation.reading
    asks = "which" in reading.cues and not reading.cues - ASKS_WHICH
    if before is None or not asks or reading.needs or not before.cues & {"yes_no", "tag"}:
        return ()
    return tuple(last[:1]) if last and last[0].told - before.known_ids() else ()


def the_other_owners(reading: Reading, last: Profile, profiles: Profiles) -> tuple[Profile, ...]:
    """Return who has the rest of what was just told to be somebody's: 'and who has the rest?'."""
    claim = last.fact.claim
    if not isinstance(claim, Ownership) or not reading.cues & OTHERS or reading.cues & {"why", "when", "yes_no"}:
        return ()
    asks_owner = all(n.weak or n.kind is NeedKind.NUMBER or n.alternatives & HAVING for n in reading.needs)
    if not asks_owner or not (reading.cues & {"who", "which"} or "the_rest" in reading.cues):
        return ()
    return tuple(p for p in owners_of(claim.owned, profiles) if set(claim.owner).isdisjoint(p.roles.get("owner", ())))


def only_beside(reading: Reading) -> bool:
    """Whether a follow-up asks what 'it' does with somebody: all it names have a word before them that says so."""
    names = reading.parties()
    return "refers_back" in reading.cues and bool(names) and all(n.markers & BESIDE_IT for n in names)
