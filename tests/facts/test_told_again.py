"""Follow-ups about the very fact just told: its source, its certainty, what was first, what others say, the rest."""

from __future__ import annotations

import pytest
from engines import facts_told, is_refused

RUMOUR = "wil Geely Echo overnemen?"


@pytest.mark.parametrize(
    "follow_up", ["wie zegt dat?", "volgens wie?", "wat is de bron?", "who says so?", "where did you get that?"]
)
def test_who_says_so_tells_the_fact_with_its_source_again(follow_up: str) -> None:
    assert facts_told("north", RUMOUR, follow_up)[0] == facts_told("north", RUMOUR)[0]


@pytest.mark.parametrize("follow_up", ["is dat zeker?", "is dat officieel?", "is that certain?", "is it official?"])
def test_a_rumour_is_not_confirmed_by_asking_again(follow_up: str) -> None:
    told = facts_told("north", RUMOUR, follow_up)
    assert told[0] == "geely-echo-rumour"
    assert "echo-denies-geely" in told, "never without its denial"


def test_nothing_is_told_again_after_a_question_without_an_answer() -> None:
    assert is_refused("north", RUMOUR, "wie is de baas van de Hema?", "is dat zeker?")


@pytest.mark.parametrize(
    ("base", "first", "follow_up", "told"),
    [
        ("trucks", "wat kost de accufabriek in Born?", "wat was het eerst?", "born-cost-380"),
        ("trucks", "what does the battery plant in Born cost?", "what was it originally?", "born-cost-380"),
        ("north", "hoeveel banen komen er in Mo i Rana?", "hoeveel waren het er eerst?", "fjell-jobs-650"),
        ("seeds", "wie is eigenaar van Volvo?", "en van wie was Volvo eerst?", "ford-formerly-owned-volvo"),
    ],
)
def test_what_was_first_is_what_the_fact_took_the_place_of(base: str, first: str, follow_up: str, told: str) -> None:
    assert facts_told(base, first, follow_up)[0] == told


@pytest.mark.parametrize(
    ("base", "first", "follow_up", "told"),
    [
        ("north", RUMOUR, "en wat zegt Echo zelf?", "echo-denies-geely"),
        ("north", "does Geely want Echo?", "and what does Echo say?", "echo-denies-geely"),
        ("america", "will Ford sell Lincoln to Geely?", "how did they react?", "ford-denies-lincoln-sale"),
    ],
)
def test_a_company_speaks_through_whoever_leads_or_founded_it(base: str, first: str, follow_up: str, told: str) -> None:
    assert told in facts_told(base, first, follow_up)


@pytest.mark.parametrize("follow_up", ["en van wie is de rest?", "wie heeft de rest?", "and who else?"])
def test_the_rest_is_the_others_share_of_the_same(follow_up: str) -> None:
    told = facts_told("brands", "hoeveel procent van Horse heeft Renault Group?", follow_up)
    assert set(told) == {"geely-owns-45-of-horse", "aramco-owns-10-of-horse"}


def test_a_mere_name_takes_the_place_of_one_of_those_named() -> None:
    first = "hoeveel procent van Lakeshore Cells heeft GM?"
    assert facts_told("america", first, "en Voltara?")[0] == "voltara-owns-lakeshore"
    assert is_refused("america", first, "en Subaru?"), "what Subaru has of another is not it"


def test_a_topic_asked_anew_does_not_ask_why_as_well() -> None:
    told = facts_told("seeds", "waarom verliest Stellantis geld?", "welke merken verkopen hier goed?")
    assert "stellantis-ev-strategy-cost-it" not in told


@pytest.mark.parametrize(
    "question",
    ["wie had Volvo eerst?", "wie bezat Volvo eerst?", "who had Volvo first?", "whose was Volvo originally?"],
)
def test_the_first_owner_of_a_name_is_the_former_one(question: str) -> None:
    assert facts_told("seeds", question)[0] == "ford-formerly-owned-volvo"


@pytest.mark.parametrize(
    ("first", "follow_up"),
    [
        ("was JLR back in profit in 2019?", "how did they pull that off?"),
        ("maakte JLR in 2019 weer winst?", "hoe hebben ze dat klaargespeeld?"),
    ],
)
def test_how_it_was_done_asks_for_what_the_fact_gives_as_its_cause(first: str, follow_up: str) -> None:
    assert facts_told("seeds", first, follow_up) == ["jlr-cost-cutting"]


def test_how_it_was_done_is_not_guessed_where_no_cause_is_told() -> None:
    told = facts_told("seeds", "who owns Mini?", "how did they manage that?")
    assert not any(fact.startswith("jlr") for fact in told)
