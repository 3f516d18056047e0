"""What a question asks for and how it is put: its cues, its signs, and the fillers that say nothing."""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.languages import keys_of
from facts.reading.phrases import Match
from facts.reading.question import NeedKind
from facts.reading.work import Work

WH_CUES = frozenset({"who", "which", "what", "when", "where", "how"})
"""Cues of which only the first in a question asks; a later one is relative."""

IN_PLURAL = frozenset({"who", "where"})
"""Cues whose phrases may end in a noun in the plural: 'in which countries', 'which carmakers'."""


def leave_out_instead(work: Work) -> None:
    """Ask nothing of what follows 'instead of', where somebody is named before it."""
    end = work.instead
    if end is not None and any(n.kind is NeedKind.NAME and 0 <= n.position < end for n in work.needs):
        work.needs = [n for n in work.needs if n.position <= end]


PLACED = frozenset({"location", "nationality", "market", "plant", "headquarters", "foreign"})
"""Concepts of places, behind which 'where' asks for a place all the same."""
STANDING = frozenset({"plant", "gigafactory", "headquarters", "production_line", "dealer"})
"""Concepts of what stands in a place."""


def note_order(work: Work) -> None:
    """Note that a message tells the bot to do something: 'please delete the article about it'."""
    texts = [token.text for token in work.tokens if token.text != "?"]
    named = {i for mention in work.mentions for i in mention.positions}
    asks = "?" in work.text
    for first in sorted({0, work.begins()}):
        if work.language.orders.begin(texts[first:], {i - first for i in named}, asks=asks):
            work.cues.add("order")


def take_fillers(work: Work) -> None:
    """Account for words that say nothing, such as 'please', 'do you know' and 'my neighbour says that'."""
    free = [i for i in work.language.narrators.find(work.tokens) if i not in work.taken]
    work.taken.update(free)
    for match in work.language.fillers.find(work.open_keys(work.language)):
        work.taken.update(match.positions)
        work.prefaces.update(match.positions)
        if match.phrase.value == "question":
            work.cues.add("which")


def find_cues(work: Work) -> None:
    """Note the cues and signs.

    Cues do not take words away: 'since when' is a cue and its words may be part of a lexicon phrase too.
    """
    keys = work.open_keys(work.language)
    first = _behind_prefaces(work)
    found = [one for match in work.language.cues.find(keys) for one in _as_split(match, keys, work)]
    asked = [m.positions[0] for m in found if m.phrase.value in WH_CUES]
    for match in found:
        if match.phrase.value in WH_CUES and match.positions[0] != min(asked):
            continue  # a later one is relative: 'the brand under which …'
        if match.phrase.value != "yes_no" or match.positions[0] <= first:
            work.cues.add(match.phrase.value)
        if match.phrase.value in IN_PLURAL and len(match.positions) > 1 and is_plural(work, match.positions[-1]):
            work.cues.add("several")
    for match in work.language.signs.find(keys):
        if match.phrase.value == "who_acted_upon" and _left_out(match):
            continue  # 'who is taking over X' is not 'who is X taking over'
        work.cues.add(match.phrase.value)
        if match.phrase.value == "instead":
            work.instead = match.positions[-1]
    if not asked and not work.cues & {"yes_no", "why", "how_many", "list"} and _begins_with_verb(work, first):
        work.cues.add("yes_no")
    if "who" in work.cues and _asks_behind_a_name(work, min(asked)):
        work.cues.add("who_acted_upon")


def _behind_prefaces(work: Work) -> int:
    """Return where a question begins behind words that say nothing: 'a silly one maybe, but is it ...'."""
    function, begins = work.language.function, work.begins()
    first = begins
    while first < len(work.tokens) - 1:
        if first not in work.prefaces and function.get(work.tokens[first].text) != "filler":
            break
        first += 1
    keys = [keys_of(token, work.language) for token in work.tokens[first : first + 1]]
    turns = first > begins and any(match.phrase.value == "turn" for match in work.language.signs.find(keys))
    return first + turns


