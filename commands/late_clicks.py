"""Forms that are sent and clicks on messages of any age: read by their ids, or refused with a sentence."""

from __future__ import annotations

import discord

from commands.catalogue import BUTTONS, FORMS
from commands.desk import OutdatedButton
from commands.error_replies import OutdatedForm
from commands.own_buttons import Interaction
from commands.own_forms import filled_in, form_of, id_of
from commands.parts import Parts


def is_form(interaction: Interaction) -> bool:
    """Tell whether the interaction is a form that was sent."""
    return interaction.type is discord.InteractionType.modal_submit


def is_unknown_click(interaction: Interaction) -> bool:
    """Tell whether somebody clicked what no button or menu of today stands for."""
    if interaction.type is not discord.InteractionType.component:
        return False
    return not any(button.__discord_ui_compiled_template__.fullmatch(id_of(interaction)) for button in BUTTONS)


async def answer_form(interaction: Interaction, parts: Parts) -> None:
    """Do what a form asks for, whenever it was opened. Raises OutdatedForm when no form of today has such an id."""
    found = form_of(interaction, FORMS)
    if found is None:
        raise OutdatedForm
    form, held = found
    await form.respond(interaction, parts, held, filled_in(interaction))


async def refuse_click(parts: Parts) -> None:
    """Refuse a click that nothing stands for. Raises OutdatedButton."""
    raise OutdatedButton
