"""Takes other spellings of keys and choices for what they mean, before anything is validated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from facts.loading.located import LocatedList, LocatedMapping
from facts.loading.located_yaml import parse_yaml

_FILE = Path(__file__).with_name("spellings.yaml")
_PARTS = ("period", "figures", "evidence")
"""Mappings inside a fact that have spellings of their own."""


@dataclass(frozen=True, slots=True)
class _Spellings:
    keys: Mapping[str, Mapping[str, str]]
    values: Mapping[str, Mapping[str, str]]


@lru_cache(maxsize=1)
def _spellings() -> _Spellings:
    held = parse_yaml(_FILE.read_text("utf-8")).value
    return _Spellings(held["keys"], held["values"])


def respell_source(raw: LocatedMapping) -> None:
    """Give the keys of a source their usual names, in place."""
    _respell_keys(raw, "source")


def respell_entity(raw: LocatedMapping) -> None:
    """Give the keys and the kind of an entity their usual names, in place."""
    _respell_keys(raw, "entity")
    _respell_choice(raw, "kind", "entity_kind")


def respell_fact(raw: LocatedMapping) -> None:
    """Give the keys, roles and choices of a fact their usual names, in place."""
    _respell_choice(raw, "kind", "kind")
    _respell_keys(raw, "fact")
    _respell_keys(raw, str(raw.get("kind")))
    for choice in ("status", "stance", "aspect"):
        _respell_choice(raw, choice, choice)
    for part in _PARTS:
        held = raw.get(part)
        for inner in held if isinstance(held, LocatedList) else [held]:
            if isinstance(inner, LocatedMapping):
                _respell_keys(inner, part)
                _respell_choice(inner, "bound", "bound")
                _respell_unit(inner)


def _respell_keys(raw: LocatedMapping, part: str) -> None:
    spellings = _spellings().keys.get(part, {})
    for key in list(raw):
        meant = spellings.get(key, key)
        if meant != key and meant not in raw.key_lines:
            raw.rename(key, meant)


def _respell_choice(raw: LocatedMapping, key: str, part: str) -> None:
    held = raw.get(key)
    if isinstance(held, str):
        plain = "_".join(held.casefold().replace("-", " ").split())
        raw[key] = _spellings().values.get(part, {}).get(plain, plain)


def _respell_unit(raw: LocatedMapping) -> None:
    held = raw.get("unit")
    if isinstance(held, str):
        raw["unit"] = _spellings().values["unit"].get(held.strip().casefold(), held)
