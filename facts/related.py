"""Questions to go on with: short ones about names of the answer, each asked first, so that none leads nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import islice

from facts.answer import Answer, Outcome
from facts.base import FactBase
from facts.entities import EntityKind
from facts.fact_entities import entities_of
from facts.wording.suggested import TEMPLATES

MOST_TRIED = 20
"""Questions asked at most to find one answer's related ones."""
MOST = 3
_LONG_ENOUGH = frozenset({EntityKind.AUTOMAKER, EntityKind.GROUP, EntityKind.BRAND, EntityKind.SUPPLIER})
"""Kinds of names that the templates read well with."""

Ask = Callable[[str, str, date], Answer]
"""Answers a question in a language on a day, without any conversation before it."""


class RelatedQuestions:
    """Finds related questions over one base; what was tried is remembered as long as the base is served."""

    def __init__(self, base: FactBase, messages: Mapping[str, Mapping[str, str]], ask: Ask) -> None:
        self._base = base
        self._messages = messages
        self._ask = ask
        self._tried: dict[tuple[str, str], tuple[date, Answer]] = {}
        counted = Counter(entity for fact in base.facts.values() for entity in entities_of(fact, base))
        self._by_facts = [entity for entity, _ in counted.most_common() if self._is_asked_about(entity)]

    def to(self, answer: Answer, today: date) -> tuple[str, ...]:
        """Return up to three questions that the base answers, with a fact first that this answer does not show."""
        shown = {fact.id for fact in answer.facts}
        found: dict[str, tuple[str, str]] = {}
        for template, entity in self._candidates(answer):
            first = self._first_fact(template, entity, answer.language, today)
            if first and first not in shown:
                found.setdefault(first, (template, entity))
        sorts = [template for template, _ in found.values()]
        # One of each sort before a second one of any; sorting keeps the order otherwise.
        ranked = sorted(enumerate(found.values()), key=lambda at: sorts[: at[0]].count(at[1][0]))
        return tuple(self._worded(template, entity, answer.language) for _, (template, entity) in ranked[:MOST])

    def examples(self, language: str, today: date) -> tuple[str, ...]:
        """Return up to three questions that the base answers, each of its own sort, about names it knows much of."""
        found: list[str] = []
        used: list[str] = []
        for template in TEMPLATES:
            fresh = [entity for entity in self._by_facts[:MOST_TRIED] if entity not in used]
            for entity in (*fresh, *used):
                if self._first_fact(template, entity, language, today):
                    found.append(self._worded(template, entity, language))
                    used.append(entity)
                    break
            if len(found) == MOST:
                break
        return tuple(found)

    def _candidates(self, answer: Answer) -> Iterator[tuple[str, str]]:
        """Return templates and names to try, those of the question first."""
        pairs = ((template, entity) for entity in self._near(answer) for template in TEMPLATES)
        return islice(pairs, MOST_TRIED)

    def _near(self, answer: Answer) -> Iterable[str]:
        """Return whom to ask about next: those of the question, then those of the facts that answered it."""
        of_facts = [
            entity
            for cited in answer.facts
            if cited.id in self._base.facts
            for entity in entities_of(self._base.facts[cited.id], self._base)
        ]
        return [entity for entity in dict.fromkeys((*answer.entities, *of_facts)) if self._is_asked_about(entity)]

    def _first_fact(self, template: str, entity: str, language: str, today: date) -> str | None:
        """Return the fact that answers the question first, or None when none does or the name stands aside in it."""
        question = self._worded(template, entity, language)
        day, answer = self._tried.get((question, language), (None, None))
        if answer is None or day != today:
            answer = self._ask(question, language, today)
            self._tried[question, language] = (today, answer)
        if answer.outcome is not Outcome.ANSWERED:
            return None
        first = self._base.facts[answer.facts[0].id]
        roles = first.claim.filled()
        return first.id if any(entity in roles.get(role, ()) for role in TEMPLATES[template]) else None

    def _worded(self, template: str, entity: str, language: str) -> str:
        name = self._base.entities[entity].name
        return self._messages[language][f"suggest.{template}"].format(name=getattr(name, language, name.en))

    def _is_asked_about(self, entity: str) -> bool:
        known = self._base.entities.get(entity)
        return known is not None and known.kind in _LONG_ENOUGH
