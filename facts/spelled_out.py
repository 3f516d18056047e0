"""The ways to read an ambiguous question as whole questions, so that each can be asked without the one before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from facts.answer import Answer, Choice
from facts.base import FactBase
from facts.entities import Entity


def spelled_out(answer: Answer, question: str, base: FactBase) -> Answer:
    """Return an answer that asks back with the full name in place of the shared one in each of its choices.

    A choice stays as it is when the question has the name in another spelling.
    """
    tied = [base.entities[entity] for entity in answer.entities if entity in base.entities]
    shared = _shared_name(tied, question)
    if not answer.choices or shared is None:
        return answer
    whole = [(choice.label, _with_name(choice.label, shared, question)) for choice in answer.choices]
    return replace(answer, choices=tuple(Choice(label, asked) for label, asked in whole))


def _with_name(name: str, shared: re.Pattern[str], question: str) -> str:
    return shared.sub(lambda _: name, question, count=1)


def _shared_name(tied: Iterable[Entity], question: str) -> re.Pattern[str] | None:
    """Return where the question has the longest of the names that all of these have."""
    names = [{name.casefold() for name in entity.all_names} for entity in tied]
    shared = set.intersection(*names) if names else set()
    for name in sorted(shared, key=len, reverse=True):
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        if pattern.search(question):
            return pattern
    return None
