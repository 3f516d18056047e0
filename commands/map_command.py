"""`/map`: the network of relations as a picture, with the facts behind it."""

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
from facts.lookups.queries import MapQuery

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]


def map_command(parts: Parts) -> Command:
    """Return `/map [company]`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("map.name"), description=texts.localised("map.description"))
    @everywhere(texts, company="map.company")
    async def relations(interaction: Interaction, company: Range[str, 1, LONGEST_NAME] | None = None) -> None:
        language = language_of(interaction)
        entity = desk.entity_named(company, kinds=OWNABLE, language=language) if company else None
        await parts.looking_up.answer(interaction, MapQuery(entity), language=language)

    @relations.autocomplete("company")
    async def names(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=OWNABLE)

    return relations
