"""Whether a computation accounts for everything a question says: by its figures, their facts, or what it computes."""

from __future__ import annotations

from collections.abc import Iterable

from facts.reading.question import Need, NeedKind, Reading
from facts.reading.text import plain_number, tokenise
from facts.selection.coverage import CONTEXT, met_by
from facts.selection.figure_rows import Row

ASKING = frozenset({
    "sales", "grow", "shrink", "factor", "percent", "difference", "sum", "rank", "compare", "most", "least", "outsell",
    "divest", "target", "output", "produce", "average", "amount", "together", "success", "popular", "fast", "big",
    "small", "ahead_of_rivals", "lag", "plan", "cooperate_future", "partner", "number", "delivery", "registration",
    "aim", "cost", "expensive", "cheap", "price", "loss", "profit", "revenue", "invest",
})  # fmt: skip
"""Concepts a computation itself accounts for."""
NEVER = frozenset({"stake", "market_share", "tariff"})
"""Concepts of what is measured in per cent: 'how many per cent of its stake' is not asked of what is sold."""


def accounted(
    reading: Reading,
    rows: Iterable[Row],
    related: dict[str, frozenset[str]],
    *,
    besides: frozenset[str] = frozenset(),
    linked: bool = True,
) -> bool:
    """Whether every part of the question is met by a figure's fact or by the computation itself.

    `besides` are concepts that this computation accounts for as well. Without `linked`, a name counts only where the
    fact itself has it.
    """
    held = tuple(rows)
    return all(
        _met(need, held, related, ASKING | besides, CONTEXT if not linked and need.kind is NeedKind.NAME else 0.5)
        for need in reading.needs
    )


def _met(
    need: Need, rows: tuple[Row, ...], related: dict[str, frozenset[str]], computed: frozenset[str], least: float
) -> bool:
    used = [row.profile for row in rows]
    if need.kind is NeedKind.NUMBER:
        return len(need.written) == 1 or any(need.alternatives & p.numbers for p in used) or _is_one(need, rows)
    if need.weak or (need.alternatives & computed and not need.alternatives & (NEVER - computed)):
        return True
    if need.kind is NeedKind.YEAR and need.alternatives & {str(row.year) for row in rows}:
        return True
    if need.kind is NeedKind.NAME and all(need.alternatives & row.owners for row in rows):
        return True
    return any(met_by(need, profile, related) > least for profile in used)


def _is_one(need: Need, rows: tuple[Row, ...]) -> bool:
    """Whether a number is one of the figures, or stands in the statement beside them ('for 45 per cent of it')."""
    told = {token.text for row in rows for token in tokenise(row.profile.fact.claim.statement.en)}
    return any(plain_number(row.value) in need.alternatives for row in rows) or bool(need.alternatives & told)
