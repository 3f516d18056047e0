"""The message menu 'Check this message': what the facts say to what somebody wrote, shown to the one who asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from commands.answering import language_of
from commands.card_budget import MAX_BYTES, MAX_CHARACTERS, Budget, shorten
from commands.escaping import escape
from commands.parts import Parts
from commands.status_marks import mark_for
from commands.text_card import TextCard
from facts.answer import Citation
from facts.message_check import CheckedSentence, Verdict

Interaction = discord.Interaction[Any]

VERDICTS = {
    Verdict.CONFIRMED: ("✅", "message-check.confirmed"),
    Verdict.DENIED: ("⛔", "message-check.denied"),
    Verdict.RUMOURED: ("❔", "message-check.rumoured"),
    Verdict.REPORTED: ("📰", "message-check.reported"),
    Verdict.RELATED: ("ℹ️", "message-check.related"),
    Verdict.UNKNOWN: ("•", "message-check.unknown"),
}
"""Symbol and word of each verdict."""
SENTENCE_LIMIT = 200
STATEMENT_LIMIT = 300
LABEL_LIMIT = 160
MOST_FACTS = 2
"""Shown for one sentence: the fact, and the denial or the update that goes with it."""
_RESERVED = 600
"""Characters left for the headings and the names."""


def check_message_command(parts: Parts) -> app_commands.ContextMenu:
    """Return the message menu."""
    texts = parts.texts

    @app_commands.context_menu(name=texts.localised("message-check.name"))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def check(interaction: Interaction, message: discord.Message) -> None:
        language = language_of(interaction)
        checked = parts.desk.check_message(message.content, language=language)
        card = TextCard(*check_texts(checked, parts, language))
        await interaction.response.send_message(view=card, ephemeral=True)

    return check


def check_texts(checked: Sequence[CheckedSentence], parts: Parts, language: str) -> list[str]:
    """Return the texts of the card: a block for each sentence, then the sources; they fit one message."""
    say = parts.texts.say
    if not checked:
        return [say("message-check.nothing", language)]
    budget = Budget(characters=MAX_CHARACTERS - _RESERVED, octets=MAX_BYTES - 2 * _RESERVED)
    cited: dict[Citation, int] = {}
    blocks: list[str] = []
    for one in checked:
        shown = dict.fromkeys(fact.citation for fact in one.answer.facts[:MOST_FACTS])
        new = [citation for citation in shown if citation not in cited]
        numbers = cited | {citation: number for number, citation in enumerate(new, len(cited) + 1)}
        block = _block(one, numbers, parts, language)
        cost = "\n".join([block, *(_source(citation, numbers[citation]) for citation in new)])
        if not budget.fits(cost):
            break
        budget.take(cost)
        blocks.append(block)
        cited = numbers
    hidden = len(checked) - len(blocks)
    names = dict.fromkeys(
        parts.desk.name_of(entity, language=language) or entity for one in checked for entity in one.answer.entities
    )
    texts = [
        say("message-check.lead", language),
        say("message-check.names", language, names=shorten(", ".join(map(escape, names)), SENTENCE_LIMIT)),
        *blocks,
    ]
    if hidden:
        texts.append(say("message-check.more", language, count=hidden))
    if cited:
        heading = f"-# **{say('card.sources', language)}**"
        texts.append("\n".join([heading, *(_source(citation, number) for citation, number in cited.items())]))
    return texts


def _block(one: CheckedSentence, numbers: dict[Citation, int], parts: Parts, language: str) -> str:
    symbol, key = VERDICTS[one.verdict]
    lines = [f"> {shorten(escape(one.sentence), SENTENCE_LIMIT)}", f"{symbol} **{parts.texts.say(key, language)}**"]
    for fact in one.answer.facts[:MOST_FACTS]:
        lines.append(f"{mark_for(fact)} {shorten(escape(fact.statement), STATEMENT_LIMIT)}")
        label = escape(fact.label[:1].upper() + fact.label[1:])
        lines.append(f"-# {shorten(label, LABEL_LIMIT)} · [{numbers[fact.citation]}]")
    return "\n".join(lines)


def _source(citation: Citation, number: int) -> str:
    return f"-# [{number}] {shorten(escape(citation.text), LABEL_LIMIT)}"
