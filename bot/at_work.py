"""What is being answered at this moment, so that a stop can let it finish."""

from __future__ import annotations

import asyncio
import logging

log = logging.getLogger(__name__)

GRACE_SECONDS = 10.0
"""Longer than any answer takes, shorter than the time service managers allow before they kill."""


class AtWork:
    """The tasks that answer somebody; once closing, no new ones are taken."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[object]] = set()
        self.closing = False

    def include_current_task(self) -> None:
        """Count the running task until it ends."""
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def finish(self, *, seconds: float = GRACE_SECONDS) -> None:
        """Take nothing new, and return when all that was begun is done or the time is up."""
        self.closing = True
        begun = self._tasks - {asyncio.current_task()}
        if not begun:
            return
        _, unfinished = await asyncio.wait(begun, timeout=seconds)
        if unfinished:
            log.warning("stopped with %d answers unfinished after %g seconds", len(unfinished), seconds)
