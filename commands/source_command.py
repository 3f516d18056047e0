"""`/source`: the sources with what they cover, or one source with its facts by paragraph."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from commands.answering import language_of
from commands.card_budget import MAX_CHOICE, shorten
from commands.error_replies import log_unexpected
from commands.lookup_parameters import everywhere
from commands.parts import Parts
from facts.lookups.queries import SourceQuery

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]

LONGEST_FILE = 120
"""Characters of the name of a source (`facts.sources.Source`)."""


def source_command(parts: Parts) -> Command:
    """Return `/source [file]`."""
    desk, texts = parts.desk, parts.texts

    @app_commands.command(name=texts.localised("source.name"), description=texts.localised("source.description"))
    @everywhere(texts, file="source.file")
    async def source(interaction: Interaction, file: Range[str, 1, LONGEST_FILE] | None = None) -> None:
        language = language_of(interaction)
        await parts.looking_up.answer(interaction, SourceQuery(file), language=language)

    @source.autocomplete("file")
    async def files(interaction: Interaction, typed: str) -> list[Choice[str]]:
        try:
            found = desk.sources(typed, language=language_of(interaction))
        except Exception as error:  # met here: the library would log what was typed along with it
            log_unexpected(error, where="autocomplete")
            return []
        return [Choice(name=_label(file, title), value=file) for file, title in found if len(file) <= MAX_CHOICE]

    return source


def _label(file: str, title: str) -> str:
    """Return the title with the file behind it, or only the file where both are too long."""
    whole = f"{shorten(title, max(MAX_CHOICE - len(file) - 3, 0))} ({file})"
    return whole if len(whole) <= MAX_CHOICE else file
