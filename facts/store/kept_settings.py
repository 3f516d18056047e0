"""The settings of servers and persons in the database."""

from __future__ import annotations

import json

from facts.store.database import Database
from facts.store.people import PersonSettings, ServerSettings


class KeptSettings:
    """Settings by Discord id; whoever decided nothing has the defaults and no row. Raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_server(self, server: int) -> ServerSettings:
        """Return the settings of a server."""
        found = await self._database.rows(
            "SELECT language, private, channels FROM server_settings WHERE server = ?", (server,)
        )
        if not found:
            return ServerSettings()
        language, private, channels = found[0]
        return ServerSettings(language, bool(private), tuple(json.loads(channels)))

    async def keep_server(self, server: int, settings: ServerSettings) -> None:
        """Keep the settings of a server in place of those before."""
        async with self._database.transaction() as transaction:
            await transaction.run("DELETE FROM server_settings WHERE server = ?", (server,))
            if settings != ServerSettings():
                await transaction.run(
                    "INSERT INTO server_settings (server, language, private, channels) VALUES (?, ?, ?, ?)",
                    (server, settings.language, settings.private, json.dumps(settings.channels)),
                )

    async def of_person(self, person: int) -> PersonSettings:
        """Return the settings of a person."""
        found = await self._database.rows(
            "SELECT language, private, memory FROM person_settings WHERE person = ?", (person,)
        )
        if not found:
            return PersonSettings()
        language, private, memory = found[0]
        return PersonSettings(language, None if private is None else bool(private), bool(memory))

    async def keep_person(self, person: int, settings: PersonSettings) -> None:
        """Keep the settings of a person in place of those before; the defaults leave nothing behind."""
        async with self._database.transaction() as transaction:
            await transaction.run("DELETE FROM person_settings WHERE person = ?", (person,))
            if settings != PersonSettings():
                await transaction.run(
                    "INSERT INTO person_settings (person, language, private, memory) VALUES (?, ?, ?, ?)",
                    (person, settings.language, settings.private, settings.memory),
                )
