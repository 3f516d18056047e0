"""What a lookup gives: a lead, sections of cited facts, computed figures, notes, and what can be looked up next."""

from __future__ import annotations

from dataclasses import dataclass

from facts.answer import Citation, CitedFact, Outcome
from facts.lookups.picture_data import Picture
from facts.lookups.queries import Query
from facts.sources import Source


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact with what speaks against it: a denied claim is never shown without the denial."""

    fact: CitedFact
    against: tuple[CitedFact, ...] = ()

    @property
    def facts(self) -> tuple[CitedFact, ...]:
        """The fact and what speaks against it."""
        return (self.fact, *self.against)


@dataclass(frozen=True, slots=True)
class Section:
    """Facts that belong together under a heading."""

    heading: str
    entries: tuple[Entry, ...] = ()
    lines: tuple[str, ...] = ()
    """What is no fact: a source and what it covers, the companies on a path."""
    passage: str = ""
    """The paragraph of the article that the facts were taken from, where its text is at hand."""
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """Another lookup that gives an answer: a button label and the query behind it."""

    label: str
    query: Query


@dataclass(frozen=True, slots=True)
class LookupAnswer:
    """What the reader gets; without sections it is unanswered, and `offers` hold the nearest that can be answered."""

    query: Query
    outcome: Outcome
    language: str
    title: str
    lead: str
    sections: tuple[Section, ...] = ()
    computed: tuple[str, ...] = ()
    """Lines with computed figures and the figures they come from; each comes from facts in the sections."""
    notes: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    picture: Picture | None = None
    source: Source | None = None
    """The one source that was looked up, so that its article can be shown where it is at hand."""

    @property
    def facts(self) -> tuple[CitedFact, ...]:
        """Every fact that is shown, each once, in order."""
        shown = (fact for section in self.sections for entry in section.entries for fact in entry.facts)
        return tuple({fact.id: fact for fact in shown}.values())

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of all facts, each once, in order."""
        return tuple(dict.fromkeys(fact.citation for fact in self.facts))
