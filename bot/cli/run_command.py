"""`python -m bot run`: the bot on Discord, until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what has no option: the settings decide everything."""
    parser.epilog = "Settings come from the environment and .env (see .env.example); DISCORD_TOKEN is needed."


def main(options: argparse.Namespace) -> int:
    """Run until SIGTERM or Ctrl+C and return 0; raises FactsError when the bot cannot start."""
    from bot.logging_setup import set_up_logging  # noqa: PLC0415 (keeps --help quick)
    from bot.running import run  # noqa: PLC0415
    from bot.settings import read_settings  # noqa: PLC0415

    settings = read_settings()
    set_up_logging(settings)
    asyncio.run(run(settings))
    return 0
