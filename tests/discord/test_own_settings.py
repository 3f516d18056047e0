"""`/settings` and `/privacy`: what a person and a server decide, and all that is kept to see and to delete."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import simcord
from reading_dutch import read_dutch
from shown import message_of, text_of
from simcord import ResponseMessage
from simcord.actors import MemberActor
from small_base import QUESTION, STATEMENT

from bot.app import open_app
from bot.settings import Settings
from bot.stage import Stage
from facts.errors import StoreError
from facts.reading.languages import Languages
from facts.store import PersonSettings, ServerSettings

MINE, SERVER = "set:v1:me:", "set:v1:server:"


async def opened(stage: Stage, person: MemberActor) -> ResponseMessage:
    card = message_of(await person.slash(stage.channel, "settings"))
    assert card.ephemeral
    return card


def chosen(card: ResponseMessage, custom_id: str) -> list[str]:
    """Return the labels that a menu shows as chosen."""
    menus = [
        row["components"][0]
        for container in card.components
        for row in container["components"]
        if row.get("components")
    ]
    (menu,) = [menu for menu in menus if menu["custom_id"] == custom_id]
    return [option["label"] for option in menu["options"] if option.get("default")]


async def mention(stage: Stage, question: str = QUESTION) -> None:
    me = stage.app.client.user
    assert me is not None
    await stage.member.send(stage.channel, f"{me.mention} {question}")


async def test_who_decided_nothing_sees_the_defaults(stage: Stage) -> None:
    card = await opened(stage, stage.member)

    assert chosen(card, f"{MINE}language") == ["Language: that of my Discord"]
    assert chosen(card, f"{MINE}private") == ["Answers as the server has it"]
    assert chosen(card, f"{MINE}memory") == ["A question may follow on the one before"]
    assert "Settings of this server" not in text_of(card)


async def test_answers_can_be_private(stage: Stage) -> None:
    card = await opened(stage, stage.member)
    await stage.member.select(card, ["yes"], custom_id=f"{MINE}private")

    assert chosen(card, f"{MINE}private") == ["Only I see answers to commands"]
    assert (await stage.member.slash(stage.channel, "ask", question=QUESTION)).ephemeral
    assert (await stage.member.slash(stage.channel, "owner", company="Tulip Cars")).ephemeral
    assert not (await stage.admin.slash(stage.channel, "ask", question=QUESTION)).ephemeral
    in_private = await stage.member.user.slash("ask", question=QUESTION)
    assert not in_private.ephemeral, "a direct message is private as it is"


async def test_a_person_goes_before_the_server(stage: Stage) -> None:
    await stage.admin.select(await opened(stage, stage.admin), ["yes"], custom_id=f"{SERVER}private")
    assert (await stage.member.slash(stage.channel, "ask", question=QUESTION)).ephemeral

    await stage.member.select(await opened(stage, stage.member), ["no"], custom_id=f"{MINE}private")
    assert not (await stage.member.slash(stage.channel, "ask", question=QUESTION)).ephemeral


async def test_the_language_of_labels_and_lookups_can_be_chosen(stage: Stage) -> None:
    card = await opened(stage, stage.member)
    await stage.member.select(card, ["nl"], custom_id=f"{MINE}language")
    assert "Jouw instellingen" in text_of(card)

    assert "Eigenaar van Tulip Cars" in text_of(await stage.member.slash(stage.channel, "owner", company="Tulip Cars"))
    await stage.member.select(card, ["none"], custom_id=f"{MINE}language")
    assert "Your settings" in text_of(card)


async def test_without_memory_every_question_stands_alone(stage: Stage) -> None:
    follow_up, question = "and in 2023?", "Sales of Tulip Cars?"
    await stage.member.slash(stage.channel, "ask", question=question)
    assert "4,120" in text_of(await stage.member.slash(stage.channel, "ask", question=follow_up))

    await stage.member.select(await opened(stage, stage.member), ["no"], custom_id=f"{MINE}memory")
    await stage.member.slash(stage.channel, "ask", question=question)

    assert "4,120" not in text_of(await stage.member.slash(stage.channel, "ask", question=follow_up))
    await stage.member.select(await opened(stage, stage.member), ["yes"], custom_id=f"{MINE}memory")
    assert await stage.app.parts.store.settings.of_person(stage.member.id) == PersonSettings()
    assert "4,120" not in text_of(await stage.member.slash(stage.channel, "ask", question=follow_up)), "forgotten"


async def test_mentions_are_answered_in_the_chosen_channels_only(stage: Stage) -> None:
    elsewhere = stage.guild.create_text_channel("bots")
    card = await opened(stage, stage.admin)
    await stage.admin.select(card, [elsewhere], custom_id=f"{SERVER}channels")
    assert (await stage.app.parts.store.settings.of_server(stage.guild.id)).channels == (elsewhere.id,)
    assert str(elsewhere.id) in str(card.components), "the menu shows what was chosen"

    await mention(stage)
    assert [message.author.name for message in stage.channel.history()] == ["member"]

    await stage.admin.select(card, [], custom_id=f"{SERVER}channels")
    await mention(stage)
    assert STATEMENT in text_of(stage.channel.last_message)


async def test_the_server_decides_the_language_where_a_question_does_not(stage: Stage) -> None:
    await stage.admin.select(await opened(stage, stage.admin), ["en"], custom_id=f"{SERVER}language")
    await mention(stage, "Varno")
    assert "I have no fact on that." in text_of(stage.channel.last_message)

    await stage.admin.select(await opened(stage, stage.admin), ["nl"], custom_id=f"{SERVER}language")
    await stage.env.advance_time(700)
    await mention(stage, "Varno")
    assert "Daar heb ik geen feit over." in text_of(stage.channel.last_message)


async def test_who_may_no_longer_manage_the_server_changes_nothing(stage: Stage) -> None:
    card = await opened(stage, stage.admin)
    stage.env.backend.get_guild(stage.guild.id).members[stage.admin.id].role_ids.clear()

    for custom_id, value in ((f"{SERVER}private", "yes"), (f"{SERVER}channels", stage.channel)):
        refused = await stage.admin.select(card, [value], custom_id=custom_id)
        assert "Only those who may manage the server" in text_of(refused)

    assert await stage.app.parts.store.settings.of_server(stage.guild.id) == ServerSettings()


async def test_settings_that_cannot_be_read_keep_nobody_from_an_answer(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object) -> None:
        raise StoreError("the disk is gone")

    monkeypatch.setattr("facts.store.kept_settings.KeptSettings.of_person", broken)

    assert STATEMENT in text_of(await stage.member.slash(stage.channel, "ask", question=QUESTION))
    assert "settings cannot be read" in caplog.text
    told = await stage.member.slash(stage.channel, "settings")
    assert "cannot get at my facts" in text_of(told)
    assert len(stage.env.errors) == 1, "met by the tree, not by the library"


async def test_privacy_says_what_is_kept_and_how_long(stage: Stage) -> None:
    told = await stage.member.slash(stage.channel, "privacy")

    assert told.ephemeral
    assert "for 30 days" in text_of(told)
    assert "only this bot can compute" in text_of(told)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"retention_days": 0}, ["Questions: none are kept.", "Who asked is not kept."]),
        ({"person_key": None}, ["for 30 days", "Who asked is not kept."]),
    ],
)
async def test_privacy_follows_the_settings_of_the_operator(
    env: simcord.Env,
    settings: Settings,
    languages: Languages,
    stage: Stage,
    change: dict[str, object],
    said: list[str],
) -> None:
    other = settings.model_copy(update={**change, "database": settings.database.with_name("other.sqlite3")})
    async with open_app(other, languages=languages) as app:
        await app.serve()
        await env.restart_bot(app.client)
        text = text_of(await stage.member.slash(stage.channel, "privacy"))
        await env.shutdown()

    assert [line for line in said if line not in text] == []


async def test_all_that_is_kept_comes_as_a_file_and_goes_at_once(stage: Stage) -> None:
    await stage.member.slash(stage.channel, "ask", question=QUESTION)
    await stage.app.parts.store.wishes.follow(stage.member.id, "varno", channel=None, language="en")
    await stage.app.parts.store.settings.keep_person(stage.member.id, PersonSettings(memory=False))
    card = message_of(await stage.member.slash(stage.channel, "privacy"))

    shown = await stage.member.click(card, label="Show my data")
    assert shown.ephemeral
    assert shown.response is not None
    assert "All that is kept about you: 3" in text_of(shown)
    [file] = shown.response.attachments
    kept = json.loads(await file.read())
    assert kept["questions"][0]["question"] == QUESTION
    assert [entry["company"] for entry in kept["following"]] == ["varno"]

    deleted = await stage.member.click(card, label="Delete my data")
    assert deleted.ephemeral
    assert "Deleted, all of it: 3" in text_of(deleted)
    assert not any((await stage.app.parts.store.person_data.export(stage.member.id)).values())
    assert "Nothing is kept about you." in text_of(await stage.member.click(card, label="Show my data"))
    assert "Nothing is kept about you." in text_of(await stage.member.click(card, label="Delete my data"))


async def test_deleting_also_ends_the_conversation(stage: Stage) -> None:
    await stage.member.slash(stage.channel, "ask", question="Sales of Tulip Cars?")
    card = message_of(await stage.member.slash(stage.channel, "privacy"))
    await stage.member.click(card, label="Delete my data")

    answer = text_of(await stage.member.slash(stage.channel, "ask", question="and in 2023?"))

    assert "4,120" not in answer


async def test_who_reads_dutch_decides_in_dutch(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    read_dutch(monkeypatch)
    card = await opened(stage, stage.admin)
    assert "Jouw instellingen" in text_of(card)
    assert "Instellingen van deze server" in text_of(card)
    assert chosen(card, f"{SERVER}private") == ["Iedereen ziet antwoorden"]

    privacy = await stage.member.slash(stage.channel, "privacy")
    assert "30 dagen lang" in text_of(privacy)
    assert privacy.response is not None
    nothing = await stage.member.click(privacy.response, label="Wis mijn gegevens")
    assert text_of(nothing) == "Er wordt niets over je bewaard."


async def test_the_log_holds_no_question_and_no_person(
    stage: Stage, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level("DEBUG")
    await stage.member.slash(stage.channel, "ask", question=QUESTION)
    await stage.member.send_dm(QUESTION)
    await stage.app.parts.telling.catch_up(stage.app.client)

    ours = [
        record.getMessage() for record in caplog.records if record.name.split(".")[0] in {"bot", "commands", "facts"}
    ]
    assert [line for line in ours if QUESTION in line or str(stage.member.id) in line] == []
