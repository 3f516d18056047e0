"""How the log of a running bot looks: one line an event on standard error, with time, level and place."""

from __future__ import annotations

import logging

from bot.settings import Settings

FORMAT = "%(asctime)s %(levelname)-8s %(name)s: %(message)s"


def set_up_logging(settings: Settings) -> None:
    """Write the log from the level of the settings on."""
    logging.basicConfig(level=settings.log_level, format=FORMAT)
