"""The slash commands that look something up, as a person uses them: typed, completed, paged, in two languages."""

from __future__ import annotations

import asyncio
import shutil
import threading
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest
import simcord
from reading_dutch import read_dutch
from shown import buttons_of, message_of, text_of

from bot.app import open_app
from bot.settings import Settings
from bot.stage import Stage, open_stage
from commands.desk import Desk
from commands.lookup_buttons import ShareLookupButton
from commands.pictures.gallery import Gallery
from facts.lookups import LookupAnswer
from facts.lookups.queries import Query
from facts.reading.languages import Languages
from facts.store import PersonSettings

BIRDS = Path(__file__).parents[1] / "facts" / "lookups" / "birds"
TODAY = date(2026, 11, 25)

COMMANDS: list[tuple[str, dict[str, Any], str]] = [
    ("partners", {"company": "Kestrel"}, "current or done: Pirol"),
    ("partners", {"company": "Kestrel", "with": "Merle Cells"}, "agreed or announced: Merle Cells"),
    ("partners", {"company": "Kestrel", "status": "denied"}, "denied: Pirol"),
    ("sales", {"brand": "Kestrel"}, "about 3,000 cars in 2025"),
    ("sales", {"brand": "Kestrel", "year": 2024, "market": "Norland"}, "1,500 cars in 2024 (Norland)"),
    ("owner", {"company": "Kestrel"}, "Owner of Kestrel: Kestrel Group"),
    ("deals", {}, "All deals: 14 facts"),
    (
        "deals",
        {"company": "Dodo", "status": "completed", "since": "2026"},
        "Deals of Dodo (done, since 2026): one fact",
    ),
    ("company", {"name": "Ira Holm"}, "On Ira Holm I know 2 facts"),
    ("timeline", {"company": "Kestrel"}, "from 2017 to 2027"),
    ("compare", {"first": "Kestrel", "second": "Súla Žilina"}, "related through Kestrel Group"),
    ("map", {}, "Map of all relations"),
    ("map", {"company": "Kestrel"}, "Relations of Kestrel"),
    ("rumours", {}, "All rumours"),
    ("rumours", {"company": "Pirol"}, "Rumours about Pirol"),
    ("source", {}, "I know 4 sources"),
    ("source", {"file": "early.txt"}, "Rook sells"),
]
HERON_HAS_A_PARTNER = """\
  - id: heron-works-with-rook
    kind: partnership
    status: active
    partners: [heron, rook]
    statement: {nl: Heron werkt met Rook aan assen., en: Heron works with Rook on axles.}
    evidence: {paragraphs: 1}
"""
MESSAGE, WORKING, TURNING = 4, 5, 6
"""Ways to meet an interaction: with a message, the sign that one is being made, or that it will be changed."""


def callbacks(stage: Stage) -> list[int]:
    """Return how interactions were first met, by Discord's numbers."""
    return [request.json["type"] for request in stage.env.http_requests if request.path.endswith("/callback")]


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """The invented companies of the tests of lookups."""
    return Path(shutil.copytree(BIRDS, tmp_path / "cards"))


@pytest.mark.parametrize(("command", "options", "said"), COMMANDS)
async def test_every_lookup_answers_with_a_card(stage: Stage, command: str, options: dict[str, Any], said: str) -> None:
    result = await stage.member.slash(stage.channel, command, **options)

    assert said in text_of(result)
    assert not result.ephemeral


async def test_a_chart_comes_with_a_description_and_while_it_is_drawn_the_bot_is_seen_at_work(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "sales", brand="Kestrel")

    assert callbacks(stage) == [WORKING]
    message = result.response
    assert message is not None
    (attachment,) = message.attachments
    assert attachment.filename.endswith(".png")
    assert "Norland: 2023 1,000, 2024 1,500" in str(message.components)


