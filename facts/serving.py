"""The base that is being served: found at the start, replaced as a whole by a reload, kept in the store.

The store belongs to whoever serves. What only reads cards (`ask`, `check`) has nothing to do with this module.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from facts.base import FactBase
from facts.difference import Difference, difference
from facts.errors import CardFaults, Fault, StalePreview, StoreError, UnknownRevision
from facts.letting_go import let_go
from facts.loading import dump_base, load_base, restore_base, same_base
from facts.loading.cards_digest import cards_digest, reader_digest
from facts.store.records import NewRevision, Revision, Summary, folder_key
from facts.taking_turns import beside, in_small_steps

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
        """Make a kept revision the one in use, which lifts a pin on another one."""
        ...

    async def pinned_revision(self, folder: str) -> Revision | None:
        """Return the revision that is served whatever the cards say, or None."""
        ...

    async def pin_revision(self, folder: str, number: int) -> Revision:
        """Make a kept revision the one in use, until the pin is lifted."""
        ...

    async def release_revision(self, folder: str) -> Revision | None:
        """Lift the pin and return the revision that had it, or None when there was no pin."""
        ...


@dataclass(frozen=True, slots=True)
class Served(Generic[Engine]):
    """What answers at this moment; the three always belong together."""

    revision: Revision
    base: FactBase
    engine: Engine


@dataclass(frozen=True, slots=True)
class Started:
    """What is served after the start; with faults it is an earlier revision, and whoever runs the bot must know.

    A pinned revision is served without a look at the cards; then there are no faults, and `revision.pinned` says so.
    """

    revision: Revision
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Reloaded:
    """What is served after a reload; with faults it is what was served before, and nothing differs."""

    revision: Revision
    difference: Difference = field(default_factory=Difference)
    faults: tuple[Fault, ...] = ()
    held: bool = False
    """A pin kept the revision in service; the cards were not read."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a reload would change, for somebody to confirm; with faults there is nothing to serve."""

    before: Revision
    difference: Difference = field(default_factory=Difference)
    faults: tuple[Fault, ...] = ()
    was: FactBase | None = None
    base: FactBase | None = None
    """The cards as they were read; exactly this is served when it is confirmed. None when they have faults."""


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
        self._listeners: list[Callable[[], None]] = []

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call the listener each time after another revision has come into service; it must not wait or raise."""
        self._listeners.append(listener)

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
        """Serve the pinned revision if there is one, else the cards, or when they have faults the last good revision.

        Raises CardFaults when the cards have faults and no revision is kept, StoreError when the store fails.
        """
        async with self._turn, in_small_steps():
            if await self._serve_pinned():
                log.warning("revision %d is pinned by a rollback; the cards are not read", self.revision.number)
                return Started(self.revision)
            if await self._start_unchanged():
                return Started(self.revision)
            try:
                base = await beside(self._load)
            except CardFaults as found:
                return await self._start_earlier(found)
            return Started(await self._serve_read(base))

    async def reload(self, *, lift_pin: bool = False) -> Reloaded:
        """Read all cards anew and serve them, or go on as before when anything is wrong with them.

        While a revision is pinned, that one is served and the cards are not read, unless `lift_pin` says otherwise.
        One reload runs at a time; one that is cancelled has happened either wholly or not at all.

        Raises StoreError when the store fails; what was served before is served on.
        """
        async with self._turn, in_small_steps():
            before = self.served
            if not lift_pin and await self._serve_pinned():
                log.warning("reload held: revision %d is pinned by a rollback", self.revision.number)
                return Reloaded(self.revision, await self._compared(before.base, self.base), held=True)
            try:
                base = await beside(self._load)
            except CardFaults as found:
                log.warning("reload refused: the cards in %s have faults (%d)", self._folder, len(found.faults))
                return Reloaded(before.revision, faults=found.faults)
            revision = await self._serve_read(base)
            return Reloaded(revision, await self._compared(before.base, base))

    async def preview(self, *, to_serve: bool = False) -> Preview:
        """Read all cards anew and tell what serving them would change; nothing is changed.

        `to_serve` when it is going to be served once it is confirmed: a pin that was set from elsewhere meanwhile is
        taken over first, as by every reload, so that nobody lifts it unseen.
        """
        async with self._turn, in_small_steps():
            if to_serve:
                await self._serve_pinned()
            before = self.served
            try:
                base = await beside(self._load)
            except CardFaults as found:
                return Preview(before.revision, faults=found.faults)
            return Preview(before.revision, await self._compared(before.base, base), was=before.base, base=base)

    async def discard(self, preview: Preview) -> None:
        """Let go of a preview that is not going to be served: a large base takes its time."""
        if preview.base is not None and preview.base is not self.base:
            await let_go(preview.base)

    async def serve(self, preview: Preview) -> Reloaded:
        """Serve what a preview showed, which also lifts a pin.

        Raises StalePreview when another revision is served by now, StoreError when the store fails.
        """
        async with self._turn, in_small_steps():
            if preview.base is None or preview.before.number != self.revision.number:
                raise StalePreview("something else is served by now, or there is nothing to serve; look once more")
            revision = await self._serve_read(preview.base)
            return Reloaded(revision, preview.difference)

    async def rollback(self, number: int) -> Reloaded:
        """Serve a kept revision and pin it: starts and reloads serve it until the pin is lifted.

        Raises UnknownRevision when none of that number is kept, StoreError when it cannot be read back.
        """
        async with self._turn, in_small_steps():
            before = self.served
            base = await self.kept_base(number)
            revision = await self._serve(base, partial(self._store.pin_revision, self._key, number))
            return Reloaded(revision, await self._compared(before.base, base))

    async def release(self) -> Revision | None:
        """Lift the pin and return the revision that had it, or None; it is served until the next reload."""
        async with self._turn:
            released = await self._store.release_revision(self._key)
            if released is not None and released.number == self.revision.number:
                self._served = replace(self.served, revision=released)
            return released

    async def _serve_pinned(self) -> bool:
        """Serve the pinned revision; False when there is none, or when it cannot be read back."""
        pinned = await self._store.pinned_revision(self._key)
        if pinned is None:
            if self._served is not None and self._served.revision.pinned:  # lifted from elsewhere
                self._served = replace(self._served, revision=replace(self._served.revision, pinned=False))
            return False
        if self._served is not None and self._served.revision.number == pinned.number:
            self._served = replace(self._served, revision=pinned)
            return True
        try:
            base = await self.kept_base(pinned.number)
        except (StoreError, UnknownRevision) as error:
            log.error("revision %d is pinned and cannot be served: %s", pinned.number, error)
            return False
        await self._serve(base, partial(self._store.pin_revision, self._key, pinned.number))
        return True

    async def _compared(self, before: FactBase, after: FactBase) -> Difference:
        return await beside(difference, before, after)

    def _load(self) -> FactBase:
        """Read the cards, again when they changed meanwhile: half of two states is no state."""
        for _ in range(READ_AGAIN):
            base = load_base(self._folder, articles=self._articles)
            if cards_digest(self._folder) == base.digest:
                return base
        raise CardFaults((Fault(str(self._folder), 0, "the cards change while they are read; save them, then reload"),))

    async def _start_unchanged(self) -> bool:
        """Serve the stored revision of these very cards, which takes a small part of the time of reading them."""
        digest = await beside(cards_digest, self._folder)
        kept = await self._store.find_revision(self._key, digest, self._reader) if digest else None
        if kept is None:
            return False
        try:
            base = await self.kept_base(kept.number)
        except (StoreError, UnknownRevision) as error:
            log.warning("revision %d is read from the cards instead: %s", kept.number, error)
            return False
        await self._serve(base, partial(self._store.use_revision, self._key, kept.number))
        return True

    async def _start_earlier(self, found: CardFaults) -> Started:
        for kept in await self._store.revisions(self._key):
            try:
                base = await self.kept_base(kept.number)
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

    async def kept_base(self, number: int) -> FactBase:
        """Return the base of a kept revision. Raises UnknownRevision, or StoreError when it cannot be read back."""
        return await beside(restore_base, await self._store.payload(self._key, number))

    async def _serve_read(self, base: FactBase) -> Revision:
        """Serve a base that was read from the cards, under the number it has or gets."""
        payload = await beside(dump_base, base)
        kept = await self._store.find_revision(self._key, base.digest, self._reader)
        # Compared, too, because the stored bytes may have been damaged.
        if kept is not None and await beside(same_base, await self._store.payload(self._key, kept.number), payload):
            return await self._serve(base, partial(self._store.use_revision, self._key, kept.number))
        new = NewRevision(base.digest, self._reader, Summary.of(base), payload)
        return await self._serve(base, partial(self._store.keep_revision, self._key, new))

    async def _serve(self, base: FactBase, note: Callable[[], Awaitable[Revision]]) -> Revision:
        """Build the engine, note what is in use, then serve; in this order, so that a fault changes nothing."""
        engine = await beside(self._build, base)
        return await _to_its_end(self._take_over(base, engine, note))

    async def _take_over(self, base: FactBase, engine: Engine, note: Callable[[], Awaitable[Revision]]) -> Revision:
        revision = await note()
        old, self._served = self._served, Served(revision, base, engine)
        if old is not None:
            await let_go(old.base, old.engine)
        for listener in self._listeners:
            listener()
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
