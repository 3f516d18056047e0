"""Buttons that look something up: the pages of a long list, and what can be looked up next.

All that a button needs stands in its id, so it works after a restart, and on messages of years ago.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self, cast

import discord
from discord import ui

from commands.card_budget import MAX_LABEL, shorten
from facts.lookups.queries import Query
from facts.lookups.query_code import encode

if TYPE_CHECKING:
    from commands.parts import HasParts


class PageButton(
    ui.DynamicItem[ui.Button[Any]],
    template=re.compile(r"page:v1:(?P<language>[a-z]{2}):(?P<page>\d{1,4}):(?P<code>.+)", re.DOTALL),
):
    """Turns to one page of a lookup."""

    def __init__(self, query: Query | str, language: str, page: int, *, label: str, at_end: bool = False) -> None:
        self.code = query if isinstance(query, str) else encode(query)
        self.language = language
        self.page = page
        super().__init__(
            ui.Button(
                label=label,
                style=discord.ButtonStyle.secondary,
                custom_id=f"page:v1:{language}:{page}:{self.code}",
                disabled=at_end,
            )
        )

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Build the button anew from the message it stands on."""
        label = cast("ui.Button[Any]", item).label or match["page"]
        return cls(match["code"], match["language"], int(match["page"]), label=label)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show the page."""
        client = cast("HasParts", interaction.client)
        await client.meet_click(
            interaction,
            lambda parts: parts.looking_up.turn_page(interaction, self.code, self.page, language=self.language),
        )


class LookupButton(
    ui.DynamicItem[ui.Button[Any]],
    template=re.compile(r"look:v1:(?P<language>[a-z]{2}):(?P<code>.+)", re.DOTALL),
):
    """Looks something up as if its command had been typed."""

    def __init__(self, query: Query | str, language: str, label: str) -> None:
        self.code = query if isinstance(query, str) else encode(query)
        self.language = language
        super().__init__(
            ui.Button(
                label=shorten(label, MAX_LABEL),
                style=discord.ButtonStyle.secondary,
                custom_id=f"look:v1:{language}:{self.code}",
            )
        )

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Build the button anew from the message it stands on."""
        return cls(match["code"], match["language"], cast("ui.Button[Any]", item).label or match["code"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Answer the lookup."""
        client = cast("HasParts", interaction.client)
        await client.meet_click(
            interaction, lambda parts: parts.looking_up.answer_code(interaction, self.code, language=self.language)
        )


class ShareLookupButton(
    ui.DynamicItem[ui.Button[Any]],
    template=re.compile(r"show:v1:(?P<language>[a-z]{2}):(?P<code>.+)", re.DOTALL),
):
    """Shows to everyone what a lookup has shown to one person."""

    def __init__(self, query: Query | str, language: str, label: str) -> None:
        self.code = query if isinstance(query, str) else encode(query)
        self.language = language
        super().__init__(
            ui.Button(
                label=shorten(label, MAX_LABEL),
                style=discord.ButtonStyle.secondary,
                custom_id=f"show:v1:{language}:{self.code}",
            )
        )

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Build the button anew from the message it stands on."""
        return cls(match["code"], match["language"], cast("ui.Button[Any]", item).label or match["code"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show it."""
        client = cast("HasParts", interaction.client)
        await client.meet_click(
            interaction, lambda parts: parts.looking_up.share_code(interaction, self.code, language=self.language)
        )
