"""Opening the database file: new, of an older or newer version, of somebody else, damaged, locked, full."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from facts.answer import Outcome
from facts.errors import StoreError, StoreTooNew
from facts.store import AskedQuestion, NewRevision, Place, Summary, open_database, open_store
from facts.store.migrating import APPLICATION_ID, migrations, statements

ROOT = Path(__file__).parents[3]
TABLES = {
    "command_sync",
    "follow",
    "person_settings",
    "question",
    "report",
    "report_notice",
    "revision",
    "server_settings",
    "told",
    "vote",
    "wish",
}
NEW = NewRevision("digest", "reader", Summary(1, 2, 3), b"payload")
QUESTION = AskedQuestion("who builds the Arvo?", Place.DIRECT, "en", Outcome.UNANSWERED)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "autodeals.sqlite3"


def ask(path: Path, sql: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(sql).fetchone()
        connection.commit()
    return found and found[0]


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name for (name,) in found if not name.startswith("sqlite_")}


async def open_and_close(path: Path) -> None:
    async with open_store(path, lock_timeout=0.1):
        pass


async def test_a_new_file_is_made_with_its_folder_and_the_whole_schema(tmp_path: Path) -> None:
    path = tmp_path / "var" / "deep" / "autodeals.sqlite3"

    await open_and_close(path)

    assert tables(path) == TABLES
    assert ask(path, "PRAGMA user_version") == len(migrations())
    assert ask(path, "PRAGMA application_id") == APPLICATION_ID
    assert ask(path, "PRAGMA journal_mode") == "wal"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
async def test_a_new_file_is_for_nobody_else_to_read(path: Path) -> None:
    await open_and_close(path)

    assert path.stat().st_mode & 0o077 == 0


async def test_an_empty_file_is_filled(path: Path) -> None:
    path.touch()

    await open_and_close(path)

    assert tables(path) == TABLES


async def test_what_was_kept_is_there_when_opened_again(path: Path) -> None:
    async with open_store(path) as store:
        await store.remember_sync(7, "digest")
    async with open_store(path) as store:
        assert await store.synced_digest(7) == "digest"


async def test_a_migration_that_fails_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await open_and_close(path)
    broken = (*migrations(), "CREATE TABLE feedback (id INTEGER);\nCREATE TABLE question (id INTEGER);\n")

    with monkeypatch.context() as patched:
        patched.setattr("facts.store.database.migrations", lambda: broken)
        with pytest.raises(StoreError, match="already exists"):
            await open_and_close(path)

    assert tables(path) == TABLES
    assert ask(path, "PRAGMA user_version") == len(migrations())
    await open_and_close(path)


async def test_a_later_migration_keeps_what_is_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_store(path) as store:
        await store.remember_sync(7, "digest")
    longer = (*migrations(), "ALTER TABLE command_sync ADD COLUMN note TEXT;\n")
    monkeypatch.setattr("facts.store.database.migrations", lambda: longer)

    async with open_store(path) as store:
        assert await store.synced_digest(7) == "digest"

    assert ask(path, "PRAGMA user_version") == len(longer)
    assert ask(path, "SELECT count(*) FROM pragma_table_info('command_sync') WHERE name = 'note'") == 1


def test_scripts_are_split_where_statements_end() -> None:
    script = (
        "-- a; comment\nCREATE TABLE a (b TEXT DEFAULT ';');\n"
        "CREATE TRIGGER c AFTER INSERT ON a BEGIN\n  DELETE FROM a;\nEND;\n"
    )

    assert [one.splitlines()[-1] for one in statements(script)] == ["CREATE TABLE a (b TEXT DEFAULT ';');", "END;"]
    with pytest.raises(ValueError, match="ends inside a statement"):
        list(statements("CREATE TABLE a (b TEXT)"))


async def test_a_file_of_a_newer_version_is_left_alone(path: Path) -> None:
    await open_and_close(path)
    ask(path, f"PRAGMA user_version = {len(migrations()) + 1}")
    before = path.read_bytes()

    known = len(migrations())
    with pytest.raises(StoreTooNew, match=rf"by a newer version .*\(schema {known + 1}, this one knows {known}\)"):
        await open_and_close(path)

    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "made", ["CREATE TABLE song (title TEXT)", "PRAGMA user_version = 1", "PRAGMA application_id = 5"]
)
async def test_the_database_of_another_program_is_left_alone(path: Path, made: str) -> None:
    ask(path, made)
    before = path.read_bytes()

    with pytest.raises(StoreError, match="belongs to another program; set DATABASE to another path"):
        await open_and_close(path)

    assert path.read_bytes() == before


async def test_a_file_that_is_no_database(path: Path) -> None:
    path.write_bytes(b"a letter to my mother\n" * 100)

    with pytest.raises(StoreError, match=r"is no database, or is damaged; move it aside .* \(file is not a database\)"):
        await open_and_close(path)

    assert path.read_bytes().startswith(b"a letter")


async def test_a_damaged_file(path: Path) -> None:
    async with open_store(path) as store:
        for number in range(50):
            await store.remember_sync(number, "digest" * 100)
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))

    with pytest.raises(StoreError, match="is no database, or is damaged"):
        async with open_store(path) as store:
            await store.synced_digest(1)


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder; set DATABASE to the path of a file"):
        await open_and_close(tmp_path)


async def test_a_folder_that_cannot_be_made(path: Path) -> None:
    path.touch()

    with pytest.raises(StoreError, match=r"cannot be opened; allow this user to write the file and its folder, or set"):
        await open_and_close(path / "autodeals.sqlite3")


@pytest.fixture
def as_ordinary_user() -> Iterator[None]:
    """Root may write everywhere, so it becomes somebody else for a while."""
    if os.name == "nt":
        pytest.skip("Windows keeps rights elsewhere")
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    yield
    os.seteuid(was)


@pytest.fixture
def forbidden(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "forbidden"
    folder.mkdir(mode=0o555)
    yield folder
    folder.chmod(0o755)


async def test_a_folder_that_may_not_be_written(forbidden: Path, as_ordinary_user: None) -> None:
    with pytest.raises(StoreError, match=r"cannot be opened; allow this user to write .*\(permission denied\)"):
        await open_and_close(forbidden / "autodeals.sqlite3")


async def test_a_database_that_may_not_be_written(path: Path) -> None:
    await open_and_close(path)
    async with open_database(path) as database:
        await database.rows("PRAGMA query_only = ON")  # refused as a file without the right to write is
        with pytest.raises(StoreError, match="may not be written; allow this user to write the file"):
            async with database.transaction() as transaction:
                await transaction.run("DELETE FROM question")


async def test_a_database_that_another_program_keeps_locked(path: Path) -> None:
    await open_and_close(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"is locked by another program; .*is a second bot running"):
            await open_and_close(path)


@pytest.mark.parametrize("made_before", [True, False])
async def test_a_lock_that_is_let_go_in_time_is_waited_for(path: Path, made_before: bool) -> None:
    """Also for a new file: SQLite's change to WAL gives up at once when another program is writing."""
    if made_before:
        await open_and_close(path)
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.2, other.rollback)
        release.start()
        async with open_store(path, lock_timeout=5) as store:
            await store.remember_sync(7, "digest")
            assert await store.synced_digest(7) == "digest"
        release.join()


