"""Whom a fact is about."""

from __future__ import annotations

from facts.base import Fact, FactBase


def entities_of(fact: Fact, base: FactBase) -> tuple[str, ...]:
    """Return the ids of the entities in a fact's roles and of those it is about, each once.

    A response is about the same as the fact it answers: who follows a company hears a denial of a rumour about it.
    """
    claim = fact.claim
    found = [entity for held in claim.filled().values() for entity in held]
    found += [entity for entity in claim.about if entity in base.entities]
    for target in claim.responds_to:
        if target in base.facts:
            found += [entity for held in base.facts[target].claim.filled().values() for entity in held]
    return tuple(dict.fromkeys(found))
