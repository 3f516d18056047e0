"""The base that is being served: found at the start, replaced as a whole by a reload, kept in the store.

The store belongs to whoever serves. What only reads cards (`ask`, `check`) has nothing to do with this module.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from facts.base import FactBase
from facts.difference import Difference, difference
from facts.errors import CardFaults, Fault, StoreError, UnknownRevision
from facts.loading import dump_base, load_base, restore_base
from facts.loading.cards_digest import cards_digest, reader_digest
from facts.store.records import NewRevision, Revision, Summary, folder_key

log = logging.getLogger(__name__)

READ_AGAIN = 3
"""How often cards are read that somebody is saving at the same time."""

Engine = TypeVar("Engine")
_Result = TypeVar("_Result")


class KeepsRevisions(Protocol):
    """What serving needs of a store; `facts.store.Store` is one."""

    async def revisions(self, folder: str) -> tuple[Revision, ...]:
        """Return the revisions of a folder: the one in use first, then from new to old."""
        ...

    async def find_revision(self, folder: str, digest: str, reader: str) -> Revision | None:
        """Return the newest revision of exactly these cards, read by exactly this code."""
        ...

    async def payload(self, folder: str, number: int) -> bytes:
        """Return the bytes of a revision."""
        ...

    async def keep_revision(self, folder: str, new: NewRevision) -> Revision:
        """Keep a base as the one in use."""
        ...

    async def use_revision(self, folder: str, number: int) -> Revision:
        """Make a kept revision the one in use."""
        ...


@dataclass(frozen=True, slots=True)
class Served(Generic[Engine]):
    """What answers at this moment; the three always belong together."""

    revision: Revision
    base: FactBase
    engine: Engine


@dataclass(frozen=True, slots=True)
class Started:
    """What is served after the start; with faults it is an earlier revision, and whoever runs the bot must know."""

    revision: Revision
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Reloaded:
    """What is served after a reload; with faults it is what was served before, and nothing differs."""

    revision: Revision
    difference: Difference = field(default_factory=Difference)
    faults: tuple[Fault, ...] = ()


class Serving(Generic[Engine]):
    """Serves the cards of one folder; `build` makes an engine of a base, in a thread of its own."""

    def __init__(
        self, folder: Path, *, articles: Path | None, store: KeepsRevisions, build: Callable[[FactBase], Engine]
    ) -> None:
        self._folder = folder
        self._key = folder_key(folder)
        self._articles = articles
        self._reader = reader_digest()
        self._store = store
        self._build = build
        self._turn = asyncio.Lock()
        self._served: Served[Engine] | None = None

    @property
    def served(self) -> Served[Engine]:
        """What answers now. Ask once for each question: a reload may put another one in its place."""
        if self._served is None:
            raise RuntimeError("nothing is served before start()")
        return self._served

    @property
    def engine(self) -> Engine:
        """The engine that answers now."""
        return self.served.engine

    @property
    def base(self) -> FactBase:
        """The base that is served now."""
        return self.served.base

    @property
    def revision(self) -> Revision:
        """The revision that is served now."""
        return self.served.revision

    async def start(self) -> Started:
        """Serve the cards as they are, or when they have faults the last good revision of this very folder.

        Raises CardFaults when the cards have faults and no revision is kept, StoreError when the store fails.
        """
        async with self._turn:
            if await self._start_unchanged():
                return Started(self.served.revision)
            try:
                base = await asyncio.to_thread(self._load)
            except CardFaults as found:
                return await self._start_earlier(found)
            return Started(await self._serve_read(base))

    async def reload(self) -> Reloaded:
        """Read all cards anew and serve them, or go on as before when anything is wrong with them.

        One reload runs at a time; one that is cancelled has happened either wholly or not at all.

        Raises StoreError when the store fails; what was served before is served on.
        """
        async with self._turn:
            before = self.served
            try:
                base = await asyncio.to_thread(self._load)
            except CardFaults as found:
                log.warning("reload refused: the cards in %s have faults (%d)", self._folder, len(found.faults))
                return Reloaded(before.revision, faults=found.faults)
            revision = await self._serve_read(base)
            return Reloaded(revision, await asyncio.to_thread(difference, before.base, base))

    def _load(self) -> FactBase:
        """Read the cards, again when they changed meanwhile: half of two states is no state."""
        for _ in range(READ_AGAIN):
            base = load_base(self._folder, articles=self._articles)
            if cards_digest(self._folder) == base.digest:
                return base
        raise CardFaults((Fault(str(self._folder), 0, "the cards change while they are read; save them, then reload"),))

    async def _start_unchanged(self) -> bool:
        """Serve the stored revision of these very cards, which takes a small part of the time of reading them."""
        digest = await asyncio.to_thread(cards_digest, self._folder)
        kept = await self._store.find_revision(self._key, digest, self._reader) if digest else None
        if kept is None:
            return False
        try:
            base = await self._restore(kept)
        except (StoreError, UnknownRevision) as error:
            log.warning("revision %d is read from the cards instead: %s", kept.number, error)
            return False
        await self._serve(base, partial(self._store.use_revision, self._key, kept.number))
        return True

    async def _start_earlier(self, found: CardFaults) -> Started:
        for kept in await self._store.revisions(self._key):
            try:
                base = await self._restore(kept)
            except (StoreError, UnknownRevision) as error:
                log.error("revision %d cannot be served: %s", kept.number, error)
                continue
            revision = await self._serve(base, partial(self._store.use_revision, self._key, kept.number))
            log.error(
                "the cards in %s have faults (%d); revision %d is served instead",
                self._folder,
                len(found.faults),
                revision.number,
            )
            return Started(revision, found.faults)
        raise found

    async def _restore(self, kept: Revision) -> FactBase:
        return await asyncio.to_thread(restore_base, await self._store.payload(self._key, kept.number))

    async def _serve_read(self, base: FactBase) -> Revision:
        """Serve a base that was read from the cards, under the number it has or gets."""
        payload = await asyncio.to_thread(dump_base, base)
        kept = await self._store.find_revision(self._key, base.digest, self._reader)
        # Compared, too, because the stored bytes may have been damaged.
        if kept is not None and await self._store.payload(self._key, kept.number) == payload:
            return await self._serve(base, partial(self._store.use_revision, self._key, kept.number))
        new = NewRevision(base.digest, self._reader, Summary.of(base), payload)
        return await self._serve(base, partial(self._store.keep_revision, self._key, new))

    async def _serve(self, base: FactBase, note: Callable[[], Awaitable[Revision]]) -> Revision:
        """Build the engine, note what is in use, then serve; in this order, so that a fault changes nothing."""
        engine = await asyncio.to_thread(self._build, base)
        return await _to_its_end(self._take_over(base, engine, note))

    async def _take_over(self, base: FactBase, engine: Engine, note: Callable[[], Awaitable[Revision]]) -> Revision:
        revision = await note()
        self._served = Served(revision, base, engine)
        return revision


async def _to_its_end(work: Coroutine[Any, Any, _Result]) -> _Result:
    """Await what must not be left half done, even when the waiting task is cancelled meanwhile."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        if not task.cancelled() and (error := task.exception()):
            log.error("a cancelled reload failed: %s", error)
        raise
