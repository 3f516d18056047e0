"""Collects faults while everything is read, so that one report tells them all."""

from __future__ import annotations

from facts.errors import CardFaults, Fault

LONGEST = 400
"""Characters of a fault; a card may hold a wrong word of a megabyte."""


class FaultReport:
    """The faults found so far, each once."""

    def __init__(self) -> None:
        self._faults: dict[Fault, None] = {}

    def add(self, file: str, line: int, text: str) -> None:
        """Note one fault."""
        shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
        self._faults[Fault(file, line, shown)] = None

    def __len__(self) -> int:
        return len(self._faults)

    def raise_if_any(self) -> None:
        """Raise CardFaults with everything noted, if anything was."""
        if self._faults:
            raise CardFaults(tuple(self._faults))
