"""Which name of a sentence plays which role, by its kind and by where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facts.claims import KINDS
from facts.curation.drafting.names import NameFound
from facts.entities import PRODUCTS, EntityKind

_MARKETS = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.UNION})
_PLACES = _MARKETS | {EntityKind.CITY}
COMPANIES = frozenset(
    {
        *(EntityKind.AUTOMAKER, EntityKind.GROUP, EntityKind.BRAND, EntityKind.SUPPLIER, EntityKind.COMPANY),
        *(EntityKind.JOINT_VENTURE, EntityKind.ORGANISATION),
    }
)
_AUTHORITIES = frozenset({EntityKind.GOVERNMENT, EntityKind.UNION, EntityKind.COUNTRY, EntityKind.REGION})
_PERSON = frozenset({EntityKind.PERSON})
_PLANT = frozenset({EntityKind.PLANT})
_ANYONE = COMPANIES | _PERSON
SUBJECTS = (COMPANIES, PRODUCTS, _PERSON)
"""Whom a sentence may be about that does not name them, the likeliest first."""

_FIRST: Mapping[str, tuple[tuple[str, frozenset[EntityKind], int], ...]] = {
    "sales": (("brand", COMPANIES, 1), ("product", PRODUCTS, 1), ("market", _MARKETS, 1)),
    "ownership": (("owner", _ANYONE, 1), ("owned", COMPANIES | _PLANT, 1)),
    "partnership": (("partners", COMPANIES, 4), ("product", PRODUCTS, 1), ("market", _PLACES, 0)),
    "plant": (("operator", COMPANIES, 1), ("plant", _PLANT, 1), ("place", _PLACES, 1)),
    "production": (("producer", COMPANIES, 1), ("product", PRODUCTS, 2), ("plant", _PLANT, 1), ("place", _PLACES, 1)),
    "leadership": (("person", _PERSON, 1), ("organisation", COMPANIES, 1)),
    "finance": (("organisation", COMPANIES, 1), ("exchange", frozenset({EntityKind.EXCHANGE}), 1)),
    "policy": (("authority", _AUTHORITIES, 1), ("target", COMPANIES, 2)),
    "technology": (("provider", COMPANIES, 1), ("receiver", COMPANIES, 1), ("product", PRODUCTS, 2)),
    "product": (("product", PRODUCTS, 2), ("maker", COMPANIES, 1)),
    "incident": (("organisation", COMPANIES, 1), ("product", PRODUCTS, 1), ("plant", _PLANT, 1)),
    "response": (("speaker", _ANYONE, 1), ("told", frozenset({EntityKind.PRESS}), 1)),
    "outlook": (("subject", _ANYONE, 1), ("counterpart", COMPANIES, 1)),
}
"""By kind of fact: the roles in the order they are filled, who can fill them, and how many at most."""


def fill_roles(kind: str, names: Sequence[NameFound], place: int | None) -> dict[str, tuple[str, ...]]:
    """Return entity ids by role; a name fills one role.

    Roles are filled in the order of the sentence; of an owner and what is owned the small words before them decide.
    `place` is where the figure stands that the fact is about, if it has one.
    """
    left = [name for name in names if not name.people and name.id]
    if kind == "ownership":
        return _owner_and_owned(left, place)
    if kind == "sales" and place is not None:  # '940 Varnos and 610 Tulips'
        left.sort(key=lambda name: name.positions[0] not in (place + 1, place + 2))
    people = [name.positions[0] for name in left if name.kind in _PERSON]
    if kind == "leadership" and people:  # who leads what stands beside it
        left.sort(key=lambda name: abs(name.positions[0] - people[0]))
    found: dict[str, tuple[str, ...]] = {}
    for role, kinds, most in _FIRST[kind]:
        fitting = list(dict.fromkeys(name.id for name in left if name.kind in kinds))[:most]
        if fitting:
            found[role] = tuple(fitting)
            left = [name for name in left if name.id not in fitting]
    return {role: ids for role, ids in found.items() if role in KINDS[kind].roles}


def _owner_and_owned(names: Sequence[NameFound], place: int | None) -> dict[str, tuple[str, ...]]:
    """Tell the two apart: 'X holds 60 per cent of Y', 'Y belongs to X', 'Y was bought by X'."""
    holders = [name for name in names if name.kind in _ANYONE or name.kind in _PLANT]
    owned = next((name for name in holders if "of" in name.markers or "at" in name.markers), None)
    rest = [name for name in holders if owned is None or name.id != owned.id]
    owner = next((name for name in rest if name.markers & {"by", "to"}), None)
    if owner is None and place is not None:
        before = [name for name in rest if name.positions[0] < place]
        owner = before[-1] if owned is not None and before else None
    owner = owner or next(iter(rest), None)
    owned = owned or next((name for name in rest if owner is None or name.id != owner.id), None)
    found = {"owner": owner, "owned": owned}
    return {role: (name.id,) for role, name in found.items() if name is not None}
