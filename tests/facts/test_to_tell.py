"""What people are told after a reload is decided from both bases and from what they asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facts.answer import Answer, Outcome
from facts.base import FactBase
from facts.loading import load_base
from facts.store import Follow, Wish
from facts.to_tell import News, news_by_entity, to_tell

MAKERS = Path(__file__).parents[1] / "bases" / "makers"
SINCE = datetime(2026, 3, 1, tzinfo=UTC)
NOTHING = Answer(Outcome.UNANSWERED, "en", "I have no fact on that.")


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load_base(MAKERS)


def without(base: FactBase, *ids: str) -> FactBase:
    return replace(base, facts={name: fact for name, fact in base.facts.items() if name not in ids})


def reworded(base: FactBase, fact_id: str, **changes: object) -> FactBase:
    fact = base.facts[fact_id]
    return replace(base, facts={**base.facts, fact_id: replace(fact, claim=fact.claim.model_copy(update=changes))})


def follow(entity: str, person: int = 1) -> Follow:
    return Follow(person, entity, None, "en", SINCE)


def wish(number: int, question: str) -> Wish:
    return Wish(number, 1, question, None, "en", SINCE)


def test_nothing_changed_is_no_news(base: FactBase) -> None:
    assert news_by_entity(base, base) == {}
    assert not to_tell(base, base, follows=[follow("anker")], wishes=[], answer=lambda _: NOTHING)


def test_a_new_fact_is_news_for_everybody_in_it(base: FactBase) -> None:
    news = news_by_entity(without(base, "anker-signs-with-cinar"), base)

    assert news["anker"] == News("anker", added=("anker-signs-with-cinar",))
    assert "cinar" in news
    assert "salona" not in news


def test_changed_and_removed_facts_are_told_apart(base: FactBase) -> None:
    after = without(reworded(base, "anker-talks-to-lazarz", status="ended"), "anker-3-price")

    news = news_by_entity(base, after)["anker"]

    assert news.changed == ("anker-talks-to-lazarz",)
    assert news.removed == ("anker-3-price",)


def test_a_change_of_roles_is_news_for_who_was_in_it_and_for_who_is(base: FactBase) -> None:
    news = news_by_entity(base, reworded(base, "cinar-owns-49-of-ceyka", owner=("yongshan",)))

    assert {"cinar", "yongshan", "ceyka"} <= news.keys()


def test_a_response_is_news_about_what_it_responds_to(base: FactBase) -> None:
    news = news_by_entity(without(base, "wojtczak-confirms-talks"), base)

    assert "wojtczak-confirms-talks" in news["anker"].added, "whom the talks are with, though not the speaker"


def test_each_follower_is_told_and_nobody_else(base: FactBase) -> None:
    follows = [follow("anker", 1), follow("salona", 2), follow("anker", 3)]

    due = to_tell(without(base, "anker-signs-with-cinar"), base, follows=follows, wishes=[], answer=lambda _: NOTHING)

    assert [one.person for one, _ in due.news] == [1, 3]


def test_only_questions_with_an_answer_are_told(base: FactBase) -> None:
    found = Answer(Outcome.ANSWERED, "en", "Yes.")
    answers = {"known": found, "tied": replace(found, outcome=Outcome.AMBIGUOUS), "unknown": NOTHING}
    wishes = [wish(number, question) for number, question in enumerate(answers)]

    due = to_tell(base, base, follows=[], wishes=wishes, answer=lambda one: answers[one.question])

    assert due.answers == ((wishes[0], found),)
    assert due.news == ()
