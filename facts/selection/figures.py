"""Computed answers: growth, difference, sum, ranking, distance to a target, only between figures of one kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from facts.reading.names import Form
from facts.reading.question import NeedKind, Reading
from facts.selection.coverage import met_by
from facts.selection.profiles import Profile, Profiles

ASKING = frozenset({
    "sales", "grow", "shrink", "factor", "percent", "difference", "sum", "rank", "compare", "most", "least", "outsell",
    "divest", "target", "output", "produce", "average", "amount", "together", "success", "popular", "fast", "big",
    "small", "ahead_of_rivals", "lag", "plan", "cooperate_future", "partner", "number", "delivery", "registration",
})  # fmt: skip
"""Concepts a computation itself accounts for."""


class Operation(StrEnum):
    """What is computed."""

    GROWTH = "growth"
    DIFFERENCE = "difference"
    SUM = "sum"
    RANK = "rank"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of the base that can be compared with others of the same measure, unit and market."""

    of: str
    measure: str
    unit: str
    market: str | None
    year: int | None
    value: Decimal
    profile: Profile


@dataclass(frozen=True, slots=True)
class Computation:
    """The rows a computed answer is made from, in the order they are told."""

    operation: Operation
    rows: tuple[Row, ...]
    by_growth: bool = False


def figure_rows(profiles: Profiles) -> list[Row]:
    """Return every comparable figure of the base, each from the fact that says the least besides it."""
    best: dict[tuple[str, str, str, str | None, int | None], Row] = {}
    for profile in profiles.by_id.values():
        claim = profile.fact.claim
        owner = next(
            (
                held[0]
                for role in ("brand", "producer", "organisation", "authority", "place")
                if (held := profile.roles.get(role))
            ),
            None,
        )
        for figure in claim.figures:
            of = figure.of or owner
            if not of or figure.unit == "percent":
                continue
            market = figure.market or next(iter(profile.roles.get("market", ())), None)
            row = Row(of, figure.measure or claim.kind, figure.unit, market, figure.year, figure.value, profile)
            key = (of, row.measure, row.unit, market, figure.year)
            if key not in best or len(best[key].profile.fact.claim.figures) > len(claim.figures):
                best[key] = row
    return list(best.values())


def compute(
    reading: Reading, profiles: Profiles, rows: list[Row], related: dict[str, frozenset[str]]
) -> Computation | None:
    """Return the computation a question asks for, or None when it asks for none or the base lacks a figure."""
    wants = reading.concepts & ASKING
    if reading.cues & {"how_many"} and "outsell" in wants:
        wants |= {"difference"}
    computed = wants & {"factor", "percent", "difference", "sum", "rank", "compare", "most", "least"} or (
        wants & {"grow", "shrink"} and reading.cues & {"how_many", "how"}
    )
    if not computed:
        return None
    for attempt in (_target, _sum, _rank, _difference, _growth):
        found = attempt(reading, rows)
        if found and _accounted(reading, found, related):
            return found
    return None


def _accounted(reading: Reading, found: Computation, related: dict[str, frozenset[str]]) -> bool:
    used = [row.profile for row in found.rows]
    for need in reading.needs:
        if need.kind in {NeedKind.NUMBER} or need.weak or need.alternatives & ASKING:
            continue
        if need.kind is NeedKind.YEAR and need.alternatives & {str(row.year) for row in found.rows}:
            continue
        if not any(met_by(need, profile, related) > 0.5 for profile in used):
            return False
    return True


def _series(rows: Iterable[Row], measure: str) -> dict[tuple[str, str, str | None], list[Row]]:
    series: dict[tuple[str, str, str | None], list[Row]] = {}
    for row in rows:
        if row.measure == measure and row.year:
            series.setdefault((row.of, row.unit, row.market), []).append(row)
    return {key: sorted(held, key=lambda r: r.year or 0) for key, held in series.items()}


def _asked(reading: Reading) -> list[str]:
    return [i for n in reading.names() if n.mention and n.mention.form is Form.NAME for i in n.alternatives]


def _chosen(reading: Reading, rows: list[Row]) -> dict[tuple[str, str, str | None], list[Row]]:
    asked = set(_asked(reading))
    series = _series(rows, "sales")
    named = {key: held for key, held in series.items() if key[0] in asked}
    if named:
        return named
    return {} if asked - {m for _, _, m in series if m} else series


def _growth(reading: Reading, rows: list[Row]) -> Computation | None:
    for held in _chosen(reading, rows).values():
        years = [r for r in held if not reading.years or len(reading.years) < 2 or r.year in reading.years]
        if len(years) >= 2:
            return Computation(Operation.GROWTH, (years[0], years[-1]))
    return None


def _of_one_year(reading: Reading, rows: list[Row]) -> list[Row]:
    chosen = [held for held in _chosen(reading, rows).values() if held]
    if len(chosen) < 2 or len(set(reading.years)) > 1:
        return []
    common = set.intersection(*({r.year for r in held} for held in chosen))
    wanted = common & set(reading.years) if reading.years else common
    if not wanted:
        return []
    year = max(y for y in wanted if y)
    return [next(r for r in held if r.year == year) for held in chosen]


def _difference(reading: Reading, rows: list[Row]) -> Computation | None:
    if not reading.concepts & {"difference", "compare", "outsell", "most"}:
        return None
    pair = _of_one_year(reading, rows)
    return Computation(Operation.DIFFERENCE, tuple(sorted(pair, key=lambda r: -r.value))) if len(pair) == 2 else None


def _sum(reading: Reading, rows: list[Row]) -> Computation | None:
    if "sum" not in reading.concepts:
        return None
    held = _of_one_year(reading, rows)
    return Computation(Operation.SUM, tuple(held)) if len(held) >= 2 else None


def _rank(reading: Reading, rows: list[Row]) -> Computation | None:
    if not reading.concepts & {"rank", "most", "least", "compare"}:
        return None
    if reading.concepts & {"grow", "shrink", "factor", "percent"}:
        chosen = [held for held in _chosen(reading, rows).values() if len(held) >= 2]
        pairs = sorted(((h[0], h[-1]) for h in chosen), key=lambda p: -(p[1].value / p[0].value if p[0].value else 0))
        return (
            Computation(Operation.RANK, tuple(r for p in pairs for r in p), by_growth=True) if len(pairs) >= 2 else None
        )
    held = _of_one_year(reading, rows)
    if len(held) == 2 and "rank" not in reading.concepts:
        return None
    return Computation(Operation.RANK, tuple(sorted(held, key=lambda r: -r.value))) if len(held) >= 2 else None


def _target(reading: Reading, rows: list[Row]) -> Computation | None:
    if not reading.concepts & {"target", "output", "produce", "plan"}:
        return None
    for target in (r for r in rows if r.measure == "target"):
        for output in (r for r in rows if r.measure in {"output", "production"} and r.unit == target.unit):
            if output.of == target.of or output.market == target.market:
                return Computation(Operation.TARGET, (output, target))
    return None
