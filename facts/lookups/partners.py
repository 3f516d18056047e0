"""`/partners`: who works with, supplies, seeks or talks to a company, by how sure it is, the newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from facts.base import Fact
from facts.claims import Partnership
from facts.lookups.lookup_answer import LookupAnswer
from facts.lookups.queries import PartnersQuery
from facts.lookups.relations import relations_of
from facts.lookups.standing import Standing
from facts.lookups.telling import Telling

SIDES = ("partners", "approacher", "approached", "supplier", "customer", "facilitator")
"""The roles of those who work together or are to; products and markets have no partners."""


def look_up_partners(query: PartnersQuery, telling: Telling) -> LookupAnswer:
    """Return the partnerships of a company, with one other company and of one status when those are given."""
    found = [
        fact
        for fact in telling.snapshot.involving(query.company)
        if query.company in _sides(fact)
        and (query.counterpart is None or query.counterpart in _sides(fact))
        and (query.status is None or telling.has_status(fact, query.status))
    ]
    if not found:
        return telling.unanswered(query, _nothing(query, telling))
    told, notes = telling.newest(found)
    return telling.answered(query, _lead(query, told, telling), telling.by_standing(told), notes=notes)


def _sides(fact: Fact) -> tuple[str, ...]:
    """Return who takes part in a partnership; nobody for other facts."""
    if not isinstance(fact.claim, Partnership):
        return ()
    roles = fact.claim.filled()
    return tuple(entity for side in SIDES for entity in roles.get(side, ()))


def _lead(query: PartnersQuery, facts: Iterable[Fact], telling: Telling) -> str:
    """Name the others by standing; a fact that relates nobody else to the company is in the list only."""
    others: defaultdict[Standing, list[str]] = defaultdict(list)
    for fact in facts:
        for relation in relations_of(fact):
            other = relation.other(query.company)
            if query.company in relation.ends and query.counterpart in {None, other}:
                others[telling.standing_of(relation)].append(other)
    parts = [
        telling.say(
            "lead.partners_part", standing=telling.say(f"standing.{standing}"), names=telling.names(others[standing])
        )
        for standing in Standing
        if others[standing]
    ]
    if not parts:
        return telling.say("lead.partners_unnamed", name=telling.name(query.company))
    return telling.say("lead.partners", name=telling.name(query.company), parts="; ".join(parts))


def _nothing(query: PartnersQuery, telling: Telling) -> str:
    name = telling.name(query.company)
    if query.status:
        return telling.say("nothing.partners_status", name=name, status=telling.say(f"status.{query.status}"))
    if query.counterpart:
        return telling.say("nothing.partners_with", name=name, other=telling.name(query.counterpart))
    return telling.say("nothing.partners", name=name)
