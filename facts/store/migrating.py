"""The schema, step by step: `migrations/NNN_name.sql`, each applied once and as a whole; `user_version` counts them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

APPLICATION_ID = int.from_bytes(b"AutD", "big")
"""Stands in the head of our files; the first migration writes it."""


@cache
def migrations() -> tuple[str, ...]:
    """Return the scripts in order; the first leads from an empty file to version 1."""
    folder = files("facts.store").joinpath("migrations")
    found = sorted((entry.name, entry) for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple(entry.read_text("utf-8") for _, entry in found)


def statements(script: str) -> Iterator[str]:
    """Split a script into its statements.

    `executescript` would do it, but it commits first, and a migration is to be whole or not at all.
    """
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered.strip()
            gathered = ""
    if gathered.strip():
        raise ValueError(f"a migration ends inside a statement: {gathered.strip()[:80]}")
