"""Everything a word of a question may be: a word of a language, of a name, or one that the facts use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from facts.base import FactBase
from facts.entities import EntityKind
from facts.reading.languages import Language, Languages
from facts.reading.names import NameIndex, name_tokens
from facts.reading.people import PeopleByGivenName
from facts.reading.repair import WordRepair
from facts.reading.text import tokenise

LEAST_TAIL, LEAST_HEAD = 5, 3
"""Letters of the last and of the first part of a compound whose last part is looked for."""
COMMON = 4_000
"""Words of another language up to this rank are taken as they are; rarer ones may be a typo of the question's own."""


class Vocabulary:
    """The words of all spoken languages, of the names, and of the facts of one base."""

    def __init__(
        self, base: FactBase, languages: Languages, names: NameIndex, base_words: Mapping[str, frozenset[str]]
    ) -> None:
        self.languages = languages
        self.names = names
        self._base = base
        self._entities = base.entities
        self.base_words = base_words
        self.name_words = name_tokens(base)
        self.grammar = frozenset().union(*(language.function for language in languages.spoken.values()))
        """The function words of all languages."""
        self.repairs = {
            code: WordRepair(
                {*language.lexicon_words, *base_words.get(code, ()), *language.function},
                language.ranks,
                language.sounds,
                language.starts,
            )
            for code, language in languages.spoken.items()
        }

    def ending_in(self, lemma: str, code: str) -> frozenset[str]:
        """Return the words of the base that are compounds with this last part."""
        if len(lemma) < LEAST_TAIL:
            return frozenset()
        forms = self.languages.spoken[code].forms
        longer = (word for word in self._by_tail[code].get(lemma[-LEAST_TAIL:], ()) if word.endswith(lemma))
        return frozenset(w for w in longer if len(w) - len(lemma) >= LEAST_HEAD and w.removesuffix(lemma) in forms)

    @cached_property
    def _by_tail(self) -> dict[str, dict[str, list[str]]]:
        """The words of the base by their last letters, by language; made when an unknown word is first met."""
        tails: dict[str, dict[str, list[str]]] = {}
        for code, words in self.base_words.items():
            held = tails.setdefault(code, {})
            for word in words:
                if len(word) >= LEAST_TAIL + LEAST_HEAD:
                    held.setdefault(word[-LEAST_TAIL:], []).append(word)
        return tails

    def in_texts(self, word: str) -> bool:
        """Whether the facts use a word, in whatever form."""
        spoken = self.languages.spoken
        return any(lang.lemma(word) in self.base_words.get(code, ()) for code, lang in spoken.items())

    def are_people(self, ids: Iterable[str]) -> bool:
        """Whether all of these are persons of the base."""
        return all(i in self._entities and self._entities[i].kind is EntityKind.PERSON for i in ids)

    @cached_property
    def people(self) -> PeopleByGivenName:
        """The people of the base by their given names."""
        return PeopleByGivenName(self._base)

    def others(self, language: Language) -> list[Language]:
        """Return the spoken languages but this one."""
        return [other for other in self.languages.spoken.values() if other is not language]

    def words_of(self, ids: Iterable[str]) -> frozenset[str]:
        """Return every single word that the names of these entities are made of."""
        held = (self._entities[i] for i in ids if i in self._entities)
        return frozenset(token.text for entity in held for alias in entity.all_names for token in tokenise(alias))

    def names_hold(self, word: str) -> bool:
        """Whether a word, or what it is the plural or genitive of, is part of a name of the base."""
        return word in self.name_words or word.removesuffix("s") in self.name_words

    def known(self, word: str) -> bool:
        """Whether any language, name or fact has this word."""
        if word in self.name_words:
            return True
        return any(
            language.knows(word) or language.lemma(word) in self.base_words.get(code, ())
            for code, language in self.languages.spoken.items()
        )

    def known_in(self, word: str, language: Language) -> bool:
        """Whether a word needs no repair in this language: its own, a name's, or a common one of another."""
        if (
            language.knows(word)
            or language.lemma(word) in self.base_words.get(language.code, ())
            or word in self.name_words
        ):
            return True
        return any(word in other.function or other.rank(word) < COMMON for other in self.others(language))
