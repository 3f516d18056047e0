"""The symbol beside a fact's status, so that its standing is seen before it is read; the word always stands with it."""

from __future__ import annotations

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


def mark_of(status: str) -> str:
    """Return the symbol of a status."""
    return STATUS_MARKS.get(status, UNKNOWN_STATUS_MARK)
