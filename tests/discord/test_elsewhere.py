"""Installed by a person: in group messages and in servers where the bot is no member, everything answers as usual."""

from __future__ import annotations

from typing import Any

import pytest
from elsewhere import FOREIGN_SERVER, ask_in_a_group, ask_in_a_server_without_the_bot
from shown import buttons_of, message_of, text_of
from small_base import QUESTION, STATEMENT

from bot.stage import Stage
from facts.store import PersonSettings, Place, ServerSettings

COMMANDS: list[tuple[str, dict[str, Any], str]] = [
    ("ask", {"question": QUESTION}, STATEMENT),
    ("owner", {"company": "Tulip Cars"}, STATEMENT),
    ("sales", {"brand": "Tulip Cars"}, "4,120"),
    ("map", {}, "Map of all relations"),
    ("partners", {"company": "Mossa"}, "I know no partnership of Mossa."),
    ("follow", {"company": "Varno"}, "Follow Varno?"),
    ("following", {}, "You follow nobody"),
    ("settings", {}, "Your settings"),
    ("privacy", {}, "What is kept about you"),
    ("help", {}, "Ask me about deals"),
    ("about", {}, "Autodeals"),
]


@pytest.mark.parametrize(("command", "options", "said"), COMMANDS)
async def test_every_command_answers_in_a_group(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, command: str, options: dict[str, Any], said: str
) -> None:
    ask_in_a_group(monkeypatch)

    assert said in text_of(await stage.member.user.slash(command, **options)).replace("*", "")


@pytest.mark.parametrize(("command", "options", "said"), COMMANDS)
async def test_every_command_answers_in_a_server_without_the_bot(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, command: str, options: dict[str, Any], said: str
) -> None:
    ask_in_a_server_without_the_bot(monkeypatch)

    assert said in text_of(await stage.member.slash(stage.channel, command, **options)).replace("*", "")


async def test_buttons_and_forms_work_in_a_group(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    ask_in_a_group(monkeypatch)
    answer = (await stage.member.user.slash("ask", question=QUESTION)).response

    assert "Varno buys" in text_of(await stage.member.user.click(answer, label="Sources"))
    form = await stage.member.user.click(answer, label="Ask further")
    sent = await stage.member.user.submit_modal(form, {"question": "and the sales in 2023?"})
    assert "4,120 cars" in text_of(sent)


async def test_what_is_asked_in_a_group_is_noted_as_such(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    ask_in_a_group(monkeypatch)
    await stage.member.user.slash("ask", question=QUESTION)

    [logged] = await stage.app.parts.store.logged_questions()
    assert logged.question.place is Place.GROUP


async def test_private_answers_stay_private_in_a_group(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.app.parts.store.settings.keep_person(stage.member.id, PersonSettings(private=True))
    ask_in_a_group(monkeypatch)

    assert (await stage.member.user.slash("ask", question=QUESTION)).ephemeral


async def test_where_the_bot_is_no_member_it_offers_to_tell_by_direct_message_only(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_in_a_server_without_the_bot(monkeypatch)

    assert set(buttons_of(await stage.member.slash(stage.channel, "follow", company="Varno"))) == {"By direct message"}
    nothing = message_of(await stage.member.slash(stage.channel, "partners", company="Mossa"))
    form = await stage.member.click(nothing, label="Tell me when you know")
    assert "In this channel" not in str(form.modal)


async def test_what_this_server_decided_does_not_count_in_another(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.app.parts.store.settings.keep_server(stage.guild.id, ServerSettings(private=True))
    assert (await stage.member.slash(stage.channel, "ask", question=QUESTION)).ephemeral
    ask_in_a_server_without_the_bot(monkeypatch)

    assert not (await stage.member.slash(stage.channel, "ask", question=QUESTION)).ephemeral
    assert (await stage.app.parts.store.settings.of_server(FOREIGN_SERVER)) == ServerSettings()
