"""Long work in a thread lets the loop go first, so that an answer in the meantime takes no longer than usual."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from made_up_cards import CardsFolder

from facts import taking_turns
from facts.base import FactBase
from facts.serving import Serving
from facts.store import open_store
from facts.taking_turns import Walked, beside, give_way, in_small_steps, in_turns

ANSWER = 0.2
"""Seconds that an answer needs of the processor, for itself."""


def busy(seconds: float) -> None:
    """Keep the interpreter at work for so long, counted in time of this thread alone."""
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass


def work(stopped: threading.Event, between: Callable[[], None]) -> int:
    """Work in steps of a millisecond until it is stopped, and return how many were done."""
    steps = 0
    while not stopped.is_set():
        busy(0.001)
        between()
        steps += 1
    return steps


async def steps_during_an_answer(between: Callable[[], None]) -> int:
    """Return how many steps a thread does while the loop computes an answer."""
    steps = 0

    def counted() -> None:
        nonlocal steps
        steps += 1
        between()

    stopped = threading.Event()
    working = asyncio.create_task(beside(work, stopped, counted))
    await asyncio.sleep(0.05)
    before = steps
    busy(ANSWER)
    during = steps - before
    stopped.set()
    await working
    return during


async def test_work_beside_the_loop_stands_still_while_an_answer_is_computed() -> None:
    assert await steps_during_an_answer(give_way) < 20
    assert await steps_during_an_answer(lambda: None) > 20, "work that does not give way takes its share"


async def test_work_goes_on_when_the_loop_has_nothing_to_do() -> None:
    assert await beside(lambda: list(in_turns(range(3)))) == [0, 1, 2]
    begun = time.monotonic()
    assert await beside(lambda: sum(1 for _ in in_turns(map(busy, [0.001] * 100)))) == 100
    assert time.monotonic() - begun < 5


def test_without_a_loop_nobody_is_waited_for() -> None:
    give_way()
    assert list(in_turns("ab")) == ["a", "b"]


def test_a_loop_that_is_gone_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking_turns, "SLICE", 0)
    loop = asyncio.new_event_loop()
    turns = taking_turns._Turns(loop)
    monkeypatch.setattr(taking_turns, "LOOK_AGAIN", 0.01)
    turns.give_way()  # made, but not running
    loop.close()
    turns.give_way()


async def test_whoever_walks_through_a_large_mapping_gives_way_without_knowing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking_turns, "SLICE", 0)
    walked = Walked({number: str(number) for number in range(100)})
    turns = 0
    ended = False

    async def count_turns() -> None:
        nonlocal turns
        while not ended:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count_turns())
    assert await beside(lambda: list(walked.values())) == list(walked.values())
    ended = True
    await counting
    assert turns >= 100


async def test_the_collector_is_kept_out_until_the_last_one_is_done() -> None:
    usual = sys.getswitchinterval()
    async with in_small_steps():
        async with in_small_steps():
            assert not gc.isenabled()
        assert not gc.isenabled()
        assert sys.getswitchinterval() < usual
    assert gc.isenabled()
    assert sys.getswitchinterval() == usual


async def test_a_reload_gives_way_while_it_reads_builds_and_compares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking_turns, "SLICE", 0)
    given: set[str] = set()
    for place in ("facts.loading.base_building", "facts.loading.card_reading", "facts.loading.stored_base"):
        _note_turns(monkeypatch, place, given)
    _note_turns(monkeypatch, "facts.difference", given)
    cards = CardsFolder(tmp_path / "cards")
    walks: list[bool] = []

    def build(base: FactBase) -> int:
        walks.append(not isinstance(base.facts.values(), type({}.values())))
        return len(base.facts)

    async with open_store(tmp_path / "kept.sqlite3") as store:
        serving = Serving(cards.path, articles=None, store=store, build=build)
        await serving.start()
        cards.write_card("brisa", {"brisa-builds": "vans"})
        await serving.reload()

    assert given == {"base_building", "card_reading", "stored_base", "difference"}
    assert walks == [True, True]


def _note_turns(monkeypatch: pytest.MonkeyPatch, place: str, given: set[str]) -> None:
    module = sys.modules[place]
    usual = module.in_turns  # type: ignore[attr-defined]

    def noted(items: object) -> object:
        given.add(place.rpartition(".")[2])
        return usual(items)

    monkeypatch.setattr(module, "in_turns", noted)
