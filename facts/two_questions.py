"""The answers to two questions of one message put together: each part by its own facts."""

from __future__ import annotations

from dataclasses import replace

from facts.answer import Answer, CitedFact
from facts.base import FactBase
from facts.claims import Response
from facts.selection.belonging import LISTED, POINTED


def both_answers(first: Answer, second: Answer, base: FactBase) -> Answer:
    """Return one answer: what leads each part first, then the rest of what must be told of each."""
    lead = first.lead if first.lead == second.lead else f"{first.lead} {second.lead}"
    notes = tuple(dict.fromkeys((*first.notes, *second.notes)))
    return replace(first, lead=lead, facts=_facts_of_both(first, second, base)[:LISTED], notes=notes)


def _facts_of_both(first: Answer, second: Answer, base: FactBase) -> tuple[CitedFact, ...]:
    told = {fact.id: fact for fact in (first.facts[0], second.facts[0])}
    answers_both = second.facts[0].id in {fact.id for fact in first.facts}
    for part in (first,) if answers_both else (first, second):
        told |= {fact.id: fact for fact in part.facts[1:] if _goes_with(part.facts, fact, base)}
    for fact in (*first.facts[1:], *second.facts[1:]):
        if len(told) <= POINTED:
            told.setdefault(fact.id, fact)
    return tuple(told.values())


def _goes_with(part: tuple[CitedFact, ...], fact: CitedFact, base: FactBase) -> bool:
    """Whether a part would be half without a fact: another owner, the other figure, a denial of what leads it."""
    claim, lead = base.facts[fact.id].claim, part[0]
    detail = any(other.id in claim.about for other in part)  # how many of those recalled are in Germany
    return (fact.kind == lead.kind and not detail) or (isinstance(claim, Response) and lead.id in claim.responds_to)
