"""A computation in words, with every figure it comes from."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from facts.claim_parts import Bound
from facts.selection.amounts import is_currency
from facts.selection.computation import Computation, Operation
from facts.selection.figure_rows import Row
from facts.selection.parts import told_apart_by
from facts.wording.fact_wording import FactWording
from facts.wording.formats import currency_name, listing, number, percent


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
        last=_amount(last, wording),
        year1=first.year,
        year2=last.year,
        **_change(first.value, last.value, wording.language),
    )


def _difference(computation: Computation, wording: FactWording) -> str:
    more, less = computation.rows
    by_factor = computation.by_factor and less.value
    return wording.messages["lead.computed_factor" if by_factor else "lead.computed_difference"].format(
        name1=_labelled(more, computation, wording),
        name2=_labelled(less, computation, wording),
        value1=_amount(more, wording),
        value2=_amount(less, wording),
        difference=_points(more, more.value - less.value, wording),
        factor=_change(less.value, more.value, wording.language)["factor"],
    )


def _disagreement(computation: Computation, wording: FactWording) -> str:
    more, less = computation.rows
    return wording.messages["lead.computed_disagreement"].format(
        value1=number(more.value, wording.language),
        value2=number(less.value, wording.language),
        difference=number(more.value - less.value, wording.language),
    )


def _labelled(row: Row, computation: Computation, wording: FactWording) -> str:
    """Return whose figure it is, with its market where the rows are of several, and its year if it is a whole one."""
    markets = {r.market for r in computation.rows}
    apart = [wording.name(row.market)] if row.market and len(markets) > 1 else []
    apart += [str(row.year)] if row.year and not row.months else []
    return f"{wording.name(row.of)} ({', '.join(apart)})" if apart else wording.name(row.of)


def _sum(computation: Computation, wording: FactWording) -> str:
    years = {row.year for row in computation.rows}
    several = len({(row.of, row.market) for row in computation.rows}) > 1
    if several and len(years) > 1:
        each = [tuple(row for row in computation.rows if row.year == year) for year in sorted(y or 0 for y in years)]
        return " ".join(_sum(replace(computation, rows=rows), wording) for rows in each)
    labels = [_labelled(row, computation, wording) for row in computation.rows]
    values = [_of_hundred(row, row.value, wording) for row in computation.rows]
    alike = len(set(labels)) == 1  # what is added to an amount of the same
    parts = values if alike else [f"{label} {value}" for label, value in zip(labels, values, strict=True)]
    return wording.messages["lead.computed_sum"].format(
        total=_of_hundred(computation.rows[0], sum((row.value for row in computation.rows), Decimal(0)), wording),
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
    known = "lead.computed_rank_known_least" if computation.least_first else "lead.computed_rank_known"
    return wording.messages[known if computation.of_known else "lead.computed_rank"].format(parts="; ".join(parts))


def _target(computation: Computation, wording: FactWording) -> str:
    output, target = computation.rows
    points = target.unit == "percent"
    return wording.messages["lead.computed_target_points" if points else "lead.computed_target"].format(
        output=number(output.value, wording.language),
        target=number(target.value, wording.language),
        **_change(output.value, target.value, wording.language),
    )


def _years(computation: Computation, wording: FactWording) -> str:
    parts = [f"{number(row.value, wording.language)} ({row.year})" for row in computation.rows]
    of = wording.name(computation.rows[0].of)
    return wording.messages["lead.computed_years"].format(name=of, parts=listing(parts, wording.messages["and"]))


def _each(computation: Computation, wording: FactWording) -> str:
    parts = [f"{_labelled(row, computation, wording)} {_amount(row, wording)}" for row in computation.rows]
    return wording.messages["lead.computed_each"].format(parts=listing(parts, wording.messages["and"]))


def _before_and_after(computation: Computation, wording: FactWording) -> str:
    before, after = computation.rows
    points = after.unit == "percent"
    return wording.messages["lead.computed_change_points" if points else "lead.computed_change"].format(
        first=number(before.value, wording.language),
        last=_amount(after, wording),
        **_change(before.value, after.value, wording.language),
    )


def _swing(computation: Computation, wording: FactWording) -> str:
    first, last = computation.rows
    key = "lead.computed_swing_to_loss" if last.measure == "loss" else "lead.computed_swing_to_profit"
    return wording.messages[key].format(
        name=wording.name(first.of),
        first=number(first.value, wording.language),
        last=_amount(last, wording),
        year1=first.year,
        year2=last.year,
        difference=number(first.value + last.value, wording.language),
    )


def _rest(computation: Computation, wording: FactWording) -> str:
    whole, *parts = computation.rows
    rest = _nearly(whole.value - sum(row.value for row in parts), computation, wording)
    worded = [_part(row, whole, wording) for row in parts]
    return wording.messages["lead.computed_rest"].format(
        rest=rest,
        whole=number(whole.value, wording.language),
        parts=listing(worded, wording.messages["and"]),
    )


def _share(computation: Computation, wording: FactWording) -> str:
    whole, *parts = computation.rows
    taken = sum((row.value for row in parts), Decimal(0))
    part = whole.value - taken if computation.of_rest else taken
    share = (part * 100 / whole.value).quantize(Decimal("0.1"))
    return wording.messages["lead.computed_share"].format(
        percent=number(share, wording.language),
        part=_nearly(part, computation, wording),
        whole=number(whole.value, wording.language),
    )


def _span(computation: Computation, wording: FactWording) -> str:
    first, last = computation.rows
    years = int(last.value - first.value)
    key = "lead.computed_span_year" if years == 1 else "lead.computed_span"
    return wording.messages[key].format(years=years, year1=first.year, year2=last.year)


def _part(row: Row, whole: Row, wording: FactWording) -> str:
    key = told_apart_by(row, whole)
    value = number(row.value, wording.language)
    return f"{value} ({wording.name(key)})" if key else value


def _nearly(value: Decimal, computation: Computation, wording: FactWording) -> str:
    """Return a result, as rough as the figures it comes from."""
    about = any(
        figure.value == row.value and figure.bound is not Bound.EXACTLY
        for row in computation.rows
        for figure in row.profile.fact.claim.figures
    )
    worded = number(value, wording.language)
    return wording.messages["computed.about"].format(value=worded) if about else worded


def _of_hundred(row: Row, value: Decimal, wording: FactWording) -> str:
    """Return a value of the sort a row has, with its sign where that is per cent."""
    return f"{number(value, wording.language)}%" if row.unit == "percent" else number(value, wording.language)


def _points(row: Row, difference: Decimal, wording: FactWording) -> str:
    """Return how far two figures are apart; percentages are apart by points."""
    value = number(difference, wording.language)
    return wording.messages["computed.points"].format(value=value) if row.unit == "percent" else value


def _amount(row: Row, wording: FactWording) -> str:
    """Return a figure with its currency or its sign of per cent, if it has one."""
    value = number(row.value, wording.language)
    if row.unit == "percent":
        return f"{value}%"
    if not is_currency(row.unit):
        return value
    return wording.messages["computed.amount"].format(
        value=value, currency=currency_name(row.unit, row.value, wording.language)
    )


_WORDED = {
    Operation.GROWTH: _growth,
    Operation.DIFFERENCE: _difference,
    Operation.DISAGREE: _disagreement,
    Operation.SUM: _sum,
    Operation.RANK: _rank,
    Operation.TARGET: _target,
    Operation.YEARS: _years,
    Operation.EACH: _each,
    Operation.CHANGE: _before_and_after,
    Operation.SWING: _swing,
    Operation.REST: _rest,
    Operation.SHARE: _share,
    Operation.SPAN: _span,
}
