"""A fact base as bytes and back, for the store: no YAML, no checks across facts, since both were done before."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import islice, zip_longest
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from facts.base import Fact, FactBase
from facts.claims import AnyClaim
from facts.entities import Entity
from facts.errors import StoreError
from facts.sources import Source
from facts.taking_turns import Walked, in_turns

PIECE = 64 * 1024
"""Bytes packed or unpacked in one call."""
LEVEL = 1
"""The quickest way of packing; a base becomes a tenth of its size."""
_PACKED = b"\x78"
"""The first byte of what zlib packs, which is no digit of a digest."""


class _StoredFact(BaseModel):
    model_config = ConfigDict(extra="forbid", defer_build=True)  # only a store needs it

    source: str
    claim: AnyClaim


_Model = TypeVar("_Model", bound=BaseModel)


def dump_base(base: FactBase) -> bytes:
    """Return the base as lines of JSON, packed; `restore_base` makes an equal one of it.

    Line by line, because one call for the whole base would keep every other thread waiting until it is done; packed,
    because so would the copies that a database makes of a value.
    """
    packing = zlib.compressobj(LEVEL)
    return b"".join([*map(packing.compress, _pieces(_lines_of(base))), packing.flush()])


def same_base(one: bytes, other: bytes) -> bool:
    """Tell whether two stored bases are the same, however they were packed; damaged ones are none."""
    if one == other:
        return True
    try:
        return all(mine == theirs for mine, theirs in zip_longest(_lines_in(one), _lines_in(other)))
    except StoreError:
        return False


def _lines_of(base: FactBase) -> Iterator[str]:
    yield from (base.digest, str(len(base.sources)), str(len(base.entities)))
    yield from map(_line, in_turns(base.sources.values()))
    yield from map(_line, in_turns(base.entities.values()))
    yield from (_line(_StoredFact(source=fact.source.file, claim=fact.claim)) for fact in base.facts.values())


def _pieces(lines: Iterable[str]) -> Iterator[bytes]:
    """Yield the lines many at a time, each with its end."""
    held: list[str] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= PIECE:
            yield "\n".join([*held, ""]).encode()
            held, size = [], 0
    yield "\n".join([*held, ""]).encode() if held else b""


def _lines_in(payload: bytes) -> Iterator[bytes]:
    """Yield the lines of a stored base; an earlier version stored them as they are."""
    if not payload.startswith(_PACKED):
        yield from (line.rstrip(b"\n") for line in BytesIO(payload))
        return
    unpacking = zlib.decompressobj()
    rest = b""
    try:
        for at in range(0, len(payload), PIECE):
            *lines, rest = (rest + unpacking.decompress(payload[at : at + PIECE])).split(b"\n")
            yield from lines
    except zlib.error as error:
        raise StoreError(f"the stored base cannot be read back: {error}") from error
    if not unpacking.eof:
        raise StoreError("the stored base cannot be read back: it is not whole")


def restore_base(payload: bytes) -> FactBase:
    """Return the base that `dump_base` wrote.

    Raises StoreError when the bytes are none, or were written by a version with other kinds of facts.
    """
    lines = in_turns(_lines_in(payload))
    digest, source_count, entity_count = _head(lines)
    sources = {source.file: source for source in (_read(Source, line) for line in islice(lines, source_count))}
    entities = {entity.id: entity for entity in (_read(Entity, line) for line in islice(lines, entity_count))}
    if (len(sources), len(entities)) != (source_count, entity_count):
        raise StoreError("the stored base cannot be read back: it is not whole")
    facts: Walked[str, Fact] = Walked()
    for held in (_read(_StoredFact, line) for line in lines):
        if held.source not in sources:
            raise StoreError(f"the stored base cannot be read back: it has no source {held.source!r}")
        facts[held.claim.id] = Fact(held.claim, sources[held.source])
    return FactBase(MappingProxyType(entities), MappingProxyType(sources), MappingProxyType(facts), digest)


def _head(lines: Iterator[bytes]) -> tuple[str, int, int]:
    """Return the digest and how many lines of sources and of entities follow."""
    try:
        digest, source_count, entity_count = islice(lines, 3)
        return digest.decode(), int(source_count), int(entity_count)
    except ValueError as error:
        raise StoreError("the stored base cannot be read back: it does not begin as one") from error


def _line(model: BaseModel) -> str:
    return model.model_dump_json(by_alias=True, exclude_defaults=True)


def _read(model: type[_Model], line: bytes) -> _Model:
    try:
        return model.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the beginning"
        raise StoreError(f"the stored base cannot be read back: {first['msg']} at {where}") from error
