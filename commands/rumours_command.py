"""`/rumours`: what is not confirmed, denied or expired, and who says so."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from commands.answering import language_of
from commands.autocomplete import name_choices
from commands.lookup_names import COMPANIES, LONGEST_NAME
from commands.lookup_parameters import everywhere
from commands.parts import Parts
from facts.lookups.queries import RumoursQuery

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]


def rumours_command(parts: Parts) -> Command:
    """Return `/rumours [company]`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("rumours.name"), description=texts.localised("rumours.description"))
    @everywhere(texts, company="rumours.company")
    async def rumours(interaction: Interaction, company: Range[str, 1, LONGEST_NAME] | None = None) -> None:
        language = language_of(interaction)
        entity = desk.entity_named(company, kinds=COMPANIES, language=language) if company else None
        await parts.looking_up.answer(interaction, RumoursQuery(entity), language=language)

    @rumours.autocomplete("company")
    async def names(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=COMPANIES)

    return rumours
