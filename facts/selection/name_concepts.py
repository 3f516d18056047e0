"""What the words within a name say of its bearer: lorries of 'Österby Trucks', a government of 'British government'."""

from __future__ import annotations

from collections.abc import Iterable

from facts.entities import Entity
from facts.reading.concepts import Strength
from facts.reading.languages import Languages, keys_of
from facts.reading.names import COMPANY_KINDS
from facts.reading.text import tokenise

MOTORS = "engine"
"""Topic that the name of a maker does not tell: 'Motors' make cars, and no more engines than others."""


class NameConcepts:
    """The topics in the names of a base, each name read once."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages
        self._read: dict[str, frozenset[str]] = {}

    def of(self, entities: Iterable[Entity]) -> frozenset[str]:
        """Return the topics that the names of these tell behind their first words, which may be anything."""
        return frozenset().union(*map(self._of_one, entities))

    def _of_one(self, entity: Entity) -> frozenset[str]:
        held = self._read.get(entity.id)
        if held is None:
            held = self._read[entity.id] = frozenset(self._topics(entity))
        return held

    def _topics(self, entity: Entity) -> Iterable[str]:
        inventory = self._languages.concepts
        makes_cars = entity.kind in COMPANY_KINDS
        for code, language in self._languages.spoken.items():
            for token in tokenise(str(getattr(entity.name, code)))[1:]:
                for phrase in language.lexicon.alone(keys_of(token, language)):
                    concept = inventory.get(phrase.value)
                    if concept and concept.strength is Strength.TOPIC and not (concept.id == MOTORS and makes_cars):
                        yield from (concept.id, *concept.broader)
