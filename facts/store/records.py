"""What goes into the store and comes out of it, as plain values: nothing here says which database it is."""

from __future__ import annotations

import hmac
import os
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from facts.answer import Outcome
from facts.base import FactBase


@dataclass(frozen=True, slots=True)
class Summary:
    """How much a base holds."""

    sources: int
    entities: int
    facts: int

    @classmethod
    def of(cls, base: FactBase) -> Summary:
        """Count what a base holds."""
        return cls(len(base.sources), len(base.entities), len(base.facts))


@dataclass(frozen=True, slots=True)
class NewRevision:
    """A good base that is to be kept."""

    digest: str
    """Over the cards it was read from."""
    reader: str
    """Over the code that read them: another version may read the same cards differently."""
    summary: Summary
    payload: bytes


@dataclass(frozen=True, slots=True)
class Revision:
    """A base that is kept; its bytes are asked for by number."""

    number: int
    folder: str
    """The cards folder, as `folder_key` writes it."""
    created: datetime
    digest: str
    reader: str
    summary: Summary
    in_use: bool
    pinned: bool


class Place(StrEnum):
    """The kind of place where a question was asked; which one it was is not kept."""

    SERVER = "server"
    DIRECT = "direct"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question and what became of it."""

    text: str
    place: Place
    language: str
    outcome: Outcome
    intent: str | None = None
    entities: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    """Ids of the facts that the answer showed."""
    revision: int | None = None
    """Number of the base that answered."""


@dataclass(frozen=True, slots=True)
class LoggedQuestion:
    """A question as it is kept."""

    asked: datetime
    question: AskedQuestion
    person: str | None
    """Keyed hash of the person, or None when there was no key."""


def hash_person(person: int, key: bytes) -> str:
    """Return the keyed hash of a person: equal for the same person and key, and of no use without the key."""
    return hmac.digest(key, str(person).encode(), "sha256").hex()


def folder_key(folder: Path) -> str:
    """Return how the store names a cards folder: one name, however it was reached."""
    resolved = os.path.normcase(folder.resolve())
    return os.fsencode(resolved).decode("utf-8", "backslashreplace")
