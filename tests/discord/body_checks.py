"""Whether Discord would take what the bot sends: its own description of the API, and the rules that one leaves out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012
from simcord import HttpLogEntry

from commands.card_budget import MAX_BYTES, MAX_CHARACTERS, MAX_CONTENT, length, size

COMPONENTS_V2 = 1 << 15
TEXT_DISPLAY = 10
BUTTON = 2
COMMAND_NAME = re.compile(r"[-_'\w]{1,32}")


class BodyChecks:
    """Checks request bodies against Discord's OpenAPI file."""

    def __init__(self, path: Path) -> None:
        described = json.loads(path.read_bytes())
        # The client sends ids as numbers, which Discord takes though its description does not say so.
        described["components"]["schemas"]["SnowflakeType"] = {"type": ["string", "integer"]}
        self._registry = Registry().with_resource("api", Resource(described, DRAFT202012))
        self._bodies = [
            (method.upper(), re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template))), pointer)
            for template, methods in described["paths"].items()
            for method in methods
            if (pointer := _body_of(template, method, methods[method]))
        ]

    def faults(self, requests: Iterable[HttpLogEntry]) -> Iterator[str]:
        """Yield what is wrong with the bodies of requests, and where."""
        for request in requests:
            if request.json is not None:
                where = f"{request.method} {request.path}"
                yield from (f"{where}: {fault}" for fault in (*self._against_the_file(request), *by_hand(request.json)))

    def _against_the_file(self, request: HttpLogEntry) -> Iterator[str]:
        found = [
            pointer
            for method, path, pointer in self._bodies
            if method == request.method and path.fullmatch(request.path)
        ]
        if not found:
            yield "Discord's API knows no such request"
            return
        # Sent through JSON, as on the wire: enumerations and the like become what they stand for.
        body = json.loads(json.dumps(request.json))
        fault = best_match(Draft202012Validator({"$ref": f"api#{found[0]}"}, registry=self._registry).iter_errors(body))
        if fault is not None:
            yield f"{fault.json_path}: {fault.message[:300]}"


def by_hand(body: object) -> Iterator[str]:
    """Yield what Discord refuses although its description allows it."""
    for part in _objects(body):
        content = part.get("content")
        if part.get("type") != TEXT_DISPLAY and isinstance(content, str) and length(content) > MAX_CONTENT:
            yield f"{length(content)} characters of content"
        if int(part.get("flags") or 0) & COMPONENTS_V2:
            yield from _of_a_card(part)
        if part.get("type") == BUTTON and "style" in part and not (part.get("custom_id") or part.get("url")):
            yield f"the button {part.get('label')} has no id"
        for name in _command_names(part):
            if not COMMAND_NAME.fullmatch(name) or name != name.lower():
                yield f"{name!r} is no name of a command"


def _of_a_card(part: dict[str, Any]) -> Iterator[str]:
    texts = [found["content"] for found in _objects(part["components"]) if found.get("type") == TEXT_DISPLAY]
    if part.get("content") or part.get("embeds"):
        yield "components of the second version beside content"
    if sum(map(length, texts)) > MAX_CHARACTERS:
        yield f"{sum(map(length, texts))} characters of text"
    if sum(map(size, texts)) > MAX_BYTES:
        yield f"{sum(map(size, texts))} bytes of text"


def _command_names(part: dict[str, Any]) -> list[str]:
    if not {"name", "description", "name_localizations"} <= part.keys():
        return []
    return [part["name"], *(part["name_localizations"] or {}).values()]


def _objects(body: object) -> Iterator[dict[str, Any]]:
    if isinstance(body, dict):
        yield body
        for value in body.values():
            yield from _objects(value)
    elif isinstance(body, list):
        for value in body:
            yield from _objects(value)


def _body_of(template: str, method: str, described: Any) -> str | None:
    if not isinstance(described, dict) or "requestBody" not in described:
        return None
    steps = ("paths", template, method, "requestBody", "content", "application/json", "schema")
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)
