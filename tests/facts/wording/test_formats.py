"""Dates and numbers are written as CLDR has them, also where they are written without loading it."""

from __future__ import annotations

import pytest
from babel import Locale

from facts.partial_date import DateParts
from facts.wording.formats import partial_date


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
@pytest.mark.parametrize("month", range(1, 13))
def test_months_have_the_names_of_cldr(language: str, month: int) -> None:
    name = Locale.parse(language).months["format"]["wide"][month]

    assert partial_date(DateParts(year=2026, month=month), language) == f"{name} 2026"
    assert partial_date(DateParts(year=2026, month=month, day=7), language) == f"7 {name} 2026"


@pytest.mark.parametrize(
    ("parts", "written"),
    [(DateParts(year=2019), "2019"), (DateParts(year=2019, quarter=3), "Q3 2019")],
)
def test_a_date_is_no_more_precise_than_it_is_known(parts: DateParts, written: str) -> None:
    assert partial_date(parts, "en") == written
