"""What is told where everything is asked that goes wrong, or goes well, at a company: what happened, of every kind."""

from __future__ import annotations

from facts.claims import Aspect, Outlook
from facts.reading.question import Reading
from facts.selection.profile import Profile
from facts.selection.scoring import Scored

ASKS_OPINION = frozenset({"opinion", "expectation", "say"})
"""Concepts by which what is thought of it is asked for itself."""
ASKS_ELSE = frozenset({"who", "why", "when", "where", "how_many"})
"""Cues of a list of something else than what happened."""
WIDE = 0.2
"""What happened may score that far behind what somebody thinks of it, which is said in more general words."""
ENOUGH, MOST = 3, 6
"""How many things that happened make an overview, and how many it has."""


def overview(reading: Reading, fitting: list[Scored]) -> tuple[Profile, ...]:
    """Return what happened, the nearest first, where a list is asked for and an opinion came nearest; else nothing."""
    if "list" not in reading.cues or reading.asked_noun or reading.cues & ASKS_ELSE or reading.concepts & ASKS_OPINION:
        return ()
    best = fitting[0]
    claim = best.profile.fact.claim
    if not isinstance(claim, Outlook) or claim.aspect is not Aspect.OPINION:
        return ()
    happened = [c.profile for c in fitting if best.score - c.score <= WIDE and _happened(c, best)]
    return tuple(happened[:MOST]) if len(happened) >= ENOUGH else ()


def _happened(scored: Scored, best: Scored) -> bool:
    """Whether a fact of the article of the best one tells what happened and leaves nothing of the question over."""
    fact = scored.profile.fact
    left_over = scored.coverage.missing or scored.coverage.thin
    event = not isinstance(fact.claim, Outlook) and not left_over
    return event and fact.source.file == best.profile.fact.source.file
