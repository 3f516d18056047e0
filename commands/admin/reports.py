"""What those who look after the bot are told: what changed, what is wrong. Texts that fit one card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from commands.card_budget import MAX_BYTES, MAX_CHARACTERS, Budget, shorten
from commands.escaping import escape
from commands.texts import Texts
from facts.base import FactBase
from facts.curation.changes import change_lines, changes
from facts.curation.findings import Finding
from facts.difference import Changes, Difference
from facts.errors import Fault

_RESERVED_BYTES = 1_000
"""Left for the sentences around a list and for the buttons."""
_RESERVED_CHARACTERS = 600
FIRST_WARNINGS = 3
LONGEST_WARNING = 300


def counted(difference: Difference, texts: Texts, language: str) -> str:
    """Return how many facts came, changed and went, or that none did."""
    return _counted(difference.facts, texts, language) or texts.say("changes.none", language)


def _counted(ids: Changes, texts: Texts, language: str) -> str:
    numbers = (("changes.added", ids.added), ("changes.changed", ids.changed), ("changes.removed", ids.removed))
    return ", ".join(texts.say(key, language, count=len(which)) for key, which in numbers if which)


def changes_told(
    before: FactBase,
    after: FactBase,
    difference: Difference,
    *,
    messages: Mapping[str, str],
    texts: Texts,
    language: str,
    beside: str = "",
) -> str:
    """Return every change by fact and field, as many as fit, then the number of the others.

    `messages` are those of the language, as its folder holds them; `beside` is what else stands on the card.
    """
    blocks = (_block(change_lines(one, messages, language)) for one in changes(before, after, difference))
    total = sum(len(ids.added) + len(ids.changed) + len(ids.removed) for ids in _all(difference))
    return _listed(blocks, total, "changes.more", texts, language, beside=beside)


def faults_told(faults: Sequence[Fault], texts: Texts, language: str) -> str:
    """Return as many faults as fit, each by file and line, then the number of the others."""
    lines = (f"• {escape(_by_name(fault))}" for fault in faults)
    return _listed(lines, len(faults), "faults.more", texts, language)


def warnings_told(warnings: Sequence[Finding], texts: Texts, language: str) -> str:
    """Return as many warnings as fit below a line that counts them; nothing when there are none."""
    if not warnings:
        return ""
    lines = (f"• {escape(_by_name(warning))}" for warning in warnings)
    told = _listed(lines, len(warnings), "faults.more", texts, language)
    return texts.say("check.warnings", language, count=len(warnings)) + "\n" + told


def first_warnings(warnings: Sequence[Finding], texts: Texts, language: str) -> str:
    """Return how many warnings there are, the first few, and where all of them stand; nothing when there are none."""
    if not warnings:
        return ""
    shown = (shorten(f"• {escape(_by_name(warning))}", LONGEST_WARNING) for warning in warnings[:FIRST_WARNINGS])
    return "\n".join([texts.say("reload.warnings", language, count=len(warnings)), *shown])


def _by_name(found: Fault | Finding) -> str:
    """Return the fault or warning with the name of its file alone: where the folder lies is no matter for Discord."""
    return str(replace(found, file=PurePath(found.file).name))


def _block(lines: Sequence[str]) -> str:
    first, *fields = (escape(line) for line in lines)
    return "\n".join([f"• {first}", *(f"-# {field}" for field in fields)])


def _all(difference: Difference) -> tuple[Changes, Changes, Changes]:
    return difference.facts, difference.entities, difference.sources


def _listed(items: Iterable[str], total: int, more: str, texts: Texts, language: str, *, beside: str = "") -> str:
    room = Budget(characters=MAX_CHARACTERS - _RESERVED_CHARACTERS, octets=MAX_BYTES - _RESERVED_BYTES)
    room.take(beside)
    shown: list[str] = []
    for item in items:
        if not room.fits(item + "\n"):
            break
        shown.append(room.take(item + "\n"))
    hidden = total - len(shown)
    rest = [texts.say(more, language, count=hidden)] if hidden else []
    return "".join([*shown, *rest]).rstrip()
