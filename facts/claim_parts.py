"""What facts of every kind are made of: ids, words, status, period, figures, evidence, attribution, links."""

# Without `from __future__ import annotations`: pydantic would work them out of texts anew, for each kind of fact.

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, model_validator

from facts.partial_date import PartialDate

_BETWEEN_WORDS = re.compile(r"[\s:/]+")


def canonical_id(raw: object) -> object:
    """Return an id as it is kept: `Ångström Motors` and `ångström:motors` both as `angstrom-motors`.

    Whoever converts other articles may number and separate as they like; references are written the same way.
    """
    if not isinstance(raw, str):
        return raw
    if raw.isascii() and raw.islower() and raw.isidentifier():
        return raw
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", raw) if not unicodedata.combining(letter))
    return _BETWEEN_WORDS.sub("-", plain.strip().casefold())


def as_tuple(raw: object) -> object:
    """Let a card write a single value where a list is meant."""
    return raw if isinstance(raw, list | tuple) else (raw,)


def _as_single(raw: object) -> object:
    """Let a card write a list of one where a single value is meant."""
    if isinstance(raw, list | tuple):
        if len(raw) != 1:
            raise ValueError(f"one id belongs here, not {len(raw)}; write one fact for each")
        return raw[0]
    return raw


Identifier = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_.-]*$", max_length=80), BeforeValidator(canonical_id)]
"""Id of an entity or a fact: lower-case letters, digits, `-`, `_` and `.`."""
SingleIdentifier = Annotated[Identifier, BeforeValidator(_as_single)]
Identifiers = Annotated[tuple[Identifier, ...], BeforeValidator(as_tuple)]
Words = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=120)], ...], BeforeValidator(as_tuple)]


