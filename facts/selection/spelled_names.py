"""Names of entities as they stand in the sentences of facts."""

from __future__ import annotations

from collections.abc import Iterable

from facts.base import FactBase
from facts.claim_parts import Bilingual
from facts.reading.text import tokenise


class SpelledNames:
    """The names of the entities of a base in folded words; each is spelled out once, since many facts tell of it."""

    def __init__(self, base: FactBase) -> None:
        self._entities = base.entities
        self._spelled: dict[str, tuple[str, ...]] = {}

    def in_sentences(self, entities: Iterable[str], statement: Bilingual) -> set[str]:
        """Return which of these the sentences of a fact name, also within a longer name ('Geely's platform')."""
        texts = [_words(text) for text in statement.model_dump().values() if text]
        known = (entity for entity in entities if entity in self._entities)
        return {entity for entity in known if any(name in text for name in self._names(entity) for text in texts)}

    def _names(self, entity: str) -> tuple[str, ...]:
        held = self._spelled.get(entity)
        if held is None:
            of_it = self._entities[entity]
            names = (*of_it.name.model_dump().values(), *of_it.aliases)
            held = self._spelled[entity] = tuple(words for name in names if name and (words := _words(name)))
        return held


def _words(text: str) -> str:
    """Return the folded words of a text with a blank before each, so that a name is found where a word begins."""
    return "".join(f" {token.text}" for token in tokenise(text))
