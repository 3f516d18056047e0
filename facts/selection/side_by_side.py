"""Figures of one measure, unit, market and year set side by side: who sold the most, where it sold more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facts.base import FactBase
from facts.claim_parts import Status
from facts.entities import PRODUCTS, EntityKind
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.accounting import ASKING
from facts.selection.computation import Computation, Operation
from facts.selection.coverage import CONTEXT, met_by
from facts.selection.figure_rows import Row
from facts.selection.profiles import Profiles
from facts.selection.verdict import Verdict

SOLD = frozenset({"sales", "delivery", "registration"})
"""Concepts of what is counted here."""
SURE = frozenset({Status.REPORTED, Status.CONFIRMED, Status.COMPLETED, Status.ACTIVE})
"""Status of figures of what has been."""
NO_MEASURE = frozenset({"target", "export"})
"""Measures of what is hoped for or leaves a market: neither is sold in it."""
BEST_SOLD = frozenset({"popular"})
"""Concepts of 'best-selling', which asks for sales in itself."""
COUNTED = SOLD | BEST_SOLD | {"divest"}
ORDERED = frozenset({"most", "least"})
ORDERS = frozenset({"the_most", "the_least", "the_next"})
"""Signs that ask for a place in an order."""
ANOTHER_QUESTION = frozenset({"why", "when", "how_many", "how_much", "how_long", "yes_no", "tag", "earlier", "rivals"})
NOT_EACH = frozenset(
    {"sum", "difference", "compare", "factor", "percent", "grow", "shrink", "rank", "average", "target"}
)
"""Concepts of what is computed from the figures of several."""
WHAT_ELSE = frozenset({"why", "who", "which", "when", "where", "yes_no", "tag", "how_long"})
MORE = frozenset({"the_more", "the_most", "the_least"})
COMPUTED = ASKING | ORDERED | COUNTED | {"brand", "company", "car", "thing", "market", "industry", "number"}
"""Concepts that the order itself accounts for."""
KINDS_OF_CARS = frozenset({
    "electric", "hybrid", "van_truck", "hydrogen", "suv", "small_car", "sports_car", "luxury", "motorcycle", "used_car",
})  # fmt: skip
"""Concepts of a part of what is sold: electric cars are not set beside all cars."""

SAYS_IT = ORDERED | {"rank", "market_leader"}
"""Concepts of a fact that tells who has which place in an order."""

_Key = tuple[str, str, int | None, frozenset[str]]
"""What figures must have in common: measure, unit, year and months."""


@dataclass(frozen=True)
class SideBySide:
    """Orders the sales of one fact base."""

    base: FactBase
    profiles: Profiles
    by_market: dict[str, list[Row]]
    """What was sold, by where."""
    by_seller: dict[str, list[Row]]
    """The same by who sold it."""

    @classmethod
    def of(cls, base: FactBase, profiles: Profiles, rows: Iterable[Row]) -> SideBySide:
        """Return what was sold by market and by seller; a sum is given by the figures of whole markets alone."""
        by_market: dict[str, list[Row]] = {}
        by_seller: dict[str, list[Row]] = {}
        for row in rows:
            if row.market and row.measure not in NO_MEASURE and row.concepts & SOLD and _is_sure(row):
                by_market.setdefault(row.market, []).append(row)
                by_seller.setdefault(row.of, []).append(row)
        return cls(base, profiles, by_market, by_seller)

    def compute(self, reading: Reading) -> Computation | None:
        """Return the order a question asks for, or None where it asks for none or the base has no two figures."""
        if _asks_another(reading) or len(set(reading.years)) > 1 or not _of_sales(reading):
            return None
        return self._where(reading) if _asks_where(reading) else self._who(reading)

    def each(self, reading: Reading) -> Computation | None:
        """Return how much each of several sellers sold in one market, or one in each of several: all of those named."""
        names = reading.names()
        markets = [n for n in names if n.place and n.alternatives & self.by_market.keys()]
        sellers = [n for n in names if n not in markets]
        several = sellers if len(sellers) > 1 else markets
        computed = reading.concepts & NOT_EACH or reading.cues & (ORDERS | {"the_more", "choice", *WHAT_ELSE})
        if not markets or not sellers or computed or min(len(sellers), len(markets)) > 1 or len(several) < 2:
            return None
        if not all(n.joined for n in several) or len(set(reading.years)) > 1 or not reading.concepts & COUNTED:
            return None
        held = {i for n in sellers for i in n.alternatives}
        wanted = {i for n in markets for i in n.alternatives}
        rows = [row for market in wanted for row in self.by_market.get(market, ()) if row.of in held]
        rows = self._alike(reading, rows, besides=names)
        found = [next((row for row in rows if n.alternatives & {row.of, row.market}), None) for n in several]
        told = tuple(row for row in found if row)
        return Computation(Operation.EACH, told) if len(rows) == len(told) == len(several) else None

    def asks_who(self, reading: Reading) -> bool:
        """Whether somebody with a place in the order of a market is asked for."""
        asked = bool(reading.cues & ORDERS) and _of_sales(reading) and not _asks_another(reading)
        markets = [n for n in reading.names() if n.place and n.alternatives & self.by_market.keys()]
        return asked and bool(reading.cues & {"who", "which", "what"}) and len(markets) == len(reading.names()) == 1

    def _who(self, reading: Reading) -> Computation | None:
        """Return the sellers in one market, the first of them first."""
        markets = [n for n in reading.names() if n.place and n.alternatives & self.by_market.keys()]
        others = [n for n in reading.names() if n not in markets]
        sellers = frozenset(i for n in others for i in n.alternatives)
        signs = MORE if len(others) > 1 and not reading.cues & {"joined", "list"} else ORDERS
        if len(markets) != 1 or len(others) == 1 or not reading.cues & signs:
            return None
        rows = [row for market in markets[0].alternatives for row in self.by_market.get(market, ())]
        rows = [row for row in rows if (row.of in sellers if others else self._is_asked_sort(reading, row))]
        found = self._ordered(reading, rows, besides=reading.names())
        told = {row.of for row in found.rows} if found else set()
        return found if all(n.alternatives & told for n in others) else None

    def _where(self, reading: Reading) -> Computation | None:
        """Return the markets named, or all of one seller, in the order of what it sold there."""
        if not reading.cues & MORE:
            return None
        places = [n for n in reading.names() if n.place]
        sellers = [n for n in reading.names() if n not in places]
        if len(sellers) != 1 or len(places) == 1:
            return None
        held = [row for seller in sellers[0].alternatives for row in self.by_seller.get(seller, ())]
        markets = {market for place in places for market in place.alternatives}
        rows = [row for row in held if not places or row.market in markets]
        rows = [row for row in rows if self._is_country(row)]
        if len({row.of for row in rows}) != 1:
            return None
        found = self._ordered(reading, rows, besides=reading.names())
        told = {row.market for row in found.rows} if found else set()
        return found if all(place.alternatives & told for place in places) else None

    def _ordered(self, reading: Reading, rows: list[Row], *, besides: Iterable[Need]) -> Computation | None:
        rows = self._alike(reading, rows, besides=besides)
        if len(rows) < 2:
            return None
        rows.sort(key=lambda row: row.value if _the_least(reading) else -row.value)
        return Computation(Operation.RANK, tuple(rows), of_known=True, least_first=_the_least(reading))

    def _alike(self, reading: Reading, rows: list[Row], *, besides: Iterable[Need]) -> list[Row]:
        """Return the figures that meet what else a question says and can be set side by side, one of each."""
        named = list(besides)
        needs = [n for n in reading.needs if n not in named and not _accounted(n)]
        rows = [row for row in rows if all(met_by(n, row.profile, {}) > CONTEXT for n in needs)]
        rows = _of_one_key(reading, _of_one_sort(reading, rows))
        return rows if len({(row.of, row.market) for row in rows}) == len(rows) else []

    def _is_asked_sort(self, reading: Reading, row: Row) -> bool:
        """Whether a figure is of a brand, or of a model where that is asked for."""
        held = self.base.entities.get(row.of)
        wants_model = reading.asked_noun == "model" or "model" in reading.concepts
        return held is not None and (held.kind in PRODUCTS) is wants_model

    def _is_country(self, row: Row) -> bool:
        """Whether a market is a country: a continent holds some of the others."""
        held = self.base.entities.get(row.market or "")
        return held is not None and held.kind is EntityKind.COUNTRY


def _is_sure(row: Row) -> bool:
    return row.profile.fact.claim.status in SURE


def _asks_another(reading: Reading) -> bool:
    """Whether something else is asked than a place in an order; 'did it sell more in A or in B' is a choice."""
    other = ANOTHER_QUESTION - {"yes_no", "tag"} if "choice" in reading.cues else ANOTHER_QUESTION
    return bool(reading.cues & other)


def _asks_where(reading: Reading) -> bool:
    """Whether a market is asked for: where, or in which of the markets named."""
    places = [n for n in reading.names() if n.place]
    return "where" in reading.cues or ("choice" in reading.cues and len(places) > 1)


def _of_sales(reading: Reading) -> bool:
    """Whether a question is about how much is sold, not about who sells a stake or grows."""
    counted = reading.concepts & COUNTED or reading.concepts >= {"compare", "outsell"}  # 'who sold more'
    return bool(counted) and not any(
        n.alternatives and not n.alternatives & COMPUTED and not n.weak and n.kind is NeedKind.CONCEPT
        for n in reading.needs
        if not n.alternatives & KINDS_OF_CARS
    )


def _accounted(need: Need) -> bool:
    """Whether the order itself accounts for a part of a question, or its year and period for it."""
    if need.kind in {NeedKind.YEAR, NeedKind.NUMBER}:
        return need.kind is NeedKind.YEAR or len(need.written) == 1
    if need.alternatives & KINDS_OF_CARS:
        return False
    return need.weak or bool(need.alternatives & COMPUTED)


def _the_least(reading: Reading) -> bool:
    return "the_least" in reading.cues


def _of_one_sort(reading: Reading, rows: list[Row]) -> list[Row]:
    """Return the figures of all cars, or those of one sort of them where there are no others."""
    asked = reading.concepts & KINDS_OF_CARS
    sorts: dict[frozenset[str], list[Row]] = {}
    for row in rows:
        sorts.setdefault(frozenset(row.profile.said & KINDS_OF_CARS), []).append(row)
    if asked:
        return [row for sort, held in sorts.items() if asked & sort for row in held]
    return sorts.get(frozenset(), []) or (rows if len(sorts) == 1 else [])


def _of_one_key(reading: Reading, rows: list[Row]) -> list[Row]:
    """Return the figures of one measure, unit and time: of the time asked for, or else of that with most figures."""
    asked = {a for n in reading.needs for a in n.alternatives if a.startswith(("period:", "month:"))}
    keys: dict[_Key, list[Row]] = {}
    for row in rows:
        if (not reading.years or row.year in reading.years) and (not asked or asked <= row.months):
            keys.setdefault((row.measure, row.unit, row.year, row.months), []).append(row)
    several = {key: held for key, held in keys.items() if len(held) > 1}
    whole = {key: held for key, held in several.items() if asked or not key[3]}
    chosen = whole or (several if len(several) == 1 else {})
    return max(chosen.items(), key=lambda one: (len(one[1]), one[0][2] or 0))[1] if chosen else []


def only_who_is_first(verdict: Verdict) -> Verdict:
    """Return a verdict without its facts where the first does not say itself that somebody is ahead of the others."""
    said = bool(verdict.facts) and bool(verdict.facts[0].said & SAYS_IT)
    return verdict if said else replace(verdict, facts=(), reason="not-that-sort")


def names_another(verdict: Verdict, order: Computation) -> bool:
    """Whether a fact says who is first, and it is not the one whom the figures known have first."""
    return bool(verdict.facts) and order.rows[0].of not in verdict.facts[0].entities
