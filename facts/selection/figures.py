"""Computed answers: growth, difference, sum, ranking, distance to a target, only between figures of one kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from facts.reading.question import Reading
from facts.selection.accounting import ASKING, accounted
from facts.selection.computation import Computation, Operation
from facts.selection.disagreement import disagreement
from facts.selection.figure_rows import MEASURED, Row
from facts.selection.goals import AIMED, PARTIAL, target
from facts.selection.profiles import Profiles

OPERATORS = frozenset({"factor", "percent", "difference", "sum", "rank", "compare", "most", "least"})
"""Concepts that ask for a computation."""
QUESTIONS = frozenset({"who", "which", "what", "when", "where", "why", "how_long", "yes_no", "tag", "list"})
"""Cues that ask for something else than a figure."""
NOTHING: frozenset[str] = frozenset()
BUILT_TO = frozenset({"modernise", "ramp_up"})
"""Concepts of 'bouwen om', which in 'bijbouwen om het doel te halen' is no verb of its own, and of building more."""

Series = dict[tuple[str, str, str, str | None], list[Row]]
"""Rows by whose they are, measure, unit and market, each list by year."""


def compute(
    reading: Reading, profiles: Profiles, rows: list[Row], related: dict[str, frozenset[str]]
) -> Computation | None:
    """Return the computation a question asks for, or None when it asks for none or the base lacks a figure."""
    if "sum" in reading.hints and "how_many" in reading.cues:  # 'how many altogether'
        reading = replace(reading, concepts=reading.concepts | {"sum"})
    if "the_most" in reading.cues and reading.concepts & {"grow", "shrink"}:  # 'which grew most'
        reading = replace(reading, concepts=reading.concepts | {"most"})
    if "why" in reading.cues or ("outsell" in reading.demanded() and reading.cues & {"who", "which"}):
        return None
    rivals = disagreement(reading, profiles, related) if "rivals" in reading.cues else None
    if rivals or "points" in reading.cues:  # points are never between numbers of cars or amounts of money
        return rivals
    if not reading.names() and not reading.concepts & MEASURED:
        return disagreement(reading, profiles, related)
    wants = reading.concepts & ASKING
    if "to_go" in reading.cues and wants & AIMED:
        wants |= {"difference"}
    if reading.cues & {"how_many"} and ("outsell" in wants or "ramp_up" in reading.concepts):
        wants |= {"difference"}
    keywords = bool(reading.years) and not reading.cues & QUESTIONS and _says_growth(reading)
    swing = _swing(reading, rows, related)
    if swing:
        return swing
    grows = wants & {"grow", "shrink"} and (reading.cues & {"how_many", "how"} or len(reading.years) >= 2 or keywords)
    only_share = wants & OPERATORS <= {"percent"} and not wants & (MEASURED | {"grow", "shrink", "divest"})
    of_goal = reading.concepts & PARTIAL and wants & AIMED  # 'which part of its goal'
    if (not wants & OPERATORS or only_share) and not grows and not of_goal:
        return _listed_years(reading, rows, related)
    for attempt in _attempts(reading):
        found = attempt(reading, rows)
        besides = BUILT_TO | PARTIAL if attempt is target else NOTHING
        if found and accounted(reading, found.rows, related, besides=besides):
            return replace(found, by_factor="factor" in reading.concepts)
    return disagreement(reading, profiles, related)


def _says_growth(reading: Reading) -> bool:
    """Whether the question itself, and not the one before it, speaks of growth: 'Jaecoo growth 2025'."""
    return any(need.alternatives & {"grow", "shrink"} and not need.inherited for need in reading.needs)


def _swing(reading: Reading, rows: list[Row], related: dict[str, frozenset[str]]) -> Computation | None:
    """Return the profit of one year beside the loss of another, where how far they are apart is asked."""
    if not reading.concepts >= {"profit", "loss"} or not reading.concepts & {"difference", "grow", "shrink"}:
        return None
    asked = _asked(reading)
    held = {m: [row for row in rows if row.measure == m and row.of in asked and row.year] for m in ("profit", "loss")}
    pairs = [
        (profit, loss)
        for profit in held["profit"]
        for loss in held["loss"]
        if (profit.of, profit.unit) == (loss.of, loss.unit) and {profit.year, loss.year} >= set(reading.years)
    ]
    if len(pairs) != 1 or pairs[0][0].year == pairs[0][1].year:
        return None
    first, last = sorted(pairs[0], key=lambda row: row.year or 0)
    found = Computation(Operation.SWING, (first, last))
    return found if accounted(reading, found.rows, related) else None


def _attempts(reading: Reading) -> list[Callable[[Reading, list[Row]], Computation | None]]:
    """Return the computations to try: who adds up, or speaks of a goal, wants no growth, nor who asks for the least."""
    if any(need.alternatives & AIMED and not need.weak for need in reading.needs):
        return [target, _sum]
    compares = reading.concepts & {"grow", "shrink", "difference", "factor"}
    if all(need.inherited for need in reading.names()):  # 'that is what percentage?' of figures just told
        compares |= reading.concepts & {"percent"}
    compares |= reading.concepts & {"compare"} if "how_many" in reading.cues else frozenset()
    if "sum" in reading.concepts and not compares:
        return [_sum]
    return [target, _sum, _rank, _difference, *([_growth] if compares or len(reading.years) > 1 else [])]


def _listed_years(reading: Reading, rows: list[Row], related: dict[str, frozenset[str]]) -> Computation | None:
    """Return the figures of all years a question names, or of all there are for a list, when they stand apart."""
    if not reading.concepts & MEASURED or (len(reading.years) < 2 and "list" not in reading.cues):
        return None
    series = list(_series(reading, rows).values())
    if len(series) != 1:
        return None
    held = [row for row in series[0] if not reading.years or row.year in reading.years]
    found = Computation(Operation.YEARS, tuple(held))
    complete = len(held) >= max(2, len(set(reading.years))) and len({row.profile.id for row in held}) > 1
    return found if complete and accounted(reading, found.rows, related) else None


def _asked(reading: Reading) -> set[str]:
    return {i for n in reading.names() if n.by_name for i in n.alternatives}


def _named(reading: Reading) -> set[str]:
    """Return every id the question names, countries by adjective too ('the British market')."""
    return {i for n in reading.names() for i in n.alternatives}


def _series(reading: Reading, rows: Iterable[Row]) -> Series:
    """Return the series that the question can mean: what it measures, whose it names, in the market it names."""
    measured = reading.concepts & MEASURED or {"sales"}
    hoped = _hopes(reading)
    found: Series = {}
    for row in rows:
        if (row.measure == "target") is hoped and row.concepts & measured:
            found.setdefault((row.of, row.measure, row.unit, row.market), []).append(row)
    found = _plainest(found)
    named = _named(reading)
    markets = {market for _, _, _, market in found if market} & named
    if markets:
        found = {key: held for key, held in found.items() if key[3] in markets}
    else:  # what is counted in all, where there is such a figure
        found = {key: held for key, held in found.items() if not key[3] or (*key[:3], None) not in found}
    owners = {of for of, _, _, _ in found}
    asked = _asked(reading) - markets
    if asked and not asked & owners:  # 'the brands of Chery': figures of what it owns
        asked = {row.of for row in rows if row.owners & asked}
    if asked:
        found = {key: held for key, held in found.items() if key[0] in asked} if asked & owners else {}
    several = len(markets) > 1
    return {
        key: sorted(held, key=lambda r: r.year or 0) for key, held in found.items() if several or _alone(key, found)
    }


def _hopes(reading: Reading) -> bool:
    """Whether a sum is asked of what is hoped for, not of what has been."""
    return "sum" in reading.concepts and bool(reading.concepts & (AIMED | {"expectation", "plan"}))


def _plainest(series: Series) -> Series:
    """Leave out special measures ('sales in two months') and undated rows of whoever has a plain series over years."""
    yearly = {key: [row for row in held if row.year] for key, held in series.items()}
    plain = {key[0] for key, held in yearly.items() if held and key[1] == held[0].profile.fact.claim.kind}
    kept = {}
    for key, held in series.items():
        special = key[0] in plain and key[1] != held[0].profile.fact.claim.kind
        rows = yearly[key] or held
        if not special and len({row.value for row in rows}) >= len({row.year for row in rows}):
            kept[key] = rows
    return kept


def _alone(key: tuple[str, str, str, str | None], series: Series) -> bool:
    """Whether a series has no rival in another market or unit, between which nothing in the question decides."""
    return not any(other != key and other[0] == key[0] for other in series)


def _growth(reading: Reading, rows: list[Row]) -> Computation | None:
    asked = sorted(set(reading.years))
    series = _series(reading, rows)
    if _of_its_brands(reading, [held[0] for held in series.values()]):
        return None
    for held in series.values():
        by_year = {row.year: row for row in held}
        if len(asked) >= 2:
            wanted = [by_year.get(asked[0]), by_year.get(asked[-1])]
        elif len(asked) == 1 and asked[0] in by_year and "than_then" in reading.cues and held[-1].year != asked[0]:
            wanted = [by_year[asked[0]], held[-1]]
        elif len(asked) == 1 and asked[0] in by_year and held[0].year != asked[0]:
            before = [row for row in held if (row.year or 0) < asked[0]]
            wanted = [before[-1], by_year[asked[0]]]
        else:
            wanted = [held[0], held[-1]] if len(held) >= 2 else []
        chosen = tuple(row for row in wanted if row)
        if len(chosen) == 2 and chosen[0].months == chosen[1].months:  # no half of a year beside a whole one
            return Computation(Operation.GROWTH, chosen)
    return None


def _of_its_brands(reading: Reading, rows: list[Row]) -> bool:
    """Whether figures are of several brands of whom a question names: none is its own ('how big is it since 2024')."""
    named = _named(reading)
    return len({row.of for row in rows}) > 1 and all(row.of not in named and row.owners & named for row in rows)


def of_one_year(reading: Reading, rows: list[Row], of_year: int | None = None) -> list[Row]:
    """Return a figure of each that a question asks of, all of the year asked or else of the latest they share."""
    chosen = list(_series(reading, rows).values())
    years = {of_year} if of_year else set(reading.years)
    if len(chosen) < 2 or len(years) > 1 or len({h[0].unit for h in chosen}) > 1:
        return []
    if len({h[0].market for h in chosen}) > 1 and len({h[0].of for h in chosen}) > 1:
        return []  # two brands in two markets: nothing to compare
    common = set.intersection(*({r.year for r in held} for held in chosen))
    wanted = common & years if years else common
    if not wanted:
        return []
    year = max(wanted, key=lambda y: y or 0)
    found = [next(r for r in held if r.year == year) for held in chosen]
    return found if len({row.months for row in found}) == 1 else []  # no October beside a September


def _difference(reading: Reading, rows: list[Row]) -> Computation | None:
    if not reading.concepts & {"difference", "compare", "outsell", "most", "factor", "percent"}:
        return None
    pair = of_one_year(reading, rows)
    if "than_then" in reading.cues and _of_its_brands(reading, pair):
        return None
    return Computation(Operation.DIFFERENCE, tuple(sorted(pair, key=lambda r: -r.value))) if len(pair) == 2 else None


def _sum(reading: Reading, rows: list[Row]) -> Computation | None:
    if "sum" not in reading.concepts:
        return None
    chosen = list(_series(reading, rows).values())
    asked = sorted(set(reading.years))
    if len(chosen) > 1 and len(asked) > 1:  # a sum for each year
        held = [row for year in asked for row in of_one_year(reading, rows, year)]
        return Computation(Operation.SUM, tuple(held)) if len(held) == len(asked) * len(chosen) else None
    if len(chosen) == 1:
        years = reading.years or tuple(r.year for r in chosen[0] if r.year)
        held = [r for r in chosen[0] if r.year and min(years) <= r.year <= max(years)]
    else:
        held = of_one_year(reading, rows)
    return Computation(Operation.SUM, tuple(held)) if len(held) >= 2 else None


def _rank(reading: Reading, rows: list[Row]) -> Computation | None:
    if not reading.concepts & {"rank", "most", "least", "compare"}:
        return None
    if reading.concepts & {"grow", "shrink", "factor", "percent"}:
        chosen = [held for held in _series(reading, rows).values() if len(held) >= 2]
        pairs = sorted(((h[0], h[-1]) for h in chosen), key=lambda p: -(p[1].value / p[0].value if p[0].value else 0))
        return (
            Computation(Operation.RANK, tuple(r for p in pairs for r in p), by_growth=True) if len(pairs) >= 2 else None
        )
    held = of_one_year(reading, rows)
    if len(held) == 2 and "rank" not in reading.concepts:
        return None
    return Computation(Operation.RANK, tuple(sorted(held, key=lambda r: -r.value))) if len(held) >= 2 else None
