"""`/unanswered`: what people asked that the base could not answer."""

from __future__ import annotations

import re

from discord.utils import format_dt

from commands.admin.admin_command import Command, Interaction, admin_command, think
from commands.card_budget import shorten
from commands.escaping import escape
from commands.own_buttons import OwnButton
from commands.parts import Parts
from commands.preferences import preference_of
from commands.text_card import TextCard
from facts.question_groups import QuestionGroup
from facts.store.unanswered import QuestionState

SHOWN = 5
"""Groups on one card; each has a button."""
LONGEST = 200


def unanswered_command(parts: Parts) -> Command:
    """Return `/unanswered`."""

    @admin_command(parts, name="unanswered.name", description="unanswered.description")
    async def unanswered(interaction: Interaction) -> None:
        await think(interaction)
        card = await queue_card(parts, preference_of(interaction).language)
        await interaction.followup.send(view=card, ephemeral=True)

    return unanswered


class NotOursButton(OwnButton, template=re.compile(r"notours:v1:(?P<question>\d+)")):
    """Takes a group of questions out of the queue."""

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Set the group aside and show what is left."""
        await parts.admins.check(interaction)
        await parts.unanswered.set_aside(int(self.held["question"]))
        card = await queue_card(parts, preference_of(interaction).language)
        await interaction.response.edit_message(view=card)


async def queue_card(parts: Parts, language: str) -> TextCard:
    """Return the newest groups, how many there are besides, and how many were answered by a later base."""
    texts = parts.texts
    groups = await parts.unanswered.groups()
    closed = await parts.store.unanswered.questions(QuestionState.ANSWERED)
    shown = groups[:SHOWN]
    lines = [_group(number, group, parts, language) for number, group in enumerate(shown, 1)]
    key = "unanswered.heading" if groups else "unanswered.none"
    buttons = [
        NotOursButton(f"notours:v1:{group.newest.id}", texts.say("unanswered.not-ours", language, number=number))
        for number, group in enumerate(shown, 1)
    ]
    return TextCard(
        texts.say(key, language, count=len(groups)),
        "\n".join(lines),
        texts.say("unanswered.answered-now", language, count=len(closed)) if closed else "",
        buttons=buttons,
    )


def _group(number: int, group: QuestionGroup, parts: Parts, language: str) -> str:
    newest = group.newest
    times = parts.texts.say("unanswered.times", language, count=len(group.questions))
    first = f"**{number}.** {shorten(escape(newest.text), LONGEST)}\n-# {times} · {format_dt(newest.asked, 'R')}"
    near = parts.desk.nearest_facts(newest.text, language=newest.language)
    if not near:
        return first
    return first + "\n-# " + parts.texts.say("unanswered.near", language, ids=", ".join(map(escape, near)))
