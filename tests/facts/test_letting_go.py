"""A large base is freed piece by piece, and in the end wholly."""

from __future__ import annotations

import asyncio
import weakref
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from made_up_cards import CardsFolder

from facts import letting_go
from facts.base import Fact, FactBase
from facts.letting_go import LARGE, free, let_go, pieces_of
from facts.loading import load_base
from facts.taking_turns import Walked


@pytest.fixture
def large(tmp_path: Path) -> FactBase:
    small = load_base(CardsFolder(tmp_path / "cards").path)
    [fact] = small.facts.values()
    facts = {f"f{n}": Fact(fact.claim.model_copy(update={"id": f"f{n}"}), fact.source) for n in range(LARGE)}
    return replace(small, facts=MappingProxyType(facts))


def test_the_members_of_large_collections_outlive_them(large: FactBase) -> None:
    assert [id(piece) for piece in pieces_of(large)] == [id(fact) for fact in large.facts.values()]


def test_what_is_in_the_members_is_not_looked_at() -> None:
    """Else finding the pieces of a large base would take longer than freeing them."""
    profiles = Walked({f"f{number}": [[number]] for number in range(LARGE)})

    assert len(pieces_of(profiles)) == LARGE


def test_after_freeing_nothing_is_left() -> None:
    pieces = [*map(_Piece, range(200))]
    left = [weakref.ref(piece) for piece in pieces]

    free(pieces)

    assert [one() for one in left] == [None] * 200


async def test_what_somebody_still_holds_is_freed_in_steps_when_they_have_done(
    large: FactBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letting_go, "PAUSE", 0.001)
    freed: asyncio.Queue[int] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def noted(pieces: list[object]) -> None:
        loop.call_soon_threadsafe(freed.put_nowait, len(pieces))
        free(pieces)

    monkeypatch.setattr(letting_go, "free", noted)
    comparing = [replace(large)]

    await let_go(comparing[0])
    await asyncio.sleep(0.02)
    assert freed.empty()

    comparing.clear()
    assert await asyncio.wait_for(freed.get(), 5) == LARGE


def test_an_object_that_holds_itself_is_walked_once() -> None:
    holding: list[object] = []
    holding.append(holding)

    assert pieces_of(holding) == []


class _Piece:
    def __init__(self, number: int) -> None:
        self.number = number


async def test_the_memory_of_a_small_base_is_given_back_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letting_go, "PAUSE", 0.001)
    given = asyncio.Event()
    loop = asyncio.get_running_loop()
    monkeypatch.setattr(letting_go, "give_back", lambda: loop.call_soon_threadsafe(given.set))

    await let_go(load_base(CardsFolder(tmp_path / "cards").path))

    await asyncio.wait_for(given.wait(), timeout=5)
