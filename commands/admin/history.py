"""`/history`: the revisions that are kept, and what each of them changed."""

from __future__ import annotations

from collections.abc import Iterator

from discord.utils import format_dt

from commands.admin.admin_command import Command, Interaction, admin_command, think
from commands.admin.reports import counted
from commands.parts import Parts
from commands.preferences import preference_of
from commands.text_card import TextCard
from commands.texts import Texts
from facts.curation.history import Step, read_history

SHOWN = 10
"""Revisions, newest first."""


def history_command(parts: Parts) -> Command:
    """Return `/history`."""

    @admin_command(parts, name="history.name", description="history.description")
    async def history(interaction: Interaction) -> None:
        await think(interaction)
        steps = await read_history(parts.store, parts.serving.revision.folder, limit=SHOWN)
        language = preference_of(interaction).language
        lines = [_line(step, parts.texts, language) for step in steps]
        card = TextCard(parts.texts.say("history.heading", language), "\n".join(lines))
        await interaction.followup.send(view=card, ephemeral=True)

    return history


def _line(step: Step, texts: Texts, language: str) -> str:
    revision = step.revision
    told = " · ".join(_told(step, texts, language))
    return f"**{revision.number}** · {format_dt(revision.created, 'f')} · {told}"


def _told(step: Step, texts: Texts, language: str) -> Iterator[str]:
    yield texts.say("history.facts", language, count=step.revision.summary.facts)
    if step.difference is not None:
        yield counted(step.difference, texts, language)
    if step.revision.pinned:
        yield texts.say("history.pinned", language)
    elif step.revision.in_use:
        yield texts.say("history.in-use", language)
