"""What a reload is told as: what changed, or the faults that kept everything as it was."""

from __future__ import annotations

from collections.abc import Sequence

from commands.card_budget import MAX_CONTENT, length
from commands.escaping import escape
from commands.texts import Texts
from facts.difference import Changes
from facts.errors import Fault
from facts.serving import Reloaded

MOST_IDS = 12
"""Ids named for each kind of change."""


def reload_report(reloaded: Reloaded, texts: Texts, language: str) -> str:
    """Return the report as a plain message; it fits one."""
    if reloaded.faults:
        return faults_report(
            texts.say("reload.faults", language, count=len(reloaded.faults)), reloaded.faults, texts, language
        )
    key = "reload.done" if reloaded.difference else "reload.same"
    first = texts.say(key, language, facts=reloaded.revision.summary.facts)
    return "\n".join([first, *_changed(reloaded.difference.facts, texts, language)])


def faults_report(first: str, faults: Sequence[Fault], texts: Texts, language: str) -> str:
    """Return a sentence and below it as many faults as fit a message, with the number of the others."""
    room = MAX_CONTENT - length(first) - length(texts.say("reload.more-faults", language, count=len(faults))) - 2
    lines = [first]
    for fault in faults:
        line = f"- {escape(str(fault))}"
        if length(line) + 1 > room:
            break
        room -= length(line) + 1
        lines.append(line)
    hidden = len(faults) - len(lines) + 1
    return "\n".join([*lines, texts.say("reload.more-faults", language, count=hidden)] if hidden else lines)


def _changed(changes: Changes, texts: Texts, language: str) -> list[str]:
    named = (("reload.added", changes.added), ("reload.changed", changes.changed), ("reload.removed", changes.removed))
    return [texts.say(key, language, count=len(ids), ids=_ids(ids, texts, language)) for key, ids in named if ids]


def _ids(ids: Sequence[str], texts: Texts, language: str) -> str:
    shown = ", ".join(map(escape, ids[:MOST_IDS]))
    hidden = len(ids) - MOST_IDS
    return texts.say("reload.more", language, ids=shown, count=hidden) if hidden > 0 else shown
