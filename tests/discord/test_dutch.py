"""Who reads Dutch: every command, and everything that can be in the way, in Dutch."""

from __future__ import annotations

from typing import Any

import pytest
from reading_dutch import read_dutch
from shown import buttons_of, text_of
from small_base import QUESTION

from bot.stage import Stage
from commands.cooldowns import MOST_AT_ONCE
from facts.errors import StoreError

EVERYONE: list[tuple[str, dict[str, Any], str]] = [
    ("ask", {"question": "Van wie is Tulip Cars?"}, "Varno is eigenaar van Tulip Cars."),
    ("partners", {"company": "Mossa"}, "Ik ken geen samenwerking van Mossa."),
    ("sales", {"brand": "Tulip Cars"}, "4.120 auto's in 2023 (Estland)"),
    ("owner", {"company": "Tulip Cars"}, "Varno is eigenaar van Tulip Cars."),
    ("deals", {"status": "active"}, "Alle deals (geldt nu)"),
    ("company", {"name": "Varno"}, "Over Varno ken ik"),
    ("timeline", {"company": "Tulip Cars"}, "Gemeld in 2024"),
    ("compare", {"first": "Varno", "second": "Tulip Cars"}, "Varno"),
    ("map", {}, "Kaart van alle relaties"),
    ("rumours", {}, "Ik ken geen"),
    ("source", {}, "Ik ken één bron"),
    ("follow", {"company": "Varno"}, "Varno volgen?"),
    ("following", {}, "Je volgt niemand"),
    ("settings", {}, "Jouw instellingen"),
    ("privacy", {}, "Wat er over je bewaard wordt"),
    ("help", {}, "Vraag me naar deals"),
    ("about", {}, "beantwoordt vragen over deals"),
]
ADMINS: list[tuple[str, dict[str, Any], str]] = [
    ("reload", {}, "Er is niets veranderd"),
    ("check", {}, "Geen fouten"),
    ("history", {}, "Revisies"),
    ("rollback", {"revision": 1}, "Revisie 1"),
    ("unanswered", {}, "geen enkele vraag"),
    ("reports", {}, "geen melding"),
    ("stats", {}, "vragen"),
]


@pytest.fixture(autouse=True)
def dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let people read Dutch."""
    read_dutch(monkeypatch)


@pytest.mark.parametrize(("command", "options", "said"), [*EVERYONE, *ADMINS])
async def test_every_command_speaks_dutch(stage: Stage, command: str, options: dict[str, Any], said: str) -> None:
    shown = await stage.admin.slash(stage.channel, command, **options)

    assert said.casefold() in text_of(shown).replace("*", "").casefold()
    assert "{" not in text_of(shown) + "".join(buttons_of(shown))


async def test_no_command_is_left_out(stage: Stage) -> None:
    tree, [server] = stage.app.client.tree, stage.app.client.admin_guilds
    everyone = {command.name for command in tree.get_commands()} - {"Check this message"}

    assert everyone == {name for name, _, _ in EVERYONE}
    assert {command.name for command in tree.get_commands(guild=server)} == {name for name, _, _ in ADMINS}


@pytest.mark.parametrize(
    ("command", "options", "said"),
    [
        ("owner", {"company": "Tul"}, "Die naam ken ik niet. Bedoel je"),
        ("owner", {"company": "Zzyzx"}, "Die naam ken ik niet."),
        ("deals", {"since": "vorige zomer"}, "Die datum kan ik niet lezen"),
    ],
)
async def test_what_is_in_the_way_is_said_in_dutch(
    stage: Stage, command: str, options: dict[str, Any], said: str
) -> None:
    shown = await stage.member.slash(stage.channel, command, **options)

    assert shown.ephemeral
    assert said in text_of(shown)
    assert len(stage.env.errors) == 1, "met by the tree, not by the library"


async def test_who_asks_too_fast_is_told_in_dutch(stage: Stage) -> None:
    for _ in range(MOST_AT_ONCE):
        await stage.member.slash(stage.channel, "ask", question=QUESTION)

    refused = await stage.member.slash(stage.channel, "ask", question=QUESTION)

    assert refused.ephemeral
    assert "iets te snel" in text_of(refused)


async def test_a_store_that_fails_is_told_in_dutch(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr("facts.store.wishes.Wishes.follows_of", broken)
    refused = await stage.member.slash(stage.channel, "following")

    assert refused.ephemeral
    assert "Ik kan nu even niet bij mijn feiten" in text_of(refused)
    assert len(stage.env.errors) == 1, "met by the tree, not by the library"
