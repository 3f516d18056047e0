"""Relations between two entities, as the roles of a fact state them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from facts.base import Fact
from facts.claims import Leadership, Ownership, Partnership, Plant, Product, Production, Technology

MOST_PARTNERS = 8
"""Beyond it, partners in one fact are a club whose members are not all related to each other."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One fact relates two entities; a directed relation runs from the owner, seller or provider to the other."""

    first: str
    second: str
    kind: str
    """`owns`, `sold`, `partner`, `supplies`, `technology`, `plant`, `makes` or `leads`."""
    fact: Fact
    directed: bool = True

    @property
    def ends(self) -> frozenset[str]:
        """Both entities."""
        return frozenset({self.first, self.second})

    def other(self, entity: str) -> str:
        """Return the entity on the other side."""
        return self.second if entity == self.first else self.first


def relations_of(fact: Fact) -> tuple[Relation, ...]:
    """Return each relation that the roles of a fact state, once."""
    stated = (
        Relation(first, second, kind, fact, kind != "partner")
        for first, second, kind in _pairs(fact)
        if first != second
    )
    return tuple({(relation.ends, relation.kind): relation for relation in stated}.values())


def _pairs(fact: Fact) -> Iterator[tuple[str, str, str]]:
    match fact.claim:
        case Ownership() as claim:
            yield from ((owner, owned, "owns") for owner, owned in product(claim.owner, claim.owned))
            yield from ((seller, owned, "sold") for seller, owned in product(claim.seller, claim.owned))
        case Partnership() as claim:
            yield from _partners(claim)
        case Technology() as claim:
            yield from ((giver, taker, "technology") for giver, taker in product(claim.provider, claim.receiver))
            if not claim.receiver:
                yield from ((giver, given, "technology") for giver, given in product(claim.provider, claim.product))
        case Plant() as claim:
            yield from ((operator, plant, "plant") for operator, plant in product(claim.operator, claim.plant))
            yield from ((buyer, plant, "plant") for buyer, plant in product(claim.buyer, claim.plant))
            yield from ((seller, buyer, "plant") for seller, buyer in product(claim.seller, claim.buyer))
        case Production() as claim:
            yield from ((maker, plant, "plant") for maker, plant in product(claim.producer, claim.plant))
        case Product() as claim:
            yield from ((maker, made, "makes") for maker, made in product(claim.maker, claim.product))
            yield from ((seller, sold, "sells") for seller, sold in product(claim.seller, claim.product))
        case Leadership() as claim:
            yield from ((claim.person, organisation, "leads") for organisation in claim.organisation)
        case _:
            return


def _partners(claim: Partnership) -> Iterator[tuple[str, str, str]]:
    if len(claim.partners) <= MOST_PARTNERS:
        yield from ((one, other, "partner") for one, other in combinations(claim.partners, 2))
    if claim.approacher:
        yield from ((claim.approacher, sought, "seeks") for sought in claim.approached)
    yield from ((sought, partner, "partner") for sought, partner in product(claim.approached, claim.partners))
    yield from ((supplier, customer, "supplies") for supplier, customer in product(claim.supplier, claim.customer))
    yield from ((helper, partner, "helps") for helper, partner in product(claim.facilitator, claim.partners))
