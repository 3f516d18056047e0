"""Long work beside the loop that answers: in a thread, and with the loop first whenever it has something to do.

Threads share one interpreter. Left to itself, work in a thread gets half of it while somebody waits for an answer; so
it stops every few milliseconds until the loop has done what was waiting.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import ExitStack, asynccontextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Generic, ParamSpec, TypeVar

from facts.collecting import no_collections

if TYPE_CHECKING:
    import asyncio

SLICE = 0.005
"""Seconds of work between two turns of the loop."""
SWITCH = 0.001
"""Seconds until the interpreter takes a thread off that does not stop by itself; five times as quick as usual."""
LOOK_AGAIN = 0.5
"""Seconds after which a thread looks whether there is still a loop to wait for."""

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
_Item = TypeVar("_Item")
_Key = TypeVar("_Key")


class _Turns:
    """What a thread knows of the loop that it gives way to."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._since = time.monotonic()

    def give_way(self) -> None:
        """Wait until the loop has done what it had to do, when the last time is long enough ago."""
        if time.monotonic() - self._since < SLICE:
            return
        done = threading.Event()
        try:
            self._loop.call_soon_threadsafe(done.set)
        except RuntimeError:  # closed: nobody is waiting for an answer any more
            return
        while not done.wait(LOOK_AGAIN) and self._loop.is_running():
            pass
        self._since = time.monotonic()


_turns: ContextVar[_Turns | None] = ContextVar("turns", default=None)


async def beside(
    function: Callable[_Arguments, _Result], /, *args: _Arguments.args, **kwargs: _Arguments.kwargs
) -> _Result:
    """Run a function in a thread that gives way to this loop wherever the function says `give_way()`."""
    import asyncio  # noqa: PLC0415 - 'ask' reads cards with no loop and need not wait for this import

    turns = _Turns(asyncio.get_running_loop())

    def run() -> _Result:
        _turns.set(turns)  # in the context of the thread, which is a copy
        return function(*args, **kwargs)

    return await asyncio.to_thread(run)


def give_way() -> None:
    """Let the loop go first; costs next to nothing, and nothing happens in work that has no loop beside it."""
    turns = _turns.get()
    if turns is not None:
        turns.give_way()


def in_turns(items: Iterable[_Item]) -> Iterator[_Item]:
    """Yield the items, giving way between them."""
    turns = _turns.get()
    if turns is None:
        yield from items
        return
    for item in items:
        yield item
        turns.give_way()


class Walked(dict[_Key, _Item], Generic[_Key, _Item]):
    """A large dictionary; a thread beside the loop that walks through its values gives way between them.

    So does code that knows nothing of threads, such as what builds an engine of a base.
    """

    __slots__ = ()

    def values(self) -> Iterable[_Item]:  # type: ignore[override]  # a view in all places but such a thread
        """Return the values."""
        held = super().values()
        return held if _turns.get() is None else in_turns(held)


@asynccontextmanager
async def in_small_steps() -> AsyncIterator[None]:
    """Keep the garbage collector out while a base is built, let it pass over that base, and switch threads quickly."""
    _steps.begin()
    try:
        yield
    finally:
        _steps.end()


class _Steps:
    """Counts who wants small steps; what is usual comes back with the last one's end."""

    def __init__(self) -> None:
        self._begun = 0
        self._usual = ExitStack()

    def begin(self) -> None:
        if not self._begun:
            self._usual.callback(sys.setswitchinterval, sys.getswitchinterval())
            sys.setswitchinterval(SWITCH)
            self._usual.enter_context(no_collections())
        self._begun += 1

    def end(self) -> None:
        self._begun -= 1
        if not self._begun:
            self._usual.close()


_steps = _Steps()
