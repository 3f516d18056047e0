"""Words no language knows, replaced by the name or the word they were meant to be."""

from __future__ import annotations

from dataclasses import replace

from facts.reading.languages import Language, keys_of
from facts.reading.names import Form, Mention
from facts.reading.vocabulary import Vocabulary
from facts.reading.word_shapes import COMMON_SLIP, may_be_name, stands_as_name_would
from facts.reading.work import Work

LONG = 4
"""Letters from which on a function word may tell of the name it is part of."""
LEAST_SPAN = 6
"""Letters of words that are taken for a misspelt name together though neither of them is a word of that name."""


def mend(work: Work, vocabulary: Vocabulary) -> None:
    """Replace words no language knows by the name or word they were meant to be."""
    _repair_spans(work, vocabulary)
    for position, token in enumerate(work.tokens):
        if position in work.taken or token.text[0].isdigit():
            continue
        if vocabulary.known_in(token.text, work.language):
            if _only_by_chance_a_word(work, vocabulary, position):
                _offer(work, vocabulary, position, misspelt=True)
            continue
        name = vocabulary.names.fuzzy(work.tokens, (position,))
        word = vocabulary.repairs[work.language.code].closest(token.text)
        name_distance = min((d for _, d in vocabulary.names.closest(token.text)), default=9)
        ours = name is not None and name.form is not Form.FOREIGN
        if name and vocabulary.known(token.text) and not vocabulary.names.sounds_like(token.text, name):
            chance = _only_by_chance_a_word(work, vocabulary, position)  # a word of another language is no typo
            name = replace(name, form=Form.NEAR) if chance and name.form is Form.NAME else None
        if (
            name
            and (word is None or (ours and name_distance <= word[1]))
            and not _is_inflection(token.text, work.language)
        ):
            work.mentions.append(name)
            work.taken.add(position)
        elif _offer(work, vocabulary, position, misspelt=word is None):
            continue
        elif word and (not _hides_a_name(work, vocabulary, position, word[0]) or vocabulary.names.lookup(word[0])):
            work.repairs.append((token.text, word[0]))
            work.tokens[position] = replace(token, text=word[0])
            _link_repaired(work, vocabulary, position)
    if work.repairs:
        _link_over_repairs(work, vocabulary)


def _link_over_repairs(work: Work, vocabulary: Vocabulary) -> None:
    """Link names of several words of which one was repaired; they take the place of shorter ones in them."""
    repaired = {i for i, token in enumerate(work.tokens) if any(token.text == to for _, to in work.repairs)}
    for mention in vocabulary.names.exact(work.tokens, work.language.function):
        span = set(mention.positions)
        if len(span) < 2 or not span & repaired or mention.form is not Form.NAME:
            continue
        overlapping = [m for m in work.mentions if set(m.positions) & span]
        if all(set(m.positions) <= span for m in overlapping):
            work.mentions = [m for m in work.mentions if m not in overlapping]
            work.mentions.append(replace(mention, exact=False))
            work.taken |= span


def _offer(work: Work, vocabulary: Vocabulary, position: int, *, misspelt: bool) -> bool:
    """Link initials, and offer the names that a short unknown word may stand for."""
    token = work.tokens[position]
    initials = vocabulary.names.by_initials(token)
    shown = token.upper or (token.capital and position > 0)
    near = vocabulary.names.near(token, shown=shown) if shown or misspelt else None
    if not vocabulary.known(token.text) and initials:
        near = Mention((position,), initials, Form.NAME, token.text, exact=False)
    if near is None or (vocabulary.known(token.text) and not _only_by_chance_a_word(work, vocabulary, position)):
        return False
    work.mentions.append(replace(near, positions=(position,)))
    work.taken.add(position)
    return True


def _hides_a_name(work: Work, vocabulary: Vocabulary, position: int, word: str) -> bool:
    """Whether a word nothing knows is rather a name than a slip for another word, which says nothing of the trade."""
    if _stands_as_name(work, position):
        return True
    if work.language.rank(word) < COMMON_SLIP or vocabulary.repairs[work.language.code].is_useful(word):
        return False
    return may_be_name(work.tokens[position].text, work.language) and stands_as_name_would(work, position)


