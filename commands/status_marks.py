"""The symbol beside a fact's status, so that its standing is seen before it is read; the word always stands with it."""

from __future__ import annotations

from facts.answer import CitedFact

STATUS_MARKS = {
    "rumoured": "❔",
    "in_talks": "💬",
    "proposed": "💡",
    "planned": "🗓️",
    "announced": "📣",
    "signed": "✍️",
    "approved": "☑️",
    "active": "✅",
    "completed": "✅",
    "confirmed": "✅",
    "reported": "📰",
    "not_guaranteed": "⚠️",
    "denied": "⛔",
    "suspended": "⏸️",
    "withdrawn": "↩️",
    "ended": "⏹️",
    "expired": "⌛",
}
UNKNOWN_STATUS_MARK = "•"
"""For a status that a newer base knows and this table does not."""


def mark_for(fact: CitedFact) -> str:
    """Return the symbol of a fact: a denial is shown as one, however the article words it."""
    return mark_of("denied" if fact.stance == "denies" else fact.status)


def mark_of(status: str) -> str:
    """Return the symbol of a status."""
    return STATUS_MARKS.get(status, UNKNOWN_STATUS_MARK)
