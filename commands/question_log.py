"""The log of questions, from which those who look after the bot see what the base could not answer."""

from __future__ import annotations

import logging
from typing import Any

import discord

from facts.answer import Answer
from facts.errors import StoreError
from facts.serving import Serving
from facts.store import AskedQuestion, Place, Store

log = logging.getLogger(__name__)


class QuestionLog:
    """Notes questions after they are answered; a log that cannot be written keeps nobody from an answer."""

    def __init__(self, store: Store, serving: Serving[Any]) -> None:
        self._store = store
        self._serving = serving

    async def note(self, question: str, answer: Answer, *, place: Place, person: int) -> bool:
        """Keep the question and what became of it, as long as the settings allow; tell whether it was kept."""
        asked = AskedQuestion(
            text=question,
            place=place,
            language=answer.language,
            outcome=answer.outcome,
            intent=answer.intent,
            entities=answer.entities,
            facts=tuple(fact.id for fact in answer.facts),
            revision=self._serving.revision.number,
        )
        try:
            return await self._store.log_question(asked, person=person)
        except StoreError as error:
            log.error("a question was answered but not kept: %s", error)
            return False


def place_of(interaction: discord.Interaction[Any]) -> Place:
    """Return the kind of place where something is asked."""
    if interaction.guild_id is not None:
        return Place.SERVER
    return Place.DIRECT if isinstance(interaction.channel, discord.DMChannel) else Place.GROUP
