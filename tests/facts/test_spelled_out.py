"""An ambiguous question comes back as whole questions, one for each name that may be meant."""

from __future__ import annotations

import pytest
from engines import TODAY, engine_over

from facts.answer import Answer, Choice, Outcome
from facts.engine import NEW_CONVERSATION, Engine
from facts.spelled_out import spelled_out


@pytest.fixture(scope="module")
def engine() -> Engine:
    return engine_over("other")


@pytest.mark.parametrize("question", ["Where are the plants of Halvorn?", "where are the plants of halvorn"])
def test_each_choice_can_be_asked_by_itself(engine: Engine, question: str) -> None:
    tied = ("halvorn-auto", "halvorn-group")
    choices = (Choice("Halvorn Auto", "Halvorn Auto"), Choice("Halvorn Group", "Halvorn Group"))
    asked_back = Answer(Outcome.AMBIGUOUS, "en", "Which one do you mean?", choices=choices, entities=tied)

    answer = spelled_out(asked_back, question, engine.base)

    assert [choice.question.rstrip("?").lower() for choice in answer.choices] == [
        "where are the plants of halvorn auto",
        "where are the plants of halvorn group",
    ]


def test_nothing_is_asked_where_no_choice_has_an_answer(engine: Engine) -> None:
    question = "what is the colour of the new Halvorn?"
    answer, _ = engine.answer(question, conversation=NEW_CONVERSATION, today=TODAY)
    assert answer.outcome is Outcome.UNANSWERED


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


def test_a_country_is_not_one_of_its_regions() -> None:
    """Belgium is Belgium, even where a base has Flanders too, and no fact on either answers this."""
    question = "what does the Mini Aceman cost in Belgium?"
    answer, _ = engine_over("brands").answer(question, conversation=NEW_CONVERSATION, today=TODAY)
    assert answer.outcome is Outcome.UNANSWERED
