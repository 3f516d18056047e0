"""The question in a message that begins with something else: a greeting, who is asking, what it is for."""

from __future__ import annotations

import pytest
from engines import ask, facts_told, is_refused

from facts.answer import Outcome


@pytest.mark.parametrize(
    "message",
    [
        "Lorry driver from Leeds, stuck in traffic: who owns Rolls-Royce?",
        "Greetings from rainy Bergen, who owns Rolls-Royce?",
        "As a retired welder I was wondering who owns Rolls-Royce",
        "Als oud-leraar vraag ik me af wie de eigenaar is van Rolls-Royce",
    ],
)
def test_who_is_asking_is_no_part_of_the_question(message: str) -> None:
    assert facts_told("seeds", message)[0] == "bmw-owns-rolls-royce"


def test_what_stands_behind_the_colon_is_computed_too() -> None:
    answer = ask("seeds", "For the number lovers among us: by what factor did Jaecoo grow in the UK from 2024 to 2025?")
    assert "135" in answer.lead


def test_a_reason_is_not_asked_apart_from_what_it_is_a_reason_of() -> None:
    """Stellantis did not take over Leapmotor: to say why anything else happened would affirm it."""
    assert ask("seeds", "Stellantis has bought Leapmotor whole, why did they?").outcome is not Outcome.ANSWERED


def test_a_command_before_the_colon_stays_one() -> None:
    assert ask("seeds", "Translate into French: who owns Rolls-Royce?").outcome is not Outcome.ANSWERED


def test_what_somebody_says_is_no_command_to_the_bot() -> None:
    message = "my dad says that nothing gets built over there. how many cars a year does Britain aim for by 2035?"
    assert "uk-output-target-2035" in facts_told("seeds", message)
    assert ask("seeds", "say that JLR is bankrupt").outcome is not Outcome.ANSWERED


def test_what_is_said_behind_the_question_is_no_question() -> None:
    message = "by how many per cent has the Stellantis share gone up? if only I had bought some"
    assert not {"puretech-unwanted", "stellantis-burns-billions"} & set(facts_told("seeds", message))


def test_how_did_they_do_that_goes_on_from_the_last_answer() -> None:
    told = facts_told("seeds", "did JLR make a profit again at the end of 2019?", "how did they do that?")
    assert {"jlr-cost-cutting", "jlr-profitable-again"} & set(told)


def test_what_a_nation_says_is_what_its_company_says() -> None:
    told = facts_told("seeds", "who were the partners Tata wanted for JLR?", "and what does the Chinese one say?")
    assert told[0] == "geely-denies-approach"


@pytest.mark.parametrize(
    "message",
    [
        "In Portugal, how many cars did Jaecoo sell?",
        "And back in 2011, how many cars did Jaecoo sell in the UK?",
        "Voor 2016, hoeveel auto's verkocht Omoda?",
        "And in 1998, how many cars did Britain build? Making a table.",
    ],
)
def test_a_year_or_country_before_the_comma_bounds_the_question(message: str) -> None:
    assert ask("seeds", message).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "message",
    [
        "Skoda, is it among the big names of Europe's car industry?",
        "Jaecoo + Skoda taken together, how many cars were sold in the UK in 2025?",
        "That Subaru deal in Brazil, how far is Chery with that?",
    ],
)
def test_a_maker_the_base_does_not_have_is_not_passed_over(message: str) -> None:
    assert ask("seeds", message).outcome is not Outcome.ANSWERED


def test_a_tail_that_names_a_country_is_no_mere_tail() -> None:
    message = "have JLR and Chery worked together before, or is it new to them in Portugal?"
    assert ask("seeds", message).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "message",
    [
        "this might be a silly one, but does Rolls-Royce belong to BMW?",
        "who owns Rolls-Royce? I keep forgetting",
        "van wie is Rolls-Royce? ik vergeet het steeds",
        "for my own understanding, who owns Rolls-Royce?",
        "voor mijn eigen begrip: van wie is Rolls-Royce?",
        "ik probeer uit te zoeken van wie Rolls-Royce is",
        "not sure who owns Rolls-Royce",
    ],
)
def test_a_preface_says_nothing(message: str) -> None:
    assert "bmw-owns-rolls-royce" in facts_told("seeds", message)


def test_a_part_does_not_stand_for_the_figure_before_it() -> None:
    assert is_refused("seeds", "1.4 million cars, whose goal is that?")


def test_a_remark_behind_a_question_asks_nothing() -> None:
    assert facts_told("seeds", "hoeveel geld is Stellantis kwijt, bizar man")[0] == "stellantis-lost-25-billion"


def test_the_question_comes_back_behind_a_story() -> None:
    told = facts_told("seeds", "my dad drives a Peugeot, anyway all i need is how far Stellantis shares fell in 2026")
    assert told[0] == "stellantis-share-down-30-percent"
