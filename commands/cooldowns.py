"""How often one person may ask: enough for a lively talk, too little to keep the bot from others."""

from __future__ import annotations

import math
import time
from collections import OrderedDict, deque

from discord import app_commands

MOST_AT_ONCE = 10
WITHIN_SECONDS = 20.0
MOST_REMEMBERED = 10_000
"""Persons at once; beyond it the one who asked longest ago is forgotten."""


class TooFast(app_commands.CheckFailure):
    """A person asks faster than allowed.

    `seconds` is how long to wait, rounded up; `first` tells whether this is the first refusal in a row.
    """

    def __init__(self, seconds: int, *, first: bool) -> None:
        super().__init__("a person asks too fast")
        self.seconds = seconds
        self.first = first


class Cooldowns:
    """Counts what each person asked lately, in memory only."""

    def __init__(self) -> None:
        self._asked: OrderedDict[int, deque[float]] = OrderedDict()
        self._refused: set[int] = set()

    def count(self, person: int) -> None:
        """Count one question or click. Raises TooFast, and then does not count it."""
        # Looked up on each call: whoever replaces the clock of the process replaces it here too.
        now = time.monotonic()
        asked = self._asked.setdefault(person, deque(maxlen=MOST_AT_ONCE))
        self._asked.move_to_end(person)
        if len(self._asked) > MOST_REMEMBERED:
            forgotten, _ = self._asked.popitem(last=False)
            self._refused.discard(forgotten)
        if len(asked) == MOST_AT_ONCE and now - asked[0] < WITHIN_SECONDS:
            first = person not in self._refused
            self._refused.add(person)
            raise TooFast(math.ceil(asked[0] + WITHIN_SECONDS - now), first=first)
        self._refused.discard(person)
        asked.append(now)
