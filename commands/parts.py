"""What commands, buttons and messages work with; made once by the bot and handed to each of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

import discord

from commands.admins import Admins
from commands.answering import Answering
from commands.cooldowns import Cooldowns
from commands.desk import Desk
from commands.looking_up import LookingUp
from commands.preferences import Preferences
from commands.question_log import QuestionLog
from commands.telling import Telling
from commands.texts import Texts
from commands.unanswered_questions import UnansweredQuestions
from facts.curation.findings import Finding
from facts.engine import Engine
from facts.serving import Serving
from facts.store import Store


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything a command may need; each takes only what it uses."""

    desk: Desk
    texts: Texts
    answering: Answering
    looking_up: LookingUp
    question_log: QuestionLog
    store: Store
    serving: Serving[Engine]
    admins: Admins
    preferences: Preferences
    cooldowns: Cooldowns
    telling: Telling
    unanswered: UnansweredQuestions
    default_language: str
    card_warnings: Callable[[], Awaitable[tuple[Finding, ...]]]
    """Reads the cards and returns what a curator should look at; takes as long as a reload. Raises CardFaults."""


class HasParts(Protocol):
    """What a button that outlives a restart finds in the client that runs it."""

    @property
    def parts(self) -> Parts:
        """What it works with."""
        ...

    async def meet_click(
        self, interaction: discord.Interaction[Any], respond: Callable[[Parts], Awaitable[None]]
    ) -> None:
        """Run the response to a click under the checks of commands, and tell the person when it fails."""
        ...
