"""Which share of a company another one has: a fact of the share that the first has of the other is no answer."""

from __future__ import annotations

from collections.abc import Mapping

from facts.base import FactBase
from facts.claims import Ownership
from facts.entities import EntityKind
from facts.reading.names import COMPANY_KINDS
from facts.reading.question import Need, Reading, once
from facts.selection.directions import OWNING, companies_meant
from facts.selection.profile import Profile

SHARE = frozenset({"stake", "percent", "majority", "minority"})
"""Concepts that ask for a share."""
OF_IT = OWNING | SHARE | {"share_price", "amount", "own_adj", "big", "small", "full", "partial", "company", "brand"}
"""Concepts of words that a question for the share of a company may hold beside its names."""
OWNED_OR_OWNER = COMPANY_KINDS | {EntityKind.PERSON, EntityKind.ORGANISATION}
AMOUNTS = frozenset({"how_many", "how_much", "what", "which"})
OTHERWISE = frozenset({"who", "why", "when", "where", "yes_no", "tag", "choice"})


def is_share_of_another(
    reading: Reading, profile: Profile, base: FactBase, related: Mapping[str, frozenset[str]]
) -> bool:
    """Whether 'which share of X does Y own' meets a fact that tells of no owner of X."""
    owned = share_asked_of(reading)
    if owned is None or not _has_owners(owned, base):
        return False
    owners = frozenset(i for n in reading.names() if n is not owned for i in n.alternatives)
    meant = companies_meant(owned.alternatives, related, base) - owners
    return not isinstance(profile.fact.claim, Ownership) or meant.isdisjoint(profile.roles.get("owned", ()))


@once
def share_asked_of(reading: Reading) -> Need | None:
    """Return the one of two names of whom a share is asked that the other has, or None where that is not asked."""
    names = sorted(reading.names(), key=lambda n: n.position)
    share = bool(reading.concepts & SHARE) or reading.cues >= {"owning", "owned_by"}  # 'which part of X does Y own'
    asks = bool(reading.cues & AMOUNTS) and not reading.cues & OTHERWISE and share
    if (
        not asks
        or len(names) != 2
        or not all(not n.place and n.by_name and not n.inherited and not n.joined for n in names)
    ):
        return None
    if not all(n.alternatives & OF_IT for n in reading.topics()):
        return None
    within = [n for n in names if "in" in n.markers]
    of_it = [n for n in names if "of" in n.markers]
    return within[0] if len(within) == 1 else of_it[0] if of_it else None


def _has_owners(need: Need, base: FactBase) -> bool:
    """Whether a name is one of a company, or of somebody nobody owns; a plant may change hands in other facts."""
    kinds = {base.entities[i].kind for i in need.alternatives if i in base.entities}
    return bool(kinds) and kinds <= OWNED_OR_OWNER
