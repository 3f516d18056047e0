"""`/deals`: all deals, or those of one company, of one status, since a date."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range, Transform

from commands.answering import language_of
from commands.autocomplete import name_choices
from commands.lookup_names import COMPANIES, LONGEST_NAME, SinceDate, status_choices
from commands.lookup_parameters import everywhere
from commands.parts import Parts
from facts.lookups.queries import DealsQuery
from facts.partial_date import DateParts

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]


def deals_command(parts: Parts) -> Command:
    """Return `/deals [company] [status] [since]`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("deals.name"), description=texts.localised("deals.description"))
    @everywhere(texts, company="deals.company", status="deals.status", since="deals.since")
    @app_commands.choices(status=status_choices(texts))
    async def deals(
        interaction: Interaction,
        company: Range[str, 1, LONGEST_NAME] | None = None,
        status: str | None = None,
        since: Transform[DateParts, SinceDate] | None = None,
    ) -> None:
        language = language_of(interaction)
        entity = desk.entity_named(company, kinds=COMPANIES, language=language) if company else None
        await parts.looking_up.answer(interaction, DealsQuery(entity, status, since), language=language)

    @deals.autocomplete("company")
    async def companies(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=COMPANIES)

    return deals
