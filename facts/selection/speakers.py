"""Facts in which somebody speaks who leads or founded a company: they are about what its boss or founder says."""

from __future__ import annotations

from collections.abc import Iterable

from facts.base import FactBase
from facts.claim_parts import Attribution, Bilingual
from facts.claims import Leadership, Ownership, Status
from facts.selection.posts import POSTS, is_person
from facts.selection.profile import Profile
from facts.selection.spelled_names import SpelledNames

SAYS = frozenset({"respond", "say"})
FOUNDER = frozenset({"founder"})
OF_EVERY_LEADER = frozenset({"leader"})


def _whose_writings(profile: Profile, names: SpelledNames) -> set[str]:
    """Return whose writings a fact has it from: 'the annual report of X' is what X says."""
    written = (who for who in profile.fact.claim.says if isinstance(who, Attribution))
    return set().union(*(names.in_sentences(profile.entities, Bilingual(nl=who.nl, en=who.en)) for who in written))


def add_speakers(profiles: Iterable[Profile], base: FactBase, names: SpelledNames) -> None:
    """Teach every fact whose leader or founder says it or is named in it that one's post, company and saying so."""
    profiles = tuple(profiles)
    posts: dict[str, set[str]] = {}
    companies: dict[str, set[str]] = {}
    for profile in profiles:
        claim = profile.fact.claim
        if isinstance(claim, Leadership) and claim.status is not Status.ENDED:
            posts.setdefault(claim.person, set()).update(OF_EVERY_LEADER | (POSTS & profile.said))
            companies.setdefault(claim.person, set()).update(claim.organisation)
        if isinstance(claim, Ownership) and profile.said | profile.taught >= FOUNDER:
            for person in (owner for owner in claim.owner if is_person(owner, base)):
                posts.setdefault(person, set()).update(FOUNDER)
                companies.setdefault(person, set()).update(claim.owned)
    for profile in profiles:
        speaking = {str(who) for who in profile.fact.claim.says}
        voices = (speaking | {*profile.roles.get("speaker", ())}) & base.entities.keys()
        voices |= _whose_writings(profile, names)
        profile.voices = voices.union(*(companies[person] for person in voices & companies.keys()))
        if isinstance(profile.fact.claim, Leadership):
            continue
        for person in (speaking | profile.stated) & posts.keys():
            profile.taught |= posts[person] | (SAYS if person in speaking else set())
            profile.entities |= companies[person]
            if person in speaking or person in profile.roles.get("speaker", ()):
                profile.spoken_for |= companies[person]
