"""How far somebody is from a goal, or which part of it is reached: the goal and the figure it is about."""

from __future__ import annotations

from facts.reading.question import Reading
from facts.selection.amounts import is_currency
from facts.selection.computation import Computation, Operation
from facts.selection.figure_rows import Row

AIMED = frozenset({"target", "aim"})
"""Concepts that speak of a goal."""
PARTIAL = frozenset({"percent", "stake"})
"""Concepts of words that ask for a share: of a company, unless they say of what things or people."""
CARS = "vehicles"
"""The unit of what is made and sold alike; of anything else a figure linked to its goal is the same thing counted."""
MADE = frozenset({"output", "production"})
"""Measures of what is built."""


def target(reading: Reading, rows: list[Row]) -> Computation | None:
    """Return a goal and the figure it is about; None unless the question can mean no more than one goal."""
    found = {}
    for goal in (row for row in rows if row.measure == "target" and _is_aimed_at(reading, row)):
        present = [row for row in rows if _comparable(row, goal)]
        if reading.years:
            present = [row for row in present if row.year in reading.years] or present
        if present and all(need.alternatives & _ids(goal, present[-1]) for need in reading.names()):
            latest = max(present, key=lambda row: row.year or 0)
            share = asks_share(reading) and latest.value < goal.value
            pair = (goal, latest) if share else (latest, goal)
            found[goal.profile.id] = Computation(Operation.SHARE if share else Operation.TARGET, pair)
    return next(iter(found.values())) if len(found) == 1 else None


def asks_share(reading: Reading) -> bool:
    """Whether a question asks which part of something is there, not by how many per cent it must grow."""
    grows = reading.concepts & {"grow", "shrink", "factor", "more"} or "to_go" in reading.cues
    apart = any(need.alternatives & {"difference"} and not need.alternatives & PARTIAL for need in reading.needs)
    return bool(reading.concepts & PARTIAL) and not grows and (not apart or "stake" in reading.concepts)


def _is_aimed_at(reading: Reading, target: Row) -> bool:
    """Whether the question speaks of a goal, or wants something by the year of this one."""
    by_year = reading.cues & {"wish", "to_go"} and (target.year in reading.years or target.year is None)
    return bool(reading.concepts & AIMED) or bool(by_year)


def _ids(*rows: Row) -> set[str]:
    return set().union(*(row.profile.entities | row.profile.adjectives | row.profile.nations for row in rows))


def _comparable(row: Row, target: Row) -> bool:
    """Whether a figure is the present state of what a target is about: made for made, sold for sold."""
    kind = target.profile.fact.claim.kind
    sold = kind == "sales" and row.measure == "sales"
    made = kind != "sales" and row.measure in MADE and bool(target.profile.said & row.concepts)
    whose = row.market == target.market and row.of in {target.of, target.market}
    linked = row.measure != "target" and row.profile.id in target.profile.fact.claim.about
    counted = linked and row.unit != CARS and not is_currency(row.unit)
    return row.unit == target.unit and (sold or made or counted) and whose
