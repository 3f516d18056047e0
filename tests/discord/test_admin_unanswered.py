"""`/unanswered` and `/stats`: what a curator sees of what people ask."""

from __future__ import annotations

from pathlib import Path

from shown import buttons_of, text_of
from simcord import InteractionResult
from small_base import NEW_CARD, NEW_QUESTION, QUESTION

from bot.stage import Stage


async def ask(stage: Stage, *questions: str) -> None:
    for question in questions:
        await stage.member.slash(stage.channel, "ask", question=question)


async def queue(stage: Stage) -> InteractionResult:
    return await stage.admin.slash(stage.channel, "unanswered")


async def test_without_questions_the_queue_is_empty(stage: Stage) -> None:
    await ask(stage, QUESTION, "hello")
    shown = await queue(stage)
    assert text_of(shown) == "No question is waiting for an answer."
    assert buttons_of(shown) == {}


async def test_like_questions_are_counted_together_newest_first(stage: Stage) -> None:
    await ask(stage, "Who leads Mossa?", "Where does Varno build vans?", "who leads mossa")
    text = text_of(await queue(stage))
    assert "**Without an answer**: 2 questions" in text
    assert text.index("**1.** who leads mossa\n-# asked 2 times") < text.index("**2.** Where does Varno build vans?")


async def test_questions_about_other_names_or_years_are_not_alike(stage: Stage) -> None:
    await ask(stage, "Who leads Mossa?", "Who leads Varno?", "Who led Varno in 2021?", "Who led Varno in 2022?")
    assert "4 questions" in text_of(await queue(stage))


async def test_the_closest_facts_stand_with_a_question(stage: Stage) -> None:
    await ask(stage, "How many cars did Tulip Cars sell in Estonia in 1999?")
    assert "Closest: tulip-sold-2023" in text_of(await queue(stage))


async def test_what_is_not_ours_leaves_the_queue_and_stays_away(stage: Stage) -> None:
    await ask(stage, "Who leads Mossa?")
    shown = await queue(stage)
    message = shown.response or shown.followups[0]
    await stage.admin.click(message, label="1: not ours")
    assert text_of(shown) == "No question is waiting for an answer."
    await ask(stage, "who leads Mossa")
    assert text_of(await queue(stage)) == "No question is waiting for an answer."


async def test_a_question_that_new_facts_answer_is_closed_by_the_reload(stage: Stage, cards: Path) -> None:
    await ask(stage, NEW_QUESTION)
    assert "1 questions" in text_of(await queue(stage))
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    await stage.admin.slash(stage.channel, "reload")
    await stage.env.settle()
    text = text_of(await queue(stage))
    assert "No question is waiting for an answer." in text
    assert "Answered since by new facts: 1" in text


async def test_stats_count_outcomes_and_companies(stage: Stage) -> None:
    await ask(stage, QUESTION, QUESTION, "Who leads Mossa?")
    text = text_of(await stage.admin.slash(stage.channel, "stats"))
    assert "**3 questions** in the last 30 days" in text
    assert "Outcome: answered 2, unanswered 1" in text
    assert "Mossa 1" in text
    assert "Votes: 0. Open reports: 0." in text
