"""How far two sources are apart that contradict each other about one figure."""

from __future__ import annotations

from facts.reading.question import Reading
from facts.selection.accounting import accounted
from facts.selection.computation import Computation, Operation
from facts.selection.figure_rows import Row, measured_by
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles

RIVALS = frozenset(
    {"conflict", "rumour", "say", "respond", "opinion", "amount", "money", "name", "source_of", "person"}
)
"""Concepts of words for what two sources name each, which both their figures account for."""


def disagreement(reading: Reading, profiles: Profiles, related: dict[str, frozenset[str]]) -> Computation | None:
    """Return the one figure about which two sources contradict each other, when the question is how far apart."""
    if not _asks_how_far_apart(reading):
        return None
    found = {}
    for profile in profiles.by_id.values():
        for other in (profiles.by_id[i] for i in profile.fact.claim.contradicts if i in profiles.by_id):
            pair = _differing_rows(profile, other)
            computation = Computation(Operation.DISAGREE, pair) if pair else None
            if computation and accounted(reading, computation.rows, related, besides=RIVALS):
                found[frozenset({profile.id, other.id})] = computation
    measured = [c for c in found.values() if reading.concepts & measured_by(c.rows[0], profiles)]
    sole = measured if len(found) > 1 else list(found.values())
    return sole[0] if len(sole) == 1 else None


def _asks_how_far_apart(reading: Reading) -> bool:
    """Whether a question asks how far two figures are apart, not who explains the difference or how somebody does."""
    if "rivals" in reading.cues:
        return True
    if "who" in reading.cues or ("how" in reading.cues and not reading.cues & {"how_many", "how_much", "what"}):
        apart = [need for need in reading.needs if "difference" in need.alternatives]
        return any(need.position <= reading.begins for need in apart)  # 'how far apart'
    return "difference" in reading.concepts


def _differing_rows(first: Profile, second: Profile) -> tuple[Row, Row] | None:
    """Return the figures in which two facts differ that contradict each other, the greater one first.

    Of several that may be meant, those nearest to each other: who took over 1,900 of 2,300, or 1,250, differ in 650.
    """
    found = [
        (one, other)
        for one in first.fact.claim.figures
        for other in second.fact.claim.figures
        if (one.unit, one.year, one.market) == (other.unit, other.year, other.market) and one.value != other.value
    ]
    if not found:
        return None
    pair = min(found, key=lambda figures: abs(figures[0].value - figures[1].value))
    rows = [
        Row("", figure.measure or "", frozenset(), figure.unit, figure.market, figure.year, figure.value, p)
        for figure, p in zip(pair, (first, second), strict=True)
    ]
    greater, less = sorted(rows, key=lambda row: -row.value)
    return greater, less
