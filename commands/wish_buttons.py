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
from commands.own_buttons import Interaction, OwnButton, run_click
from commands.preferences import preference_of
from commands.question_log import place_of
from commands.text_card import TextCard
from commands.where_to_tell import may_speak_here
from facts.answer import Outcome
from facts.store.wishes import MOST_WISHES

if TYPE_CHECKING:
    from commands.parts import Parts

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


class TellMeForm(ui.Modal):
    """Says what will be kept, and asks for the question and the place; sending it is the consent."""

    def __init__(self, question: str, language: str, clicked: Interaction, parts: Parts) -> None:
        say, reader = parts.texts.say, preference_of(clicked).language
        super().__init__(title=say("tell-me.title", reader))
        self._language = language
        self._question: ui.TextInput[Any] = ui.TextInput(
            custom_id="question", default=question, min_length=3, max_length=MAX_QUESTION
        )
        places = [discord.SelectOption(label=say("place.direct", reader), value=DIRECT, default=True)]
        if may_speak_here(clicked):
            places.append(discord.SelectOption(label=say("place.here", reader), value=HERE))
        self._place: ui.Select[Any] = ui.Select(custom_id="place", options=places)
        self.add_item(ui.TextDisplay(say("tell-me.how", reader)))
        self.add_item(ui.Label(text=say("tell-me.question", reader), component=self._question))
        self.add_item(ui.Label(text=say("tell-me.where", reader), component=self._place))

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Keep the wish, or answer at once when there is an answer by now."""
        await run_click(interaction, lambda parts: self._keep(interaction, parts))

    async def _keep(self, interaction: Interaction, parts: Parts) -> None:
        question, reader = self._question.value, preference_of(interaction).language
        if parts.desk.ask_alone(question, language=self._language).outcome is Outcome.ANSWERED:
            await parts.answering.answer(interaction, question, language=self._language, private=True)
            return
        here = HERE in self._place.values
        noted = await parts.store.wishes.wish(
            interaction.user.id,
            question,
            channel=interaction.channel_id if here else None,
            language=self._language,
        )
        say = parts.texts.say
        if noted:
            await tell(interaction, say("tell-me.noted", reader, question=escape(question)))
        else:
            await tell(interaction, say("tell-me.full", reader, count=MOST_WISHES))