class Part(BaseModel):
    """A frozen piece of a fact that takes no keys but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)


class Status(StrEnum):
    """How far a claim has come; `expired` is derived from today and never written on a card."""

    RUMOURED = "rumoured"
    IN_TALKS = "in_talks"
    PROPOSED = "proposed"
    PLANNED = "planned"
    ANNOUNCED = "announced"
    SIGNED = "signed"
    APPROVED = "approved"
    ACTIVE = "active"
    COMPLETED = "completed"
    CONFIRMED = "confirmed"
    REPORTED = "reported"
    NOT_GUARANTEED = "not_guaranteed"
    DENIED = "denied"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


class Bound(StrEnum):
    """How a figure stands to the real value when the source does not give it exactly."""

    EXACTLY = "exactly"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"


class Stance(StrEnum):
    """What a response does with the claim it responds to."""

    DENIES = "denies"
    CONFIRMS = "confirms"
    DECLINES = "declines"
    COMMENTS = "comments"


class Aspect(StrEnum):
    """What an outlook says about its topic."""

    AIM = "aim"
    REASON = "reason"
    CONDITION = "condition"
    OBSTACLE = "obstacle"
    BENEFIT = "benefit"
    CONSEQUENCE = "consequence"
    RISK = "risk"
    OPINION = "opinion"
    EXPECTATION = "expectation"


class Bilingual(Part):
    """One sentence of our own per language."""

    nl: str = Field(min_length=3, max_length=600)
    en: str = Field(min_length=3, max_length=600)


class Keywords(Part):
    """Words a person might use for this fact, so that a curator teaches the bot vocabulary without code."""

    nl: Words = ()
    en: Words = ()


class Period(Part):
    """When the claim holds: from `since` to `until`, or `in` one partial date."""

    since: PartialDate | None = None
    until: PartialDate | None = None
    during: PartialDate | None = Field(default=None, alias="in")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since and self.until and self.until.last_day() < self.since.first_day():
            raise ValueError(f"until {self.until} lies before since {self.since}; swap them or mend one")
        return self

    def part_of_year(self) -> tuple[int, tuple[int, int]] | None:
        """Return the year it lies in and its first and last month; None where it lies in no single year."""
        since, until = self.since or self.during, self.until or self.during
        if since is None or until is None or since.year != until.year:
            return None
        return since.year, (since.first_day().month, until.last_day().month)


class Figure(Part):
    """A number with its unit; `year`, `market` and `of` say what it counts, so figures can be compared."""

    value: Decimal
    unit: str = Field(min_length=1, max_length=40)
    """`vehicles`, `percent`, `people`, an ISO 4217 currency code such as `EUR`, or another singular noun."""
    year: int | None = Field(default=None, ge=1850, le=2200)
    relative: Literal["last_year", "this_year"] | None = None
    """The year as an undated article words it; what it stands for is not guessed."""
    market: SingleIdentifier | None = None
    of: SingleIdentifier | None = None
    measure: str | None = Field(default=None, max_length=60)
    """What is measured (`sales`, `output`, `target`, `loss`, `stake`, `price` …); by default the kind of the fact."""
    bound: Bound = Bound.EXACTLY

    @model_validator(mode="after")
    def _counts_are_whole(self) -> Self:
        """Find `28.232` cars: a Dutch thousands separator that YAML reads as a decimal point."""
        if self.unit in COUNTED and self.value != self.value.to_integral_value():
            raise ValueError(
                f"{self.value} {self.unit} is no whole number; leave thousands separators out,"
                f" such as {str(self.value).replace('.', '')}"
            )
        return self


COUNTED = frozenset({"vehicles", "cars", "people", "jobs", "plants", "models", "dealers"})
"""Units of which there is no half."""


class Evidence(Part):
    """Where in the article it stands: paragraphs count the non-empty lines from 1, terms must stand in one of them."""

    paragraphs: Annotated[tuple[Annotated[int, Field(ge=1)], ...], BeforeValidator(as_tuple)] = Field(min_length=1)
    terms: Words = ()


class Attribution(Part):
    """Who the article leans on, in both languages, when no entity and none of the usual words fits."""

    nl: str = Field(min_length=1, max_length=80)
    en: str = Field(min_length=1, max_length=80)


def _form_of_says(raw: object) -> str:
    return "~local" if isinstance(raw, dict | Attribution) else "~words"


Saying = Annotated[
    Annotated[str, Field(min_length=1, max_length=80), Tag("~words")] | Annotated[Attribution, Tag("~local")],
    Discriminator(_form_of_says),
]
"""The id of an entity, one of `ATTRIBUTION_WORDS`, free words, or free words for each language."""

ATTRIBUTION_WORDS = ("article", "author", "company", "insiders", "spokesperson", "analysts", "media", "government")
"""What `says` may hold besides the id of an entity; their wording stands in the message catalogues."""


def unfilled(kind: str, group: Iterable[str]) -> str:
    """Say that a fact of this kind lacks all roles of a group of which it needs one."""
    article = "an" if kind[:1] in {"i", "o"} else "a"
    return f"{article} {kind} fact needs {' or '.join(f'`{role}`' for role in group)}"


class Claim(Part):
    """What every kind of fact has."""

    roles: ClassVar[tuple[str, ...]] = ()
    """Names of the fields that hold entity ids, in reading order."""
    needs: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Of every inner group at least one role must be filled."""

    id: Identifier
    status: Status
    statement: Bilingual
    evidence: Evidence
    period: Period = Period()
    figures: Annotated[tuple[Figure, ...], BeforeValidator(as_tuple)] = ()
    says: Annotated[tuple[Saying, ...], BeforeValidator(as_tuple)] = ("article",)
    keywords: Keywords = Keywords()
    because: Identifiers = ()
    responds_to: Identifiers = ()
    updates: Identifiers = ()
    contradicts: Identifiers = ()
    about: Identifiers = ()
    """Facts or entities this one is about, beyond its roles."""

    @model_validator(mode="after")
    def _roles_filled(self) -> Self:
        for group in self.needs:
            if not any(getattr(self, role) for role in group):
                raise ValueError(unfilled(str(getattr(self, "kind", "")), group))
        return self

    def filled(self) -> dict[str, tuple[str, ...]]:
        """Return the entity ids by role, only the roles that are filled."""
        found: dict[str, tuple[str, ...]] = {}
        for role in self.roles:
            held = getattr(self, role)
            if held:
                found[role] = held if isinstance(held, tuple) else (held,)
        return found
