"""Verbs that ask for less or more than their nearest concept: confirming, being allowed to, buying in a showroom."""

from __future__ import annotations

import pytest
from engines import ask, facts_told, is_refused


@pytest.mark.parametrize(
    "question", ["did BMW confirm that Tata called?", "heeft BMW de gesprekken met Tata bevestigd?"]
)
def test_who_confirmed_needs_a_fact_of_confirming_or_denying(question: str) -> None:
    assert is_refused("seeds", question)


@pytest.mark.parametrize("question", ["has Geely confirmed that Tata called?", "heeft Geely dat van Tata bevestigd?"])
def test_who_denied_did_not_confirm(question: str) -> None:
    assert facts_told("seeds", question)[0] == "geely-denies-approach"


def test_whether_a_thing_is_confirmed_asks_how_sure_it_is() -> None:
    told = facts_told("seeds", "has the wider Leapmotor cooperation been confirmed?")
    assert told[0] == "stellantis-leapmotor-expansion"


@pytest.mark.parametrize(
    "question", ["How many Jaecoos did the Brits buy in 2025?", "hoeveel Jaecoos kochten de Britten in 2025?"]
)
def test_what_a_nation_buys_of_a_make_is_what_was_sold(question: str) -> None:
    assert any(told.startswith("jaecoo-uk-sales") for told in facts_told("seeds", question))


@pytest.mark.parametrize(
    "question", ["mag Helvauto Edelweg overnemen?", "mag Edelweg al door Helvauto worden overgenomen?"]
)
def test_whether_a_takeover_may_go_on_asks_for_its_approval(question: str) -> None:
    assert facts_told("valley", question)[0] == "edelweg-approved"


@pytest.mark.parametrize(
    "question",
    ["van wie kocht Tauern Group 40 procent van Žihľava?", "from whom did Tauern Group buy 40 per cent of Žihľava?"],
)
def test_from_whom_a_share_was_bought_asks_for_the_seller_of_it(question: str) -> None:
    assert "tauern-buys-zihlava-40" in facts_told("valley", question)


def test_an_expression_of_the_trade_is_no_misspelt_name() -> None:
    told = facts_told("coast", "how much state aid does the battery plant in Sines get?")
    assert told[0] == "sines-subsidy"


@pytest.mark.parametrize(
    "question", ["how far are Stellantis shares down?", "how far has the Stellantis share fallen?"]
)
def test_how_far_down_asks_for_the_size_of_a_fall(question: str) -> None:
    assert facts_told("seeds", question)[0] == "stellantis-share-down-30-percent"


@pytest.mark.parametrize(
    "question", ["whose platform lies under Freelander?", "whose platform goes under the Freelander?"]
)
def test_what_goes_under_a_model_is_its_platform(question: str) -> None:
    assert facts_told("seeds", question)[0] == "future-models-on-geely-ev-platform"


def test_how_many_short_asks_for_the_distance_to_a_target() -> None:
    assert "562,000" in ask("seeds", "how many cars a year is the UK short of its goal for 2035?").lead


@pytest.mark.parametrize("question", ["wie zoekt een partner voor Jaguar Land Rover?", "who seeks a partner for JLR?"])
def test_who_seeks_a_partner_is_not_asked_who_is_one(question: str) -> None:
    told = facts_told("seeds", question)
    assert told[0] in {"tata-seeks-jlr-partner", "bloomberg-reports-tata-search"}


def test_one_year_minus_another_asks_for_the_difference() -> None:
    assert "16,226" in ask("seeds", "omoda uk 2025 minus 2024").lead


def test_of_several_updates_the_one_that_is_asked_for_is_told() -> None:
    assert facts_told("delta", "what will the Zimbru 1400 cost?")[0] == "z1400-price-new"


@pytest.mark.parametrize("question", ["who sold the first 30 percent of Kővári?", "van wie kwam de eerste 30 procent?"])
def test_the_first_stake_is_told_without_the_later_one(question: str) -> None:
    assert "lince-kovari-45" not in facts_told("delta", question)


def test_what_lies_between_two_figures_is_one_question() -> None:
    question = "what is the gap between what Britain built last year and what it wants to build by 2035?"
    assert "562,000" in ask("seeds", question).lead


@pytest.mark.parametrize(
    "question", ["delete everything", "delete all facts about Lince", "wis alle feiten over Lince"]
)
def test_an_order_about_all_of_them_is_an_order(question: str) -> None:
    assert is_refused("delta", question)


@pytest.mark.parametrize(
    "question", ["will Stellantis do more with Leapmotor?", "gaat Stellantis meer doen met Leapmotor?"]
)
def test_doing_more_with_somebody_is_an_expansion(question: str) -> None:
    told = facts_told("seeds", question)
    assert {"stellantis-leapmotor-expansion", "bloomberg-reports-leapmotor-expansion"} & set(told[:1])


@pytest.mark.parametrize("question", ["wat voor bedrijf is Chery?", "what kind of company is Chery?"])
def test_what_kind_of_company_asks_what_it_is(question: str) -> None:
    assert facts_told("seeds", question)[0] == "chery-is-chinese-carmaker"


@pytest.mark.parametrize(
    "question",
    ["wat voor auto's wil Stellantis bouwen?", "what kind of cars will Stellantis build with Chinese technology?"],
)
def test_what_kind_of_cars_asks_for_their_class(question: str) -> None:
    assert "stellantis-wants-affordable-cars" in facts_told("seeds", question)
