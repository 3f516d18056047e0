"""`python -m bot sync`: register the commands with Discord, whatever was registered before."""

from __future__ import annotations

import argparse
import asyncio


def configure(parser: argparse.ArgumentParser) -> None:
    """Say when this is needed."""
    parser.epilog = (
        "`run` registers them by itself when they changed. This is for when Discord refused them, or lost them."
        " Exit code 1 when Discord refuses any."
    )


def main(options: argparse.Namespace) -> int:
    """Register the commands and return 0, or 1 when Discord refused any; raises FactsError when it cannot be asked."""
    from bot.logging_setup import set_up_logging  # noqa: PLC0415 (keeps --help quick)
    from bot.running import sync  # noqa: PLC0415
    from bot.settings import read_settings  # noqa: PLC0415

    settings = read_settings()
    set_up_logging(settings)
    return 0 if asyncio.run(sync(settings)) else 1
