"""JSON Schema of the card formats, made from the models that read them, so that editors complete and check.

The schema is as lenient as the loader: one value where a list is meant, and numbers where YAML reads a text as one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from facts.claims import KINDS
from facts.entities import Entity
from facts.loading.card_reading import SUGGESTED
from facts.sources import Source

Schema = dict[str, Any]
FILES = {"card": "card.schema.json", "entities": "entities.schema.json", "line": "line.schema.json"}
"""Name of the file of each schema: of a card, of `entities.yaml`, and of one line of a `.jsonl` file."""

_DIALECT = "http://json-schema.org/draft-07/schema#"
_REF = "#/definitions/{model}"
_DATE = {"type": ["string", "integer"], "pattern": r"^\d{4}(-(Q[1-4]|\d{2}(-\d{2})?))?$"}


def schemas() -> dict[str, Schema]:
    """Return every schema by the name of its file."""
    definitions = _definitions()
    fact, source, entity = (
        {"$ref": "#/definitions/Fact"},
        {"$ref": "#/definitions/Source"},
        {"$ref": "#/definitions/Entity"},
    )
    card = _mapping({"source": source, "facts": _list(fact), SUGGESTED: _list(entity)}, required=["source", "facts"])
    entities = _mapping({"entities": _list(entity)}, required=["entities"])
    line = {
        "oneOf": [
            _mapping({"entity": entity}, required=["entity"]),
            _mapping({"source": source}, required=["source"]),
            _mapping({"fact": fact, "file": {"type": "string"}}, required=["fact", "file"]),
        ]
    }
    return {
        FILES[name]: {"$schema": _DIALECT, "title": title, **body, "definitions": definitions}
        for name, title, body in (
            ("card", "What one article claims", card),
            ("entities", "Who and what the facts are about", entities),
            ("line", "One line of a base as JSON Lines", line),
        )
    }


def _definitions() -> Schema:
    models: list[type[BaseModel]] = [*KINDS.values(), Source, Entity]
    _, made = models_json_schema([(model, "validation") for model in models], ref_template=_REF)
    found: Schema = {name: _lenient(schema) for name, schema in made["$defs"].items()}
    found["DateParts"] = _DATE
    for model in KINDS.values():
        schema = found[model.__name__]
        schema["properties"] = {"draft": {"const": False}, **schema["properties"]}
        schema["allOf"] = [{"anyOf": [{"required": [role]} for role in group]} for group in model.needs]
    found["Fact"] = _fact(found)
    return dict(sorted(found.items()))


def _fact(definitions: Mapping[str, Any]) -> Schema:
    """Return what any fact is: a draft, of which any key may be missing, or one of the kinds."""
    keys: Schema = {"draft": {"type": "boolean"}, "kind": {"enum": list(KINDS)}}
    for model in KINDS.values():
        for name, schema in definitions[model.__name__]["properties"].items():
            keys.setdefault(name, schema)
    by_kind = [
        {
            "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
            "then": {"$ref": _REF.format(model=model.__name__)},
        }
        for kind, model in KINDS.items()
    ]
    return {
        "type": "object",
        "properties": {"draft": keys["draft"], "kind": keys["kind"]},
        "if": {"properties": {"draft": {"const": True}}, "required": ["draft"]},
        "then": {"properties": dict.fromkeys(keys, True), "required": ["id"]},
        "else": {"required": ["kind"], "allOf": by_kind},
    }


def _lenient(schema: Any) -> Any:  # noqa: ANN401 - a schema holds anything
    """Return a part of a schema as the loader takes it."""
    if isinstance(schema, list):
        return [_lenient(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    held = {key: _lenient(value) for key, value in schema.items() if key not in {"default", "title"}}
    if isinstance(schema.get("properties"), dict):
        held["properties"] = {key: _lenient(value) for key, value in schema["properties"].items()}
    if held.get("type") == "array" and "items" in held:
        return {"anyOf": [held["items"], held]}
    if held.get("type") == "string" and "enum" not in held and "const" not in held:
        return _text(held)
    if held.get("type") == "object" and "name" in held.get("properties", {}) and "aliases" in held["properties"]:
        names = {"$ref": _REF.format(model="LocalName")}
        held["properties"]["name"] = {"anyOf": [{"type": ["string", "number"]}, names]}
    return held


def _text(schema: Schema) -> Schema:
    """Let a text be written as a number, and an id with capitals, accents and spaces, as they are folded."""
    lenient = {**schema, "type": ["string", "number"]}
    if str(schema.get("pattern", "")).startswith("^[a-z0-9][a-z0-9_.-]*"):
        del lenient["pattern"]
    return lenient


def _mapping(properties: Schema, *, required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items, "minItems": 1}
