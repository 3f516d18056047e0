"""Buttons that look something up: the pages of a long list, and what can be looked up next.

All that a button needs stands in its id, so it works after a restart, and on messages of years ago.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from commands.own_buttons import Interaction, OwnButton
from facts.lookups.query_code import encode

if TYPE_CHECKING:
    from commands.parts import Parts
    from facts.lookups.queries import Query


class PageButton(
    OwnButton, template=re.compile(r"page:v1:(?P<language>[a-z]{2}):(?P<page>\d{1,4}):(?P<code>.+)", re.DOTALL)
):
    """Turns to one page of a lookup."""

    @classmethod
    def of(cls, query: Query, language: str, page: int, label: str, *, at_end: bool = False) -> PageButton:
        """Return the button for a page; at the end of the list it cannot be clicked."""
        button = cls(f"page:v1:{language}:{page}:{encode(query)}", label)
        button.item.disabled = at_end
        return button

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Show the page."""
        page = int(self.held["page"])
        await parts.looking_up.turn_page(interaction, self.held["code"], page, language=self.held["language"])


class LookupButton(OwnButton, template=re.compile(r"look:v1:(?P<language>[a-z]{2}):(?P<code>.+)", re.DOTALL)):
    """Looks something up as if its command had been typed."""

    @classmethod
    def of(cls, query: Query, language: str, label: str) -> LookupButton:
        """Return the button for a lookup."""
        return cls(f"look:v1:{language}:{encode(query)}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Answer the lookup."""
        await parts.looking_up.answer_code(interaction, self.held["code"], language=self.held["language"])


class ShareLookupButton(
    OwnButton, template=re.compile(r"show:v1:(?P<language>[a-z]{2}):(?:(?P<page>\d{1,4}):)?(?P<code>.+)", re.DOTALL)
):
    """Shows to everyone the page of a lookup that one person is looking at; ids of before hold no page."""

    @classmethod
    def of(cls, query: Query, language: str, page: int, label: str) -> ShareLookupButton:
        """Return the button for a page of a lookup."""
        return cls(f"show:v1:{language}:{page}:{encode(query)}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Show it."""
        page = int(self.held["page"] or 1)
        await parts.looking_up.share_code(interaction, self.held["code"], page, language=self.held["language"])
