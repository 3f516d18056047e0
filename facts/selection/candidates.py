"""The facts that come near a question, the nearest first."""

from __future__ import annotations

from dataclasses import replace

from facts.claims import Outlook
from facts.reading.question import NeedKind, Reading
from facts.selection.acceptance import asks_status
from facts.selection.answer_type import asked_types
from facts.selection.asked import asked_of
from facts.selection.asked_aspects import asks_aspect
from facts.selection.coverage import cover_all
from facts.selection.profiles import Profiles
from facts.selection.scoring import Scored, Scoring

NEAR, OF_SEVERAL = 0.55, 0.4
"""Share of a question that a fact must account for to be a candidate at all; less where it may be of one of three."""
NEWEST = 0.06
"""How much the newest facts gain where a question asks how things stand."""
SAME_WORDS = 0.11
"""How much a fact gains whose sentence has a word of the question that stands in no other."""
BESIDES = 0.02
"""How much it loses of that for each topic that only its keywords have, and for a weak word this share of it."""
OF_WEAK = 0.4
THOUGHT = 0.03
"""How much of what an outlook loses is made good among neighbours that all account for the question."""
COMPARED = 24
"""So many of the nearest facts are compared by their words, and by the sort of thing they hold."""


def candidates_for(
    reading: Reading, profiles: Profiles, related: dict[str, frozenset[str]], preferred: frozenset[str]
) -> list[Scored]:
    """Return the facts that come near a question, the nearest first."""
    scoring = Scoring(reading, profiles, related, preferred)
    several = sum(name.joined for name in reading.names()) > 2
    least = OF_SEVERAL if several else NEAR
    near = cover_all(asked_of(reading, profiles), profiles, related, least=least)
    scored = [Scored(coverage, scoring.score(coverage)) for coverage in near]
    if asked_types(reading):
        scored.sort(key=_nearest_first)
        scored[:COMPARED] = [scoring.with_fit(c) for c in scored[:COMPARED]]
    if "still" in reading.cues or (asks_status(reading) and not reading.years):
        scored = _newest_ahead(scored)
    scored.sort(key=_nearest_first)
    return scored if "why" in reading.cues else _with_words(reading, scored, profiles)


def _nearest_first(scored: Scored) -> tuple[float, str]:
    return -scored.score, scored.profile.id


def _with_words(reading: Reading, scored: list[Scored], profiles: Profiles) -> list[Scored]:
    """Note what the sentences of the nearest have of the very words of the question.

    Not where it asks why: a reason is told in other words than what it explains.
    """
    nearest = scored[:COMPARED]
    shared = profiles.same_words.shared(reading, [c.profile.id for c in nearest])
    nearest = [replace(c, words=SAME_WORDS * shared[c.profile.id] + _in_own_right(reading, c)) for c in nearest]
    return [*nearest, *scored[COMPARED:]]


def _in_own_right(reading: Reading, scored: Scored) -> float:
    """Return what sets a fact apart from neighbours that account for as much: that it says it itself.

    A topic that it has by a keyword alone may be meant in another sense. That a fact is a thought makes it less
    likely to be asked for at all, but no worse than its neighbours once it fits.
    """
    profile, claim = scored.profile, scored.profile.fact.claim
    topics = [n for n in scored.coverage.met if n.kind is NeedKind.CONCEPT]
    besides = [n for n in topics if n.alternatives.isdisjoint(profile.said) and n.lemmas.isdisjoint(profile.words)]
    thought = isinstance(claim, Outlook) and not asks_aspect(reading, claim)
    return THOUGHT * thought - BESIDES * sum(OF_WEAK if n.weak else 1.0 for n in besides)


def _newest_ahead(scored: list[Scored]) -> list[Scored]:
    """Add to the scores of what the newest dated source says: how things stand now is asked."""
    days = {c.profile.id: day for c in scored if (day := c.profile.fact.ordered_by()) and not c.coverage.thin}
    newest = max(days.values(), default=None)
    return [
        replace(c, score=c.score + NEWEST * (newest is not None and days.get(c.profile.id) == newest)) for c in scored
    ]
