"""`/company`: all that is known about a name, grouped, on pages."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from commands.answering import language_of
from commands.autocomplete import name_choices
from commands.lookup_names import EVERYTHING, LONGEST_NAME
from commands.lookup_parameters import everywhere
from commands.parts import Parts
from facts.lookups.queries import CompanyQuery

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]


def company_command(parts: Parts) -> Command:
    """Return `/company name`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("company.name"), description=texts.localised("company.description"))
    @everywhere(texts, name="company.name")
    async def company(interaction: Interaction, name: Range[str, 1, LONGEST_NAME]) -> None:
        language = language_of(interaction)
        entity = desk.entity_named(name, kinds=EVERYTHING, language=language)
        await parts.looking_up.answer(interaction, CompanyQuery(entity), language=language)

    @company.autocomplete("name")
    async def names(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=EVERYTHING)

    return company
