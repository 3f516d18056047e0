"""A fact base as bytes and back, for the store: no YAML, no checks across facts, since both were done before."""

from __future__ import annotations

from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from facts.base import Fact, FactBase
from facts.claims import AnyClaim
from facts.entities import Entity
from facts.errors import StoreError
from facts.sources import Source


class _StoredFact(BaseModel):
    model_config = ConfigDict(extra="forbid", defer_build=True)  # only a store needs it

    source: str
    claim: AnyClaim


_Model = TypeVar("_Model", bound=BaseModel)


def dump_base(base: FactBase) -> bytes:
    """Return the base as lines of JSON; `restore_base` makes an equal one of it.

    Line by line, because one call for the whole base would keep every other thread waiting until it is done.
    """
    lines = [base.digest, str(len(base.sources)), str(len(base.entities))]
    lines += [_line(source) for source in base.sources.values()]
    lines += [_line(entity) for entity in base.entities.values()]
    lines += [_line(_StoredFact(source=fact.source.file, claim=fact.claim)) for fact in base.facts.values()]
    return "\n".join(lines).encode()


def restore_base(payload: bytes) -> FactBase:
    """Return the base that `dump_base` wrote.

    Raises StoreError when the bytes are none, or were written by a version with other kinds of facts.
    """
    try:
        digest, source_count, entity_count, *lines = payload.decode().split("\n")
        sources_end = int(source_count)
        facts_begin = sources_end + int(entity_count)
    except ValueError as error:
        raise StoreError("the stored base cannot be read back: it does not begin as one") from error
    if len(lines) < facts_begin:
        raise StoreError("the stored base cannot be read back: it is not whole")
    sources = {source.file: source for source in (_read(Source, line) for line in lines[:sources_end])}
    entities = {entity.id: entity for entity in (_read(Entity, line) for line in lines[sources_end:facts_begin])}
    facts: dict[str, Fact] = {}
    for held in (_read(_StoredFact, line) for line in lines[facts_begin:]):
        if held.source not in sources:
            raise StoreError(f"the stored base cannot be read back: it has no source {held.source!r}")
        facts[held.claim.id] = Fact(held.claim, sources[held.source])
    return FactBase(MappingProxyType(entities), MappingProxyType(sources), MappingProxyType(facts), digest)


def _line(model: BaseModel) -> str:
    return model.model_dump_json(by_alias=True, exclude_defaults=True)


def _read(model: type[_Model], line: str) -> _Model:
    try:
        return model.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the beginning"
        raise StoreError(f"the stored base cannot be read back: {first['msg']} at {where}") from error