async def test_a_full_disk_is_told_and_loses_nothing(path: Path) -> None:
    async with open_store(path) as store:
        await store.keep_revision("cards", NEW)
        [(pages,)] = await store._database.rows("PRAGMA page_count")
        # SQLite's own limit ends in the very error of a full disk.
        await store._database.rows(f"PRAGMA max_page_count = {pages}")

        with pytest.raises(StoreError, match="cannot grow: the disk is full; make room, then try again"):
            await store.keep_revision("cards", NewRevision("other", "reader", Summary(1, 2, 3), bytes(100_000)))

        [kept] = await store.revisions("cards")
        assert (kept.digest, kept.in_use) == ("digest", True)
        await store.remember_sync(7, "small things still fit")


async def test_a_cancelled_write_leaves_no_half_transaction(path: Path) -> None:
    async with open_store(path) as store:
        for pauses in range(12):
            writing = asyncio.create_task(store.keep_revision("cards", NEW))
            for _ in range(pauses):
                await asyncio.sleep(0.001)
            writing.cancel()
            await asyncio.wait([writing])
            await store.log_question(QUESTION)

        kept = await store.revisions("cards")
        assert sum(one.in_use for one in kept) == min(1, len(kept))
        assert len(await store.logged_questions()) == 12


async def test_writes_at_the_same_time_take_turns(path: Path) -> None:
    async with open_store(path) as store:
        await asyncio.gather(*(store.keep_revision("cards", NEW) for _ in range(10)))

        kept = await store.revisions("cards")
        assert [one.in_use for one in kept] == [True] + [False] * 9
        assert len({one.number for one in kept}) == 10


async def test_a_closed_store_says_so(path: Path) -> None:
    async with open_store(path) as store:
        pass

    with pytest.raises(StoreError, match="has been closed"):
        await store.log_question(QUESTION)
    with pytest.raises(StoreError, match="has been closed"):
        await store.synced_digest(7)


OPEN_AND_NOTE = """
import asyncio, sys
from pathlib import Path
from facts.store import open_store

async def main():
    async with open_store(Path(sys.argv[1])) as store:
        await store.remember_sync(int(sys.argv[2]), "digest")

asyncio.run(main())
"""


async def test_processes_that_open_a_new_file_at_once_all_succeed(path: Path) -> None:
    started = [
        subprocess.Popen(  # noqa: S603 our own script
            [sys.executable, "-c", OPEN_AND_NOTE, str(path), str(number)], cwd=ROOT, stderr=subprocess.PIPE, text=True
        )
        for number in range(3)
    ]

    assert [process.communicate(timeout=30)[1] for process in started] == ["", "", ""]
    async with open_store(path) as store:
        assert [await store.synced_digest(number) for number in range(3)] == ["digest"] * 3


async def test_stores_that_open_a_new_file_at_once_all_succeed(path: Path) -> None:
    """More of them than processes can be started in a test."""
    await asyncio.gather(*(open_and_close_patiently(path) for _ in range(12)))

    assert tables(path) == TABLES


async def open_and_close_patiently(path: Path) -> None:
    async with open_store(path) as store:
        await store.remember_sync(1, "digest")
