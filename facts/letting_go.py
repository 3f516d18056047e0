"""Lets go of a large base in small steps: freed in one go, it would hold up every thread until all is gone."""

from __future__ import annotations

import asyncio
import time
import weakref
from collections.abc import Iterator, Mapping

from facts.base import FactBase
from facts.freed_memory import give_back
from facts.taking_turns import beside, give_way

LARGE = 500
"""A collection from this size on is taken apart."""
SHARED = "facts.reading.languages"
"""Where the classes stand that all engines share: what they hold is not let go."""
PATIENCE = 60.0
"""Seconds for which to wait for whoever holds the base last, such as a comparison with the new one."""
PAUSE = 0.2
"""Seconds until whoever asked for it has let go too, and between two looks at who has not."""


_freeing: set[asyncio.Task[None]] = set()


async def let_go(base: FactBase, *others: object) -> None:
    """Free a base and what was built of it, once nobody holds them any more, and give their memory back.

    A small one goes by itself and is not waited for.
    """
    roots = (base, *others)
    pieces = await beside(pieces_of, *roots) if len(base.facts) >= LARGE else []
    task = asyncio.create_task(_free_later(pieces, [weakref.ref(root) for root in roots if pieces]))
    _freeing.add(task)
    task.add_done_callback(_freeing.discard)


async def _free_later(pieces: list[object], roots: list[weakref.ref[object]]) -> None:
    """Wait until the roots are gone: pieces that are freed sooner go with them after all, in one go."""
    until = time.monotonic() + PATIENCE
    await asyncio.sleep(PAUSE)
    while time.monotonic() < until and any(root() is not None for root in roots):  # noqa: ASYNC110 (weak references)
        await asyncio.sleep(PAUSE)
    await beside(free, pieces)
    await beside(give_back)


def pieces_of(*roots: object) -> list[object]:
    """Return the members of every large collection in these objects, so that they outlive the collections."""
    found: list[object] = []
    seen: set[int] = set()
    waiting: list[object] = list(roots)
    while waiting:
        give_way()
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        members = list(_members(one))
        if len(members) >= LARGE and isinstance(one, Mapping | list | tuple | set | frozenset):
            found.extend(members)
        else:
            waiting.extend(members)
    return found


def free(pieces: list[object]) -> None:
    """Free the pieces one by one; for a thread of its own."""
    while pieces:
        pieces.pop()
        give_way()


def _members(one: object) -> Iterator[object]:
    if isinstance(one, str | bytes | int | float):
        return
    if isinstance(one, Mapping):
        yield from one.values()
    elif isinstance(one, list | tuple | set | frozenset):
        yield from one
    elif type(one).__module__.startswith("facts.") and type(one).__module__ != SHARED:
        yield from getattr(one, "__dict__", {}).values()
        for name in getattr(type(one), "__slots__", ()):
            if hasattr(one, name):
                yield getattr(one, name)
