"""Years between two events: each is asked for its own year; nothing is counted from what is not sure or has none."""

from __future__ import annotations

import pytest
from engines import ask

from facts.answer import Outcome


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many years lie between the first JLR and Chery cooperation and the cyber attack on JLR?", "12 years"),
        ("how long had JLR and Chery been partners when Jaguars were no longer made in China?", "13 years"),
        ("how many years after the cyber attack on JLR does the American import ban begin?", "3 years"),
        ("hoeveel jaar verliep er van de eerste samenwerking van JLR met Chery tot de cyberaanval op JLR?", "12 jaar"),
        ("hoeveel jaar na de cyberaanval op JLR werd de productie van Jaguar in China gestopt?", "Eén jaar"),
    ],
)
def test_two_events_are_so_many_years_apart(question: str, told: str) -> None:
    answer = ask("seeds", question)
    assert answer.lead.startswith(f"{told}: "), answer.lead
    assert len(answer.facts) == 2


@pytest.mark.parametrize(
    "question",
    [
        "how many months lie between the first JLR and Chery cooperation and the cyber attack on JLR?",
        "how many years lie between the JLR and Chery cooperation and the founding of Stellantis?",
        "hoeveel jaar zit er tussen het begin van de samenwerking van JLR met Chery en de verkoop van Jaguar aan BMW?",
    ],
)
def test_without_a_year_for_each_nothing_is_computed(question: str) -> None:
    assert not ask("seeds", question).lead.startswith(tuple("123456789"))


def test_how_long_one_thing_lasts_is_told_as_it_is() -> None:
    answer = ask("dealers", "how long does the contract between Ekström and Lucid last?")
    assert answer.outcome is Outcome.ANSWERED
    assert "five years" in answer.lead
