"""What readers say about an answer: that it helped, or that a fact in it is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import discord
from discord import ButtonStyle, ui

from commands.answer_buttons import ROOM_FOR_FACTS
from commands.card_budget import shorten
from commands.error_replies import tell
from commands.own_buttons import Interaction, OwnButton
from commands.own_forms import Filled, OwnForm, first_of
from commands.preferences import preference_of
from commands.text_card import TextCard
from facts.answer import CitedFact
from facts.fact_codes import encode_facts
from facts.store import NewReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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


class WrongForm(OwnForm):
    """Which fact, what is wrong with it, and perhaps a link."""

    template = re.compile(r"wrong-form:v1:(?P<revision>\d{1,9})")

    def __init__(self, facts: Sequence[CitedFact], revision: int, language: str, parts: Parts) -> None:
        texts = parts.texts
        super().__init__(f"wrong-form:v1:{revision}", texts.say("wrong.title", language))
        options = [
            discord.SelectOption(
                label=shorten(fact.statement, LONGEST_OPTION),
                value=fact.id,
                description=shorten(fact.citation.text, LONGEST_OPTION),
                default=number == 0,
            )
            for number, fact in enumerate(facts)
        ]
        which: ui.Select[Any] = ui.Select(custom_id="fact", options=options)
        wrong: ui.TextInput[Any] = ui.TextInput(
            custom_id="wrong", style=discord.TextStyle.paragraph, min_length=3, max_length=LONGEST_WRONG
        )
        link: ui.TextInput[Any] = ui.TextInput(custom_id="link", required=False, max_length=LONGEST_LINK)
        self.add_item(ui.Label(text=texts.say("wrong.fact", language), component=which))
        self.add_item(ui.Label(text=texts.say("wrong.what", language), component=wrong))
        self.add_item(ui.Label(text=texts.say("wrong.link", language), component=link))

    @classmethod
    async def respond(cls, interaction: Interaction, parts: Parts, held: Mapping[str, str], filled: Filled) -> None:
        """Keep the report."""
        language = preference_of(interaction).language
        new = NewReport(
            fact=first_of(filled, "fact"),
            revision=int(held["revision"]),
            wrong=first_of(filled, "wrong"),
            link=first_of(filled, "link") or None,
            language=language,
        )
        number, say = await parts.store.reports.keep(new, person=interaction.user.id), parts.texts.say
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
