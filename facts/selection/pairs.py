"""Whether a fact tells of two companies what a question for yes or no asks of them: who owns whom, who works with whom.

A fact that only mentions both (two brands of one importer, two owners of a third) says nothing about that.
"""

from __future__ import annotations

from dataclasses import dataclass

from facts.base import FactBase
from facts.claims import AnyClaim, Outlook, Response
from facts.reading.languages import Languages
from facts.reading.names import COMPANY_KINDS
from facts.reading.question import Need, NeedKind, Reading, once
from facts.selection.denials import says_no
from facts.selection.directions import OWNING, UNRELATED, Related, companies_meant
from facts.selection.profile import Profile

OWNS = OWNING | {"acquisition", "bid", "divest"}
"""Topics of one company that owns, buys or sells the other."""
DEALS = frozenset({
    "partner", "deal", "alliance", "supply", "joint_venture", "contract", "joint_development", "cooperate_future",
})  # fmt: skip
"""Topics of two companies that have to do with each other."""
SENSES = frozenset({"succeed", "responsible", "merger", "delivery", UNRELATED})
"""What their words may mean as well: 'took over'."""
SORTS = frozenset({"brand", "company"})
"""What may stand beside 'of': 'is X a brand of Y'."""
ASKS_MORE = frozenset({
    "who", "which", "what", "when", "where", "why", "how", "how_many", "how_long", "choice", "list", "negation",
})  # fmt: skip
"""Cues of a question that asks more than yes or no."""
EQUALS = frozenset({"partners", "owner"})
"""Roles whose bearers have to do with each other."""
OWNED_BY = (("owned", "owner"), ("owned", "seller"), ("product", "maker"), ("about", "partners"), ("owned", "about"))
"""Roles of who is owned and of whose it is or was, or is to be."""
NO_DEAL = frozenset({"leadership", "incident", "policy", "outlook"})
"""Kinds of fact whose parties need not have a deal with each other."""
APART = frozenset({"outsold", "market", "predecessor", "successor"})
"""Roles of whom somebody else has nothing to do with."""
Roles = dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Pair:
    """The two companies of a question, and whether it asks who owns or buys whom, or who deals with whom."""

    first: Need
    second: Need
    owns: bool
    deals: bool


@once
def pair_asked(reading: Reading) -> Pair | None:
    """Return the two companies of a question for yes or no that asks nothing but what they are to each other."""
    names = reading.names()
    plain = len(names) == 2 and all(n.by_name and not (n.place or n.inherited) for n in names)
    if not plain or reading.cues & ASKS_MORE or not reading.cues & {"yes_no", "tag"}:
        return None
    besides = [n for n in reading.needs if n.kind is not NeedKind.NAME]
    topics = [n for n in besides if not n.weak or (n.alternatives and n.alternatives <= DEALS)]
    if any(not n.alternatives or not n.alternatives <= OWNS | DEALS | SENSES for n in topics):
        return None
    asked = frozenset().union(*(n.alternatives for n in topics))
    first, second = sorted(names, key=lambda n: n.position)
    whose = "of" in second.markers and all(n.alternatives and n.alternatives <= SORTS for n in besides)  # 'is X van Y'
    owned_both = first.joined and second.joined and not asked & DEALS  # 'are X and Y owned by a fund'
    if owned_both or not (topics or whose):
        return None
    return Pair(first, second, owns=whose or bool(asked & OWNS), deals=bool(asked & DEALS))


def pair_untold(reading: Reading, profile: Profile, base: FactBase, related: Related, languages: Languages) -> bool:
    """Whether a question about two companies meets a fact in which they are nothing of the sort to each other."""
    pair = pair_asked(reading)
    if pair is None or not all(_is_company(n, base) for n in (pair.first, pair.second)):
        return False
    one, other = (companies_meant(n.alternatives, related, base) for n in (pair.first, pair.second))
    claim = profile.fact.claim
    if all(not named.isdisjoint(profile.told) for named in (one, other)) and _denied(pair, profile, languages):
        return False
    told = [(fact.kind, _roles(fact, claim)) for fact in base.at_issue(claim)]
    owns = pair.owns and any(_own(roles, one, other) for _, roles in told)
    deals = pair.deals and any(kind not in NO_DEAL and _deal(roles, one, other) for kind, roles in told)
    return not (owns or deals)


def _denied(pair: Pair, profile: Profile, languages: Languages) -> bool:
    """Whether a fact says that companies have nothing to do with each other, or denies what is asked."""
    held = profile.said | profile.taught
    asked = (OWNS if pair.owns else frozenset()) | (DEALS if pair.deals else frozenset())
    claim = profile.fact.claim
    denies = not isinstance(claim, Outlook) and not asked.isdisjoint(held)  # an outlook says why something is not so
    return UNRELATED in held or (denies and says_no(claim, languages))


def _is_company(need: Need, base: FactBase) -> bool:
    return any(i in base.entities and base.entities[i].kind in COMPANY_KINDS for i in need.alternatives)


def _roles(claim: AnyClaim, said: AnyClaim) -> Roles:
    """Return who is in which role, what a claim is about besides and, of a reply, who speaks."""
    roles = {role: frozenset(held) for role, held in claim.filled().items() if role not in APART}
    if not isinstance(claim, Outlook):
        roles["about"] = frozenset(claim.about)
    if isinstance(said, Response):
        roles["speaker"] = frozenset(said.speaker)
    return roles


def _own(roles: Roles, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one of two companies owns the other, or is to; or both belong to a third, which answers no."""
    if not roles.get("owned", frozenset()).isdisjoint(one) and not roles["owned"].isdisjoint(other):
        return True
    for owned, owner in OWNED_BY:
        held = roles.get(owned, frozenset()), roles.get(owner, frozenset())
        if (one & held[0] and other & held[1]) or (other & held[0] and one & held[1]):
            return True
    return False


def _deal(roles: Roles, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two companies are in different parts of a fact, or both of them partners or owners."""
    mine, yours = ({role for role, held in roles.items() if not named.isdisjoint(held)} for named in (one, other))
    return bool(mine and yours) and (len(mine | yours) > 1 or bool(mine & EQUALS))
