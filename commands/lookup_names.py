"""What parameters of lookups may name, and how a typed date is read."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice

from commands.texts import Texts
from facts.entities import EntityKind
from facts.partial_date import DateParts, parse_partial_date

MAKERS = frozenset({EntityKind.AUTOMAKER, EntityKind.GROUP, EntityKind.BRAND})
COMPANIES = MAKERS | {EntityKind.SUPPLIER, EntityKind.COMPANY, EntityKind.JOINT_VENTURE}
OWNABLE = COMPANIES | {EntityKind.MODEL, EntityKind.PLANT, EntityKind.PLATFORM}
SELLERS = MAKERS | {EntityKind.MODEL}
MARKETS = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.UNION})
EVERYTHING = frozenset(EntityKind)

STATUSES = {
    "rumoured": "status.rumoured",
    "in_talks": "status.in-talks",
    "proposed": "status.proposed",
    "planned": "status.planned",
    "announced": "status.announced",
    "signed": "status.signed",
    "approved": "status.approved",
    "active": "status.active",
    "completed": "status.completed",
    "confirmed": "status.confirmed",
    "reported": "status.reported",
    "not_guaranteed": "status.not-guaranteed",
    "denied": "status.denied",
    "suspended": "status.suspended",
    "withdrawn": "status.withdrawn",
    "ended": "status.ended",
    "expired": "status.expired",
}
"""The text of each, in the order of a deal's life; `expired` is derived and can be asked for all the same."""

LONGEST_NAME = 100


class NoDate(app_commands.AppCommandError):
    """A person wrote a date in a way that cannot be read."""


def status_choices(texts: Texts) -> list[Choice[str]]:
    """Return every status to choose from, named in the reader's language."""
    return [Choice(name=texts.localised(key), value=status) for status, key in STATUSES.items()]


class SinceDate(app_commands.Transformer):
    """Reads `2019`, `2019-Q3`, `2019-11` or `2019-11-27`. Raises NoDate."""

    async def transform(self, interaction: discord.Interaction[Any], value: str, /) -> DateParts:
        """Return the date as it was written, no more precise."""
        try:
            return parse_partial_date(value)
        except ValueError:
            raise NoDate from None
