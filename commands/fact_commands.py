"""`/ask`, `/partners` and `/sales`: what everyone can ask."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from commands.answering import answer_question, language_of, show
from commands.autocomplete import name_choices
from commands.desk import MAX_QUESTION
from commands.parts import Parts
from facts.entities import EntityKind
from facts.query import Query

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]

MAKERS = frozenset({EntityKind.AUTOMAKER, EntityKind.GROUP, EntityKind.BRAND})
COMPANIES = MAKERS | {EntityKind.SUPPLIER, EntityKind.COMPANY, EntityKind.JOINT_VENTURE}
SELLERS = MAKERS | {EntityKind.MODEL}
MARKETS = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.UNION})

EARLIEST_YEAR = 1850
LATEST_YEAR = 2200


def ask_command(parts: Parts) -> Command:
    """Return `/ask question`."""
    texts = parts.texts

    @app_commands.command(name=texts.localised("ask.name"), description=texts.localised("ask.description"))
    @app_commands.rename(question=texts.localised("ask.question.name"))
    @app_commands.describe(question=texts.localised("ask.question.description"))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def ask(interaction: Interaction, question: Range[str, 3, MAX_QUESTION]) -> None:
        await answer_question(interaction, question, parts)

    return ask


def partners_command(parts: Parts) -> Command:
    """Return `/partners company`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("partners.name"), description=texts.localised("partners.description"))
    @app_commands.rename(company=texts.localised("partners.company.name"))
    @app_commands.describe(company=texts.localised("partners.company.description"))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def partners(interaction: Interaction, company: Range[str, 1, 100]) -> None:
        language = language_of(interaction)
        entity = desk.entity_named(company, kinds=COMPANIES, language=language)
        await show(interaction, desk.answer_query(Query("partners", entity), language=language), texts)

    @partners.autocomplete("company")
    async def companies(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=COMPANIES)

    return partners


def sales_command(parts: Parts) -> Command:
    """Return `/sales brand [year] [market]`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("sales.name"), description=texts.localised("sales.description"))
    @app_commands.rename(
        brand=texts.localised("sales.brand.name"),
        year=texts.localised("sales.year.name"),
        market=texts.localised("sales.market.name"),
    )
    @app_commands.describe(
        brand=texts.localised("sales.brand.description"),
        year=texts.localised("sales.year.description"),
        market=texts.localised("sales.market.description"),
    )
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def sales(
        interaction: Interaction,
        brand: Range[str, 1, 100],
        year: Range[int, EARLIEST_YEAR, LATEST_YEAR] | None = None,
        market: Range[str, 1, 100] | None = None,
    ) -> None:
        language = language_of(interaction)
        entity = desk.entity_named(brand, kinds=SELLERS, language=language)
        place = desk.entity_named(market, kinds=MARKETS, language=language) if market else None
        query = Query("sales", entity, year=year, market=place)
        await show(interaction, desk.answer_query(query, language=language), texts)

    @sales.autocomplete("brand")
    async def brands(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=SELLERS)

    @sales.autocomplete("market")
    async def markets(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return name_choices(interaction, typed, desk=desk, kinds=MARKETS)

    return sales
