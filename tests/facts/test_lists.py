"""Lists: all owners, all that a company has a share of, the companies of each of two nations, all that goes wrong."""

from __future__ import annotations

import pytest
from engines import ask, facts_told


def test_all_owners_are_told_with_their_shares() -> None:
    told = facts_told("other", "which companies have shares in Halvorn Auto?")
    assert set(told) == {"halvorn-group-owns-68-of-halvorn-auto", "kystfond-owns-32-of-halvorn-auto"}


def test_how_much_each_has_is_no_second_question() -> None:
    told = facts_told("words", "who were the shareholders of Vooruit, and how much did each of them have?")
    assert set(told) == {"verschueren-owned-40-of-vooruit", "sorvik-owned-24-of-vooruit"}


def test_who_owned_what_is_no_more_is_told_where_nobody_owns_it() -> None:
    told = facts_told("asia", "who were the shareholders of Surya Cells and what share did each have?")
    assert {"suzuki-owned-55-of-surya", "kavindra-owned-45-of-surya"} <= set(told)


def test_who_is_to_own_it_belongs_to_its_owners() -> None:
    told = facts_told("makers", "who are the owners of Ceyka?")
    assert any("yongshan" in fact or "osterby" in fact for fact in told)
    assert any("cinar" in fact for fact in told)


def test_what_a_company_holds_is_not_who_holds_it() -> None:
    told = facts_told("brands", "which companies does Geely own a part of?")
    assert {"geely-owns-volvo-cars", "geely-owns-lotus", "smart-half-half"} <= set(told)


def test_companies_of_each_of_two_nations_are_told_apart() -> None:
    answer = ask("seeds", "which European and Chinese competitors could Stellantis take on better?")
    assert {fact.id for fact in answer.facts} == {
        "stellantis-competes-better-with-europeans",
        "stellantis-competes-better-with-chinese",
    }


def test_whoever_may_be_the_answer_as_well_is_told_beside_the_first() -> None:
    told = facts_told("seeds", "who could those at Stellantis compete with better if they had the Chinese technology?")
    assert {"stellantis-competes-better-with-europeans", "stellantis-competes-better-with-chinese"} <= set(told)


def test_what_is_asked_of_two_is_told_of_each_by_facts_that_say_the_same() -> None:
    told = facts_told("seeds", "what could JLR have gained technically from BMW or Geely?")
    assert set(told[:2]) == {"bmw-could-share-with-jlr", "geely-could-share-with-jlr"}


def test_those_of_a_nation_are_answered_with_nobody_of_another() -> None:
    told = facts_told("seeds", "which European brands are the rivals of Stellantis?")
    assert told[0] == "stellantis-competes-better-with-europeans"


def test_a_place_asked_for_in_the_plural_is_a_list() -> None:
    told = facts_told("trucks", "in which countries does Ford Trucks sell how many trucks?")
    assert {"ford-trucks-germany", "ford-trucks-spain", "ford-trucks-turkey"} <= set(told)


def test_what_a_dealer_has_in_its_showroom_is_what_it_sells() -> None:
    assert "Smart" in ask("dealers", "which brands can I find in the showroom of Noordkade?").lead


@pytest.mark.parametrize("question", ["list all the troubles of Stellantis", "wat gaat er mis bij Stellantis?"])
def test_of_all_that_goes_wrong_what_happened_is_told_and_not_what_is_thought_of_it(question: str) -> None:
    told = set(facts_told("seeds", question))
    assert {"stellantis-recalls", "puretech-unwanted", "stellantis-lost-25-billion"} <= told
    assert not {"stellantis-loss-no-trifle", "us-ban-problem-to-be-solved"} & told


def test_what_somebody_thinks_of_the_troubles_is_told_where_it_is_asked() -> None:
    told = facts_told("seeds", "what does the author say about the trouble of Stellantis?")
    assert "stellantis-not-going-well" in told or "stellantis-loss-no-trifle" in told


@pytest.mark.parametrize("follow_up", ["which of their models do they sell?", "welke van hun modellen verkopen ze?"])
def test_the_noun_behind_which_of_their_is_what_is_asked_for(follow_up: str) -> None:
    told = facts_told("seeds", "are Stellantis and Leapmotor working together?", follow_up)
    assert told[0] == "stellantis-sells-leapmotor-c10"


@pytest.mark.parametrize(
    "question",
    [
        "which two companies were in the running as a partner for JLR?",
        "met welke twee bedrijven wou Tata JLR laten samenwerken?",
        "which two carmakers are named as new partners of Land Rover?",  # its owner's name holds its own
    ],
)
def test_which_two_is_answered_by_the_fact_that_names_both(question: str) -> None:
    assert facts_told("seeds", question)[0] == "bmw-and-geely-named-for-jlr"


@pytest.mark.parametrize(
    "question", ["maak even een lijst van de merken van Chery", "make me an overview of the brands of Chery"]
)
def test_an_overview_that_is_asked_for_is_a_list(question: str) -> None:
    assert facts_told("seeds", question)[0] == "chery-owns-jaecoo-and-omoda"


@pytest.mark.parametrize(
    "question", ["welke Chinese concurrenten van Stellantis worden genoemd?", "which Chinese rivals has Stellantis?"]
)
def test_rivals_of_the_nation_asked_for_come_first(question: str) -> None:
    assert facts_told("seeds", question)[0] == "stellantis-competes-better-with-chinese"
