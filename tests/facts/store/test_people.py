"""What the store keeps for people: settings, wishes, reports, and all of it to show or to delete."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facts.answer import Outcome
from facts.store import (
    AskedQuestion,
    NewReport,
    PersonSettings,
    Place,
    ReportState,
    ServerSettings,
    Store,
    open_store,
)
from facts.store.records import hash_person
from facts.store.wishes import MOST_FOLLOWS, MOST_WISHES

KEY = b"a key of the operator"
ANN, BEA = 1_001, 1_002
QUESTION = AskedQuestion(text="wie bouwt de Arvo?", place=Place.SERVER, language="nl", outcome=Outcome.UNANSWERED)
REPORT = NewReport("arvo-builds", 3, "it is the other plant", "https://example.org", "en")


@dataclass
class Clock:
    """A clock that a test sets."""

    now: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(tmp_path: Path, clock: Clock) -> AsyncIterator[Store]:
    async with open_store(tmp_path / "kept.sqlite3", person_key=KEY, now=clock) as store:
        yield store


async def test_who_decided_nothing_has_the_defaults(store: Store) -> None:
    assert await store.settings.of_server(7) == ServerSettings()
    assert await store.settings.of_person(ANN) == PersonSettings()


async def test_settings_are_kept_and_replaced(store: Store) -> None:
    of_server = ServerSettings(language="nl", private=True, channels=(11, 12))
    of_person = PersonSettings(language="en", private=False, memory=False)
    await store.settings.keep_server(7, ServerSettings(private=True))
    await store.settings.keep_server(7, of_server)
    await store.settings.keep_person(ANN, of_person)

    assert await store.settings.of_server(7) == of_server
    assert await store.settings.of_person(ANN) == of_person
    assert await store.settings.of_person(BEA) == PersonSettings()


async def test_a_person_who_goes_back_to_the_defaults_leaves_no_row(store: Store) -> None:
    await store.settings.keep_person(ANN, PersonSettings(memory=False))
    await store.settings.keep_person(ANN, PersonSettings())

    assert (await store.person_data.export(ANN))["settings"] == []


async def test_a_follow_is_kept_once_and_told_where_it_was_asked_last(store: Store) -> None:
    assert await store.wishes.follow(ANN, "arvo", channel=None, language="nl")
    assert await store.wishes.follow(ANN, "arvo", channel=55, language="en")
    assert await store.wishes.follow(BEA, "arvo", channel=None, language="en")

    [follow] = await store.wishes.follows_of(ANN)
    assert (follow.entity, follow.channel, follow.language) == ("arvo", 55, "en")
    assert [one.person for one in await store.wishes.follows()] == [ANN, BEA]


async def test_a_follow_ends_once(store: Store) -> None:
    await store.wishes.follow(ANN, "arvo", channel=None, language="nl")

    assert await store.wishes.unfollow(ANN, "arvo")
    assert not await store.wishes.unfollow(ANN, "arvo")
    assert await store.wishes.follows() == ()


async def test_nobody_follows_or_waits_without_end(store: Store) -> None:
    follows = [
        await store.wishes.follow(ANN, f"e{number}", channel=None, language="nl") for number in range(MOST_FOLLOWS + 1)
    ]
    wishes = [
        await store.wishes.wish(ANN, f"q{number}", channel=None, language="nl") for number in range(MOST_WISHES + 1)
    ]

    assert follows == [True] * MOST_FOLLOWS + [False]
    assert wishes == [True] * MOST_WISHES + [False]
    assert await store.wishes.follow(ANN, "e1", channel=9, language="nl"), "one that is there may still move"
    assert await store.wishes.wish(BEA, "q1", channel=None, language="nl")


async def test_a_wish_belongs_to_the_one_who_made_it(store: Store) -> None:
    await store.wishes.wish(ANN, "wie bouwt de Arvo? \ud83d", channel=None, language="nl")
    [wish] = await store.wishes.wishes()

    assert not await store.wishes.withdraw(BEA, wish.id)
    assert await store.wishes.wishes_of(BEA) == ()
    assert await store.wishes.withdraw(ANN, wish.id)
    assert await store.wishes.wishes() == ()


async def test_it_is_known_up_to_which_revision_changes_were_told(store: Store) -> None:
    assert await store.wishes.told_revision("cards") is None
    await store.wishes.note_told("cards", 3)
    await store.wishes.note_told("cards", 4)
    await store.wishes.note_told("other cards", 1)

    assert await store.wishes.told_revision("cards") == 4


async def test_a_report_is_open_until_it_is_closed_once(store: Store, clock: Clock) -> None:
    number = await store.reports.keep(REPORT, person=ANN)
    clock.now += timedelta(days=1)

    closed = await store.reports.close(number, ReportState.MENDED)

    assert closed is not None
    assert (closed.state, closed.closed, closed.about) == (ReportState.MENDED, clock.now, REPORT)
    assert await store.reports.close(number, ReportState.DECLINED) is None
    assert await store.reports.reports() == ()
    assert await store.reports.reports(state=None) == (closed,)
    assert await store.reports.report(number) == closed
    assert await store.reports.report(number + 1) is None


async def test_only_a_reporter_who_asked_is_told_and_only_once(store: Store) -> None:
    asked, silent = await store.reports.keep(REPORT, person=ANN), await store.reports.keep(REPORT, person=BEA)
    assert await store.reports.tell_reporter(asked, ANN)
    assert not await store.reports.tell_reporter(silent + 1, ANN)
    assert await store.reports.notices() == (), "nothing to tell while it is open"

    await store.reports.close(asked, ReportState.DECLINED)
    await store.reports.close(silent, ReportState.MENDED)
    [notice] = await store.reports.notices()
    await store.reports.told(asked)

    assert (notice.person, notice.report.id, notice.report.state) == (ANN, asked, ReportState.DECLINED)
    assert await store.reports.notices() == ()


async def test_a_closed_report_stays_until_its_reporter_is_told(store: Store, clock: Clock) -> None:
    number = await store.reports.keep(REPORT, person=ANN)
    await store.reports.tell_reporter(number, ANN)
    await store.reports.close(number, ReportState.MENDED)
    clock.now += timedelta(days=31)

    await store.purge_questions()
    assert await store.reports.report(number) is not None
    await store.reports.told(number)
    await store.purge_questions()

    assert await store.reports.report(number) is None


async def test_a_person_finds_a_fact_helpful_once(store: Store, clock: Clock) -> None:
    for person in (ANN, ANN, BEA):
        await store.reports.vote("arvo-builds", 3, person=person)
    assert await store.reports.votes() == {"arvo-builds": 2}
    clock.now += timedelta(days=31)

    await store.purge_questions()

    assert await store.reports.votes() == {"arvo-builds": 2}, "the count stays"
    assert (await store.person_data.export(ANN))["helpful"] == [], "who it was does not"


async def fill(store: Store, person: int) -> int:
    await store.settings.keep_person(person, PersonSettings(memory=False))
    await store.wishes.follow(person, "arvo", channel=55, language="nl")
    await store.wishes.wish(person, "wie bouwt de Arvo?", channel=None, language="nl")
    await store.log_question(QUESTION, person=person)
    await store.reports.vote("arvo-builds", 3, person=person)
    return await store.reports.keep(REPORT, person=person)


async def test_a_person_sees_all_that_is_kept(store: Store) -> None:
    await fill(store, ANN)
    await fill(store, BEA)

    export = await store.person_data.export(ANN)

    assert {name: len(held) for name, held in export.items()} == {
        "settings": 1,
        "following": 1,
        "waiting_for": 1,
        "questions": 1,
        "reports": 1,
        "helpful": 1,
    }
    assert export["questions"][0]["question"] == QUESTION.text
    assert export["questions"][0]["facts"] == []


async def test_a_person_deletes_all_of_it_and_nothing_of_others(store: Store) -> None:
    await store.reports.tell_reporter(await fill(store, ANN), ANN)
    await fill(store, BEA)

    assert await store.person_data.delete(ANN) == 6

    assert not any((await store.person_data.export(ANN)).values())
    assert all((await store.person_data.export(BEA)).values())
    assert await store.person_data.delete(ANN) == 0


async def test_without_retention_only_what_was_asked_for_is_kept(tmp_path: Path) -> None:
    """Retention does not touch what a person asked us to do, and nothing else knows the person."""
    async with open_store(tmp_path / "kept.sqlite3", retention_days=0, person_key=KEY) as store:
        await fill(store, ANN)
        number = await store.reports.keep(REPORT, person=ANN)
        await store.reports.tell_reporter(number, ANN)
        await store.purge_questions()

        kept = {name: len(held) for name, held in (await store.person_data.export(ANN)).items()}

    assert kept == {"settings": 1, "following": 1, "waiting_for": 1, "questions": 0, "reports": 1, "helpful": 0}


async def test_a_rotated_key_forgets_who_asked(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite3"
    async with open_store(path, person_key=KEY) as store:
        await fill(store, ANN)
    async with open_store(path, person_key=b"another key of the operator") as store:
        export = await store.person_data.export(ANN)

    assert (export["questions"], export["reports"], export["helpful"]) == ([], [], [])
    assert export["following"], "what the person asked for stands under the Discord id"


async def test_questions_reports_and_votes_know_a_keyed_hash_only(store: Store, tmp_path: Path) -> None:
    await fill(store, ANN)

    with closing(sqlite3.connect(tmp_path / "kept.sqlite3")) as connection:
        sql = "SELECT person FROM question UNION ALL SELECT person FROM report UNION ALL SELECT person FROM vote"
        kept = [person for (person,) in connection.execute(sql)]

    assert kept == [hash_person(ANN, KEY)] * 3
