"""A fact that has the topics of a question and not the very thing that is asked of them is no answer to it."""

from __future__ import annotations

import pytest
from engines import ask, facts_told, is_refused


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("makers", "how many packs do Ceyka and Saluna make together?"),
        ("europe", "how many cars do Sunderland and Bursa make in total?"),
        ("brands", "what does a Smart cost on average?"),
        ("words", "hoeveel verdiende Prins gemiddeld per auto?"),
    ],
)
def test_one_figure_is_no_sum_and_no_average(base: str, question: str) -> None:
    assert is_refused(base, question)


@pytest.mark.parametrize(
    "question",
    [
        "how many cars did Vooruit and Prins sell together in the Netherlands in 2023?",
        "hoeveel auto's verkochten Vooruit en Prins samen in Nederland in 2023?",
    ],
)
def test_a_sum_that_can_be_computed_is_told(question: str) -> None:
    assert ask("words", question).intent == "computed"


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        ("seeds", "what other way out does Stellantis have?", "author-wonders-whether-to-kill-brands"),
        ("seeds", "welk alternatief heeft Stellantis volgens de schrijver?", "author-wonders-whether-to-kill-brands"),
    ],
)
def test_what_it_does_anyway_is_no_alternative(base: str, question: str, fact: str) -> None:
    assert fact in facts_told(base, question)


def test_without_an_alternative_nothing_is_told() -> None:
    assert is_refused("europe", "does Nissan have another option for Sunderland?")


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("why did Deelrijder collapse?", "deelrijder-insurance-unaffordable"),
        ("waarom ging Deelrijder dicht?", "deelrijder-insurance-unaffordable"),
        ("why did Ekström & Falk make a loss in 2024?", "deelrijder-collapse-caused-loss"),
    ],
)
def test_what_an_end_caused_to_another_does_not_explain_it(question: str, fact: str) -> None:
    told = facts_told("dealers", question)
    assert told[0] == fact


def test_the_end_of_a_company_it_owned_is_not_its_own() -> None:
    assert is_refused("dealers", "why did Ekström & Falk become insolvent?")


@pytest.mark.parametrize(
    ("base", "question"),
    [("europe", "hoe groot is het belang van Toyota in Mazda?"), ("words", "what share of Vooruit belongs to Nova?")],
)
def test_who_only_wants_a_company_has_no_share_of_it(base: str, question: str) -> None:
    assert is_refused(base, question)


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("seeds", "what did Adrian Mardell do before he led JLR?"),
        ("makers", "what did Sanne Okkerse do before she came to Anker?"),
    ],
)
def test_the_post_itself_is_not_what_was_done_before_it(base: str, question: str) -> None:
    assert is_refused(base, question)


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        ("makers", "wat deed Élodie Brûlard hiervoor?", "brulard-was-at-velodor"),
        ("dealers", "what did Åsa Lindqvärn do before?", "lindqvarn-came-from-trygga"),
    ],
)
def test_another_employer_is(base: str, question: str, fact: str) -> None:
    assert facts_told(base, question)[0] == fact


@pytest.mark.parametrize(
    ("base", "question", "planned", "came_of_it"),
    [
        ("words", "what was the Echo 1 meant to cost?", "echo-1-under-25000", "echo-1-dearer"),
        ("makers", "what was the Anker 3 going to cost?", "anker-3-price", "anker-3-scrapped"),
        ("makers", "hoeveel accupakketten had Ceyka moeten maken?", "ceyka-planned-output", "ceyka-never-above-31000"),
        ("trucks", "when was the Born plant meant to open?", "born-opens-2027", "born-opens-2028"),
    ],
)
def test_what_was_planned_is_told_without_what_came_of_it(
    base: str, question: str, planned: str, came_of_it: str
) -> None:
    told = facts_told(base, question)
    assert told[0] == planned
    assert came_of_it not in told


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        ("dealers", "what is the matter with the tow bars of Dellaert?", "tow-bar-can-come-loose"),
        ("dealers", "wat is er nu weer aan de hand met de trekhaken van Dellaert?", "tow-bar-can-come-loose"),
        ("asia", "what exactly is wrong with the Nuri?", "nuri-steering-may-fail"),
        ("delta", "wat kan er misgaan met de T18?", "t18-rod"),
    ],
)
def test_what_is_wrong_is_why_it_is_recalled(base: str, question: str, fact: str) -> None:
    assert facts_told(base, question)[0] == fact


def test_what_is_wrong_with_a_company_is_not_its_recall() -> None:
    assert "tow-bar-can-come-loose" not in facts_told("dealers", "what is wrong with Dellaert?")


@pytest.mark.parametrize(
    "question",
    ["what did Geely cough up for Volvo?", "what did Chery part with for the Nissan plant?",
     "hoeveel legde Chery neer voor de fabriek in Barcelona?"],
)  # fmt: skip
def test_that_it_was_bought_is_no_price(question: str) -> None:
    assert is_refused("seeds", question)


@pytest.mark.parametrize(
    ("question", "fact"),
    [("what did Mazda get for its stake in Norrcell?", "mazda-leaves-norrcell")],
)
def test_an_idiom_for_what_is_paid_asks_for_the_price(question: str, fact: str) -> None:
    assert facts_told("europe", question)[0] == fact


def test_how_many_dealers_is_no_share() -> None:
    told = facts_told("islands", "who owns Corrib Motors?", "and how many dealers are there?")
    assert "corrib-17-dealers" in told


@pytest.mark.parametrize(
    "question",
    ["Wat doet Stellantis, als de Chinezen niet meewerken?", "Welk alternatief heeft JLR, als Chery niet verder gaat?"],
)
def test_an_if_clause_is_no_question_of_its_own(question: str) -> None:
    assert not [fact for fact in facts_told("seeds", question) if fact.startswith("chery")]
