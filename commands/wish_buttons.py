"""Questions without an answer: passed on to those who look after the facts, and told about when there is one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord
from discord import ButtonStyle, ui

from commands.card_budget import MAX_CUSTOM_ID, length, shorten
from commands.desk import MAX_QUESTION
from commands.error_replies import tell
from commands.escaping import escape
from commands.own_buttons import Interaction, OwnButton
from commands.own_forms import Filled, OwnForm, first_of
from commands.preferences import preference_of
from commands.question_log import place_of
from commands.text_card import TextCard
from commands.where_to_tell import may_speak_here
from facts.answer import Outcome
from facts.lookups.query_code import encode
from facts.store.wishes import MOST_WISHES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from commands.parts import Parts
    from facts.lookups import LookupAnswer
    from facts.lookups.queries import Query

HERE, DIRECT = "here", "direct"


def _with_question(start: str, question: str) -> str:
    """Return an id that ends in the question, or in its beginning when it is too long."""
    return start + shorten(" ".join(question.split()) or "?", MAX_CUSTOM_ID - length(start))


class NoneOfTheseButton(OwnButton, template=re.compile(r"none:v1:(?P<language>[a-z]{2}):(?P<question>.+)", re.DOTALL)):
    """Says that no way to read the question was meant."""

    @classmethod
    def of(cls, question: str, language: str, label: str) -> NoneOfTheseButton:
        """Return the button for a question whose answer is in a language."""
        return cls(_with_question(f"none:v1:{language}:", question), label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """File the question as unanswered and offer to tell when it has an answer."""
        question, language = self.held["question"], preference_of(interaction).language
        answer = replace(parts.desk.ask_alone(question, language=self.held["language"]), outcome=Outcome.UNANSWERED)
        filed = await parts.question_log.note(question, answer, place=place_of(interaction), person=interaction.user.id)
        say = parts.texts.say
        card = TextCard(
            say("none-of-these.filed" if filed else "none-of-these.not-filed", language),
            say("none-of-these.offer", language),
            buttons=[TellMeButton.of(question, self.held["language"], say("button.tell-me", language))],
        )
        await interaction.response.send_message(view=card, ephemeral=True)


class TellMeButton(OwnButton, template=re.compile(r"tell:v1:(?P<language>[a-z]{2}):(?P<question>.+)", re.DOTALL)):
    """Opens the form with which a person asks to be told when a question has an answer."""

    style = ButtonStyle.primary

    @classmethod
    def of(cls, question: str, language: str, label: str) -> TellMeButton:
        """Return the button for a question whose answer is in a language."""
        return cls(_with_question(f"tell:v1:{language}:", question), label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Open the form."""
        form = TellMeForm(self.held["question"], self.held["language"], interaction, parts)
        await interaction.response.send_modal(form)


class TellMeForm(OwnForm):
    """Says what will be kept, and asks for the question and the place; sending it is the consent."""

    template = re.compile(r"tell-form:v1:(?P<language>[a-z]{2})")

    def __init__(self, question: str, language: str, clicked: Interaction, parts: Parts) -> None:
        say, reader = parts.texts.say, preference_of(clicked).language
        super().__init__(f"tell-form:v1:{language}", say("tell-me.title", reader))
        asked: ui.TextInput[Any] = ui.TextInput(
            custom_id="question", default=question, min_length=3, max_length=MAX_QUESTION
        )
        self.add_item(ui.TextDisplay(say("tell-me.how", reader)))
        self.add_item(ui.Label(text=say("tell-me.question", reader), component=asked))
        self.add_item(place_field(clicked, parts))

    @classmethod
    async def respond(cls, interaction: Interaction, parts: Parts, held: Mapping[str, str], filled: Filled) -> None:
        """Keep the wish, or answer at once when there is an answer by now."""
        question, language = first_of(filled, "question"), held["language"]
        if parts.desk.ask_alone(question, language=language).outcome is Outcome.ANSWERED:
            await parts.answering.answer(interaction, question, language=language, private=True)
            return
        await keep_wish(interaction, parts, question, filled, language=language)


class WaitButton(OwnButton, template=re.compile(r"wait:v1:(?P<language>[a-z]{2}):(?P<code>.+)", re.DOTALL)):
    """Opens the form with which a person asks to be told when a lookup has an answer."""

    style = ButtonStyle.primary

    @classmethod
    def of(cls, query: Query, language: str, label: str) -> WaitButton:
        """Return the button for a lookup whose answer is in a language."""
        return cls(f"wait:v1:{language}:{encode(query)}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Open the form."""
        query, language = parts.desk.read_lookup(self.held["code"]), self.held["language"]
        answer = await parts.looking_up.look_up(query, language)
        await interaction.response.send_modal(WaitForm(answer, interaction, parts))


class WaitForm(OwnForm):
    """Says what will be kept, and asks for the place; what is waited for is a lookup."""

    template = re.compile(r"wait-form:v1:(?P<language>[a-z]{2}):(?P<code>.+)", re.DOTALL)

    def __init__(self, answer: LookupAnswer, clicked: Interaction, parts: Parts) -> None:
        say, reader = parts.texts.say, preference_of(clicked).language
        super().__init__(f"wait-form:v1:{answer.language}:{encode(answer.query)}", say("tell-me.title", reader))
        self.add_item(ui.TextDisplay(f"**{escape(answer.title)}**\n{say('tell-me.how', reader)}"))
        self.add_item(place_field(clicked, parts))

    @classmethod
    async def respond(cls, interaction: Interaction, parts: Parts, held: Mapping[str, str], filled: Filled) -> None:
        """Keep the wish, or show the lookup at once when there is an answer by now."""
        query, language = parts.desk.read_lookup(held["code"]), held["language"]
        answer = await parts.looking_up.look_up(query, language)
        if answer.outcome is Outcome.ANSWERED:
            await parts.looking_up.answer(interaction, query, language=language, ephemeral=True)
            return
        await keep_wish(interaction, parts, answer.title, filled, language=language, lookup=held["code"])


def place_field(clicked: Interaction, parts: Parts) -> ui.Label[Any]:
    """Return the choice of where to be told: in a direct message, and in this channel where the bot may speak."""
    say, reader = parts.texts.say, preference_of(clicked).language
    places = [discord.SelectOption(label=say("place.direct", reader), value=DIRECT, default=True)]
    if may_speak_here(clicked):
        places.append(discord.SelectOption(label=say("place.here", reader), value=HERE))
    return ui.Label(text=say("tell-me.where", reader), component=ui.Select(custom_id="place", options=places))


async def keep_wish(
    interaction: Interaction, parts: Parts, question: str, filled: Filled, *, language: str, lookup: str | None = None
) -> None:
    """Keep what the person waits for, and say so."""
    here = first_of(filled, "place") == HERE
    noted = await parts.store.wishes.wish(
        interaction.user.id,
        question,
        channel=interaction.channel_id if here else None,
        language=language,
        lookup=lookup,
    )
    say, reader = parts.texts.say, preference_of(interaction).language
    if noted:
        await tell(interaction, say("tell-me.noted", reader, question=escape(question)))
    else:
        await tell(interaction, say("tell-me.full", reader, count=MOST_WISHES))
