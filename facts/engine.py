"""The engine: one fact base and all languages in, answers out. Pure: no clock, no network, no Discord."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING
from weakref import proxy

from facts.answer import Answer, CitedFact, Outcome
from facts.asked_once import AskedOnce
from facts.base import FactBase
from facts.conversation import NEW_CONVERSATION, Conversation
from facts.entities import EntityKind
from facts.fact_codes import code_of, split_codes
from facts.question_in_message import QuestionInMessage
from facts.reading.languages import Languages, load_languages
from facts.reading.markup import is_no_question, without_formatting
from facts.reading.names import Form
from facts.reading.question import Reading
from facts.reading.reader import Reader
from facts.reading.segments import two_questions
from facts.reading.text import fold, squeeze, tokenise
from facts.selection.answer_type import asked_types
from facts.selection.deciding import Deciding
from facts.selection.profiles import Profiles
from facts.spelled_out import spelled_out
from facts.two_questions import both_answers
from facts.wording.composing import Composing
from facts.wording.fact_wording import FactWording
from facts.wording.formats import number

if TYPE_CHECKING:  # each is imported when it is first asked for; questions in words do without
    from facts.lookups.lookup_answer import LookupAnswer
    from facts.lookups.lookups import Lookups
    from facts.lookups.queries import Query
    from facts.message_check import CheckedSentence
    from facts.related import RelatedQuestions

__all__ = ["NEW_CONVERSATION", "Conversation", "Engine", "load_languages"]


class Engine:
    """Answers questions from one fact base; never changed after it is built, so a reload swaps it whole."""

    def __init__(
        self, base: FactBase, languages: Languages, *, rumour_expires_months: int = 24, keep_texts: bool = False
    ) -> None:
        """`keep_texts`: what the texts of the base say is kept for the next start (`kept_texts`)."""
        self.base = base
        self.languages = languages
        self._expires = rumour_expires_months
        self.profiles = Profiles(base, languages, keep_texts=keep_texts)
        words = {code: frozenset(held) for code, held in self.profiles.base_words.items()}
        in_facts = (profile.entities for profile in self.profiles.by_id.values())
        self.reader = Reader(base, languages, self.profiles.names, words, in_facts)
        self._related = related_by_name(base)
        self._deciding = Deciding(base, self.profiles, self._related)
        self._in_message = QuestionInMessage(languages)

    def warm_up(self) -> None:
        """Make now what the first questions would wait for: lookups, words that typos are compared with, formats."""
        _ = self.lookups
        self.reader.warm_up()
        self.profiles.same_words.warm_up()
        for language in self.languages.spoken:
            number(1, language)

    def answer(
        self, question: str, *, conversation: Conversation, today: date, language: str | None = None
    ) -> tuple[Answer, Conversation]:
        """Answer a question in its own language; `language` decides only when its words do not."""
        return self._answer(question, conversation, self._once(today), language, alone=True)

    def _once(self, today: date) -> AskedOnce:
        return AskedOnce(self.reader, self._deciding, today)

    def _answer(
        self, question: str, conversation: Conversation, once: AskedOnce, language: str | None, *, alone: bool
    ) -> tuple[Answer, Conversation]:
        """Answer a message, or half of one that asks two things (not `alone`)."""
        question = without_formatting(question)
        reading = _read(question, conversation, once, language)
        composing = self._composing(reading.language, once.today)
        if (not reading.needs and not conversation.reading) or reading.small_talk or is_no_question(question):
            return composing.small_talk(reading), conversation
        in_two = self._in_two(question, reading, conversation, once)
        if in_two:
            return in_two
        decision = self._in_message.decide(question, reading, conversation, once)
        if not decision.answered:
            refused = spelled_out(composing.refuse(decision.reading), question, self.base)
            if not self._worth_asking(refused, conversation, once):
                refused = composing.refuse(decision.reading, ask_back=False)
            return refused, conversation.followed_by(decision.reading, conversation.facts, just_told=False)
        answer = composing.compose(decision, alone=alone)
        return answer, conversation.followed_by(decision.reading, tuple(fact.id for fact in answer.facts))

    def _worth_asking(self, refused: Answer, conversation: Conversation, once: AskedOnce) -> bool:
        """Whether to ask which of several is meant: not where none of the questions spelled out gets an answer."""
        asked = [choice.question for choice in refused.choices if choice.question != choice.label]
        if not asked or len(asked) < len(refused.choices):
            return True
        readings = {question: _read(question, conversation, once, refused.language) for question in asked}
        return any(self._in_message.decide(q, reading, conversation, once).answered for q, reading in readings.items())

    def _in_two(
        self, question: str, reading: Reading, conversation: Conversation, once: AskedOnce
    ) -> tuple[Answer, Conversation] | None:
        """Answer two questions in one message one after the other; None unless both get an answer."""
        language = reading.language
        for halves in two_questions(question, self.languages.spoken[language]):
            asked = once.read(halves[1], fallback=language)
            if "list" in asked.cues and not any(name.by_name for name in asked.names()):
                continue  # 'who are the owners, and how much does each have' is one question
            if not asked.needs and not asked_types(asked):
                continue  # 'is there a reason? what is it?'
            first, between = self._answer(halves[0], conversation, once, language, alone=False)
            if first.outcome is not Outcome.ANSWERED:
                continue
            second, after = self._answer(halves[1], between, once, language, alone=False)
            if second.outcome is Outcome.ANSWERED:
                return both_answers(first, second, self.base), after
        return None

    def explain(
        self, question: str, *, conversation: Conversation, today: date, language: str | None = None
    ) -> list[str]:
        """Return, line by line, how a question is read and why facts were chosen or refused."""
        from facts.explaining import explain  # noqa: PLC0415 (for developers only)

        once = self._once(today)
        reading = _read(question, conversation, once, language)
        decision = self._in_message.decide(question, reading, conversation, once)
        return list(explain(decision))

    def nearest(self, question: str, *, today: date, language: str, limit: int = 2) -> tuple[str, ...]:
        """Return ids of the facts that come closest to a question, whether or not they answer it."""
        once = self._once(today)
        reading = once.read(question, fallback=language)
        decision = self._in_message.decide(question, reading, NEW_CONVERSATION, once)
        return tuple(scored.profile.id for scored in decision.verdict.considered[:limit])

    @cached_property
    def lookups(self) -> Lookups:
        """What slash commands look up; made when first asked for, since questions in words do without it."""
        from facts.lookups.lookups import Lookups  # noqa: PLC0415 (a tenth of a start)

        return Lookups(self.base, self._messages, rumour_expires_months=self._expires)

    def look_up(self, query: Query, *, today: date, language: str) -> LookupAnswer:
        """Answer a lookup: what is asked for is known, and the names are linked."""
        return self.lookups.look_up(query, today=today, language=language)

    def read_query(self, code: str) -> Query | None:
        """Return the lookup that a button carries, or None when the base no longer has what it is about."""
        return self.lookups.read_query(code)

    def sources(self, typed: str, *, language: str, limit: int = 25) -> list[tuple[str, str]]:
        """Return (file, title) of the sources whose file name or title holds what was typed, the newest first."""
        return self.lookups.sources(typed, language=language)[:limit]

    def complete(
        self, typed: str, *, language: str, kinds: frozenset[EntityKind] | None = None, limit: int = 25
    ) -> list[tuple[str, str]]:
        """Return (entity id, name) for autocomplete: names that start so, then names that contain it.

        Without `kinds` every entity counts.
        """
        wanted = squeeze(typed)
        ranked = []
        for entity in self.base.entities.values():
            if kinds is not None and entity.kind not in kinds:
                continue
            name = str(getattr(entity.name, language, entity.name.en))
            keys = [squeeze(name), *(squeeze(alias) for alias in entity.aliases)]
            starts = any(key.startswith(wanted) for key in keys)
            if starts or any(wanted in key for key in keys):
                ranked.append((not starts, fold(name), entity.id, name))
        return [(entity_id, name) for _, _, entity_id, name in sorted(ranked)[:limit]]

    def link(self, name: str) -> str | None:
        """Return the entity a typed name stands for (id, alias or a clear typo), or None."""
        if name in self.base.entities:
            return name
        typed, names = squeeze(name), self.reader.names
        hit = names.lookup(typed)
        if hit is None and typed and (mention := names.fuzzy(tokenise(typed), (0,))):
            hit = mention.ids, mention.form
        if hit is None or hit[1] is not Form.NAME or len(hit[0]) != 1:
            return None
        return next(iter(hit[0]))

    def related(self, answer: Answer, *, today: date) -> tuple[str, ...]:
        """Return questions to go on with after an answer; the base answers each of them."""
        return self._related_questions.to(answer, today)

    def examples(self, *, today: date, language: str) -> tuple[str, ...]:
        """Return questions to begin with; the base answers each of them."""
        return self._related_questions.examples(language, today)

    def check_message(self, text: str, *, today: date, language: str) -> tuple[CheckedSentence, ...]:
        """Return the sentences of a message that name something the base knows, each with what the facts say to it."""
        from facts.message_check import check_message  # noqa: PLC0415 (a command of its own)

        return check_message(
            text,
            base=self.base,
            language=language,
            ask=lambda question, spoken: self._ask_alone(question, spoken, today),
            read=lambda sentence, spoken: self.reader.read(sentence, today=today, fallback=spoken),
            messages=self._messages,
        )

    def cited(self, fact_ids: Iterable[str], *, today: date, language: str) -> tuple[CitedFact, ...]:
        """Return facts worded with their citations; those that the base does not have are left out."""
        wording = self._wording(language, today)
        return tuple(wording.cited(self.base.facts[fact]) for fact in fact_ids if fact in self.base.facts)

    def facts_of_codes(self, codes: str) -> tuple[str, ...]:
        """Return the ids of the facts that a button carries (`fact_codes`), without those the base no longer has."""
        return tuple(self._fact_by_code[code] for code in split_codes(codes) if code in self._fact_by_code)

    @cached_property
    def _fact_by_code(self) -> dict[str, str]:
        return {code_of(fact): fact for fact in self.base.facts}

    @cached_property
    def _messages(self) -> dict[str, Mapping[str, str]]:
        return {code: spoken.messages for code, spoken in self.languages.spoken.items()}

    @cached_property
    def _related_questions(self) -> RelatedQuestions:
        from facts.related import RelatedQuestions  # noqa: PLC0415 (only Discord shows them)

        # By a weak reference: in a ring of references, an engine that is let go would stay in memory.
        return RelatedQuestions(self.base, self._messages, partial(Engine._ask_alone, proxy(self)))

    def _ask_alone(self, question: str, language: str, today: date) -> Answer:
        return self.answer(question, conversation=NEW_CONVERSATION, today=today, language=language)[0]

    def _composing(self, language: str, today: date) -> Composing:
        return Composing(self._wording(language, today), self._related)

    def _wording(self, language: str, today: date) -> FactWording:
        return FactWording(self.base, self.languages.spoken[language].messages, language, today, self._expires)


def _read(question: str, conversation: Conversation, once: AskedOnce, language: str | None) -> Reading:
    fallback = conversation.reading.language if conversation.reading else language or "nl"
    return once.read(question, fallback=fallback)


def related_by_name(base: FactBase) -> dict[str, frozenset[str]]:
    """Return, by entity, those whose full name contains its name as whole words: Jaguar and Jaguar Land Rover.

    Entities without any are left out.
    """
    words = {e.id: tuple(t.text for t in tokenise(e.name.en)) for e in base.entities.values()}
    named: dict[tuple[str, ...], list[str]] = {}
    for entity, name in words.items():
        named.setdefault(name, []).append(entity)
    found: dict[str, set[str]] = {entity: set() for entity in words}
    for longer, name in words.items():
        for part in _shorter_parts(name):
            for entity in named.get(part, ()):
                found[entity].add(longer)
    return {entity: frozenset(longer) for entity, longer in found.items() if longer}


def _shorter_parts(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the runs of words that are shorter than the whole."""
    for length in range(len(words)):
        for start in range(len(words) - length + 1):
            yield words[start : start + length]
