"""What one source claims: a discriminated union of fact kinds with typed, directed roles.

The kinds, the stages of a deal and the difference between a denied claim and an ended deal follow the way deal
databases keep them apart; `docs/cards.md` describes every key with an example.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

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


def _as_tuple(raw: object) -> object:
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
Identifiers = Annotated[tuple[Identifier, ...], BeforeValidator(_as_tuple)]
Words = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=120)], ...], BeforeValidator(_as_tuple)]


class _Part(BaseModel):
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


class Bilingual(_Part):
    """One sentence of our own per language."""

    nl: str = Field(min_length=3, max_length=600)
    en: str = Field(min_length=3, max_length=600)


class Keywords(_Part):
    """Words a person might use for this fact, so that a curator teaches the bot vocabulary without code."""

    nl: Words = ()
    en: Words = ()


class Period(_Part):
    """When the claim holds: from `since` to `until`, or `in` one partial date."""

    since: PartialDate | None = None
    until: PartialDate | None = None
    during: PartialDate | None = Field(default=None, alias="in")

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if self.since and self.until and self.until.last_day() < self.since.first_day():
            raise ValueError(f"until {self.until} lies before since {self.since}; swap them or mend one")
        return self


class Figure(_Part):
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
    def _counts_are_whole(self) -> Figure:
        """Find `28.232` cars: a Dutch thousands separator that YAML reads as a decimal point."""
        if self.unit in COUNTED and self.value != self.value.to_integral_value():
            raise ValueError(
                f"{self.value} {self.unit} is no whole number; leave thousands separators out,"
                f" such as {str(self.value).replace('.', '')}"
            )
        return self


COUNTED = frozenset({"vehicles", "cars", "people", "jobs", "plants", "models", "dealers"})
"""Units of which there is no half."""


class Evidence(_Part):
    """Where in the article it stands: paragraphs count the non-empty lines from 1, terms must stand in one of them."""

    paragraphs: Annotated[tuple[Annotated[int, Field(ge=1)], ...], BeforeValidator(_as_tuple)] = Field(min_length=1)
    terms: Words = ()


class Attribution(_Part):
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


def unfilled(kind: str, group: Iterable[str]) -> str:
    """Say that a fact of this kind lacks all roles of a group of which it needs one."""
    article = "an" if kind[:1] in {"i", "o"} else "a"
    return f"{article} {kind} fact needs {' or '.join(f'`{role}`' for role in group)}"


class _Claim(_Part):
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
    figures: Annotated[tuple[Figure, ...], BeforeValidator(_as_tuple)] = ()
    says: Annotated[tuple[Saying, ...], BeforeValidator(_as_tuple)] = ("article",)
    keywords: Keywords = Keywords()
    because: Identifiers = ()
    responds_to: Identifiers = ()
    updates: Identifiers = ()
    contradicts: Identifiers = ()
    about: Identifiers = ()
    """Facts or entities this one is about, beyond its roles."""

    @model_validator(mode="after")
    def _roles_filled(self) -> _Claim:
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


class Partnership(_Claim):
    """Companies that work together, seek each other or talk about it."""

    kind: Literal["partnership"]
    roles: ClassVar = (
        "partners",
        "approacher",
        "approached",
        "facilitator",
        "supplier",
        "customer",
        "product",
        "market",
    )
    needs: ClassVar = (("partners", "approacher", "approached", "supplier", "customer"),)
    partners: Identifiers = ()
    approacher: SingleIdentifier | None = None
    approached: Identifiers = ()
    facilitator: Identifiers = ()
    supplier: Identifiers = ()
    customer: Identifiers = ()
    product: Identifiers = ()
    market: Identifiers = ()
    form: str | None = None
    """`alliance`, `joint venture`, `MoU`, `licence`, `contract manufacturing`, `joint development`, `distribution` …"""


class Ownership(_Claim):
    """Who owns, bought or sold whom; a share stands in the figures (unit `percent`)."""

    kind: Literal["ownership"]
    roles: ClassVar = ("owner", "owned", "seller")
    needs: ClassVar = (("owned",), ("owner", "seller"))
    owner: Identifiers = ()
    owned: Identifiers = ()
    seller: Identifiers = ()
    form: str | None = None
    """`subsidiary`, `acquisition`, `merger`, `majority stake`, `minority stake`, `stake sale`, `founded` …"""


class Sales(_Claim):
    """Units sold or registered, and whom that overtook."""

    kind: Literal["sales"]
    roles: ClassVar = ("brand", "product", "market", "outsold", "seller")
    needs: ClassVar = (("brand", "product", "seller"),)
    brand: Identifiers = ()
    product: Identifiers = ()
    """The model, where its sales are told apart from those of the brand."""
    seller: Identifiers = ()
    market: Identifiers = ()
    outsold: Identifiers = ()


class Production(_Claim):
    """What is made where, how many, or from when to when."""

    kind: Literal["production"]
    roles: ClassVar = ("producer", "product", "place", "plant")
    needs: ClassVar = (("producer", "product", "place", "plant"),)
    producer: Identifiers = ()
    product: Identifiers = ()
    place: Identifiers = ()
    plant: Identifiers = ()


class Plant(_Claim):
    """A factory: opened, bought, sold, closed, planned."""

    kind: Literal["plant"]
    roles: ClassVar = ("plant", "operator", "buyer", "seller", "place", "product")
    needs: ClassVar = (("plant", "place", "operator", "buyer"),)
    plant: Identifiers = ()
    operator: Identifiers = ()
    buyer: Identifiers = ()
    seller: Identifiers = ()
    place: Identifiers = ()
    product: Identifiers = ()
    event: str | None = None
    """`bought`, `opened`, `closed`, `planned`, `running` …"""


class Leadership(_Claim):
    """Who holds or held which post where, and who came before and after."""

    kind: Literal["leadership"]
    roles: ClassVar = ("person", "organisation", "predecessor", "successor")
    needs: ClassVar = (("person",),)
    person: SingleIdentifier
    organisation: Identifiers = ()
    post: str | None = None
    """`CEO`, `CFO`, `chair`, `prime minister` …"""
    predecessor: Identifiers = ()
    successor: Identifiers = ()


class Finance(_Claim):
    """Money: loss, profit, costs, share price, investment, debt, listing."""

    kind: Literal["finance"]
    roles: ClassVar = ("organisation", "exchange", "counterpart", "market")
    needs: ClassVar = (("organisation", "exchange"),)
    organisation: Identifiers = ()
    exchange: Identifiers = ()
    counterpart: Identifiers = ()
    market: Identifiers = ()
    measure: str | None = None
    """`loss`, `profit`, `revenue`, `share price`, `investment`, `cost`, `saving`, `listing` …"""


class Policy(_Claim):
    """What a government or union does: tariffs, bans, targets, negotiations."""

    kind: Literal["policy"]
    roles: ClassVar = ("authority", "target", "person")
    needs: ClassVar = (("authority", "person"),)
    authority: Identifiers = ()
    target: Identifiers = ()
    person: Identifiers = ()
    measure: str | None = None
    """`tariff`, `ban`, `target`, `trade talks`, `subsidy` …"""


class Technology(_Claim):
    """Who gets or shares which technology from whom."""

    kind: Literal["technology"]
    roles: ClassVar = ("provider", "receiver", "product")
    needs: ClassVar = (("provider", "receiver", "product"),)
    provider: Identifiers = ()
    receiver: Identifiers = ()
    product: Identifiers = ()
    technology: str | None = None
    """`EV platform`, `battery`, `engine` … in the lexicon's words."""


