"""`/compare`: sales of two companies side by side, and through whom they are related."""

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
from facts.lookups.queries import CompareQuery

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]


def compare_command(parts: Parts) -> Command:
    """Return `/compare first second`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("compare.name"), description=texts.localised("compare.description"))
    @everywhere(texts, first="compare.first", second="compare.second")
    async def compare(
        interaction: Interaction, first: Range[str, 1, LONGEST_NAME], second: Range[str, 1, LONGEST_NAME]
    ) -> None:
        language = language_of(interaction)
        one = desk.entity_named(first, kinds=OWNABLE, language=language)
        other = desk.entity_named(second, kinds=OWNABLE, language=language)
        await parts.looking_up.answer(interaction, CompareQuery(one, other), language=language)

    @compare.autocomplete("first")
    async def firsts(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=OWNABLE)

    @compare.autocomplete("second")
    async def seconds(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=OWNABLE)

    return compare
