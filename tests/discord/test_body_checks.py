"""The check of request bodies finds what Discord would refuse."""

from __future__ import annotations

from typing import Any

import pytest
from body_checks import BodyChecks, by_hand
from simcord import HttpLogEntry

MESSAGES = ("POST", "/channels/1/messages")
COMMANDS = ("PUT", "/applications/1/commands")


def button(**changes: Any) -> dict[str, Any]:
    return {"type": 2, "style": 2, "label": "Sources", "custom_id": "ask:v1:en:who", **changes}


def card(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"flags": 1 << 15, "components": [{"type": 17, "components": list(parts)}]}


def row(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(parts)}


def command(**changes: Any) -> dict[str, Any]:
    return {"type": 1, "name": "ask", "description": "Ask", "name_localizations": {"nl": "vraag"}, **changes}


@pytest.fixture
def checks(body_checks: BodyChecks | None) -> BodyChecks:
    if body_checks is None:
        pytest.skip("set DISCORD_OPENAPI to Discord's openapi.json to check bodies against it")
    return body_checks


@pytest.mark.parametrize(
    ("request_line", "body"),
    [
        (MESSAGES, card(row(button(label="x" * 81)))),
        (MESSAGES, card(row(button(custom_id="x" * 101)))),
        (MESSAGES, card(row(*[button(custom_id=f"b{n}") for n in range(6)]))),
        (COMMANDS, [command(description="x" * 101)]),
        (COMMANDS, [command(options=[{"type": 3, "name": "q", "description": ""}])]),
        (("POST", "/nowhere"), {}),
    ],
)
def test_what_the_description_forbids_is_found(checks: BodyChecks, request_line: tuple[str, str], body: object) -> None:
    assert list(checks.faults([HttpLogEntry(*request_line, {}, body, None)]))


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 2001},
        card({"type": 10, "content": "x" * 2001}, {"type": 10, "content": "x" * 2000}),
        card({"type": 10, "content": "€" * 3400}),
        {**card({"type": 10, "content": "x"}), "content": "besides"},
        card(row(button(custom_id=None))),
        [command(name="Ask it")],
        [command(name_localizations={"nl": "Vraag"})],
    ],
)
def test_what_only_discord_itself_forbids_is_found(body: object) -> None:
    assert list(by_hand(body))


def test_what_discord_takes_passes(checks: BodyChecks) -> None:
    sent = [
        HttpLogEntry(*MESSAGES, {}, card({"type": 10, "content": "Varno owns Tulip."}, row(button())), None),
        HttpLogEntry(*COMMANDS, {}, [command()], None),
    ]
    assert list(checks.faults(sent)) == []
