"""A warning: something that a curator should look at and that keeps nothing from being served."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One warning; `rule` names what was looked for, so that a list can be sorted and counted by it."""

    file: str
    line: int
    rule: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: warning: {self.text} [{self.rule}]"
