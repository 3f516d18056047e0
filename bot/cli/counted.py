"""A number with its noun, as the command line writes it."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return `1 fact`, `2 facts`, `2 entities`."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number:,} {noun if number == 1 else plural}"
