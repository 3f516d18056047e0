"""`/sales`: how many were sold of a brand, model or group, how that grew, and whom it overtook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from facts.base import Fact
from facts.claims import Ownership, Product, Sales
from facts.lookups.lookup_answer import LookupAnswer, Section
from facts.lookups.queries import SalesQuery
from facts.lookups.sales_figures import (
    Sold,
    by_measure,
    growth_line,
    in_market,
    sales_chart,
    sales_figures,
    value_of,
)
from facts.lookups.standing import TRUE
from facts.lookups.telling import Telling

MOST_IN_LEAD = 3


def look_up_sales(query: SalesQuery, telling: Telling) -> LookupAnswer:
    """Return the figures of a brand, in one year and market when those are given, with growth and brands overtaken."""
    about = [fact for fact in telling.snapshot.involving(query.brand) if _is_about(fact, query.brand)]
    figures = sales_figures(about, query.brand, telling)
    shown = [sold for sold in figures if _fits(sold, query)]
    facts = [fact for fact in about if _told(fact, query)]
    if not (shown or facts):
        return telling.unanswered(query, _nothing(query, figures, telling))
    pairs = _compared(shown, figures, query)
    return telling.answered(
        query,
        _lead(query, shown, telling),
        _sections(query.brand, [*shown, *(sold for pair in pairs for sold in pair)], facts, telling),
        computed=[growth_line(first, last, telling) for first, last in pairs],
        notes=_parts_note(query, telling, has_figures=bool(shown)),
        picture=sales_chart(shown, telling, title=telling.title(query)),
    )


def _is_about(fact: Fact, brand: str) -> bool:
    """Tell whether a fact is about the sales of a brand; a market has none of its own."""
    claim = fact.claim
    if not isinstance(claim, Sales):
        return False
    counted = {figure.of for figure in claim.figures}
    return brand in {*claim.brand, *claim.product, *claim.seller, *claim.outsold, *claim.about, *counted} - {
        *claim.market
    }


def _sections(brand: str, figures: list[Sold], facts: list[Fact], telling: Telling) -> Iterator[Section]:
    """Sort the facts: those that give the figures, who overtook whom, and what else is said of the sales."""
    by_year = {sold.fact.id: sold.fact for sold in sorted(figures, key=lambda sold: -sold.year)}
    yield telling.section_in_order(telling.say("heading.figures"), list(by_year.values()))
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.id not in by_year:
            groups.setdefault(_heading(fact, brand), []).append(fact)
    for heading in ("overtook", "overtaken_by", "said_besides"):
        yield telling.section(telling.say(f"heading.{heading}"), groups.get(heading, []))


def _heading(fact: Fact, brand: str) -> str:
    claim = fact.claim
    if not isinstance(claim, Sales) or not claim.outsold:
        return "said_besides"
    return "overtaken_by" if brand in claim.outsold else "overtook"


def brands_of(entity: str, telling: Telling) -> tuple[str, ...]:
    """Return the brands and models that an entity owns or makes and that have figures of sales of their own."""
    parts: dict[str, None] = {}
    for fact in telling.snapshot.involving(entity):
        claim = fact.claim
        if telling.standing(fact) not in TRUE:
            continue
        if isinstance(claim, Ownership) and entity in claim.owner:
            parts.update(dict.fromkeys(claim.owned))
        if isinstance(claim, Product) and entity in claim.maker:
            parts.update(dict.fromkeys(claim.product))
    return tuple(part for part in parts if sales_figures(telling.snapshot.involving(part), part, telling))


def _fits(sold: Sold, query: SalesQuery) -> bool:
    return query.year in {None, sold.year} and query.market in {None, sold.measure.market}


def _told(fact: Fact, query: SalesQuery) -> bool:
    """Tell whether a sales fact is about the year and market that are asked for, as far as it says; a figure counts by
    itself."""
    claim = fact.claim
    if not isinstance(claim, Sales):
        return False
    if query.market and query.market not in {*claim.market, *(figure.market for figure in claim.figures)}:
        return False
    return query.year is None or query.year in _years(claim)


def _years(claim: Sales) -> set[int]:
    period = claim.period
    years = {figure.year for figure in claim.figures if figure.year}
    if period.during:
        years.add(period.during.year)
    if period.since and period.until:
        years.update(range(period.since.year, period.until.year + 1))
    return years


def _lead(query: SalesQuery, shown: list[Sold], telling: Telling) -> str:
    """State the newest figure of each market."""
    newest = [held[-1] for held in by_measure(shown).values()]
    if not newest:
        return telling.say("lead.sales_no_figure", title=telling.title(query))
    newest.sort(key=lambda sold: (-sold.year, -sold.figure.value))
    parts = [
        telling.say(
            "figure.in_year", value=value_of(s.figure, telling), year=s.year, market=in_market(s.measure, telling)
        )
        for s in newest[:MOST_IN_LEAD]
    ]
    return telling.say("lead.sales", name=telling.name(query.brand), parts="; ".join(parts))


def _compared(shown: list[Sold], figures: tuple[Sold, ...], query: SalesQuery) -> list[tuple[Sold, Sold]]:
    """Return each year with the next that has a figure, and the first with the last; for one year, that before it."""
    pool: Iterable[Sold] = shown
    if query.year:
        pool = [s for s in figures if query.market in {None, s.measure.market} and s.year <= query.year]
    found = []
    for held in by_measure(pool).values():
        found += [pair for pair in pairwise(held) if query.year in {None, pair[1].year}]
        if len(held) > 2 and not query.year:
            found.append((held[0], held[-1]))
    return found


def _parts_note(query: SalesQuery, telling: Telling, *, has_figures: bool) -> tuple[str, ...]:
    """Say that the brands of a group are counted apart: their figures are not those of the group."""
    parts = brands_of(query.brand, telling)
    if not parts:
        return ()
    key = "note.sales_of_brands" if has_figures else "note.sales_of_brands_only"
    return (telling.say(key, name=telling.name(query.brand), brands=telling.names(parts)),)


def _nothing(query: SalesQuery, figures: tuple[Sold, ...], telling: Telling) -> str:
    """Name the figures that there are when those for the year or market are missing."""
    title = telling.title(query)
    if not figures:
        parts = brands_of(query.brand, telling)
        if parts:
            return telling.say("nothing.sales_but_brands", title=title, brands=telling.names(parts))
        return telling.say("nothing.sales", title=title)
    known = [
        telling.say("figure.which", year=sold.year, market=in_market(sold.measure, telling))
        for sold in reversed(figures)
    ]
    return telling.say("nothing.sales_but", title=title, known=telling.listed(list(dict.fromkeys(known))[:6]))
