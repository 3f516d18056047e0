"""Buttons to confirm or cancel what changes the base that is served. Their ids say exactly what was shown."""

from __future__ import annotations

import re
from typing import ClassVar

from discord import ButtonStyle

from commands.admin.reports import counted
from commands.own_buttons import Interaction, OwnButton
from commands.parts import Parts
from commands.preferences import preference_of
from commands.text_card import TextCard
from facts.errors import StalePreview
from facts.serving import Reloaded


class ConfirmReload(OwnButton, template=re.compile(r"reload:v1:(?P<before>\d+):(?P<digest>[0-9a-f]{64})")):
    """Serves the cards that were shown, if they are still those on disk."""

    style: ClassVar[ButtonStyle] = ButtonStyle.danger

    @classmethod
    def shown(cls, before: int, digest: str, label: str) -> ConfirmReload:
        """Return the button below a difference from revision `before` to the cards with this digest."""
        return cls(f"reload:v1:{before}:{digest}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Read the cards once more and serve them; raises StalePreview when that is not what was shown."""
        await parts.admins.check(interaction)
        await interaction.response.defer()
        preview = await parts.serving.preview(to_serve=True)
        same = preview.base is not None and preview.base.digest == self.held["digest"]
        if not same or preview.before.number != int(self.held["before"]):
            await parts.serving.discard(preview)
            raise StalePreview("the cards or what is served changed after they were shown")
        await _show_result(interaction, parts, await parts.serving.serve(preview), "reload.done")


class ConfirmRollback(OwnButton, template=re.compile(r"rollback:v1:(?P<before>\d+):(?P<number>\d+)")):
    """Serves and pins an earlier revision."""

    style: ClassVar[ButtonStyle] = ButtonStyle.danger

    @classmethod
    def shown(cls, before: int, number: int, label: str) -> ConfirmRollback:
        """Return the button below a difference from revision `before` to revision `number`."""
        return cls(f"rollback:v1:{before}:{number}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Roll back; raises StalePreview when another revision is served by now."""
        await parts.admins.check(interaction)
        await interaction.response.defer()
        if parts.serving.revision.number != int(self.held["before"]):
            raise StalePreview("another revision is served by now")
        await _show_result(interaction, parts, await parts.serving.rollback(int(self.held["number"])), "rollback.done")


class CancelButton(OwnButton, template=re.compile(r"cancel:v1")):
    """Leaves everything as it is and takes the buttons away."""

    @classmethod
    def labelled(cls, label: str) -> CancelButton:
        """Return the button."""
        return cls("cancel:v1", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Say that nothing was changed."""
        said = parts.texts.say("confirm.cancelled", preference_of(interaction).language)
        await interaction.response.edit_message(view=TextCard(said))


async def _show_result(interaction: Interaction, parts: Parts, reloaded: Reloaded, key: str) -> None:
    language = preference_of(interaction).language
    revision = reloaded.revision
    said = parts.texts.say(
        key,
        language,
        number=revision.number,
        facts=revision.summary.facts,
        changes=counted(reloaded.difference, parts.texts, language),
    )
    await interaction.edit_original_response(view=TextCard(said))
