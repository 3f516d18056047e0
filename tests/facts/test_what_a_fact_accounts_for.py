"""What counts as met: what the article is about, when it began, a product by its name, a place that is linked."""

from __future__ import annotations

import pytest
from engines import ask, facts_told

from facts.answer import Outcome


def test_what_an_article_is_about_need_not_stand_in_every_fact_of_it() -> None:
    """Who supplied the tow bars is told by a fact that says nothing of the recall its article is about."""
    told = facts_told("dealers", "which supplier is behind the tow bars in Dellaert's recall?")
    assert told[0] == "haakma-supplies-vast-3"


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        ("europe", "why is the MG2 so late?", "mg2-delay"),
        ("other", "who makes the W58?", "w58-first-with-lantern-2"),
        ("brands", "and how much is the Charger Daytona?", "charger-price"),
    ],
)
def test_a_short_question_about_a_product_means_what_is_told_of_it(base: str, question: str, fact: str) -> None:
    assert facts_told(base, question)[0] == fact


def test_a_company_by_its_name_alone_is_no_question() -> None:
    assert ask("seeds", "who is Stellantis?").outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        ("dealers", "when does Ekström start with Lucid?", "ekstrom-imports-lucid-and-ram"),
        ("makers", "from what year would Ceyka make packs?", "ceyka-planned-output"),
    ],
)
def test_the_start_of_a_period_is_when_something_starts(base: str, question: str, fact: str) -> None:
    assert fact in facts_told(base, question)


def test_a_place_may_be_told_by_a_fact_this_one_is_linked_to() -> None:
    told = facts_told("asia", "how much money did Suzuki want to put into the battery plant in Sanand?")
    assert told[0] == "suzuki-puts-34-billion-into-surya"


def test_new_may_go_unmet_where_nobody_is_named() -> None:
    told = facts_told("other", "how much subsidy does the new line for battery packs get?")
    assert told[0] == "gelderland-pays-8-million"


def test_is_she_right_asks_whether_it_is_so() -> None:
    assert facts_told("seeds", "my wife says Rolls-Royce is German. is she right?") == ["bmw-owns-rolls-royce"]


def test_an_idiom_among_the_keywords_is_not_about_its_words() -> None:
    """'Water bij de wijn' is a compromise, not something to eat or drink."""
    assert ask("seeds", "any good wine bar in London?").outcome is not Outcome.ANSWERED


def test_a_plant_is_one_by_its_kind() -> None:
    told = facts_told("brands", "how much did the Slovak government give for the new Volvo plant?")
    assert told[0] == "slovak-aid-volvo"


def test_two_digits_behind_a_month_are_a_year() -> None:
    answer = ask("europe", "cupra growth germany oct 23 to oct 24")
    assert "1,140" in answer.lead


def test_to_build_more_by_a_year_is_the_way_to_a_goal() -> None:
    assert "562,000" in ask("seeds", "how many more cars a year does Britain want to build by 2035?").lead


def test_the_newest_of_two_figures_of_the_same_is_told_first() -> None:
    assert facts_told("trucks", "what percentage of Maascel does DAF have?")[0] == "daf-owns-75-maascel"


def test_a_stake_is_no_share_of_the_cars_built_together() -> None:
    assert "toyota-raises-mazda-stake" in facts_told("america", "how many per cent of Mazda belongs to Toyota?")


def test_what_somebody_owns_comes_before_a_rumour_that_it_is_for_sale() -> None:
    assert facts_told("words", "how much of Echo does Haixing own?")[0].startswith("haixing-owns-45")


def test_the_place_of_the_last_question_need_not_be_that_of_the_next() -> None:
    told = facts_told("trucks", "what is the price of the eDeliver 5 in the UK?", "and its range?")
    assert told[0] == "edeliver-5-range"


def test_who_cannot_come_along_is_the_rest() -> None:
    assert ask("america", "how many workers of Livonia cannot move to Dearborn?").lead.startswith("260")


def test_that_a_price_is_secret_answers_what_was_paid() -> None:
    assert facts_told("trucks", "what did Mutares pay Iveco for Magirus?")[0] == "magirus-price-secret"


def test_the_words_of_a_name_say_what_its_bearer_is() -> None:
    assert facts_told("makers", "will the lorries of Österby get packs from Ceyka?")[0] == "trucks-not-using-packs"
