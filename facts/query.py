"""A question whose intent is known beforehand: what a slash command asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

QueryIntent = Literal["partners", "sales", "owner", "company"]


@dataclass(frozen=True, slots=True)
class Query:
    """The parameters of a slash command, names already linked to entity ids."""

    intent: QueryIntent
    entity: str
    counterpart: str | None = None
    year: int | None = None
    market: str | None = None
