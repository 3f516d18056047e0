"""Made-up answers and a small engine for tests of the doors; what the real engine says is tested elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from facts.answer import Answer, Choice, Citation, CitedFact, Outcome
from facts.entities import EntityKind
from facts.lookups import LookupAnswer
from facts.lookups.queries import Query
from facts.lookups.query_code import encode


def made_up_citation(number: int = 1, **changes: Any) -> Citation:
    details = {
        "file": f"{number:03}_made_up.txt",
        "dated": None,
        "estimated": None,
        "paragraphs": (number,),
        "text": f"{number:03}_made_up.txt, undated, paragraph {number}",
    }
    return Citation(**{**details, **changes})


def made_up_fact(number: int = 1, **changes: Any) -> CitedFact:
    details = {
        "id": f"fact-{number}",
        "kind": "partnership",
        "status": "active",
        "statement": f"Lada and Skoda share platform {number}.",
        "label": "active, undated",
        "citation": made_up_citation(number),
    }
    return CitedFact(**{**details, **changes})


def made_up_answer(**changes: Any) -> Answer:
    details = {
        "outcome": Outcome.ANSWERED,
        "language": "en",
        "lead": "Lada works with Skoda.",
        "facts": (made_up_fact(),),
    }
    return Answer(**{**details, **changes})


NOTHING = made_up_answer(
    outcome=Outcome.UNANSWERED, lead="The base does not say.", facts=(), suggestions=("Who owns Lada?",)
)


@dataclass
class SmallEngine:
    """Answers what it was told to, and remembers in the conversation what was asked before."""

    answers: dict[str, Answer] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=lambda: {"lada": "Lada", "skoda": "Škoda"})
    asked: list[tuple[str, tuple[str, ...], str | None]] = field(default_factory=list)
    queries: list[tuple[Query, str]] = field(default_factory=list)
    fails: Exception | None = None

    def answer(
        self, question: str, *, conversation: Any, today: date, language: str | None = None
    ) -> tuple[Answer, Any]:
        if self.fails:
            raise self.fails
        self.asked.append((question, conversation, language))
        return self.answers.get(question, NOTHING), (*conversation, question)

    def look_up(self, query: Query, *, today: date, language: str) -> LookupAnswer:
        if self.fails:
            raise self.fails
        self.queries.append((query, language))
        return LookupAnswer(query, Outcome.UNANSWERED, language, "A lookup", "The base does not say.")

    def read_query(self, code: str) -> Query | None:
        return next((query for query, _ in self.queries if encode(query) == code), None)

    def sources(self, typed: str, *, language: str, limit: int = 25) -> list[tuple[str, str]]:
        return [("001_made_up.txt", "Lada and Skoda")]

    def complete(
        self, typed: str, *, language: str, kinds: frozenset[EntityKind] | None = None, limit: int = 25
    ) -> list[tuple[str, str]]:
        if self.fails:
            raise self.fails
        return [(found, name) for found, name in self.names.items() if name.casefold().startswith(typed.casefold())]

    def link(self, name: str) -> str | None:
        return next((found for found, known in self.names.items() if known == name), None)


AMBIGUOUS = made_up_answer(
    outcome=Outcome.AMBIGUOUS,
    lead="Which one do you mean?",
    facts=(),
    choices=(
        Choice("Lada", "Who works with Lada?"),
        Choice("Lada Niva", "Who works with Lada Niva on a car that has a name as long as this question is?" * 2),
    ),
)
