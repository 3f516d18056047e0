"""`/check`: what is wrong with the cards, without serving them."""

from __future__ import annotations

from commands.admin.admin_command import Command, Interaction, admin_command, think
from commands.admin.reports import counted, faults_told, warnings_told
from commands.parts import Parts
from commands.preferences import preference_of
from commands.text_card import TextCard


def check_command(parts: Parts) -> Command:
    """Return `/check`."""
    texts = parts.texts

    @admin_command(parts, name="check.name", description="check.description")
    async def check(interaction: Interaction) -> None:
        await think(interaction)
        preview = await parts.serving.preview()
        language = preference_of(interaction).language
        if preview.base is None:
            first = texts.say("check.faults", language, count=len(preview.faults))
            card = TextCard(first, faults_told(preview.faults, texts, language))
        else:
            base = preview.base
            said = counted(preview.difference, texts, language)
            held = {"facts": len(base.facts), "sources": len(base.sources), "entities": len(base.entities)}
            warnings = await parts.card_warnings()
            card = TextCard(
                texts.say("check.good", language, **held, changes=said), warnings_told(warnings, texts, language)
            )
        await interaction.followup.send(view=card, ephemeral=True)
        await parts.serving.discard(preview)

    return check
