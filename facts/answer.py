"""An answer as data: what is said, on which facts it rests, and where those stand. Rendering happens elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facts.partial_date import DateParts
from facts.sources import Estimate

SMALL_TALK = "small_talk"
"""The intent of a message that asks nothing the base could ever answer."""


class Outcome(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    AMBIGUOUS = "ambiguous"
    UNANSWERED = "unanswered"


class Position(StrEnum):
    """The stand a yes/no question gets before anything else is said."""

    YES = "yes"
    NO = "no"
    NOT_CONFIRMED = "not_confirmed"
    DENIED = "denied"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement comes from; paragraphs count the article's non-empty lines from 1."""

    file: str
    dated: DateParts | None
    estimated: Estimate | None
    paragraphs: tuple[int, ...]
    text: str
    """The citation in the answer's language, ready to show: file, date or 'undated', paragraph, publisher if known."""
    address: str | None = None


@dataclass(frozen=True, slots=True)
class CitedFact:
    """A fact as an answer shows it, worded in the answer's language."""

    id: str
    kind: str
    status: str
    """A status of the vocabulary, or `expired` (derived from today)."""
    statement: str
    label: str
    """Status and age in words: 'rumour, November 2019, 7 years old'."""
    citation: Citation
    stance: str | None = None
    """Of a response: whether it denies, confirms, declines or comments."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to read an ambiguous question: a button label and the question it stands for."""

    label: str
    question: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the reader gets; `facts` is never empty when the outcome is answered and always empty otherwise."""

    outcome: Outcome
    language: str
    lead: str
    position: Position | None = None
    facts: tuple[CitedFact, ...] = ()
    computed: tuple[str, ...] = ()
    """Lines with computed figures and the figures they come from, worded."""
    notes: tuple[str, ...] = ()
    """What the reader must know besides: the name that was assumed, sources that disagree."""
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()
    """Questions the base can answer, in the answer's language."""
    intent: str | None = None
    entities: tuple[str, ...] = ()
    """Ids of the entities the question was linked to."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of all facts, each once, in order."""
        return tuple(dict.fromkeys(fact.citation for fact in self.facts))
