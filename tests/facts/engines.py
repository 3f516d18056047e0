"""Engines over the bases of this repository, each built once however many tests ask it."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from facts.answer import Answer, Outcome
from facts.engine import NEW_CONVERSATION, Engine, load_languages
from facts.loading import load_base
from facts.reading.languages import Languages

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 25)
"""The day on which they are asked."""


@cache
def languages() -> Languages:
    return load_languages()


@cache
def engine_over(base: str) -> Engine:
    """Return the engine over an invented base by its name, or over the real cards: `seeds`."""
    return Engine(load_base(ROOT / base if base == "seeds" else ROOT / "tests" / "bases" / base), languages())


def ask(base: str, *questions: str) -> Answer:
    """Return the answer to the last of the questions of one conversation over a base."""
    conversation = NEW_CONVERSATION
    for question in questions:
        answer, conversation = engine_over(base).answer(question, conversation=conversation, today=TODAY)
    return answer


def facts_told(base: str, *questions: str) -> list[str]:
    """Return the ids of the facts that answer the last of the questions of one conversation."""
    return [fact.id for fact in ask(base, *questions).facts]


def is_refused(base: str, *questions: str) -> bool:
    """Whether the last of the questions of one conversation gets no answer."""
    return ask(base, *questions).outcome is not Outcome.ANSWERED
