"""Every way to ask on Discord, through the real client."""

from __future__ import annotations

from shown import text_of
from small_base import QUESTION, SOURCE, STATEMENT

from bot.stage import Stage


async def test_a_slash_command_answers_with_a_card_and_its_sources(stage: Stage) -> None:
    card = text_of(await stage.member.slash(stage.channel, "ask", question=QUESTION))
    assert STATEMENT in card
    assert SOURCE in card


async def test_a_question_in_a_dm_is_answered(stage: Stage) -> None:
    await stage.member.send_dm(QUESTION)
    assert STATEMENT in text_of(stage.member.user.dm_channel.last_message)


async def test_a_question_behind_a_mention_is_answered_as_a_reply(stage: Stage) -> None:
    me = stage.app.client.user
    assert me is not None
    asked = await stage.member.send(stage.channel, f"{me.mention} {QUESTION}")
    answer = stage.channel.last_message
    assert STATEMENT in text_of(answer)
    assert answer is not None
    assert answer.reference is not None
    assert answer.reference.message_id == asked.id


async def test_what_is_said_to_others_is_left_alone(stage: Stage) -> None:
    await stage.member.send(stage.channel, QUESTION)
    assert [message.author.name for message in stage.channel.history()] == ["member"]
