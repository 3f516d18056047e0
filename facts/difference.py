"""What a newer fact base has that an older one had not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from facts.base import Fact, FactBase
from facts.claims import AnyClaim
from facts.taking_turns import in_turns

_Content = TypeVar("_Content")


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids that came, went, or stand for something else now; in the order of the cards."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Difference:
    """The changes between two bases; a source goes by the name of its file."""

    facts: Changes = Changes()
    entities: Changes = Changes()
    sources: Changes = Changes()

    def __bool__(self) -> bool:
        return bool(self.facts or self.entities or self.sources)


def difference(before: FactBase, after: FactBase) -> Difference:
    """Return what changed; a source that changed does not make its facts changed ones."""
    return Difference(
        facts=_changes(
            {fact.id: _content(fact) for fact in before.facts.values()},
            {fact.id: _content(fact) for fact in after.facts.values()},
        ),
        entities=_changes(before.entities, after.entities),
        sources=_changes(before.sources, after.sources),
    )


def _content(fact: Fact) -> tuple[AnyClaim, str]:
    return fact.claim, fact.source.file


def _changes(before: Mapping[str, _Content], after: Mapping[str, _Content]) -> Changes:
    return Changes(
        added=tuple(name for name in after if name not in before),
        changed=tuple(name for name, content in in_turns(after.items()) if name in before and before[name] != content),
        removed=tuple(name for name in before if name not in after),
    )
