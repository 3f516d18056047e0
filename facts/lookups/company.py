"""`/company`: everything the base says about one entity, grouped by what it is about."""

from __future__ import annotations

from collections import defaultdict

from facts.base import Fact
from facts.lookups.lookup_answer import LookupAnswer
from facts.lookups.queries import CompanyQuery
from facts.lookups.telling import Telling

GROUPS = (
    ("ownership",),
    ("partnership",),
    ("sales",),
    ("technology", "product"),
    ("production", "plant"),
    ("leadership",),
    ("finance",),
    ("policy",),
    ("incident",),
    ("response",),
    ("outlook",),
)
"""Kinds of facts under one heading, in the order in which a reader wants to know them."""


def look_up_company(query: CompanyQuery, telling: Telling) -> LookupAnswer:
    """Return all facts in which an entity plays a part, those about deals first."""
    found = telling.snapshot.involving(query.company)
    name = telling.name(query.company)
    if not found:
        return telling.unanswered(query, telling.say("nothing.company", name=name))
    kept, notes = telling.newest(found)
    told = {against.id for fact in kept for against in telling.snapshot.opponents(fact)}  # wherever its claim stands
    by_kind: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in kept:
        if fact.id not in told or fact.claim.kind != "response":
            by_kind[fact.claim.kind].append(fact)
    lead = telling.say(
        "lead.company",
        name=name,
        facts=telling.counted("counted.facts", len(found)),
        sources=telling.counted("counted.sources", len({fact.source.file for fact in found})),
        newest=telling.reported(kept[0]),
    )
    sections = (
        telling.section(telling.say(f"heading.{group[0]}"), [fact for kind in group for fact in by_kind[kind]])
        for group in GROUPS
    )
    return telling.answered(query, lead, sections, notes=notes)
