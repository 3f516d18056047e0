"""`/follow` and `/following`: hear when facts about a company come or change."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from commands.answering import language_of
from commands.autocomplete import name_choices
from commands.escaping import escape
from commands.follow_buttons import FollowButton, following_card
from commands.lookup_names import LONGEST_NAME, OWNABLE
from commands.lookup_parameters import everywhere
from commands.parts import Parts
from commands.text_card import TextCard
from commands.where_to_tell import may_speak_here

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]


def follow_command(parts: Parts) -> Command:
    """Return `/follow company`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("follow.name"), description=texts.localised("follow.description"))
    @everywhere(texts, company="follow.company")
    async def follow(interaction: Interaction, company: Range[str, 1, LONGEST_NAME]) -> None:
        language = language_of(interaction)
        entity = desk.entity_named(company, kinds=OWNABLE, language=language)
        buttons = [FollowButton.of(entity, texts.say("follow.direct", language), here=False)]
        if may_speak_here(interaction):
            buttons.append(FollowButton.of(entity, texts.say("follow.here", language), here=True))
        name = escape(desk.name_of(entity, language=language) or entity)
        card = TextCard(texts.say("follow.ask", language, name=name), buttons=buttons)
        await interaction.response.send_message(view=card, ephemeral=True)

    @follow.autocomplete("company")
    async def names(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=OWNABLE)

    return follow


def following_command(parts: Parts) -> Command:
    """Return `/following`."""
    texts = parts.texts

    @app_commands.command(name=texts.localised("following.name"), description=texts.localised("following.description"))
    @everywhere(texts)
    async def following(interaction: Interaction) -> None:
        await interaction.response.send_message(view=await following_card(interaction, parts), ephemeral=True)

    return following
