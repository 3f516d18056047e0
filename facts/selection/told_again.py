"""What a follow-up asks of the fact just told itself: who says so, whether it is sure, what was said before it."""

from __future__ import annotations

from collections.abc import Iterable

from facts.claims import Leadership, Ownership, Response
from facts.conversation import Conversation
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.belonging import POINTED
from facts.selection.going_on import OF_SAYING
from facts.selection.holdings import OWNING, owners_before
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles

WHO_SAYS_SO, HOW_SURE, AT_FIRST, REPLIES = "told_source", "told_sure", "told_first", "told_replies"
HOW_DONE = "told_how"
"""Signs of such follow-ups."""
OF_A_SOURCE = OF_SAYING | {"source_of", "supply", "reporter", "news", "insider", "author", "origin"}
"""What a question after the source may say without asking for anything else."""
OF_BEING_SO = frozenset({
    "official", "confirm", "uncertain", "guarantee", "rumour", "deal", "signed", "status", "complete", "decide",
    "promise",
})  # fmt: skip
"""What a question whether it is sure may say."""
OF_REPLYING = OF_SAYING | {"deny", "silent", "comment", "confirm"}
OF_BEFORE = OF_SAYING | {"former_job", "first", "plan", "old"}
"""What a question after what was first may say beside what the older fact says."""
ASKS_ELSE = frozenset({"who", "which", "what", "when", "where", "why", "how_many", "how_much", "how_long"})
"""Cues that ask for more than whether it is so."""
SHORT = 8
"""Most words of such a question."""
REPORTS = "reporter"
"""Concept of a fact that says who reported another."""


def told_again(reading: Reading, conversation: Conversation, profiles: Profiles) -> tuple[Profile, ...]:
    """Return what answers a follow-up about the fact just told and about nothing else; else nothing."""
    if not conversation.facts or not conversation.just_told or reading.words > SHORT:
        return ()
    last = [profiles.by_id[i] for i in conversation.facts]
    if AT_FIRST in reading.cues or ("earlier" in reading.cues and not reading.needs):
        return _before_it(reading, last, profiles)
    if WHO_SAYS_SO in reading.cues and _says_only(reading, OF_A_SOURCE):
        return tuple(dict.fromkeys([last[0], *_reports_of(last[0], profiles)]))[:POINTED]
    if HOW_SURE in reading.cues and not reading.cues & ASKS_ELSE and _says_only(reading, OF_BEING_SO):
        return tuple(last[:POINTED])
    if HOW_DONE in reading.cues and not any(n.mention and not n.inherited for n in reading.needs):
        causes = dict.fromkeys(i for p in last for i in p.fact.claim.because if i in profiles.by_id)
        return tuple(profiles.by_id[i] for i in causes)
    if REPLIES in reading.cues and _says_only(reading, OF_REPLYING):
        return tuple(_replies_to(last, profiles))[:POINTED]
    return ()


def _says_only(reading: Reading, concepts: frozenset[str]) -> bool:
    """Whether a follow-up names nothing and has no word of weight but these."""
    return (
        not reading.years
        and all(n.weak or n.alternatives & concepts for n in reading.needs if not n.mention)
        and (not any(n.mention for n in reading.needs))
    )


def _reports_of(told: Profile, profiles: Profiles) -> Iterable[Profile]:
    """Return the facts linked to one that say who reported it."""
    claim = told.fact.claim
    around = (*claim.because, *profiles.base.leaning.get(told.id, ()), *profiles.base.successors.get(told.id, ()))
    return (profiles.by_id[i] for i in around if i in profiles.by_id and REPORTS in profiles.by_id[i].said)


def _replies_to(last: list[Profile], profiles: Profiles) -> list[Profile]:
    """Return what somebody says of the facts just told, not what was told itself."""
    found = dict.fromkeys(i for p in last for i in profiles.base.successors.get(p.id, ()))
    replies = [profiles.by_id[i] for i in found if isinstance(profiles.base.facts[i].claim, Response)]
    return replies or [p for p in last if isinstance(p.fact.claim, Response)]


def _before_it(reading: Reading, last: list[Profile], profiles: Profiles) -> tuple[Profile, ...]:
    """Return what the facts just told take the place of, else the one told where it gives both figures itself.

    Who had a post before is another matter.
    """
    if isinstance(last[0].fact.claim, Leadership):
        return ()
    held = {p.id for p in last}
    older = dict.fromkeys(i for p in last for i in p.fact.claim.updates if i in profiles.by_id)
    own = [n for n in reading.needs if not (n.weak or n.alternatives & OF_BEFORE)]
    found = [profiles.by_id[i] for i in older if all(_meets(n, profiles.by_id[i]) for n in own)]
    found.sort(key=lambda p: p.id not in held)
    gives_both = len({figure.value for figure in last[0].fact.claim.figures}) > 1
    if isinstance(last[0].fact.claim, Ownership) and all(n.alternatives & OWNING for n in own):
        found = found or list(owners_before(last[0].fact.claim.owned, profiles))
    if found or not gives_both or not all(_meets(n, last[0]) for n in own):
        return tuple(found[:POINTED])
    return (last[0],)


def _meets(need: Need, profile: Profile) -> bool:
    """Whether a fact says or is about a part of the follow-up itself."""
    if need.kind is NeedKind.NAME:
        return bool(need.alternatives & profile.entities)
    return bool(need.alternatives & (profile.said | profile.taught)) or bool(need.lemmas & profile.words)
