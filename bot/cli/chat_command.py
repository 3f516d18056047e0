"""`python -m bot chat`: a conversation in the terminal, in which a follow-up leaves out what was just said."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import TextIOWrapper

from bot.cli.ask_command import configure_base, prepare
from facts.engine import NEW_CONVERSATION

QUIT = "/quit"
PROMPT = "> "


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `chat`: those of every command that answers from cards."""
    configure_base(parser)
    parser.epilog = f"End it with {QUIT} or the end of the input (Ctrl-D; on Windows Ctrl-Z and Enter)."


def main(options: argparse.Namespace) -> int:
    """Answer line after line until `/quit` or the end of the input, and return 0."""
    asking = prepare(options)
    messages = asking.engine.languages.spoken[asking.language].messages
    at_a_terminal = sys.stdin.isatty()
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # bytes that are no text make a question that is not understood
    if at_a_terminal:
        _say(messages["chat.welcome"].format(quit=QUIT))
    conversation = NEW_CONVERSATION
    for question in _questions(at_a_terminal):
        answer, conversation = asking.answer(question, conversation)
        _say(f"{asking.readable(answer)}\n")
    if at_a_terminal:
        _say(messages["chat.ended"])
    return 0


def _questions(at_a_terminal: bool) -> Iterator[str]:
    """Yield the lines that ask something; only a person at a terminal is shown where to type."""
    if at_a_terminal:
        with suppress(ImportError):  # Windows brings line editing of its own
            import readline  # noqa: F401, PLC0415 (importing it makes the arrow keys work in input())
    while True:
        try:
            line = input(PROMPT) if at_a_terminal else sys.stdin.readline()
        except EOFError:
            _say("")
            return
        if line.strip() == QUIT or not (line or at_a_terminal):
            return
        if line.strip():
            yield line.strip()


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201
