"""All that is kept about one person, to show or to delete at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from facts.store.database import Database

_SHOWN = {
    "settings": (
        "SELECT json_object('language', language, 'private', private, 'memory', memory)"
        " FROM person_settings WHERE person = :person"
    ),
    "following": (
        "SELECT json_object('company', entity, 'channel', channel, 'language', language, 'since', since)"
        " FROM follow WHERE person = :person ORDER BY rowid"
    ),
    "waiting_for": (
        "SELECT json_object('question', question, 'channel', channel, 'language', language, 'since', since)"
        " FROM wish WHERE person = :person ORDER BY id"
    ),
    "questions": (
        "SELECT json_object('asked', asked, 'question', text, 'place', place, 'language', language,"
        " 'outcome', outcome, 'about', json(entities), 'facts', json(facts), 'revision', revision)"
        " FROM question WHERE person = :hash ORDER BY id"
    ),
    "reports": (
        "SELECT json_object('number', id, 'made', made, 'state', state, 'closed', closed, 'fact', fact,"
        " 'revision', revision, 'wrong', wrong, 'link', link)"
        " FROM report WHERE person = :hash OR id IN (SELECT report FROM report_notice WHERE person = :person)"
        " ORDER BY id"
    ),
    "helpful": (
        "SELECT json_object('made', made, 'fact', fact, 'revision', revision)"
        " FROM vote WHERE person = :hash ORDER BY id"
    ),
}
"""Every table that knows a person, by the name it has in an export. Settings and wishes know the Discord id, the rest a
keyed hash; a report whose reporter asked to be told is found by either."""

_DELETED = (
    "DELETE FROM person_settings WHERE person = :person",
    "DELETE FROM follow WHERE person = :person",
    "DELETE FROM wish WHERE person = :person",
    "DELETE FROM question WHERE person = :hash",
    "DELETE FROM report WHERE person = :hash OR id IN (SELECT report FROM report_notice WHERE person = :person)",
    "DELETE FROM vote WHERE person = :hash",
)


class PersonData:
    """Finds what is kept about a person in every table. Raises StoreError.

    Rows that were kept under an earlier PERSON_KEY cannot be found: nothing connects them with the person any more.
    """

    def __init__(self, database: Database, *, hashed: Callable[[int], str | None]) -> None:
        self._database = database
        self._hashed = hashed

    async def export(self, person: int) -> dict[str, list[dict[str, Any]]]:
        """Return all that is kept about a person, by the name of what it is; fit for JSON."""
        values = self._values(person)
        found = {name: await self._database.rows(sql, values) for name, sql in _SHOWN.items()}
        return {name: [json.loads(held) for (held,) in rows] for name, rows in found.items()}

    async def delete(self, person: int) -> int:
        """Delete all that is kept about a person and return how many entries that were."""
        values = self._values(person)
        async with self._database.transaction() as transaction:
            deleted = [await transaction.run(sql, values) for sql in _DELETED]
            await transaction.run("DELETE FROM report_notice WHERE person = :person", values)
        return sum(deleted)

    def _values(self, person: int) -> dict[str, object]:
        return {"person": person, "hash": self._hashed(person)}
