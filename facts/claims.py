"""What one source claims: a discriminated union of fact kinds with typed, directed roles.

The kinds, the stages of a deal and the difference between a denied claim and an ended deal follow the way deal
databases keep them apart; `docs/cards.md` describes every key with an example.
"""

# Without `from __future__ import annotations`: pydantic would work them out of texts anew, for each kind of fact.

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from facts.claim_parts import (
    Aspect,
    Attribution,
    Claim,
    Identifiers,
    SingleIdentifier,
    Stance,
    Status,
)

__all__ = [
    "KINDS",
    "LINKS",
    "OWNED_NOW",
    "AnyClaim",
    "Aspect",
    "Attribution",
    "Finance",
    "Incident",
    "Leadership",
    "Outlook",
    "Ownership",
    "Partnership",
    "Plant",
    "Policy",
    "Product",
    "Production",
    "Response",
    "Sales",
    "Stance",
    "Status",
    "Technology",
    "is_denial",
]


class Partnership(Claim):
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


class Ownership(Claim):
    """Who owns, bought or sold whom; a share stands in the figures (unit `percent`)."""

    kind: Literal["ownership"]
    roles: ClassVar = ("owner", "owned", "seller")
    needs: ClassVar = (("owned",), ("owner", "seller"))
    owner: Identifiers = ()
    owned: Identifiers = ()
    seller: Identifiers = ()
    form: str | None = None
    """`subsidiary`, `acquisition`, `merger`, `majority stake`, `minority stake`, `stake sale`, `founded` …"""


class Sales(Claim):
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


class Production(Claim):
    """What is made where, how many, or from when to when."""

    kind: Literal["production"]
    roles: ClassVar = ("producer", "product", "place", "plant")
    needs: ClassVar = (("producer", "product", "place", "plant"),)
    producer: Identifiers = ()
    product: Identifiers = ()
    place: Identifiers = ()
    plant: Identifiers = ()


class Plant(Claim):
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


class Leadership(Claim):
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


class Finance(Claim):
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


class Policy(Claim):
    """What a government or union does: tariffs, bans, targets, negotiations."""

    kind: Literal["policy"]
    roles: ClassVar = ("authority", "target", "person")
    needs: ClassVar = (("authority", "person"),)
    authority: Identifiers = ()
    target: Identifiers = ()
    person: Identifiers = ()
    measure: str | None = None
    """`tariff`, `ban`, `target`, `trade talks`, `subsidy` …"""


class Technology(Claim):
    """Who gets or shares which technology from whom."""

    kind: Literal["technology"]
    roles: ClassVar = ("provider", "receiver", "product")
    needs: ClassVar = (("provider", "receiver", "product"),)
    provider: Identifiers = ()
    receiver: Identifiers = ()
    product: Identifiers = ()
    technology: str | None = None
    """`EV platform`, `battery`, `engine` … in the lexicon's words."""


class Product(Claim):
    """A model, brand or part: who makes it, who sells it, what is said of it."""

    kind: Literal["product"]
    roles: ClassVar = ("product", "maker", "seller", "market")
    needs: ClassVar = (("product", "maker", "seller"),)
    product: Identifiers = ()
    maker: Identifiers = ()
    seller: Identifiers = ()
    market: Identifiers = ()


class Incident(Claim):
    """Something that befell a company: cyber attack, recall, strike, fire."""

    kind: Literal["incident"]
    roles: ClassVar = ("organisation", "plant", "product", "place")
    needs: ClassVar = (("organisation", "plant", "product"),)
    organisation: Identifiers = ()
    plant: Identifiers = ()
    product: Identifiers = ()
    place: Identifiers = ()
    event: str | None = None


class Response(Claim):
    """Somebody denies, confirms or comments on another fact (`responds_to`)."""

    kind: Literal["response"]
    roles: ClassVar = ("speaker", "told")
    needs: ClassVar = (("speaker",), ("responds_to",))
    speaker: Identifiers = ()
    told: Identifiers = ()
    stance: Stance


class Outlook(Claim):
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

KINDS: dict[str, type[Claim]] = {
    kind.model_fields["kind"].annotation.__args__[0]: kind  # type: ignore[union-attr]
    for kind in (
        Partnership, Ownership, Sales, Production, Plant, Leadership, Finance,
        Policy, Technology, Product, Incident, Response, Outlook,
    )
}  # fmt: skip
"""The class of every kind, by its name on a card."""

OWNED_NOW = frozenset({Status.ACTIVE, Status.COMPLETED, Status.REPORTED})
"""Statuses of owning that has come about."""

NOT_DONE = frozenset({
    Status.RUMOURED, Status.DENIED, Status.NOT_GUARANTEED, Status.PROPOSED, Status.IN_TALKS,
})  # fmt: skip
"""Statuses of what has not come about."""

LINKS = ("because", "responds_to", "updates", "contradicts")
"""Fields that hold fact ids only; `about` may hold fact ids and entity ids."""


def is_denial(claim: Claim) -> bool:
    """Whether a claim is somebody's denial of another one."""
    return isinstance(claim, Response) and claim.stance is Stance.DENIES
