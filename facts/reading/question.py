"""A question as read: the names, concepts, cues, years and numbers in it, and the words nothing accounts for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import wraps
from typing import Any, TypeVar

from facts.reading.names import Form, Mention

HEADING = 3
"""Most words of a message that is only a name and a word for what is asked of it."""


class NeedKind(StrEnum):
    """What sort of thing in the question a fact has to account for."""

    NAME = "name"
    CONCEPT = "concept"
    WORD = "word"
    """A word the lexicon does not have but the base uses."""
    UNKNOWN = "unknown"
    """A word neither the lexicon nor the base knows."""
    YEAR = "year"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Need:
    """One part of the question and the alternatives that would account for it."""

    kind: NeedKind
    alternatives: frozenset[str]
    written: str
    weak: bool = False
    aspect: bool = False
    """Weak, but it tells facts apart: 'signed', 'electric', 'reason'."""
    topical: bool = False
    """One of its concepts is a topic of the trade, even where the word only suggests it."""
    mention: Mention | None = None
    lemmas: frozenset[str] = frozenset()
    """The word's own dictionary forms: a fact that uses the very word accounts for it too."""
    nationals: frozenset[str] = frozenset()
    """Companies of the nation that is named: whom 'the Czech carmaker' may mean."""
    place: bool = False
    """A country, region or city: where, not who."""
    markers: frozenset[str] = frozenset()
    """What the word before a name says of its part: `by`, `from`, `to`, `of`, `with`."""
    of_source: bool = False
    """It only says which article is meant: 'according to the piece about Stellantis'."""
    position: int = -1
    """Where it begins, counted in words; -1 where that means nothing."""
    stray: bool = False
    """An unknown word that is not written as a name and does not stand where a name would ('in Narnia')."""
    as_name: bool = False
    """An unknown word that is written as a name, no code with a digit; or a given name and a surname."""
    joined: bool = False
    """A name that stands beside another with 'and': what is asked is asked of each."""
    inherited: bool = False
    """Taken over from the previous question of the conversation."""

    @property
    def end(self) -> int:
        """The position behind it, counted in words."""
        if self.mention is not None and self.mention.positions:
            return self.mention.positions[-1] + 1
        return self.position + len(self.written.split())

    @property
    def by_name(self) -> bool:
        """Whether it names somebody of the base by name, not by a nation."""
        return self.mention is not None and self.mention.form is Form.NAME

    @property
    def by_nation(self) -> bool:
        """Whether it is a nation's adjective or its people: 'German', 'the Indians'."""
        return self.mention is not None and self.mention.form is Form.PEOPLE


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of the question that is no year."""

    value: Decimal
    written: str


_Found = TypeVar("_Found")


def once(work_out: Callable[[Reading], _Found]) -> Callable[[Reading], _Found]:
    """Work out what follows from a question only once, however many facts are set against it: it never changes."""

    @wraps(work_out)
    def kept(reading: Reading) -> _Found:
        try:
            found: _Found = reading.kept[work_out]
        except KeyError:
            found = reading.kept[work_out] = work_out(reading)
        return found

    return kept


@dataclass(frozen=True, slots=True)
class Reading:
    """The question, read; everything later works on this and never on the text."""

    text: str
    language: str
    needs: tuple[Need, ...]
    cues: frozenset[str]
    concepts: frozenset[str]
    """Every concept any word suggests, also the weak ones."""
    hints: frozenset[str] = frozenset()
    """Concepts that mere function words may stand for ('make', 'hold'): never demanded, but they tell facts apart."""
    asked_noun: str | None = None
    """The concept right behind `which` or `what`: 'which brand' asks for a brand."""
    asked_nations: frozenset[str] = frozenset()
    """The nations that what is asked for must be of: 'which Chinese brand'."""
    years: tuple[int, ...] = ()
    numbers: tuple[Quantity, ...] = ()
    repairs: tuple[tuple[str, str], ...] = ()
    """What was written and what it was taken for."""
    small_talk: str | None = None
    words: int = 0
    begins: int = 0
    """Position of its first word that is no filler such as 'please'."""
    coloured: bool = False
    """A word such as 'only', 'still', 'bigger' or 'want' colours what is asked, which no fact is held against."""
    kept: dict[Callable[[Reading], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was worked out of it (`once`)."""

    @once
    def names(self) -> tuple[Need, ...]:
        """Return the names of the question in order."""
        return tuple(need for need in self.needs if need.kind is NeedKind.NAME)

    @once
    def parties(self) -> tuple[Need, ...]:
        """Return whom it is about, in the order of the words: those given by name that are no places."""
        named = (need for need in self.names() if need.by_name and not need.place)
        return tuple(sorted(named, key=lambda need: need.position))

    @once
    def topics(self) -> tuple[Need, ...]:
        """Return the concepts that a fact must have, those taken over included."""
        return tuple(need for need in self.needs if need.kind is NeedKind.CONCEPT and not need.weak)

    @once
    def known_ids(self) -> frozenset[str]:
        """Return every entity the question may name."""
        return frozenset(i for need in self.names() for i in need.alternatives)

    @once
    def meant_ids(self) -> frozenset[str]:
        """Return every entity the question may mean, companies named by their nation included."""
        return self.known_ids() | frozenset(i for need in self.names() for i in need.nationals)

    @once
    def asked(self) -> frozenset[str]:
        """Return every concept and entity that any part of the question may mean."""
        return frozenset().union(*(need.alternatives for need in self.needs))

    @once
    def demanded(self) -> frozenset[str]:
        """Return every concept and entity that a part which is not weak may mean."""
        return frozenset().union(*(need.alternatives for need in self.needs if not need.weak))

    @once
    def is_heading(self) -> bool:
        """Whether it is only a name and a word for what is asked: 'ceo Ford', 'sales Jaecoo'."""
        return not self.cues and self.words <= HEADING and len(self.names()) == 1

    @once
    def is_of_a_stranger(self) -> bool:
        """Whether it names somebody of whom the base knows nothing, a person or a firm."""
        return any(need.as_name for need in self.needs)

    def asks(self, *cues: str) -> bool:
        """Whether any of these cues or concepts is in the question."""
        return any(cue in self.cues or cue in self.concepts for cue in cues)
