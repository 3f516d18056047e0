"""`/owner`: who owns a company, what it owns, and how that came to be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from facts.base import Fact
from facts.claims import Ownership, Product, Status
from facts.lookups.deals import FOUNDED
from facts.lookups.lookup_answer import LookupAnswer
from facts.lookups.queries import OwnerQuery
from facts.lookups.snapshot import newest_first
from facts.lookups.standing import TRUE, Standing
from facts.lookups.telling import Telling
from facts.wording.formats import number

CURRENT = frozenset({Status.ACTIVE, Status.CONFIRMED, Status.REPORTED})
UNSURE = frozenset({
    Standing.AGREED, Standing.PLANNED, Standing.IN_TALKS, Standing.RUMOUR, Standing.UNCERTAIN, Standing.EXPIRED,
    Standing.DENIED,
})  # fmt: skip
"""An agreed take-over is not yet ownership."""


@dataclass
class _Sorted:
    """The facts about ownership around one company, by what they say of it."""

    owners: list[Fact] = field(default_factory=list)
    owned: list[Fact] = field(default_factory=list)
    makers: list[Fact] = field(default_factory=list)
    history: list[Fact] = field(default_factory=list)
    unsure: list[Fact] = field(default_factory=list)


def look_up_owner(query: OwnerQuery, telling: Telling) -> LookupAnswer:
    """Return the owners, what is owned, earlier owners and sales, and take-overs that are not certain."""
    held = _sort(query.company, telling)
    if not any((held.owners, held.owned, held.makers, held.history, held.unsure)):
        return telling.unanswered(query, telling.say("nothing.owner", name=telling.name(query.company)))
    sections = (
        telling.section(telling.say("heading.owners"), held.owners),
        telling.section(telling.say("heading.maker"), held.makers),
        telling.section(telling.say("heading.owns"), held.owned),
        telling.section(telling.say("heading.ownership_history"), held.history),
        telling.section(telling.say("heading.not_certain"), held.unsure),
    )
    return telling.answered(query, _lead(query.company, held, telling), sections)


def _sort(company: str, telling: Telling) -> _Sorted:
    found = _Sorted()
    ownerships = [fact for fact in telling.snapshot.involving(company) if _part(fact, company)]
    for fact in ownerships:
        claim = fact.claim
        standing = telling.standing(fact)
        if isinstance(claim, Product):
            found.makers.append(fact)
        elif standing in UNSURE:
            found.unsure.append(fact)
        elif not isinstance(claim, Ownership) or not _holds(fact, telling):
            found.history.append(fact)
        elif company in claim.owned:
            found.owners.append(fact)
        elif company in claim.owner:
            found.owned.append(fact)
        else:
            found.history.append(fact)
    return found


def _part(fact: Fact, company: str) -> bool:
    """Tell whether a company owns, is owned or sells in a fact, or is a model with a maker."""
    claim = fact.claim
    if isinstance(claim, Product):
        return bool(claim.maker) and company in claim.product
    return isinstance(claim, Ownership) and company in {*claim.owner, *claim.owned, *claim.seller}


def _holds(fact: Fact, telling: Telling) -> bool:
    """Tell whether the owner in a fact is the owner still, as far as the base knows.

    A completed purchase makes an owner only where no fact states the owner outright, and only until that owner sells
    or another fact says that it is over.
    """
    claim = fact.claim
    if not isinstance(claim, Ownership) or not claim.owner or telling.standing(fact) not in TRUE:
        return False
    if claim.form == FOUNDED:  # that alone does not make an owner
        return False
    if claim.status in CURRENT:
        return True
    return not any(_outdates(other, claim, telling) for one in claim.owned for other in telling.snapshot.involving(one))


def _outdates(other: Fact, bought: Ownership, telling: Telling) -> bool:
    claim = other.claim
    if not isinstance(claim, Ownership) or claim is bought or not set(claim.owned) & set(bought.owned):
        return False
    if telling.standing(other) is Standing.OVER:
        return bool(set(claim.owner) & set(bought.owner))
    if telling.standing(other) not in TRUE:
        return False
    return claim.status in CURRENT or bool(set(claim.seller) & set(bought.owner))


def _lead(company: str, held: _Sorted, telling: Telling) -> str:
    def dated(facts: list[Fact]) -> str:
        """Return the date of the reports where it is one; each fact in the list has its own."""
        dates = {telling.reported(fact) for fact in facts}
        return telling.say("lead.dated", dated=dates.pop()) if len(dates) == 1 else ""

    name = telling.name(company)
    parts = []
    if owners := _shares(held.owners, "owner", telling):
        parts.append(telling.say("lead.owner", name=name, owners=owners, dated=dated(held.owners)))
    makers = _shares(held.makers, "maker", telling)
    if makers and makers != owners:
        parts.append(telling.say("lead.maker", name=name, makers=makers, dated=dated(held.makers)))
    if owned := _shares(held.owned, "owned", telling):
        parts.append(telling.say("lead.owned", name=name, owned=owned, dated=dated(held.owned)))
    if not owners and not makers:
        known = {entity for fact in held.history for entity in fact.claim.filled().get("owned", ())}
        if company in known or not parts:
            parts.insert(0, telling.say("lead.owner_unknown", name=name))
    return " ".join(parts)


def _shares(facts: Iterable[Fact], role: str, telling: Telling) -> str:
    """Name who fills a role, each once, with its share where a fact of two gives one: a third is not the whole."""
    named: dict[str, str] = {}
    for fact in newest_first(facts):
        for entity in fact.claim.filled().get(role, ()):
            share = _share(fact)
            shown = telling.name(entity)
            named.setdefault(
                entity, telling.say("lead.share", name=shown, share=number(share, telling.language)) if share else shown
            )
    return telling.listed(list(named.values()))


def _share(fact: Fact) -> Decimal | None:
    claim = fact.claim
    if not isinstance(claim, Ownership) or len(claim.owner) != 1 or len(claim.owned) != 1:
        return None
    shares = {
        figure.value for figure in claim.figures if figure.unit == "percent" and figure.measure in {None, "stake"}
    }
    return shares.pop() if len(shares) == 1 else None
