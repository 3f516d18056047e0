"""Which of the spoken languages a question is in, by what its words are in each of them."""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.languages import Language
from facts.reading.text import Token
from facts.reading.vocabulary import Vocabulary

FEW = 3
"""Words beside names, up to which a message is in keywords."""
PART = 5
"""Least letters of either part of a compound."""


def language_of(tokens: Sequence[Token], vocabulary: Vocabulary, fallback: str) -> str:
    """Return the code of the language: `fallback` where the words do not decide, English for one that is not spoken."""
    spoken = vocabulary.languages.spoken
    if "en" in spoken and _is_foreign(tokens, vocabulary):
        return "en"
    own = [t.text for t in tokens if t.text in vocabulary.grammar or not vocabulary.names_hold(t.text)]
    votes = {code: sum(_vote(word, language) for word in own) for code, language in spoken.items()}
    for token in tokens:
        naming = [code for code, language in spoken.items() if token.text in language.place_words]
        if len(naming) == 1:  # 'British' is English, 'Britse' Dutch
            votes[naming[0]] += 1.5
    best = max(votes.values(), default=0.0)
    level = 0.5 if len(own) > FEW else 0.25
    leading = [code for code, vote in votes.items() if vote > best - level]
    if 0 < len(own) <= FEW and not any(_tells(token.text, vocabulary) for token in tokens):
        leading = _by_base([token.text for token in tokens], list(votes), vocabulary)
    if len(leading) > 1 and len(own) <= FEW:  # the words of names decide only where others do not: 'electric'
        leading = _by_names(tokens, leading, vocabulary)
    if len(leading) > 1:
        leading = _by_repair(own, leading, vocabulary)
    if len(leading) > 1 and len(own) <= FEW:
        leading = _by_base([token.text for token in tokens], leading, vocabulary)
    return fallback if len(leading) > 1 and fallback in spoken else leading[0]


def _tells(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word, or a word of grammar, is of some spoken languages and not of all: 'verkoop', not 'export'."""
    spoken = vocabulary.languages.spoken.values()
    known = sum(language.knows(word) or word in language.place_words for language in spoken)
    grammar = sum(word in language.function for language in spoken)
    return 0 < known < len(spoken) or 0 < grammar < len(spoken)


def _by_names(tokens: Sequence[Token], codes: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return whose words the few words of a message are, those included that are a part of a name."""
    spoken = vocabulary.languages.spoken
    words = [token.text for token in tokens if not vocabulary.names.lookup(token.text)]
    votes = {code: sum(_vote(word, spoken[code]) for word in words) for code in codes}
    return [code for code in codes if votes[code] > max(votes.values()) - 0.5]


def _by_base(words: Sequence[str], codes: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return in whose texts the base itself has the words: it speaks of a 'brand' in English, in Dutch of no fire."""
    counts = dict.fromkeys(codes, 0)
    for code in codes:
        language, held = vocabulary.languages.spoken[code], vocabulary.base_words.get(code, frozenset())
        counts[code] = sum(language.lemma(word) in held or _is_compound(word, language) for word in words)
    return [code for code in codes if counts[code] == max(counts.values())]


def _is_compound(word: str, language: Language) -> bool:
    """Whether a word falls into two words of a language: 'aandeelverlies'."""
    cuts = range(PART, len(word) - PART + 1)
    return any(word[:cut] in language.forms and word[cut:] in language.forms for cut in cuts)


def _is_foreign(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether more words are function words of a language that is only recognised than of the spoken ones."""
    recognised = vocabulary.languages.recognised.values()
    foreign = max((sum(t.text in words for t in tokens) for words in recognised), default=0)
    spoken = vocabulary.languages.spoken.values()
    return foreign >= 2 and foreign > sum(any(t.text in language.function for language in spoken) for t in tokens)


def _by_repair(words: Sequence[str], codes: list[str], vocabulary: Vocabulary) -> list[str]:
    """Misspelt words decide between languages that are level: whose words they are nearest to."""
    nearest: dict[str, int] = dict.fromkeys(codes, 0)
    for word in words:
        if not vocabulary.known(word):
            for code in codes:
                near = vocabulary.repairs[code].closest(word)
                nearest[code] += near[1] if near else 3
    return [code for code in codes if nearest[code] == min(nearest.values())]


def _vote(word: str, language: Language) -> float:
    """Return how much a word speaks for a language: function words most, then trade words, then how common it is."""
    grammatical = 1.5 if word in language.function else 0.0
    if len(word) == 1:
        return grammatical
    common = max(1.5 - language.rank(word) / 20_000, 0.0) if word in language.forms else 0.0
    return common + (grammatical or (1.0 if language.lemma(word) in language.lexicon_words else 0.0))
