"""Our own questions over the real base and the invented ones: what must be answered, what must not, and floors."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from judging import Asked, ask, base_of, lines_of, question_files

from facts.answer import Outcome, Position
from facts.engine import Engine, load_languages
from facts.loading.base_building import load_base

FLOORS = {
    # group of files: least share right of what has an answer, least silent of what has none, most wrong of what is said
    "seeds": (0.915, 0.985, 0.05),
    "bases": (0.875, 0.975, 0.05),
}
"""Floors against regressions, a little under what `docs/answers.md` shows; raise them when the figures rise."""
UNSURE = frozenset({"rumoured", "in_talks", "proposed", "planned", "not_guaranteed", "denied", "expired", "withdrawn"})


@cache
def engine_over(base: str) -> Engine:
    return Engine(load_base(Path(base)), load_languages())


@cache
def asked_in(file: Path) -> tuple[Asked, ...]:
    engine = engine_over(base_of(file))
    return tuple(ask(engine, line) for line in lines_of(file))


def _group(file: Path) -> str:
    return "seeds" if base_of(file) == "seeds" else "bases"


def _all_asked() -> list[Asked]:
    return [asked for file in question_files() for asked in asked_in(file)]


@pytest.mark.parametrize("group", FLOORS)
def test_each_group_of_questions_stays_above_its_floors(group: str) -> None:
    asked = [a for file in question_files() if _group(file) == group for a in asked_in(file)]
    answerable = [a for a in asked if a.line["expect"] == "answer"]
    unanswerable = [a for a in asked if a.line["expect"] == "abstain"]
    said = [a for a in asked if a.answer.outcome is Outcome.ANSWERED]
    right = sum(not a.faults for a in answerable) / len(answerable)
    silent = sum(not a.faults for a in unanswerable) / len(unanswerable)
    wrong = sum(bool(a.faults) for a in said) / len(said)
    least_right, least_silent, most_wrong = FLOORS[group]
    told = f"right {right:.1%} of {len(answerable)}, silent {silent:.1%} of {len(unanswerable)}, wrong {wrong:.1%}"
    print(f"{group}: {told}")  # noqa: T201 (docs/answers.md quotes it; shown with `pytest -s`)
    assert right >= least_right
    assert silent >= least_silent
    assert wrong <= most_wrong


def test_questions_that_must_be_answered_right_are() -> None:
    held = {line for line in Path("tests/questions/held.txt").read_text("utf-8").split() if line}
    by_id = {a.line["id"]: a for a in _all_asked()}
    assert held <= by_id.keys(), f"no such question: {sorted(held - by_id.keys())}"
    lost = {i: (by_id[i].line["q"], by_id[i].faults, by_id[i].text[:120]) for i in sorted(held) if by_id[i].faults}
    assert not lost


def test_sentences_about_other_things_are_not_answered_by_any_base() -> None:
    silence = [file for file in question_files() if file.stem.startswith("silence")]
    bases = sorted({base_of(file) for file in question_files()})
    lines = [line for file in silence for line in lines_of(file)]
    answered = [
        (base, line["q"])
        for base in bases
        for line in lines
        if ask(engine_over(base), line).answer.outcome is Outcome.ANSWERED
    ]
    assert len(answered) <= 0.02 * len(lines) * len(bases), answered


def test_no_rumour_plan_or_denial_is_ever_affirmed() -> None:
    affirmed = [
        (a.line["q"], a.text)
        for a in _all_asked()
        if a.answer.position is Position.YES and a.answer.facts and a.answer.facts[0].status in UNSURE
    ]
    assert not affirmed


def test_every_answer_cites_and_every_silence_cites_nothing() -> None:
    for asked in _all_asked():
        answered = asked.answer.outcome is Outcome.ANSWERED
        assert bool(asked.answer.facts) == answered, asked.line["q"]
        for fact in asked.answer.facts:
            assert fact.label in asked.text, asked.line["q"]
            assert fact.citation.text in asked.text, asked.line["q"]


def test_dutch_and_english_are_answered_about_as_well() -> None:
    answerable = [a for a in _all_asked() if a.line["expect"] == "answer"]
    share = {
        language: sum(not a.faults for a in held) / len(held)
        for language in ("nl", "en")
        if (held := [a for a in answerable if a.line["lang"] == language])
    }
    assert abs(share["nl"] - share["en"]) <= 0.06, share
