"""Which name of a sentence plays which role, by its kind and by where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facts.claims import KINDS
from facts.curation.drafting.figures import Words
from facts.curation.drafting.names import NameFound
from facts.entities import EntityKind

_PLACES = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.CITY, EntityKind.UNION})
_COMPANIES = frozenset(
    {
        *(EntityKind.AUTOMAKER, EntityKind.GROUP, EntityKind.BRAND, EntityKind.SUPPLIER, EntityKind.COMPANY),
        *(EntityKind.JOINT_VENTURE, EntityKind.ORGANISATION),
    }
)
_THINGS = frozenset({EntityKind.MODEL, EntityKind.PLATFORM, EntityKind.TECHNOLOGY})
_AUTHORITIES = frozenset({EntityKind.GOVERNMENT, EntityKind.UNION, EntityKind.COUNTRY, EntityKind.REGION})
_PERSON = frozenset({EntityKind.PERSON})
_PLANT = frozenset({EntityKind.PLANT})
_ANYONE = _COMPANIES | _PERSON

_FIRST: Mapping[str, tuple[tuple[str, frozenset[EntityKind], int], ...]] = {
    "sales": (("brand", _COMPANIES, 1), ("product", _THINGS, 1), ("market", _PLACES, 1)),
    "ownership": (("owner", _ANYONE, 1), ("owned", _COMPANIES | _PLANT, 1)),
    "partnership": (("partners", _COMPANIES, 4), ("product", _THINGS, 1), ("market", _PLACES, 0)),
    "plant": (("operator", _COMPANIES, 1), ("plant", _PLANT, 1), ("place", _PLACES, 1)),
    "production": (("producer", _COMPANIES, 1), ("product", _THINGS, 2), ("plant", _PLANT, 1), ("place", _PLACES, 1)),
    "leadership": (("person", _PERSON, 1), ("organisation", _COMPANIES, 1)),
    "finance": (("organisation", _COMPANIES, 1), ("exchange", frozenset({EntityKind.EXCHANGE}), 1)),
    "policy": (("authority", _AUTHORITIES, 1), ("target", _COMPANIES, 2)),
    "technology": (("provider", _COMPANIES, 1), ("receiver", _COMPANIES, 1), ("product", _THINGS, 2)),
    "product": (("product", _THINGS, 2), ("maker", _COMPANIES, 1)),
    "incident": (("organisation", _COMPANIES, 1), ("product", _THINGS, 1), ("plant", _PLANT, 1)),
    "response": (("speaker", _ANYONE, 1), ("told", frozenset({EntityKind.PRESS}), 1)),
    "outlook": (("subject", _ANYONE, 1), ("counterpart", _COMPANIES, 1)),
}
"""By kind of fact: the roles in the order they are filled, who can fill them, and how many at most."""


def fill_roles(
    kind: str, names: Sequence[NameFound], words: Words, concepts: Mapping[str, float]
) -> dict[str, tuple[str, ...]]:
    """Return entity ids by role; a name fills one role, in the order of the sentence."""
    left = [name for name in names if not name.people and name.id]
    found: dict[str, tuple[str, ...]] = {}
    for role, kinds, most in _FIRST[kind]:
        fitting = list(dict.fromkeys(name.id for name in left if name.kind in kinds))[:most]
        if fitting:
            found[role] = tuple(fitting)
            left = [name for name in left if name.id not in fitting]
    return {role: ids for role, ids in found.items() if role in KINDS[kind].roles}