def _as_split(match: Match, keys: Sequence[frozenset[str]], work: Work) -> list[Match]:
    """Return a cue as it was found, or its first word alone where what looks like its second part belongs to a noun:
    in 'waar ... voor zijn problemen' it is no 'waarvoor'.
    """
    first, last, words = match.positions[0], match.positions[-1], work.tokens
    if last <= first + 1 or last + 2 >= len(words) or match.phrase.value not in WH_CUES:
        return [match]
    markers = work.language.markers
    split = len(match.positions) == 2 and "stranded" in markers.get(words[last].text, ())
    if not split or "noun_follows" not in markers.get(words[last + 1].text, ()):
        return [match]
    return [Match(phrase, (first,)) for phrase in work.language.cues.alone(keys[first])]


def _left_out(match: Match) -> bool:
    """Whether nothing stands in the gap of a sign that is told by who stands there."""
    gaps = match.phrase.gaps
    return any(match.positions[part] == match.positions[part - 1] + 1 for part in gaps)


def is_plural(work: Work, position: int) -> bool:
    """Whether a word is a plural by its ending."""
    word = work.tokens[position].text
    return word[-1] in "sn" and work.language.lemma(word) != word


def _begins_with_verb(work: Work, first: int) -> bool:
    """Whether the first word is a form of a verb with somebody or a function word behind it: 'vertrekt Jansen'."""
    if first + 1 >= len(work.tokens) or first in work.taken:
        return False
    word, language = work.tokens[first].text, work.language
    lemma = language.lemma(word)
    pairs = language.verb_forms if word != lemma else ()
    if not any(word.endswith(ending) and lemma.endswith(of_lemma) for ending, of_lemma in pairs):
        return False
    named = any(first + 1 in mention.positions for mention in work.mentions)
    return named or work.tokens[first + 1].text in language.function


def _asks_behind_a_name(work: Work, asked: int) -> bool:
    """Whether 'who' stands right behind what somebody does: in 'X outsold who', not in 'X is owned by whom'."""
    named = any(mention.positions[-1] < asked - 1 for mention in work.mentions)
    return named and not any(work.language.markers.get(token.text) for token in work.tokens[asked - 1 : asked + 1])


def _behind_a_noun(work: Work) -> bool:
    """Whether 'where' stands right behind a thing of the question: in 'the brands where Jaecoo went past'."""
    things = [n for n in work.needs if n.kind is NeedKind.CONCEPT and n.position >= 0 and not n.alternatives & PLACED]
    nouns = {n.end for n in things}
    asked = [
        m.positions[0]
        for m in work.language.cues.find([keys_of(token, work.language) for token in work.tokens])
        if m.phrase.value == "where"
    ]
    return bool(asked) and min(asked) in nouns


def settle_where(work: Work) -> None:
    """Take 'where' for 'what' where a preposition is left alone at the end ('waar hangt het van af'), and for how
    things stand where that is asked ('where are we with the deal').
    """
    if "where" not in work.cues:
        return
    if _behind_a_noun(work):
        work.cues.discard("where")
        work.cues.add("what")
    named = {i for mention in work.mentions for i in mention.positions}
    places = [i for i, token in enumerate(work.tokens) if token.text != "?"][-2:]
    for number, position in enumerate(places):
        behind = places[number + 1 :]
        alone = not any(i in named or work.tokens[i].text[0].isdigit() for i in behind)
        if alone and "stranded" in work.language.markers.get(work.tokens[position].text, ()):
            work.cues.discard("where")
            work.cues.add("what")
    phrases = [n.written.split() for n in work.needs if n.position == 0 and not n.weak]  # 'waar hangt het van af'
    asked_otherwise = any("stranded" in work.language.markers.get(w, ()) for words in phrases for w in words[1:])
    for_status = work.concepts & {"status", "source_of"} and not work.concepts & STANDING
    if asked_otherwise or for_status:
        work.cues.discard("where")
