"""How near each fact of a base comes to a question: what it accounts for, and what speaks for it besides."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facts.claims import Aspect, Leadership, Outlook, Status
from facts.reading.names import Form
from facts.reading.question import Reading
from facts.selection.acceptance import ABOUT_STATUS, asks_status
from facts.selection.answer_type import (
    asked_types,
    asks_aspect,
    fits,
    names_answer,
)
from facts.selection.coverage import Coverage, asked_of, cover_all
from facts.selection.posts import GONE
from facts.selection.profiles import Profile, Profiles

NEWEST = 0.06
"""How much the newest facts gain where a question asks how things stand."""
HINTED = 0.03
"""How much a fact gains that says what a function word of the question may mean."""
OPEN = frozenset({Status.RUMOURED, Status.IN_TALKS, Status.PROPOSED, Status.NOT_GUARANTEED, Status.DENIED})
"""Statuses of a deal that is not done: what somebody wants to know who asks how far it is."""
DEALS = frozenset({"partnership", "ownership", "technology", "plant", "response"})
"""Kinds of fact that have come so far or not, more than what is said about them."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its final score."""

    coverage: Coverage
    score: float

    @property
    def profile(self) -> Profile:
        """The fact's profile."""
        return self.coverage.profile


def candidates_for(
    reading: Reading, profiles: Profiles, related: dict[str, frozenset[str]], preferred: frozenset[str]
) -> list[Scored]:
    """Return the facts that come near a question, the nearest first."""
    scored = [
        Scored(coverage, _score(reading, coverage, profiles, related, preferred))
        for coverage in cover_all(asked_of(reading, profiles), profiles, related, least=0.4)
    ]
    if (asks_status(reading) or "still" in reading.cues) and not reading.years:
        scored = _newest_ahead(scored)
    return sorted(scored, key=lambda c: (-c.score, c.profile.id))


def _newest_ahead(scored: list[Scored]) -> list[Scored]:
    """Add to the scores of what the newest dated source says: how things stand now is asked."""
    days = {c.profile.id: day for c in scored if (day := c.profile.fact.ordered_by()) and not c.coverage.thin}
    newest = max(days.values(), default=None)
    return [
        replace(c, score=c.score + NEWEST * (newest is not None and days.get(c.profile.id) == newest)) for c in scored
    ]


def _score(
    reading: Reading,
    coverage: Coverage,
    profiles: Profiles,
    related: dict[str, frozenset[str]],
    preferred: frozenset[str],
) -> float:
    profile = coverage.profile
    score = 0.7 * coverage.share + 0.3 * coverage.direct + 0.22 * coverage.tightness
    if isinstance(profile.fact.claim, Outlook):
        opinion = profile.fact.claim.aspect is Aspect.OPINION
        score += 0.08 if asks_aspect(reading, profile.fact.claim) else -0.06 if opinion else -0.04
        score -= 0.2 * ("contrast" in profile.named_topic and not reading.asks("contrast", "compare", "difference"))
        score += 0.06 * ("why" in reading.cues and profile.fact.claim.aspect is Aspect.REASON)
    score += 0.07 * (
        not reading.demanded().isdisjoint(profiles.languages.claim_concepts.get(f"kind.{profile.fact.claim.kind}", ()))
    )
    if (asks_status(reading) or "now" in reading.cues) and not reading.years:
        claim = profile.fact.claim
        superseded = any(profile.id in later.fact.claim.updates for later in profiles.later_than(profile.id))
        score += 0.12 * bool(claim.updates) - 0.12 * superseded + 0.05 * (claim.kind in DEALS)
    score -= 0.12 * ("now" in reading.cues and profile.fact.claim.status is Status.PLANNED and not reading.years)
    left = isinstance(profile.fact.claim, Leadership) and profile.fact.claim.status is Status.ENDED
    score -= 0.1 * (left and not reading.concepts & GONE and not reading.years)
    named = [n for n in reading.names() if n.mention and n.mention.form is Form.NAME]
    if named:
        roles = frozenset().union(*profile.roles.values())
        score += 0.05 * (sum(not n.alternatives.isdisjoint(roles) for n in named) / len(named))
    score += 0.05 * (
        asked_types(reading) != frozenset() and fits(reading, profile, profiles.base, related, profiles.languages)
    )
    score += 0.06 * (profile.id in preferred)
    if reading.asks("source_of") or ("who" in reading.cues and reading.asks("news")):
        score += 0.1 * ("reporter" in profile.said)
    score += HINTED * bool(reading.hints & profile.said)
    score += 0.05 * names_answer(reading, profile, profiles.base, profiles.languages.answer_kinds)
    if reading.concepts & ABOUT_STATUS and profile.fact.claim.kind in DEALS:
        score += 0.1 if profile.fact.claim.status in OPEN else 0.05
    return score
