"""What is kept for people, as plain values: settings, what they want to be told, what they say about facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What the owner of a server decided."""

    language: str | None = None
    """None: the language that the server has on Discord."""
    private: bool = False
    """Answers to commands are shown to the one who asked only, unless that person decided otherwise."""
    channels: tuple[int, ...] = ()
    """Where mentions are answered; empty: everywhere."""


@dataclass(frozen=True, slots=True)
class PersonSettings:
    """What a person decided."""

    language: str | None = None
    """None: the language of the person's Discord."""
    private: bool | None = None
    """None: as the server has it."""
    memory: bool = True
    """Whether a question may lean on the one before."""


@dataclass(frozen=True, slots=True)
class Follow:
    """A person who wants to hear when facts about an entity change."""

    person: int
    entity: str
    channel: int | None
    """Where to tell it; None: in a direct message."""
    language: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Wish:
    """A question or a lookup that had no answer, and the person who wants to hear when there is one."""

    id: int
    person: int
    question: str
    """In the person's words, or the title of the lookup."""
    channel: int | None
    """Where to tell it; None: in a direct message."""
    language: str
    since: datetime
    lookup: str | None = None
    """The code of the lookup; None: a question in words."""


class ReportState(StrEnum):
    """What became of a report."""

    OPEN = "open"
    MENDED = "mended"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class NewReport:
    """What somebody says is wrong with a fact."""

    fact: str
    revision: int
    """Number of the base that showed it."""
    wrong: str
    """In the reporter's words."""
    link: str | None
    language: str


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it is kept."""

    id: int
    made: datetime
    state: ReportState
    closed: datetime | None
    about: NewReport


@dataclass(frozen=True, slots=True)
class ReportNotice:
    """A closed report whose reporter is still to be told."""

    report: Report
    person: int
