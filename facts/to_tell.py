"""What people are to be told after a reload: decided from the base before, the one now and what they asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from facts.answer import Answer, Outcome
from facts.base import FactBase
from facts.difference import difference
from facts.fact_entities import entities_of
from facts.lookups.lookup_answer import LookupAnswer
from facts.store.people import Follow, Wish
from facts.taking_turns import in_turns


@dataclass(frozen=True, slots=True)
class News:
    """What changed about one entity; ids of facts, in the order of the cards."""

    entity: str
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class ToTell:
    """Everything that is to be told: to followers, and to those whose question has an answer now."""

    news: tuple[tuple[Follow, News], ...] = ()
    answers: tuple[tuple[Wish, Answer | LookupAnswer], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.news or self.answers)


def to_tell(
    before: FactBase,
    after: FactBase,
    *,
    follows: Iterable[Follow],
    wishes: Iterable[Wish],
    answer: Callable[[Wish], Answer | LookupAnswer | None],
) -> ToTell:
    """Return who is to be told what.

    `answer` asks the base that is served now; None means that it no longer has what a wish is about.
    """
    news = news_by_entity(before, after)
    answers = [(wish, answer(wish)) for wish in in_turns(wishes)]
    return ToTell(
        news=tuple((follow, news[follow.entity]) for follow in follows if follow.entity in news),
        answers=tuple((wish, found) for wish, found in answers if found and found.outcome is Outcome.ANSWERED),
    )


def news_by_entity(before: FactBase, after: FactBase) -> dict[str, News]:
    """Return what changed about every entity about which anything did.

    A changed fact is news for whom it was about before and for whom it is about now.
    """
    changes = difference(before, after).facts
    found: dict[str, dict[str, list[str]]] = {}
    for change, ids, bases in (
        ("added", changes.added, (after,)),
        ("changed", changes.changed, (before, after)),
        ("removed", changes.removed, (before,)),
    ):
        for fact_id in ids:
            for entity in {entity for base in bases for entity in entities_of(base.facts[fact_id], base)}:
                found.setdefault(entity, {}).setdefault(change, []).append(fact_id)
    return {
        entity: News(entity, **{change: tuple(ids) for change, ids in held.items()}) for entity, held in found.items()
    }
