"""Following a company and waiting for an answer: asked for with a click, told after a reload, stopped with a button."""

from __future__ import annotations

from pathlib import Path

import discord
import pytest
from reading_dutch import read_dutch
from shown import buttons_of, message_of, text_of
from simcord import ResponseMessage
from small_base import CARD, NEW_CARD, NEW_QUESTION, NEW_STATEMENT

from bot.stage import Stage
from commands.follow_buttons import ON_A_PAGE
from facts.store.wishes import MOST_FOLLOWS, MOST_WISHES


async def offered(stage: Stage, company: str = "Varno") -> ResponseMessage:
    offer = message_of(await stage.member.slash(stage.channel, "follow", company=company))
    return offer


async def follow(stage: Stage, company: str = "Varno", label: str = "By direct message") -> None:
    await stage.member.click(await offered(stage, company), label=label)


async def reload(stage: Stage) -> None:
    """Serve the cards as they are now, and wait until everybody has been told."""
    await stage.app.parts.serving.reload()
    await stage.app.parts.telling.catch_up(stage.app.client)


def told(stage: Stage) -> list[str]:
    """Return what the member got as direct messages, the oldest first."""
    return [text_of(message) for message in stage.member.user.dm_channel.history()]


async def test_nothing_is_kept_before_the_click_that_says_so(stage: Stage) -> None:
    offer = await offered(stage)

    assert "Your Discord id is kept for that until you stop." in text_of(offer)
    assert offer.ephemeral
    assert await stage.app.parts.store.wishes.follows() == ()


async def test_a_follower_hears_of_new_facts_by_direct_message(stage: Stage, cards: Path) -> None:
    await follow(stage)
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")

    await reload(stage)

    [news] = told(stage)
    assert "News about Varno" in news
    assert NEW_STATEMENT in news
    assert "New · in talks" in news
    assert "[1] mossa.txt, dated October 2026, paragraph 1" in news


async def test_a_follower_hears_of_changed_and_of_removed_facts(stage: Stage, cards: Path) -> None:
    await follow(stage, "Tulip Cars")
    changed, _ = CARD.split("  - id: tulip-sold-2023")
    (cards / "varno.yaml").write_text(changed.replace("status: active", "status: ended"), "utf-8")

    await reload(stage)

    [news] = told(stage)
    assert "Changed · ended" in news
    assert "No longer in the base: 1" in news


async def test_who_follows_another_company_hears_nothing(stage: Stage, cards: Path) -> None:
    await follow(stage, "Tulip Cars")
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")

    await reload(stage)

    assert told(stage) == []


async def test_the_same_news_are_told_once(stage: Stage, cards: Path) -> None:
    await follow(stage)
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")

    for _ in range(3):
        await reload(stage)

    assert len(told(stage)) == 1


async def test_news_can_be_told_in_the_channel_and_there_once_for_all(stage: Stage, cards: Path) -> None:
    await follow(stage, label="In this channel")
    offer = message_of(await stage.admin.slash(stage.channel, "follow", company="Varno"))
    await stage.admin.click(offer, label="In this channel")
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")

    await reload(stage)

    public = [message for message in stage.channel.history() if not message.flags.ephemeral]
    assert [NEW_STATEMENT in text_of(message) for message in public] == [True]
    assert told(stage) == []


async def test_the_button_on_news_stops_them_for_the_one_who_clicks(stage: Stage, cards: Path) -> None:
    await follow(stage, label="In this channel")
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    await reload(stage)
    news = stage.channel.last_message
    assert news is not None

    assert "did not follow that" in text_of(await stage.admin.click(news, label="Stop following"))
    assert "You no longer follow **Varno**" in text_of(await stage.member.click(news, label="Stop following"))

    assert await stage.app.parts.store.wishes.follows() == ()
    assert NEW_STATEMENT in text_of(await stage.admin.click(news, label="All about Varno"))


async def test_a_channel_that_is_gone_gives_way_to_a_direct_message(stage: Stage, cards: Path) -> None:
    await follow(stage, label="In this channel")
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    stage.env.inject_error("POST", f"/channels/{stage.channel.id}/messages", status=404, code=10003)

    await reload(stage)

    assert len(told(stage)) == 1


