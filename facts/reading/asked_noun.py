"""The sort of thing a question asks for: the noun behind 'which'."""

from __future__ import annotations

from facts.reading.cues import is_plural
from facts.reading.languages import keys_of
from facts.reading.names import Form
from facts.reading.vocabulary import Vocabulary
from facts.reading.work import Work

MODEL, CAR = "model", "car"
"""What 'which Omoda' asks for, and the weak word for it."""
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
        idioms = [
            m.positions
            for m in work.language.lexicon.find(keys)
            if len(m.positions) >= IDIOM and not m.phrase.question_only
        ]
        whole = _named_by_phrase(work, vocabulary, keys, match.positions[0])
        if whole:
            return whole
        for start in _noun_places(work, match.positions[-1] + 1):
            found = {m.phrase.value for m in work.language.lexicon.find(keys[start : start + 1])}
            if any(match.positions[0] in idiom and start in idiom[:-1] for idiom in idioms) and MODEL not in found:
                continue  # 'what is the state of the talks' asks for no state; 'which models are made' asks for models
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
        leads = match.phrase.value == "which" and match.positions[0] <= work.begins()  # not 'the firms which X met'
        if leads and _is_maker_alone(work, end - 1):
            return MODEL  # 'which Omoda does it sell'
    if work.cues & {"named", "list"}:  # 'what will the new brand be called', 'list the brands of'
        kinds = sorted(work.concepts & vocabulary.languages.answer_kinds.keys())
        if not kinds and "named" in work.cues and CAR in work.concepts and _asks_what(work):
            return MODEL  # 'what will the cheap car be called'
        work.cues |= {"several"} if kinds and "list" in work.cues else set()
        return kinds[0] if kinds else None
    return None


def _nations(work: Work, first: int, end: int) -> frozenset[str]:
    """Return the nations that stand between 'which' and its noun: 'which Chinese and Korean brands'."""
    told = [m for m in work.mentions if m.form is Form.PEOPLE and m.positions and first <= m.positions[0] < end]
    return frozenset(i for mention in told for i in mention.ids)


def _named_by_phrase(work: Work, vocabulary: Vocabulary, keys: list[frozenset[str]], start: int) -> str | None:
    """Return what a phrase of two words right behind 'which' asks for: a news outlet is no dealer."""
    found = work.language.lexicon.find(keys[start : start + 3])
    longer = {m.phrase.value for m in found if len(m.positions) > 1 and start + 2 in {start + i for i in m.positions}}
    kinds = sorted(longer & vocabulary.languages.answer_kinds.keys())
    return kinds[0] if kinds else None


def _asks_what(work: Work) -> bool:
    return bool(work.cues & {"what", "how"}) and not work.cues & {"how_many", "yes_no", "why", "who"}


def _is_maker_alone(work: Work, position: int) -> bool:
    """Whether a company's name stands there and no noun behind it: 'which Omoda is', not 'which Chery plant'."""
    for mention in work.mentions:
        if mention.form is Form.NAME and mention.positions and mention.positions[0] == position:
            behind = mention.positions[-1] + 1
            return behind < len(work.tokens) and work.tokens[behind].text in work.language.function
    return False


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
