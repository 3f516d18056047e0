"""Which of two sold more or costs more: the figures of both, and whether it is so that the one asked about does."""

from __future__ import annotations

from dataclasses import replace

from facts.reading.question import Need, Reading
from facts.selection.accounting import accounted
from facts.selection.computation import Computation, Operation
from facts.selection.figure_rows import Row
from facts.selection.figures import of_one_year
from facts.selection.side_by_side import SOLD

AHEAD = frozenset({"outsell", "compare"})
"""Concepts that set two beside each other."""
SELLING = SOLD | {"divest"}
"""Concepts of what sells: with 'more' or 'better' they do so too."""
PRICED = frozenset({"expensive", "cheap"})
"""Concepts of what costs more or less: the prices of the two are asked for."""
CHEAP = frozenset({"cheap"})
MORE = frozenset({"the_more", "the_most"})
POLAR = frozenset({"yes_no", "tag"})
ANOTHER_QUESTION = frozenset({
    "why", "when", "where", "how_many", "how_much", "how_long", "rivals", "than_then", "joined", "list", "several",
})  # fmt: skip


def head_to_head(reading: Reading, rows: list[Row], related: dict[str, frozenset[str]]) -> Computation | None:
    """Return the figures of the two a question sets beside each other, of the year asked or the latest of both."""
    sellers = [name for name in reading.names() if name.by_name and not name.place]
    if len(sellers) != 2 or reading.cues & ANOTHER_QUESTION or not _compares(reading):
        return None
    if reading.concepts & PRICED:
        reading = replace(reading, concepts=reading.concepts | {"price"})
    pair = sorted(of_one_year(reading, rows), key=lambda row: -row.value)
    if len(pair) != 2 or not accounted(reading, pair, related):
        return None
    return Computation(Operation.DIFFERENCE, tuple(pair), holds=_is_so(reading, sellers, pair))


def _compares(reading: Reading) -> bool:
    """Whether it is asked which of the two sold more ('who, X or Y'), or whether the one did; or which costs more."""
    if reading.demanded() & PRICED:
        return bool(reading.cues & (POLAR | {"choice"}))
    sells_more = reading.cues & MORE and reading.concepts & SELLING
    which = "choice" in reading.cues and reading.cues & MORE
    return bool((sells_more or reading.demanded() & AHEAD) and (which or reading.cues & POLAR))


def _is_so(reading: Reading, sellers: list[Need], pair: list[Row]) -> bool | None:
    """Whether the one a question says to be ahead is so; None where it says that of neither, or they are even."""
    if not reading.cues & POLAR or reading.cues & {"choice", "negation"} or pair[0].value == pair[1].value:
        return None
    named = sorted(sellers, key=lambda name: name.position)
    doer = next((name for name in named if "by" in name.markers), named[0])  # 'was X outsold by Y'
    fewer = "the_fewer" in reading.cues or bool(reading.concepts & CHEAP)
    ahead = pair[1 if fewer else 0]
    return ahead.of in doer.alternatives
