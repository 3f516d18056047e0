"""The names of a question: those written as the base knows them, and what each of them demands of a fact."""

from __future__ import annotations

from dataclasses import replace

from facts.reading.languages import keys_of
from facts.reading.names import Form, Mention
from facts.reading.question import Need, NeedKind
from facts.reading.vocabulary import Vocabulary
from facts.reading.work import Work

OWNED_WITHIN = 3
"""Words within which 'my' before a name makes it somebody's car."""
PARTICLE = "particle"
"""What a word before a name may be that is part of a verb as often: 'took over X'."""
AGAINST = "than_then"
"""Sign of words that set one thing against another."""
NO_ROLE = frozenset({"article", "stranded", "indefinite", "noun_follows", PARTICLE})
"""What a word before a name may be that says nothing of the part it plays."""
OF_CARS = frozenset({"electric", "car", "model", "brand", "company", "hybrid", "sales", "price"})
"""Weak words that show all the same that a question is about cars."""


def link_exact(work: Work, vocabulary: Vocabulary) -> None:
    """Link the names that are written as the base knows them."""
    found = vocabulary.names.exact(work.tokens, work.language.function)
    sure = any(m.form is Form.NAME and not m.ordinary for m in found)
    plain = [m for m in found if m.form is Form.NAME and not m.ordinary and not _has_digit(m)]
    capitals = any(work.tokens[m.positions[0]].capital for m in plain)
    for mention in found:
        if mention.ordinary and capitals and not work.tokens[mention.positions[0]].capital:
            continue  # who writes 'JLR' and 'seat' means the seat
        if mention.ordinary and not sure and stands_as_word(work, mention.positions[0]):
            continue  # 'an ace', 'het anker': the thing, unless another name says that it is about cars
        if _stands_between(work, mention, found):
            continue
        work.mentions.append(mention)
        work.taken.update(mention.positions)


def _has_digit(mention: Mention) -> bool:
    """Whether a name is a code that everybody writes in capitals: 'EX30'."""
    return any(letter.isdigit() for letter in mention.written)


def _stands_between(work: Work, mention: Mention, found: list[Mention]) -> bool:
    """Whether a short word sets the names on both sides of it against each other: 'BMW vs Geely' in Dutch."""
    start, end = mention.positions[0], mention.positions[-1]
    if start != end or work.tokens[start].capital:
        return False
    if not any(
        m.phrase.value == AGAINST for m in work.language.signs.find([keys_of(work.tokens[start], work.language)])
    ):
        return False
    taken = {i for other in found if other is not mention for i in other.positions}
    return start - 1 in taken and start + 1 in taken


def stands_as_word(work: Work, position: int) -> bool:
    """Whether a name that is also a word is written as the word: with an article and without a capital, 'a jaguar'."""
    before = work.tokens[position - 1].text if position else ""
    return not work.tokens[position].capital and work.language.function.get(before) == "article"


def settle_names(work: Work, vocabulary: Vocabulary) -> None:
    """Make a need of every name; an ordinary word counts only beside another sign that the question is about cars."""
    sure = [m for m in work.mentions if not m.ordinary]
    trade = any(n.kind is NeedKind.CONCEPT and (not n.weak or n.alternatives & OF_CARS) for n in work.needs)
    trade = trade or bool(work.cues & {"from_whom", "owned_by", "owning"})
    for mention in sorted(work.mentions, key=lambda m: m.positions):
        if mention.ordinary and not (sure or trade or _capital_inside(work, mention) or _alone(work, mention)):
            work.needs.append(Need(NeedKind.UNKNOWN, frozenset(), mention.written))
            continue
        start = mention.positions[0] if mention.positions else -1
        place = bool(mention.ids) and all(vocabulary.names.is_place(i) for i in mention.ids)
        need = Need(NeedKind.NAME, mention.ids, mention.written, mention=mention, position=start, place=place)
        nationals = vocabulary.names.companies_of(mention.ids) if mention.form is Form.PEOPLE else frozenset()
        markers = markers_before(work, vocabulary, start) | _somebodys(work, mention)
        of_source = _tells_article(work, mention)
        work.needs.append(replace(need, markers=markers, nationals=nationals, of_source=of_source))
    _tell_article_together(work)


