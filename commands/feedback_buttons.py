"""What readers say about an answer: that it helped, or that a fact in it is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import discord
from discord import ButtonStyle, ui

from commands.answer_buttons import ROOM_FOR_FACTS
from commands.card_budget import shorten
from commands.error_replies import tell
from commands.own_buttons import Interaction, OwnButton, run_click
from commands.preferences import preference_of
from commands.text_card import TextCard
from facts.answer import CitedFact
from facts.fact_codes import encode_facts
from facts.store import NewReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from commands.parts import Parts

LONGEST_WRONG = 1_000
LONGEST_LINK = 300
LONGEST_OPTION = 100


class HelpfulButton(OwnButton, template=re.compile(r"good:v1:(?P<revision>\d{1,9}):(?P<facts>[\w-]+)")):
    """Counts that an answer helped, for the fact that led it."""

    @classmethod
    def of(cls, fact_id: str, revision: int, label: str) -> HelpfulButton:
        """Return the button for the first fact of an answer from a revision."""
        return cls(f"good:v1:{revision}:{encode_facts([fact_id], room=ROOM_FOR_FACTS)}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Count it, and thank."""
        language = preference_of(interaction).language
        for fact in parts.desk.facts_of_codes(self.held["facts"], language=language):
            await parts.store.reports.vote(fact.id, int(self.held["revision"]), person=interaction.user.id)
        await tell(interaction, parts.texts.say("helpful.thanks", language))


class WrongButton(OwnButton, template=re.compile(r"wrong:v1:(?P<revision>\d{1,9}):(?P<facts>[\w-]+)")):
    """Opens the form in which a reader says what is wrong."""

    @classmethod
    def of(cls, fact_ids: Iterable[str], revision: int, label: str) -> WrongButton:
        """Return the button for the facts of an answer from a revision."""
        return cls(f"wrong:v1:{revision}:{encode_facts(fact_ids, room=ROOM_FOR_FACTS)}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Open the form, unless none of the facts is there any more."""
        language = preference_of(interaction).language
        facts = parts.desk.facts_of_codes(self.held["facts"], language=language)
        if not facts:
            await tell(interaction, parts.texts.say("sources.gone", language))
            return
        await interaction.response.send_modal(WrongForm(facts, int(self.held["revision"]), language, parts))


class WrongForm(ui.Modal):
    """Which fact, what is wrong with it, and perhaps a link."""

    def __init__(self, facts: Sequence[CitedFact], revision: int, language: str, parts: Parts) -> None:
        texts = parts.texts
        super().__init__(title=texts.say("wrong.title", language))
        self._revision = revision
        self._language = language
        options = [
            discord.SelectOption(
                label=shorten(fact.statement, LONGEST_OPTION),
                value=fact.id,
                description=shorten(fact.citation.text, LONGEST_OPTION),
                default=number == 0,
            )
            for number, fact in enumerate(facts)
        ]
        self._fact: ui.Select[Any] = ui.Select(custom_id="fact", options=options)
        self._wrong: ui.TextInput[Any] = ui.TextInput(
            custom_id="wrong", style=discord.TextStyle.paragraph, min_length=3, max_length=LONGEST_WRONG
        )
        self._link: ui.TextInput[Any] = ui.TextInput(custom_id="link", required=False, max_length=LONGEST_LINK)
        self.add_item(ui.Label(text=texts.say("wrong.fact", language), component=self._fact))
        self.add_item(ui.Label(text=texts.say("wrong.what", language), component=self._wrong))
        self.add_item(ui.Label(text=texts.say("wrong.link", language), component=self._link))

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Keep the report."""
        await run_click(interaction, lambda parts: self._keep(interaction, parts))

    async def _keep(self, interaction: Interaction, parts: Parts) -> None:
        new = NewReport(
            fact=self._fact.values[0],
            revision=self._revision,
            wrong=self._wrong.value,
            link=self._link.value or None,
            language=self._language,
        )
        number = await parts.store.reports.keep(new, person=interaction.user.id)
        say, language = parts.texts.say, self._language
        card = TextCard(
            say("wrong.thanks", language, number=number),
            say("wrong.remind-how", language),
            buttons=[RemindButton.of(number, say("wrong.remind", language))],
        )
        await interaction.response.send_message(view=card, ephemeral=True)


class RemindButton(OwnButton, template=re.compile(r"remind:v1:(?P<report>\d{1,15})")):
    """Has the reporter told what comes of a report; it stands on a message that only the reporter sees."""

    style = ButtonStyle.primary

    @classmethod
    def of(cls, report: int, label: str) -> RemindButton:
        """Return the button for a report."""
        return cls(f"remind:v1:{report}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Note it, and say so in place of the offer."""
        number, language = int(self.held["report"]), preference_of(interaction).language
        noted = await parts.store.reports.tell_reporter(number, interaction.user.id)
        key = "wrong.will-be-told" if noted else "wrong.gone"
        await interaction.response.edit_message(view=TextCard(parts.texts.say(key, language, number=number)))
