"""All commands at once, as Discord is told about them: names, lengths and limits in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from discord import AppCommandType, ui

from bot.stage import Stage
from bot.translator import CatalogueTranslator
from commands.catalogue import BUTTONS
from commands.own_buttons import OwnButton

MOST = {AppCommandType.chat_input.value: 100, AppCommandType.message.value: 15, AppCommandType.user.value: 15}
SLASH_NAME = re.compile(r"[-_\w]{1,32}")
LANGUAGES = ("en", "nl")
GUILD_INSTALL, USER_INSTALL = 0, 1
SERVER, DIRECT, GROUP = 0, 1, 2


async def payloads(stage: Stage) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return what Discord is told: the commands for everyone, and those of the admins' servers."""
    client = stage.app.client
    translator = CatalogueTranslator(stage.app.parts.texts)
    scopes = (None, client.admin_guilds[0])
    everyone, admins = [
        [
            await command.get_translated_payload(client.tree, translator)
            for command in client.tree.get_commands(guild=at)
        ]
        for at in scopes
    ]
    return everyone, admins


def in_language(part: dict[str, Any], key: str, language: str) -> str:
    """Return a name or description as a reader of the language sees it."""
    localised: str = (part.get(f"{key}_localizations") or {}).get(language, part.get(key, ""))
    return localised


def with_options(command: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield command
    for option in command.get("options", ()):
        yield from with_options(option)


def written(command: dict[str, Any], language: str) -> int:
    """Return the characters that count towards the limit of a command."""
    parts = [in_language(part, key, language) for part in with_options(command) for key in ("name", "description")]
    choices = [choice for part in with_options(command) for choice in part.get("choices", ())]
    return sum(map(len, parts)) + sum(
        len(in_language(choice, "name", language)) + len(str(choice["value"])) for choice in choices
    )


@pytest.mark.parametrize("language", LANGUAGES)
async def test_names_and_descriptions_fit_in_every_language(stage: Stage, language: str) -> None:
    everyone, admins = await payloads(stage)
    for command in (*everyone, *admins):
        slash = command["type"] == AppCommandType.chat_input.value
        for part in with_options(command):
            name = in_language(part, "name", language)
            if slash:
                assert SLASH_NAME.fullmatch(name), name
                assert name == name.lower()
                assert 1 <= len(in_language(part, "description", language)) <= 100, name
            else:
                assert 1 <= len(name) <= 32
            for choice in part.get("choices", ()):
                assert 1 <= len(in_language(choice, "name", language)) <= 100
        assert written(command, language) <= 8_000


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_two_commands_or_options_have_one_name(stage: Stage, language: str) -> None:
    everyone, admins = await payloads(stage)
    for kind, most in MOST.items():
        names = [in_language(one, "name", language) for one in (*everyone, *admins) if one["type"] == kind]
        assert len(names) == len(set(names))
        assert len(names) <= most
    for command in (*everyone, *admins):
        options = [in_language(option, "name", language) for option in command.get("options", ())]
        assert len(options) == len(set(options)), command["name"]


async def test_every_name_and_description_is_said_in_dutch(stage: Stage) -> None:
    everyone, admins = await payloads(stage)
    for command in (*everyone, *admins):
        for part in with_options(command):
            assert "nl" in part["name_localizations"], part["name"]
            if part.get("description"):
                assert "nl" in part["description_localizations"], part["name"]


async def test_commands_for_everyone_work_everywhere(stage: Stage) -> None:
    everyone, _ = await payloads(stage)
    for command in everyone:
        assert sorted(command["contexts"]) == [SERVER, DIRECT, GROUP], command["name"]
        assert sorted(command["integration_types"]) == [GUILD_INSTALL, USER_INSTALL], command["name"]
        assert command.get("default_member_permissions") is None


async def test_admin_commands_are_for_those_who_manage_a_server(stage: Stage) -> None:
    _, admins = await payloads(stage)
    assert "reload" in {command["name"] for command in admins}
    for command in admins:
        assert int(command["default_member_permissions"]) == 1 << 5, command["name"]


def test_every_button_that_carries_its_state_is_registered() -> None:
    """One that is forgotten works until the next restart only."""

    def kinds(base: type[Any]) -> set[type[Any]]:
        return {base, *(kind for child in base.__subclasses__() for kind in kinds(child))}

    ours = {kind for kind in kinds(ui.DynamicItem) if kind.__module__.startswith("commands.")}

    assert ours - {OwnButton} == set(BUTTONS)


def test_ids_of_buttons_never_mean_two_buttons() -> None:
    """The library asks every template; an id that two of them match would be answered twice."""
    starts = [button.__discord_ui_compiled_template__.pattern.split(":v1")[0] for button in BUTTONS]
    whole = [button.__discord_ui_compiled_template__.pattern for button in BUTTONS]

    assert len(set(whole)) == len(BUTTONS)
    shared = {start for start in starts if starts.count(start) > 1}
    assert shared <= {"set", "data"}, "their second parts tell them apart"