def _somebodys(work: Work, mention: Mention) -> frozenset[str]:
    """Return `mine` for 'my old Ford' and 'de Seat van mijn zus': somebody's own car, not the maker."""
    if not mention.positions:
        return frozenset()
    parts = work.language.markers
    words = [token.text for token in work.tokens]
    start, end = mention.positions[0], mention.positions[-1] + 1
    said = start > 0 and work.language.narrators.is_telling(words[start - 1])  # 'my mate reckons X'
    near = (
        words[i] for i in range(max(start - OWNED_WITHIN, 0), start) if i not in work.taken
    )  # 'for my own interest'
    before = not said and any("mine" in parts.get(word, ()) for word in near)
    behind = len(words) > end + 1 and "of" in parts.get(words[end], ()) and "mine" in parts.get(words[end + 1], ())
    return frozenset({"mine"}) if before or behind else frozenset()


def _tells_article(work: Work, mention: Mention) -> bool:
    """Whether a name only says which article is meant: 'the piece about Stellantis', 'het Stellantis-artikel'."""
    if not mention.positions:
        return False
    parts = work.language.markers
    words = [token.text for token in work.tokens]
    start, end = mention.positions[0], mention.positions[-1] + 1
    behind = end < len(words) and "article" in parts.get(words[end], ())
    about = start > 1 and "about" in parts.get(words[start - 1], ())
    return behind or (about and "article" in parts.get(words[start - 2], ()))


def _alone(work: Work, mention: Mention) -> bool:
    """Whether a message is nothing but the name and an 'and': 'en smart?' goes on about what was asked of another."""
    before = [token.text for token in work.tokens[: mention.positions[0]]] if mention.positions else []
    behind = [token.text for token in work.tokens[mention.positions[-1] + 1 :]] if mention.positions else []
    return before == [work.language.messages.get("and")] and not any(map(str.isalnum, behind))


def _tell_article_together(work: Work) -> None:
    """Take every name that is joined to one that says which article is meant for one too: 'the JLR and Chery piece'."""
    joiners: tuple[list[str | None], ...] = ([], [work.language.messages.get("and")])
    names = [n for n in work.needs if n.kind is NeedKind.NAME and n.mention and n.mention.positions]
    for need in reversed(names):
        if not need.of_source:
            continue
        for other in names:
            end = other.mention.positions[-1] + 1 if other.mention else 0
            between = [t.text for t in work.tokens[end : need.position]]
            if end <= need.position and between in joiners:
                work.needs = [replace(n, of_source=True) if n is other else n for n in work.needs]


def _capital_inside(work: Work, mention: Mention) -> bool:
    """Whether a name that is also a word is written with a capital inside a sentence that is not all capitals."""
    start = mention.positions[0] if mention.positions else 0
    others = [t for i, t in enumerate(work.tokens) if i and i not in mention.positions and t.text.isalpha()]
    return start > 0 and work.tokens[start].capital and sum(t.capital for t in others) <= len(others) // 3


def markers_before(work: Work, vocabulary: Vocabulary, start: int) -> frozenset[str]:
    """Return what the word before a name says of its part, over an article if there is one."""
    languages = (work.language, *vocabulary.others(work.language))
    for position in range(start - 1, max(start - 3, -1), -1):
        word = work.tokens[position].text
        if position in work.taken and PARTICLE in work.language.markers.get(word, ()):
            return frozenset()
        pair = f"{work.tokens[position - 1].text} {word}" if position else ""  # 'according to'
        for lang in languages:
            if parts := (lang.markers.get(pair) or lang.markers.get(word, frozenset())) - NO_ROLE:
                return parts
        if work.language.function.get(word) not in {"grammar", "article"}:
            break
    return frozenset()
