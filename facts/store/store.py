"""The store: all SQL of the project stands here. Its methods take and return plain values, so another can stand in."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from facts.answer import Outcome
from facts.errors import UnknownRevision
from facts.store.database import LOCK_TIMEOUT, Database, Transaction, open_database
from facts.store.kept_settings import KeptSettings
from facts.store.moments import storable, written
from facts.store.person_data import PersonData
from facts.store.records import AskedQuestion, LoggedQuestion, NewRevision, Place, Revision, Summary, hash_person
from facts.store.reports import Reports, purge_reports
from facts.store.unanswered import Unanswered
from facts.store.wishes import Wishes

MOST_REVISIONS = 20
"""Revisions kept for each cards folder; the one in use, pinned or not, always stays."""

_REVISION = (
    "SELECT number, folder, created, digest, reader, source_count, entity_count, fact_count, in_use, pinned"
    " FROM revision"
)
_QUESTION = "SELECT asked, person, text, place, language, outcome, intent, entities, facts, revision FROM question"


class Store:
    """What the bot keeps; made by `open_store`. Every method raises StoreError when the database fails."""

    def __init__(
        self, database: Database, *, retention: timedelta, person_key: bytes | None, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._retention = retention
        self._person_key = person_key
        self._now = now
        self.settings = KeptSettings(database)
        self.wishes = Wishes(database, now)
        self.reports = Reports(database, now, retention=retention, hashed=self._hashed)
        self.unanswered = Unanswered(database, self._oldest)
        self.person_data = PersonData(database, hashed=self._hashed)

    @property
    def retention_days(self) -> int:
        """How long questions are kept; 0 when none are."""
        return self._retention.days

    @property
    def knows_persons(self) -> bool:
        """Whether a keyed hash of the person is kept with a question."""
        return bool(self._person_key and self._retention)

    async def revisions(self, folder: str) -> tuple[Revision, ...]:
        """Return the revisions of a cards folder: the one in use first, then from new to old."""
        sql = f"{_REVISION} WHERE folder = ? ORDER BY in_use DESC, number DESC"
        return tuple(map(_revision, await self._database.rows(sql, (folder,))))

    async def find_revision(self, folder: str, digest: str, reader: str) -> Revision | None:
        """Return the newest revision of exactly these cards, read by exactly this code."""
        sql = f"{_REVISION} WHERE folder = ? AND digest = ? AND reader = ? ORDER BY number DESC LIMIT 1"
        found = await self._database.rows(sql, (folder, digest, reader))
        return _revision(found[0]) if found else None

    async def payload(self, folder: str, number: int) -> bytes:
        """Return the bytes of a revision. Raises UnknownRevision when the folder has none of that number."""
        found = await self._database.rows(
            "SELECT payload FROM revision WHERE folder = ? AND number = ?", (folder, number)
        )
        if not found:
            raise _unknown(folder, number)
        return bytes(found[0][0])

    async def keep_revision(self, folder: str, new: NewRevision) -> Revision:
        """Keep a base as the one in use, which lifts a pin, and let go of the oldest beyond `MOST_REVISIONS`."""
        async with self._database.transaction() as transaction:
            number = await transaction.insert(
                "INSERT INTO revision"
                " (folder, created, digest, reader, source_count, entity_count, fact_count, payload)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    folder,
                    written(self._now()),
                    new.digest,
                    new.reader,
                    new.summary.sources,
                    new.summary.entities,
                    new.summary.facts,
                    new.payload,
                ),
            )
            kept = await _put_in_use(transaction, folder, number)
            await transaction.run(
                "DELETE FROM revision WHERE folder = ? AND in_use = 0 AND number NOT IN"
                " (SELECT number FROM revision WHERE folder = ? ORDER BY in_use DESC, number DESC LIMIT ?)",
                (folder, folder, MOST_REVISIONS),
            )
        return kept

    async def use_revision(self, folder: str, number: int) -> Revision:
        """Make a kept revision the one in use, which lifts a pin on another one.

        Raises UnknownRevision when the folder has none of that number.
        """
        async with self._database.transaction() as transaction:
            return await _put_in_use(transaction, folder, number)

    async def pin_revision(self, folder: str, number: int) -> Revision:
        """Make a kept revision the one in use, and the one that is served until the pin is lifted.

        Raises UnknownRevision when the folder has none of that number.
        """
        async with self._database.transaction() as transaction:
            await _put_in_use(transaction, folder, number)
            await transaction.run("UPDATE revision SET pinned = 1 WHERE number = ?", (number,))
            return await _revision_in(transaction, number)

    async def pinned_revision(self, folder: str) -> Revision | None:
        """Return the revision that is served whatever the cards say, or None."""
        found = await self._database.rows(f"{_REVISION} WHERE folder = ? AND pinned = 1", (folder,))
        return _revision(found[0]) if found else None

    async def release_revision(self, folder: str) -> Revision | None:
        """Lift the pin and return the revision that had it, or None when there was no pin."""
        async with self._database.transaction() as transaction:
            found = await transaction.rows(f"{_REVISION} WHERE folder = ? AND pinned = 1", (folder,))
            if not found:
                return None
            await transaction.run("UPDATE revision SET pinned = 0 WHERE folder = ?", (folder,))
            return await _revision_in(transaction, found[0][0])

    async def synced_digest(self, application_id: int) -> str | None:
        """Return the digest of the commands that this application registered last."""
        found = await self._database.rows("SELECT digest FROM command_sync WHERE application = ?", (application_id,))
        return found[0][0] if found else None

    async def remember_sync(self, application_id: int, digest: str) -> None:
        """Note which commands this application has registered."""
        async with self._database.transaction() as transaction:
            await transaction.run(
                "INSERT INTO command_sync (application, digest, synced) VALUES (?, ?, ?)"
                " ON CONFLICT (application) DO UPDATE SET digest = excluded.digest, synced = excluded.synced",
                (application_id, digest, written(self._now())),
            )

    async def log_question(self, question: AskedQuestion, *, person: int | None = None) -> bool:
        """Keep a question for the retention time and purge older ones; without retention nothing is kept: False.

        Of the person only a keyed hash is kept, and without a key nothing.
        """
        if not self._retention:
            return False
        async with self._database.transaction() as transaction:
            await self._purge(transaction)
            await transaction.run(
                "INSERT INTO question"
                " (asked, person, text, place, language, outcome, intent, entities, facts, revision)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (written(self._now()), self._hashed(person), *_question_values(question)),
            )
        return True

    async def logged_questions(self, *, outcome: Outcome | None = None, limit: int = 100) -> tuple[LoggedQuestion, ...]:
        """Return the questions within the retention time, newest first, all or those with one outcome."""
        found = await self._database.rows(
            f"{_QUESTION} WHERE asked > ? AND (? IS NULL OR outcome = ?) ORDER BY id DESC LIMIT ?",
            (self._oldest(), outcome, outcome, limit),
        )
        return tuple(map(_logged, found))

    async def purge_questions(self) -> int:
        """Remove the questions and what else is kept no longer than those; return how many questions.

        To be called once a day.
        """
        async with self._database.transaction() as transaction:
            return await self._purge(transaction)

    async def _purge(self, transaction: Transaction) -> int:
        await purge_reports(transaction, self._oldest())
        return await transaction.run("DELETE FROM question WHERE asked <= ?", (self._oldest(),))

    def _oldest(self) -> str:
        return written(self._now() - self._retention)

    def _hashed(self, person: int | None) -> str | None:
        return hash_person(person, self._person_key) if person is not None and self._person_key else None


@asynccontextmanager
async def open_store(
    path: Path,
    *,
    retention_days: int = 30,
    person_key: bytes | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    lock_timeout: float = LOCK_TIMEOUT,
) -> AsyncIterator[Store]:
    """Open the store in a file, made when it is not there, and purge questions older than `retention_days`.

    `lock_timeout` is how many seconds to wait for another program that is writing.

    Raises StoreError when the file cannot be used, and StoreTooNew when a newer version of this program wrote it.
    """
    async with open_database(path, lock_timeout=lock_timeout) as database:
        store = Store(database, retention=timedelta(days=retention_days), person_key=person_key, now=now)
        await store.purge_questions()
        yield store


async def _put_in_use(transaction: Transaction, folder: str, number: int) -> Revision:
    await transaction.run("UPDATE revision SET in_use = 0 WHERE folder = ? AND in_use = 1", (folder,))
    await transaction.run("UPDATE revision SET pinned = 0 WHERE folder = ? AND number <> ?", (folder, number))
    if not await transaction.run("UPDATE revision SET in_use = 1 WHERE folder = ? AND number = ?", (folder, number)):
        raise _unknown(folder, number)
    return await _revision_in(transaction, number)


async def _revision_in(transaction: Transaction, number: int) -> Revision:
    [row] = await transaction.rows(f"{_REVISION} WHERE number = ?", (number,))
    return _revision(row)


def _unknown(folder: str, number: int) -> UnknownRevision:
    return UnknownRevision(f"there is no revision {number} of the cards in {folder}")


def _revision(row: tuple[Any, ...]) -> Revision:
    number, folder, created, digest, reader, sources, entities, facts, in_use, pinned = row
    summary = Summary(sources, entities, facts)
    return Revision(
        number, folder, datetime.fromisoformat(created), digest, reader, summary, bool(in_use), bool(pinned)
    )


def _question_values(question: AskedQuestion) -> tuple[object, ...]:
    return (
        storable(question.text),
        question.place,
        question.language,
        question.outcome,
        question.intent,
        json.dumps(question.entities),
        json.dumps(question.facts),
        question.revision,
    )


def _logged(row: tuple[Any, ...]) -> LoggedQuestion:
    asked, person, text, place, language, outcome, intent, entities, facts, revision = row
    question = AskedQuestion(
        text=text,
        place=Place(place),
        language=language,
        outcome=Outcome(outcome),
        intent=intent,
        entities=tuple(json.loads(entities)),
        facts=tuple(json.loads(facts)),
        revision=revision,
    )
    return LoggedQuestion(datetime.fromisoformat(asked), question, person)