class Product(_Claim):
    """A model, brand or part: who makes it, who sells it, what is said of it."""

    kind: Literal["product"]
    roles: ClassVar = ("product", "maker", "seller", "market")
    needs: ClassVar = (("product", "maker", "seller"),)
    product: Identifiers = ()
    maker: Identifiers = ()
    seller: Identifiers = ()
    market: Identifiers = ()


class Incident(_Claim):
    """Something that befell a company: cyber attack, recall, strike, fire."""

    kind: Literal["incident"]
    roles: ClassVar = ("organisation", "plant", "product", "place")
    needs: ClassVar = (("organisation", "plant", "product"),)
    organisation: Identifiers = ()
    plant: Identifiers = ()
    product: Identifiers = ()
    place: Identifiers = ()
    event: str | None = None


class Stance(StrEnum):
    """What a response does with the claim it responds to."""

    DENIES = "denies"
    CONFIRMS = "confirms"
    DECLINES = "declines"
    COMMENTS = "comments"


class Response(_Claim):
    """Somebody denies, confirms or comments on another fact (`responds_to`)."""

    kind: Literal["response"]
    roles: ClassVar = ("speaker", "told")
    needs: ClassVar = (("speaker",), ("responds_to",))
    speaker: Identifiers = ()
    told: Identifiers = ()
    stance: Stance


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


class Outlook(_Claim):
    """A reason, condition, obstacle, benefit, consequence or opinion about something the base knows."""

    kind: Literal["outlook"]
    roles: ClassVar = ("subject", "counterpart", "speaker")
    needs: ClassVar = (("subject", "about"),)
    subject: Identifiers = ()
    counterpart: Identifiers = ()
    speaker: Identifiers = ()
    aspect: Aspect
    topic: str | None = None


AnyClaim = Annotated[
    Partnership
    | Ownership
    | Sales
    | Production
    | Plant
    | Leadership
    | Finance
    | Policy
    | Technology
    | Product
    | Incident
    | Response
    | Outlook,
    Field(discriminator="kind"),
]
"""Any fact, told apart by its `kind`."""

KINDS: dict[str, type[_Claim]] = {
    kind.model_fields["kind"].annotation.__args__[0]: kind  # type: ignore[union-attr]
    for kind in (
        Partnership, Ownership, Sales, Production, Plant, Leadership, Finance,
        Policy, Technology, Product, Incident, Response, Outlook,
    )
}  # fmt: skip
"""The class of every kind, by its name on a card."""

ATTRIBUTION_WORDS = ("article", "author", "company", "insiders", "spokesperson", "analysts", "media", "government")
"""What `says` may hold besides the id of an entity; their wording stands in the message catalogues."""

LINKS = ("because", "responds_to", "updates", "contradicts")
"""Fields that hold fact ids only; `about` may hold fact ids and entity ids."""
