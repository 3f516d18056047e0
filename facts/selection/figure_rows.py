"""The figures of a base as rows that can be compared: whose, of what measure, in which unit, market and year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from facts.claim_parts import Bound
from facts.reading.months import period_of_months, periods_in
from facts.reading.text import tokenise
from facts.selection.amounts import is_currency
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles

MEASURED = frozenset({
    "sales", "output", "produce", "loss", "profit", "revenue", "price", "invest", "recall", "debt", "delivery",
    "registration", "employee",
})  # fmt: skip
"""Concepts that say what is counted: a figure of another measure is no part of the answer."""


OF_MONEY = frozenset({"loss", "profit", "revenue", "debt"})
"""Measures that are amounts of money."""
NEARLY = frozenset({Bound.EXACTLY, Bound.ABOUT})
"""Bounds of figures that can be set against others: of 'at most' and 'more than' no difference is known."""
COUNTED_ALIKE = frozenset({"delivery", "registration"})
"""Measures that a fact about sales may have counted."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of the base that can be compared with others of the same measure, unit and market."""

    of: str
    measure: str
    concepts: frozenset[str]
    """What the measure is about, in concepts of the lexicon."""
    unit: str
    market: str | None
    year: int | None
    value: Decimal
    profile: Profile
    owners: frozenset[str] = frozenset()
    """Who owns what the figure is of, or sells it."""
    months: frozenset[str] = frozenset()
    """Of sales, the months they are of where they are not of a whole year."""


OWNING_ROLES = ("brand", "producer", "organisation", "authority", "product", "plant", "place")
"""Roles that say whose a figure is when the figure does not, the first that is filled."""
OFFERING_ROLES = ("maker", "seller")
"""The same of what is offered or sold: a network of chargers, the cars of an importer."""
OFFERED = frozenset({"product", "sales"})


def figure_rows(profiles: Profiles) -> list[Row]:
    """Return every comparable figure of the base, each from the fact that says the least besides it."""
    best: dict[tuple[str, str, str, str | None, int | None], Row] = {}
    for profile in profiles.by_id.values():
        claim = profile.fact.claim
        owning = OWNING_ROLES + (OFFERING_ROLES if claim.kind in OFFERED else ())
        held = next((held for role in owning if (held := profile.roles.get(role))), ())
        subject = next(iter(profile.roles.get("subject", ())), None)
        owner = held[0] if len(held) == 1 else None  # what several have together is no figure of one of them
        months = _months(profile, profiles) if claim.kind == "sales" and claim.figures else frozenset()
        within = claim.period.part_of_year()
        for figure in claim.figures:
            year = figure.year or (within[0] if within and not figure.relative else None)
            of = figure.of or owner or (subject if figure.measure == "target" else None)
            if not of or figure.unit == "percent" or figure.bound not in NEARLY:
                continue
            market = figure.market or next(iter(profile.roles.get("market", ())), None)
            measure = figure.measure or claim.kind
            concepts = _measured(measure, claim.kind, profiles) | (profile.named_topic & MEASURED)
            if not is_currency(figure.unit):
                concepts -= OF_MONEY  # 'a loss of jobs' is no loss
            if claim.kind == "sales":
                concepts |= (profile.said | profile.taught) & COUNTED_ALIKE
            owned_by = profiles.base.owners_now.get(of, frozenset()).union(profile.roles.get("seller", ()))
            row = Row(of, measure, concepts, figure.unit, market, year, figure.value, profile, owned_by, months)
            key = (of, row.measure, row.unit, market, year)
            if key not in best or len(best[key].profile.fact.claim.figures) > len(claim.figures):
                best[key] = row
    return list(best.values())


def _months(profile: Profile, profiles: Profiles) -> frozenset[str]:
    """Return the months and other parts of a year that a statement names or its period tells."""
    claim, english = profile.fact.claim, profiles.languages.spoken.get("en")
    named = set(periods_in(tokenise(claim.statement.en), english).values()) if english else set()
    within = claim.period.part_of_year()
    told = period_of_months(*within[1]) if within else None
    return frozenset(named | ({told} if told else set()))


def _measured(measure: str, kind: str, profiles: Profiles) -> frozenset[str]:
    english = profiles.languages.spoken.get("en")
    keys = [frozenset((english.lemma(t.text), "=" + t.text)) for t in tokenise(measure)] if english else []
    named = {m.phrase.value for m in english.lexicon.find(keys)} if english else set()
    of_kind = profiles.languages.claim_concepts.get(f"kind.{kind}", ())
    return frozenset(named | set(of_kind)) & MEASURED


def measured_by(row: Row, profiles: Profiles) -> frozenset[str]:
    """Return what a row measures, in concepts of the lexicon."""
    return _measured(row.measure, row.profile.fact.claim.kind, profiles)
