"""The revisions that are kept of a cards folder, and what each of them changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from facts.base import FactBase
from facts.difference import Difference, difference
from facts.errors import StoreError, UnknownRevision
from facts.letting_go import let_go
from facts.loading import restore_base
from facts.store.records import Revision
from facts.taking_turns import beside


class ReadsRevisions(Protocol):
    """What history needs of a store; `facts.store.Store` is one."""

    async def revisions(self, folder: str) -> tuple[Revision, ...]:
        """Return the revisions of a folder: the one in use first, then from new to old."""
        ...

    async def payload(self, folder: str, number: int) -> bytes:
        """Return the bytes of a revision."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """A revision, and how it differs from the one before it."""

    revision: Revision
    difference: Difference | None = None
    """None for the oldest one kept, and where one of the two cannot be read back."""


async def read_history(store: ReadsRevisions, folder: str, *, limit: int = 10) -> tuple[Step, ...]:
    """Return the newest revisions of a folder (as `folder_key` names it), newest first. Raises StoreError."""
    kept = sorted(await store.revisions(folder), key=lambda one: one.number, reverse=True)[: limit + 1]
    steps: list[Step] = []
    newer: FactBase | None = None
    for place, revision in enumerate(kept):  # two bases at a time: large ones fill the memory
        base = await read_revision(store, folder, revision.number)
        if place:
            differing = await beside(difference, base, newer) if base and newer else None
            steps.append(Step(kept[place - 1], differing))
        if newer:
            await let_go(newer)
        newer = base
    if newer:
        await let_go(newer)
    return (*steps, *map(Step, kept[-1:]))[:limit]


async def read_revision(store: ReadsRevisions, folder: str, number: int) -> FactBase | None:
    """Return the base of a revision; None when it is not kept or cannot be read back by this version."""
    try:
        return await beside(restore_base, await store.payload(folder, number))
    except (StoreError, UnknownRevision):
        return None
