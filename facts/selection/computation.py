"""What is computed, and the figures a computed answer is made from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facts.selection.figure_rows import Row


class Operation(StrEnum):
    """What is computed."""

    GROWTH = "growth"
    DIFFERENCE = "difference"
    SUM = "sum"
    RANK = "rank"
    TARGET = "target"
    DISAGREE = "disagree"
    """How far two sources are apart about one figure."""
    YEARS = "years"
    """The figures of several years, side by side."""
    EACH = "each"
    """The figures of several, side by side."""
    CHANGE = "change"
    """From what was to what is, in one fact."""
    SWING = "swing"
    """From a profit to a loss, or from a loss to a profit."""
    REST = "rest"
    """What is left of a whole without some of its parts."""
    SPAN = "span"
    """How many years lie between two events; the rows are their years."""
    SHARE = "share"
    """What part of a whole something is, in per cent."""


@dataclass(frozen=True, slots=True)
class Computation:
    """The rows a computed answer is made from, in the order they are told; of a whole and its parts the whole first."""

    operation: Operation
    rows: tuple[Row, ...]
    by_growth: bool = False
    by_factor: bool = False
    """How many times as much is asked, not how much more."""
    of_known: bool = False
    """Ranked are those of whom the base has a figure: there may be others."""
    least_first: bool = False
    of_rest: bool = False
    """The share is that of what is left without the parts."""
    tentative: bool = False
    """It only holds where the fact that answers best says so too: what it tells is the opposite of what is asked."""
    holds: bool | None = None
    """Whether it is so as a question for yes or no says; None where it asks no such thing."""
