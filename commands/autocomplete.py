"""Names to choose from while somebody types."""

from __future__ import annotations

from typing import Any

import discord
from discord.app_commands import Choice

from commands.answering import language_of
from commands.desk import Desk
from commands.error_replies import log_unexpected
from facts.entities import EntityKind


def name_choices(
    interaction: discord.Interaction[Any], typed: str, *, desk: Desk, kinds: frozenset[EntityKind]
) -> list[Choice[str]]:
    """Return the names that begin as typed, in the reader's language.

    A value is mostly the name itself: a person may also submit what was typed, and both are linked in one way.
    """
    try:
        names = desk.names(typed, kinds=kinds, language=language_of(interaction))
    except Exception as error:  # met here: the library would log what was typed along with it
        log_unexpected(error, where="autocomplete")
        return []
    return [Choice(name=label, value=value) for value, label in names]
