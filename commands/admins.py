"""Who looks after the bot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import discord

from commands.error_replies import NotAllowed


@dataclass(frozen=True, slots=True)
class Admins:
    """The persons and roles that may run admin commands, whatever else a server allows them."""

    users: frozenset[int] = frozenset()
    roles: frozenset[int] = frozenset()

    def include(self, person: discord.User | discord.Member) -> bool:
        """Tell whether this person may run admin commands."""
        if person.id in self.users:
            return True
        return isinstance(person, discord.Member) and any(role.id in self.roles for role in person.roles)

    async def check(self, interaction: discord.Interaction[Any]) -> bool:
        """Let an admin pass; to be added as a check to every admin command. Raises NotAllowed for all others."""
        if not self.include(interaction.user):
            raise NotAllowed
        return True
