"""`/compare`: the sales of two companies side by side, and through whom they are related."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from facts.lookups.lookup_answer import LookupAnswer, Section
from facts.lookups.paths import shortest_path
from facts.lookups.queries import CompareQuery
from facts.lookups.relations import Relation
from facts.lookups.sales_figures import Measure, Sold, in_market, sales_chart, sales_figures, value_of
from facts.lookups.standing import UNCONFIRMED, Standing
from facts.lookups.telling import Telling
from facts.wording.formats import number

UNSURE = UNCONFIRMED | {Standing.PLANNED, Standing.EXPIRED}
Key = tuple[Measure, int]


def look_up_comparison(query: CompareQuery, telling: Telling) -> LookupAnswer:
    """Return figures of the same market, unit, measure and year of both, and the surest short path between them."""
    if query.first == query.second:
        return telling.unanswered(query, telling.say("nothing.compare_same", name=telling.name(query.first)))
    pairs = _same_figures(query, telling)
    path = shortest_path(telling, query.first, query.second)
    names = {"first": telling.name(query.first), "second": telling.name(query.second)}
    if not pairs and path is None:
        return telling.unanswered(query, telling.say("nothing.compare", **names))
    lead = [_sales_lead(pairs, telling)] if pairs else []
    lead.append(_path_lead(query, path, telling) if path else telling.say("lead.unrelated", **names))
    figures = [sold for pair in pairs for sold in pair]
    sections = (
        telling.section(telling.say("heading.figures"), {sold.fact.id: sold.fact for sold in figures}.values()),
        _path_section(query.first, path or (), telling),
    )
    return telling.answered(
        query,
        " ".join(lead),
        sections,
        computed=list(_differences(pairs, telling)),
        notes=_notes(pairs, path or (), names, telling),
        picture=sales_chart(figures, telling, title=telling.title(query)) if pairs else None,
    )


def _notes(
    pairs: list[tuple[Sold, Sold]], path: tuple[Relation, ...], names: dict[str, str], telling: Telling
) -> Iterator[str]:
    if not pairs:
        yield telling.say("note.no_same_figures", **names)
    if any(telling.standing_of(relation) in UNSURE for relation in path):
        yield telling.say("note.path_unsure")


def _same_figures(query: CompareQuery, telling: Telling) -> list[tuple[Sold, Sold]]:
    """Return the figures of both that differ in nothing but whom they count, by year."""
    found: defaultdict[Key, list[Sold]] = defaultdict(list)
    for brand in (query.first, query.second):
        for sold in sales_figures(telling.snapshot.involving(brand), brand, telling):
            found[sold.measure, sold.year].append(sold)
    both = [(held[0], held[1]) for held in found.values() if len(held) == 2]
    return sorted(both, key=lambda pair: pair[0].year)


def _sales_lead(pairs: list[tuple[Sold, Sold]], telling: Telling) -> str:
    first, second = pairs[-1]
    return telling.say(
        "lead.compare_sales",
        year=first.year,
        market=in_market(first.measure, telling),
        first=telling.name(first.of),
        second=telling.name(second.of),
        value1=value_of(first.figure, telling),
        value2=value_of(second.figure, telling),
    )


def _differences(pairs: list[tuple[Sold, Sold]], telling: Telling) -> Iterator[str]:
    for first, second in pairs:
        more, less = sorted((first, second), key=lambda sold: -sold.figure.value)
        yield telling.say(
            "computed.difference" if more.figure.value != less.figure.value else "computed.equal",
            year=more.year,
            market=in_market(more.measure, telling),
            more=telling.name(more.of),
            less=telling.name(less.of),
            value1=value_of(more.figure, telling),
            value2=value_of(less.figure, telling),
            difference=number(more.figure.value - less.figure.value, telling.language),
        )


def _path_lead(query: CompareQuery, path: tuple[Relation, ...], telling: Telling) -> str:
    names = {"first": telling.name(query.first), "second": telling.name(query.second)}
    through = stops(query.first, path)[1:-1]
    key = "lead.related_through" if through else "lead.related"
    return telling.say(key, **names, through=telling.listed([telling.name(entity) for entity in through]))


def _path_section(start: str, path: tuple[Relation, ...], telling: Telling) -> Section:
    """Cite each hop; two hops that one fact states are told once."""
    if not path:
        return Section("")
    hops = [
        _hop(one, other, relation, telling)
        for (one, other), relation in zip(pairwise(stops(start, path)), path, strict=True)
    ]
    facts = {relation.fact.id: relation.fact for relation in path}
    entries = tuple(telling.entry(fact) for fact in facts.values())
    return Section(telling.say("heading.related"), entries, lines=tuple(hops))


def _hop(one: str, other: str, relation: Relation, telling: Telling) -> str:
    standing = telling.say(f"standing.{telling.standing_of(relation)}")
    word = telling.say(f"relation.{relation.kind}")
    return telling.say(
        "path.hop", first=telling.name(one), second=telling.name(other), relation=word, standing=standing
    )


def stops(start: str, path: tuple[Relation, ...]) -> list[str]:
    """Return the entities along a path, the ends included."""
    found = [start]
    for relation in path:
        found.append(relation.other(found[-1]))
    return found
