"""The sort of thing a question asks for: the noun behind 'which'."""

from __future__ import annotations

from facts.reading.cues import is_plural
from facts.reading.languages import keys_of
from facts.reading.names import Form
from facts.reading.vocabulary import Vocabulary
from facts.reading.work import Work

COMPANY = "company"
"""What the people of a nation are that somebody asks for: its companies."""
DESCRIBING = 2
"""Most words between 'which' and its noun that only describe it."""
IDIOM = 4
"""Words of an idiom in which a noun asks for nothing of its sort."""
ASKING_NOUN = frozenset({"which", "what"})
"""Cues that may have the sort of answer right behind them."""


def find_asked_noun(work: Work, vocabulary: Vocabulary) -> str | None:
    """Return the sort of thing behind 'which', over at most two describing words ('which Chinese brand')."""
    tokens = work.tokens
    keys = [keys_of(token, work.language) for token in tokens]
    for match in work.language.cues.find(keys):
        if match.phrase.value not in ASKING_NOUN:
            continue
        idioms = [m.positions for m in work.language.lexicon.find(keys) if len(m.positions) >= IDIOM]
        for start in _noun_places(work, match.positions[-1] + 1):
            if any(match.positions[0] in idiom and start in idiom[:-1] for idiom in idioms):
                continue  # 'what is the state of the talks' asks for no state
            found = {m.phrase.value for m in work.language.lexicon.find(keys[start : start + 1])}
            kinds = sorted(found & vocabulary.languages.answer_kinds.keys())
            between = [t.text for t in tokens[match.positions[-1] + 1 : start]]
            if found and (any(_counts(word, work) for word in between) or (kinds and is_plural(work, start))):
                work.cues.add("several")
            if kinds:
                work.asked_nations = _nations(work, match.positions[-1] + 1, start)
                return kinds[0]
        end = match.positions[-1] + 2
        people = _nations(work, end - 1, end)
        if people and (vocabulary.names.are_people(tokens[end - 1].text) or not _describes(work, end)):
            work.asked_nations = people
            return COMPANY  # 'which Chinese', 'welke Chinezen'
    if work.cues & {"named", "list"}:  # 'what will the new brand be called', 'list the brands of'
        kinds = sorted(work.concepts & vocabulary.languages.answer_kinds.keys())
        work.cues |= {"several"} if kinds and "list" in work.cues else set()
        return kinds[0] if kinds else None
    return None


def _nations(work: Work, first: int, end: int) -> frozenset[str]:
    """Return the nations that stand between 'which' and its noun: 'which Chinese and Korean brands'."""
    told = [m for m in work.mentions if m.form is Form.PEOPLE and m.positions and first <= m.positions[0] < end]
    return frozenset(i for mention in told for i in mention.ids)


def _describes(work: Work, position: int) -> bool:
    """Whether something that a nation may describe stands right behind it."""
    return any(need.position == position for need in work.needs)


def _counts(word: str, work: Work) -> bool:
    """Whether a word before a noun says how many: 'two', '2'."""
    return word in work.language.numbers or (len(word) == 1 and word.isdigit() and word > "1")


def _noun_places(work: Work, first: int) -> list[int]:
    """Return where a noun behind 'which' may stand: over names and 'of their', and two words that describe it."""
    places: list[int] = []
    behind_of = False
    named = {i for mention in work.mentions for i in mention.positions}
    for position in range(first, len(work.tokens)):
        word = work.tokens[position].text
        if position in named or "of" in work.language.markers.get(word, ()):
            behind_of = position not in named
            continue
        whose = behind_of and not places and word in work.language.function  # 'of their', 'van de twee'
        behind_of = False
        if whose:
            continue
        if len(places) > DESCRIBING or (word in work.language.function and position > first):
            break
        places.append(position)
    return places
