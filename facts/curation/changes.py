"""What differs between two bases by fact and field, as values and in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from facts.base import FactBase
from facts.difference import Changes, Difference

LONGEST_VALUE = 200
"""Characters of a value that a line repeats."""


class Thing(StrEnum):
    """What of a base came, went or changed."""

    FACT = "fact"
    ENTITY = "entity"
    SOURCE = "source"


class How(StrEnum):
    """What happened to it."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a thing that changed; an empty text where it had or has no value."""

    field: str
    """With dots for what stands inside another: `statement.nl`, `period.since`."""
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One fact, entity or source that came, went or changed."""

    thing: Thing
    how: How
    id: str
    label: Mapping[str, str]
    """What it says or is called, by language: the newest state there is."""
    fields: tuple[FieldChange, ...] = ()
    """Only of a thing that changed."""


def changes(before: FactBase, after: FactBase, found: Difference) -> Iterator[Change]:
    """Yield every change of a difference with its fields: facts first, then entities, then sources."""
    for thing, ids in ((Thing.FACT, found.facts), (Thing.ENTITY, found.entities), (Thing.SOURCE, found.sources)):
        yield from _of_thing(thing, ids, before, after)


def change_lines(change: Change, messages: Mapping[str, str], language: str) -> list[str]:
    """Return a change in words: a line for the thing, and one for each field of it.

    `messages` are those of the language, as its folder holds them.
    """
    label = change.label[language]
    first = messages[f"change.{change.thing}.{change.how}"].format(id=change.id, label=label)
    return [first, *(_field_line(field, messages) for field in change.fields)]


def _field_line(change: FieldChange, messages: Mapping[str, str]) -> str:
    how = How.ADDED if not change.before else How.REMOVED if not change.after else How.CHANGED
    return messages[f"change.field.{how}"].format(
        field=change.field, before=_shortened(change.before), after=_shortened(change.after)
    )


def _of_thing(thing: Thing, ids: Changes, before: FactBase, after: FactBase) -> Iterator[Change]:
    for how, which in ((How.ADDED, ids.added), (How.CHANGED, ids.changed), (How.REMOVED, ids.removed)):
        for name in which:
            old = None if how is How.ADDED else _fields(thing, name, before)
            new = None if how is How.REMOVED else _fields(thing, name, after)
            label = _label(thing, name, before if new is None else after)
            differing = _differing(old, new) if old is not None and new is not None else ()
            yield Change(thing, how, name, label, differing)


def _label(thing: Thing, name: str, base: FactBase) -> Mapping[str, str]:
    if thing is Thing.FACT:
        return base.facts[name].claim.statement.model_dump()
    if thing is Thing.ENTITY:
        return base.entities[name].name.model_dump()
    return base.sources[name].title.model_dump()


def _fields(thing: Thing, name: str, base: FactBase) -> dict[str, str]:
    if thing is Thing.FACT:
        fact = base.facts[name]
        return {"source": fact.source.file, **_flat(_plain(fact.claim))}
    return _flat(_plain(base.entities[name] if thing is Thing.ENTITY else base.sources[name]))


def _plain(model: BaseModel) -> dict[str, Any]:
    return model.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _flat(held: Mapping[str, Any], inside: str = "") -> dict[str, str]:
    """Return the fields of a model as texts, those of a model inside it under a dotted name."""
    found: dict[str, str] = {}
    for name, value in held.items():
        if isinstance(value, Mapping):
            found |= _flat(value, f"{inside}{name}.")
        else:
            found[f"{inside}{name}"] = _text(value)
    return found


def _text(value: object) -> str:
    """Return a value as a card would write it, only shorter: a figure as `4.5 percent 2024`."""
    if isinstance(value, Mapping):
        return " ".join(_text(part) for part in value.values())
    if isinstance(value, list | tuple):
        return ", ".join(map(_text, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[FieldChange, ...]:
    names = dict.fromkeys((*before, *after))
    pairs = ((name, before.get(name, ""), after.get(name, "")) for name in names)
    return tuple(FieldChange(*pair) for pair in pairs if pair[1] != pair[2])


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"
