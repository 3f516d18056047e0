"""One fact as the engine compares it with a question: entities, concepts, words, years, numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from facts.base import Fact


@dataclass(eq=False)
class Profile:
    """One fact as a bag of what it says, what its curator adds, and what its linked facts add."""

    fact: Fact
    roles: dict[str, tuple[str, ...]]
    entities: set[str] = field(default_factory=set)
    stated: set[str] = field(default_factory=set)
    """Entities in its roles, figures and sentences; not those it is merely about."""
    told: set[str] = field(default_factory=set)
    """Entities its sentences and figures name: those a reader of the answer gets to see."""
    voices: set[str] = field(default_factory=set)
    """Who says it, with the companies of people who lead or founded them."""
    nations: set[str] = field(default_factory=set)
    """Countries of its entities: they account for 'the German brand', not for 'in Germany'."""
    country_of: dict[str, str] = field(default_factory=dict)
    """Countries of its entities, by entity."""
    products: set[str] = field(default_factory=set)
    """Models, platforms and techniques among its entities."""
    lies_in: set[str] = field(default_factory=set)
    """Countries in which its plants, cities and regions lie: they account for 'in Germany'."""
    adjectives: set[str] = field(default_factory=set)
    """Countries its sentences name by adjective or inhabitants ('in British plants')."""
    said: set[str] = field(default_factory=set)
    """Concepts of its statements, kind, status and roles."""
    named_topic: set[str] = field(default_factory=set)
    """Concepts of the plain words in its fields: the form of a deal, an event, the topic of an outlook."""
    taught: set[str] = field(default_factory=set)
    """Concepts of the curator's keywords."""
    perhaps: set[str] = field(default_factory=set)
    """Further senses of keywords with several, which no keyword of another language has too."""
    topics: set[str] = field(default_factory=set)
    """Of what it says, the concepts that are topics."""
    weight: float = 1.0
    """How much it says in all: the weights of its topics and entities."""
    context: set[str] = field(default_factory=set)
    """Concepts of the facts it is linked to."""
    context_entities: set[str] = field(default_factory=set)
    spoken_for: set[str] = field(default_factory=set)
    """Companies whose leader or founder says it."""
    says_why: bool = False
    """Its curator put the language's `why` among the keywords: it gives a reason."""
    words: set[str] = field(default_factory=set)
    source_topics: frozenset[str] = frozenset()
    """Concepts that its article is much about: they count as those of a linked fact."""
    source_subjects: frozenset[str] = frozenset()
    """Entities that its article is much about."""
    idioms: set[frozenset[str]] = field(default_factory=set)
    """Keywords of several words, by their dictionary forms: met where a question has all of them."""
    context_words: set[str] = field(default_factory=set)
    told_years: set[str] = field(default_factory=set)
    """Years its sentences tell."""
    years: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)

    @cached_property
    def in_roles(self) -> frozenset[str]:
        """Entities in any of its roles."""
        return frozenset().union(*self.roles.values())

    def filling(self, *roles: str) -> frozenset[str]:
        """Return who or what fills any of these roles."""
        return frozenset(entity for role in roles for entity in self.roles.get(role, ()))

    @cached_property
    def id(self) -> str:
        """The id of the fact."""
        return self.fact.id
