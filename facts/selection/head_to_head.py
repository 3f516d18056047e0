"""Which of two sold more or costs more: the figures of both, and whether it is so that the one asked about does."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from facts.claims import Sales
from facts.reading.question import Need, Reading
from facts.selection.accounting import accounted
from facts.selection.computation import Computation, Operation
from facts.selection.figure_rows import Row
from facts.selection.figures import of_one_year
from facts.selection.profile import Profile
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
NO_SIDE = frozenset({"choice", "negation", "level"})
"""Cues of a question that says of neither that it is ahead, or whether they are even."""
ANOTHER_QUESTION = frozenset({
    "why", "when", "where", "how_many", "how_much", "how_long", "rivals", "than_then", "joined", "list", "several",
})  # fmt: skip


def told_pairs(profiles: Iterable[Profile]) -> frozenset[frozenset[str]]:
    """Return who is told to have outsold whom, as pairs: then no figures need to be set beside each other."""
    sold = [profile.fact.claim for profile in profiles if isinstance(profile.fact.claim, Sales)]
    return frozenset(
        frozenset((ahead, behind))
        for claim in sold
        for ahead in (*claim.brand, *claim.seller)
        for behind in claim.outsold
    )


def head_to_head(
    reading: Reading, rows: list[Row], related: dict[str, frozenset[str]], told: Container[frozenset[str]]
) -> Computation | None:
    """Return the figures of the two a question sets beside each other, of the year asked or the latest of both.

    Not where a fact tells it (`told`), unless another year is asked about.
    """
    sellers = reading.parties()
    if len(sellers) != 2 or reading.cues & ANOTHER_QUESTION or not _compares(reading):
        return None
    if reading.concepts & PRICED:
        reading = replace(reading, concepts=reading.concepts | {"price"})
    if not reading.years and frozenset(i for seller in sellers for i in seller.alternatives) in told:
        return None
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


def _is_so(reading: Reading, sellers: Sequence[Need], pair: list[Row]) -> bool | None:
    """Whether the one a question says to be ahead is so; None where it says that of neither, or they are even."""
    if not reading.cues & POLAR or reading.cues & NO_SIDE or pair[0].value == pair[1].value:
        return None
    doer = next((name for name in sellers if "by" in name.markers), sellers[0])  # 'was X outsold by Y'
    fewer = ("the_fewer" in reading.cues) is not bool(reading.concepts & CHEAP)  # 'less cheap' is dearer
    ahead = pair[1 if fewer else 0]
    return ahead.of in doer.alternatives
