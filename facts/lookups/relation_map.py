"""`/map`: the network of relations, as a picture and as the facts behind each line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from facts.entities import EntityKind
from facts.lookups.lookup_answer import LookupAnswer
from facts.lookups.picture_data import Edge, Line, Node, RelationMap
from facts.lookups.queries import MapQuery
from facts.lookups.relations import Relation
from facts.lookups.snapshot import Snapshot
from facts.lookups.standing import LINES
from facts.lookups.telling import Telling
from facts.wording.formats import number

MOST_NODES = 24
"""Names that stay readable in one picture."""
LEFT_OUT = frozenset({EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.REGION, EntityKind.CITY, EntityKind.PRESS})
"""Who leads what and what lies where are no deals; `/company` tells them."""
SURENESS = {Line.SOLID: 0, Line.DASHED: 1, Line.FORMER: 2, Line.CROSSED: 3}


def look_up_map(query: MapQuery, telling: Telling) -> LookupAnswer:
    """Return the relations of a company and those between its neighbours, or those of the most related names."""
    if query.company:
        chosen, pool = _around(query.company, telling.snapshot)
    else:
        chosen, pool = _cluster(telling.snapshot)
    # Sorted: a set has another order in each process, and the buttons of old messages turn to pages by their number.
    near = (relation for one in sorted(chosen) for relation in telling.snapshot.relations_by_entity.get(one, ()))
    shown = [relation for relation in dict.fromkeys(near) if relation.first in chosen and relation.second in chosen]
    if not shown:
        key = "nothing.map" if query.company else "nothing.all_map"
        return telling.unanswered(query, telling.say(key, name=telling.name(query.company or "")))
    facts, notes = telling.newest(list({relation.fact.id: relation.fact for relation in shown}.values()))
    if len(chosen) < pool:
        counts = {"shown": len(chosen), "all": number(pool, telling.language)}
        notes.append(telling.say("note.map_cut", **counts))
    lead = telling.say(
        "lead.map",
        title=telling.title(query),
        nodes=telling.counted("counted.entities", len(chosen)),
        relations=telling.counted("counted.relations", len({relation.ends for relation in shown})),
    )
    picture = _picture(query, chosen, shown, telling)
    return telling.answered(query, lead, telling.by_standing(facts), notes=notes, picture=picture)


def _neighbours(entity: str, snapshot: Snapshot) -> Counter[str]:
    """Return who is related to an entity, with the number of relations."""
    others = (relation.other(entity) for relation in snapshot.relations_by_entity.get(entity, ()))
    return Counter(other for other in others if snapshot.kind_of(other) not in LEFT_OUT)


def _around(company: str, snapshot: Snapshot) -> tuple[set[str], int]:
    """Return a company and its neighbours, those with the most relations to it, and how many there are in all."""
    near = _neighbours(company, snapshot)
    chosen = {company, *(entity for entity, _ in _ranked(near)[: MOST_NODES - 1])} if near else set()
    return chosen, len(near) + 1


def _cluster(snapshot: Snapshot) -> tuple[set[str], int]:
    """Return the names around which most is going on, and how many there are in all.

    One by one, the name with the most relations to those already chosen; the first, and the first of each group that
    has no relation to them, is the one with the most relations at all.
    """
    degrees = Counter({
        entity: len(held)
        for entity, held in snapshot.relations_by_entity.items()
        if snapshot.kind_of(entity) not in LEFT_OUT and _neighbours(entity, snapshot)
    })  # fmt: skip
    by_degree = iter([entity for entity, _ in _ranked(degrees)])
    chosen: set[str] = set()
    near: Counter[str] = Counter()
    while len(chosen) < min(MOST_NODES, len(degrees)):
        if near:
            entity = min(near, key=lambda one: (-near[one], -degrees[one], one))
        else:
            entity = next(one for one in by_degree if one not in chosen)
        chosen.add(entity)
        near.update(_neighbours(entity, snapshot))
        near = Counter({one: count for one, count in near.items() if one not in chosen})
    return chosen, len(degrees)


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
