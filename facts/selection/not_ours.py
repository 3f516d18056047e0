"""What is no question about the facts: a command to the bot, somebody's own car."""

from __future__ import annotations

from facts.reading.question import Need, Reading

COMMAND = frozenset({"bot_command", "bot_identity"})
"""Concepts of messages that want the bot to do or be something."""
INVESTED = frozenset({"share_price", "stock_exchange", "shareholder", "dividend", "stock_advice"})
"""Concepts that make 'my Stellantis' a holding in the company."""
CONCERNS_OWNERS = INVESTED | {"recall", "warranty", "safety_defect"}
"""Concepts that may be asked of what somebody has."""


def is_a_command(need: Need, reading: Reading) -> bool:
    """Whether a word tells the bot what to do: one that means nothing else, or one that a message begins with."""
    return bool(need.alternatives) and (
        need.alternatives <= COMMAND or (0 <= need.position <= reading.begins and bool(need.alternatives & COMMAND))
    )


def is_a_car(need: Need, reading: Reading) -> bool:
    """Whether a name is somebody's own car ('my Jaguar'), and it is not asked for shares or recalls."""
    return "mine" in need.markers and not reading.concepts & CONCERNS_OWNERS
