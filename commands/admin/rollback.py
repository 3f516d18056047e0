"""`/rollback revision`: go back to an earlier revision, and stay there until somebody lifts the pin."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import Choice, Range

from commands.admin.admin_command import Command, Interaction, admin_command, think
from commands.admin.confirm_buttons import CancelButton, ConfirmRollback
from commands.admin.reports import changes_told, counted
from commands.card_budget import MAX_CHOICES
from commands.parts import Parts
from commands.preferences import preference_of
from commands.text_card import TextCard
from facts.difference import difference
from facts.letting_go import let_go
from facts.taking_turns import beside


def rollback_command(parts: Parts) -> Command:
    """Return `/rollback revision`."""
    texts = parts.texts

    @admin_command(parts, name="rollback.name", description="rollback.description")
    @app_commands.rename(revision=texts.localised("rollback.revision.name"))
    @app_commands.describe(revision=texts.localised("rollback.revision.description"))
    async def rollback(interaction: Interaction, revision: Range[int, 1, 2**31]) -> None:
        await think(interaction)
        card = await _question(revision, parts, preference_of(interaction).language)
        await interaction.followup.send(view=card, ephemeral=True)

    @rollback.autocomplete("revision")
    async def revisions(interaction: Interaction, typed: int | str) -> list[Choice[int]]:
        kept = await parts.store.revisions(parts.serving.revision.folder)
        language = preference_of(interaction).language
        return [
            Choice(
                name=f"{one.number} ({texts.say('history.facts', language, count=one.summary.facts)})", value=one.number
            )
            for one in kept
            if not one.in_use and str(one.number).startswith(str(typed).strip())
        ][:MAX_CHOICES]

    return rollback


async def _question(number: int, parts: Parts, language: str) -> TextCard:
    """Show what going back changes, and ask; raises UnknownRevision, or StoreError when it cannot be read back."""
    texts, served = parts.texts, parts.serving.served
    after = await parts.serving.kept_base(number)
    found = await beside(difference, served.base, after)
    messages = served.engine.languages.spoken[language].messages
    card = TextCard(
        texts.say("rollback.confirm", language, number=number, changes=counted(found, texts, language)),
        changes_told(served.base, after, found, messages=messages, texts=texts, language=language),
        buttons=(
            ConfirmRollback.shown(served.revision.number, number, texts.say("confirm.roll-back", language)),
            CancelButton.labelled(texts.say("confirm.cancel", language)),
        ),
    )
    await let_go(after)
    return card
