"""Words that nothing else has accounted for: words of the base, near names, compounds, and what is unknown."""

from __future__ import annotations

from dataclasses import replace

from facts.reading.concepts import Strength
from facts.reading.languages import keys_of
from facts.reading.linking import markers_before, stands_as_word
from facts.reading.names import Form, Mention
from facts.reading.phrases import Match
from facts.reading.question import Need, NeedKind
from facts.reading.text import Token
from facts.reading.vocabulary import Vocabulary
from facts.reading.word_shapes import may_be_name
from facts.reading.work import Work

SHORTEST_PART = 3
"""Letters of the shortest first part of such a compound that is a word."""
LEAST_PART = 5
"""Letters of the parts of a compound of which only the last is understood."""


def account_for_rest(work: Work, vocabulary: Vocabulary) -> None:
    """Make a need of every word that is still open."""
    named = vocabulary.words_of({i for mention in work.mentions for i in mention.ids})
    for position, token in enumerate(work.tokens):
        if position in work.taken or token.text in work.language.function or len(token.text) == 1:
            continue
        if any(token.text in other.function for other in vocabulary.others(work.language)):
            continue
        if token.text in named:
            continue  # 'Balaji PB': the rest of a name that is linked already
        lemmas = frozenset(lang.lemma(token.text) for lang in (work.language, *vocabulary.others(work.language)))
        if any(lemmas & vocabulary.base_words.get(code, frozenset()) for code in vocabulary.languages.spoken):
            work.needs.append(Need(NeedKind.WORD, frozenset(), token.text, lemmas=lemmas))
        elif _nearly_a_name(work, vocabulary, position):
            continue
        elif not (_split_compound(work, vocabulary, position) or _in_a_compound(work, vocabulary, position)):
            digits = any(letter.isdigit() for letter in token.text)
            shown = token.capital and (position > 0 or _first_of_two(work, vocabulary))
            stray = not digits and not shown and not markers_before(work, vocabulary, position)
            weak = token.text in work.language.forms and not _stands_as_town(work, vocabulary, position)
            name = not (weak or digits) and (shown or _is_unlike_all(token.text, work, vocabulary))
            stray = stray and not name
            unknown = Need(NeedKind.UNKNOWN, frozenset(), token.text, weak=weak, lemmas=lemmas, stray=stray)
            work.needs.append(replace(unknown, as_name=name))


def _is_unlike_all(word: str, work: Work, vocabulary: Vocabulary) -> bool:
    """Whether a word in small letters is built like none of the language, and sounds like no name of the base."""
    if vocabulary.known_in(word, work.language) or vocabulary.names.nearly_heard(word):
        return False
    return may_be_name(word, work.language)


def _first_of_two(work: Work, vocabulary: Vocabulary) -> bool:
    """Whether a message begins with two words that are written as one name: 'Vexler Motors sold'."""
    second = work.tokens[1] if len(work.tokens) > 2 and 1 not in work.taken else None
    known = vocabulary.known(work.tokens[0].text)
    return second is not None and second.capital and not known and not work.tokens[2].capital


def _stands_as_town(work: Work, vocabulary: Vocabulary, position: int) -> bool:
    """Whether a word stands where a town would, so that it may not be passed over: 'the plant in Sunderland'.

    Not before a number ('in calendar 24'), nor where it may be a slip for a name of the base.
    """
    before = work.tokens[position - 1].text if position else ""
    behind = work.tokens[position + 1].text if position + 1 < len(work.tokens) else ""
    place = "in" in work.language.markers.get(before, ()) and not behind.isdigit()
    return place and not vocabulary.names.closest(work.tokens[position].text)


