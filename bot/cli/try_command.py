"""`python -m bot try`: the bot's real callbacks in a page in the browser, without a token."""

from __future__ import annotations

import argparse
import asyncio
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings

VIEWS = ("channel", "dm")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `try`."""
    parser.add_argument("--view", choices=VIEWS, default="channel", help="a channel of a server (default), or a DM")
    parser.add_argument("--port", type=int, metavar="PORT", help="port of the page (default: a free one)")
    parser.add_argument("--seeds", type=Path, metavar="DIR", help="folder with the cards (default: SEEDS_DIR)")
    parser.add_argument("--no-browser", action="store_true", help="only print the address of the page")
    parser.epilog = "Nothing leaves this machine and nothing is kept. Ctrl+C ends it."


def main(options: argparse.Namespace) -> int:
    """Show the page until Ctrl+C and return 0; where its library is missing, chat in the terminal instead."""
    from bot.settings import read_settings  # noqa: PLC0415 (keeps --help quick)

    settings = read_settings()
    try:
        from bot.preview_page import require_runtime, show_page  # noqa: PLC0415 (an extra that may be missing)

        require_runtime()
    except ImportError as error:
        return _chat_instead(options, error)
    with TemporaryDirectory(prefix="autodeals-", ignore_cleanup_errors=True) as folder, suppress(KeyboardInterrupt):
        ours = _of_a_visitor(settings, options.seeds, Path(folder))
        asyncio.run(show_page(ours, view=options.view, port=options.port, browser=not options.no_browser))
    return 0


def _of_a_visitor(settings: Settings, seeds: Path | None, folder: Path) -> Settings:
    """Return the settings with a database of their own, so that a bot that runs here is left alone."""
    changes: dict[str, object] = {"database": folder / "try.sqlite3"}
    if seeds is not None:
        changes["seeds_dir"] = seeds
    return settings.model_copy(update=changes)


def _chat_instead(options: argparse.Namespace, missing: ImportError) -> int:
    from bot.cli import chat_command  # noqa: PLC0415

    sys.stderr.write(
        f"The page cannot be shown here ({missing}), so the bot answers in the terminal."
        ' To get the page: pip install -e ".[try]"\n\n'
    )
    return chat_command.main(argparse.Namespace(seeds=options.seeds, today=None, language=None))
