"""`/privacy`: what is kept about a person and how long; all of it to show or to delete at once."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import discord
from discord import ButtonStyle, app_commands

from commands.answering import language_of
from commands.lookup_parameters import everywhere
from commands.own_buttons import Interaction, OwnButton
from commands.parts import Parts
from commands.text_card import TextCard

Command = app_commands.Command[Any, ..., None]

FILE_NAME = "autodeals.json"


class ShowDataButton(OwnButton, template=re.compile("data:v1:show")):
    """Sends the person a file with all that is kept."""

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Send the file; without anything kept, say so."""
        export, language = await parts.store.person_data.export(interaction.user.id), language_of(interaction)
        count = sum(map(len, export.values()))
        if not count:
            await interaction.response.send_message(parts.texts.say("privacy.nothing", language), ephemeral=True)
            return
        written = json.dumps(export, ensure_ascii=False, indent=2).encode()
        await interaction.response.send_message(
            parts.texts.say("privacy.shown", language, count=count),
            file=discord.File(io.BytesIO(written), FILE_NAME),
            ephemeral=True,
        )


class DeleteDataButton(OwnButton, template=re.compile("data:v1:delete")):
    """Deletes all that is kept about the person, at once."""

    style = ButtonStyle.danger

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Delete it, in memory too, and say how much that was."""
        language = language_of(interaction)
        deleted = await parts.store.person_data.delete(interaction.user.id)
        parts.desk.forget(interaction.user.id)
        told = (
            parts.texts.say("privacy.deleted", language, count=deleted)
            if deleted
            else parts.texts.say("privacy.nothing", language)
        )
        await interaction.response.send_message(told, ephemeral=True)


def privacy_command(parts: Parts) -> Command:
    """Return `/privacy`."""
    texts = parts.texts

    @app_commands.command(name=texts.localised("privacy.name"), description=texts.localised("privacy.description"))
    @everywhere(texts)
    async def privacy(interaction: Interaction) -> None:
        language = language_of(interaction)
        buttons = [
            ShowDataButton("data:v1:show", texts.say("privacy.show", language)),
            DeleteDataButton("data:v1:delete", texts.say("privacy.delete", language)),
        ]
        card = TextCard(texts.say("privacy.lead", language), "\n".join(_kept(parts, language)), buttons=buttons)
        await interaction.response.send_message(view=card, ephemeral=True)

    return privacy


def _kept(parts: Parts, language: str) -> list[str]:
    """Return what is kept, as this bot is set up."""
    say, store = parts.texts.say, parts.store
    days = store.retention_days
    return [
        f"• {line}"
        for line in (
            say("privacy.questions", language, days=days) if days else say("privacy.questions-none", language),
            say("privacy.hashed" if store.knows_persons else "privacy.nobody", language),
            say("privacy.asked-for", language),
            say("privacy.reports", language),
            say("privacy.memory", language),
        )
    ]
