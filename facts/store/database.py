"""One SQLite file: opened, brought up to date, used in whole transactions, closed. Errors leave as StoreError."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiosqlite

from facts.errors import StoreError, StoreTooNew
from facts.store.migrating import APPLICATION_ID, migrations, statements
from facts.store.store_wording import is_locked, worded

LOCK_TIMEOUT = 5.0
"""Seconds to wait for another program that is writing."""
_RETRY_AFTER = 0.02

Values = Sequence[object] | Mapping[str, object]
"""What a statement is filled with, by place or by name."""


class Database:
    """A connection that runs one transaction at a time; made by `open_database`."""

    def __init__(self, connection: aiosqlite.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._turn = asyncio.Lock()
        self._closed = False

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Write all that is done inside, or nothing of it, whatever ends it: an error, or a cancelled task.

        Raises StoreError.
        """
        async with self._turn:
            if self._closed:
                raise StoreError(f"the database {self._path} has been closed")
            with worded(self._path):
                try:
                    await self._connection.execute("BEGIN IMMEDIATE")
                    yield Transaction(self._connection)
                    await self._connection.commit()
                except BaseException:
                    # Also when the task is cancelled: its last statement still runs, and this after it.
                    await self._connection.rollback()
                    raise

    async def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Return all rows of one reading statement. Raises StoreError."""
        async with self._turn:
            if self._closed:
                raise StoreError(f"the database {self._path} has been closed")
            with worded(self._path):
                return await Transaction(self._connection).rows(sql, values)

    async def close(self) -> None:
        """Close the file once the running transaction has ended; a second time does nothing."""
        async with self._turn:
            if not self._closed:
                self._closed = True
                with worded(self._path):
                    await self._connection.close()


class Transaction:
    """What can be done within a transaction."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Run a statement and return its rows."""
        found: Iterable[tuple[Any, ...]] = await self._connection.execute_fetchall(sql, values)  # type: ignore[assignment]
        return list(found)

    async def run(self, sql: str, values: Values = ()) -> int:
        """Run a statement and return how many rows it changed."""
        async with self._connection.execute(sql, values) as cursor:
            return cursor.rowcount

    async def insert(self, sql: str, values: Values = ()) -> int:
        """Run an INSERT and return the number of the new row."""
        async with self._connection.execute(sql, values) as cursor:
            return cursor.lastrowid or 0


@asynccontextmanager
async def open_database(path: Path, *, lock_timeout: float = LOCK_TIMEOUT) -> AsyncIterator[Database]:
    """Open the file, made with its folder when it is not there, and bring its schema up to date.

    Raises StoreError when it cannot be used, and StoreTooNew when a newer version of this program wrote it.
    """
    with worded(path):
        _prepare(path)
        connection = await aiosqlite.connect(path, timeout=lock_timeout, isolation_level=None)
    database = Database(connection, path)
    try:
        with worded(path):
            await _check_owner(connection, path)
            await _configure(connection, lock_timeout)
        await _migrate(database, path)
        yield database
    finally:
        await database.close()


def _prepare(path: Path) -> None:
    if path.is_dir():
        raise StoreError(f"the database {path} is a folder; set DATABASE to the path of a file")
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)  # it holds what people asked: for nobody else on this machine


async def _check_owner(connection: aiosqlite.Connection, path: Path) -> None:
    """Leave the database of another program, and of a later version of this one, as it is."""
    version = await _number(connection, "PRAGMA user_version")
    filled = await _number(connection, "SELECT count(*) FROM sqlite_master")
    owner = await _number(connection, "PRAGMA application_id")  # last: another start may be filling a new file just now
    if owner != APPLICATION_ID and (owner or version or filled):
        raise StoreError(f"the database {path} belongs to another program; set DATABASE to another path")
    _check_version(version, path)


def _check_version(version: int, path: Path) -> None:
    if version > len(migrations()):
        raise StoreTooNew(
            f"the database {path} was written by a newer version of this program (schema {version}, this one knows"
            f" {len(migrations())}); run that version, or set DATABASE to another path"
        )


async def _configure(connection: aiosqlite.Connection, lock_timeout: float) -> None:
    deadline = asyncio.get_running_loop().time() + lock_timeout
    while True:
        try:
            await connection.execute_fetchall("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            # Going over to WAL does not wait for its turn by itself, unlike all other statements.
            if not is_locked(error) or asyncio.get_running_loop().time() > deadline:
                raise
            await asyncio.sleep(_RETRY_AFTER)
    await connection.execute_fetchall("PRAGMA secure_delete = ON")  # what is purged does not stay in free pages


async def _migrate(database: Database, path: Path) -> None:
    while True:
        [(version,)] = await database.rows("PRAGMA user_version")
        if version == len(migrations()):
            return
        async with database.transaction() as transaction:
            # Asked again: another process may have been faster.
            [(version,)] = await transaction.rows("PRAGMA user_version")
            _check_version(version, path)
            if version < len(migrations()):
                for statement in statements(migrations()[version]):
                    await transaction.run(statement)
                await transaction.run(f"PRAGMA user_version = {version + 1}")


async def _number(connection: aiosqlite.Connection, sql: str) -> int:
    [(number,)] = await connection.execute_fetchall(sql)
    return int(number)
