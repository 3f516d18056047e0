"""`/sales`: figures of a brand with growth and a chart."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from commands.answering import language_of
from commands.autocomplete import name_choices
from commands.lookup_names import LONGEST_NAME, MARKETS, SELLERS
from commands.lookup_parameters import everywhere
from commands.parts import Parts
from facts.lookups.queries import SalesQuery

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]

EARLIEST_YEAR = 1850
LATEST_YEAR = 2200


def sales_command(parts: Parts) -> Command:
    """Return `/sales brand [year] [market]`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("sales.name"), description=texts.localised("sales.description"))
    @everywhere(texts, brand="sales.brand", year="sales.year", market="sales.market")
    async def sales(
        interaction: Interaction,
        brand: Range[str, 1, LONGEST_NAME],
        year: Range[int, EARLIEST_YEAR, LATEST_YEAR] | None = None,
        market: Range[str, 1, LONGEST_NAME] | None = None,
    ) -> None:
        language = language_of(interaction)
        entity = desk.entity_named(brand, kinds=SELLERS, language=language)
        place = desk.entity_named(market, kinds=MARKETS, language=language) if market else None
        await parts.looking_up.answer(interaction, SalesQuery(entity, year, place), language=language)

    @sales.autocomplete("brand")
    async def brands(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=SELLERS)

    @sales.autocomplete("market")
    async def markets(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=MARKETS)

    return sales
