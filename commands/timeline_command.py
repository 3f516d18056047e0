"""`/timeline`: what happened around a company and was reported when, as a picture and a list."""

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
from facts.lookups.queries import TimelineQuery

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]


def timeline_command(parts: Parts) -> Command:
    """Return `/timeline company`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("timeline.name"), description=texts.localised("timeline.description"))
    @everywhere(texts, company="timeline.company")
    async def timeline(interaction: Interaction, company: Range[str, 1, LONGEST_NAME]) -> None:
        language = language_of(interaction)
        entity = desk.entity_named(company, kinds=COMPANIES, language=language)
        await parts.looking_up.answer(interaction, TimelineQuery(entity), language=language)

    @timeline.autocomplete("company")
    async def names(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=COMPANIES)

    return timeline
