"""Which base is served: after a start with good or broken cards, and after reloads of all kinds."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path

import pytest
from made_up_cards import CardsFolder

from facts.base import FactBase
from facts.difference import Changes, Difference
from facts.errors import CardFaults, StalePreview, StoreError, UnknownRevision
from facts.loading import load_base
from facts.serving import Reloaded, Serving, Started
from facts.store import NewRevision, Revision, Store, folder_key, open_store


class FactsHeld:
    """An engine that only knows which facts its base holds."""

    def __init__(self, base: FactBase) -> None:
        self.facts = tuple(base.facts)


Serve = Callable[[CardsFolder], Serving[FactsHeld]]


@pytest.fixture
def cards(tmp_path: Path) -> CardsFolder:
    return CardsFolder(tmp_path / "cards")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "var" / "autodeals.sqlite3"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    async with open_store(path) as opened:
        yield opened


@pytest.fixture
def serve(store: Store) -> Serve:
    return lambda cards: Serving(cards.path, articles=cards.path, store=store, build=FactsHeld)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders whose cards were really parsed, in order; the loader itself stays as it is."""
    found: list[Path] = []

    def noted(folder: Path, *, articles: Path | None = None) -> FactBase:
        found.append(folder)
        return load_base(folder, articles=articles)

    monkeypatch.setattr("facts.serving.load_base", noted)
    return found


# The start


async def test_a_first_start_serves_the_cards_and_keeps_them(serve: Serve, cards: CardsFolder, store: Store) -> None:
    serving = serve(cards)

    started = await serving.start()

    assert serving.engine.facts == ("arvo-builds",)
    assert started == Started(serving.served.revision)
    assert await store.revisions(folder_key(cards.path)) == (started.revision,)
    assert started.revision.summary.facts == 1
    assert started.revision.digest == serving.served.base.digest


async def test_a_start_with_the_same_cards_reads_the_stored_revision(
    serve: Serve, cards: CardsFolder, store: Store, reads: list[Path]
) -> None:
    first = serve(cards)
    await first.start()
    again = serve(cards)

    started = await again.start()

    assert reads == [cards.path], "only the first start parsed them"
    assert started.revision == first.served.revision
    assert again.served.base == first.served.base
    assert len(await store.revisions(folder_key(cards.path))) == 1


async def test_a_start_with_other_good_cards_serves_those(serve: Serve, cards: CardsFolder, store: Store) -> None:
    await serve(cards).start()
    cards.write_card("brisa", {"brisa-builds": "vans"})
    serving = serve(cards)

    started = await serving.start()

    assert serving.engine.facts == ("arvo-builds", "brisa-builds")
    assert [one.in_use for one in await store.revisions(folder_key(cards.path))] == [True, False]
    assert started.revision.number == 2


async def test_a_start_with_cards_as_they_once_were_takes_that_revision(serve: Serve, cards: CardsFolder) -> None:
    first = await serve(cards).start()
    cards.write_card("arvo", {"arvo-ships": "vans"})
    await serve(cards).start()
    cards.write_card("arvo")
    serving = serve(cards)

    started = await serving.start()

    assert started.revision == first.revision
    assert serving.engine.facts == ("arvo-builds",)


