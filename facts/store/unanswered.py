"""Questions that the base could not answer, what became of them, and how often what is asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facts.answer import Outcome
from facts.store.database import Database


class QuestionState(StrEnum):
    """What became of a question without an answer."""

    OPEN = "open"
    ANSWERED = "answered"
    NOT_OURS = "not_ours"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that had no answer when it was asked."""

    id: int
    asked: datetime
    text: str
    language: str
    entities: tuple[str, ...]
    state: QuestionState


@dataclass(frozen=True, slots=True)
class Counts:
    """How often what was asked within the retention time, the most frequent first."""

    outcomes: dict[str, int]
    intents: dict[str, int]
    entities: dict[str, int]


class Unanswered:
    """The questions of the log as those who look after the facts see them. Raises StoreError."""

    def __init__(self, database: Database, oldest: Callable[[], str]) -> None:
        self._database = database
        self._oldest = oldest

    async def questions(self, *states: QuestionState, limit: int = 1_000) -> tuple[OpenQuestion, ...]:
        """Return the questions in these states that had no answer, newest first; no small talk."""
        found = await self._database.rows(
            "SELECT id, asked, text, language, entities, state FROM question"
            " WHERE outcome = ? AND asked > ? AND intent IS NOT 'small_talk'"
            " AND state IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT ?",
            (Outcome.UNANSWERED, self._oldest(), json.dumps(states), limit),
        )
        return tuple(
            OpenQuestion(
                number, datetime.fromisoformat(asked), text, language, tuple(json.loads(entities)), QuestionState(state)
            )
            for number, asked, text, language, entities, state in found
        )

    async def close(self, ids: Iterable[int], state: QuestionState) -> None:
        """Note what became of questions."""
        async with self._database.transaction() as transaction:
            for number in ids:
                await transaction.run("UPDATE question SET state = ? WHERE id = ?", (state, number))

    async def counts(self) -> Counts:
        """Count the questions by outcome, by intent and by the entities they name."""
        return Counts(
            outcomes=await self._counted("SELECT outcome, count(*) FROM question WHERE asked > ? GROUP BY 1"),
            intents=await self._counted(
                "SELECT intent, count(*) FROM question WHERE asked > ? AND intent IS NOT NULL GROUP BY 1"
            ),
            entities=await self._counted(
                "SELECT value, count(*) FROM question, json_each(question.entities) WHERE asked > ? GROUP BY 1"
            ),
        )

    async def _counted(self, grouped: str) -> dict[str, int]:
        return dict(await self._database.rows(f"{grouped} ORDER BY 2 DESC, 1", (self._oldest(),)))
