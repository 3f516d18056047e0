"""An ambiguous question comes back as whole questions, one for each name that may be meant."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from facts.answer import Outcome
from facts.engine import NEW_CONVERSATION, Engine
from facts.loading import load_base
from facts.reading.languages import load_languages

TODAY = date(2026, 11, 25)
OTHER = Path(__file__).parents[1] / "bases" / "other"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(load_base(OTHER), load_languages())


@pytest.mark.parametrize("question", ["Where are the plants of Halvorn?", "where are the plants of halvorn"])
def test_each_choice_can_be_asked_by_itself(engine: Engine, question: str) -> None:
    answer, _ = engine.answer(question, conversation=NEW_CONVERSATION, today=TODAY)

    assert answer.outcome is Outcome.AMBIGUOUS
    assert [choice.question.rstrip("?").lower() for choice in answer.choices] == [
        "where are the plants of halvorn auto",
        "where are the plants of halvorn group",
    ]
    for choice in answer.choices:
        found, _ = engine.answer(choice.question, conversation=NEW_CONVERSATION, today=TODAY)
        assert found.outcome is not Outcome.AMBIGUOUS


def test_a_name_in_another_spelling_stays_a_name_alone(engine: Engine) -> None:
    answer, _ = engine.answer("Where are the plants of Halvorrn?", conversation=NEW_CONVERSATION, today=TODAY)

    assert {choice.question for choice in answer.choices} <= {"Halvorn Auto", "Halvorn Group"}
