"""`/deals`: partnerships, take-overs, plants that change hands and technology that is shared, the newest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facts.base import Fact
from facts.claims import Ownership, Partnership, Plant, Technology
from facts.lookups.lookup_answer import LookupAnswer, Section
from facts.lookups.queries import DealsQuery
from facts.lookups.snapshot import newest_first
from facts.lookups.telling import Telling

FOUNDED = "founded"
"""The form of a fact about who began a company."""


def look_up_deals(query: DealsQuery, telling: Telling) -> LookupAnswer:
    """Return the deals that fit by the year of the report; a report without any date fits no `since` and is counted."""
    pool = telling.snapshot.involving(query.company) if query.company else telling.base.facts.values()
    deals = [
        fact
        for fact in pool
        if is_deal(fact)
        and (
            query.company is None
            or query.company in {entity for held in fact.claim.filled().values() for entity in held}
        )
        and (query.status is None or telling.has_status(fact, query.status))
    ]
    found = [fact for fact in deals if query.since is None or _since(fact, query.since.first_day())]
    undatable = sum(fact.ordered_by() is None for fact in deals) if query.since else 0
    notes = [telling.counted("note.undated_left_out", undatable)] if undatable else []
    if not found:
        return telling.unanswered(query, telling.say("nothing.deals", title=telling.title(query)), notes=notes)
    lead = telling.say("lead.deals", title=telling.title(query), count=telling.counted("counted.facts", len(found)))
    told, cut = telling.newest(found)
    return telling.answered(query, lead, by_year_of_report(told, telling), notes=[*notes, *cut])


def is_deal(fact: Fact) -> bool:
    """Tell whether a fact is about something agreed, bought, sold or shared between parties, or meant to be."""
    claim = fact.claim
    if isinstance(claim, Plant):
        return bool(claim.buyer or claim.seller)
    if isinstance(claim, Technology):
        return bool(claim.provider and claim.receiver)
    if isinstance(claim, Ownership):
        return claim.form != FOUNDED
    return isinstance(claim, Partnership)


def by_year_of_report(facts: Iterable[Fact], telling: Telling) -> tuple[Section, ...]:
    """Return a section for each year of reports, the newest first; those without a date are marked, last of all."""
    years: dict[str, list[Fact]] = {}
    for fact in newest_first(facts):
        years.setdefault(_year(fact, telling), []).append(fact)
    return tuple(telling.section(year, held) for year, held in years.items())


def _year(fact: Fact, telling: Telling) -> str:
    if fact.source.date:
        return str(fact.source.date.year)
    estimate = fact.source.estimated
    return telling.say("heading.undated_year", year=estimate.since.year) if estimate else telling.say("heading.undated")


def _since(fact: Fact, day: date) -> bool:
    """Tell whether a report may be of that day or later: an undated one by the end of its estimated window."""
    if fact.source.date:
        return fact.source.date.last_day() >= day
    return fact.source.estimated is not None and fact.source.estimated.until.last_day() >= day
