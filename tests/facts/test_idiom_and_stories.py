"""Questions as people put them: in idiom, at the end of a story, by what somebody gets of another."""

from __future__ import annotations

import pytest
from engines import facts_told, is_refused, languages

from facts.reading.segments import behind_commas


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("what does Stellantis get its hands on, working with Leapmotor?", "leapmotor-technology-for-stellantis"),
        ("wat krijgt Stellantis van Leapmotor in handen?", "leapmotor-technology-for-stellantis"),
    ],
)
def test_what_somebody_gets_is_told_where_it_is_handed_on(question: str, fact: str) -> None:
    assert fact in facts_told("seeds", question)


def test_what_kind_of_deal_it_is_is_its_form() -> None:
    told = facts_told("seeds", "what kind of partnership did Tata have in mind for JLR?")
    assert "jlr-partnership-supportive" in told


def test_how_somebody_is_doing_is_no_comment_on_something_else() -> None:
    assert facts_told("seeds", "hoe staat Stellantis ervoor?")[0] == "stellantis-not-going-well"


def test_a_short_word_between_two_names_sets_them_against_each_other() -> None:
    told = facts_told("seeds", "jaecoo vs omoda: verkoop in engeland in 2025")
    assert {"jaecoo-uk-sales-2025", "omoda-uk-sales-2025"} <= set(told)


def test_a_phrase_behind_which_says_what_is_asked_for() -> None:
    told = facts_told("seeds", "which news outlet says Stellantis wants more of Leapmotor?")
    assert told[0] in {"bloomberg-reports-leapmotor-expansion", "stellantis-leapmotor-expansion"}


@pytest.mark.parametrize(
    "message",
    [
        "My cousin sells Opels and never stops talking, but why did the British plants of JLR close?",
        "Mijn neef heeft een Opel en zeurt maar door, maar waardoor moesten de Britse fabrieken van JLR dicht?",
    ],
)
def test_a_question_behind_but_stands_on_its_own(message: str) -> None:
    assert set(facts_told("seeds", message)) & {"jlr-cyberattack-2024", "jlr-uk-plants-closed-month"}


def test_a_question_behind_a_comma_may_begin_with_a_preposition() -> None:
    message = "Everybody in the canteen has an opinion, but from which agency is the Leapmotor and Stellantis story?"
    assert set(facts_told("seeds", message)) & {
        "bloomberg-reports-leapmotor-expansion",
        "stellantis-leapmotor-expansion",
    }


def test_the_year_of_a_message_counts_for_how_many() -> None:
    message = "In 2014, how many cars did Britain build? I need it for a chart."
    assert is_refused("seeds", message)


def test_when_it_behind_a_comma_is_no_question() -> None:
    english = languages().spoken["en"]
    assert behind_commas("What was it back in 2019, when the plant was idle?", english) == []
    assert behind_commas("Hello from Oslo, when did the plant close?", english) == ["when did the plant close?"]


def test_a_government_counts_to_its_country() -> None:
    assert facts_told("seeds", "is the United Kingdom willing to work with Chery?")[0] == (
        "uk-government-willing-to-work-with-chery"
    )
