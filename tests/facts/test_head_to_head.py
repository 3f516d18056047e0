"""Which of two sold more, or whether the one did: the position first, with the figures of both of one year."""

from __future__ import annotations

import pytest
from engines import ask, facts_told, is_refused

from facts.answer import Position

OF_2025 = ["jaecoo-uk-sales-2025", "omoda-uk-sales-2025"]
OF_2024 = ["omoda-uk-sales-2024", "jaecoo-uk-sales-2024"]


@pytest.mark.parametrize(
    ("question", "position"),
    [
        ("did Omoda outsell Jaecoo?", Position.NO),
        ("verkoopt Jaecoo beter dan Omoda?", Position.YES),
        ("has Jaecoo sold fewer cars than Omoda?", Position.NO),
        ("was Omoda outsold by Jaecoo?", Position.YES),
        ("did Omoda lose out to Jaecoo?", Position.YES),
        ("moet Jaecoo onderdoen voor Omoda?", Position.NO),
    ],
)
def test_it_says_whether_the_one_is_ahead_in_the_latest_year_of_both(question: str, position: Position) -> None:
    answer = ask("seeds", question)

    assert answer.position is position
    assert [fact.id for fact in answer.facts] == OF_2025


def test_the_year_asked_about_decides() -> None:
    answer = ask("seeds", "verkocht Jaecoo in 2024 meer dan Omoda?")

    assert answer.position is Position.NO
    assert [fact.id for fact in answer.facts] == OF_2024


@pytest.mark.parametrize("question", ["who sold more, Omoda or Jaecoo?", "wie verkocht het meest: Omoda of Jaecoo?"])
def test_which_of_two_takes_no_position(question: str) -> None:
    assert ask("seeds", question).position is None
    assert facts_told("seeds", question) == OF_2025


@pytest.mark.parametrize(
    "question", ["does Jaecoo sell more than Omoda in Germany?", "verkocht Omoda in 2023 meer dan Jaecoo?"]
)
def test_another_market_or_year_gets_no_figures(question: str) -> None:
    assert is_refused("seeds", question)


def test_whom_both_overtook_is_another_question() -> None:
    assert facts_told("seeds", "which brands did Jaecoo and Omoda overtake?")[0] == "jaecoo-outsold-honda-seat-citroen"


def test_which_costs_more_is_told_by_both_prices() -> None:
    answer = ask("steppe", "is the Steppe 40 cheaper than the Steppe 400?")

    assert answer.position is Position.YES
    assert {fact.id for fact in answer.facts} == {"steppe-40-price", "steppe-400-price"}


def test_what_a_fact_says_goes_before_figures_of_another_time() -> None:
    assert facts_told("south", "did Mahindra outsell Tata Motors?")[0] == "mahindra-overtakes-tata"


@pytest.mark.parametrize("question", ["did Jaecoo sell as many cars as Omoda?", "is Omoda vergelijkbaar met Jaecoo?"])
def test_no_side_is_taken_on_who_is_ahead_where_that_is_not_asked(question: str) -> None:
    assert ask("seeds", question).position is None
