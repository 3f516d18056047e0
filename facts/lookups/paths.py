"""The path that relates two entities: few steps, sure ones where there is a choice."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field

from facts.entities import EntityKind
from facts.lookups.relations import Relation
from facts.lookups.standing import Standing
from facts.lookups.telling import Telling

COSTS = {
    Standing.HOLDS: 10,
    Standing.AGREED: 10,
    Standing.REPORTED: 10,
    Standing.OVER: 12,
    Standing.REPLACED: 12,
    Standing.PLANNED: 22,
    Standing.IN_TALKS: 22,
    Standing.RUMOUR: 25,
    Standing.UNCERTAIN: 25,
    Standing.EXPIRED: 35,
}
"""Of one step: through somebody who is surely related to both is nearer than directly by a rumour. A denied relation
relates nobody."""
NO_STOPS = frozenset({
    EntityKind.COUNTRY, EntityKind.REGION, EntityKind.CITY, EntityKind.UNION, EntityKind.GOVERNMENT, EntityKind.PRESS,
    EntityKind.EXCHANGE, EntityKind.EVENT,
})  # fmt: skip
"""What everybody has in common relates nobody."""


@dataclass(frozen=True, slots=True, order=True)
class _Way:
    """A way from one end: what it costs, whom it visits (which tells equal ways apart), and by which relations."""

    cost: int
    visited: tuple[str, ...]
    path: tuple[Relation, ...] = field(compare=False)

    def joined(self, other: _Way) -> _Way:
        """Return the whole way, where another from the other end meets this one."""
        visited = (*self.visited, *reversed(other.visited[:-1]))
        return _Way(self.cost + other.cost, visited, (*self.path, *reversed(other.path)))


def shortest_path(telling: Telling, start: str, end: str) -> tuple[Relation, ...] | None:
    """Return the relations from one entity to another, or None when nothing relates them.

    Searched from both ends at once, which looks at far fewer names; the same question always gets the same answer.
    """
    forth, back = _Side(telling, start, end), _Side(telling, end, start)
    best: _Way | None = None
    while forth.open and back.open and (best is None or forth.open[0].cost + back.open[0].cost < best.cost):
        near, far = (forth, back) if forth.open[0].cost <= back.open[0].cost else (back, forth)
        for met in near.go_on():
            if met in far.ways:
                whole = forth.ways[met].joined(back.ways[met])
                best = min(best, whole) if best else whole
    return best.path if best else None


class _Side:
    """The search from one end: the ways that are still open, and the cheapest way to each entity so far."""

    def __init__(self, telling: Telling, start: str, end: str) -> None:
        self._telling = telling
        self._end = end
        first = _Way(0, (start,), ())
        self.open = [first]
        self.ways = {start: first}

    def go_on(self) -> list[str]:
        """Go on from where the cheapest open way leads, and return the entities to which that gives a cheaper way."""
        way = heapq.heappop(self.open)
        here = way.visited[-1]
        cheaper: list[str] = []
        if way is not self.ways[here]:
            return cheaper
        for there, (cost, relation) in _steps(self._telling, here).items():
            passes = there == self._end or self._telling.snapshot.kind_of(there) not in NO_STOPS
            longer = _Way(way.cost + cost, (*way.visited, there), (*way.path, relation))
            if passes and (there not in self.ways or longer < self.ways[there]):
                self.ways[there] = longer
                heapq.heappush(self.open, longer)
                cheaper.append(there)
        return cheaper


def _steps(telling: Telling, here: str) -> dict[str, tuple[int, Relation]]:
    """Return the surest relation to each neighbour, of equals the newest."""
    best: dict[str, tuple[int, int, Relation]] = {}
    for relation in telling.snapshot.relations_by_entity.get(here, ()):
        cost = COSTS.get(telling.standing_of(relation))
        if cost is None:
            continue
        dated = relation.fact.ordered_by()
        age = -dated.toordinal() if dated else 0
        there = relation.other(here)
        if there not in best or (cost, age) < best[there][:2]:
            best[there] = (cost, age, relation)
    return {there: (cost, relation) for there, (cost, _, relation) in best.items()}
