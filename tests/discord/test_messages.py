"""Ordinary messages: direct ones, mentions, and replies to the bot, with what can be in the way."""

from __future__ import annotations

import discord
import pytest
from shown import buttons_of, message_of, text_of
from small_base import QUESTION, STATEMENT

from bot.stage import Stage
from commands.conversations import REMEMBERED_SECONDS
from commands.cooldowns import MOST_AT_ONCE
from facts.store import PersonSettings, ServerSettings

SALES, FOLLOW_UP = "Sales of Tulip Cars?", "and in 2023?"


def name_of_bot(stage: Stage) -> str:
    me = stage.app.client.user
    assert me is not None
    return me.mention


async def test_a_pinged_reply_to_the_bot_is_a_question_with_follow_up(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{name_of_bot(stage)} {SALES}")
    answer = stage.channel.last_message
    assert answer is not None

    await stage.member.send(stage.channel, f"{FOLLOW_UP} {name_of_bot(stage)}", reply_to=answer)

    assert "4,120 cars" in text_of(stage.channel.last_message)


async def test_a_follow_up_in_a_direct_message_leaves_out_what_was_said(stage: Stage) -> None:
    await stage.member.send_dm(SALES)
    await stage.member.send_dm(FOLLOW_UP)

    assert "4,120 cars" in text_of(stage.member.user.dm_channel.last_message)


async def test_somebody_else_has_another_conversation(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{name_of_bot(stage)} {SALES}")
    await stage.admin.send(stage.channel, f"{name_of_bot(stage)} {FOLLOW_UP}")

    assert "4,120 cars" not in text_of(stage.channel.last_message)


async def test_somebody_else_who_replies_to_an_answer_goes_on_from_there(stage: Stage) -> None:
    answer = await answered(stage)

    await stage.admin.send(stage.channel, f"{FOLLOW_UP} {name_of_bot(stage)}", reply_to=answer)
    assert "4,120 cars" in text_of(stage.channel.last_message)

    await stage.admin.send(stage.channel, f"{name_of_bot(stage)} {FOLLOW_UP}")
    assert "4,120 cars" in text_of(stage.channel.last_message), "from then on it is their conversation too"


async def test_a_reply_to_an_older_answer_goes_on_from_that_one(stage: Stage) -> None:
    older = await answered(stage)
    await stage.member.send(stage.channel, f"{name_of_bot(stage)} Is Varno in talks with Mossa?")

    await stage.member.send(stage.channel, f"{FOLLOW_UP} {name_of_bot(stage)}", reply_to=older)

    assert "4,120 cars" in text_of(stage.channel.last_message)


async def test_a_reply_after_ten_minutes_stands_alone(stage: Stage) -> None:
    answer = await answered(stage)
    await stage.env.advance_time(REMEMBERED_SECONDS)

    await stage.admin.send(stage.channel, f"{FOLLOW_UP} {name_of_bot(stage)}", reply_to=answer)

    assert "4,120 cars" not in text_of(stage.channel.last_message)


@pytest.mark.parametrize("who", ["member", "admin"])
async def test_who_has_no_memory_neither_lends_a_conversation_nor_takes_one(stage: Stage, who: str) -> None:
    person = getattr(stage, who).id
    await stage.app.parts.store.settings.keep_person(person, PersonSettings(memory=False))
    answer = await answered(stage)

    await stage.admin.send(stage.channel, f"{FOLLOW_UP} {name_of_bot(stage)}", reply_to=answer)

    assert "4,120 cars" not in text_of(stage.channel.last_message)


async def test_a_conversation_that_was_deleted_cannot_be_gone_on_with(stage: Stage) -> None:
    answer = await answered(stage)
    privacy = message_of(await stage.member.slash(stage.channel, "privacy"))
    await stage.member.click(privacy, label="Delete my data")

    await stage.admin.send(stage.channel, f"{FOLLOW_UP} {name_of_bot(stage)}", reply_to=answer)

    assert "4,120 cars" not in text_of(stage.channel.last_message)


async def answered(stage: Stage, question: str = SALES) -> discord.Message:
    """Have the member ask behind a mention and return the bot's answer."""
    await stage.member.send(stage.channel, f"{name_of_bot(stage)} {question}")
    answer = stage.channel.last_message
    assert answer is not None
    return answer


@pytest.mark.parametrize("words", ["", "?!", "🚗 <:car:1>"])
async def test_a_mention_without_words_is_told_what_can_be_asked(stage: Stage, words: str) -> None:
    await stage.member.send(stage.channel, f"{name_of_bot(stage)} {words}")

    help_ = stage.channel.last_message
    assert help_ is not None
    assert text_of(help_).startswith("Vraag me naar deals"), "a message tells no language"
    assert "car" not in text_of(help_).replace("Tulip Cars", "")
    [example, *_] = buttons_of(help_)
    assert "[1] " in text_of(await stage.member.click(help_, label=example)), "an example has an answer"


async def test_a_direct_message_without_words_is_told_what_can_be_asked(stage: Stage) -> None:
    await stage.app.parts.store.settings.keep_person(stage.member.id, PersonSettings(language="en"))
    await stage.member.send_dm("👋")

    assert text_of(stage.member.user.dm_channel.last_message).startswith("Ask me about deals between car makers")


async def test_a_thumb_in_reply_to_an_answer_asks_nothing(stage: Stage) -> None:
    answer = await answered(stage)

    thumb = await stage.admin.send(stage.channel, "👍", reply_to=answer)

    assert stage.app.client.user in thumb.mentions, "the reply pings the bot"
    assert stage.channel.last_message == thumb


async def test_where_mentions_are_not_answered_no_help_is_given_either(stage: Stage) -> None:
    other = stage.guild.create_text_channel("bots")
    await stage.app.parts.store.settings.keep_server(stage.guild.id, ServerSettings(channels=(other.id,)))

    await stage.member.send(stage.channel, name_of_bot(stage))

    assert [message.author.name for message in stage.channel.history()] == ["member"]


async def test_a_person_without_memory_has_no_conversation(stage: Stage) -> None:
    await stage.app.parts.store.settings.keep_person(stage.member.id, PersonSettings(memory=False))
    await stage.member.send_dm(SALES)
    await stage.member.send_dm(FOLLOW_UP)

    assert "4,120 cars" not in text_of(stage.member.user.dm_channel.last_message)


async def test_an_answer_in_a_channel_needs_no_form_to_ask_on(stage: Stage) -> None:
    await stage.member.send_dm(QUESTION)

    buttons = buttons_of(stage.member.user.dm_channel.last_message)
    assert {"Sales Tulip Cars", "Sources"} <= buttons.keys(), "in the answer's language, where nobody decided"
    assert not {"Ask further", "Doorvragen", "Show to everyone"} & buttons.keys()


async def test_a_letter_is_asked_to_be_shorter(stage: Stage) -> None:
    await stage.member.send_dm("Who owns Tulip Cars? " * 30)

    assert "hooguit 300" in text_of(stage.member.user.dm_channel.last_message), "a direct message tells no language"


async def test_a_flood_is_answered_once_with_a_request_to_wait(stage: Stage) -> None:
    for _ in range(MOST_AT_ONCE + 3):
        await stage.member.send_dm(QUESTION)

    answers = [message for message in stage.member.user.dm_channel.history() if message.author.bot]
    assert len(answers) == MOST_AT_ONCE + 1
    assert "iets te snel" in text_of(answers[-1])


async def test_where_the_bot_may_not_speak_it_stays_silent(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.env.inject_error("POST", f"/channels/{stage.channel.id}/messages", status=403, code=50013)

    await stage.member.send(stage.channel, f"{name_of_bot(stage)} {QUESTION}")

    assert [message.author.name for message in stage.channel.history()] == ["member"]
    assert "nobody to answer in a message" in caplog.text


async def test_a_question_that_was_deleted_meanwhile_gets_its_answer_all_the_same(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = await stage.member.send(stage.channel, f"{name_of_bot(stage)} {SALES}")
    reference = asked.to_reference(fail_if_not_exists=False)

    assert reference.fail_if_not_exists is False
    answer = stage.channel.last_message
    assert answer is not None
    sent = [request.json for request in stage.env.http_requests if request.path.endswith("/messages")]
    assert sent[-1]["message_reference"]["fail_if_not_exists"] is False


async def test_a_fault_is_told_with_a_reference_and_without_the_question(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise MemoryError(QUESTION)

    monkeypatch.setattr("facts.engine.Engine.answer", broken)
    await stage.member.send_dm(QUESTION)

    assert "geef dan deze code door" in text_of(stage.member.user.dm_channel.last_message)
    assert "MemoryError" in caplog.text
    assert QUESTION not in caplog.text


async def test_a_thread_belongs_to_its_channel(stage: Stage) -> None:
    other = stage.guild.create_text_channel("bots")
    settings = await stage.app.parts.store.settings.of_server(stage.guild.id)
    await stage.app.parts.store.settings.keep_server(stage.guild.id, type(settings)(channels=(other.id,)))
    channel = stage.app.client.get_channel(other.id)
    assert isinstance(channel, discord.TextChannel)
    thread = await channel.create_thread(name="deals", type=discord.ChannelType.public_thread)
    [handle] = other.threads
    assert handle.id == thread.id

    await stage.member.send(handle, f"{name_of_bot(stage)} {QUESTION}")

    assert STATEMENT in text_of(handle.last_message)
