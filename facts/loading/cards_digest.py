"""What tells whether a stored base is still what the cards would give: one digest over them, one over their reader."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from facts.loading.card_files import UnreadableFile, digest_of, find_cards, read_bytes

_READ_BY = ("claim_parts.py", "claims.py", "entities.py", "sources.py", "partial_date.py", "base.py")


def cards_digest(folder: Path) -> str | None:
    """Return the digest that a base of these cards has, without parsing them; None when a file cannot be read."""
    try:
        found = find_cards(folder)
        paths = (*((found.entities,) if found.entities else ()), *found.cards)
        return digest_of([(path.name, read_bytes(path)) for path in paths])
    except (OSError, UnreadableFile):
        return None


def reader_digest() -> str:
    """Return the digest over the code and data that read cards, so that an upgrade reads them anew.

    To be asked for at the start: later the files may be newer than the code that runs.
    """
    package = files("facts")
    parts = [part for part in package.joinpath("loading").iterdir() if part.is_file()]
    parts += [package.joinpath(name) for name in _READ_BY]
    return digest_of([(part.name, _bytes(part)) for part in parts])


def _bytes(part: Traversable) -> bytes:
    return part.read_bytes() if part.is_file() else b""
