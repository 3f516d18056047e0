"""`/help` and `/about`: what can be asked, what the bot is and knows, with examples to click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands, ui

from commands.answering import language_of
from commands.choice_buttons import ChoiceButton
from commands.lookup_parameters import everywhere
from commands.parts import Parts
from commands.text_card import TextCard
from commands.texts import pick_language
from facts.answer import Choice

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]

LISTED = (
    "ask", "partners", "sales", "owner", "deals", "company", "timeline", "compare", "map", "rumours", "source",
    "follow", "following", "settings", "privacy", "help", "about",
)  # fmt: skip
"""The commands for everyone, in the order in which people need them."""


def help_command(parts: Parts) -> Command:
    """Return `/help`."""
    texts = parts.texts

    @app_commands.command(name=texts.localised("help.name"), description=texts.localised("help.description"))
    @everywhere(texts)
    async def help_(interaction: Interaction) -> None:
        language = language_of(interaction)
        spoken = pick_language(interaction.locale)  # Discord names commands in the language of the person's client
        lines = [f"`/{texts.say(f'{one}.name', spoken)}` {texts.say(f'{one}.description', language)}" for one in LISTED]
        menu = texts.say("help.menu", language, name=texts.say("message-check.name", spoken))
        card = TextCard(
            texts.say("help.lead", language),
            "\n".join([*lines, menu]),
            texts.say("help.examples", language),
            buttons=example_buttons(parts, language),
        )
        await interaction.response.send_message(view=card, ephemeral=True)

    return help_


def about_command(parts: Parts) -> Command:
    """Return `/about`."""
    texts = parts.texts

    @app_commands.command(name=texts.localised("about.name"), description=texts.localised("about.description"))
    @everywhere(texts)
    async def about(interaction: Interaction) -> None:
        language, revision = language_of(interaction), parts.serving.revision
        serving = texts.say(
            "about.serving",
            language,
            facts=revision.summary.facts,
            sources=revision.summary.sources,
            revision=revision.number,
            date=discord.utils.format_dt(revision.created, "D"),
        )
        pinned = texts.say("about.pinned", language) if revision.pinned else ""
        card = TextCard(
            texts.say("about.lead", language),
            f"{serving} {pinned}".strip(),
            texts.say("help.examples", language),
            buttons=example_buttons(parts, language),
        )
        await interaction.response.send_message(view=card, ephemeral=True)

    return about


def short_help(parts: Parts, language: str) -> TextCard:
    """Return one line about what can be asked, for who called the bot without a question, with examples to click."""
    return TextCard(parts.texts.say("help.short", language), buttons=example_buttons(parts, language))


def example_buttons(parts: Parts, language: str) -> Sequence[ui.Item[Any]]:
    """Return a button for each example; the base that is served answers all of them."""
    examples = parts.desk.examples(language)
    return [ChoiceButton.of(Choice(one[:1].upper() + one[1:], one), language) for one in examples]
