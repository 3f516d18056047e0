"""What people say about facts: votes, and reports that something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from facts.store.database import Database, Transaction
from facts.store.moments import storable, written
from facts.store.people import NewReport, Report, ReportNotice, ReportState

_REPORT = "SELECT id, made, state, closed, fact, revision, wrong, link, language FROM report"


class Reports:
    """Reports and votes; of the person they hold a keyed hash at most. Raises StoreError.

    `hashed` gives that hash, or None when no person is kept.
    """

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        *,
        retention: timedelta,
        hashed: Callable[[int], str | None],
    ) -> None:
        self._database = database
        self._now = now
        self._retention = retention
        self._hashed = hashed

    async def keep(self, new: NewReport, *, person: int) -> int:
        """Keep a report for those who look after the facts, and return its number."""
        async with self._database.transaction() as transaction:
            return await transaction.insert(
                "INSERT INTO report (made, fact, revision, wrong, link, language, person) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    written(self._now()),
                    new.fact,
                    new.revision,
                    storable(new.wrong),
                    storable(new.link) if new.link else None,
                    new.language,
                    self._who(person),
                ),
            )

    async def report(self, number: int) -> Report | None:
        """Return one report."""
        found = await self._database.rows(f"{_REPORT} WHERE id = ?", (number,))
        return _report(found[0]) if found else None

    async def reports(self, *, state: ReportState | None = ReportState.OPEN, limit: int = 100) -> tuple[Report, ...]:
        """Return reports, the newest first; of every state when `state` is None."""
        found = await self._database.rows(
            f"{_REPORT} WHERE ? IS NULL OR state = ? ORDER BY id DESC LIMIT ?",
            (state, state, limit),
        )
        return tuple(map(_report, found))

    async def close(self, number: int, state: ReportState) -> Report | None:
        """Note that a report was mended or declined, and return it; None when there is no such open report."""
        async with self._database.transaction() as transaction:
            closed = await transaction.run(
                "UPDATE report SET state = ?, closed = ? WHERE id = ? AND state = 'open'",
                (state, written(self._now()), number),
            )
            if not closed:
                return None
            [row] = await transaction.rows(f"{_REPORT} WHERE id = ?", (number,))
        return _report(row)

    async def tell_reporter(self, number: int, person: int) -> bool:
        """Tell this person what becomes of a report; False when it is gone."""
        async with self._database.transaction() as transaction:
            if not await transaction.rows("SELECT 1 FROM report WHERE id = ?", (number,)):
                return False
            await transaction.run(
                "INSERT OR REPLACE INTO report_notice (report, person) VALUES (?, ?)", (number, person)
            )
        return True

    async def notices(self) -> tuple[ReportNotice, ...]:
        """Return the closed reports whose reporters are still to be told, the oldest first."""
        found = await self._database.rows(
            "SELECT report.id, made, state, closed, fact, revision, wrong, link, language, report_notice.person"
            " FROM report JOIN report_notice ON report_notice.report = report.id"
            " WHERE state <> 'open' ORDER BY report.id"
        )
        return tuple(ReportNotice(_report(row[:-1]), row[-1]) for row in found)

    async def told(self, number: int) -> None:
        """Note that the reporter was told: nothing about the person is kept for it any longer."""
        async with self._database.transaction() as transaction:
            await transaction.run("DELETE FROM report_notice WHERE report = ?", (number,))

    async def vote(self, fact: str, revision: int, *, person: int) -> None:
        """Count that an answer with this fact was helpful; once for each person as long as the person is known."""
        async with self._database.transaction() as transaction:
            await transaction.run(
                "INSERT OR IGNORE INTO vote (made, fact, revision, person) VALUES (?, ?, ?, ?)",
                (written(self._now()), fact, revision, self._who(person)),
            )

    async def votes(self) -> dict[str, int]:
        """Return how often each fact was found helpful, the most helpful first."""
        found = await self._database.rows("SELECT fact, count(*) FROM vote GROUP BY fact ORDER BY count(*) DESC, fact")
        return dict(found)

    def _who(self, person: int) -> str | None:
        return self._hashed(person) if self._retention else None


async def purge_reports(transaction: Transaction, oldest: str) -> None:
    """Remove reports that were closed before `oldest` and are told, and the persons of votes from before it."""
    await transaction.run(
        "DELETE FROM report WHERE closed <= ? AND id NOT IN (SELECT report FROM report_notice)", (oldest,)
    )
    await transaction.run("UPDATE vote SET person = NULL WHERE made <= ?", (oldest,))


def _report(row: tuple[Any, ...]) -> Report:
    number, made, state, closed, fact, revision, wrong, link, language = row
    return Report(
        number,
        datetime.fromisoformat(made),
        ReportState(state),
        datetime.fromisoformat(closed) if closed else None,
        NewReport(fact, revision, wrong, link, language),
    )
