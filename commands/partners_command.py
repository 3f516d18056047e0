"""`/partners`: partnerships of a company, by how sure they are, the newest first."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from commands.answering import language_of
from commands.autocomplete import name_choices
from commands.lookup_names import COMPANIES, LONGEST_NAME, status_choices
from commands.lookup_parameters import everywhere
from commands.parts import Parts
from facts.lookups.queries import PartnersQuery

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]


def partners_command(parts: Parts) -> Command:
    """Return `/partners company [with] [status]`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("partners.name"), description=texts.localised("partners.description"))
    @everywhere(texts, company="partners.company", counterpart="partners.counterpart", status="partners.status")
    @app_commands.choices(status=status_choices(texts))
    async def partners(
        interaction: Interaction,
        company: Range[str, 1, LONGEST_NAME],
        counterpart: Range[str, 1, LONGEST_NAME] | None = None,
        status: str | None = None,
    ) -> None:
        language = language_of(interaction)
        entity = desk.entity_named(company, kinds=COMPANIES, language=language)
        other = desk.entity_named(counterpart, kinds=COMPANIES, language=language) if counterpart else None
        await parts.looking_up.answer(interaction, PartnersQuery(entity, other, status), language=language)

    @partners.autocomplete("company")
    async def companies(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=COMPANIES)

    @partners.autocomplete("counterpart")
    async def counterparts(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=COMPANIES)

    return partners
