"""Figures of one fact computed with one another: from what to what, what is left of a whole, which share it is."""

from __future__ import annotations

from dataclasses import dataclass

from facts.claims import Ownership
from facts.reading.question import NeedKind, Reading
from facts.reading.text import tokenise
from facts.selection.accounting import accounted
from facts.selection.amounts import asks_money, is_currency
from facts.selection.computation import Computation, Operation
from facts.selection.figure_rows import Row
from facts.selection.goals import PARTIAL
from facts.selection.parts import Split, Within, told_apart_by, within_facts
from facts.selection.profiles import Profiles
from facts.selection.stated_pairs import HEADS, alike

UP = frozenset({"grow", "price_rise"})
DOWN = frozenset({"shrink", "price_cut"})
AIM = "target"
"""Measure of a figure that is wanted: how far it is from another is no change of it."""
PAID = frozenset({"price", "cost", "expensive", "cheap", "price_rise", "price_cut"})
MEASURES = PAID | {
    "stake", "share_price", "tariff", "market_share", "profit", "loss", "sales", "output", "capacity", "target",
    "salary", "revenue", "dividend", "delivery", "registration",
}  # fmt: skip
"""Concepts of what a figure measures: one of another measure is no part of the answer."""
LOST = frozenset({"loss", "sales"})
"""Points that were lost, or that somebody is rid of, are no loss of money and nothing sold."""
JOBS = frozenset({"job_create", "job_cut"})
SIDES = frozenset({
    "job_cut", "job_create", "lag", "continue", "leave", "relocate", "close", "open", "discontinue", "cancel",
    "competitor", "opinion", "disadvantage", "foreign", "thing", "acquisition", "stop_production", "dismiss", "fire",
})  # fmt: skip
"""Concepts of words for what becomes of the parts of a whole: the computation accounts for them."""
CHANGED = UP | DOWN | PAID | {"expand", "improve", "worsen", "change", "duration", "old", "former", "appoint"}


