"""`/owner`: who owns a company, what it owns, and how that came to be."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from commands.answering import language_of
from commands.autocomplete import name_choices
from commands.lookup_names import LONGEST_NAME, OWNABLE
from commands.lookup_parameters import everywhere
from commands.parts import Parts
from facts.lookups.queries import OwnerQuery

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]


def owner_command(parts: Parts) -> Command:
    """Return `/owner company`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("owner.name"), description=texts.localised("owner.description"))
    @everywhere(texts, company="owner.company")
    async def owner(interaction: Interaction, company: Range[str, 1, LONGEST_NAME]) -> None:
        language = language_of(interaction)
        entity = desk.entity_named(company, kinds=OWNABLE, language=language)
        await parts.looking_up.answer(interaction, OwnerQuery(entity), language=language)

    @owner.autocomplete("company")
    async def names(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=OWNABLE)

    return owner
