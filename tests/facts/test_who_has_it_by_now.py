"""Of neighbours the one that is meant: who has a post by now, why a model is called back, how a thing began."""

from __future__ import annotations

import pytest
from engines import facts_told


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("trucks", "who is the director of Maascel?", "smeulders-leads-maascel"),
        ("america", "who runs Voltara?", "oyelaran-leads-voltara"),
        ("north", "wie is de baas van Protea Motors?", "botha-succeeds"),
    ],
)
def test_who_has_the_post_comes_before_who_made_way(base: str, question: str, told: str) -> None:
    assert facts_told(base, question)[0] == told


def test_of_the_one_who_left_that_one_is_told() -> None:
    assert "amperse-left" in facts_told("trucks", "when did Joris Amperse leave Maascel?")


@pytest.mark.parametrize(
    "question",
    [
        "wat mankeert er aan de Genesis GV60?",
        "welk gebrek heeft de Genesis GV60?",
        "what's the defect in the Genesis GV60?",
        "what is wrong with the recalled Genesis GV60?",
    ],
)
def test_what_is_wrong_with_a_model_is_why_it_is_called_back(question: str) -> None:
    assert facts_told("islands", question)[0] == "gv60-recall-cause"


def test_what_a_person_does_is_their_post() -> None:
    assert facts_told("brands", "wat doet Stefan Aldinger?")[0] == "aldinger-leads-mini"
    assert facts_told("brands", "what does Stefan Aldinger do?")[0] == "aldinger-leads-mini"


def test_a_bid_of_the_group_is_no_mistaken_owner() -> None:
    assert facts_told("brands", "wil Hyundai Lucid kopen?")[0] != "pif-owns-60-of-lucid"


def test_how_a_company_began_stays_so_whatever_came_of_it() -> None:
    assert facts_told("makers", "who founded Ceyka?") == ["ceyka-founded"]


def test_two_named_one_by_one_are_not_named_together_again() -> None:
    told = facts_told("seeds", "met wie wou Tata gaan praten over Jaguar Land Rover?")
    assert {"tata-approached-bmw", "tata-approached-geely"} <= set(told)
    assert "bmw-and-geely-named-for-jlr" not in told


def test_a_continent_is_no_part_of_the_whole() -> None:
    assert facts_told("brands", "hoeveel auto's roept Citroën terug om de airbags?")[0] == "citroen-airbag-recall"
