"""Which of the facts that fit a question leads: the one in its words, the newest of its kind; none of a crowd."""

from __future__ import annotations

from datetime import date

from facts.claims import Leadership, Response
from facts.reading.question import NeedKind, Reading
from facts.selection.acceptance import asks_status
from facts.selection.answer_type import asks_report_date
from facts.selection.asked_aspects import asks_plans
from facts.selection.belonging import CLOSE
from facts.selection.frames import SHORT
from facts.selection.posts import GONE
from facts.selection.profile import Profile
from facts.selection.scoring import WHO_BEFORE, Scored

WHOLE = 0.995
"""Share from which every part of a question counts as met."""
NOT_FAR, SURELY = 0.02, 0.9
"""A fact of the right sort that far behind is believed only where it meets this share of the question: half of those
that met less were wrong among our own questions."""
CROWD, CROWD_WIDTH = 5, 0.1
"""So many facts within this score of the best are a crowd: no one of them is the answer."""
AFTER = 0.25
"""Whoever came after in a post is told first within this score of the one before: the best is often the first boss."""
NEIGHBOURS = 0.1
"""Facts of an article within this score of the best are told apart by their very words."""
OTHERWISE_ORDERED = frozenset({"list", "several", "still", "now"})
"""Cues of questions whose first fact is not chosen by its words."""


def in_its_words_first(reading: Reading, fitting: list[Scored]) -> list[Scored]:
    """Put first what says it in the very words of the question, of the facts of one article that fit about as well.

    Not where a list, the state of things or who had it before is asked for.
    """
    if reading.cues & OTHERWISE_ORDERED or reading.cues >= WHO_BEFORE or asks_status(reading):
        return fitting
    best = fitting[0]
    near = [c for c in fitting if c is best or (best.score - c.score <= NEIGHBOURS and _may_lead(c, best))]
    first = max(near, key=lambda c: c.in_its_words)
    return [first, *(c for c in fitting if c is not first)]


def _may_lead(scored: Scored, best: Scored) -> bool:
    """Whether a fact stands in the article of the best one, meets itself what that meets, and is no mere reply."""
    one, other = scored.profile.fact, best.profile.fact
    if best.coverage.share > WHOLE and not best.coverage.thin and scored.coverage.thin:
        return False
    reply = isinstance(one.claim, Response) and not isinstance(other.claim, Response)
    return one.source.file == other.source.file and not reply


def newest_of_its_kind(reading: Reading, fitting: list[Scored]) -> Scored:
    """Return the best fact, or the newest that says the same of the same with another figure: who has how much now."""
    best = fitting[0]
    if reading.years or reading.cues & {"earlier", "at_first", "than_then", "list", "several"}:
        return best
    twins = [c for c in fitting if best.score - c.score <= CLOSE and _differs_in_figures(c.profile, best.profile)]
    return max([best, *twins], key=lambda c: c.profile.fact.ordered_by() or date.min)


def who_came_after(reading: Reading, best: Scored, fitting: list[Scored]) -> Scored:
    """Return the best fact, or, where it tells who has a post, the one about whoever came after: the post is asked.

    Not where it is asked about the one who had it, about a year or about who was there before.
    """
    claim = best.profile.fact.claim
    asks_for_holder = reading.cues & {"who", "which"} and not reading.cues & {"earlier", "at_first", "why"}
    if not isinstance(claim, Leadership) or not asks_for_holder or reading.years or reading.concepts & GONE:
        return best
    had_it = {claim.person, *claim.predecessor}
    if had_it & reading.known_ids():
        return best
    after = [c for c in fitting if best.score - c.score <= AFTER and _came_after(c.profile, claim)]
    return max(after, key=lambda c: c.score, default=best)


def _came_after(profile: Profile, before: Leadership) -> bool:
    """Whether a fact tells who took the place of somebody at the same organisation."""
    claim = profile.fact.claim
    return (
        isinstance(claim, Leadership)
        and before.person in claim.predecessor
        and bool(set(before.organisation) & set(claim.organisation))
    )


def _differs_in_figures(one: Profile, other: Profile) -> bool:
    """Whether two facts have the same parties in the same roles and figures that differ, of one year or of none."""
    if one.fact.claim.kind != other.fact.claim.kind or one.roles != other.roles:
        return False
    figures = [(f.measure, f.unit, f.market, f.year) for f in one.fact.claim.figures]
    same = figures == [(f.measure, f.unit, f.market, f.year) for f in other.fact.claim.figures]
    values = [[f.value for f in p.fact.claim.figures] for p in (one, other)]
    return bool(figures) and same and values[0] != values[1]


def second_best(first: Scored, fitting: Scored) -> bool:
    """Whether the fact of the right sort meets clearly less of the question than another of a wrong sort."""
    lacking = any(not need.weak for need in (*fitting.coverage.missing, *fitting.coverage.thin))
    carried = any(need.inherited for need in fitting.coverage.met)
    far = first.score - fitting.score > NOT_FAR and fitting.coverage.share < SURELY
    return fitting is not first and far and lacking and not carried


def crowded(reading: Reading, best: Scored, fitting: list[Scored]) -> bool:
    """Whether many facts fit about as well while a word that would tell them apart is not understood."""
    near = sum(best.score - c.score <= CROWD_WIDTH for c in fitting)
    if near < CROWD or reading.asks("list", "several", "status", "source_of"):
        return False
    if asks_plans(reading) or asks_report_date(reading):
        return False
    if not reading.names() and not reading.years:
        return True
    noun = frozenset({reading.asked_noun or ""})
    told = [n for n in best.coverage.met if n.kind in {NeedKind.CONCEPT, NeedKind.WORD}]
    topics = [n for n in told if not (n.weak and n.alternatives & noun)]
    unmet = [n for n in best.coverage.missing if n.kind is not NeedKind.NUMBER and not n.inherited]
    telling = [n for n in unmet if not (n.weak and n.kind is NeedKind.CONCEPT)]
    return bool(telling) or (not topics and reading.words > SHORT)
