"""What the commands that look something up have in common: where they may be used and how parameters are named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from discord import app_commands

from commands.texts import Texts

Callback = TypeVar("Callback", bound=Callable[..., Any])


def everywhere(texts: Texts, **parameters: str) -> Callable[[Callback], Callback]:
    """Return a decorator that names and describes parameters from the catalogues and allows a command everywhere.

    That is in servers, in DMs and in group chats, installed by a server or by a person. Of each parameter is given what
    its keys begin with: those of its name and its description.
    """
    names = {parameter: texts.localised(f"{key}.name") for parameter, key in parameters.items()}
    descriptions = {parameter: texts.localised(f"{key}.description") for parameter, key in parameters.items()}

    def decorate(callback: Callback) -> Callback:
        callback = app_commands.rename(**names)(callback)
        callback = app_commands.describe(**descriptions)(callback)
        callback = app_commands.allowed_installs(guilds=True, users=True)(callback)
        return app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)(callback)

    return decorate
