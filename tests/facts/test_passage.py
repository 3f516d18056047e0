"""The passage of a fact: the paragraphs it cites, whole, with its terms marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_cards import CardsFolder

from facts.base import Fact
from facts.loading import load_base
from facts.passage import passage


@pytest.fixture(scope="module")
def fact(tmp_path_factory: pytest.TempPathFactory) -> Fact:
    return load_base(CardsFolder(tmp_path_factory.mktemp("cards")).path).facts["arvo-builds"]


def citing(fact: Fact, paragraphs: tuple[int, ...], terms: tuple[str, ...]) -> Fact:
    evidence = fact.claim.evidence.model_copy(update={"paragraphs": paragraphs, "terms": terms})
    return Fact(fact.claim.model_copy(update={"evidence": evidence}), fact.source)


def test_terms_are_marked_whatever_their_case_and_spacing(fact: Fact) -> None:
    cited = citing(fact, (2,), ("arvo motors", "1.200", "Škoda"))

    [found] = passage(cited, ("The first.", "In 2024 Arvo  Motors beat ŠKODA by 1.200 cars."))

    assert found.number == 2
    assert [piece.text for piece in found.pieces if piece.marked] == ["Arvo  Motors", "ŠKODA", "1.200"]
    assert found.text == "In 2024 Arvo  Motors beat ŠKODA by 1.200 cars."


def test_terms_that_overlap_are_marked_once(fact: Fact) -> None:
    [found] = passage(citing(fact, (1,), ("Arvo Motors", "Motors Group")), ("Arvo Motors Group",))

    assert [(piece.text, piece.marked) for piece in found.pieces] == [("Arvo Motors Group", True)]


def test_paragraphs_come_in_order_and_only_those_that_exist(fact: Fact) -> None:
    assert [one.number for one in passage(citing(fact, (3, 1, 9), ()), ("a", "b", "c"))] == [1, 3]


@given(st.text(max_size=80), st.lists(st.text(min_size=1, max_size=8), max_size=4))
def test_nothing_of_a_paragraph_is_lost(fact: Fact, text: str, terms: list[str]) -> None:
    [found] = passage(citing(fact, (1,), tuple(terms)), (text,))

    assert found.text == text
