"""Reads a question: every word is accounted for by a name, a concept, a cue, a slot, a function word or a repair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date

from facts.base import FactBase
from facts.reading.asked_noun import find_asked_noun
from facts.reading.cues import find_cues, leave_out_instead, note_order, settle_where, take_fillers
from facts.reading.descriptions import CompaniesByPlace, name_described, place_at_home
from facts.reading.implied import add_implied
from facts.reading.language_choice import language_of
from facts.reading.languages import Language, Languages
from facts.reading.leftovers import account_for_rest
from facts.reading.linking import link_exact, settle_names
from facts.reading.mending import mend
from facts.reading.names import NameIndex
from facts.reading.numbers import find_numbers
from facts.reading.purchases import tell_purchases
from facts.reading.question import Reading
from facts.reading.segments import LONGEST_QUESTION
from facts.reading.strangers import link_people
from facts.reading.text import Token, tokenise
from facts.reading.topics import find_concepts, note_joined, note_joined_names
from facts.reading.vocabulary import Vocabulary
from facts.reading.work import Work

COLOURING = frozenset({"polarity", "intensifier"})
"""Sections of function words that change what is claimed: 'only', 'also', 'more', 'completely'."""


class Reader:
    """Reads questions against one fact base in all spoken languages."""

    def __init__(
        self,
        base: FactBase,
        languages: Languages,
        names: NameIndex,
        base_words: Mapping[str, frozenset[str]],
        in_facts: Iterable[Set[str]],
    ) -> None:
        """`base_words`: the words its texts use, by language; `in_facts`: the entities of each of its facts."""
        self.languages = languages
        self.names = names
        self._vocabulary = Vocabulary(base, languages, names, base_words)
        self._companies = CompaniesByPlace(base, in_facts)

    def warm_up(self) -> None:
        """Make now what the first misspelt word would wait for."""
        for repair in self._vocabulary.repairs.values():
            repair.warm_up()
        self._companies.warm_up()

    def read(self, text: str, *, today: date, fallback: str) -> Reading:
        """Return the question as understood; `fallback` is its language when its own words do not decide."""
        tokens = tokenise(text[:LONGEST_QUESTION])
        code = language_of(tokens, self._vocabulary, fallback)
        work = Work(list(tokens), self.languages.spoken[code], text[:LONGEST_QUESTION])
        asked_noun = self._account_for_words(work, today)
        function = work.language.function
        return Reading(
            text=text,
            language=code,
            needs=tuple(work.needs),
            cues=frozenset(work.cues),
            concepts=frozenset(work.concepts),
            hints=frozenset(work.hints),
            asked_noun=asked_noun,
            asked_nations=work.asked_nations,
            years=tuple(work.years),
            numbers=tuple(work.numbers),
            repairs=tuple(work.repairs),
            small_talk=self._small_talk(tokens, work.language),
            coloured="wish" in work.cues or any(function.get(t.text) in COLOURING for t in work.tokens),
            words=len(tokens),
            begins=work.begins(),
        )

    def _account_for_words(self, work: Work, today: date) -> str | None:
        """Take the steps of the reading in their order; returns the sort of thing that is asked for."""
        vocabulary = self._vocabulary
        link_exact(work, vocabulary)
        link_people(work, vocabulary)
        take_fillers(work)
        note_order(work)
        find_numbers(work, today)
        mend(work, vocabulary)
        find_cues(work)
        find_concepts(work, vocabulary)
        note_joined(work)
        account_for_rest(work, vocabulary)
        settle_names(work, vocabulary)
        leave_out_instead(work)
        name_described(work, vocabulary, self._companies)
        place_at_home(work, vocabulary)
        tell_purchases(work, vocabulary)
        note_joined_names(work)
        settle_where(work)
        asked_noun = find_asked_noun(work, vocabulary)
        if asked_noun is None:
            add_implied(work)
        return asked_noun

    def _small_talk(self, tokens: Sequence[Token], language: Language) -> str | None:
        whole = "".join(t.text for t in tokens)
        bare = "".join(t.text for t in tokens if language.function.get(t.text) != "filler")
        for lang in (language, *self._vocabulary.others(language)):
            held = lang.small_talk.get(whole) or (lang.small_talk.get(bare) if bare else None)
            if held:
                return held
        return None
