"""Between neighbours that account for the same, the sentence with the very words of the question is told."""

from __future__ import annotations

import pytest
from engines import TODAY, engine_over, facts_told

from facts.reading.question import Reading
from facts.selection.same_words import SameWords


def _read(question: str) -> Reading:
    return engine_over("asia").reader.read(question, today=TODAY, fallback="en")


def _shared(question: str, *facts: str) -> list[float]:
    engine = engine_over("asia")
    return list(SameWords(engine.base, engine.languages).shared(_read(question), facts).values())


def test_a_rare_word_counts_more_than_one_that_many_sentences_have() -> None:
    rare, common = _shared("which chip is it", "nuri-steering-may-fail"), _shared("of what", "nuri-steering-may-fail")
    assert rare > common


def test_a_sentence_without_a_word_of_the_question_gains_nothing() -> None:
    assert _shared("airbags exploding everywhere", "nuri-steering-may-fail") == [0]


def test_names_do_not_count() -> None:
    assert _shared("Hanbit Nuri", "nuri-steering-may-fail") == [0]


def test_a_slip_of_the_keyboard_counts_as_the_word_that_was_meant() -> None:
    assert _shared("the steerng of the Nuri", "nuri-steering-may-fail") == _shared(
        "the steering of the Nuri", "nuri-steering-may-fail"
    )


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        ("europe", "who winds up Norrcell?", "sjolund-winds-up"),
        ("makers", "before which court is the case of Salona against Saluna?", "zaragoza-court"),
    ],
)
def test_the_neighbour_in_the_words_of_the_question_comes_first(base: str, question: str, fact: str) -> None:
    assert facts_told(base, question)[0] == fact
