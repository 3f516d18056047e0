"""Facts of a base against each other: figures that contradict, and facts that say the same twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from rapidfuzz import fuzz

from facts.base import Fact
from facts.claim_parts import Bound, Figure
from facts.curation.findings import Finding
from facts.loading import FolderRead
from facts.loading.card_reading import FactRead
from facts.loading.located import line_of
from facts.taking_turns import in_turns

ALIKE = 88.0
"""Likeness of two statements (0 to 100, order of words aside) from which they say the same."""
MOST_COMPARED = 40
"""Facts with the same roles that are compared two by two; more of them are a list, not copies."""


def contradicting_figures(read: FolderRead) -> Iterator[Finding]:
    """Yield figures of one thing in one year that differ, where no link says that they are known to."""
    by_what: dict[Hashable, tuple[FactRead, Fact, Figure]] = {}
    for raw, fact in _facts(read):
        for index, figure in enumerate(fact.claim.figures):
            what = _what(fact, figure)
            if what is None:
                continue
            earlier = by_what.setdefault(what, (raw, fact, figure))
            if earlier[2].value != figure.value and earlier[1].id != fact.id and not _linked(earlier[1], fact):
                where = f"{earlier[0].file}:{line_of(earlier[0].raw, ['figures'])}"
                text = (
                    f"`{raw.id}` says {figure.value} {figure.unit} where `{earlier[0].id}` says"
                    f" {earlier[2].value} ({where}); mend one, or link them with `contradicts` or `updates`"
                )
                yield Finding(raw.file, line_of(raw.raw, ["figures", index]), "contradiction", text)


def duplicates(read: FolderRead) -> Iterator[Finding]:
    """Yield facts that have the kind, roles, figures and period of an earlier one, and nearly its words."""
    groups: dict[Hashable, list[tuple[FactRead, Fact]]] = defaultdict(list)
    for raw, fact in _facts(read):
        claim = fact.claim
        roles = tuple(sorted(claim.filled().items()))
        groups[(claim.kind, claim.status, roles, claim.figures, str(claim.period))].append((raw, fact))
    for group in in_turns(groups.values()):
        if 1 < len(group) <= MOST_COMPARED:
            yield from _copies(group)


def _copies(group: list[tuple[FactRead, Fact]]) -> Iterator[Finding]:
    for index, (raw, fact) in enumerate(group):
        for earlier_raw, earlier in group[:index]:
            likeness = fuzz.token_sort_ratio(fact.claim.statement.en, earlier.claim.statement.en)
            if likeness >= ALIKE and not _linked(earlier, fact):
                text = (
                    f"`{raw.id}` says what `{earlier_raw.id}` says ({earlier_raw.file}:{earlier_raw.line});"
                    " keep one, or link them"
                )
                yield Finding(raw.file, raw.line, "duplicate", text)
                break


def _facts(read: FolderRead) -> Iterator[tuple[FactRead, Fact]]:
    for card in read.cards:
        for raw in in_turns(card.facts):
            if raw.id in read.base.facts:
                yield raw, read.base.facts[raw.id]


def _what(fact: Fact, figure: Figure) -> Hashable | None:
    """Return what a figure is of; None where it is about no certain year or thing, or only a bound."""
    claim = fact.claim
    if figure.year is None or figure.bound is not Bound.EXACTLY:
        return None
    roles = tuple(sorted(claim.filled().items()))
    counted = (figure.unit, figure.measure or getattr(claim, "measure", None), figure.market, figure.of, figure.year)
    return claim.kind, claim.status, str(claim.period), roles, counted


def _linked(first: Fact, second: Fact) -> bool:
    """Tell whether one of the two names the other."""
    return any(
        one.id in (*other.claim.updates, *other.claim.contradicts, *other.claim.responds_to, *other.claim.about)
        for one, other in ((first, second), (second, first))
    )
