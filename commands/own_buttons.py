"""What buttons that outlive a restart have in common: all they need stands in their id, and they fail calmly."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

import discord
from discord import ButtonStyle, ui

from commands.card_budget import MAX_LABEL, shorten

if TYPE_CHECKING:
    from commands.parts import HasParts, Parts

Interaction = discord.Interaction[Any]


class OwnButton(ui.DynamicItem[ui.Button[Any]], template=re.compile("(?!)")):
    """A button with a template for its ids; `held` has what the id of this one says."""

    style: ClassVar[ButtonStyle] = ButtonStyle.secondary

    def __init__(self, custom_id: str, label: str) -> None:
        super().__init__(ui.Button(label=shorten(label, MAX_LABEL), style=self.style, custom_id=custom_id))
        match = self.template.fullmatch(custom_id)
        self.held = match.groupdict() if match else {}

    @classmethod
    async def from_custom_id(cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Build the button anew from the message it stands on."""
        return cls(match.string, cast("ui.Button[Any]", item).label or "…")

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Do what a click on the button asks for."""
        raise NotImplementedError

    async def callback(self, interaction: Interaction) -> None:
        """Respond under the checks of commands."""
        await run_click(interaction, lambda parts: self.respond(interaction, parts))


async def run_click(interaction: Interaction, respond: Callable[[Parts], Awaitable[None]]) -> None:
    """Run the response to a click or to a form; the client checks first, and tells the person when it fails."""
    await cast("HasParts", interaction.client).meet_click(interaction, respond)


def is_hidden(interaction: Interaction) -> bool:
    """Tell whether only the person who clicked sees the message that was clicked."""
    return interaction.message is not None and interaction.message.flags.ephemeral
