"""An ambiguous question comes back as whole questions, one for each name that may be meant."""

from __future__ import annotations

import pytest
from engines import TODAY, engine_over

from facts.answer import Outcome
from facts.engine import NEW_CONVERSATION, Engine


@pytest.fixture(scope="module")
def engine() -> Engine:
    return engine_over("other")


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


@pytest.mark.parametrize("written", ["JL", "JR", "BW"])
def test_capitals_that_are_no_word_here_are_taken_for_a_short_name_to_ask_about(written: str) -> None:
    answer, _ = engine_over("seeds").answer(f"who owns {written}?", conversation=NEW_CONVERSATION, today=TODAY)
    assert answer.outcome is Outcome.AMBIGUOUS


def test_a_doubled_letter_is_likelier_than_another_one() -> None:
    answer, _ = engine_over("seeds").answer("who owns JLRR?", conversation=NEW_CONVERSATION, today=TODAY)
    assert answer.facts[0].id == "jlr-subsidiary-of-tata"
