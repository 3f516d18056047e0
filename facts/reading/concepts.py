"""The concepts of the trade, shared by all languages: how strongly each binds, what is broader, what is opposite."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from facts.errors import LanguageFault


class Strength(StrEnum):
    """What a concept in a question demands of the fact that answers it."""

    TOPIC = "topic"
    """The fact must have it."""
    ASPECT = "aspect"
    """It helps to choose."""
    WEAK = "weak"
    """It only accounts for the word."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One line of `concepts.txt`."""

    id: str
    strength: Strength
    broader: frozenset[str]
    """All broader concepts, also indirect ones."""
    opposite: frozenset[str]
    seldom: bool = False
    """People ask for it and a base of deals seldom holds it: a keyword that may also mean something else is not it."""
    near: frozenset[str] = frozenset()
    """Concepts that people use for the same thing: a fact with one of them meets a question for this one."""


Concepts = Mapping[str, Concept]


def read_concepts(path: Path) -> Concepts:
    """Read the inventory; raises LanguageFault with file and line when a line is not understood."""
    if not path.exists():
        return {}
    rows: dict[str, tuple[Strength, dict[str, list[str]]]] = {}
    seldom = set()
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        words = line.split("#")[0].split()
        if not words:
            continue
        marks: dict[str, list[str]] = {">": [], "!": [], "~": []}
        mark = ""
        for word in words[2:]:
            if word in marks:
                mark = word
            elif mark:
                marks[mark].append(word)
        if words[2:3] == ["seldom"]:
            seldom.add(words[0])
        if len(words) < 2 or words[1] not in set(Strength):
            raise LanguageFault(f"{path}:{number}: expected `concept topic|aspect|weak > broader ! opposite ~ near`")
        rows[words[0]] = (Strength(words[1]), marks)
    return {
        name: Concept(
            name,
            strength,
            broader=frozenset(_closure(name, rows)),
            opposite=frozenset(marks["!"]),
            near=frozenset(marks["~"]),
            seldom=name in seldom,
        )
        for name, (strength, marks) in rows.items()
    }


def _closure(name: str, rows: Mapping[str, tuple[Strength, dict[str, list[str]]]]) -> set[str]:
    found: set[str] = set()
    waiting = list(rows[name][1][">"])
    while waiting:
        broader = waiting.pop()
        if broader in rows and broader not in found:
            found.add(broader)
            waiting.extend(rows[broader][1][">"])
    return found
