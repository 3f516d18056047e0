"""The buttons below an answer: its sources, asking on, and showing it to everyone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from commands.card_budget import MAX_BUTTONS
from commands.desk import MAX_QUESTION
from commands.error_replies import tell
from commands.escaping import escape
from commands.lookup_buttons import LookupButton
from commands.own_buttons import Interaction, OwnButton, is_hidden
from commands.own_forms import Filled, OwnForm, first_of
from commands.preferences import preference_of
from commands.text_card import TextCard
from facts.answer import Citation
from facts.fact_codes import encode_facts
from facts.lookups.queries import SourceQuery

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from commands.parts import Parts

ROOM_FOR_FACTS = 72
"""Characters of an id that carry facts: twelve of them."""
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]]{1,300}")


class SourcesButton(OwnButton, template=re.compile(r"src:v1:(?P<language>[a-z]{2}):(?P<facts>[\w-]+)")):
    """Shows the sources of an answer with their titles, to the one who clicked."""

    @classmethod
    def of(cls, fact_ids: Iterable[str], language: str, label: str) -> SourcesButton:
        """Return the button for the facts of an answer in a language."""
        return cls(f"src:v1:{language}:{encode_facts(fact_ids, room=ROOM_FOR_FACTS)}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Show every source once: title, citation, address, and all of its facts one click away."""
        language = self.held["language"]
        facts = parts.desk.facts_of_codes(self.held["facts"], language=language)
        if not facts:
            await tell(interaction, parts.texts.say("sources.gone", preference_of(interaction).language))
            return
        citations = list(dict.fromkeys(fact.citation for fact in facts))
        lines = [self._line(number, citation, parts) for number, citation in enumerate(citations, 1)]
        files = list(dict.fromkeys(citation.file for citation in citations))[:MAX_BUTTONS]
        card = TextCard(
            f"**{parts.texts.say('sources.lead', language)}**",
            "\n".join(lines),
            buttons=[LookupButton.of(SourceQuery(file), language, file) for file in files],
        )
        await interaction.response.send_message(view=card, ephemeral=True)

    def _line(self, number: int, citation: Citation, parts: Parts) -> str:
        title = parts.desk.title_of(citation.file, language=self.held["language"])
        lines = [f"**[{number}] {escape(title or citation.file)}**", f"-# {escape(citation.text)}"]
        if citation.address and _ADDRESS.fullmatch(citation.address):
            lines.append(f"-# <{citation.address}>")
        return "\n".join(lines)


class FurtherButton(OwnButton, template=re.compile(r"further:v1:(?P<language>[a-z]{2})")):
    """Opens a form for the next question: a reply to an answer of a command does not reach the bot."""

    @classmethod
    def of(cls, language: str, label: str) -> FurtherButton:
        """Return the button on an answer in a language."""
        return cls(f"further:v1:{language}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Open the form."""
        await interaction.response.send_modal(FurtherForm(self.held["language"], interaction, parts))


class FurtherForm(OwnForm):
    """Asks for the next question and answers it, as visibly as the answer it was opened from."""

    template = re.compile(r"further-form:v1:(?P<language>[a-z]{2}):(?P<seen>hidden|open)")

    def __init__(self, language: str, clicked: Interaction, parts: Parts) -> None:
        texts, reader = parts.texts, preference_of(clicked).language
        seen = "hidden" if is_hidden(clicked) else "open"
        super().__init__(f"further-form:v1:{language}:{seen}", texts.say("further.title", reader))
        question: ui.TextInput[Any] = ui.TextInput(
            custom_id="question", min_length=1, max_length=MAX_QUESTION, placeholder=texts.say("further.hint", reader)
        )
        self.add_item(ui.Label(text=texts.say("further.question", reader), component=question))

    @classmethod
    async def respond(cls, interaction: Interaction, parts: Parts, held: Mapping[str, str], filled: Filled) -> None:
        """Answer the question."""
        hidden = True if held["seen"] == "hidden" else None
        question = first_of(filled, "question")
        await parts.answering.answer(interaction, question, language=held["language"], private=hidden)


class ShareButton(OwnButton, template=re.compile(r"share:v1")):
    """Shows a private answer to everyone in the channel."""

    @classmethod
    def of(cls, label: str) -> ShareButton:
        """Return the button."""
        return cls("share:v1", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Send the same card once more, without this button, for all to see."""
        message = interaction.message
        if message is None:
            return
        card = ui.LayoutView.from_message(message, timeout=None)
        for item in list(card.walk_children()):
            if isinstance(item, ui.Button) and item.custom_id == self.item.custom_id and item.parent is not None:
                row = item.parent
                if isinstance(row, ui.ActionRow):
                    row.remove_item(item)
        await interaction.response.send_message(view=card, allowed_mentions=discord.AllowedMentions.none())
