"""Free questions in ordinary messages: in a DM, behind a mention, or as a reply to the bot."""

from __future__ import annotations

import logging

import discord

from commands.answer_card import AnswerCard
from commands.card_budget import MAX_CONTENT, shorten
from commands.conversations import Asker
from commands.error_replies import explain
from commands.parts import Parts
from commands.texts import pick_language
from facts.store import Place

log = logging.getLogger(__name__)

WHERE = "a message"


def question_in(message: discord.Message, me: discord.ClientUser) -> str | None:
    """Return the question that a message asks the bot, or None when it is not for the bot or holds no words.

    Discord hands over the text of DMs, of mentions and of replies that ping the bot; nothing else is looked at.
    """
    if message.author.bot or message.webhook_id is not None:
        return None
    if message.guild is not None and me not in message.mentions:
        return None
    question = message.content
    for mention in (f"<@{me.id}>", f"<@!{me.id}>"):
        question = question.replace(mention, " ")
    question = " ".join(question.split()).lstrip(",:;").strip()
    return question if any(letter.isalnum() for letter in question) else None


class MessageAnswers:
    """Answers the questions in ordinary messages."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def answer(self, message: discord.Message, question: str) -> None:
        """Reply to the message with a card, or with a sentence about what is in the way."""
        language = self._language_of(message)
        asker = Asker(message.author.id, message.channel.id)
        try:
            answer = self._parts.desk.ask(question, asker=asker, language=language)
            await self._reply(message, AnswerCard(answer, self._parts.texts))
            await self._parts.question_log.note(question, answer, place=_place_of(message), person=message.author.id)
        except Exception as error:  # the one place where errors of messages are met
            text = explain(error, where=WHERE, texts=self._parts.texts, language=language)
            if text is not None:
                await self._reply_calmly(message, text)

    async def _reply(self, message: discord.Message, content: AnswerCard | str) -> None:
        # The question may be deleted by now: then the answer stands on its own.
        reference = message.to_reference(fail_if_not_exists=False)
        nobody = discord.AllowedMentions.none()
        if isinstance(content, str):
            text = shorten(content, MAX_CONTENT)
            await message.channel.send(text, reference=reference, mention_author=False, allowed_mentions=nobody)
        else:
            await message.channel.send(view=content, reference=reference, mention_author=False, allowed_mentions=nobody)

    async def _reply_calmly(self, message: discord.Message, text: str) -> None:
        try:
            await self._reply(message, text)
        except discord.HTTPException as error:
            # No permission to speak here, or a closed DM: nothing more can be said, and nobody is to blame.
            log.warning("could not reply: %s %s (code %s)", type(error).__name__, error.status, error.code)

    def _language_of(self, message: discord.Message) -> str:
        """Return the language of the server where it has chosen one; a DM tells nothing."""
        if message.guild is None or message.guild.preferred_locale is discord.Locale.american_english:
            return self._parts.default_language  # American English is what a server has that chose nothing
        return pick_language(message.guild.preferred_locale)


def _place_of(message: discord.Message) -> Place:
    if message.guild is not None:
        return Place.SERVER
    return Place.GROUP if isinstance(message.channel, discord.GroupChannel) else Place.DIRECT
