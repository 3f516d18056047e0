"""What the figures come to that an answer would tell one by one, where the sum of them is asked."""

from __future__ import annotations

from collections.abc import Sequence

from facts.claim_parts import Figure
from facts.claims import Ownership
from facts.reading.question import Need, Reading
from facts.selection.computation import Computation, Operation
from facts.selection.figure_rows import NEARLY, Row
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles
from facts.selection.twins import are_twins, in_which_they_differ
from facts.selection.verdict import Verdict

EXTRA = ("extra ", "additional ")
"""What the measure of a figure begins with that comes on top of another: `extra investment`."""
NO_SUM = frozenset({"percent"})
"""Units of which shares of different wholes may be: they are not added up."""
ASKS_ELSE = frozenset({"yes_no", "tag", "why", "when", "where", "who", "how_long"})


def sum_of_told(reading: Reading, verdict: Verdict, profiles: Profiles) -> Computation | None:
    """Return the sum of the parts the best fact tells, or of its figure and those of the facts that say the same."""
    counted = reading.cues & {"how_many", "how_much", "what"}
    if not verdict.facts or not counted or reading.cues & ASKS_ELSE or "sum" not in reading.concepts:
        return None
    best = verdict.facts[0]
    if "sum" in best.said:
        return None  # it tells the whole itself
    rows = _of_each_named(best, reading, verdict) if _joined(reading) else []
    rows = rows or _parts_of(best, reading) or _of_alike(best, verdict, profiles)
    return Computation(Operation.SUM, tuple(rows)) if len(rows) > 1 else None


def _joined(reading: Reading) -> list[Need]:
    return [need for need in reading.names() if need.joined]


def _of_each_named(best: Profile, reading: Reading, verdict: Verdict) -> list[Row]:
    """Return a figure for each of the names a question joins, of facts that differ in no more than who that is.

    What two authorities give one company may be added up, not what one gives to two others or for two things.
    """
    named = _joined(reading)
    total = _only_figure(best)
    if total is None:
        return []
    own = next((c.coverage for c in verdict.considered if c.profile is best), None)
    left = {*own.missing, *own.thin, *named} if own else set(named)
    found = [(best, total)]
    for scored in verdict.considered:
        p, figure = scored.profile, _only_figure(scored.profile)
        near = left.issuperset((*scored.coverage.missing, *scored.coverage.thin))
        if p is not best and near and figure and _adds_to(p, figure, best, total):
            found.append((p, figure))
    differing = {e for p, _ in found[1:] for e in in_which_they_differ(p, best)}
    each = [next((f for f in found if need.alternatives & differing & f[0].in_roles), None) for need in named]
    whole = [one for one in each if one]
    if len(whole) < len(named) or len({p.id for p, _ in whole}) < len(named):
        return []
    return [_row(figure, p, _whose(p, differing)) for p, figure in whole]


def _parts_of(best: Profile, reading: Reading) -> list[Row]:
    """Return the figures of one fact that are of several countries or brands: of those named, if any are."""
    figures = [f for f in best.fact.claim.figures if f.bound in NEARLY and f.unit not in NO_SUM]
    keys = [figure.market or figure.of for figure in figures]
    alike = len({(f.unit, f.measure, f.year) for f in figures}) == 1
    if not alike or len(figures) != len(best.fact.claim.figures) or not all(keys) or len(set(keys)) < len(keys):
        return []
    named = [f for f, key in zip(figures, keys, strict=True) if key in reading.known_ids()]
    return [_row(f, best, f.market or f.of or "") for f in (named if len(named) > 1 else figures)]


def _of_alike(best: Profile, verdict: Verdict, profiles: Profiles) -> list[Row]:
    """Return the figure of the best fact with those of the facts as near that say the same of another, or of more."""
    total = _only_figure(best)
    if total is None:
        return []
    others = dict.fromkeys((*verdict.facts[1:], *_as_near(best, verdict)))
    told = [(p, figure) for p in others if (figure := _only_figure(p)) and _adds_to(p, figure, best, total)]
    found = [(best, total), *told]
    if not profiles.base.superseded.isdisjoint(p.id for p, _ in found):
        return []
    found.sort(key=lambda pair: -pair[1].value)
    differing = {e for p, _ in told for e in in_which_they_differ(p, best)}
    return [_row(figure, p, _whose(p, differing)) for p, figure in found]


def _as_near(best: Profile, verdict: Verdict) -> list[Profile]:
    """Return the facts that meet as much of the question as the best."""
    own = next((c.coverage for c in verdict.considered if c.profile is best), None)
    if own is None:
        return []
    missing, thin = set(own.missing), set(own.thin)
    near = [c for c in verdict.considered if c.profile is not best]
    return [c.profile for c in near if missing.issuperset(c.coverage.missing) and thin.issuperset(c.coverage.thin)]


def _only_figure(profile: Profile) -> Figure | None:
    figures = profile.fact.claim.figures
    sole = len(figures) == 1 and figures[0].bound in NEARLY
    shares = isinstance(profile.fact.claim, Ownership)  # of one company
    return figures[0] if sole and (shares or figures[0].unit not in NO_SUM) else None


def _adds_to(other: Profile, figure: Figure, best: Profile, total: Figure) -> bool:
    """Whether one fact tells the same as another of somebody else, or so much more of the same."""
    if (figure.unit, figure.year, figure.market) != (total.unit, total.year, total.market):
        return False
    one, two = figure.measure or "", total.measure or ""
    if one == two:
        return are_twins(other, best)
    extra = any(f"{prefix}{two}" == one or f"{prefix}{one}" == two for prefix in EXTRA)
    return extra and other.fact.claim.kind == best.fact.claim.kind and other.roles == best.roles


def _whose(profile: Profile, differing: Sequence[str] | set[str]) -> str:
    """Return whose figure it is: who fills the role in which the facts differ, or else the first role."""
    held = [e for role in profile.roles.values() for e in role]
    return next((e for e in held if e in differing), held[0] if held else "")


def _row(figure: Figure, profile: Profile, of: str) -> Row:
    measure = figure.measure or profile.fact.claim.kind
    return Row(of, measure, frozenset(), figure.unit, None, figure.year, figure.value, profile)
