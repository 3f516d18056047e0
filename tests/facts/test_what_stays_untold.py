"""What is refused though a fact is about the very things of the question: it does not tell what is asked of them."""

from __future__ import annotations

import pytest
from engines import facts_told, is_refused


@pytest.mark.parametrize(
    "question",
    ["who is the spokesman of Geely?", "wie is de woordvoerder van Geely?", "who is the British trade minister?"],
)
def test_an_official_is_a_person_in_that_office(question: str) -> None:
    assert is_refused("seeds", question)


def test_the_office_that_a_fact_tells_is_told() -> None:
    assert facts_told("seeds", "who is the British prime minister?")[0] == "starmer-uk-prime-minister"


@pytest.mark.parametrize(
    "question", ["where in South Africa is that Nissan plant?", "waar in Zuid-Afrika staat die Nissan-fabriek?"]
)
def test_a_place_within_a_country_is_not_the_country(question: str) -> None:
    assert is_refused("seeds", question)


def test_within_a_country_it_may_be_in_somebodys_plants() -> None:
    told = facts_told("seeds", "where in Britain would Chery and JLR build cars?")
    assert "jlr-chery-production-in-jlr-uk-plants" in told


@pytest.mark.parametrize(
    "question",
    ["does China put tariffs on European cars as well?", "legt China ook heffingen op Europese auto's?"],
)
def test_what_one_country_does_to_another_is_not_what_is_done_to_it(question: str) -> None:
    assert is_refused("seeds", question)


def test_who_does_it_may_stand_first_or_be_done_to() -> None:
    assert "eu-tariffs-chinese-evs" in facts_told("seeds", "does the EU put tariffs on Chinese electric cars?")


def test_a_reaction_is_that_of_the_one_who_is_asked_about() -> None:
    assert is_refused("seeds", "how did China react to the EU tariffs?")


def test_what_is_still_to_come_has_not_the_date_of_what_is_over() -> None:
    assert is_refused("seeds", "when will the first Chery be built by the British?")


def test_which_behind_a_make_asks_for_a_model() -> None:
    assert is_refused("seeds", "which Omoda does Chery build?")
    assert facts_told("seeds", "which Leapmotor does Stellantis sell?")[0] == "stellantis-sells-leapmotor-c10"


def test_what_a_car_will_be_called_is_a_name() -> None:
    assert is_refused("seeds", "what will the cheap Stellantis car be called?")


def test_two_names_alone_do_not_tell_which_of_them_is_better() -> None:
    assert is_refused("seeds", "which is better, Jaecoo or Omoda?")


def test_that_somebody_retired_is_no_reason_to_retire_but_one_to_leave() -> None:
    told = facts_told("seeds", "why did Adrian Mardell leave JLR?")
    assert told[0] == "mardell-retired-as-jlr-ceo"


def test_a_town_that_nobody_knows_is_not_passed_over() -> None:
    assert is_refused("seeds", "is there a JLR plant in Rotherham?")


def test_a_reason_is_that_of_the_one_who_does_it() -> None:
    assert is_refused("seeds", "why did Nissan close the Barcelona plant?")
    assert "tata-sees-jlr-struggling" in facts_told("seeds", "why is Tata looking for a partner for JLR?")


def test_a_fact_of_which_nothing_is_asked_answers_nothing() -> None:
    assert is_refused("seeds", "when was Jaguar founded?")


def test_the_profit_of_a_company_is_not_that_of_the_one_it_deals_with() -> None:
    assert is_refused("seeds", "is Leapmotor profitable?")


def test_no_denial_puts_right_what_no_base_of_deals_holds() -> None:
    assert is_refused("seeds", "should I buy Stellantis shares?")


@pytest.mark.parametrize(
    "message",
    [
        "saw a lovely Rolls-Royce yesterday on the way to the office",
        "ik reed vanmorgen achter een Omoda met drie fietsen erop",
    ],
)
def test_somebodys_day_is_no_question(message: str) -> None:
    assert is_refused("seeds", message)


def test_somebodys_day_may_hold_a_question() -> None:
    assert facts_told("seeds", "saw a Rolls-Royce yesterday, who owns Rolls-Royce?")[0] == "bmw-owns-rolls-royce"


def test_who_attacked_is_somebody_else_than_the_victim() -> None:
    assert is_refused("seeds", "which hackers attacked JLR?")


def test_a_price_may_be_asked_without_a_question_word() -> None:
    assert is_refused("seeds", "kindly state the price Chery paid for the Barcelona plant")


def test_somebody_who_moved_does_not_tell_who_leads_where_he_came_from() -> None:
    assert is_refused("seeds", "who was CEO of Tata Motors when PB Balaji left?")


def test_what_was_spoken_of_is_only_half_of_what_a_follow_up_with_a_name_asks() -> None:
    assert is_refused("seeds", "How much has the Stellantis share fallen?", "and that of Volkswagen?")


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("seeds", "When did Mardell hand JLR to his brother?"),
        ("seeds", "heeft Balaji JLR overgenomen van zijn vader?"),
        ("valley", "When did Peter Duris take over Zihlava from his own father?"),
    ],
)
def test_kinship_that_the_facts_do_not_tell_is_not_taken_for_granted(base: str, question: str) -> None:
    assert is_refused(base, question)


def test_kinship_that_is_denied_is_put_right() -> None:
    assert facts_told("valley", "Did Peter Duris take over from his mother?")[0] == "duris-not-family"