async def test_an_upgrade_of_the_reader_reads_the_cards_anew(
    serve: Serve, cards: CardsFolder, reads: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    await serve(cards).start()
    monkeypatch.setattr("facts.serving.reader_digest", lambda: "another version")

    started = await serve(cards).start()

    assert len(reads) == 2
    assert started.revision.number == 2


async def test_broken_cards_leave_the_last_good_revision_and_are_told_loudly(
    serve: Serve, cards: CardsFolder, caplog: pytest.LogCaptureFixture
) -> None:
    await serve(cards).start()
    cards.write_card("arvo", {"arvo-ships": "vans"})
    good = await serve(cards).start()
    cards.break_card()
    serving = serve(cards)

    started = await serving.start()

    assert started.revision == good.revision
    assert serving.engine.facts == ("arvo-ships",)
    [fault] = started.faults
    assert str(fault).startswith(f"{cards.path}/arvo.yaml:9: `producer` names `nobody`, which is no entity")
    [told] = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert told == f"the cards in {cards.path} have faults (1); revision 2 is served instead"


async def test_a_cards_folder_that_is_gone_leaves_the_last_good_revision(serve: Serve, cards: CardsFolder) -> None:
    good = await serve(cards).start()
    cards.remove()

    started = await serve(cards).start()

    assert started.revision == good.revision
    assert "the cards folder is not there" in str(started.faults[0])


async def test_broken_cards_without_an_earlier_revision_cannot_be_served(serve: Serve, cards: CardsFolder) -> None:
    cards.break_card()
    serving = serve(cards)

    with pytest.raises(CardFaults, match="which is no entity"):
        await serving.start()
    with pytest.raises(RuntimeError, match="nothing is served"):
        _ = serving.engine


async def test_a_revision_of_another_folder_is_never_served(serve: Serve, cards: CardsFolder, tmp_path: Path) -> None:
    await serve(cards).start()
    other = CardsFolder(tmp_path / "other")
    other.break_card()

    with pytest.raises(CardFaults, match="other/arvo"):
        await serve(other).start()


async def test_the_same_cards_in_another_folder_are_a_revision_of_their_own(
    serve: Serve, cards: CardsFolder, tmp_path: Path
) -> None:
    first = await serve(cards).start()
    other = CardsFolder(tmp_path / "other")

    started = await serve(other).start()

    assert started.revision.digest == first.revision.digest
    assert started.revision.number != first.revision.number
    other.break_card()
    assert (await serve(other).start()).revision == started.revision


async def test_damaged_bytes_of_the_same_cards_are_replaced_from_the_cards(
    serve: Serve, cards: CardsFolder, path: Path, store: Store
) -> None:
    await serve(cards).start()
    damage(path, "number = 1")
    serving = serve(cards)

    started = await serving.start()

    assert serving.engine.facts == ("arvo-builds",)
    assert started.revision.number == 2
    cards.break_card()
    assert (await serve(cards).start()).revision == started.revision, "what was kept is good again"


async def test_a_last_revision_that_cannot_be_read_back_gives_way_to_the_one_before(
    serve: Serve, cards: CardsFolder, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first = await serve(cards).start()
    cards.write_card("arvo", {"arvo-ships": "vans"})
    await serve(cards).start()
    damage(path, "number = 2")
    cards.break_card()

    started = await serve(cards).start()

    assert started.revision == first.revision
    assert started.faults
    assert "revision 2 cannot be served" in caplog.text


def damage(path: Path, where: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE revision SET payload = x'00' WHERE {where}")  # noqa: S608 our own words


# The reload


@pytest.fixture
async def serving(serve: Serve, cards: CardsFolder) -> Serving[FactsHeld]:
    """Serving after a good start."""
    made = serve(cards)
    await made.start()
    return made


async def test_a_good_reload_serves_what_is_new_and_says_what_changed(
    serving: Serving[FactsHeld], cards: CardsFolder
) -> None:
    cards.write_card("arvo", {"arvo-ships": "vans"})

    reloaded = await serving.reload()

    assert reloaded == Reloaded(
        serving.served.revision, Difference(facts=Changes(added=("arvo-ships",), removed=("arvo-builds",)))
    )
    assert reloaded.revision.number == 2
    assert serving.engine.facts == tuple(serving.served.base.facts) == ("arvo-ships",)


async def test_a_reload_of_unchanged_cards_changes_nothing(
    serving: Serving[FactsHeld], cards: CardsFolder, store: Store
) -> None:
    reloaded = await serving.reload()

    assert reloaded == Reloaded(serving.served.revision)
    assert not reloaded.difference
    assert len(await store.revisions(folder_key(cards.path))) == 1


async def test_a_broken_reload_tells_the_faults_and_serves_on(
    serving: Serving[FactsHeld], cards: CardsFolder, store: Store
) -> None:
    before = serving.served
    cards.write_card("brisa", {"brisa-builds": "vans"})
    cards.break_card("brisa")

    reloaded = await serving.reload()

    assert [fault.line for fault in reloaded.faults] == [9]
    assert reloaded.revision == before.revision
    assert not reloaded.difference
    assert serving.served is before
    assert await store.revisions(folder_key(cards.path)) == (before.revision,)


async def test_cards_that_vanish_are_a_fault(serving: Serving[FactsHeld], cards: CardsFolder) -> None:
    before = serving.served
    cards.remove()

    reloaded = await serving.reload()

    assert "the cards folder is not there" in str(reloaded.faults[0])
    assert serving.served is before


async def test_a_reload_after_a_start_with_broken_cards_serves_the_repaired_ones(
    serving: Serving[FactsHeld], serve: Serve, cards: CardsFolder
) -> None:
    cards.break_card()
    restarted = serve(cards)
    assert (await restarted.start()).faults
    cards.write_card("arvo", {"arvo-ships": "vans"})

    reloaded = await restarted.reload()

    assert not reloaded.faults
    assert restarted.engine.facts == ("arvo-ships",)


async def test_articles_that_no_longer_fit_are_a_fault(serving: Serving[FactsHeld], cards: CardsFolder) -> None:
    (cards.path / "arvo.txt").write_text("\n", "utf-8")

    reloaded = await serving.reload()

    assert "paragraph 1 does not exist" in str(reloaded.faults[0])


async def test_reloads_at_once_take_turns_and_keep_one_revision(
    serving: Serving[FactsHeld], cards: CardsFolder, store: Store
) -> None:
    cards.write_card("arvo", {"arvo-ships": "vans"})

    reloads = await asyncio.gather(*(serving.reload() for _ in range(5)))

    assert [bool(reloaded.difference) for reloaded in reloads] == [True, False, False, False, False]
    assert {reloaded.revision.number for reloaded in reloads} == {2}
    assert len(await store.revisions(folder_key(cards.path))) == 2


async def test_questions_during_a_reload_are_answered_from_one_base_or_the_other(
    serving: Serving[FactsHeld], cards: CardsFolder
) -> None:
    cards.write_card("arvo", {"arvo-ships": "vans"})
    reloading = asyncio.create_task(serving.reload())

    while not reloading.done():
        served = serving.served
        assert served.engine.facts == tuple(served.base.facts)
        assert served.revision.digest == served.base.digest
        await asyncio.sleep(0)

    assert serving.engine.facts == ("arvo-ships",)


async def test_cards_that_change_while_they_are_read_are_read_again(
    serving: Serving[FactsHeld], cards: CardsFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves = iter([{"arvo-ships": "vans"}])
    save_while_reading(monkeypatch, lambda: next(saves, None), cards)
    cards.write_card("arvo", {"arvo-sells": "cars"})

    reloaded = await serving.reload()

    assert not reloaded.faults
    assert serving.engine.facts == ("arvo-ships",)


async def test_cards_that_never_stand_still_are_a_fault(
    serving: Serving[FactsHeld], cards: CardsFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = serving.served
    made = iter(range(100))
    save_while_reading(monkeypatch, lambda: {"arvo-ships": f"van number {next(made)}"}, cards)

    reloaded = await serving.reload()

    assert "the cards change while they are read; save them, then reload" in str(reloaded.faults[0])
    assert serving.served is before


def save_while_reading(
    monkeypatch: pytest.MonkeyPatch, saved: Callable[[], dict[str, str] | None], cards: CardsFolder
) -> None:
    """Have a curator save a card right after the loader has read it."""

    def load_then_save(folder: Path, *, articles: Path | None = None) -> FactBase:
        base = load_base(folder, articles=articles)
        facts = saved()
        if facts:
            cards.write_card("arvo", facts)
        return base

    monkeypatch.setattr("facts.serving.load_base", load_then_save)


async def test_an_engine_that_cannot_be_built_leaves_everything_as_it_was(cards: CardsFolder, store: Store) -> None:
    def build(base: FactBase) -> FactsHeld:
        if "arvo-ships" in base.facts:
            raise ValueError("no engine for vans")
        return FactsHeld(base)

    serving = Serving(cards.path, articles=None, store=store, build=build)
    await serving.start()
    before = serving.served
    cards.write_card("arvo", {"arvo-ships": "vans"})

    with pytest.raises(ValueError, match="no engine for vans"):
        await serving.reload()

    assert serving.served is before
    assert await store.revisions(folder_key(cards.path)) == (before.revision,)


async def test_a_store_that_fails_leaves_everything_as_it_was(cards: CardsFolder, path: Path) -> None:
    async with open_store(path, lock_timeout=0.05) as store:
        serving = Serving(cards.path, articles=None, store=store, build=FactsHeld)
        await serving.start()
        before = serving.served
        cards.write_card("arvo", {"arvo-ships": "vans"})
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="is locked by another program"):
                await serving.reload()
        assert serving.served is before

        assert (await serving.reload()).difference, "the lock is gone"


async def test_a_cancelled_reload_has_happened_wholly_or_not_at_all(cards: CardsFolder, store: Store) -> None:
    """Cancelled at ever later moments, what is served and what the store calls in use stay the same."""
    serving = Serving(cards.path, articles=None, store=store, build=FactsHeld)
    await serving.start()
    outcomes = set()
    for number in range(30):
        cards.write_card("arvo", {"arvo-ships": f"van number {number}"})
        before = serving.served
        reloading = asyncio.create_task(serving.reload())
        await asyncio.sleep(number * 0.001)
        reloading.cancel()
        await asyncio.wait([reloading])

        in_use, *_ = await store.revisions(folder_key(cards.path))
        assert in_use == serving.served.revision
        outcomes.add(serving.served is before)

    assert True in outcomes, "an early cancellation changes nothing"


async def test_a_reload_cancelled_while_the_store_writes_ends_what_it_began(
    serving: Serving[FactsHeld], cards: CardsFolder, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    writing, may_go_on = asyncio.Event(), asyncio.Event()
    keep = store.keep_revision

    async def keep_slowly(folder: str, new: NewRevision) -> Revision:
        writing.set()
        await may_go_on.wait()
        return await keep(folder, new)

    monkeypatch.setattr(store, "keep_revision", keep_slowly)
    cards.write_card("arvo", {"arvo-ships": "vans"})
    reloading = asyncio.create_task(serving.reload())
    await writing.wait()
    reloading.cancel()
    next_one = asyncio.create_task(serving.reload())
    await asyncio.sleep(0.01)
    assert not next_one.done(), "its turn has not come"
    may_go_on.set()

    with pytest.raises(asyncio.CancelledError):
        await reloading
    assert serving.engine.facts == ("arvo-ships",)
    assert (await next_one).revision.number == 2


# Previews, rollbacks and pins


async def test_a_preview_changes_nothing_until_it_is_served(serve: Serve, cards: CardsFolder, store: Store) -> None:
    serving = serve(cards)
    await serving.start()
    cards.write_card("arvo", {"arvo-ships": "vans"})

    preview = await serving.preview()

    assert preview.difference.facts == Changes(added=("arvo-ships",), removed=("arvo-builds",))
    assert serving.engine.facts == ("arvo-builds",)
    assert len(await store.revisions(folder_key(cards.path))) == 1
    cards.write_card("arvo", {"arvo-paints": "doors"})
    reloaded = await serving.serve(preview)
    assert serving.engine.facts == ("arvo-ships",), "what was shown is served, not what was saved since"
    assert reloaded == Reloaded(serving.revision, preview.difference)


async def test_a_preview_of_broken_cards_has_the_faults_and_cannot_be_served(serve: Serve, cards: CardsFolder) -> None:
    serving = serve(cards)
    await serving.start()
    cards.break_card()

    preview = await serving.preview()

    assert [fault.line for fault in preview.faults] == [9]
    with pytest.raises(StalePreview):
        await serving.serve(preview)


async def test_a_preview_is_refused_once_something_else_is_served(serve: Serve, cards: CardsFolder) -> None:
    serving = serve(cards)
    await serving.start()
    cards.write_card("arvo", {"arvo-ships": "vans"})
    preview = await serving.preview()
    await serving.reload()

    with pytest.raises(StalePreview):
        await serving.serve(preview)


async def test_a_rollback_serves_and_pins_an_earlier_revision(serve: Serve, cards: CardsFolder) -> None:
    serving = serve(cards)
    first = await serving.start()
    cards.write_card("arvo", {"arvo-ships": "vans"})
    await serving.reload()

    rolled = await serving.rollback(first.revision.number)

    assert serving.engine.facts == ("arvo-builds",)
    assert serving.revision.pinned
    assert rolled.difference.facts == Changes(added=("arvo-builds",), removed=("arvo-ships",))


async def test_a_pin_outlasts_starts_and_reloads(serve: Serve, cards: CardsFolder, reads: list[Path]) -> None:
    before = serve(cards)
    await before.start()
    cards.write_card("arvo", {"arvo-ships": "vans"})
    await before.reload()
    await before.rollback(1)
    reads.clear()
    serving = serve(cards)

    started = await serving.start()
    reloaded = await serving.reload()

    assert started.revision.pinned
    assert reloaded == Reloaded(serving.revision, held=True)
    assert serving.engine.facts == ("arvo-builds",)
    assert reads == [], "the cards were not even read"


async def test_a_confirmed_reload_lifts_the_pin(serve: Serve, cards: CardsFolder, store: Store) -> None:
    serving = serve(cards)
    await serving.start()
    cards.write_card("arvo", {"arvo-ships": "vans"})
    await serving.reload()

    await serving.rollback(1)
    await serving.serve(await serving.preview())
    assert serving.engine.facts == ("arvo-ships",)
    assert await store.pinned_revision(folder_key(cards.path)) is None

    await serving.rollback(1)
    await serving.reload(lift_pin=True)
    assert serving.engine.facts == ("arvo-ships",)
    assert not serving.revision.pinned


async def test_a_released_pin_lets_the_next_reload_read_the_cards(serve: Serve, cards: CardsFolder) -> None:
    serving = serve(cards)
    await serving.start()
    cards.write_card("arvo", {"arvo-ships": "vans"})
    await serving.reload()
    await serving.rollback(1)

    released = await serving.release()

    assert released is not None
    assert serving.engine.facts == ("arvo-builds",), "served on until the next reload"
    assert not serving.revision.pinned
    await serving.reload()
    assert serving.engine.facts == ("arvo-ships",)
    assert await serving.release() is None


async def test_a_reload_follows_a_pin_that_the_command_line_set(serve: Serve, cards: CardsFolder, store: Store) -> None:
    serving = serve(cards)
    await serving.start()
    cards.write_card("arvo", {"arvo-ships": "vans"})
    await serving.reload()
    await store.pin_revision(folder_key(cards.path), 1)

    reloaded = await serving.reload()

    assert reloaded.held
    assert reloaded.revision.number == 1
    assert reloaded.difference.facts.added == ("arvo-builds",)
    assert serving.engine.facts == ("arvo-builds",)


async def test_a_pinned_revision_that_cannot_be_read_back_is_told_and_the_cards_are_served(
    serve: Serve, cards: CardsFolder, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = serve(cards)
    await before.start()
    await before.rollback(1)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE revision SET payload = X'00'")
    serving = serve(cards)

    with caplog.at_level(logging.ERROR):
        await serving.start()

    assert serving.engine.facts == ("arvo-builds",)
    assert "revision 1 is pinned and cannot be served" in caplog.text


async def test_rolling_back_to_a_revision_that_is_not_kept_changes_nothing(serve: Serve, cards: CardsFolder) -> None:
    serving = serve(cards)
    started = await serving.start()

    with pytest.raises(UnknownRevision):
        await serving.rollback(7)

    assert serving.revision == started.revision
