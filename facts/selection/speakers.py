"""Facts in which somebody speaks who leads a company: they are about what the boss of that company says."""

from __future__ import annotations

from collections.abc import Iterable

from facts.claims import Leadership, Status
from facts.selection.posts import POSTS
from facts.selection.profiles import Profile

SAYS = frozenset({"respond", "say"})
OF_EVERY_LEADER = frozenset({"leader"})


def add_speakers(profiles: Iterable[Profile]) -> None:
    """Teach every fact the post and company of a leader who says it or is named in it, and that somebody says it."""
    profiles = tuple(profiles)
    posts: dict[str, set[str]] = {}
    companies: dict[str, set[str]] = {}
    for profile in profiles:
        claim = profile.fact.claim
        if isinstance(claim, Leadership) and claim.status is not Status.ENDED:
            posts.setdefault(claim.person, set()).update(OF_EVERY_LEADER | (POSTS & profile.said))
            companies.setdefault(claim.person, set()).update(claim.organisation)
    for profile in profiles:
        if isinstance(profile.fact.claim, Leadership):
            continue
        speaking = {str(who) for who in profile.fact.claim.says}
        for person in (speaking | profile.stated) & posts.keys():
            profile.taught |= posts[person] | (SAYS if person in speaking else set())
            profile.entities |= companies[person]
