"""Plain data that knows the lines it was read from, so that every fault can name one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class LocatedMapping(dict[str, Any]):
    """A mapping with the line of each key; keys without a value are left out and stand in `empty`."""

    __slots__ = ("empty", "key_lines", "line")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.key_lines: dict[str, int] = {}
        self.empty: set[str] = set()

    def rename(self, old: str, new: str) -> None:
        """Let the value of `old` count as that of `new`, at the line where it stands."""
        self.key_lines[new] = self.key_lines.pop(old)
        self[new] = self.pop(old)


class LocatedList(list[Any]):
    """A list with the line of each item."""

    __slots__ = ("item_lines", "line")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.item_lines: list[int] = []


def line_of(root: LocatedMapping, path: Sequence[str | int] = ()) -> int:
    """Return the line of what `path` leads to, or of the last thing on the way that has one.

    Steps that are no key or index here are passed over: validators put names of union members into their paths.
    """
    line = root.line
    value: Any = root
    for step in path:
        if isinstance(value, LocatedMapping) and step in value.key_lines:
            line = value.key_lines[str(step)]
            value = value.get(str(step))
        elif isinstance(value, LocatedList) and isinstance(step, int) and step < len(value):
            line = value.item_lines[step]
            value = value[step]
    return line


def value_at(root: LocatedMapping, path: Sequence[str | int]) -> object:
    """Return what `path` leads to, with the same leniency as `line_of`."""
    value: Any = root
    for step in path:
        if isinstance(value, LocatedMapping) and step in value.key_lines:
            value = value.get(str(step))
        elif isinstance(value, LocatedList) and isinstance(step, int) and step < len(value):
            value = value[step]
    return value


def located_items(mapping: LocatedMapping, key: str) -> list[tuple[Any, int]]:
    """Return the values under `key` with their lines, whether the card writes one value or a list."""
    if key not in mapping:
        return []
    held = mapping[key]
    if isinstance(held, LocatedList):
        return list(zip(held, held.item_lines, strict=True))
    return [(held, mapping.key_lines[key])]
