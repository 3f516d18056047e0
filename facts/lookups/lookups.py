"""All lookups over one base: what a slash command asks in, an answer with its sources out. Pure; today is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from facts.answer import Outcome
from facts.base import FactBase
from facts.claims import Ownership
from facts.lookups.company import look_up_company
from facts.lookups.comparison import look_up_comparison
from facts.lookups.deals import look_up_deals
from facts.lookups.lookup_answer import LookupAnswer, Offer
from facts.lookups.owner import look_up_owner
from facts.lookups.partners import look_up_partners
from facts.lookups.queries import (
    CompanyQuery,
    CompareQuery,
    DealsQuery,
    MapQuery,
    OwnerQuery,
    PartnersQuery,
    Query,
    RumoursQuery,
    SalesQuery,
    SourceQuery,
    TimelineQuery,
)
from facts.lookups.query_code import decode
from facts.lookups.relation_map import look_up_map
from facts.lookups.rumours import look_up_rumours
from facts.lookups.sales import brands_of, look_up_sales
from facts.lookups.snapshot import Snapshot
from facts.lookups.sources import look_up_source, newest_sources, title_of
from facts.lookups.telling import Telling
from facts.lookups.timeline import look_up_timeline

MOST_OFFERS = 3

LOOKUPS: dict[type[Query], Callable[[Any, Telling], LookupAnswer]] = {
    PartnersQuery: look_up_partners,
    SalesQuery: look_up_sales,
    OwnerQuery: look_up_owner,
    DealsQuery: look_up_deals,
    CompanyQuery: look_up_company,
    TimelineQuery: look_up_timeline,
    CompareQuery: look_up_comparison,
    MapQuery: look_up_map,
    RumoursQuery: look_up_rumours,
    SourceQuery: look_up_source,
}
"""The function of every lookup; each takes its own class of query."""


class Lookups:
    """Answers lookups from one base; never changed after it is built."""

    def __init__(
        self, base: FactBase, messages: Mapping[str, Mapping[str, str]], *, rumour_expires_months: int = 24
    ) -> None:
        self.base = base
        self._snapshot = Snapshot(base)
        self._answered: dict[Query, bool] = {}
        """Whether a lookup over the whole base has an answer: found once, since each takes a walk through all facts."""
        self._messages = messages
        self._expires_months = rumour_expires_months

    def look_up(self, query: Query, *, today: date, language: str) -> LookupAnswer:
        """Answer a lookup and offer what can be looked up next; one without an answer offers what comes nearest."""
        telling = self.telling(today=today, language=language)
        answer = _answer(query, telling)
        offers = self._offers(query, answer, telling)
        return replace(answer, offers=tuple(Offer(telling.title(offer), offer) for offer in offers))

    def telling(self, *, today: date, language: str) -> Telling:
        """Return what words lookups in one language, as of one day."""
        return Telling(
            self._snapshot, self._messages[language], language, today=today, expires_months=self._expires_months
        )

    def _offers(self, query: Query, answer: LookupAnswer, telling: Telling) -> list[Query]:
        """Return the first few lookups that have an answer."""
        offers: list[Query] = []
        candidates = _next(query, telling) if answer.outcome is Outcome.ANSWERED else _nearest(query, telling)
        for candidate in candidates:
            if candidate != query and candidate not in offers and self._has_answer(candidate, telling):
                offers.append(candidate)
            if len(offers) == MOST_OFFERS:
                break
        return offers

    def _has_answer(self, query: Query, telling: Telling) -> bool:
        if _main_entity(query) is not None:
            return _answer(query, telling).outcome is Outcome.ANSWERED
        if query not in self._answered:
            self._answered[query] = _answer(query, telling).outcome is Outcome.ANSWERED
        return self._answered[query]

    def read_query(self, code: str) -> Query | None:
        """Return the lookup that a button carries, or None when the base no longer has what it is about."""
        return decode(code, self.base)

    def sources(self, typed: str, *, language: str) -> list[tuple[str, str]]:
        """Return (file, title) of the sources whose file name or title holds what was typed, the newest first."""
        wanted = typed.casefold().strip()
        titled = [(one.file, title_of(one, language)) for one in newest_sources(self.base)]
        return [(file, title) for file, title in titled if wanted in f"{file} {title}".casefold()]


def _answer(query: Query, telling: Telling) -> LookupAnswer:
    return LOOKUPS[type(query)](query, telling)


def _next(query: Query, telling: Telling) -> Iterator[Query]:
    """Yield what somebody may want to know after an answer."""
    main = _main_entity(query)
    if isinstance(query, SalesQuery):
        yield from (SalesQuery(brand) for brand in brands_of(query.brand, telling))
        yield from (CompareQuery(query.brand, other) for other in _siblings(query.brand, telling))
    if isinstance(query, CompareQuery):
        yield CompanyQuery(query.second)
    if main is not None:
        yield from (OwnerQuery(main), PartnersQuery(main), TimelineQuery(main), RumoursQuery(main), MapQuery(main))
        yield CompanyQuery(main)
    if isinstance(query, SourceQuery) and query.file is None:
        yield from (SourceQuery(source.file) for source in newest_sources(telling.base))
    if main is None:
        yield from (DealsQuery(), RumoursQuery(), MapQuery(), SourceQuery())


def _nearest(query: Query, telling: Telling) -> Iterator[Query]:
    """Yield what comes nearest to a lookup without an answer: less strict first, then the same about a relative."""
    *nearby, last = query.nearby()
    yield from nearby
    main = _main_entity(query)
    if main is not None:
        for relative in _relatives(main, telling):
            yield SalesQuery(relative) if isinstance(query, SalesQuery) else _about(relative, query)
    yield last


def _about(entity: str, query: Query) -> Query:
    match query:
        case PartnersQuery():
            return PartnersQuery(entity)
        case OwnerQuery():
            return OwnerQuery(entity)
        case DealsQuery():
            return DealsQuery(entity)
        case TimelineQuery():
            return TimelineQuery(entity)
        case MapQuery():
            return MapQuery(entity)
        case RumoursQuery():
            return RumoursQuery(entity)
        case _:
            return CompanyQuery(entity)


def _main_entity(query: Query) -> str | None:
    match query:
        case SalesQuery(brand):
            return brand
        case CompareQuery(first):
            return first
        case SourceQuery():
            return None
        case _:
            return query.company


def _relatives(entity: str, telling: Telling) -> Iterable[str]:
    """Return whose name begins with this one, whom it owns and who owns it."""
    related = dict.fromkeys(telling.snapshot.longer_names.get(entity, ()))
    for fact in telling.snapshot.involving(entity):
        if isinstance(fact.claim, Ownership):
            related.update(dict.fromkeys((*fact.claim.owned, *fact.claim.owner)))
    related.pop(entity, None)
    return related


def _siblings(entity: str, telling: Telling) -> Iterator[str]:
    """Yield other brands of the same owner."""
    for fact in telling.snapshot.involving(entity):
        if isinstance(fact.claim, Ownership) and entity in fact.claim.owned:
            for owner in fact.claim.owner:
                yield from (brand for brand in brands_of(owner, telling) if brand != entity)
