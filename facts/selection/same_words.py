"""Which of several near facts says it in the words of the question: also words that ask for nothing by themselves.

What a fact accounts for is decided by what words mean. Between neighbours that account for the same, the one whose
sentence has the very words ('together', 'who would not pay') is more often the one that was meant.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from facts.base import FactBase
from facts.reading.languages import Language, Languages
from facts.reading.question import Reading
from facts.reading.text import tokenise

SAMPLE = 2000
"""So many facts of a base tell how common a word is: more would not tell it better."""
STEEP = 1.5
"""How much faster than its rarity a word loses worth: 'of' and 'in' hardly tell facts apart."""
KEPT = 20_000
"""Sentences of which the words are kept."""


class SameWords:
    """Compares questions with the sentences of one base; reads those that come near a question when they first do."""

    def __init__(self, base: FactBase, languages: Languages) -> None:
        self._base = base
        self._languages = languages
        self._common: dict[str, tuple[Counter[str], int]] = {}
        self._sentences: dict[tuple[str, str], frozenset[str]] = {}

    def warm_up(self) -> None:
        """Look now how common words are; the first question in a language would wait for it."""
        for language in self._languages.spoken.values():
            self._how_common(language)

    def shared(self, reading: Reading, fact_ids: Iterable[str]) -> dict[str, float]:
        """Return, by fact, what the words come to that its sentence has in common with a question, rare ones most.

        Names and years do not count: they are accounted for already.
        """
        language = self._languages.spoken[reading.language]
        worth = {word: self._worth(word, language) for word in _words_of(reading, language)}
        return {fact: sum(worth[w] for w in worth.keys() & self._sentence(fact, language)) for fact in fact_ids}

    def _worth(self, word: str, language: Language) -> float:
        """Return how telling a word is: 1 where no other sentence has it, 0 where every one does."""
        counts, total = self._how_common(language)
        return (math.log((total + 1) / (min(counts[word], total) + 1)) / math.log(total + 1)) ** STEEP if total else 0.0

    def _how_common(self, language: Language) -> tuple[Counter[str], int]:
        """Return in how many sentences of a language each word stands, and how many were looked at."""
        held = self._common.get(language.code)
        if held is None:
            ids = list(self._base.facts)
            looked_at = ids[:: len(ids) // SAMPLE + 1]
            counts = Counter(word for fact in looked_at for word in self._sentence(fact, language))
            held = self._common[language.code] = counts, len(looked_at)
        return held

    def _sentence(self, fact: str, language: Language) -> frozenset[str]:
        key = (fact, language.code)
        held = self._sentences.get(key)
        if held is None:
            if len(self._sentences) >= KEPT:
                self._sentences.clear()
            text = getattr(self._base.facts[fact].claim.statement, language.code, "")
            held = self._sentences[key] = frozenset(words_in(text, language))
        return held


def words_in(text: str, language: Language) -> Iterable[str]:
    """Return the dictionary forms of the words in a text, years left out."""
    return (language.lemma(token.text) for token in tokenise(text) if not token.may_be_year)


def _words_of(reading: Reading, language: Language) -> set[str]:
    """Return the dictionary forms of a question's words, slips of the keyboard put right, without its names."""
    taken = {language.lemma(wrong): language.lemma(right) for wrong, right in reading.repairs}
    named = {word for need in reading.names() for word in words_in(need.written, language)}
    return {taken.get(word, word) for word in words_in(reading.text, language)} - named
