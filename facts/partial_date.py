"""Dates as articles give them: a year, a quarter, a month or a day, never more precise than printed."""

# Without `from __future__ import annotations`: pydantic would work them out of texts anew, for each kind of fact.

import re
from calendar import monthrange
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer

_FORM = re.compile(r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?\Z")


class DateParts(BaseModel):
    """A calendar date with the precision its source has; absent parts are None."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: int
    quarter: int | None = None
    month: int | None = None
    day: int | None = None

    def first_day(self) -> date:
        """Return the day that orders this date: a month counts from its first day (design, 'Order')."""
        month = self.month or (3 * self.quarter - 2 if self.quarter else 1)
        return date(self.year, month, self.day or 1)

    def last_day(self) -> date:
        """Return the last day this date may mean: 2024 may mean its December."""
        month = self.month or (3 * self.quarter if self.quarter else 12)
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        if self.quarter:
            return f"{self.year:04}-Q{self.quarter}"
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


def parse_partial_date(raw: object) -> DateParts:
    """Read `2019`, `2019-Q3`, `2019-11` or `2026-02-27` (text, number or a YAML date).

    Raises ValueError when the text has another form or names a day that does not exist.
    """
    if isinstance(raw, DateParts):
        return raw
    if isinstance(raw, bool) or not isinstance(raw, int | str | date):
        raise ValueError("a date is a text such as 2019, 2019-Q3, 2019-11 or 2026-02-27")
    match = _FORM.match(str(raw).strip())
    if match is None:
        raise ValueError(f"`{raw}` is no date; write 2019, 2019-Q3, 2019-11 or 2026-02-27, or leave it out")
    parts = {name: int(value) for name, value in match.groupdict().items() if value is not None}
    try:
        date(parts["year"], parts.get("month", 1), parts.get("day", 1))
    except ValueError as error:
        raise ValueError(f"`{raw}` does not exist in the calendar; check month and day") from error
    return DateParts(**parts)


PartialDate = Annotated[DateParts, BeforeValidator(parse_partial_date), PlainSerializer(str, return_type=str)]
