"""What was said last, for a few minutes, so that a follow-up may leave out what was just talked about."""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Generic, TypeVar

Talk = TypeVar("Talk")

REMEMBERED_SECONDS = 600.0
MOST_REMEMBERED = 10_000
"""Conversations at once; beyond it the oldest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks and where: a follow-up counts only for the same person in the same channel."""

    person: int
    place: int


class Conversations(Generic[Talk]):
    """The last conversation of each person in each channel, kept in memory only."""

    def __init__(self, new: Talk) -> None:
        self.new = new
        self._kept: OrderedDict[Asker, tuple[float, Talk]] = OrderedDict()

    def of(self, asker: Asker) -> Talk:
        """Return what this person said here in the last ten minutes, or a new conversation."""
        spoken, talk = self._kept.get(asker, (0.0, self.new))
        # Looked up on each call: whoever replaces the clock of the process replaces it here too.
        return talk if time.monotonic() - spoken < REMEMBERED_SECONDS else self.new

    def remember(self, asker: Asker, talk: Talk) -> None:
        """Keep the conversation, and forget those that are over."""
        now = time.monotonic()
        self._kept[asker] = (now, talk)
        self._kept.move_to_end(asker)
        while len(self._kept) > MOST_REMEMBERED or now - self._oldest() >= REMEMBERED_SECONDS:
            self._kept.popitem(last=False)

    def forget(self, person: int) -> None:
        """Forget the conversations with a person, in every channel."""
        for asker in [asker for asker in self._kept if asker.person == person]:
            del self._kept[asker]

    def _oldest(self) -> float:
        return next(iter(self._kept.values()))[0]

    def __len__(self) -> int:
        return len(self._kept)