def _nearly_a_name(work: Work, vocabulary: Vocabulary, position: int) -> bool:
    """Take a real word for the name it sounds like ('cherry'), where the rest is about the trade anyway."""
    trade = any(n.kind is NeedKind.CONCEPT and not n.weak for n in work.needs)
    named = any(m.form is Form.NAME and not m.ordinary for m in work.mentions)
    mention = vocabulary.names.fuzzy(work.tokens, (position,)) if trade or named else None
    token = work.tokens[position]
    if mention is None or mention.form is not Form.NAME or len(token.text) < 4:
        return False
    if stands_as_word(work, position) and vocabulary.names.lookup(token.text):
        return False
    if not vocabulary.names.sounds_like(token.text, mention):
        if not (token.capital and position):
            return False
        mention = replace(mention, form=Form.NEAR)  # written as a name, but a word all the same: ask
    work.mentions.append(mention)
    return True


def _split_compound(work: Work, vocabulary: Vocabulary, position: int) -> bool:
    """Read a compound the lexicon does not list ('productiestop') as its two parts, when it has both.

    The second part says what it is, so it is that which stands in its place.
    """
    text = work.tokens[position].text
    for cut in range(len(text) - 3, 3, -1):
        left, right = text[:cut], text[cut:]
        stems = [left, *(left.removesuffix(link) for link in ("s", "en", "e") if left.endswith(link))]
        for stem in stems:
            first, second = _senses(work, stem), _senses(work, right)
            linked = vocabulary.names.lookup(stem)
            if first and second:
                _need_part(work, vocabulary, stem, first)
                _need_part(work, vocabulary, right, second, position)
                return True
            if linked and linked[1] in {Form.NAME, Form.PEOPLE} and second:
                work.mentions.append(Mention((), linked[0], linked[1], stem))
                _need_part(work, vocabulary, right, second, position)
                return True
    return _read_head(work, vocabulary, position)


def _read_head(work: Work, vocabulary: Vocabulary, position: int) -> bool:
    """Read a long compound by its last part alone ('trekhaakfabriek'), the rest as a word that may be passed over."""
    text = work.tokens[position].text
    for cut in range(LEAST_PART, len(text) - LEAST_PART + 1):
        left, right = text[:cut], text[cut:]
        senses = _senses(work, right)
        if senses and right in work.language.forms:
            _need_part(work, vocabulary, right, senses, position)
            work.needs.append(Need(NeedKind.UNKNOWN, frozenset(), left, weak=True, stray=True))
            return True
    return False


def _in_a_compound(work: Work, vocabulary: Vocabulary, position: int) -> bool:
    """Read a word of which the base has compounds ('pakketten' of 'accupakketten') as any of them.

    So a compound of which it has the last part: 'remsensoren' where it tells of sensors.
    """
    text = work.tokens[position].text
    lemma = work.language.lemma(text)
    longer = vocabulary.ending_in(lemma, work.language.code)
    if longer:
        work.needs.append(Need(NeedKind.WORD, frozenset(), text, lemmas=longer | {lemma}))
        return True
    held = vocabulary.base_words.get(work.language.code, frozenset())
    for cut in range(SHORTEST_PART, len(text) - LEAST_PART + 1):
        left, right = text[:cut], work.language.lemma(text[cut:])
        if right in held and left in work.language.forms and left not in work.language.function:
            work.needs.append(Need(NeedKind.WORD, frozenset(), text, lemmas=frozenset({right})))
            return True
    return False


def _senses(work: Work, part: str) -> list[Match]:
    """Return what part of a compound may mean; hardly two letters are no word."""
    return work.language.lexicon.find([keys_of(Token(part), work.language)]) if len(part) > 2 else []


def _need_part(work: Work, vocabulary: Vocabulary, part: str, found: list[Match], position: int = -1) -> None:
    inventory = vocabulary.languages.concepts
    suggested = {m.phrase.value for m in found if m.phrase.value in inventory}
    strengths = {inventory[m.phrase.value].strength for m in found if m.phrase.value in suggested and not m.phrase.weak}
    topical = Strength.TOPIC in strengths and Strength.WEAK not in strengths
    work.concepts |= suggested
    lemmas = frozenset({work.language.lemma(part)})
    need = Need(NeedKind.CONCEPT, frozenset(suggested), part, weak=not topical, lemmas=lemmas, position=position)
    work.needs.append(need)
