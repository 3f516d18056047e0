"""What a question counts: money in a currency, a share in per cent, things; and whether a fact has such a figure."""

from __future__ import annotations

from collections.abc import Mapping

from facts.reading.question import NeedKind, Reading
from facts.selection.profile import Profile

MONEY = frozenset({"money", "price", "cost", "loss", "profit", "revenue", "invest", "debt", "bid", "subsidy", "salary"})
"""Concepts of amounts of money."""
SHARES = frozenset({"percent", "stake", "market_share", "majority", "minority"})
"""Concepts that ask for a part in per cent, whatever money is named beside it."""
CURRENCY = frozenset({"money", "amount"})
"""Concepts of words that can mean nothing but an amount of money: 'euro', 'geld'."""
VALUED = frozenset({"price", "share_price", "profit", "loss", "revenue", "cost", "market_cap", "salary"})
"""Concepts of what may be asked in a currency."""
STAFF = frozenset({"employee"})
"""Concepts of those who work somewhere."""
LEAVING = frozenset({"job_cut"})
"""Concepts of how many of them go."""
PRICES = frozenset({"price", "bid"})
"""Concepts of what is paid for something."""


PAID_FOR = PRICES | {"cost", "invest", "loss", "salary"}
"""Concepts of words that may mean it as well: 'what did X cough up for Y'."""
ASKED = frozenset({"who", "when", "where", "why", "how", "how_long", "how_many", "yes_no", "tag", "list"})
"""Cues of a question that asks for something else."""


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency: three capitals, as ISO 4217 has them."""
    return len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()


def asks_money(reading: Reading) -> bool:
    """Whether the amount asked for is one of money: a word says so that does not ask for a share."""
    asked = [n.alternatives for n in reading.needs if n.kind is NeedKind.CONCEPT and n.alternatives]
    if any(a <= CURRENCY for a in asked):
        return "percent" not in reading.concepts
    return any(a & MONEY for a in asked) and not any(a & SHARES for a in asked) and "percent" not in reading.concepts


def counts_asked(reading: Reading, profile: Profile, units: Mapping[str, frozenset[str]]) -> bool:
    """Whether a figure of the fact counts what 'how many' asks for: cars, people, per cent."""
    if reading.concepts & (MONEY | {"percent"}) or "how_much" in reading.cues:
        return True  # an amount, whatever things are named beside it
    if reading.demanded() & STAFF and not reading.concepts & LEAVING and profile.named_topic & LEAVING:
        return False  # how many work there is not how many go
    things = sorted((n for n in reading.needs if n.kind is NeedKind.CONCEPT), key=lambda need: need.position)
    if things and not things[0].alternatives & units.keys():
        return True  # 'how much capacity has the plant': what is counted comes first, and it has no unit of its own
    wanted = [units[c] for n in things for c in n.alternatives if c in units]
    own = {f.unit for f in profile.fact.claim.figures}
    return not wanted or any(own & accepted for accepted in wanted)


def percent_missing(reading: Reading, profile: Profile) -> bool:
    """Whether the question wants a percentage and the fact has none."""
    topics = sorted((n for n in reading.needs if n.kind is NeedKind.CONCEPT), key=lambda need: need.position)
    shares = bool(topics) and topics[0].alternatives == {"market_share"}  # not in 'which rivals win market share'
    return ("percent" in reading.concepts or shares) and not any(
        f.unit == "percent" for f in profile.fact.claim.figures
    )


def _asks_price(reading: Reading) -> bool:
    """Whether 'what did X pay for Y' is asked, so that a fact without any figure is no answer."""
    told = not reading.cues & ASKED and "?" not in reading.text  # 'kindly state the price'
    asks = told or reading.cues & {"what", "which", "how_much"}
    if not asks or reading.cues & {"yes_no", "tag", "why"}:
        return False
    paid = PRICES if "wish" in reading.cues else PAID_FOR  # 'what does it want the other to pay for'
    prices = (n.alternatives for n in reading.needs if not n.weak and not n.inherited)
    return any(asked & PRICES and asked <= paid for asked in prices)


def lacks_amount(reading: Reading, profile: Profile) -> bool:
    """Whether 'the price in euros' meets a fact without any amount of money, which does not say it is secret."""
    if "undisclosed" in profile.said:
        return False
    if _asks_price(reading) and not profile.fact.claim.figures:
        return not ("difference" in reading.concepts and "difference" in profile.said)
    in_currency = any(n.alternatives and n.alternatives <= CURRENCY for n in reading.needs if not n.inherited)
    carried = frozenset[str]().union(*(n.alternatives for n in reading.needs if n.inherited))
    valued = (reading.concepts - carried) & VALUED
    if not in_currency or not valued or not reading.cues & {"what", "how_many", "how_much"}:
        return False
    told = any(is_currency(figure.unit) for figure in profile.fact.claim.figures)
    return not told or not valued & (profile.said | profile.taught)
