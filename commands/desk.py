"""The desk every door leads to: slash commands, mentions, DMs and buttons all ask here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Protocol

from commands.card_budget import MAX_CHOICE, MAX_CHOICES
from commands.conversations import Asker, Conversations
from facts.answer import Answer, CitedFact
from facts.base import FactBase
from facts.entities import EntityKind
from facts.lookups import LookupAnswer
from facts.lookups.queries import Query
from facts.message_check import CheckedSentence
from facts.store import Revision

if TYPE_CHECKING:
    from facts.engine import Conversation

MAX_QUESTION = 300
"""Characters of a question; a longer one is a letter, and no fact answers a letter."""
MOST_NEAR = 3


class QuestionTooLong(Exception):
    """A person asked more than `MAX_QUESTION` characters at once."""


class OutdatedButton(Exception):
    """The base no longer has what a button looks up."""


class UnknownName(Exception):
    """A parameter names nothing that the base knows; `near` are names that begin alike."""

    def __init__(self, near: tuple[str, ...]) -> None:
        super().__init__("a parameter holds an unknown name")
        self.near = near


class AnswersQuestions(Protocol):
    """What the doors need of the engine."""

    def answer(
        self, question: str, *, conversation: Conversation, today: date, language: str | None = None
    ) -> tuple[Answer, Conversation]:
        """Answer a free question and return the conversation that includes it."""
        ...

    def look_up(self, query: Query, *, today: date, language: str) -> LookupAnswer:
        """Look up what a slash command or a button asks for."""
        ...

    def read_query(self, code: str) -> Query | None:
        """Return the lookup that a button carries, or None when the base no longer has what it is about."""
        ...

    def sources(self, typed: str, *, language: str, limit: int = 25) -> list[tuple[str, str]]:
        """Return file names of sources that fit what was typed, each with its title."""
        ...

    def complete(
        self, typed: str, *, language: str, kinds: frozenset[EntityKind] | None = None, limit: int = 25
    ) -> list[tuple[str, str]]:
        """Return ids and names of entities that begin as typed."""
        ...

    def nearest(self, question: str, *, today: date, language: str, limit: int = 2) -> tuple[str, ...]:
        """Return ids of the facts that come closest to a question."""
        ...

    def link(self, name: str) -> str | None:
        """Return the id of the entity with this name."""
        ...

    def related(self, answer: Answer, *, today: date) -> tuple[str, ...]:
        """Return questions to go on with that the base answers."""
        ...

    def examples(self, *, today: date, language: str) -> tuple[str, ...]:
        """Return questions to begin with that the base answers."""
        ...

    def check_message(self, text: str, *, today: date, language: str) -> tuple[CheckedSentence, ...]:
        """Return what the facts say to the sentences of a message."""
        ...

    def cited(self, fact_ids: Iterable[str], *, today: date, language: str) -> tuple[CitedFact, ...]:
        """Return facts worded, without those the base does not have."""
        ...

    def facts_of_codes(self, codes: str) -> tuple[str, ...]:
        """Return the ids of the facts that a button carries."""
        ...


class ServesEngine(Protocol):
    """Holds the engine over the base that is being served; a reload puts another one in its place."""

    @property
    def base(self) -> FactBase:
        """The base of this moment."""
        ...

    @property
    def revision(self) -> Revision:
        """The revision of this moment."""
        ...

    @property
    def engine(self) -> AnswersQuestions:
        """The engine of this moment."""
        ...


class Desk:
    """Asks the engine that is being served, and remembers the conversation with each person."""

    def __init__(
        self, serving: ServesEngine, *, conversations: Conversations[Conversation], today: Callable[[], date]
    ) -> None:
        self._serving = serving
        self._conversations = conversations
        self._today = today

    def ask(
        self, question: str, *, asker: Asker, language: str, remember: bool = True, reply_to: int | None = None
    ) -> Answer:
        """Answer a free question; `language` decides where its own words do not.

        A reply to an answer, whose message is `reply_to`, goes on from there, whoever asked; any other question from
        what the asker said last. Without `remember` the question stands alone, and the next one cannot lean on it.
        Raises QuestionTooLong.
        """
        if not remember:
            return self.ask_alone(question, language=language)
        replied = self._conversations.at_answer(reply_to) if reply_to else None
        answer, conversation = self._answer(question, replied or self._conversations.of(asker), language)
        self._conversations.remember(asker, conversation)
        return answer

    def note_answer(self, message: int, *, asker: Asker) -> None:
        """Note which message holds the answer that the asker just got, so that replies to it can go on from there."""
        self._conversations.note_answer(message, asker)

    def ask_alone(self, question: str, *, language: str) -> Answer:
        """Answer a question outside of any conversation. Raises QuestionTooLong."""
        return self._answer(question, self._conversations.new, language)[0]

    def nearest_facts(self, question: str, *, language: str) -> tuple[str, ...]:
        """Return ids of the facts that come closest to a question, for those who look after the facts."""
        return self._serving.engine.nearest(question, today=self._today(), language=language)

    def _answer(self, question: str, conversation: Conversation, language: str) -> tuple[Answer, Conversation]:
        if len(question) > MAX_QUESTION:
            raise QuestionTooLong
        return self._serving.engine.answer(question, conversation=conversation, today=self._today(), language=language)

    def forget(self, person: int) -> None:
        """Forget the conversations with a person."""
        self._conversations.forget(person)

    @property
    def revision(self) -> int:
        """The number of the base that answers now."""
        return self._serving.revision.number

    def related(self, answer: Answer) -> tuple[str, ...]:
        """Return questions to go on with after an answer; the base answers each."""
        return self._serving.engine.related(answer, today=self._today())

    def examples(self, language: str) -> tuple[str, ...]:
        """Return questions to begin with; the base answers each."""
        return self._serving.engine.examples(today=self._today(), language=language)

    def check_message(self, text: str, *, language: str) -> tuple[CheckedSentence, ...]:
        """Return what the facts say to the sentences of a message that name something they know."""
        return self._serving.engine.check_message(text, today=self._today(), language=language)

    def cited(self, fact_ids: Iterable[str], *, language: str) -> tuple[CitedFact, ...]:
        """Return facts worded in a language, without those the base does not have."""
        return self._serving.engine.cited(fact_ids, today=self._today(), language=language)

    def facts_of_codes(self, codes: str, *, language: str) -> tuple[CitedFact, ...]:
        """Return the facts that a button carries, without those the base no longer has."""
        return self.cited(self._serving.engine.facts_of_codes(codes), language=language)

    def title_of(self, file: str, *, language: str) -> str | None:
        """Return the title of a source, or None when the base does not have it."""
        source = self._serving.base.sources.get(file)
        return str(getattr(source.title, language, source.title.en)) if source else None

    def name_of(self, entity: str, *, language: str) -> str | None:
        """Return the name of an entity, or None when the base does not have it."""
        known = self._serving.base.entities.get(entity)
        return str(getattr(known.name, language, known.name.en)) if known else None

    def look_up(self, query: Query, *, language: str) -> LookupAnswer:
        """Look up what a slash command or a button asks for."""
        return self._serving.engine.look_up(query, today=self._today(), language=language)

    def read_lookup(self, code: str) -> Query:
        """Return the lookup that a button carries.

        Raises OutdatedButton.
        """
        query = self._serving.engine.read_query(code)
        if query is None:
            raise OutdatedButton
        return query

    def sources(self, typed: str, *, language: str) -> list[tuple[str, str]]:
        """Return file names to offer while somebody types, each with its title."""
        return self._serving.engine.sources(typed[:MAX_CHOICE], language=language, limit=MAX_CHOICES)

    def names(self, typed: str, *, kinds: frozenset[EntityKind], language: str) -> list[tuple[str, str]]:
        """Return what to offer while somebody types, as values with labels; they fit Discord's list.

        A name is its own value, unless two entities share it, as a group and its brand may: then the id is.
        """
        found = self._serving.engine.complete(typed[:MAX_CHOICE], language=language, kinds=kinds, limit=MAX_CHOICES)
        held = Counter(name for _, name in found)
        return [
            (name, name) if held[name] == 1 else (entity, f"{name[: MAX_CHOICE - len(entity) - 3]} ({entity})")
            for entity, name in found[:MAX_CHOICES]
        ]

    def entity_named(self, name: str, *, kinds: frozenset[EntityKind], language: str) -> str:
        """Return the id for a parameter, which people may also type without the list.

        Raises UnknownName.
        """
        found = self._serving.engine.link(name)
        if found is None:
            near = self.names(name, kinds=kinds, language=language)[:MOST_NEAR]
            raise UnknownName(tuple(label for _, label in near))
        return found
