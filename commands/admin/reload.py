"""`/reload`: check the cards and serve them, while the bot goes on answering."""

from __future__ import annotations

from commands.admin.admin_command import Command, Interaction, admin_command, think
from commands.admin.confirm_buttons import CancelButton, ConfirmReload
from commands.admin.reports import changes_told, counted, faults_told, first_warnings
from commands.parts import Parts
from commands.preferences import preference_of
from commands.text_card import TextCard
from facts.difference import Difference
from facts.errors import CardFaults, StalePreview
from facts.serving import Preview


def reload_command(parts: Parts) -> Command:
    """Return `/reload`."""

    @admin_command(parts, name="reload.name", description="reload.description")
    async def reload(interaction: Interaction) -> None:
        await think(interaction)
        preview = await parts.serving.preview(to_serve=True)
        language = preference_of(interaction).language
        card = await _serve_or_ask(preview, parts, language)
        await interaction.followup.send(view=card, ephemeral=True)
        await parts.serving.discard(preview)

    return reload


async def _serve_or_ask(preview: Preview, parts: Parts, language: str) -> TextCard:
    """Serve what only adds; ask first about anything that changes, goes, or lifts a pin."""
    texts = parts.texts
    if preview.base is None or preview.was is None:
        first = texts.say("reload.faults", language, count=len(preview.faults))
        return TextCard(first, faults_told(preview.faults, texts, language))
    asks = preview.before.pinned or _takes_away(preview.difference)
    if not asks and preview.base.digest == preview.was.digest:
        return TextCard(texts.say("reload.same", language, facts=len(preview.base.facts)))
    warned = await _warned(parts, language)
    if asks:
        return _question(preview, warned, parts, language)
    revision = (await parts.serving.serve(preview)).revision
    said = counted(preview.difference, texts, language)
    facts = revision.summary.facts
    return TextCard(
        texts.say("reload.done", language, number=revision.number, facts=facts, changes=said),
        warned,
        _told(preview, parts, language, beside=warned),
    )


async def _warned(parts: Parts, language: str) -> str:
    """Return the first warnings; raises StalePreview when the cards have faults by now."""
    try:
        return first_warnings(await parts.card_warnings(), parts.texts, language)
    except CardFaults as error:
        raise StalePreview("the cards changed after they were read") from error


def _question(preview: Preview, warned: str, parts: Parts, language: str) -> TextCard:
    texts = parts.texts
    key = "reload.confirm-pinned" if preview.before.pinned else "reload.confirm"
    said = counted(preview.difference, texts, language)
    digest = preview.base.digest if preview.base else ""
    return TextCard(
        texts.say(key, language, number=preview.before.number, changes=said),
        warned,
        _told(preview, parts, language, beside=warned),
        buttons=(
            ConfirmReload.shown(preview.before.number, digest, texts.say("confirm.serve", language)),
            CancelButton.labelled(texts.say("confirm.cancel", language)),
        ),
    )


def _told(preview: Preview, parts: Parts, language: str, *, beside: str) -> str:
    if preview.base is None or preview.was is None:
        return ""
    messages = parts.serving.engine.languages.spoken[language].messages
    return changes_told(
        preview.was,
        preview.base,
        preview.difference,
        messages=messages,
        texts=parts.texts,
        language=language,
        beside=beside,
    )


def _takes_away(difference: Difference) -> bool:
    kinds = (difference.facts, difference.entities, difference.sources)
    return any(ids.changed or ids.removed for ids in kinds)
