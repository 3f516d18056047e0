"""What forms have in common: all they need stands in their id, so one that is sent after a restart is still read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from discord import ui

from commands.card_budget import MAX_CUSTOM_ID, MAX_FORM_TITLE, shorten
from commands.own_buttons import Interaction

if TYPE_CHECKING:
    from commands.parts import Parts

Filled = Mapping[str, Sequence[str]]
"""What was typed and chosen, by the ids of the fields; a field that was left empty holds nothing."""


class OwnForm(ui.Modal):
    """A form with a template for its ids.

    Nothing of it stays in memory: the person may never send it, and the bot may be another process by then.
    """

    template: ClassVar[re.Pattern[str]]

    def __init__(self, custom_id: str, title: str) -> None:
        super().__init__(title=shorten(title, MAX_FORM_TITLE), custom_id=custom_id)
        if len(custom_id) > MAX_CUSTOM_ID or not self.template.fullmatch(custom_id):
            raise ValueError("the id of a form does not fit its template")
        self.stop()  # what is finished is not kept by the library; `answer_form` reads what is sent

    @classmethod
    async def respond(cls, interaction: Interaction, parts: Parts, held: Mapping[str, str], filled: Filled) -> None:
        """Do what the filled-in form asks for; `held` is what its id says."""
        raise NotImplementedError


def id_of(interaction: Interaction) -> str:
    """Return the id of the button, menu or form that was used."""
    data: Any = interaction.data or {}
    return str(data.get("custom_id", ""))


def form_of(interaction: Interaction, forms: Sequence[type[OwnForm]]) -> tuple[type[OwnForm], Mapping[str, str]] | None:
    """Return which form was sent and what its id says, or None when no form of today has such ids."""
    for form in forms:
        match = form.template.fullmatch(id_of(interaction))
        if match:
            return form, match.groupdict()
    return None


def filled_in(interaction: Interaction) -> Filled:
    """Return what was typed and chosen in the form that was sent."""
    data: Any = interaction.data or {}
    return {field["custom_id"]: _values(field) for field in _fields(data.get("components", ()))}


def first_of(filled: Filled, field: str) -> str:
    """Return what a field holds, or an empty text."""
    return next(iter(filled.get(field, ())), "")


def _fields(components: Sequence[Any]) -> Iterator[dict[str, Any]]:
    for component in components:
        inner = [component["component"]] if "component" in component else component.get("components", ())
        yield from _fields(inner)
        if "custom_id" in component:
            yield component


def _values(field: Mapping[str, Any]) -> Sequence[str]:
    values = field.get("values")
    if values is None:
        values = [field.get("value") or ""]
    return [str(value) for value in values if value]
