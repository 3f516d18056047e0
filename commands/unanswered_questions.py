"""The queue of questions without an answer: grouped for those who look after the facts, asked again after a reload."""

from __future__ import annotations

import asyncio
import logging

from commands.desk import Desk
from commands.error_replies import log_unexpected
from facts.answer import Outcome
from facts.errors import StoreError
from facts.question_groups import QuestionGroup, group_alike
from facts.store import Store
from facts.store.unanswered import OpenQuestion, QuestionState
from facts.taking_turns import beside, in_turns

log = logging.getLogger(__name__)


class UnansweredQuestions:
    """Reads the queue from the store; what the base of the moment answers leaves it."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self._desk = desk
        self._turn = asyncio.Lock()

    async def groups(self) -> tuple[QuestionGroup, ...]:
        """Return what is open, newest first; a question like one that is not ours is not ours either."""
        found = group_alike(await self._store.unanswered.questions(QuestionState.OPEN, QuestionState.NOT_OURS))
        return tuple(
            group for group in found if all(question.state is QuestionState.OPEN for question in group.questions)
        )

    async def set_aside(self, number: int) -> None:
        """Take the group of this question out of the queue: not ours to answer."""
        for group in await self.groups():
            ids = [question.id for question in group.questions]
            if number in ids:
                await self._store.unanswered.close(ids, QuestionState.NOT_OURS)

    async def ask_again(self) -> None:
        """Close what the base answers by now; to be called after every change of the base. Never raises."""
        async with self._turn:
            try:
                still_open = await self._store.unanswered.questions(QuestionState.OPEN)
                answered = await beside(self._answered, still_open)
                await self._store.unanswered.close(answered, QuestionState.ANSWERED)
            except StoreError as error:
                log.error("open questions could not be asked again: %s", error)
            except Exception as error:  # a task of its own: nobody else would meet it
                log_unexpected(error, where="asking open questions again")

    def _answered(self, questions: tuple[OpenQuestion, ...]) -> list[int]:
        return [question.id for question in in_turns(questions) if self._is_answered(question)]

    def _is_answered(self, question: OpenQuestion) -> bool:
        return self._desk.ask_alone(question.text, language=question.language).outcome is Outcome.ANSWERED
