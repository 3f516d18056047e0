"""Whether a fact states a figure just as a sentence does: the same number, of the same thing, year and place."""

from __future__ import annotations

from collections.abc import Iterable

from facts.base import Fact
from facts.claim_parts import Bound, Figure
from facts.reading.question import Need, NeedKind, Reading

_WORDS = frozenset({NeedKind.CONCEPT, NeedKind.WORD})


def states_figure(fact: Fact, sentence: Reading, statement: Reading) -> bool:
    """Tell whether the fact, whose own statement is read the same way, states the figure of the sentence.

    Nothing in the sentence may go beyond the fact, and with two companies in it the one could stand for the other.
    """
    figure = _only_figure(fact)
    if figure is None or [number.value for number in sentence.numbers] != [figure.value]:
        return False
    names = sentence.names()
    if len([need for need in names if not need.place]) != 1 or not _all_in(names, statement):
        return False
    if figure.market is not None and not any(figure.market in need.alternatives for need in names):
        return False
    if set(sentence.years) != ({figure.year} if figure.year else set()):
        return False
    beyond = any(need.kind is NeedKind.UNKNOWN for need in sentence.needs) or not sentence.cues <= statement.cues
    return not beyond and _all_in((need for need in sentence.needs if need.kind in _WORDS), statement)


def has_figures_of(sentence: Reading, fact: Fact, statement: Reading) -> bool:
    """Tell whether every number of the sentence stands in the fact as well."""
    held = {figure.value for figure in fact.claim.figures} | {number.value for number in statement.numbers}
    return {number.value for number in sentence.numbers} <= held


def _only_figure(fact: Fact) -> Figure | None:
    """Return the one exact figure of a fact."""
    figures = fact.claim.figures
    return figures[0] if len(figures) == 1 and figures[0].bound is Bound.EXACTLY else None


def _all_in(needs: Iterable[Need], statement: Reading) -> bool:
    held = statement.asked()
    return all(need.alternatives & held for need in needs)
