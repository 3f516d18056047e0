"""What puts a question right that asks whether something is so: a fact that says it is not, of those it names."""

from __future__ import annotations

from facts.claims import NOT_DONE, Response, Status, is_denial
from facts.reading.languages import Languages
from facts.reading.names import Form
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.coverage import Coverage
from facts.selection.denials import says_no
from facts.selection.directions import reversed_roles
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles
from facts.selection.scoring import Scored

ENOUGH_TO_DENY, ENOUGH_WITHOUT_NAME = 0.6, 0.8
"""Least share of a question that a denial must account for: what led to the question may be left over."""
MOST_LEFT = 2
"""Parts of it that may be left over."""
TOPICS_WITHOUT_NAME, TIGHT_WITHOUT_NAME = 2, 0.15
"""Topics that must be met where nobody is named, and the share of the fact that must be asked for."""
ASKS_MORE = frozenset({"who", "which", "what", "when", "where", "why", "how_many", "how_long", "how_old", "list"})
"""Cues of what no denial answers."""
DETAILS = frozenset({"who", "which", "when", "where", "why", "how_many"})
"""Cues that ask more of what is taken for granted."""


def put_right(reading: Reading, nearest: list[Scored], languages: Languages) -> tuple[Profile, ...]:
    """Return the denial that comes nearest to a question for yes or no, if it is about those named; else nothing."""
    if not reading.cues & {"yes_no", "tag"} or reading.cues & (ASKS_MORE | {"negation", "choice"}) or not nearest:
        return ()
    first = nearest[0]
    apart = any(_is_seldom(need, languages) for need in first.coverage.missing)
    denied = not apart and _about_it(first.coverage, reading) and says_no(first.profile.fact.claim, languages)
    return (first.profile,) if denied else ()


def _is_seldom(need: Need, languages: Languages) -> bool:
    """Whether a part of a question is about what no base of deals holds: 'should I buy shares of it'."""
    held = [languages.concepts[c] for c in need.alternatives if c in languages.concepts]
    return bool(held) and not need.weak and all(concept.seldom for concept in held)


def _about_it(coverage: Coverage, reading: Reading) -> bool:
    """Whether a fact names whom the question names first, has to do with the others, and is about its topic."""
    left = [n for n in (*coverage.missing, *coverage.thin) if n.kind is not NeedKind.NUMBER]
    thin = coverage.thin if coverage.missing else ()  # where nothing else is left over, what is linked to it will do
    topics = [n for n in coverage.met if n.kind in {NeedKind.CONCEPT, NeedKind.WORD} and not (n.weak or n in thin)]
    named = [n for n in reading.names() if not n.place and not n.by_nation]
    if any(n.kind is NeedKind.YEAR or n in named or _is_elsewhere(n) for n in left) or len(left) > MOST_LEFT:
        return False
    if named and min(named, key=lambda n: n.position).alternatives.isdisjoint(coverage.profile.told):
        return False
    if not named:
        to_the_point = coverage.share >= ENOUGH_WITHOUT_NAME and coverage.tightness >= TIGHT_WITHOUT_NAME
        return to_the_point and len(topics) >= TOPICS_WITHOUT_NAME
    return coverage.share >= ENOUGH_TO_DENY and bool(topics)


def _is_elsewhere(need: Need) -> bool:
    """Whether a place is named of which the base knows nothing."""
    return need.place and need.mention is not None and need.mention.form is Form.FOREIGN


EVENTS = frozenset({"acquisition", "divest", "bid", "job_cut", "close", "merger", "leave", "market_exit"})
"""Concepts of what may be said to happen and be denied."""


def denied_event(reading: Reading, accepted: list[Scored], profiles: Profiles) -> tuple[Profile, ...]:
    """Return the denial of what a question takes for granted: 'to whom does X sell Y', where X denies that it sells.

    That is where the fact nearest to it is the denial, or a claim that was denied, and does not give what is asked.
    """
    events = frozenset().union(*(n.alternatives & EVENTS for n in reading.needs if not (n.weak or n.inherited)))
    roles = profiles.languages.role_questions
    straight = [c for c in accepted if not any(reversed_roles(reading, p, roles) for p in _with_denied(c, profiles))]
    if not events or not straight or not reading.cues & DETAILS or reading.cues & {"yes_no", "tag"}:
        return ()
    first = straight[0].profile
    told = {p.fact.claim.kind for p in _with_denied(straight[0], profiles)}
    if any(event in roles and told.isdisjoint(roles[event].kinds) for event in events):
        return ()  # who is to come back is not sold
    if straight[0].coverage.missing or not events & (first.said | first.taught):
        return ()
    if _is_denial(first):
        return (first,)
    later = (profiles.by_id[i] for i in profiles.base.successors.get(first.id, ()) if i in profiles.by_id)
    return tuple(p for p in later if _is_denial(p))[:1] if first.fact.claim.status in NOT_DONE else ()


def _with_denied(scored: Scored, profiles: Profiles) -> list[Profile]:
    """Return a fact and, of a denial, what it denies: who is to buy whom stands there."""
    claim = scored.profile.fact.claim
    denied = claim.responds_to if isinstance(claim, Response) else ()
    return [scored.profile, *(profiles.by_id[i] for i in denied if i in profiles.by_id)]


def _is_denial(profile: Profile) -> bool:
    claim = profile.fact.claim
    return claim.status is Status.DENIED or is_denial(claim)
