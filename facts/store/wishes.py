"""What people asked to be told later: changes about an entity, and answers that are still missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from facts.store.database import Database
from facts.store.moments import storable, written
from facts.store.people import Follow, Wish

MOST_FOLLOWS = 50
"""Of one person."""
MOST_WISHES = 25

_FOLLOW = "SELECT person, entity, channel, language, since FROM follow"
_WISH = "SELECT id, person, question, channel, language, since, lookup FROM wish"


class Wishes:
    """Follows and wishes by Discord id, until withdrawn, delivered or deleted. Raises StoreError."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    async def follow(self, person: int, entity: str, *, channel: int | None, language: str) -> bool:
        """Tell this person about an entity from now on, there; False when the person follows too many already."""
        async with self._database.transaction() as transaction:
            [(others,)] = await transaction.rows(
                "SELECT count(*) FROM follow WHERE person = ? AND entity <> ?", (person, entity)
            )
            if others >= MOST_FOLLOWS:
                return False
            await transaction.run(
                "INSERT INTO follow (person, entity, channel, language, since) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (person, entity) DO UPDATE SET channel = excluded.channel, language = excluded.language",
                (person, entity, channel, language, written(self._now())),
            )
        return True

    async def unfollow(self, person: int, entity: str) -> bool:
        """Tell no more about an entity; False when the person did not follow it."""
        async with self._database.transaction() as transaction:
            return bool(await transaction.run("DELETE FROM follow WHERE person = ? AND entity = ?", (person, entity)))

    async def follows_of(self, person: int) -> tuple[Follow, ...]:
        """Return what a person follows, the oldest first."""
        return tuple(map(_follow, await self._database.rows(f"{_FOLLOW} WHERE person = ? ORDER BY rowid", (person,))))

    async def follows(self) -> tuple[Follow, ...]:
        """Return what everybody follows."""
        return tuple(map(_follow, await self._database.rows(f"{_FOLLOW} ORDER BY rowid")))

    async def told_revision(self, folder: str) -> int | None:
        """Return the number of the revision up to which changes have been told; None at the first time."""
        found = await self._database.rows("SELECT revision FROM told WHERE folder = ?", (folder,))
        return found[0][0] if found else None

    async def note_told(self, folder: str, revision: int) -> None:
        """Note that everybody has been told what changed up to this revision."""
        async with self._database.transaction() as transaction:
            await transaction.run("INSERT OR REPLACE INTO told (folder, revision) VALUES (?, ?)", (folder, revision))

    async def wish(
        self, person: int, question: str, *, channel: int | None, language: str, lookup: str | None = None
    ) -> bool:
        """Tell this person when the question, or the lookup of that title, has an answer; False when too many wait."""
        question = storable(question)
        async with self._database.transaction() as transaction:
            [(others,)] = await transaction.rows(
                "SELECT count(*) FROM wish WHERE person = ? AND question <> ?", (person, question)
            )
            if others >= MOST_WISHES:
                return False
            await transaction.run(
                "INSERT INTO wish (person, question, channel, language, since, lookup) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (person, question) DO UPDATE SET channel = excluded.channel,"
                " language = excluded.language, lookup = excluded.lookup",
                (person, question, channel, language, written(self._now()), lookup),
            )
        return True

    async def withdraw(self, person: int, wish: int) -> bool:
        """Forget a wish of this person; False when there is none."""
        async with self._database.transaction() as transaction:
            return bool(await transaction.run("DELETE FROM wish WHERE person = ? AND id = ?", (person, wish)))

    async def wishes_of(self, person: int) -> tuple[Wish, ...]:
        """Return what a person waits for, the oldest first."""
        return tuple(map(_wish, await self._database.rows(f"{_WISH} WHERE person = ? ORDER BY id", (person,))))

    async def wishes(self) -> tuple[Wish, ...]:
        """Return what everybody waits for."""
        return tuple(map(_wish, await self._database.rows(f"{_WISH} ORDER BY id")))


def _follow(row: tuple[Any, ...]) -> Follow:
    person, entity, channel, language, since = row
    return Follow(person, entity, channel, language, datetime.fromisoformat(since))


def _wish(row: tuple[Any, ...]) -> Wish:
    number, person, question, channel, language, since, lookup = row
    return Wish(number, person, question, channel, language, datetime.fromisoformat(since), lookup)
