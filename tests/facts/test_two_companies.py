"""What two companies are to each other: a fact that only mentions both says nothing about it."""

from __future__ import annotations

import pytest
from engines import ask, facts_told

from facts.answer import Outcome, Position


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("seeds", "does Suzuki own Fiat?"),
        ("seeds", "is Jaecoo van Citroën?"),
        ("seeds", "did Honda buy Seat?"),
        ("north", "is Seat part of Mini?"),
        ("islands", "is MG van Smart?"),
        ("islands", "does TotalEnergies belong to Mercedes-Benz?"),
        ("dealers", "hoort Mini bij Deelrijder?"),
        ("trucks", "heeft VDL Traton gekocht?"),
        ("south", "does Nilgiri Capital own Mahindra?"),
        ("words", "werkt Nova Motors samen met Echo Mobility?"),
        ("seeds", "does Rolls-Royce have a deal with Mini?"),
        ("words", "doen Cellion en Echo iets samen?"),
        ("north", "levert Zubor aan Seat?"),
    ],
)
def test_no_fact_of_the_pair_no_answer(base: str, question: str) -> None:
    assert ask(base, question).outcome is Outcome.UNANSWERED


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        ("seeds", "does Tata own Jaguar Land Rover?", "jlr-subsidiary-of-tata"),
        ("seeds", "hoort Rolls-Royce bij BMW?", "bmw-owns-rolls-royce"),
        ("seeds", "does Jaguar Land Rover work with Chery?", "jlr-chery-cooperation-since-2012"),
        ("trucks", "does DAF own Maascel?", "daf-owns-75-maascel"),
        ("trucks", "heeft CATL een contract met DAF?", "catl-contract-ends"),
    ],
)
def test_what_they_are_to_each_other_is_told(base: str, question: str, fact: str) -> None:
    assert fact in facts_told(base, question)


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        ("dealers", "hoort Eckstrom Parts bij Ekström & Falk?", "ekstrom-is-not-eckstrom-parts"),
        ("north", "is Żubr part of Zubor?", "zubor-not-zubr"),
        ("brands", "is Kiva part of Kia?", "kiva-unrelated-to-kia"),
        ("islands", "hoort Denso bij Denza?", "denso-not-denza"),
    ],
)
def test_that_they_have_nothing_to_do_with_each_other_answers(base: str, question: str, fact: str) -> None:
    assert facts_told(base, question)[0] == fact


@pytest.mark.parametrize(
    "question", ["are Jaecoo and Omoda owned by Chery?", "zijn Jaecoo en Omoda eigendom van Chery?"]
)
def test_two_side_by_side_may_both_be_owned(question: str) -> None:
    answer = ask("seeds", question)
    assert answer.position is Position.YES
    assert answer.facts[0].id == "chery-owns-jaecoo-and-omoda"
