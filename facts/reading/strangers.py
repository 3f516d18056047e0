"""People named by a given name and a surname: those of the base though misspelt, and those nobody knows."""

from __future__ import annotations

from collections.abc import Iterable

from facts.reading.names import Form, Mention
from facts.reading.question import Need, NeedKind
from facts.reading.vocabulary import Vocabulary
from facts.reading.work import Work, written

SHORTEST_SURNAME = 3
"""Letters; less behind a given name is an initial or a small word."""
LONGEST_BETWEEN = 2
"""Most small words between a given name and a surname: 'van der'."""


def link_people(work: Work, vocabulary: Vocabulary) -> None:
    """Link whoever is named by a given name and a surname; whom the base does not know counts as an unknown name."""
    shown = work.capitals_tell
    for position in range(len(work.tokens) - 1):
        if not _is_given(work, vocabulary, position):
            continue
        last = _behind_particles(work, vocabulary, position)
        if last is None or last in work.taken:
            continue
        span = tuple(range(position, last + 1))
        people = _near_people(work, vocabulary, span)
        if people and not _is_word(work, vocabulary, last):
            _take(work, span)
            work.mentions.append(Mention(span, people, Form.NAME, written(work, span), exact=False))
        elif _is_surname(work, vocabulary, position, last, shown=shown):
            _take(work, span)
            name = written(work, span)
            work.needs.append(Need(NeedKind.UNKNOWN, frozenset(), name, position=position, as_name=True))


def _near_people(work: Work, vocabulary: Vocabulary, span: tuple[int, ...]) -> frozenset[str]:
    """Return whom of the base a given name and a surname name but for slips; a firm may bear such a name too."""
    near = vocabulary.people.near(work.tokens[span[0]].text, "".join(work.tokens[i].text for i in span[1:]))
    whole = None if near else vocabulary.names.fuzzy(work.tokens, span)
    return whole.ids if whole and whole.form is Form.NAME else near


def _take(work: Work, span: Iterable[int]) -> None:
    held = set(span)
    work.mentions = [mention for mention in work.mentions if held.isdisjoint(mention.positions)]
    work.taken |= held


def _is_given(work: Work, vocabulary: Vocabulary, position: int) -> bool:
    """Whether a word is a given name, alone or as the only part of a name that is linked."""
    word = work.tokens[position].text
    if word not in vocabulary.languages.given_names and word not in vocabulary.people:
        return False
    if word in vocabulary.name_words and word not in vocabulary.people and not work.tokens[position + 1].capital:
        return False  # 'aston martn'
    if position not in work.taken:
        return work.tokens[position].capital or word not in work.language.function
    return any(m.positions == (position,) and vocabulary.are_people(m.ids) for m in work.mentions)


def _behind_particles(work: Work, vocabulary: Vocabulary, position: int) -> int | None:
    """Return where the word stands that may be the surname: the next, or the one behind 'van der'."""
    for last in range(position + 1, min(position + 2 + LONGEST_BETWEEN, len(work.tokens))):
        word = work.tokens[last].text
        if word not in vocabulary.languages.particles:
            return last if len(word) >= SHORTEST_SURNAME and word.isalpha() else None
    return None


def _is_word(work: Work, vocabulary: Vocabulary, position: int) -> bool:
    """Whether what would be a surname is a word that is not written as a name."""
    token = work.tokens[position]
    return not token.capital and vocabulary.known_in(token.text, work.language)


def _is_surname(work: Work, vocabulary: Vocabulary, first: int, last: int, *, shown: bool) -> bool:
    """Whether a word behind a given name is the surname of somebody the base says nothing of."""
    given, token = work.tokens[first], work.tokens[last]
    if token.text in vocabulary.grammar or vocabulary.in_texts(token.text):
        return False
    if given.capital and token.capital and not token.upper and shown:
        return True
    if vocabulary.known(token.text) or vocabulary.names.closest(token.text):
        return False
    near = vocabulary.repairs[work.language.code].closest(token.text)
    return near is None or near[1] > 1 or given.text not in vocabulary.people
