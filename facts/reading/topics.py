"""The concepts of the trade that the words of a question stand for."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from facts.reading.concepts import Strength
from facts.reading.languages import Language, keys_of
from facts.reading.phrases import Match
from facts.reading.question import Need, NeedKind
from facts.reading.vocabulary import Vocabulary
from facts.reading.work import Work, written

OWN = 12_000
"""Words of the question's own language up to this rank are never read in another one ('band', 'chef', 'ramp')."""


NO_PARTICLE = frozenset({"= preposition"})
"""What a preposition is matched by that no phrase may have: not nothing, which is how a name stands."""
ORDERS = frozenset({"bot_command"})
SUBJECTS = frozenset({"refers_back", "person_meant"})
"""Signs of words that do something themselves: 'he says that' tells nobody to say anything."""
TOLD = frozenset({"say"})
"""Weak concepts that a function word hints at all the same: 'who told'."""


def find_concepts(work: Work, vocabulary: Vocabulary) -> None:
    """Make a need of every word or phrase that a lexicon has, the lexicon of the question's own language first."""
    for lang in (work.language, *vocabulary.others(work.language)):
        found: dict[tuple[int, ...], list[Match]] = {}
        for match in lang.lexicon.find(_keys(work, lang)):
            if _only_function_words(work, match):
                concept = vocabulary.languages.concepts.get(match.phrase.value)
                if concept and (concept.strength is not Strength.WEAK or concept.id in TOLD) and lang is work.language:
                    work.hints.add(concept.id)
                continue
            if match.phrase.value in ORDERS and _somebody_does_it(work, match):
                continue
            if lang is not work.language and all(
                work.language.rank(work.tokens[i].text) < OWN for i in match.positions
            ):
                continue  # a common word of the question's own language
            found.setdefault(match.positions, []).append(match)
        for positions, matches in found.items():
            _add_concepts(work, vocabulary, lang, positions, matches)


def _keys(work: Work, language: Language) -> list[frozenset[str]]:
    """Return what each word may match; a preposition before a year is no part of a verb ('build in 2023')."""
    keys = work.open_keys(language)
    for position, (token, following) in enumerate(pairwise(work.tokens)):
        if following.may_be_year and token.text in language.markers and position not in work.taken:
            keys[position] = NO_PARTICLE
    return keys


def _add_concepts(
    work: Work, vocabulary: Vocabulary, language: Language, positions: tuple[int, ...], matches: list[Match]
) -> None:
    inventory = vocabulary.languages.concepts
    demanding = {m.phrase.value for m in matches if not m.phrase.weak and m.phrase.value in inventory}
    suggested = {m.phrase.value for m in matches if m.phrase.value in inventory}
    work.concepts |= suggested
    work.taken.update(positions)
    lemmas = frozenset(language.lemma(work.tokens[i].text) for i in positions)
    strengths = {inventory[c].strength for c in demanding}
    topical = Strength.TOPIC in strengths and (len(positions) > 1 or Strength.WEAK not in strengths)
    question_word = all(m.phrase.question_only for m in matches)
    if question_word and not topical:
        return
    work.needs.append(
        Need(
            NeedKind.CONCEPT,
            frozenset(suggested),
            written(work, positions),
            weak=not topical,
            topical=any(inventory[c].strength is Strength.TOPIC for c in suggested),
            aspect=not topical and Strength.ASPECT in strengths and Strength.WEAK not in strengths,
            lemmas=lemmas if len(positions) == 1 else frozenset(),
            position=positions[0],
        )
    )


def note_joined(work: Work) -> None:
    """Note that two topics are joined by the language's word for 'and'."""
    word = work.language.messages.get("and")
    topics = sorted(n.position for n in work.needs if n.kind is NeedKind.CONCEPT and not n.weak)
    for first, second in pairwise(topics):
        if second - first <= 5 and any(work.tokens[i].text == word for i in range(first + 1, second)):
            work.cues.add("joined")


def note_joined_names(work: Work) -> None:
    """Mark names that stand side by side, the last behind a word such as 'and', 'or', 'versus': 'OGM and Jaecoo'."""
    words = [[work.language.messages.get("and")]]
    written = (n for n in work.needs if n.mention and n.mention.positions)  # not inside a compound
    named = sorted(written, key=lambda need: need.position)
    together: list[Need] = []
    for first, second in pairwise(named):
        between = [token.text for token in work.tokens[first.end : second.position]]
        if between and work.language.markers.get(between[-1]):
            between = between[:-1]  # 'passed by Jaecoo and by Omoda'
        if between not in ([], *words) and not _leaves_choice(work, first.end, second.position):
            together = []
            continue
        together += [first, second]
        if between:
            joined = {id(need) for need in together}
            work.needs = [replace(n, joined=True) if id(n) in joined else n for n in work.needs]
            return


def _leaves_choice(work: Work, start: int, end: int) -> bool:
    """Whether all that stands between two names is a word that leaves the choice between them: 'or', 'versus'."""
    keys = [keys_of(token, work.language) for token in work.tokens[start:end]]
    return len(keys) == 1 and any(match.phrase.value == "choice" for match in work.language.cues.find(keys))


def _somebody_does_it(work: Work, match: Match) -> bool:
    """Whether a phrase of a command has a subject or a noun before it: 'she says that', 'the yearly output the …'."""
    before = match.positions[0] - 1
    if before < 0 or len(match.positions) == 1:
        return False
    word = work.tokens[before]
    if word.text not in work.language.function:
        return True
    signs = work.language.signs.find([keys_of(word, work.language)])
    return any(sign.phrase.value in SUBJECTS for sign in signs)


def _only_function_words(work: Work, match: Match) -> bool:
    """A single function word is not the trade word that shares its lemma; a phrase of several may be made of them."""
    single = len(match.positions) == 1 and not match.phrase.question_only
    return single and work.tokens[match.positions[0]].text in work.language.function
