"""What a lookup asks: the intent is known beforehand and names are linked to entity ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facts.partial_date import DateParts


@dataclass(frozen=True, slots=True)
class PartnersQuery:
    """Who works with, seeks or talks to a company."""

    kind: ClassVar = "partners"
    company: str
    counterpart: str | None = None
    status: str | None = None

    def nearby(self) -> tuple[Query, ...]:
        """Return what may be answered instead, the nearest first."""
        whole = PartnersQuery(self.company)
        if self.counterpart:
            less = (PartnersQuery(self.company, self.counterpart),) if self.status else ()
            return (*less, CompareQuery(self.company, self.counterpart), whole, CompanyQuery(self.company))
        return (*((whole,) if self.status else ()), DealsQuery(self.company), CompanyQuery(self.company))


@dataclass(frozen=True, slots=True)
class SalesQuery:
    """How many of a brand, model or group were sold."""

    kind: ClassVar = "sales"
    brand: str
    year: int | None = None
    market: str | None = None

    def nearby(self) -> tuple[Query, ...]:
        """Return what may be answered instead, the nearest first."""
        less = []
        if self.year and self.market:
            less = [SalesQuery(self.brand, market=self.market), SalesQuery(self.brand, self.year)]
        if self.year or self.market:
            less.append(SalesQuery(self.brand))
        return (*less, CompanyQuery(self.brand))


@dataclass(frozen=True, slots=True)
class OwnerQuery:
    """Who owns a company and what it owns."""

    kind: ClassVar = "owner"
    company: str

    def nearby(self) -> tuple[Query, ...]:
        """Return what may be answered instead, the nearest first."""
        return (DealsQuery(self.company), CompanyQuery(self.company))


@dataclass(frozen=True, slots=True)
class DealsQuery:
    """All deals, of one company, of one status, or in reports since a date."""

    kind: ClassVar = "deals"
    company: str | None = None
    status: str | None = None
    since: DateParts | None = None

    def nearby(self) -> tuple[Query, ...]:
        """Return what may be answered instead, the nearest first."""
        less = []
        if self.status and self.since:
            less = [DealsQuery(self.company, since=self.since), DealsQuery(self.company, self.status)]
        if self.status or self.since:
            less.append(DealsQuery(self.company))
        return (*less, *((CompanyQuery(self.company),) if self.company else ()), DealsQuery())


@dataclass(frozen=True, slots=True)
class CompanyQuery:
    """All that is known about one entity."""

    kind: ClassVar = "company"
    company: str

    def nearby(self) -> tuple[Query, ...]:
        """Return what may be answered instead, the nearest first."""
        return (SourceQuery(),)


@dataclass(frozen=True, slots=True)
class TimelineQuery:
    """What happened around a company, and what was reported about it, in order of time."""

    kind: ClassVar = "timeline"
    company: str

    def nearby(self) -> tuple[Query, ...]:
        """Return what may be answered instead, the nearest first."""
        return (CompanyQuery(self.company), DealsQuery())


@dataclass(frozen=True, slots=True)
class CompareQuery:
    """The sales of two companies side by side, and how they are related."""

    kind: ClassVar = "compare"
    first: str
    second: str

    def nearby(self) -> tuple[Query, ...]:
        """Return what may be answered instead, the nearest first."""
        return (CompanyQuery(self.first), CompanyQuery(self.second), SalesQuery(self.first), SalesQuery(self.second))


@dataclass(frozen=True, slots=True)
class MapQuery:
    """The network of relations, around one company or of the whole base."""

    kind: ClassVar = "map"
    company: str | None = None

    def nearby(self) -> tuple[Query, ...]:
        """Return what may be answered instead, the nearest first."""
        return (CompanyQuery(self.company), MapQuery()) if self.company else (SourceQuery(),)


@dataclass(frozen=True, slots=True)
class RumoursQuery:
    """What is not confirmed, denied or expired."""

    kind: ClassVar = "rumours"
    company: str | None = None

    def nearby(self) -> tuple[Query, ...]:
        """Return what may be answered instead, the nearest first."""
        return (CompanyQuery(self.company), RumoursQuery()) if self.company else (DealsQuery(),)


@dataclass(frozen=True, slots=True)
class SourceQuery:
    """The sources, or one source with its facts by paragraph."""

    kind: ClassVar = "source"
    file: str | None = None

    def nearby(self) -> tuple[Query, ...]:
        """Return what may be answered instead, the nearest first."""
        return (SourceQuery(),) if self.file else (DealsQuery(),)


Query = (
    PartnersQuery
    | SalesQuery
    | OwnerQuery
    | DealsQuery
    | CompanyQuery
    | TimelineQuery
    | CompareQuery
    | MapQuery
    | RumoursQuery
    | SourceQuery
)

QUERIES: dict[str, type[Query]] = {
    query.kind: query
    for query in (
        PartnersQuery, SalesQuery, OwnerQuery, DealsQuery, CompanyQuery,
        TimelineQuery, CompareQuery, MapQuery, RumoursQuery, SourceQuery,
    )
}  # fmt: skip
"""The class of every lookup, by its name."""
