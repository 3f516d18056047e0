"""Free questions in ordinary messages: in a DM, behind a mention, or as a reply to the bot."""

from __future__ import annotations

import logging
import re

import discord
from discord import ui

from commands.answer_card import AnswerCard
from commands.card_budget import MAX_CONTENT, shorten
from commands.conversations import Asker
from commands.cooldowns import TooFast
from commands.error_replies import explain
from commands.help_commands import short_help
from commands.parts import Parts
from commands.preferences import Preference
from facts.store import Place

log = logging.getLogger(__name__)

WHERE = "a message"
_MARKUP = re.compile(r"<(?:a?:\w+:|[@#]\S?)\d+>")
"""Emoji of a server, and mentions: they hold letters and digits, but no words."""


def question_in(message: discord.Message, me: discord.ClientUser) -> str | None:
    """Return the question that a message asks the bot, empty when it holds no words; None when it is not for the bot.

    Discord hands over the text of DMs, of mentions and of replies that ping the bot; nothing else is looked at.
    """
    if message.author.bot or message.webhook_id is not None or message.is_system():
        return None
    if message.guild is not None and me not in message.mentions:
        return None
    question = message.content
    for mention in (f"<@{me.id}>", f"<@!{me.id}>"):
        question = question.replace(mention, " ")
    called = message.guild is None or question != message.content
    question = " ".join(question.split()).lstrip(",:;").strip()
    if any(letter.isalnum() for letter in _MARKUP.sub("", question)):
        return question
    return "" if called else None  # a thumb in reply to an answer asks nothing


class MessageAnswers:
    """Answers the questions in ordinary messages."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def answer(self, message: discord.Message, question: str) -> None:
        """Reply to the message with a card, or with a sentence about what is in the way.

        Where the server wants no answers to mentions, nothing is said.
        """
        preference = await self._parts.preferences.of_message(message)
        if preference is None:
            return
        try:
            self._parts.cooldowns.count(message.author.id)
            if question:
                await self._answer(message, question, preference)
            else:
                await self._reply(message, short_help(self._parts, preference.language))
        except TooFast as error:
            if error.first:  # said once: a reply to each message of a flood would be one itself
                await self._tell(message, error, preference)
        except Exception as error:  # the one place where errors of messages are met
            await self._tell(message, error, preference)

    async def _answer(self, message: discord.Message, question: str, preference: Preference) -> None:
        parts = self._parts
        asker = Asker(message.author.id, message.channel.id)
        answer = parts.desk.ask(
            question,
            asker=asker,
            language=preference.language,
            remember=preference.memory,
            reply_to=_replied_to(message),
        )
        reader = preference.language if preference.chosen else answer.language
        around = parts.answering.around(answer, question, reader=reader)
        sent = await self._reply(message, AnswerCard(answer, parts.texts, around))
        if preference.memory:
            parts.desk.note_answer(sent.id, asker=asker)
        await parts.question_log.note(question, answer, place=_place_of(message), person=message.author.id)

    async def _tell(self, message: discord.Message, error: Exception, preference: Preference) -> None:
        text = explain(error, where=WHERE, texts=self._parts.texts, language=preference.language)
        if text is None:
            return
        try:
            await self._reply(message, text)
        except discord.HTTPException as refused:
            # No permission to speak here, or a closed DM: nothing more can be said, and nobody is to blame.
            log.warning("could not reply: %s %s (code %s)", type(refused).__name__, refused.status, refused.code)

    async def _reply(self, message: discord.Message, content: ui.LayoutView | str) -> discord.Message:
        # The question may be deleted by now: then the answer stands on its own.
        reference = message.to_reference(fail_if_not_exists=False)
        nobody = discord.AllowedMentions.none()
        if isinstance(content, str):
            text = shorten(content, MAX_CONTENT)
            return await message.channel.send(text, reference=reference, mention_author=False, allowed_mentions=nobody)
        return await message.channel.send(
            view=content, reference=reference, mention_author=False, allowed_mentions=nobody
        )


def _replied_to(message: discord.Message) -> int | None:
    """Return the id of the message that this one replies to; a forwarded message is no reply."""
    return message.reference.message_id if message.type is discord.MessageType.reply and message.reference else None


def _place_of(message: discord.Message) -> Place:
    if message.guild is not None:
        return Place.SERVER
    return Place.GROUP if isinstance(message.channel, discord.GroupChannel) else Place.DIRECT
