"""The parts of one message, none of them read or decided on twice: a half of it, a sentence and a tail overlap."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from facts.conversation import Conversation
from facts.reading.question import Reading
from facts.reading.reader import Reader
from facts.selection.deciding import Deciding, Decision


@dataclass(frozen=True, slots=True)
class AskedOnce:
    """Reads and decides for one message, and lives no longer than its answer takes."""

    reader: Reader
    deciding: Deciding
    today: date
    _read: dict[tuple[str, str], Reading] = field(default_factory=dict)
    _decided: dict[tuple[Reading, Conversation], Decision] = field(default_factory=dict)

    def read(self, text: str, *, fallback: str) -> Reading:
        """Return a part of the message as understood; `fallback` is its language when its own words do not decide."""
        key = (text, fallback)
        if key not in self._read:
            self._read[key] = self.reader.read(text, today=self.today, fallback=fallback)
        return self._read[key]

    def decide(self, reading: Reading, conversation: Conversation) -> Decision:
        """Return what answers a part of the message after this conversation."""
        key = (reading, conversation)
        if key not in self._decided:
            self._decided[key] = self.deciding.decide(reading, conversation)
        return self._decided[key]
