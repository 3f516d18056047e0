"""The command line: `python -m bot COMMAND`. Each command is imported only when it is asked for."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from facts.collecting import no_collections
from facts.errors import FactsError

COMMANDS = {
    "ask": "answer questions on the command line",
    "chat": "have a conversation in the terminal",
    "check": "check the cards and print every fault with file and line",
    "new": "make the card of an article, with facts suggested for it",
    "schema": "write the JSON Schema of the card formats, for editors",
    "import": "turn a base in JSON Lines into cards",
    "export": "print the base as JSON Lines, or its figures as CSV",
    "diff": "tell what the cards change against a revision, by fact and field",
    "history": "list the revisions that are kept and what each of them changed",
    "rollback": "serve an earlier revision until it is released; the cards stay as they are",
    "try": "open the bot in a local page in the browser, without a token",
    "run": "run the bot on Discord",
    "sync": "register the commands with Discord, whatever was registered before",
}
"""What the person types, and what it does; the module of the same name in `bot.cli` does it."""

EXIT_FAULT = 1
EXIT_INTERRUPTED = 130


def build_parser(chosen: str | None) -> argparse.ArgumentParser:
    """Return the parser; only the chosen command's module is imported, so `ask` stays light."""
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Answers questions about automaker deals from a curated, cited fact base."
    )
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, purpose in COMMANDS.items():
        subparser = subparsers.add_parser(name, help=purpose, description=purpose[0].upper() + purpose[1:] + ".")
        if name == chosen:
            import_module(f"bot.cli.{name}_command").configure(subparser)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 a fault in what was given, 2 wrong usage."""
    arguments = sys.argv[1:] if arguments is None else arguments
    chosen = next((argument for argument in arguments if argument in COMMANDS), None)
    with no_collections():
        parser = build_parser(chosen)
    options = parser.parse_args(arguments)
    try:
        return int(import_module(f"bot.cli.{options.command}_command").main(options))
    except FactsError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return EXIT_FAULT
    except BrokenPipeError:  # the reader (`head`) has seen enough
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
