"""Figures of sales that can stand side by side: one measure, one unit, one market, by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from facts.base import Fact
from facts.claim_parts import Bound, Figure
from facts.claims import Sales
from facts.lookups.picture_data import Bar, SalesChart, Series
from facts.lookups.snapshot import newest_first
from facts.lookups.standing import TRUE
from facts.lookups.telling import Telling
from facts.wording.formats import number, percent

MOST_BARS = 24
"""Beyond it a chart is no longer read; the newest years stay."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What makes figures comparable."""

    name: str
    unit: str
    market: str | None


@dataclass(frozen=True, slots=True)
class Sold:
    """How many of one brand or model were sold in one year, and the fact that says so."""

    of: str
    measure: Measure
    year: int
    figure: Figure
    fact: Fact


SOLD = frozenset({"sales", "registrations", "deliveries"})
"""Measures of a whole year; a target or the first two months are figures of another sort, and told as facts only."""


def sales_figures(facts: Iterable[Fact], of: str, telling: Telling) -> tuple[Sold, ...]:
    """Return the figures with a year of one brand or model, by year; only what was sold, not what is planned or denied.

    Of two facts with the same figure the newest counts, and of one source the one that says the least besides it. A
    percentage is no number of cars, and a figure without a year cannot be put beside another.
    """
    best: dict[tuple[Measure, int], Sold] = {}
    for fact in newest_first(facts):
        claim = fact.claim
        if not isinstance(claim, Sales) or telling.standing(fact) not in TRUE:
            continue
        for figure in claim.figures:
            if not _counts(figure) or (figure.of or _subject(claim)) != of:
                continue
            market = figure.market or (claim.market[0] if len(claim.market) == 1 else None)
            sold = Sold(of, Measure(figure.measure or "sales", figure.unit, market), figure.year or 0, figure, fact)
            held = best.setdefault((sold.measure, sold.year), sold)
            if held.fact.source == fact.source and len(held.fact.claim.figures) > len(claim.figures):
                best[sold.measure, sold.year] = sold
    return tuple(sorted(best.values(), key=lambda sold: sold.year))


def _counts(figure: Figure) -> bool:
    return figure.year is not None and figure.unit != "percent" and (figure.measure or "sales") in SOLD


def _subject(claim: Sales) -> str | None:
    """Return whom a figure without `of` counts: the model before the brand, and nobody when there are several."""
    held = claim.product or claim.brand or claim.seller
    return held[0] if len(held) == 1 else None


def by_measure(figures: Iterable[Sold]) -> Mapping[Measure, tuple[Sold, ...]]:
    """Return comparable figures together."""
    found: defaultdict[Measure, list[Sold]] = defaultdict(list)
    for sold in figures:
        found[sold.measure].append(sold)
    return {measure: tuple(held) for measure, held in found.items()}


def value_of(figure: Figure, telling: Telling) -> str:
    """Return `about 1,200 cars`."""
    value = telling.say(
        "figure.value", value=number(figure.value, telling.language), unit=unit_of(figure.unit, telling)
    )
    return value if figure.bound is Bound.EXACTLY else telling.say(f"figure.{figure.bound}", value=value)


def unit_of(unit: str, telling: Telling) -> str:
    """Return the unit as the reader names it; one that no catalogue has stays as the card writes it."""
    return telling.say_if_known(f"unit.{unit}", unit)


def in_market(measure: Measure, telling: Telling) -> str:
    """Return `2025, United Kingdom` without the year: the market in brackets, or nothing."""
    return telling.say("figure.market", market=telling.name(measure.market)) if measure.market else ""


def growth_line(first: Sold, last: Sold, telling: Telling) -> str:
    """Return how much more or less was sold in the later year; both figures stand in the line."""
    before, after = first.figure.value, last.figure.value
    key = "computed.growth" if before else "computed.growth_from_nothing"
    return telling.say(
        key,
        name=telling.name(first.of),
        market=in_market(first.measure, telling),
        year1=first.year,
        year2=last.year,
        first=value_of(first.figure, telling),
        last=value_of(last.figure, telling),
        difference=("+" if after >= before else "-") + number(abs(after - before), telling.language),
        percent=percent((after - before) / before, telling.language) if before else "",
        factor=number((after / before).quantize(Decimal("0.01")), telling.language) if before else "",
    )


def sales_chart(rows: Iterable[Sold], telling: Telling, *, title: str) -> SalesChart | None:
    """Return a chart of figures in the measure and unit that has the most of them; None for fewer than two."""
    grouped: defaultdict[tuple[str, str], list[Sold]] = defaultdict(list)
    for sold in rows:
        grouped[sold.measure.name, sold.measure.unit].append(sold)
    shown = max(grouped.values(), key=len, default=[])
    shown = sorted(shown, key=lambda sold: sold.year)[-MOST_BARS:]
    if len(shown) < 2:
        return None
    series: defaultdict[tuple[str, str | None], list[Sold]] = defaultdict(list)
    for sold in shown:
        series[sold.of, sold.measure.market].append(sold)
    alone = len({of for of, _ in series}) == 1
    bars = tuple(
        Series(_series_name(of, market, telling, alone=alone), tuple(_bar(sold, telling) for sold in held))
        for (of, market), held in series.items()
    )
    told = "; ".join(f"{one.name}: {', '.join(f'{bar.year} {bar.label}' for bar in one.bars)}" for one in bars)
    unit = unit_of(shown[0].measure.unit, telling)
    return SalesChart(
        title=title,
        unit=unit,
        series=bars,
        footer=telling.sources_of(sold.fact for sold in shown),
        alt=telling.say("picture.sales_alt", title=title, unit=unit, figures=told),
    )


def _series_name(of: str, market: str | None, telling: Telling, *, alone: bool) -> str:
    if market and alone:
        return telling.name(market)
    return f"{telling.name(of)} ({telling.name(market)})" if market else telling.name(of)


def _bar(sold: Sold, telling: Telling) -> Bar:
    value = number(sold.figure.value, telling.language)
    label = value if sold.figure.bound is Bound.EXACTLY else telling.say(f"figure.{sold.figure.bound}", value=value)
    return Bar(sold.year, float(sold.figure.value), label)
