"""What a person reads when something goes wrong, and what the log gets: two different texts."""

from __future__ import annotations

import logging
import secrets
import traceback
from collections.abc import Iterator
from typing import Any

import discord
from discord import app_commands

from commands.card_budget import MAX_CONTENT, shorten
from commands.cooldowns import TooFast
from commands.desk import MAX_QUESTION, OutdatedButton, QuestionTooLong, UnknownName
from commands.escaping import escape
from commands.lookup_names import NoDate
from commands.texts import Texts
from facts.errors import FactsError, StalePreview, UnknownRevision

log = logging.getLogger(__name__)

UNEXPECTED = "error.unexpected"


class NotAllowed(app_commands.CheckFailure):
    """Somebody who does not look after the bot ran an admin command."""


class Closing(app_commands.CheckFailure):
    """The bot is finishing what it is answering and takes nothing new."""


class OutdatedForm(Exception):
    """A form was sent that no version of today can read."""


REPLIES: dict[type[BaseException], str] = {
    QuestionTooLong: "error.question-too-long",
    UnknownName: "unknown-name",
    NotAllowed: "error.not-allowed",
    Closing: "error.closing",
    OutdatedButton: "error.outdated-button",
    OutdatedForm: "error.outdated-form",
    NoDate: "error.no-date",
    StalePreview: "error.stale",
    UnknownRevision: "error.unknown-revision",
    FactsError: "error.facts",
    TooFast: "error.cooldown",
    app_commands.CheckFailure: "error.not-allowed",
    app_commands.TransformerError: "error.bad-value",
    app_commands.CommandSignatureMismatch: "error.outdated-command",
    app_commands.CommandNotFound: "error.outdated-command",
}
"""Key of the sentence for each kind of error, looked up along its ancestors."""

GONE = frozenset({10008, 10015, 10062, 50027})
"""Discord's codes for a message, webhook or interaction that is no more."""


def reply_key(error: BaseException) -> str:
    """Return the key of the sentence for the closest known ancestor of the error."""
    cause = origin(error)
    return next((REPLIES[cls] for cls in type(cause).__mro__ if cls in REPLIES), UNEXPECTED)


def origin(error: BaseException) -> BaseException:
    """Return the error itself, out of the wrapper that the library puts around it."""
    if isinstance(error, app_commands.CommandInvokeError):
        return error.original
    return error


def is_gone(error: BaseException) -> bool:
    """Tell whether nobody can be answered: the interaction expired, the message was deleted, or we may not speak."""
    return isinstance(error, discord.Forbidden) or (isinstance(error, discord.HTTPException) and error.code in GONE)


def explain(error: BaseException, *, where: str, texts: Texts, language: str) -> str | None:
    """Return what to tell the reader, or None when nobody can be told; what was not foreseen goes to the log."""
    cause = origin(error)
    if is_gone(cause):
        log.warning("nobody to answer in %s: %s (code %s)", where, type(cause).__name__, getattr(cause, "code", "-"))
        return None
    key = reply_key(cause)
    if key == UNEXPECTED:
        return texts.say(key, language, reference=log_unexpected(cause, where=where))
    if isinstance(cause, FactsError):
        log.error("no answer in %s: %s", where, type(cause).__name__)
    if isinstance(cause, TooFast):
        return texts.say(key, language, seconds=cause.seconds)
    if isinstance(cause, UnknownName) and cause.near:
        return texts.say("unknown-name-near", language, names=", ".join(map(escape, cause.near)))
    return texts.say(key, language, limit=MAX_QUESTION)


def log_unexpected(error: BaseException, *, where: str) -> str:
    """Put the error in the log under a short reference and return that."""
    reference = secrets.token_hex(3)
    log.error("unexpected error %s in %s\n%s", reference, where, "".join(_frames(error)))
    return reference


def _frames(error: BaseException) -> Iterator[str]:
    """Return the traceback without the messages of the errors: those may repeat what a person wrote."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        yield from _frames(earlier)
        yield "which led to\n"
    yield from traceback.format_tb(error.__traceback__)
    status = f" {error.status} (code {error.code})" if isinstance(error, discord.HTTPException) else ""
    yield f"{type(error).__module__}.{type(error).__qualname__}{status}\n"


async def tell(interaction: discord.Interaction[Any], text: str) -> None:
    """Send text to this reader only, whether or not a first response went out before."""
    text = shorten(text, MAX_CONTENT)
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except discord.HTTPException as error:
        # The reply about an error is the last that can be done; why it failed is for the log.
        log.warning("could not tell why: %s %s (code %s)", type(error).__name__, error.status, error.code)
