"""Questions to go on with: each is answered, and by something that was not just said."""

from __future__ import annotations

import pytest
from engines import TODAY, engine_over

from facts.answer import Outcome
from facts.engine import NEW_CONVERSATION, Engine


@pytest.fixture(scope="module")
def engine() -> Engine:
    return engine_over("makers")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Who owns Kite?", "en"),
        ("partners Anker", "nl"),
        ("Wie leidt Österby?", "nl"),
        ("What does an Anker cost in Japan?", "en"),
        ("Hello!", "en"),
    ],
)
def test_every_related_question_is_answered_with_something_new(engine: Engine, question: str, language: str) -> None:
    answer, _ = engine.answer(question, conversation=NEW_CONVERSATION, today=TODAY, language=language)
    shown = {fact.id for fact in answer.facts}

    related = engine.related(answer, today=TODAY)

    assert len(related) <= 3
    led = []
    for one in related:
        found, _ = engine.answer(one, conversation=NEW_CONVERSATION, today=TODAY, language=answer.language)
        assert found.outcome is Outcome.ANSWERED
        led.append(found.facts[0].id)
    assert len(set(led)) == len(led)
    assert not shown & set(led)


def test_an_answer_leads_somewhere(engine: Engine) -> None:
    answer, _ = engine.answer("Who owns Kite?", conversation=NEW_CONVERSATION, today=TODAY)

    assert engine.related(answer, today=TODAY) != ()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_examples_are_answered_in_their_language(engine: Engine, language: str) -> None:
    examples = engine.examples(today=TODAY, language=language)

    assert len(examples) == 3
    for example in examples:
        found, _ = engine.answer(example, conversation=NEW_CONVERSATION, today=TODAY, language=language)
        assert (found.outcome, found.language) == (Outcome.ANSWERED, language)


def test_who_owns_is_not_asked_about_who_only_owns(engine: Engine) -> None:
    """Nobody is known to own Österby Group, which owns others."""
    answer, _ = engine.answer("What does Österby own?", conversation=NEW_CONVERSATION, today=TODAY)

    assert "who owns Österby Group" not in engine.related(answer, today=TODAY)
