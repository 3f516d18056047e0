"""A card fits a message whatever the answer holds, and no shown fact lacks its source."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commands.answer_card import AnswerCard, Around
from commands.card_budget import MAX_BYTES, MAX_CHARACTERS, MAX_COMPONENTS, MAX_CUSTOM_ID, MAX_LABEL, length
from commands.card_text import lay_out
from commands.texts import LANGUAGES, load_texts
from facts.answer import SMALL_TALK, Answer, Choice, Citation, CitedFact, Outcome

TEXTS = load_texts()
LONGEST_ID = "f" * 80


def fact(number: int = 1, statement: str = "Lada and Skoda share a platform.", **changes: Any) -> CitedFact:
    citation = Citation(f"{number}.txt", None, None, (number,), changes.pop("cited", f"{number}.txt, undated"))
    held: dict[str, Any] = {"id": f"fact-{number}", "kind": "partnership", "status": "active", "label": "current"}
    return CitedFact(statement=statement, citation=citation, **{**held, **changes})


def answered(*facts: CitedFact, **changes: Any) -> Answer:
    return Answer(Outcome.ANSWERED, "en", changes.pop("lead", "Lada works with Skoda."), facts=facts, **changes)


def card_of(answer: Answer, **around: Any) -> AnswerCard:
    held: dict[str, Any] = {"reader": "en", "question": "who?", "revision": 999_999_999, "by_command": True}
    return AnswerCard(answer, TEXTS, Around(**{**held, **around}))


def parts_of(card: AnswerCard) -> list[dict[str, Any]]:
    """Return every component of the payload."""
    waiting = list(card.to_components())
    found = []
    while waiting:
        part = waiting.pop(0)
        found.append(part)
        waiting = [*part.get("components", []), *waiting]
    return found


def labels(card: AnswerCard) -> list[str]:
    return [part["label"] for part in parts_of(card) if part["type"] == 2]


def check_limits(card: AnswerCard) -> None:
    parts = parts_of(card)
    texts = [part["content"] for part in parts if part["type"] == 10]
    ids = [part["custom_id"] for part in parts if "custom_id" in part]
    assert len(parts) <= MAX_COMPONENTS
    assert sum(map(length, texts)) <= MAX_CHARACTERS
    assert len(json.dumps(card.to_components(), ensure_ascii=False).encode()) <= MAX_BYTES
    assert all(1 <= length(one) <= MAX_CUSTOM_ID for one in ids)
    assert len(set(ids)) == len(ids), "Discord refuses two of one id"
    assert all(1 <= length(part["label"]) <= MAX_LABEL for part in parts if part["type"] == 2)
    assert all(1 <= len(part["components"]) <= 5 for part in parts if part["type"] == 1)
    assert all(texts)


ANY_TEXT = st.text(max_size=700)
FACTS = st.builds(
    fact,
    number=st.integers(1, 30),
    statement=ANY_TEXT,
    label=ANY_TEXT,
    cited=ANY_TEXT,
    status=st.sampled_from(["active", "denied", "expired", "of a newer base"]),
)
ANSWERS = st.builds(
    Answer,
    outcome=st.sampled_from(Outcome),
    language=st.sampled_from(LANGUAGES),
    lead=ANY_TEXT,
    facts=st.lists(FACTS, max_size=20).map(tuple),
    computed=st.lists(ANY_TEXT, max_size=4).map(tuple),
    notes=st.lists(ANY_TEXT, max_size=4).map(tuple),
    choices=st.lists(st.builds(Choice, ANY_TEXT, ANY_TEXT.filter(bool)), max_size=8).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(answer=ANSWERS, question=ANY_TEXT, related=st.lists(ANY_TEXT.filter(bool), max_size=4), private=st.booleans())
def test_any_answer_fits_one_message(answer: Answer, question: str, related: list[str], private: bool) -> None:
    check_limits(card_of(answer, question=question, related=tuple(related), private=private))


def test_the_largest_answer_fits_one_message() -> None:
    facts = [fact(n, "Škoda — 汽" * 100, id=LONGEST_ID[:-2] + f"{n:02}", cited="汽" * 300) for n in range(20)]
    answer = answered(*facts, lead="汽" * 700, computed=("汽" * 300,) * 3, notes=("汽" * 250,) * 3)

    card = card_of(answer, related=tuple(f"{n} " + "汽" * 80 for n in range(3)), private=True)

    check_limits(card)


@given(answer=ANSWERS)
def test_every_fact_that_is_shown_has_a_source_that_is_shown(answer: Answer) -> None:
    text = lay_out(answer, TEXTS)
    for number in range(1, 31):
        if any(f"· [{number}]" in shown for shown in text.facts):
            assert f"-# [{number}] " in text.sources


def test_facts_are_cut_before_their_sources() -> None:
    many = [fact(number, "A long statement about a deal. " * 15, cited=f"s{number}.txt") for number in range(1, 21)]

    text = lay_out(answered(*many), TEXTS)

    assert "[20] s20.txt" in text.sources
    assert "… and more: " in text.facts[-1]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (answered(fact()), ["Sources", "Helpful", "This is wrong"]),
        (Answer(Outcome.AMBIGUOUS, "en", "Which?", choices=(Choice("A", "a"),)), ["A", "None of these"]),
        (Answer(Outcome.UNANSWERED, "en", "I have no fact on that."), ["Tell me when you know"]),
        (Answer(Outcome.UNANSWERED, "en", "Hello!", intent=SMALL_TALK), []),
    ],
)
def test_what_can_be_done_depends_on_the_outcome(answer: Answer, expected: list[str]) -> None:
    assert labels(card_of(answer, by_command=False)) == expected
    assert labels(card_of(answer, by_command=True, private=True)) == [*expected, "Ask further", "Show to everyone"]


def test_buttons_speak_the_readers_language_and_questions_that_of_the_answer() -> None:
    card = card_of(answered(fact()), reader="nl", related=("who owns Lada",))

    assert labels(card) == ["Who owns Lada", "Bronnen", "Nuttig", "Dit klopt niet", "Doorvragen"]


def test_a_choice_that_is_too_long_for_a_button_is_written_out() -> None:
    long = Choice("Lada Niva", "Who works with Lada Niva on a car with a name that is as long as this?" * 2)

    text = lay_out(Answer(Outcome.AMBIGUOUS, "en", "Which?", choices=(Choice("Lada", "who?"), long)), TEXTS)

    assert [choice.label for choice in text.choices] == ["Lada"]
    assert "• Lada Niva: Who works with Lada Niva" in text.unbuttoned


def test_text_from_cards_shows_literally() -> None:
    shown = "\n".join(lay_out(answered(fact(1, "**Lada** @everyone <@1>")), TEXTS).texts())

    assert r"\*\*Lada\*\*" in shown
    assert "@everyone" not in shown
    assert "<@1>" not in shown
