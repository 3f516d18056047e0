"""A fact base as bytes and back, for the store: no YAML, no checks across facts, since both were done before."""

from __future__ import annotations

from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, ValidationError

from facts.base import Fact, FactBase
from facts.claims import AnyClaim
from facts.entities import Entity
from facts.errors import StoreError
from facts.sources import Source


class _StoredFact(BaseModel):
    model_config = ConfigDict(extra="forbid")

    source: str
    claim: AnyClaim


class _StoredBase(BaseModel):
    model_config = ConfigDict(extra="forbid")

    digest: str
    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    facts: tuple[_StoredFact, ...]


def dump_base(base: FactBase) -> bytes:
    """Return the base as JSON; `restore_base` makes an equal one of it."""
    stored = _StoredBase(
        digest=base.digest,
        sources=tuple(base.sources.values()),
        entities=tuple(base.entities.values()),
        facts=tuple(_StoredFact(source=fact.source.file, claim=fact.claim) for fact in base.facts.values()),
    )
    return stored.model_dump_json(by_alias=True, exclude_defaults=True).encode()


def restore_base(payload: bytes) -> FactBase:
    """Return the base that `dump_base` wrote.

    Raises StoreError when the bytes are none, or were written by a version with other kinds of facts.
    """
    try:
        stored = _StoredBase.model_validate_json(payload)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the beginning"
        raise StoreError(f"the stored base cannot be read back: {first['msg']} at {where}") from error
    sources = {source.file: source for source in stored.sources}
    try:
        facts = {held.claim.id: Fact(held.claim, sources[held.source]) for held in stored.facts}
    except KeyError as error:
        raise StoreError(f"the stored base cannot be read back: it has no source {error}") from error
    entities = {entity.id: entity for entity in stored.entities}
    return FactBase(MappingProxyType(entities), MappingProxyType(sources), MappingProxyType(facts), stored.digest)
