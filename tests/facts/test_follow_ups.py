"""What a follow-up means that does not say it: another's version, which one, who 'it' and 'the old one' are."""

from __future__ import annotations

import pytest
from engines import ask, facts_told, is_refused

from facts.answer import Outcome


@pytest.mark.parametrize(
    ("base", "first", "follow_up", "told"),
    [
        (
            "asia",
            "Why did Surya Cells fail according to Kavindra?",
            "And what does Suzuki say about it?",
            "suzuki-names-building-costs",
        ),
        (
            "trucks",
            "does Ford Otosan say that Iveco scrapped the cab?",
            "and what does Iveco say?",
            "iveco-blames-ford",
        ),
        ("words", "wanneer gaat de Echo 1 in productie volgens Delta Group?", "wat zegt Haixing?", "haixing-says-2027"),
    ],
)
def test_what_another_says_is_asked_of_the_same(base: str, first: str, follow_up: str, told: str) -> None:
    assert facts_told(base, first, follow_up)[0] == told


def test_which_one_is_answered_by_what_was_just_told() -> None:
    assert "C10" in ask("seeds", "verkoopt Stellantis al auto's van Leapmotor?", "welke dan?").lead
    assert is_refused("seeds", "who owns Mini?", "which one?")


@pytest.mark.parametrize(
    ("base", "first", "follow_up", "told"),
    [
        ("seeds", "who owns Rolls-Royce?", "is it already working together with JLR?", "bmw-jlr-ev-parts"),
        ("seeds", "who leads JLR these days?", "what job does he have at Tata?", "balaji-cfo-tata-motors"),
        ("america", "wie leidt Infiniti?", "en waar is haar voorganger naartoe?", "amano-to-mazda"),
        (
            "makers",
            "who is in charge of Anker now?",
            "and where did the old boss go?",
            "kloosterhuis-goes-to-zeelandia",
        ),
    ],
)
def test_it_and_he_and_the_old_one_are_of_the_last_answer(base: str, first: str, follow_up: str, told: str) -> None:
    assert facts_told(base, first, follow_up)[0] == told


def test_when_is_asked_of_the_product_spoken_of() -> None:
    assert facts_told("south", "what does the Argo 400 cost?", "and from when?")[0] == "argo-launch"


def test_the_catch_is_an_obstacle_of_what_was_told() -> None:
    told = facts_told("seeds", "is JLR talking with Chery about making cars in Britain?", "what's the catch?")
    assert {"uk-energy-labour-costs-obstacle", "jlr-chery-success-depends-on-factors"} & set(told)


@pytest.mark.parametrize(
    ("base", "turns", "wanted"),
    [
        ("dealers", ("waarom kocht Dellaert Noordkade?", "hoeveel mensen werken er bij hen?"), "noordkade-size"),
        ("dealers", ("why did Dellaert buy Noordkade?", "how many people work for them?"), "noordkade-size"),
        ("europe", ("hoeveel banen verdwijnen bij Nissan in Sunderland?", "wie is de baas?"), "minagawa-leads-nissan"),
        ("europe", ("how many jobs go at Nissan in Sunderland?", "who is in charge?"), "minagawa-leads-nissan"),
    ],
)
def test_of_two_named_before_a_follow_up_may_be_about_one(base: str, turns: tuple[str, ...], wanted: str) -> None:
    assert facts_told(base, *turns)[0] == wanted


def test_a_follow_up_that_is_true_of_either_is_told_of_each() -> None:
    told = facts_told("words", "since when does Delta Group own Prins?", "who leads them?")
    assert {"ni-bhriain-to-lead-delta-group", "terpstra-leads-prins"} <= set(told)


def test_a_name_behind_the_same_preposition_takes_the_place_of_that_one() -> None:
    told = facts_told("seeds", "did Tata get in touch with BMW about JLR?", "and with Geely?")
    assert {"tata-approached-geely", "geely-denies-approach"} <= set(told)


def test_the_same_asked_of_another_country_needs_a_fact_that_tells_it() -> None:
    told = ask("delta", "hoeveel trucks verkocht Säntis in 2024 in Zwitserland?", "en in Oostenrijk?")
    assert told.outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("first", "then", "fact"),
    [
        ("who owns JLR?", "what kind of company is Chery?", "chery-is-chinese-carmaker"),
        ("van wie is Mini?", "wat is Freelander?", "freelander-spin-off-brand"),
    ],
)
def test_what_a_name_is_does_not_go_on_about_the_question_before(first: str, then: str, fact: str) -> None:
    assert facts_told("seeds", first, then)[0] == fact


def test_who_it_is_at_a_company_goes_on() -> None:
    assert facts_told("seeds", "who owns Mini?", "and who is it at JLR?")[0] == "jlr-subsidiary-of-tata"


def test_plans_are_asked_for_by_themselves_whatever_was_asked_before() -> None:
    told = facts_told(
        "seeds", "did Jaecoo sell more than Omoda in 2024?", "what is Stellantis planning with Leapmotor?"
    )
    assert told[0] == "stellantis-leapmotor-expansion"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hoeveel auto's moet de Britse productie in 2035 halen?", "uk-output-target-2035"),
        ("waarom heft Londen geen taksen op Chinese elektrische wagens?", "uk-no-tariffs-reason-no-complaints"),
    ],
)
def test_a_question_that_says_all_itself_is_answered_after_any_other(question: str, told: str) -> None:
    assert told in facts_told("seeds", "did Jaecoo outsell Omoda?", question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("is het al rond tussen Chery en JLR?", "jlr-chery-deal-not-guaranteed"),
        ("welke Britse merken heeft BMW?", "bmw-owns-mini"),
    ],
)
def test_what_of_two_or_which_of_one_takes_nothing_over(question: str, told: str) -> None:
    assert told in facts_told("seeds", "did Jaecoo outsell Omoda?", question)
    assert told in facts_told("seeds", "hoeveel verloor Stellantis?", question)


def test_how_old_somebody_is_does_not_ask_how_old_the_report_is() -> None:
    assert is_refused("seeds", "who owns JLR?", "how old is he?")


def test_until_then_asks_for_who_had_it_before() -> None:
    assert "Ford" in ask("seeds", "who took over Volvo?", "and whose had it been until then?").lead