@dataclass(frozen=True)
class WithinFacts:
    """Computes for one fact base."""

    profiles: Profiles
    related: dict[str, frozenset[str]]
    held: Within

    @classmethod
    def of(cls, profiles: Profiles, related: dict[str, frozenset[str]]) -> WithinFacts:
        """Return the figures of a base that belong together."""
        return cls(profiles, related, within_facts(profiles))

    def compute(self, reading: Reading) -> Computation | None:
        """Return the one computation that accounts for a question, or None where there is none or a choice of them."""
        if "why" in reading.cues or not reading.names():
            return None
        found = [
            c
            for c in (
                *self._changes(reading),
                *self._distances(reading),
                *self._beside(reading),
                *self._of_splits(reading),
            )
            if c
        ]
        results = {(c.operation, tuple(row.value for row in c.rows)) for c in found}
        return found[0] if len(results) == 1 else None

    def _changes(self, reading: Reading) -> list[Computation]:
        asked = reading.concepts & (UP | DOWN | {"difference"})
        asked |= {"shrink"} if reading.cues >= {"points", "gone"} else frozenset()
        if not reading.cues & {"how_many", "how_much", "how", "what", "points"}:
            return []
        found = []
        for before, after in self.held.changes:
            if not (asked or _asks_before(reading, before, after)):
                continue
            rises = after.value > before.value
            wrong_way = asked & (DOWN if rises else UP) and not asked & (UP if rises else DOWN)
            unasked = AIM in after.measure and not (asked & (UP | DOWN) or "at_first" in reading.cues)
            if wrong_way or unasked or not self._is_measured(reading, after):
                continue
            if accounted(reading, (before, after), self.related, besides=CHANGED, linked=False):
                found.append(Computation(Operation.CHANGE, (before, after)))
        return found

    def _distances(self, reading: Reading) -> list[Computation]:
        """Return how far what is stands from what is wanted, where one fact tells both in per cent."""
        if not (reading.concepts & {"difference", "factor"} or "to_go" in reading.cues):
            return []
        return [
            Computation(Operation.TARGET, pair)
            for pair in self.held.distances
            if self._is_measured(reading, pair[0], pair[1])
            and accounted(reading, pair, self.related, besides=CHANGED, linked=False)
        ]

    def _beside(self, reading: Reading) -> list[Computation]:
        """Return how far two companies are apart of which one fact tells a figure each."""
        if not reading.concepts & {"difference", "factor", "compare", "outsell"} or not reading.cues & {
            "how_many",
            "what",
        }:
            return []
        named = {i for need in reading.names() for i in need.alternatives}
        return [
            Computation(Operation.DIFFERENCE, pair, by_factor="factor" in reading.concepts)
            for pair in self.held.beside
            if {row.of for row in pair} <= named
            and self._is_measured(reading, *pair)
            and accounted(reading, pair, self.related, linked=False)
        ]

    def _is_measured(self, reading: Reading, *rows: Row) -> bool:
        """Whether the rows count and measure what the question asks for."""
        unit = rows[0].unit
        if ("points" in reading.cues and unit != "percent") or not self._counts(reading, unit):
            return False
        measured = frozenset().union(*(self._concepts(row) for row in rows))
        measured |= LOST if unit == "percent" else frozenset()
        asked = [n.alternatives for n in reading.needs if n.kind is NeedKind.CONCEPT and n.alternatives & MEASURES]
        return all(a & measured for a in asked)

    def _counts(self, reading: Reading, unit: str) -> bool:
        if asks_money(reading) and not is_currency(unit):
            return False
        units = self.profiles.languages.answer_units
        asked = [units[c] for n in reading.needs for c in n.alternatives if n.kind is NeedKind.CONCEPT and c in units]
        asked = [accepted for accepted in asked if accepted != {"percent"}] if unit != "percent" else asked
        return not asked or any(alike(unit, one) for accepted in asked for one in accepted)

    def _concepts(self, row: Row) -> frozenset[str]:
        english = self.profiles.languages.spoken.get("en")
        keys = [english.keys(token.text) for token in tokenise(row.measure)] if english else []
        named = {m.phrase.value for m in english.lexicon.find(keys, questions=False)} if english else set()
        named |= {"output"} if "capacity" in named else set()  # what a plant is to make
        broader = {b for c in named if c in self.profiles.languages.concepts for b in self._broader(c)}
        return frozenset(named | broader | (PAID if named & PAID else set()) | (UP | DOWN) - PAID)

    def _broader(self, concept: str) -> frozenset[str]:
        return frozenset(self.profiles.languages.concepts[concept].broader)

    def _of_splits(self, reading: Reading) -> list[Computation | None]:
        counted = reading.cues & {"how_many", "how_much"} or reading.concepts & PARTIAL
        of_owners = "who" in reading.cues or self._asks_for_stake(reading)
        if not counted or reading.concepts & {"factor", "difference", "sum"} or of_owners:
            return []
        return [self._of_split(reading, split) for split in self.held.splits if self._counts(reading, split.whole.unit)]

    def _asks_for_stake(self, reading: Reading) -> bool:
        """Whether one of two companies named owns the other: 'how many per cent of X does Y have' asks for that."""
        named = [n.alternatives for n in reading.parties()]
        return len(named) > 1 and any(
            isinstance(p.fact.claim, Ownership) and all(n & {*p.fact.claim.owner, *p.fact.claim.owned} for n in named)
            for p in self.profiles.by_id.values()
        )

    def _of_split(self, reading: Reading, split: Split) -> Computation | None:
        taken, of_rest, tentative = _asked_of(reading, split)
        units = self.profiles.languages.answer_units
        asked = [c for need in reading.needs for c in need.alternatives]
        things = any(split.whole.unit in units.get(c, ()) for c in asked)
        things |= split.whole.unit in HEADS and not JOBS.isdisjoint(asked)
        share = "percent" in reading.concepts or (things and "stake" in reading.concepts)
        if not taken or not (of_rest or share):
            return None
        rows = (split.whole, *taken)
        if not accounted(reading, rows, self.related, besides=SIDES | PARTIAL if share else SIDES, linked=False):
            return None
        if share:
            return Computation(Operation.SHARE, rows, of_rest=of_rest, tentative=tentative)
        return Computation(Operation.REST, rows, of_rest=True, tentative=tentative)


def _asks_before(reading: Reading, before: Row, after: Row) -> bool:
    """Whether the year is asked of which a fact tells only how much more or less it was: '2 million more than in'."""
    return after.year is not None and before.year is not None and set(reading.years) == {before.year}


def _asked_of(reading: Reading, split: Split) -> tuple[tuple[Row, ...], bool, bool]:
    """Return the parts a question is about, whether it wants the rest, and whether only as the opposite of a fact."""
    named = {i for need in reading.names() for i in need.alternatives}
    apart = [told_apart_by(row, split.whole) for row in split.parts]
    outside, negated = "outside" in reading.cues, "negation" in reading.cues
    if any(apart):
        taken = tuple(row for row, key in zip(split.parts, apart, strict=True) if key in named)
        elsewhere = outside and len(split.parts) == 1 and split.whole.market not in named
        taken = taken or (split.parts if elsewhere else ())
        return taken, outside or negated, False
    sides = reading.cues & {"kept", "gone"}
    if not sides or split.kept is None:
        return split.parts, outside or (negated and not sides), False
    if len(sides) > 1:
        return (), False, False
    opposite = ("kept" in sides) != negated
    return split.parts, opposite != split.kept, not (outside or negated)
