"""The fact base that is being served: an immutable snapshot of entities, sources and facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import product, starmap

from facts.claims import OWNED_NOW, AnyClaim, Ownership, Response
from facts.entities import Entity
from facts.sources import Source


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim together with the source that makes it."""

    claim: AnyClaim
    source: Source

    @property
    def id(self) -> str:
        """The id of the claim, unique in the base."""
        return self.claim.id

    def ordered_by(self) -> date | None:
        """Return the day that orders this fact: its source's date, the start of an estimate, or None (last)."""
        if self.source.date:
            return self.source.date.first_day()
        return self.source.estimated.since.first_day() if self.source.estimated else None


@dataclass(frozen=True)
class FactBase:
    """Everything known, checked as a whole; never changed, only replaced by a newer one."""

    entities: Mapping[str, Entity]
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    digest: str
    """sha256 over the cards, so that a stored revision can be recognised."""

    @cached_property
    def successors(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the facts that update, contradict or respond to a fact, by the id of that fact."""
        return self._pointing(lambda claim: (*claim.updates, *claim.contradicts, *claim.responds_to))

    @cached_property
    def leaning(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the facts that are about a fact or have it for their reason, by the id of that fact."""
        return self._pointing(lambda claim: (*claim.about, *claim.because))

    def answered_by(self, claim: AnyClaim) -> tuple[AnyClaim, ...]:
        """Return what a denial or comment is about; nothing of other claims."""
        return tuple(self.facts[i].claim for i in claim.responds_to if i in self.facts)

    def at_issue(self, claim: AnyClaim) -> tuple[AnyClaim, ...]:
        """Return a claim, or of a denial or comment what it is about."""
        return self.answered_by(claim) if isinstance(claim, Response) else (claim,)

    @cached_property
    def superseded(self) -> frozenset[str]:
        """Ids of the facts that a later one updates."""
        return frozenset(self._pointing(lambda claim: claim.updates))

    @cached_property
    def owners_now(self) -> Mapping[str, frozenset[str]]:
        """The owners of each that is owned by now; what a later report updates does not count."""
        return self._pairs_of_owning(lambda owner, owned: (owned, owner))

    @cached_property
    def owned_now(self) -> Mapping[str, frozenset[str]]:
        """What each owner owns by now."""
        return self._pairs_of_owning(lambda owner, owned: (owner, owned))

    def _pairs_of_owning(self, turned: Callable[[str, str], tuple[str, str]]) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for fact in self.facts.values():
            claim = fact.claim
            if isinstance(claim, Ownership) and claim.status in OWNED_NOW and fact.id not in self.superseded:
                for key, held in starmap(turned, product(claim.owner, claim.owned)):
                    found.setdefault(key, set()).add(held)
        return {key: frozenset(held) for key, held in found.items()}

    def _pointing(self, targets_of: Callable[[AnyClaim], Iterable[str]]) -> dict[str, tuple[str, ...]]:
        """Return the facts that point to a fact, each once, in the order of the base."""
        found: dict[str, list[str]] = {}
        for fact in self.facts.values():
            for target in dict.fromkeys(targets_of(fact.claim)):
                if target in self.facts:
                    found.setdefault(target, []).append(fact.id)
        return {target: tuple(ids) for target, ids in found.items()}
