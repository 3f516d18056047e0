"""What the store keeps: revisions of a base, the registered commands, the log of questions."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facts.answer import Outcome
from facts.errors import UnknownRevision
from facts.store import (
    MOST_REVISIONS,
    AskedQuestion,
    NewRevision,
    Place,
    Store,
    Summary,
    folder_key,
    open_store,
)

KEY = b"a key of the operator"
QUESTION = AskedQuestion(
    text="wie bouwt de Arvo? 🚗",
    place=Place.SERVER,
    language="nl",
    outcome=Outcome.ANSWERED,
    intent="production",
    entities=("arvo",),
    facts=("arvo-builds", "arvo-ships"),
    revision=3,
)


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
def path(tmp_path: Path) -> Path:
    return tmp_path / "autodeals.sqlite3"


@pytest.fixture
async def store(path: Path, clock: Clock) -> AsyncIterator[Store]:
    async with open_store(path, person_key=KEY, now=clock) as opened:
        yield opened


def new(digest: str = "digest", reader: str = "reader") -> NewRevision:
    return NewRevision(digest, reader, Summary(1, 2, 3), f"payload of {digest}".encode())


# Revisions


async def test_a_revision_comes_back_as_it_was_kept(store: Store, clock: Clock) -> None:
    kept = await store.keep_revision("cards", new())

    assert (kept.number, kept.folder, kept.created) == (1, "cards", clock.now)
    assert (kept.digest, kept.reader, kept.summary) == ("digest", "reader", Summary(1, 2, 3))
    assert kept.in_use
    assert not kept.pinned
    assert await store.revisions("cards") == (kept,)
    assert await store.payload("cards", 1) == b"payload of digest"


async def test_the_newest_revision_is_in_use_until_another_is_chosen(store: Store) -> None:
    for digest in ("a", "b", "c"):
        await store.keep_revision("cards", new(digest))
    assert [(one.digest, one.in_use) for one in await store.revisions("cards")] == [
        ("c", True),
        ("b", False),
        ("a", False),
    ]

    chosen = await store.use_revision("cards", 1)

    assert chosen.in_use
    assert [(one.digest, one.in_use) for one in await store.revisions("cards")] == [
        ("a", True),
        ("c", False),
        ("b", False),
    ]


async def test_folders_know_nothing_of_each_other(store: Store) -> None:
    mine = await store.keep_revision("mine", new())
    theirs = await store.keep_revision("theirs", new())

    assert await store.revisions("mine") == (mine,)
    assert await store.find_revision("theirs", "digest", "reader") == theirs
    with pytest.raises(UnknownRevision, match=f"there is no revision {theirs.number} of the cards in mine"):
        await store.payload("mine", theirs.number)
    with pytest.raises(UnknownRevision):
        await store.use_revision("mine", theirs.number)
    assert await store.revisions("mine") == (mine,), "what was in use still is"


async def test_a_revision_is_found_by_cards_and_reader(store: Store) -> None:
    await store.keep_revision("cards", new("a", "old reader"))
    first = await store.keep_revision("cards", new("a"))
    again = await store.keep_revision("cards", new("a"))
    await store.keep_revision("cards", new("b"))

    found = await store.find_revision("cards", "a", "reader")

    assert found == replace(again, in_use=False)
    assert again.number > first.number
    assert await store.find_revision("cards", "c", "reader") is None
    assert await store.find_revision("elsewhere", "a", "reader") is None


async def test_the_oldest_revisions_go(store: Store) -> None:
    for number in range(MOST_REVISIONS + 5):
        await store.keep_revision("cards", new(str(number)))
    await store.keep_revision("elsewhere", new())

    assert [one.number for one in await store.revisions("cards")] == list(range(MOST_REVISIONS + 5, 5, -1))
    assert len(await store.revisions("elsewhere")) == 1


async def test_a_pin_is_lifted_by_releasing_it_and_by_any_other_revision_in_use(store: Store) -> None:
    for digest in ("a", "b", "c"):
        await store.keep_revision("cards", new(digest))

    pinned = await store.pin_revision("cards", 1)

    assert (pinned.number, pinned.in_use, pinned.pinned) == (1, True, True)
    assert await store.pinned_revision("cards") == pinned
    assert await store.pinned_revision("elsewhere") is None
    assert (await store.pin_revision("cards", 2)).pinned
    assert [one.number for one in await store.revisions("cards") if one.pinned] == [2]
    released = await store.release_revision("cards")
    assert released is not None
    assert (released.number, released.in_use, released.pinned) == (2, True, False)
    assert await store.release_revision("cards") is None

    await store.pin_revision("cards", 1)
    await store.keep_revision("cards", new("d"))
    assert await store.pinned_revision("cards") is None

    with pytest.raises(UnknownRevision):
        await store.pin_revision("elsewhere", 1)


async def test_a_number_is_never_given_twice(store: Store, path: Path) -> None:
    kept = await store.keep_revision("cards", new())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM revision")

    assert (await store.keep_revision("cards", new())).number == kept.number + 1


def test_a_folder_has_one_name_however_it_is_reached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "cards"
    folder.mkdir()
    (tmp_path / "link").symlink_to(folder)
    monkeypatch.chdir(tmp_path)

    assert {folder_key(one) for one in (folder, Path("cards"), Path("link"), folder / ".." / "cards")} == {
        folder_key(folder)
    }


async def test_a_folder_with_a_name_that_is_not_utf8_has_a_name_too(store: Store) -> None:
    key = folder_key(Path("caf\udce9"))

    assert await store.keep_revision(key, new()) in await store.revisions(key)


# Registered commands


async def test_registered_commands_are_remembered_for_each_application(store: Store) -> None:
    largest_id = 2**63 - 1
    assert await store.synced_digest(largest_id) is None

    await store.remember_sync(largest_id, "one")
    await store.remember_sync(5, "other")
    await store.remember_sync(largest_id, "two")

    assert await store.synced_digest(largest_id) == "two"
    assert await store.synced_digest(5) == "other"


# Questions


async def test_a_question_comes_back_as_it_was_asked(store: Store, clock: Clock) -> None:
    await store.log_question(QUESTION, person=184000000000000001)

    [logged] = await store.logged_questions()

    assert logged.question == QUESTION
    assert logged.asked == clock.now


async def test_questions_come_newest_first_and_by_outcome(store: Store) -> None:
    for outcome in (Outcome.ANSWERED, Outcome.UNANSWERED, Outcome.AMBIGUOUS, Outcome.UNANSWERED):
        await store.log_question(replace(QUESTION, outcome=outcome, text=f"{outcome}?"))

    assert [one.question.outcome for one in await store.logged_questions(limit=3)] == [
        Outcome.UNANSWERED,
        Outcome.AMBIGUOUS,
        Outcome.UNANSWERED,
    ]
    assert [one.question.text for one in await store.logged_questions(outcome=Outcome.ANSWERED)] == ["answered?"]


async def test_of_a_person_only_a_keyed_hash_is_kept(store: Store, path: Path) -> None:
    await store.log_question(QUESTION, person=184000000000000001)
    await store.log_question(QUESTION, person=184000000000000001)
    await store.log_question(QUESTION, person=184000000000000002)
    await store.log_question(QUESTION)

    nobody, second, first, again = [one.person for one in await store.logged_questions()]

    assert nobody is None
    assert first == again != second
    kept = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"arvo-builds" in kept, "the question is there"
    assert b"18400000000000000" not in kept
    async with open_store(path, person_key=b"another key", now=Clock()) as other:
        await other.log_question(QUESTION, person=184000000000000001)
        assert (await other.logged_questions())[0].person != first


async def test_without_a_key_nothing_of_the_person_is_kept(path: Path) -> None:
    async with open_store(path) as store:
        await store.log_question(QUESTION, person=184000000000000001)
        assert (await store.logged_questions())[0].person is None


async def test_questions_are_kept_for_the_retention_time(path: Path, clock: Clock) -> None:
    async with open_store(path, retention_days=30, now=clock) as store:
        await store.log_question(replace(QUESTION, text="first"))
        clock.now += timedelta(days=29, hours=23)
        await store.log_question(replace(QUESTION, text="second"))
        assert [one.question.text for one in await store.logged_questions()] == ["second", "first"]

        clock.now += timedelta(hours=2)

        assert [one.question.text for one in await store.logged_questions()] == ["second"]
        assert await store.purge_questions() == 1
        assert await store.purge_questions() == 0


async def test_a_new_question_purges_old_ones(path: Path, clock: Clock) -> None:
    async with open_store(path, now=clock) as store:
        await store.log_question(replace(QUESTION, text="long gone"))
        clock.now += timedelta(days=31)
        await store.log_question(QUESTION)

    assert count_questions(path) == 1


async def test_a_purged_question_is_not_left_in_the_file(path: Path, clock: Clock) -> None:
    async with open_store(path, now=clock) as store:
        await store.log_question(replace(QUESTION, text="never to be seen again"))
        clock.now += timedelta(days=31)
        await store.purge_questions()

    assert b"never to be seen" not in path.read_bytes()


async def test_opening_purges_old_questions(path: Path, clock: Clock) -> None:
    async with open_store(path, now=clock) as store:
        await store.log_question(QUESTION)
    clock.now += timedelta(days=31)
    async with open_store(path, now=clock):
        assert count_questions(path) == 0


async def test_without_retention_nothing_is_kept_and_what_was_there_goes(path: Path, clock: Clock) -> None:
    async with open_store(path, now=clock) as store:
        await store.log_question(QUESTION)

    async with open_store(path, retention_days=0, now=clock) as store:
        assert count_questions(path) == 0
        await store.log_question(QUESTION)
        assert await store.logged_questions() == ()

    assert count_questions(path) == 0


@pytest.mark.parametrize("text", ["", "\0", "half a pair: \ud83d", "'; DROP TABLE question; --", "x" * 100_000])
async def test_any_text_can_be_logged(store: Store, text: str) -> None:
    await store.log_question(replace(QUESTION, text=text))

    [logged] = await store.logged_questions()
    assert logged.question.text == text.replace("\ud83d", "?")


def count_questions(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM question").fetchone()[0])
