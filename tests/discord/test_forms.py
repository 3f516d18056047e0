"""Forms that are sent after a restart, and what no button or form of today stands for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
import simcord
from reading_dutch import read_dutch
from shown import message_of, text_of
from small_base import QUESTION, STATEMENT

from bot.app import App, open_app
from bot.settings import Settings
from bot.stage import Stage
from commands.answer_buttons import SourcesButton
from commands.catalogue import BUTTONS, FORMS
from commands.own_forms import OwnForm
from facts.reading.languages import Languages


@pytest.fixture
async def other_bot(env: simcord.Env, settings: Settings, languages: Languages, stage: Stage) -> AsyncIterator[App]:
    """The same bot as another process: nothing of what the first one held in memory is there."""
    other = settings.model_copy(update={"database": settings.database.with_name("other.sqlite3")})
    async with open_app(other, languages=languages) as app:
        await app.serve()
        yield app
        await env.shutdown()


def test_every_form_can_be_read_after_a_restart() -> None:
    def kinds(base: type[Any]) -> set[type[Any]]:
        return {base, *(kind for child in base.__subclasses__() for kind in kinds(child))}

    assert kinds(OwnForm) - {OwnForm} == set(FORMS)


FILLED: Sequence[tuple[str, str, dict[str, Any], str]] = [
    (QUESTION, "Ask further", {"question": QUESTION}, STATEMENT),
    (QUESTION, "This is wrong", {"fact": ["varno-owns-tulip"], "wrong": "It was sold.", "link": ""}, "number 1"),
    ("Who owns Mossa?", "Tell me when you know", {"question": "Who owns Mossa?", "place": ["here"]}, "I will tell you"),
]


@pytest.mark.parametrize(("question", "label", "values", "said"), FILLED)
async def test_a_form_that_is_sent_after_a_restart_is_answered(
    env: simcord.Env, stage: Stage, other_bot: App, question: str, label: str, values: dict[str, Any], said: str
) -> None:
    answer = message_of(await stage.member.slash(stage.channel, "ask", question=question))
    form = await stage.member.click(answer, label=label)
    await env.restart_bot(other_bot.client)

    sent = await stage.member.submit_modal(form, values)

    assert said in text_of(sent)


async def test_a_lookup_is_waited_for_although_the_bot_restarts(env: simcord.Env, stage: Stage, other_bot: App) -> None:
    nothing = message_of(await stage.member.slash(stage.channel, "partners", company="Mossa"))
    form = await stage.member.click(nothing, label="Tell me when you know")
    await env.restart_bot(other_bot.client)

    await stage.member.submit_modal(form, {"place": ["direct"]})

    [wish] = await other_bot.parts.store.wishes.wishes()
    assert (wish.person, wish.question, wish.lookup) == (stage.member.id, "Partners of Mossa", "partners:mossa::")


async def test_nothing_of_a_form_stays_in_memory(stage: Stage) -> None:
    answer = message_of(await stage.member.slash(stage.channel, "ask", question=QUESTION))
    await stage.member.click(answer, label="This is wrong")

    assert stage.app.client._connection._view_store._modals == {}


@pytest.mark.parametrize(
    ("dutch", "said"), [(False, "That form is from before"), (True, "Dat formulier is van eerder")]
)
async def test_a_form_of_another_version_is_refused_calmly(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, dutch: bool, said: str
) -> None:
    answer = message_of(await stage.member.slash(stage.channel, "ask", question=QUESTION))
    form = await stage.member.click(answer, label="Ask further")
    if dutch:
        read_dutch(monkeypatch)
    monkeypatch.setattr("commands.late_clicks.FORMS", ())

    sent = await stage.member.submit_modal(form, {"question": QUESTION})

    assert sent.ephemeral
    assert said in text_of(sent)


async def test_a_button_of_another_version_is_refused_calmly(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = message_of(await stage.member.slash(stage.channel, "ask", question=QUESTION))
    stage.app.client.remove_dynamic_items(SourcesButton)
    monkeypatch.setattr("commands.late_clicks.BUTTONS", [button for button in BUTTONS if button is not SourcesButton])

    clicked = await stage.member.click(answer, label="Sources")

    assert clicked.ephemeral
    assert "That button is from before" in text_of(clicked)
