"""An article as a source: what identifies it and how it is dated."""

# Without `from __future__ import annotations`: pydantic would work them out of texts anew, for each kind of fact.

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from facts.claim_parts import Bilingual
from facts.partial_date import PartialDate


class Estimate(BaseModel):
    """When an undated article was probably written, and what in the text itself says so."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    since: PartialDate
    until: PartialDate
    reason: Bilingual

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until.last_day() < self.since.first_day():
            raise ValueError(f"until {self.until} lies before since {self.since}; swap them or mend one")
        return self


class Source(BaseModel):
    """One article; `date` is what it bears, never guessed: an undated one may carry an `estimated` window."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)

    file: Annotated[str, Field(pattern=r"^[^./\\:\x00-\x1f][^/\\:\x00-\x1f]*$", max_length=120)]
    digest: Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")] | None = None
    """sha256 of the text with line ends as LF and without white space at its end; `python -m bot check` names it."""
    date: PartialDate | None = None
    estimated: Estimate | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "nl"
    title: Bilingual
    publisher: str | None = None
    address: str | None = None
    author: str | None = None

    @model_validator(mode="after")
    def _estimate_only_undated(self) -> Self:
        if self.date and self.estimated:
            raise ValueError("a dated source has no `estimated` window; keep one of `date` and `estimated`")
        return self
