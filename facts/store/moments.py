"""How moments are written in the database."""

from __future__ import annotations

from datetime import UTC, datetime


def written(moment: datetime) -> str:
    """Write a moment so that the order of the texts is the order in time."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def storable(text: str) -> str:
    """Return the text without halves of surrogate pairs, which are no text to SQLite."""
    return text.encode("utf-8", "replace").decode()
