"""The path that relates two entities: few steps, sure ones where there is a choice."""

from __future__ import annotations

import heapq

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
MOST_STEPS = 6


def shortest_path(telling: Telling, start: str, end: str) -> tuple[Relation, ...] | None:
    """Return the relations from one entity to another, or None when no path of `MOST_STEPS` relates them.

    Equal paths are told apart by names, so that the same question always gets the same answer.
    """
    queue: list[tuple[int, tuple[str, ...], tuple[Relation, ...]]] = [(0, (start,), ())]
    settled: set[str] = set()
    while queue:
        cost, visited, path = heapq.heappop(queue)
        here = visited[-1]
        if here == end:
            return path
        if here in settled or len(path) == MOST_STEPS:
            continue
        settled.add(here)
        for there, (step, relation) in _steps(telling, here).items():
            if there not in settled and (there == end or telling.snapshot.kind_of(there) not in NO_STOPS):
                heapq.heappush(queue, (cost + step, (*visited, there), (*path, relation)))
    return None


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