async def test_closed_direct_messages_are_met_calmly_and_the_wish_stays(
    stage: Stage, cards: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await stage.app.parts.store.wishes.wish(stage.member.id, NEW_QUESTION, channel=None, language="en")
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    closed = stage.member.user.dm_channel
    stage.env.inject_error("POST", f"/channels/{closed.id}/messages", status=403, code=50007, times=None)

    await reload(stage)
    assert told(stage) == []
    assert len(await stage.app.parts.store.wishes.wishes()) == 1
    assert str(stage.member.id) not in caplog.text

    stage.env.backend.faults.clear()
    await reload(stage)
    assert len(told(stage)) == 1, "the next time the person could be reached"
    assert await stage.app.parts.store.wishes.wishes() == ()


async def test_a_server_of_discord_that_fails_keeps_nobody_from_answers(
    stage: Stage, cards: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await follow(stage)
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    stage.env.inject_error("POST", "/users/@me/channels", status=400, code=50035)

    await reload(stage)

    assert "could not tell somebody: 400" in caplog.text
    assert NEW_STATEMENT in text_of(await stage.member.slash(stage.channel, "ask", question=NEW_QUESTION))


async def test_who_waits_is_told_when_the_question_has_an_answer(stage: Stage, cards: Path) -> None:
    await stage.app.parts.store.wishes.wish(stage.member.id, NEW_QUESTION, channel=None, language="en")
    await reload(stage)
    assert told(stage) == []
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")

    await reload(stage)

    [answer] = told(stage)
    assert f"You asked me to tell you when I could answer: {NEW_QUESTION}" in answer
    assert NEW_STATEMENT in answer
    assert await stage.app.parts.store.wishes.wishes() == ()


async def test_what_changed_while_the_bot_was_away_is_told_at_the_start(stage: Stage, cards: Path) -> None:
    await follow(stage)
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")

    await stage.app.serve()
    await stage.app.parts.telling.catch_up(stage.app.client)

    assert len(told(stage)) == 1


async def test_what_cannot_be_compared_any_more_is_not_told(
    stage: Stage, cards: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await follow(stage)
    folder = stage.app.parts.serving.revision.folder
    await stage.app.parts.store.wishes.note_told(folder, 4_711)

    await stage.app.parts.telling.catch_up(stage.app.client)

    assert "since revision 4711" in caplog.text
    assert await stage.app.parts.store.wishes.told_revision(folder) == stage.app.parts.serving.revision.number


async def test_the_list_shows_all_and_ends_each(stage: Stage) -> None:
    await follow(stage)
    await stage.app.parts.store.wishes.wish(
        stage.member.id, "Who **buys** Mossa?", channel=stage.channel.id, language="en"
    )
    shown = message_of(await stage.member.slash(stage.channel, "following"))
    assert shown.ephemeral
    assert "by direct message" in text_of(shown)
    assert stage.channel.mention in text_of(shown)
    assert r"Who \*\*buys\*\* Mossa?" in str(shown.components).replace("\\\\", "\\")

    await stage.member.click(shown, custom_id="end:v1:1:follow:varno")
    await stage.member.click(shown, custom_id="end:v1:1:wish:1")

    assert "You follow nobody" in text_of(shown)
    assert (await stage.app.parts.store.wishes.follows(), await stage.app.parts.store.wishes.wishes()) == ((), ())


async def test_a_long_list_has_pages(stage: Stage) -> None:
    for number in range(ON_A_PAGE + 1):
        await stage.app.parts.store.wishes.wish(stage.member.id, f"Question {number}?", channel=None, language="en")
    shown = message_of(await stage.member.slash(stage.channel, "following"))
    assert f"Question {ON_A_PAGE}?" not in text_of(shown)

    await stage.member.click(shown, label="Next ›")
    assert f"Question {ON_A_PAGE}?" in text_of(shown)
    await stage.member.click(shown, label="Stop")
    assert "Question 0?" in text_of(shown), "the page that has become empty gives way to the one before"


async def test_nobody_follows_or_waits_without_end(stage: Stage) -> None:
    wishes = stage.app.parts.store.wishes
    for number in range(max(MOST_FOLLOWS, MOST_WISHES)):
        await wishes.follow(stage.member.id, f"e{number}", channel=None, language="en")
        await wishes.wish(stage.member.id, f"Question {number}?", channel=None, language="en")
    offer = await offered(stage)
    await stage.member.click(offer, label="By direct message")
    assert f"You follow {MOST_FOLLOWS} companies already" in text_of(offer)

    unanswered = message_of(await stage.member.slash(stage.channel, "ask", question="Who owns Mossa?"))
    form = await stage.member.click(unanswered, label="Tell me when you know")
    full = await stage.member.submit_modal(form, {"question": "Who owns Mossa?", "place": ["direct"]})
    assert f"waiting for {MOST_WISHES} answers already" in text_of(full)


async def test_a_name_that_has_gone_cannot_be_followed_any_more(stage: Stage, cards: Path) -> None:
    offer = await offered(stage, "Mossa")
    entities = (cards / "entities.yaml").read_text("utf-8").splitlines()
    (cards / "entities.yaml").write_text("\n".join(line for line in entities if "mossa" not in line), "utf-8")
    await reload(stage)

    await stage.member.click(offer, label="By direct message")

    assert "no longer in the base" in text_of(offer)


async def test_an_unknown_name_is_answered_with_names_that_are_near(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "follow", company="Var")

    assert "Did you mean Varno?" in text_of(result)
    assert [choice["name"] for choice in await stage.member.autocomplete(stage.channel, "follow", "company", "va")] == [
        "Varno"
    ]
    assert len(stage.env.errors) == 1, "met by the tree, not by the library"


async def test_in_a_direct_message_only_that_is_offered(stage: Stage) -> None:
    result = await stage.member.user.slash("follow", company="Varno")

    assert set(buttons_of(result)) == {"By direct message"}


async def test_where_the_bot_may_not_speak_only_a_direct_message_is_offered(stage: Stage) -> None:
    me = stage.app.client.user
    assert me is not None
    quiet = stage.guild.create_text_channel("quiet", overwrites={me: discord.PermissionOverwrite(send_messages=False)})

    assert set(buttons_of(await stage.member.slash(quiet, "follow", company="Varno"))) == {"By direct message"}
    assert "In this channel" in buttons_of(await offered(stage))


async def test_who_reads_dutch_follows_in_dutch(stage: Stage, cards: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_dutch(monkeypatch)
    await follow(stage, label="Per privébericht")
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")

    await reload(stage)

    [news] = told(stage)
    assert "Nieuws over Varno" in news
    assert "Nieuw · in gesprek" in news
    message = stage.member.user.dm_channel.last_message
    assert message is not None
    assert set(buttons_of(message)) == {"Alles over Varno", "Niet meer volgen"}
    assert "Je volgt **Varno** niet meer." in text_of(await stage.member.user.click(message, label="Niet meer volgen"))
