"""A fact base as lookups read it: which facts an entity plays a part in, what denies what, what replaced what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from facts.base import Fact, FactBase
from facts.claims import is_denial
from facts.entities import EntityKind
from facts.lookups.relations import Relation, relations_of

MOST_OPPONENTS = 3
"""Denials and contradictions shown with one claim; the source of each stands beside it."""


class Snapshot:
    """Indexes over one base; built once, never changed."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.by_entity: Mapping[str, tuple[Fact, ...]] = _by_entity(base)
        self._opponents = _opponents(base)
        self._denied = frozenset(
            denied for fact in base.facts.values() if is_denial(fact.claim) for denied in fact.claim.responds_to
        )

    def involving(self, entity: str) -> tuple[Fact, ...]:
        """Return the facts in which an entity fills a role, is counted, or is what they are about."""
        return self.by_entity.get(entity, ())

    def opponents(self, fact: Fact) -> tuple[Fact, ...]:
        """Return what denies or contradicts a fact, the newest first."""
        found = [self.base.facts[one] for one in self._opponents.get(fact.id, ())]
        return newest_first(found)[:MOST_OPPONENTS]

    def is_denied(self, fact: Fact) -> bool:
        """Tell whether somebody denies the fact itself."""
        return fact.id in self._denied

    def is_relation_denied(self, relation: Relation) -> bool:
        """Tell whether somebody denies the relation: its fact, or another that it repeats with more names in it."""
        if self.is_denied(relation.fact):
            return True
        repeated = (self.base.facts[one] for one in relation.fact.claim.about if one in self._denied)
        return any(
            relation.ends == stated.ends
            for fact in repeated
            if _repeats(relation.fact, fact)
            for stated in relations_of(fact)
        )

    @cached_property
    def by_source(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts of each source, by its file, in the order of its card."""
        found: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in self.base.facts.values():
            found[fact.source.file].append(fact)
        return {file: tuple(held) for file, held in found.items()}

    def kind_of(self, entity: str) -> EntityKind:
        """Return what an entity is."""
        return self.base.entities[entity].kind

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """Every relation between two entities that a fact states."""
        return tuple(relation for fact in self.base.facts.values() for relation in relations_of(fact))

    @cached_property
    def relations_by_entity(self) -> Mapping[str, tuple[Relation, ...]]:
        """The relations that an entity stands in."""
        found: defaultdict[str, list[Relation]] = defaultdict(list)
        for relation in self.relations:
            found[relation.first].append(relation)
            found[relation.second].append(relation)
        return {entity: tuple(held) for entity, held in found.items()}

    @cached_property
    def longer_names(self) -> Mapping[str, tuple[str, ...]]:
        """Entities whose full name begins with that of another: Jaguar Land Rover for Jaguar."""
        by_words = {tuple(e.name.en.casefold().split()): e.id for e in self.base.entities.values()}
        found: defaultdict[str, list[str]] = defaultdict(list)
        for words, entity in by_words.items():
            for length in range(1, len(words)):
                shorter = by_words.get(words[:length])
                if shorter:
                    found[shorter].append(entity)
        return {entity: tuple(sorted(longer)) for entity, longer in found.items()}


def newest_first(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts by the date of their source, those without any last; of one source in the order of its card."""
    return tuple(sorted(facts, key=lambda fact: fact.ordered_by() or date.min, reverse=True))


def _by_entity(base: FactBase) -> Mapping[str, tuple[Fact, ...]]:
    found: defaultdict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in base.facts.values():
        for entity in _entities_of(fact):
            if entity in base.entities:
                found[entity][fact.id] = fact
    return {entity: tuple(held.values()) for entity, held in found.items()}


def _entities_of(fact: Fact) -> Iterable[str]:
    claim = fact.claim
    for held in claim.filled().values():
        yield from held
    yield from claim.about
    for figure in claim.figures:
        if figure.of:
            yield figure.of


def _opponents(base: FactBase) -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for fact in base.facts.values():
        for other in fact.claim.contradicts:
            found[other][fact.id] = None
            found[fact.id][other] = None
        if is_denial(fact.claim):
            for denied in fact.claim.responds_to:
                found[denied][fact.id] = None
    for fact in base.facts.values():
        for other in fact.claim.about:
            if other in base.facts and _repeats(fact, base.facts[other]):
                denials = (one for one in found.get(other, ()) if is_denial(base.facts[one].claim))
                found[fact.id].update(dict.fromkeys(denials))
    return {fact: tuple(against) for fact, against in found.items() if against}


def _repeats(fact: Fact, other: Fact) -> bool:
    """Tell whether a fact says again, perhaps with more names, what another claims: a denial concerns it too."""
    if fact.claim.kind != other.claim.kind:
        return False
    roles = fact.claim.filled()
    return all(set(held) <= set(roles.get(role, ())) for role, held in other.claim.filled().items())
