"""A large base is freed piece by piece, and in the end wholly."""

from __future__ import annotations

import weakref
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from made_up_cards import CardsFolder

from facts import letting_go
from facts.base import Fact, FactBase
from facts.letting_go import LARGE, free, pieces_of
from facts.loading import load_base


@pytest.fixture
def large(tmp_path: Path) -> FactBase:
    small = load_base(CardsFolder(tmp_path / "cards").path)
    [fact] = small.facts.values()
    facts = {f"f{n}": Fact(fact.claim.model_copy(update={"id": f"f{n}"}), fact.source) for n in range(LARGE)}
    return replace(small, facts=MappingProxyType(facts))


def test_the_members_of_large_collections_outlive_them(large: FactBase) -> None:
    pieces = pieces_of(large)

    assert {id(fact) for fact in large.facts.values()} <= {id(piece) for piece in pieces}


def test_after_freeing_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letting_go, "PATIENCE", 0)
    pieces = [*map(_Piece, range(200))]
    left = [weakref.ref(piece) for piece in pieces]

    free(pieces)

    assert [one() for one in left] == [None] * 200


def test_an_object_that_holds_itself_is_walked_once() -> None:
    holding: list[object] = []
    holding.append(holding)

    assert pieces_of(holding) == []


class _Piece:
    def __init__(self, number: int) -> None:
        self.number = number