async def test_a_picture_that_was_drawn_before_is_sent_at_once(stage: Stage) -> None:
    await stage.member.slash(stage.channel, "map", company="Kestrel")
    result = await stage.member.slash(stage.channel, "map", company="Kestrel")

    assert callbacks(stage) == [WORKING, MESSAGE]
    assert result.response is not None
    assert len(result.response.attachments) == 1


async def test_a_picture_that_cannot_be_drawn_leaves_the_facts(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(self: Gallery, picture: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Gallery, "picture", broken)
    result = await stage.member.slash(stage.channel, "sales", brand="Kestrel")

    assert "about 3,000 cars in 2025" in text_of(result)
    assert result.response is not None
    assert result.response.attachments == []
    assert "MemoryError" in caplog.text


async def test_pages_turn_on_the_same_message_and_bring_the_picture_back(stage: Stage) -> None:
    message = message_of(await stage.member.slash(stage.channel, "timeline", company="Kestrel"))

    await stage.member.click(message, label="Next ›")
    second = stage.channel.last_message
    assert second is not None
    assert second.id == message.id
    assert "'2 / " in str(second.components[0].to_dict())
    assert second.attachments == []

    await stage.member.click(second, label="‹ Previous")
    first = stage.channel.last_message
    assert first is not None
    assert len(first.attachments) == 1
    assert "from 2017 to 2027" in text_of(first)


async def test_every_fact_of_a_long_list_is_on_some_page(stage: Stage) -> None:
    message: Any = (await stage.member.slash(stage.channel, "deals")).response
    told = text_of(message)
    while "Next ›" in buttons_of(message):
        await stage.member.click(message, label="Next ›")
        message = stage.channel.last_message
        told += text_of(message)

    assert "Merle Cells proposes an alliance to Pirol." in told
    assert "Heron International wants to work with Merle Cells." in told


async def test_what_is_shown_to_everyone_is_the_page_that_is_looked_at(stage: Stage) -> None:
    await stage.app.parts.store.settings.keep_person(stage.member.id, PersonSettings(private=True))
    mine = message_of(await stage.member.slash(stage.channel, "deals"))
    turned = await stage.member.click(mine, label="Next ›")
    second = text_of(turned.response or mine)

    shared = await stage.member.click(turned.response or mine, label="Show to everyone")

    assert not shared.ephemeral
    assert "All deals: 14 facts" not in second
    assert text_of(shared) == second


async def test_a_share_button_of_before_shows_the_first_page(stage: Stage) -> None:
    button = ShareLookupButton("show:v1:en:deals:::", "Show to everyone")

    assert (button.held["page"], button.held["code"]) == (None, "deals:::")


async def test_somebody_else_turns_the_page_for_themselves_only(stage: Stage) -> None:
    message = message_of(await stage.member.slash(stage.channel, "deals"))

    result = await stage.admin.click(message, label="Next ›")

    assert result.ephemeral
    assert "2 /" in str(result.response.components if result.response else "")
    assert "All deals: 14 facts" in text_of(stage.channel.history()[0]), "the first person's page stays"


async def test_pages_and_offers_work_after_a_restart(
    env: simcord.Env, settings: Settings, languages: Languages, stage: Stage
) -> None:
    message = message_of(await stage.member.slash(stage.channel, "deals"))
    other = settings.model_copy(update={"database": settings.database.with_name("other.sqlite3")})
    async with open_app(other, today=lambda: TODAY, languages=languages) as app:
        await app.serve()
        await env.restart_bot(app.client)

        assert "All rumours" in text_of(await stage.member.click(message, label="All rumours"))
        await stage.member.click(message, label="Next ›")
        assert "'2 / " in str(stage.channel.history()[0].components[0].to_dict())
        await env.shutdown()


async def test_an_offer_looks_up_what_it_says(stage: Stage) -> None:
    message = message_of(await stage.member.slash(stage.channel, "partners", company="Heron"))
    assert "I know no partnership of Heron." in text_of(message)

    result = await stage.member.click(message, label="Partners of Heron International")

    assert "Heron International wants to work with Merle Cells." in text_of(result)
    assert result.response is not None
    assert result.response.id != message.id, "the first answer stays where it is"


async def test_a_button_whose_subject_is_gone_says_so(stage: Stage, cards: Path) -> None:
    message = (await stage.member.slash(stage.channel, "source", file="undated.txt")).response
    listed = (await stage.member.slash(stage.channel, "partners", company="Heron")).response
    assert message is not None
    assert listed is not None
    entities = cards / "entities.yaml"
    kept = [line for line in entities.read_text("utf-8").splitlines() if "heron-international" not in line]
    entities.write_text("\n".join(kept), "utf-8")
    (cards / "undated.yaml").unlink()
    later = cards / "later.yaml"
    later.write_text(later.read_text("utf-8").replace("    updates: kestrel-pirol-talks\n", ""), "utf-8")
    await stage.app.parts.serving.reload()

    result = await stage.member.click(listed, label="Partners of Heron International")

    assert result.ephemeral
    assert "That button is from before" in text_of(result)


@pytest.mark.parametrize(
    ("command", "option", "typed", "offered"),
    [
        ("partners", "company", "kes", ["Kestrel", "Kestrel Group"]),
        ("partners", "with", "mer", ["Merle Cells"]),
        ("sales", "brand", "kestrel k", ["Kestrel K1"]),
        ("sales", "market", "nor", ["Norland"]),
        ("owner", "company", "lindal", ["Lindal works"]),
        ("deals", "company", "do", ["Dodo"]),
        ("company", "name", "ira", ["Ira Holm"]),
        ("timeline", "company", "sula", ["Súla Žilina"]),
        ("compare", "first", "pir", ["Pirol"]),
        ("compare", "second", "roo", ["Rook"]),
        ("map", "company", "her", ["Heron", "Heron International"]),
        ("rumours", "company", "ira", []),
        ("source", "file", "sells", ["Rook sells (early.txt)"]),
    ],
)
async def test_names_are_offered_while_somebody_types(
    stage: Stage, command: str, option: str, typed: str, offered: list[str]
) -> None:
    filled = {"company": "Kestrel"} if option == "with" else {"brand": "Kestrel"} if option == "market" else {}
    filled |= {"first": "Kestrel"} if option == "second" else {}
    choices = await stage.member.autocomplete(stage.channel, command, option, typed, **filled)

    assert [choice["name"] for choice in choices] == offered


async def test_two_that_share_a_name_are_told_apart_in_the_list(stage: Stage, cards: Path) -> None:
    entities = cards / "entities.yaml"
    entities.write_text(entities.read_text("utf-8").replace("name: Heron International", "name: Heron"), "utf-8")
    await stage.app.parts.serving.reload()

    choices = await stage.member.autocomplete(stage.channel, "partners", "company", "heron")
    assert [choice["name"] for choice in choices] == ["Heron (heron)", "Heron (heron-international)"]
    told = text_of(await stage.member.slash(stage.channel, "partners", company=choices[1]["value"]))
    assert "Heron International wants to work with Merle Cells." in told


async def test_an_unknown_name_is_answered_with_names_that_are_near(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "owner", company="Kes")

    assert result.ephemeral
    assert "Did you mean Kestrel" in text_of(result)
    assert len(stage.env.errors) == 1, "met by the tree, not by the library"


async def test_a_date_that_cannot_be_read_says_how_to_write_one(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "deals", since="last summer")

    assert result.ephemeral
    assert "Write it as 2025, 2025-Q3, 2025-06 or 2025-06-30" in text_of(result)
    assert len(stage.env.errors) == 1, "met by the tree, not by the library"


@pytest.mark.parametrize("allowed", [True, False])
async def test_passages_are_shown_only_where_the_operator_allows_it(
    env: simcord.Env, settings: Settings, languages: Languages, cards: Path, allowed: bool
) -> None:
    (cards / "early.txt").write_text("date 2018-03 What stood first.\n\nWhat stood *second*.\nThird.\n", "utf-8")
    ours = settings.model_copy(update={"show_passages": allowed})
    async with open_stage(env, ours, today=lambda: TODAY, languages=languages) as stage:
        told = text_of(await stage.member.slash(stage.channel, "source", file="early.txt"))

    assert "Rook sold Kestrel to Kestrel Group in June 2017." in told
    assert ("> date 2018-03 What stood first." in told) is allowed
    assert ("> What stood *second*." in told) is allowed


@pytest.fixture
def dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let people read Dutch."""
    read_dutch(monkeypatch)


@pytest.mark.usefixtures("dutch")
@pytest.mark.parametrize(
    ("command", "options", "said"),
    [
        ("partners", {"company": "Kestrel"}, "geldt of is rond: Pirol"),
        ("sales", {"brand": "Kestrel"}, "ongeveer 3.000 auto's in 2025 (Noorland)"),
        ("owner", {"company": "fabriek in Lindal"}, "Ik weet niet wie fabriek in Lindal bezit"),
        ("deals", {}, "Alle deals: 14 feiten"),
        ("company", {"name": "Kestrel"}, "Over Kestrel ken ik 14 feiten uit 3 bronnen"),
        ("timeline", {"company": "Kestrel"}, "van 2017 tot 2027"),
        ("compare", {"first": "Kestrel", "second": "Súla Žilina"}, "hangen samen via Kestrel Group"),
        ("map", {"company": "Kestrel"}, "Relaties van Kestrel"),
        ("rumours", {}, "Alle geruchten"),
        ("source", {}, "Ik ken 4 bronnen"),
    ],
)
async def test_who_reads_dutch_gets_dutch(stage: Stage, command: str, options: dict[str, Any], said: str) -> None:
    result = await stage.member.slash(stage.channel, command, **options)

    assert said in text_of(result)


@pytest.mark.usefixtures("dutch")
async def test_pages_keep_their_language(stage: Stage) -> None:
    message = message_of(await stage.member.slash(stage.channel, "deals"))

    await stage.member.click(message, label="Volgende ›")

    assert "Alle deals" in text_of(stage.channel.last_message)


async def test_every_lookup_states_where_it_may_be_used(stage: Stage) -> None:
    for name in {command for command, _, _ in COMMANDS}:
        command = stage.app.client.tree.get_command(name)
        assert isinstance(command, discord.app_commands.Command)
        assert command.allowed_contexts is not None
        assert (command.allowed_contexts.guild, command.allowed_contexts.dm_channel) == (True, True)
        assert command.allowed_contexts.private_channel is True
        assert command.allowed_installs is not None
        assert (command.allowed_installs.guild, command.allowed_installs.user) == (True, True)


async def test_a_fact_on_a_later_page_can_be_reported_as_wrong(stage: Stage) -> None:
    message: Any = (await stage.member.slash(stage.channel, "deals")).response
    await stage.member.click(message, label="Next ›")

    result = await stage.member.click(stage.channel.last_message, label="This is wrong")

    assert result.modal is not None
    shown = text_of(stage.channel.last_message)
    offered = [option["label"] for option in options_of(result.modal)]
    assert offered
    assert all(label.rstrip("…") in shown for label in offered)


def options_of(modal: dict[str, Any]) -> list[dict[str, Any]]:
    return next(part["component"]["options"] for part in modal["components"] if "options" in part["component"])


async def test_a_lookup_without_an_answer_can_be_waited_for(stage: Stage, cards: Path) -> None:
    nothing = message_of(await stage.member.slash(stage.channel, "partners", company="Heron"))
    form = await stage.member.click(nothing, label="Tell me when you know")
    assert "Partners of Heron" in str(form.modal)
    assert "Your Discord id" in str(form.modal), "it says what will be kept"
    noted = await stage.member.submit_modal(form, {"place": ["direct"]})
    assert "I will tell you when I can answer: Partners of Heron" in text_of(noted)
    assert "Partners of Heron" in text_of(await stage.member.slash(stage.channel, "following"))

    with (cards / "later.yaml").open("a", encoding="utf-8") as card:
        card.write(HERON_HAS_A_PARTNER)
    await stage.app.parts.serving.reload()
    await stage.app.parts.telling.catch_up(stage.app.client)
    await stage.app.parts.telling.catch_up(stage.app.client)

    [told] = stage.member.user.dm_channel.history()
    assert text_of(told).startswith("You asked me to tell you when I could answer: Partners of Heron")
    assert "Heron works with Rook on axles." in text_of(told)
    assert "[1] " in text_of(told)
    assert await stage.app.parts.store.wishes.wishes() == ()


async def test_a_lookup_that_has_an_answer_by_now_is_answered(stage: Stage, cards: Path) -> None:
    nothing = message_of(await stage.member.slash(stage.channel, "partners", company="Heron"))
    form = await stage.member.click(nothing, label="Tell me when you know")
    with (cards / "later.yaml").open("a", encoding="utf-8") as card:
        card.write(HERON_HAS_A_PARTNER)
    await stage.app.parts.serving.reload()

    answer = await stage.member.submit_modal(form, {"place": ["direct"]})

    assert answer.ephemeral
    assert "Heron works with Rook on axles." in text_of(answer)
    assert await stage.app.parts.store.wishes.wishes() == ()


async def test_a_lookup_whose_subject_is_gone_is_not_told_and_goes_on_waiting(stage: Stage) -> None:
    await stage.app.parts.store.wishes.wish(
        stage.member.id, "Partners of nobody", channel=None, language="en", lookup="partners:nobody::"
    )
    await stage.app.parts.telling.catch_up(stage.app.client)

    assert len(await stage.app.parts.store.wishes.wishes()) == 1


async def test_a_lookup_with_an_answer_is_nothing_to_wait_for(stage: Stage) -> None:
    assert "Tell me when you know" not in buttons_of(await stage.member.slash(stage.channel, "deals"))


@pytest.fixture
def out_of_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every lookup take longer than Discord should wait: time stands still here unless a test moves it."""

    async def come_back_at_once(tasks: set[asyncio.Task[Any]], **_: object) -> None:
        assert tasks

    only_here = SimpleNamespace(**{**vars(asyncio), "wait": come_back_at_once})
    monkeypatch.setattr("commands.looking_up.asyncio", only_here)


@pytest.mark.usefixtures("out_of_patience")
async def test_a_lookup_that_takes_long_is_seen_to_be_worked_on(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "deals")

    assert callbacks(stage) == [WORKING]
    assert "All deals: 14 facts" in text_of(result)


@pytest.mark.usefixtures("out_of_patience")
async def test_a_page_that_takes_long_is_turned_all_the_same(stage: Stage) -> None:
    message = message_of(await stage.member.slash(stage.channel, "deals"))

    await stage.member.click(message, label="Next ›")

    assert callbacks(stage) == [WORKING, TURNING]
    second = stage.channel.last_message
    assert second is not None
    assert second.id == message.id
    assert "'2 / " in str(second.components[0].to_dict())


async def test_a_lookup_leaves_the_event_loop_to_others(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[threading.Thread] = []
    look_up = Desk.look_up

    def watched(self: Desk, query: Query, *, language: str) -> LookupAnswer:
        threads.append(threading.current_thread())
        return look_up(self, query, language=language)

    monkeypatch.setattr(Desk, "look_up", watched)
    await stage.member.slash(stage.channel, "deals")

    assert threads
    assert threading.current_thread() not in threads
