"""What somebody did before the post a question speaks of, and what after it."""

from __future__ import annotations

from datetime import date

from facts.claims import Leadership, Status
from facts.reading.question import NeedKind, Reading
from facts.selection.posts import is_person
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles

OF_WORK = frozenset({
    "leader", "ceo", "cfo", "chair", "coo", "cto", "role", "person", "employee", "company", "brand", "former_job",
    "leave", "retire", "thing", "name",
})  # fmt: skip
"""Concepts that ask no more than what somebody's work is."""
ASKS_ELSE = frozenset({"yes_no", "tag", "who", "why", "when", "how_long", "how_many"})
"""Cues that ask something else about a post than what it is."""


def other_post(reading: Reading, profiles: Profiles) -> tuple[Profile, ...]:
    """Return the one post somebody held before, or the newest where it is asked what comes after; else nothing."""
    before = "earlier" in reading.cues or "former_job" in reading.concepts
    asks_else = ASKS_ELSE if before else ASKS_ELSE - {"yes_no"}  # 'does she stay on in another post'
    if not (before or "afterwards" in reading.cues) or reading.cues & asks_else or reading.years:
        return ()
    people = {i for n in reading.names() for i in n.alternatives if is_person(i, profiles.base)}
    if len(people) != 1:
        return ()
    posts = [p for p in profiles.by_id.values() if _is_post_of(p, people)]
    known = people.union(*(p.entities for p in posts))
    own = [n for n in reading.needs if not (n.weak or n.inherited)]
    if not all(n.alternatives & (known if n.kind is NeedKind.NAME else OF_WORK) for n in own):
        return ()
    if before:
        named = frozenset(i for n in reading.names() if not n.markers and not n.inherited for i in n.alternatives)
        ended = tuple(  # 'before he led X' asks for no post at X
            p for p in posts if p.fact.claim.status is Status.ENDED and named.isdisjoint(p.filling("organisation"))
        )
        return ended if len(ended) == 1 else ()
    posts.sort(key=_day)
    if len(posts) == 1:
        return tuple(posts) if _left_another(posts[0], people, profiles) else ()
    return tuple(posts[-1:]) if len(posts) > 1 and _day(posts[-1]) > _day(posts[-2]) else ()


def _is_post_of(profile: Profile, people: set[str]) -> bool:
    claim = profile.fact.claim
    return isinstance(claim, Leadership) and claim.person in people


def _left_another(post: Profile, people: set[str], profiles: Profiles) -> bool:
    """Whether somebody made way for another at a company that is not the one of this post."""
    claims = [p.fact.claim for p in profiles.by_id.values()]
    left = {i for c in claims if isinstance(c, Leadership) and people & set(c.predecessor) for i in c.organisation}
    return bool(left) and left.isdisjoint(post.roles.get("organisation", ()))


def _day(profile: Profile) -> date:
    return profile.fact.ordered_by() or date.min
