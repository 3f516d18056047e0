"""`/map`: the network of relations, as a picture and as the facts behind each line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from facts.entities import EntityKind
from facts.lookups.lookup_answer import LookupAnswer
from facts.lookups.picture_data import Edge, Line, Node, RelationMap
from facts.lookups.queries import MapQuery
from facts.lookups.relations import Relation
from facts.lookups.standing import LINES
from facts.lookups.telling import Telling

MOST_NODES = 24
"""Names that stay readable in one picture."""
LEFT_OUT = frozenset({EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.REGION, EntityKind.CITY, EntityKind.PRESS})
"""Who leads what and what lies where are no deals; `/company` tells them."""
SURENESS = {Line.SOLID: 0, Line.DASHED: 1, Line.FORMER: 2, Line.CROSSED: 3}


def look_up_map(query: MapQuery, telling: Telling) -> LookupAnswer:
    """Return the relations of a company and those between its neighbours, or those of the most related names."""
    relations = [relation for relation in telling.snapshot.relations if not _left_out(relation, telling)]
    chosen = _around(query.company, relations) if query.company else _most_related(relations)
    shown = [relation for relation in relations if relation.ends <= chosen]
    if not shown:
        key = "nothing.map" if query.company else "nothing.all_map"
        return telling.unanswered(query, telling.say(key, name=telling.name(query.company or "")))
    facts = list({relation.fact.id: relation.fact for relation in shown}.values())
    pool = {end for relation in relations if query.company in {None, *relation.ends} for end in relation.ends}
    lead = telling.say(
        "lead.map",
        title=telling.title(query),
        nodes=telling.counted("counted.entities", len(chosen)),
        relations=telling.counted("counted.relations", len({relation.ends for relation in shown})),
    )
    cut = [telling.say("note.map_cut", shown=len(chosen), all=len(pool))] if len(chosen) < len(pool) else []
    return telling.answered(
        query, lead, telling.by_standing(facts), notes=cut, picture=_picture(query, chosen, shown, telling)
    )


def _left_out(relation: Relation, telling: Telling) -> bool:
    return any(telling.snapshot.kind_of(end) in LEFT_OUT for end in relation.ends)


def _around(company: str, relations: Iterable[Relation]) -> set[str]:
    """Return a company and its neighbours: all of them, or those with the most relations to it."""
    near = Counter(relation.other(company) for relation in relations if company in relation.ends)
    return {company, *(entity for entity, _ in _ranked(near)[: MOST_NODES - 1])} if near else set()


def _most_related(relations: Iterable[Relation]) -> set[str]:
    """Return the entities with the most relations; of these, those that are related to another one shown."""
    relations = list(relations)
    degrees = Counter(end for relation in {(r.ends, r.kind) for r in relations} for end in relation[0])
    chosen = {entity for entity, _ in _ranked(degrees)[:MOST_NODES]}
    return {end for relation in relations if relation.ends <= chosen for end in relation.ends}


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda counted: (-counted[1], counted[0]))


def _picture(query: MapQuery, chosen: set[str], relations: list[Relation], telling: Telling) -> RelationMap:
    edges = _edges(relations, telling)
    words = {edge.relation: telling.say(f"relation.{edge.relation}") for edge in edges}
    lines = [line for line in Line if any(edge.line is line for edge in edges)]
    title = telling.title(query)
    told = "; ".join(_told(edge, telling) for edge in edges)
    return RelationMap(
        title=title,
        nodes=tuple(Node(one, telling.name(one), one == query.company) for one in sorted(chosen)),
        edges=edges,
        relations=tuple(words.items()),
        lines=tuple((line, telling.say(f"picture.legend_{line}")) for line in lines),
        footer=telling.sources_of(relation.fact for relation in relations),
        alt=telling.say("picture.map_alt", title=title, edges=told),
    )


def _edges(relations: Iterable[Relation], telling: Telling) -> tuple[Edge, ...]:
    """Return one edge for each pair and way of drawing: what holds and what is denied are both seen."""
    grouped: defaultdict[tuple[frozenset[str], Line], list[Relation]] = defaultdict(list)
    for relation in relations:
        grouped[relation.ends, _line(relation, telling)].append(relation)
    edges = []
    for (_, line), held in grouped.items():
        told = min(held, key=lambda relation: RELATION_ORDER.index(relation.kind))
        edges.append(Edge(told.first, told.second, told.kind, line, told.directed))
    return tuple(sorted(edges, key=lambda edge: (SURENESS[edge.line], edge.first, edge.second)))


def _line(relation: Relation, telling: Telling) -> Line:
    """Return how a relation is drawn: that somebody sold a company is a fact, but the tie between the two is over."""
    line = LINES[telling.standing_of(relation)]
    return Line.FORMER if relation.kind == "sold" and line is Line.SOLID else line


RELATION_ORDER = (
    "owns",
    "sold",
    "partner",
    "supplies",
    "technology",
    "plant",
    "makes",
    "sells",
    "seeks",
    "helps",
    "leads",
)
"""Of several relations between two entities the first of these is drawn."""


def _told(edge: Edge, telling: Telling) -> str:
    return telling.say(
        "picture.edge",
        first=telling.name(edge.first),
        second=telling.name(edge.second),
        relation=telling.say(f"relation.{edge.relation}"),
        line=telling.say(f"picture.legend_{edge.line}"),
    )
