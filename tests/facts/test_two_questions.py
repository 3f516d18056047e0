"""Two questions in one message: each part is answered by its own facts."""

from __future__ import annotations

import pytest
from engines import ask, facts_told


@pytest.mark.parametrize(
    ("message", "wanted"),
    [
        ("Who owns Rolls-Royce? Who leads JLR nowadays?", {"bmw-owns-rolls-royce", "jlr-balaji-succeeds-mardell"}),
        ("Van wie is Rolls-Royce? Wie leidt JLR nu?", {"bmw-owns-rolls-royce", "jlr-balaji-succeeds-mardell"}),
        ("Who owns Rolls-Royce and how many Omodas were sold in the UK in 2025?", {"omoda-uk-sales-2025"}),
        ("Van wie is Rolls-Royce en hoeveel Omoda's zijn er in 2025 in het VK verkocht?", {"omoda-uk-sales-2025"}),
        ("Who owns Rolls-Royce and who's JLR's boss?", {"bmw-owns-rolls-royce", "jlr-balaji-succeeds-mardell"}),
    ],
)
def test_each_question_of_a_message_is_answered(message: str, wanted: set[str]) -> None:
    assert wanted <= set(facts_told("seeds", message))


def test_a_list_in_one_part_is_told_whole() -> None:
    told = facts_told("asia", "how large was Hoshino's loss in 2023? which shareholders does Hoshino have?")
    assert {"hoshino-loss-2023", "toyota-owns-5-of-hoshino", "banri-owns-28-of-hoshino"} <= set(told)


def test_a_claim_is_never_told_without_its_denial() -> None:
    told = facts_told("seeds", "which Chinese company did Tata approach? who owns Rolls-Royce?")
    assert "bmw-owns-rolls-royce" in told
    assert "tata-approached-geely" not in told or "geely-denies-approach" in told


def test_how_much_of_it_each_has_is_no_second_question() -> None:
    told = facts_told("words", "who were the shareholders of Vooruit, and how much did each of them have?")
    assert len(told) > 1


def test_both_parts_lead() -> None:
    lead = ask("seeds", "Who owns Rolls-Royce? Who leads JLR nowadays?").lead
    assert "BMW" in lead
    assert "Balaji" in lead


@pytest.mark.parametrize("mark", ["??", "?!", " ?? ?"])
def test_several_question_marks_end_one_question(mark: str) -> None:
    assert "bmw-owns-rolls-royce" in facts_told("seeds", f"who owns Rolls-Royce{mark}")


@pytest.mark.parametrize(
    "message",
    [
        "who leads Hoshino and which shareholders does it have?",
        "wie leidt Hoshino en welke aandeelhouders heeft het?",
    ],
)
def test_whatever_word_begins_the_second_question(message: str) -> None:
    assert {"toyota-owns-5-of-hoshino", "banri-owns-28-of-hoshino"} <= set(facts_told("asia", message))


def test_what_the_second_question_asks_of_a_list_is_told_once() -> None:
    told = facts_told("other", "which recalls did OGM have and how many cars were in them?")
    assert len(told) == len(set(told))
    assert len(told) <= 3


def test_a_second_question_that_asks_nothing_new_is_none() -> None:
    alone = facts_told("seeds", "Is there a risk for Stellantis in the American ban?")
    assert facts_told("seeds", "Is there a risk for Stellantis in the American ban? What is it?") == alone
