"""Answering an interaction with a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from commands.answer_card import AnswerCard, Around
from commands.conversations import Asker
from commands.desk import Desk
from commands.preferences import preference_of
from commands.question_log import QuestionLog, place_of
from commands.texts import Texts

if TYPE_CHECKING:
    from facts.answer import Answer

Interaction = discord.Interaction[Any]


def language_of(interaction: Interaction) -> str:
    """Return the language of the reader."""
    return preference_of(interaction).language


class Answering:
    """Answers free questions from commands, buttons and forms."""

    def __init__(self, desk: Desk, texts: Texts, question_log: QuestionLog) -> None:
        self._desk = desk
        self._texts = texts
        self._question_log = question_log

    async def answer(
        self, interaction: Interaction, question: str, *, language: str | None = None, private: bool | None = None
    ) -> None:
        """Answer a question as the first response.

        The reader's language decides where neither its words nor `language` do; the reader and the server decide who
        sees the answer unless `private` does.
        """
        preference = preference_of(interaction)
        private = preference.private if private is None else private
        asker = Asker(interaction.user.id, interaction.channel_id or interaction.user.id)
        answer = self._desk.ask(
            question, asker=asker, language=language or preference.language, remember=preference.memory
        )
        around = self.around(answer, question, reader=preference.language, by_command=True, private=private)
        await interaction.response.send_message(
            view=AnswerCard(answer, self._texts, around),
            ephemeral=private,
            allowed_mentions=discord.AllowedMentions.none(),
        )
        await self._question_log.note(question, answer, place=place_of(interaction), person=interaction.user.id)

    def around(
        self, answer: Answer, question: str, *, reader: str, by_command: bool = False, private: bool = False
    ) -> Around:
        """Return what stands around an answer that the desk has just given."""
        return Around(
            reader=reader,
            question=question,
            revision=self._desk.revision,
            related=self._desk.related(answer),
            by_command=by_command,
            private=private,
        )
