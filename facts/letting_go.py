"""Lets go of a large base in small steps: freed in one go, it would hold up every thread until all is gone."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping

LARGE = 500
"""A collection from this size on is taken apart."""
STEP = 64
"""Objects freed before other threads get a turn."""
PATIENCE = 0.5
"""Seconds until whoever let the base go last has really done so."""


def pieces_of(*roots: object) -> list[object]:
    """Return the members of every large collection in these objects, so that they outlive the collections."""
    found: list[object] = []
    seen: set[int] = set()
    waiting: list[object] = list(roots)
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        members = list(_members(one))
        if len(members) >= LARGE and not hasattr(one, "__dict__"):
            found.extend(members)
        else:
            waiting.extend(members)
    return found


def free(pieces: list[object]) -> None:
    """Free the pieces a few at a time; for a thread of its own."""
    time.sleep(PATIENCE)
    while pieces:
        del pieces[-STEP:]
        time.sleep(0)


def _members(one: object) -> Iterator[object]:
    if isinstance(one, str | bytes | int | float):
        return
    if isinstance(one, Mapping):
        yield from one.values()
    elif isinstance(one, list | tuple | set | frozenset):
        yield from one
    elif type(one).__module__.startswith("facts."):
        yield from getattr(one, "__dict__", {}).values()
        for name in getattr(type(one), "__slots__", ()):
            if hasattr(one, name):
                yield getattr(one, name)
