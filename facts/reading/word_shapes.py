"""Whether an unknown word is built like one of the language, or may be the name of a firm: 'does kolvar own it'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.reading.languages import Language, keys_of
from facts.reading.work import Work

SHORTEST_NAME = 4
"""Letters; a shorter unknown word is a cut-short one, or noise."""
LEAST_STEM = 3
"""Letters before an ending by which a word is one of the language."""
LEAST_PART = 4
"""Letters of either part of a compound."""
COMMON_SLIP = 3_000
"""Words up to this rank are what a slip was meant to be wherever it stands, rarer ones not where a name would."""
VERBS = frozenset({"yes_no", "choice"})
"""Cues of single words that stand before a name: 'did', 'or'."""
_NOISE = re.compile(r"[^aeiouy]{5}|[aeiouy]{4}|(.)\1\1|^[^aeiouy]+$")
"""Rows of letters that no name has: 'pfff', 'hahaaa', 'asdfgh'."""


def may_be_name(word: str, language: Language) -> bool:
    """Whether an unknown word in small letters is not built like one of the language, nor mere noise."""
    if len(word) < SHORTEST_NAME or not word.isalpha() or _NOISE.search(word):
        return False
    return not (_is_derived(word, language) or _is_compound(word, language))


def stands_as_name_would(work: Work, position: int) -> bool:
    """Whether a word stands where names do: behind a preposition, an 'and' or a verb, or beside another name."""
    words, joiner = work.tokens, work.language.messages.get("and")
    before = words[position - 1].text if position > work.begins() else None
    behind = words[position + 1].text if position + 1 < len(words) else None
    named = {i for mention in work.mentions for i in mention.positions}
    if _is_tied(words[position].text, work.text) or (behind == joiner and position + 2 in named):
        return True
    if behind and (position + 1 in named or behind[0].isdigit()):
        return before is None or before in work.language.function  # 'the kolvar x3'
    if before is None:
        return behind is not None and _is_verb(work, position + 1)
    return before == joiner or before in work.language.word_parts.get("leads", ()) or _is_verb(work, position - 1)


def _is_tied(word: str, text: str) -> bool:
    """Whether a word has a genitive or a hyphen behind it, or a hyphen before it."""
    return re.search(rf"\b{re.escape(word)}(?:['’]s\b|-\w)|\w-{re.escape(word)}\b", text.lower()) is not None


def _is_verb(work: Work, position: int) -> bool:
    """Whether a word is a verb of a question ('did'), or one by its ending."""
    language, word = work.language, work.tokens[position]
    if any(phrase.value in VERBS for phrase in language.cues.alone(keys_of(word, language))):
        return True
    lemma = language.lemma(word.text)
    ends = ((end, of_lemma) for end, of_lemma in language.verb_forms if word.text != lemma)
    return any(word.text.endswith(end) and lemma.endswith(of_lemma) for end, of_lemma in ends)


def _is_derived(word: str, language: Language) -> bool:
    """Whether a word is a known one with something before it, or ends as the words of the language do."""
    parts = language.word_parts
    if any(len(word) - len(end) >= LEAST_STEM and word.endswith(end) for end in parts.get("ends", ())):
        return True
    if any(_known(word.removeprefix(begin), language) for begin in parts.get("begins", ()) if word.startswith(begin)):
        return True
    around = (pair.split(" ") for pair in parts.get("around", ()))
    return any(word.startswith(begin) and word.endswith(end) for begin, end in around)


def _is_compound(word: str, language: Language) -> bool:
    """Whether a word is two known ones in a row, with a linking letter between them or not: 'tekenstudio'."""
    links = language.word_parts.get("joins", ())
    for cut in range(LEAST_PART, len(word) - LEAST_PART + 1) if links else ():
        left, right = word[:cut], word[cut:]
        if _known(right, language) and any(_known(stem, language) for stem in (left, *_without(left, links))):
            return True
    return any(word.startswith(small) and _known(word[len(small) :], language) for small in language.small_words)


def _without(part: str, links: Sequence[str]) -> list[str]:
    return [part.removesuffix(link) for link in links if part.endswith(link)]


def _known(part: str, language: Language) -> bool:
    return len(part) >= LEAST_PART and language.lemma(part) in language.forms