def _stands_as_name(work: Work, position: int) -> bool:
    """Whether a word nothing knows is written as a name: with a capital inside a sentence of small letters."""
    return work.tokens[position].capital and position not in work.openings and work.capitals_tell


def _only_by_chance_a_word(work: Work, vocabulary: Vocabulary, position: int) -> bool:
    """Whether what is written as a name ('AM', 'Ka') is a word of some text, but none that says anything here."""
    token = work.tokens[position]
    shown = token.upper or (token.capital and position > 0)
    if vocabulary.names.lookup(token.text.removesuffix("s")):
        return False  # 'Jags'
    says_something = work.language.lexicon.alone(keys_of(token, work.language))
    return shown and token.text not in work.language.function and not says_something


def _link_repaired(work: Work, vocabulary: Vocabulary, position: int) -> None:
    """Link a repaired word that turns out to be a name ('birtse', 'britse')."""
    for mention in vocabulary.names.exact(work.tokens[position : position + 1], work.language.function):
        work.mentions.append(replace(mention, positions=(position,), exact=False))
        work.taken.add(position)


def _is_inflection(word: str, language: Language) -> bool:
    return language.lemma(word) != word and language.lemma(word) in language.forms


def _repair_spans(work: Work, vocabulary: Vocabulary) -> None:
    """Names of several words in which one is misspelt: 'rols royce', 'jaguar land over'."""
    words = [token.text for token in work.tokens]
    known = list(map(vocabulary.known, words))
    ordinary = [held and word not in vocabulary.name_words for word, held in zip(words, known, strict=True)]
    chancy = [_says_little(word, work, vocabulary) for word in words]
    for size in (3, 2):
        for start in range(len(words) - size + 1):
            end = start + size
            span = tuple(range(start, end))
            by_chance = all(ordinary[start:end]) or chancy[start] or chancy[end - 1]
            if by_chance and all(known[start:end]) and work.taken.isdisjoint(span):
                continue  # nothing in it is misspelt
            if mention := _misspelt_over(work, vocabulary, span):
                work.mentions = [m for m in work.mentions if not set(m.positions) & set(span)] + [mention]
                work.taken.update(span)


def _says_little(word: str, work: Work, vocabulary: Vocabulary) -> bool:
    """Whether a word at the end of a row tells of no name: a function word, unless it is a long one of a name."""
    return word in work.language.function and (len(word) < LONG or word not in vocabulary.name_words)


def _misspelt_over(work: Work, vocabulary: Vocabulary, span: tuple[int, ...]) -> Mention | None:
    """Return the name that a row of words was meant to be."""
    words = [work.tokens[i].text for i in span]
    open_words = [w for i, w in zip(span, words, strict=True) if i not in work.taken]
    ends = (words[0], words[-1])
    chancy = any(_says_little(word, work, vocabulary) for word in ends) or len("".join(words)) < LEAST_SPAN
    if not open_words or (chancy and all(map(vocabulary.known, open_words))):
        return None
    partial = any(not set(m.positions) <= set(span) for m in work.mentions for i in span if i in m.positions)
    ordinary = all(vocabulary.known(w) and w not in vocabulary.name_words for w in open_words)
    nation = any(w in work.language.place_words and w not in vocabulary.name_words for w in words)
    if partial or nation or (ordinary and len(open_words) == len(span)):
        return None
    mention = vocabulary.names.fuzzy(work.tokens, span)
    held = {i for m in work.mentions if set(m.positions) & set(span) for i in m.ids}
    if mention is None or mention.form is not Form.NAME or mention.ids <= held or _is_an_expression(work, span):
        return None
    return mention if not chancy or _one_slip_in_a_word(vocabulary, words, mention) else None


def _is_an_expression(work: Work, span: tuple[int, ...]) -> bool:
    """Whether words together are an expression of the trade as they stand: 'state aid' is not 'Stateside'."""
    keys = [keys_of(work.tokens[i], work.language) for i in span]
    return any(len(match.positions) == len(span) for match in work.language.lexicon.find(keys))


def _one_slip_in_a_word(vocabulary: Vocabulary, words: list[str], mention: Mention) -> bool:
    """Whether one slip makes the words the name, of which one is written as it should be: 'Van Hoool'."""
    slips = min((distance for _, distance in vocabulary.names.closest("".join(words))), default=9)
    return slips <= 1 and mention.ids <= vocabulary.names.sharing_an_end(words)
