"""A computation in words, with every figure it comes from."""

from __future__ import annotations

from decimal import Decimal

from facts.selection.figure_rows import Row
from facts.selection.figures import Computation, Operation
from facts.wording.fact_wording import FactWording
from facts.wording.formats import listing, number, percent


def word_computation(computation: Computation, wording: FactWording) -> str:
    """Return the sentence that gives the result."""
    return _WORDED[computation.operation](computation, wording)


def _change(first: Decimal, last: Decimal, language: str) -> dict[str, str]:
    return {
        "difference": ("+" if last >= first else "-") + number(abs(last - first), language),
        "percent": percent((last - first) / first, language) if first else "-",
        "factor": number((last / first).quantize(Decimal("0.01")), language) if first else "-",
    }


def _growth(computation: Computation, wording: FactWording) -> str:
    first, last = computation.rows
    return wording.messages["lead.computed_growth"].format(
        name=wording.name(first.of),
        first=number(first.value, wording.language),
        last=number(last.value, wording.language),
        year1=first.year,
        year2=last.year,
        **_change(first.value, last.value, wording.language),
    )


def _difference(computation: Computation, wording: FactWording) -> str:
    more, less = computation.rows
    return wording.messages["lead.computed_difference"].format(
        name1=_labelled(more, computation, wording),
        name2=_labelled(less, computation, wording),
        value1=number(more.value, wording.language),
        value2=number(less.value, wording.language),
        difference=number(more.value - less.value, wording.language),
    )


def _disagreement(computation: Computation, wording: FactWording) -> str:
    more, less = computation.rows
    return wording.messages["lead.computed_disagreement"].format(
        value1=number(more.value, wording.language),
        value2=number(less.value, wording.language),
        difference=number(more.value - less.value, wording.language),
    )


def _labelled(row: Row, computation: Computation, wording: FactWording) -> str:
    """Return whose figure it is, with its market where the rows are of several, and its year."""
    markets = {r.market for r in computation.rows}
    apart = [wording.name(row.market)] if row.market and len(markets) > 1 else []
    apart += [str(row.year)] if row.year else []
    return f"{wording.name(row.of)} ({', '.join(apart)})" if apart else wording.name(row.of)


def _sum(computation: Computation, wording: FactWording) -> str:
    parts = [
        f"{_labelled(row, computation, wording)} {number(row.value, wording.language)}" for row in computation.rows
    ]
    return wording.messages["lead.computed_sum"].format(
        total=number(sum((row.value for row in computation.rows), Decimal(0)), wording.language),
        parts=listing(parts, wording.messages["and"]),
    )


def _rank(computation: Computation, wording: FactWording) -> str:
    parts = []
    if computation.by_growth:
        pairs = list(zip(computation.rows[::2], computation.rows[1::2], strict=True))
        for position, (first, last) in enumerate(pairs, 1):
            change = _change(first.value, last.value, wording.language)
            parts.append(
                wording.messages["computed.rank_growth"].format(
                    position=position, name=wording.name(first.of), **change
                )
            )
    else:
        for position, row in enumerate(computation.rows, 1):
            parts.append(
                wording.messages["computed.rank_part"].format(
                    position=position,
                    name=_labelled(row, computation, wording),
                    value=number(row.value, wording.language),
                )
            )
    return wording.messages["lead.computed_rank"].format(parts="; ".join(parts))


def _target(computation: Computation, wording: FactWording) -> str:
    output, target = computation.rows
    return wording.messages["lead.computed_target"].format(
        output=number(output.value, wording.language),
        target=number(target.value, wording.language),
        **_change(output.value, target.value, wording.language),
    )


def _years(computation: Computation, wording: FactWording) -> str:
    parts = [f"{number(row.value, wording.language)} ({row.year})" for row in computation.rows]
    of = wording.name(computation.rows[0].of)
    return wording.messages["lead.computed_years"].format(name=of, parts=listing(parts, wording.messages["and"]))


_WORDED = {
    Operation.GROWTH: _growth,
    Operation.DIFFERENCE: _difference,
    Operation.DISAGREE: _disagreement,
    Operation.SUM: _sum,
    Operation.RANK: _rank,
    Operation.TARGET: _target,
    Operation.YEARS: _years,
}
