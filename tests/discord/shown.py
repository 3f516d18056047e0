"""What a person sees of a message: its texts and its buttons, from the payload that Discord got."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
from simcord import InteractionResult, ResponseMessage

TEXT_DISPLAY = 10
BUTTON = 2


def text_of(message: discord.Message | ResponseMessage | InteractionResult | None) -> str:
    """Return all text, top to bottom, without the backslashes that make it show literally."""
    texts = [part["content"] for part in _parts(message) if part["type"] == TEXT_DISPLAY]
    return "\n".join([_message(message).content, *texts]).strip().replace("\\", "")


def message_of(result: InteractionResult) -> ResponseMessage:
    """Return the message with which an interaction was met first."""
    assert result.response is not None, "it was not met with a message"
    return result.response


def buttons_of(message: discord.Message | ResponseMessage | InteractionResult | None) -> dict[str, str]:
    """Return the ids of the buttons that can be clicked, by their labels."""
    return {
        str(part.get("label")): part["custom_id"]
        for part in _parts(message)
        if part["type"] == BUTTON and not part.get("disabled")
    }


def _parts(message: discord.Message | ResponseMessage | InteractionResult | None) -> Iterator[dict[str, Any]]:
    """Yield every component, those inside others too."""
    found = _message(message).components
    waiting = [part if isinstance(part, dict) else part.to_dict() for part in found]
    while waiting:
        part: dict[str, Any] = waiting.pop(0)
        yield part
        waiting = [*part.get("components", ()), *([part["accessory"]] if "accessory" in part else []), *waiting]


def _message(message: discord.Message | ResponseMessage | InteractionResult | None) -> Any:
    if isinstance(message, InteractionResult):
        message = message.response or (message.followups[0] if message.followups else None)
    assert message is not None, "nothing was answered"
    return message
