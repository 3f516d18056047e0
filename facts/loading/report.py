"""Collects faults while everything is read, so that one report tells them all."""

from __future__ import annotations

from facts.errors import CardFaults, Fault


class FaultReport:
    """The faults found so far, each once."""

    def __init__(self) -> None:
        self._faults: dict[Fault, None] = {}

    def add(self, file: str, line: int, text: str) -> None:
        """Note one fault."""
        self._faults[Fault(file, line, text)] = None

    def raise_if_any(self) -> None:
        """Raise CardFaults with everything noted, if anything was."""
        if self._faults:
            raise CardFaults(tuple(self._faults))
