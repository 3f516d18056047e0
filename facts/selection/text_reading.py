"""Statements and keywords of the facts, read: their names, concepts, words and years."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from facts.reading.languages import NOTHING, Language, keys_of
from facts.reading.months import periods_in
from facts.reading.names import Form, NameIndex
from facts.reading.phrases import Phrase
from facts.reading.text import Token, tokenise
from facts.taking_turns import in_turns


class TextRead(NamedTuple):
    """What one text of a fact holds."""

    named: frozenset[str]
    """Entities it names."""
    peoples: frozenset[str]
    """Countries it names by adjective or inhabitants."""
    sure: frozenset[str]
    """Concepts of words with one sense."""
    open: frozenset[str]
    """Concepts of words with several senses."""
    words: frozenset[str]
    """Its other words as they stand and by their dictionary form, function words left out."""
    lemmas: frozenset[str]
    """Those words by their dictionary forms alone."""
    years: frozenset[str]
    months: frozenset[str]


class TextReader:
    """Reads texts of one base; the same keywords stand at many facts and are read once."""

    def __init__(self, names: NameIndex, kept: Mapping[str, Mapping[str, TextRead]] | None = None) -> None:
        """`kept`: texts that were read at an earlier start, by language."""
        self._names = names
        self._kept = kept or {}
        self._read: dict[tuple[str, str], TextRead] = {}

    def read(self, text: str, language: Language) -> TextRead:
        """Return what a text in this language holds."""
        earlier = self._kept.get(language.code, {}).get(text)
        if earlier is not None:
            return earlier
        key = (language.code, text)
        held = self._read.get(key)
        if held is None:
            held = self._read[key] = self._read_anew(text, language)
        return held

    def forget(self) -> None:
        """Let go of what was read, a little at a time: a hundred thousand texts at once hold up whoever waits."""
        for key in in_turns(tuple(self._read)):
            del self._read[key]

    def _read_anew(self, text: str, language: Language) -> TextRead:
        tokens = tokenise(text)
        named: set[str] = set()
        peoples: set[str] = set()
        taken: set[int] = set()
        for mention in self._names.exact(tokens, language.function):
            if mention.form is Form.LOOKALIKE or (mention.ordinary and not tokens[mention.positions[0]].capital):
                continue
            if mention.form is Form.PEOPLE:
                peoples.update(mention.ids)
            elif len(mention.ids) == 1 or mention.form is not Form.NAME:
                named.update(mention.ids)
            taken.update(mention.positions)
        sure, several = _concepts(tokens, taken, language)
        years = frozenset([t.text for t in tokens if len(t.text) == 4 and t.text.isdigit()])
        months = periods_in(tokens, language)
        taken.update(months)
        own = _own([t.text for i, t in enumerate(tokens) if i not in taken], language)
        lemmas = frozenset(map(language.lemma, own))
        return TextRead(
            frozenset(named),
            frozenset(peoples),
            sure,
            several,
            lemmas.union(own),
            lemmas,
            years,
            frozenset(months.values()),
        )


def _concepts(tokens: tuple[Token, ...], taken: set[int], language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return the concepts of words with one sense, and those of words with several or with one they merely suggest."""
    if len(tokens) == 1:
        return (NOTHING, NOTHING) if taken else _of_one_word(language.lexicon.alone(keys_of(tokens[0], language)))
    senses: dict[tuple[int, ...], set[str]] = {}
    suggested: set[tuple[int, ...]] = set()
    keys = [keys_of(token, language, position in taken) for position, token in enumerate(tokens)]
    for match in language.lexicon.find(keys, questions=False):
        senses.setdefault(match.positions, set()).add(match.phrase.value)
        if match.phrase.weak:
            suggested.add(match.positions)
    certain = {positions for positions, held in senses.items() if len(held) == 1 and positions not in suggested}
    sure = frozenset().union(*(senses[positions] for positions in certain))
    return sure, frozenset().union(*(held for positions, held in senses.items() if positions not in certain))


def _of_one_word(phrases: list[Phrase]) -> tuple[frozenset[str], frozenset[str]]:
    """The same for a text of one word, as most keywords are."""
    values = frozenset([phrase.value for phrase in phrases])
    if len(values) == 1 and not any(phrase.weak for phrase in phrases):
        return values, NOTHING
    return NOTHING, values


def _own(texts: list[str], language: Language) -> list[str]:
    return [word for word in texts if len(word) > 1 and word not in language.function and not word[0].isdigit()]
