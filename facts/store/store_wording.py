"""What a failing database is told as: one sentence with the file, what is wrong and what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facts.errors import StoreError

_LOCKED = "is locked by another program; stop that one (is a second bot running?) or wait, then try again"
_DAMAGED = "is no database, or is damaged; move it aside and a new one is made at the next start"
_REFUSED = "may not be written; allow this user to write the file and its folder, or set DATABASE to another path"
_UNOPENED = "cannot be opened; allow this user to write the file and its folder, or set DATABASE to another path"
_DISK = "could not be read or written by the system; check the disk and the rights on the file and its folder"

_SENTENCES = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full; make room, then try again",
    sqlite3.SQLITE_TOOBIG: "cannot hold a value of this size; spread the facts over several bases",
    sqlite3.SQLITE_READONLY: _REFUSED,
    sqlite3.SQLITE_PERM: _REFUSED,
    sqlite3.SQLITE_AUTH: _REFUSED,
    sqlite3.SQLITE_CANTOPEN: _UNOPENED,
    sqlite3.SQLITE_IOERR: _DISK,
}
"""By primary result code; extended codes carry it in their lowest byte."""
_PRIMARY = 0xFF


@contextmanager
def worded(path: Path) -> Iterator[None]:
    """Turn an error of SQLite or of the file system into a StoreError about the database at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(_about(path, error)) from error
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise StoreError(f"the database {path} {_UNOPENED} ({reason})") from error


def is_locked(error: sqlite3.Error) -> bool:
    """Tell whether waiting may help."""
    return _code(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _about(path: Path, error: sqlite3.Error) -> str:
    sentence = _SENTENCES.get(_code(error), "refused what was asked; this is a fault in the program, so report it")
    return f"the database {path} {sentence} ({error})"


def _code(error: sqlite3.Error) -> int:
    # Errors that the Python module finds itself, such as a closed connection, bear no code.
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & _PRIMARY
