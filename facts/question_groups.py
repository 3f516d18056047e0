"""Questions that ask the same thing in other words, put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from facts.reading.text import tokenise
from facts.store.unanswered import OpenQuestion

ALIKE = 75.0
"""Likeness of two questions, in per cent of their letters, from which they count as one; word order does not matter."""


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions that are alike, the newest first."""

    questions: tuple[OpenQuestion, ...]

    @property
    def newest(self) -> OpenQuestion:
        """The question that stands for the group."""
        return self.questions[0]


def group_alike(questions: Iterable[OpenQuestion]) -> tuple[QuestionGroup, ...]:
    """Return the groups in the order of their first question.

    Questions about other names or with other numbers are never alike, however like their letters are.
    """
    groups: dict[tuple[frozenset[str], frozenset[str]], list[tuple[str, list[OpenQuestion]]]] = {}
    ordered: list[list[OpenQuestion]] = []
    for question in questions:
        words = [token.text for token in tokenise(question.text)]
        text = " ".join(words)
        key = (frozenset(question.entities), frozenset(word for word in words if any(map(str.isdigit, word))))
        near = groups.setdefault(key, [])
        held = next((held for first, held in near if fuzz.token_sort_ratio(first, text) >= ALIKE), None)
        if held is None:
            held = []
            near.append((text, held))
            ordered.append(held)
        held.append(question)
    return tuple(QuestionGroup(tuple(held)) for held in ordered)
