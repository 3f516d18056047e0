"""The errors of the domain, one base class.

FactsError
├── CardFaults        the cards have faults; holds all of them
├── LanguageFault     a language folder is broken; file and line
├── StoreError        the database cannot be opened, read or written
│   └── StoreTooNew   the database was written by a newer version
├── UnknownRevision   no such revision is kept
└── StalePreview      what was to be confirmed is no longer what would happen
"""

from __future__ import annotations

from dataclasses import dataclass


class FactsError(Exception):
    """Base of everything this package raises on purpose; its text is one helpful sentence."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong in a file, and what would be right."""

    file: str
    line: int
    """Counted from 1; 0 when it is the folder as a whole."""
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}" if self.line else f"{self.file}: {self.text}"


class CardFaults(FactsError):
    """The cards cannot be served; `faults` lists everything that is wrong, by file and line."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


class LanguageFault(FactsError):
    """A language folder is broken: says file, line and what would be right."""


class StoreError(FactsError):
    """The database cannot be opened, read or written."""


class StoreTooNew(StoreError):
    """The database was written by a newer version of this program."""


class UnknownRevision(FactsError):
    """No revision of that number is kept for this cards folder."""


class StalePreview(FactsError):
    """Another revision is served by now than the one the preview was compared with."""
