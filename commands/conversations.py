"""What was said last, for a few minutes, so that a follow-up may leave out what was just talked about."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Talk = TypeVar("Talk")
Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

REMEMBERED_SECONDS = 600.0
MOST_REMEMBERED = 10_000
"""Conversations at once; beyond it the oldest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks and where: a follow-up counts only for the same person in the same channel."""

    person: int
    place: int


class Conversations(Generic[Talk]):
    """The last conversation of each person in each channel, and where it stood at each answer; in memory only."""

    def __init__(self, new: Talk) -> None:
        self.new = new
        self._kept: OrderedDict[Asker, tuple[float, Talk]] = OrderedDict()
        self._answers: OrderedDict[int, tuple[float, tuple[Asker, Talk]]] = OrderedDict()

    def of(self, asker: Asker) -> Talk:
        """Return what this person said here in the last ten minutes, or a new conversation."""
        return _lately(self._kept, asker) or self.new

    def at_answer(self, message: int) -> Talk | None:
        """Return the conversation as it stood at an answer of the last ten minutes, whoever asked; else None."""
        found = _lately(self._answers, message)
        return found[1] if found else None

    def remember(self, asker: Asker, talk: Talk) -> None:
        """Keep the conversation, and forget those that are over."""
        _keep(self._kept, asker, talk)

    def note_answer(self, message: int, asker: Asker) -> None:
        """Keep the conversation as it stands now with the message that answers, so that a reply can continue it."""
        talk = _lately(self._kept, asker)
        if talk is not None:
            _keep(self._answers, message, (asker, talk))

    def forget(self, person: int) -> None:
        """Forget the conversations with a person, in every channel and at every answer."""
        for asker in [asker for asker in self._kept if asker.person == person]:
            del self._kept[asker]
        for message in [message for message, (_, (asker, _)) in self._answers.items() if asker.person == person]:
            del self._answers[message]

    def __len__(self) -> int:
        return len(self._kept) + len(self._answers)


def _lately(kept: Mapping[Key, tuple[float, Value]], key: Key) -> Value | None:
    """Return what was kept in the last ten minutes."""
    found = kept.get(key)
    # Looked up on each call: whoever replaces the clock of the process replaces it here too.
    return found[1] if found and time.monotonic() - found[0] < REMEMBERED_SECONDS else None


def _keep(kept: OrderedDict[Key, tuple[float, Value]], key: Key, value: Value) -> None:
    """Keep something as the newest, and drop what is over."""
    now = time.monotonic()
    kept[key] = (now, value)
    kept.move_to_end(key)
    while len(kept) > MOST_REMEMBERED or now - next(iter(kept.values()))[0] >= REMEMBERED_SECONDS:
        kept.popitem(last=False)
