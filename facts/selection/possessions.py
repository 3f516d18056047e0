"""Whether a question asks what a company has: 'which brands does X have', 'what belongs to X', 'what does X own'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from facts.base import FactBase
from facts.claims import AnyClaim
from facts.reading.languages import Languages
from facts.reading.names import COMPANY_KINDS
from facts.reading.question import Need, NeedKind, Reading, once
from facts.selection.directions import Related, companies_meant
from facts.selection.profile import Profile

BRAND = "brand"
OWNED = frozenset({"owner", "subsidiary"})
"""Topics of what belongs to somebody."""
BOUGHT = frozenset({"acquisition", "succeed"})
"""Topics of what somebody buys."""
SORTS = frozenset({"brand", "company", "car", "model"})
"""What may stand beside: what sort of thing it is."""
ASKS_MORE = frozenset({
    "why", "when", "where", "how", "how_many", "how_long", "yes_no", "tag", "choice", "person_meant",
    "instead", "holder", "outside", "now",
})  # fmt: skip
"""Cues of a question that asks more, or whose owner is asked for."""
OF_THINGS = frozenset({"what", "which", "list", "several"})
BELONGS_TO = frozenset({"of", "to", "by", "at"})
"""What the word before an owner says: 'what belongs to X', 'wat hoort er bij X'."""
SHORT = 4
"""Words of a heading: 'brands of X'."""


class Asked(Enum):
    """What somebody may be asked to have."""

    BRANDS = "brands"
    OWNED = "owned"
    BOUGHT = "bought"


HAS: Mapping[Asked, Mapping[str, tuple[str, ...]]] = {
    Asked.BRANDS: {"ownership": ("owner",), "product": ("maker", "seller"), "sales": ("seller",)},
    Asked.OWNED: {
        "ownership": ("owner",),
        "plant": ("operator", "buyer"),
        "product": ("maker", "seller"),
        "production": ("producer",),
    },
    Asked.BOUGHT: {
        "ownership": ("owner",),
        "plant": ("buyer",),
        "partnership": ("customer", "partners"),
        "technology": ("receiver",),
        "outlook": ("subject",),
    },
}
"""Roles of who has what a fact tells, by what is asked and the kind of fact."""
FOR_OTHERS = frozenset({"distribution", "dealer", "import"})
"""Concepts of a deal by which somebody sells the brands of others."""


@dataclass(frozen=True, slots=True)
class Possessions:
    """What is asked: the company that has it, and what."""

    holder: Need
    what: Asked
    once: bool = False
    """It may as well be what it had before."""


@once
def possessions_asked(reading: Reading) -> Possessions | None:
    """Return whose brands or holdings a question asks for, if it asks for nothing else."""
    names = [n for n in reading.names() if not n.by_nation]
    alone = len(names) == 1 and names[0].by_name and not (names[0].place or names[0].inherited)
    if not alone or reading.cues & ASKS_MORE or any(n.by_nation and n.markers for n in reading.names()):
        return None
    besides = [n for n in reading.needs if n.kind is not NeedKind.NAME]
    if any(not n.alternatives or not n.alternatives <= (SORTS if n.weak else SORTS | OWNED | BOUGHT) for n in besides):
        return None
    owned = any(n.alternatives & OWNED for n in besides)
    if any("acquisition" in n.alternatives for n in besides):  # 'who had it before X bought it' asks for an owner
        buys = not owned and _asks_what_is_bought(reading, names[0])
        return Possessions(names[0], Asked.BOUGHT) if buys else None
    brands = reading.asked_noun == BRAND or any(n.alternatives == {BRAND} for n in besides)
    asks = _asks_what_is_owned(reading, names[0]) if owned else brands and _asks_for_brands(reading, names[0])
    what = Asked.BRANDS if brands else Asked.OWNED
    return Possessions(names[0], what, once="earlier" in reading.cues) if asks else None


def _asks_what_is_owned(reading: Reading, holder: Need) -> bool:
    """Whether the one named owns in 'what does X own' and 'what belongs to X', and is not owned."""
    if "who" in reading.cues and not reading.cues >= {"owning", "who_acted_upon"}:
        return False
    if not reading.cues & OF_THINGS:
        return False
    if "owning" in reading.cues:
        return not holder.markers or "by" in holder.markers
    return bool(holder.markers & BELONGS_TO)


def _asks_what_is_bought(reading: Reading, buyer: Need) -> bool:
    """Whether the one named buys in 'what did X buy' and 'who did X buy'."""
    of_whom = "who" in reading.cues or reading.asked_noun is not None
    return not buyer.markers and ("who_acted_upon" in reading.cues or ("what" in reading.cues and not of_whom))


def _asks_for_brands(reading: Reading, holder: Need) -> bool:
    """Whether brands are what is asked for: in the plural, or under a heading ('brands of X')."""
    if "who" in reading.cues or "say" in reading.hints | reading.concepts:
        return False
    plural = bool(reading.cues & {"several", "list"}) or ("what" in reading.cues and "of" in holder.markers)
    return plural or (reading.words <= SHORT and not reading.cues - {"owned_by"})


def holds_nothing(reading: Reading, profile: Profile, base: FactBase, related: Related) -> bool:
    """Whether a question what a company has meets a fact in which it has nothing."""
    asked = possessions_asked(reading)
    kinds = {base.entities[i].kind for i in asked.holder.alternatives if i in base.entities} if asked else set()
    if asked is None or not kinds <= COMPANY_KINDS:
        return False
    named = companies_meant(asked.holder.alternatives, related, base)
    claim = profile.fact.claim
    imports = claim.kind == "partnership" and not FOR_OTHERS.isdisjoint(profile.said | profile.named_topic)
    if imports and asked.what is Asked.BRANDS:
        return False
    return not any(_has(named, fact, asked) for fact in base.at_issue(claim))


def _has(named: frozenset[str], claim: AnyClaim, asked: Possessions) -> bool:
    roles = (*HAS[asked.what].get(claim.kind, ()), *(("seller",) if asked.once else ()))
    return any(not named.isdisjoint(claim.filled().get(role, ())) for role in roles)


def is_of_that_sort(entities: tuple[str, ...], reading: Reading, base: FactBase, languages: Languages) -> bool:
    """Whether any of these is a brand, where brands are asked for."""
    asked = possessions_asked(reading)
    noun = BRAND if asked is not None and asked.what is Asked.BRANDS else reading.asked_noun
    kinds = languages.answer_kinds.get(noun or "", frozenset())
    return not kinds or any(base.entities[i].kind in kinds for i in entities if i in base.entities)
