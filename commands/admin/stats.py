"""`/stats`: what is asked, what comes of it, and what people say about the answers."""

from __future__ import annotations

from collections.abc import Mapping

from commands.admin.admin_command import Command, Interaction, admin_command, think
from commands.escaping import escape
from commands.parts import Parts
from commands.preferences import preference_of
from commands.text_card import TextCard

MOST = 8
"""Entries of each list."""


def stats_command(parts: Parts) -> Command:
    """Return `/stats`."""

    @admin_command(parts, name="stats.name", description="stats.description")
    async def stats(interaction: Interaction) -> None:
        await think(interaction)
        card = await _card(parts, preference_of(interaction).language)
        await interaction.followup.send(view=card, ephemeral=True)

    return stats


async def _card(parts: Parts, language: str) -> TextCard:
    texts, store = parts.texts, parts.store
    counts = await store.unanswered.counts()
    named = {parts.desk.name_of(one, language=language) or one: count for one, count in counts.entities.items()}
    votes, reports = await store.reports.votes(), await store.reports.reports()
    total = sum(counts.outcomes.values())
    return TextCard(
        texts.say("stats.heading", language, count=total, days=store.retention_days),
        texts.say("stats.outcomes", language, list=_listed(counts.outcomes)),
        texts.say("stats.intents", language, list=_listed(counts.intents)),
        texts.say("stats.entities", language, list=_listed(named)),
        texts.say("stats.feedback", language, votes=sum(votes.values()), reports=len(reports)),
    )


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{escape(name)} {count}" for name, count in list(counts.items())[:MOST]) or "–"
