"""Parts of names that stand for the whole: initials of companies, first names of people, names of families."""

from __future__ import annotations

from facts.base import FactBase
from facts.entities import EntityKind
from facts.reading.text import squeeze, tokenise

PLACE_KINDS = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.UNION})
FAMILY_KINDS = frozenset({EntityKind.ORGANISATION, EntityKind.COMPANY})
"""Kinds of what may be a family."""
SHORTEST_FIRST_NAME = 4
"""Letters of a first name that may stand alone."""


def initials(base: FactBase) -> dict[str, frozenset[str]]:
    """Return entities by the initials of their names of two to five capitalised words, persons left out."""
    found: dict[str, set[str]] = {}
    for entity in base.entities.values():
        if entity.kind is EntityKind.PERSON or entity.kind in PLACE_KINDS:
            continue
        for name in (entity.name.nl, entity.name.en):
            tokens = tokenise(name)
            if 2 <= len(tokens) <= 5 and all(token.capital for token in tokens):
                found.setdefault("".join(token.text[0] for token in tokens), set()).add(entity.id)
    return {letters: frozenset(ids) for letters, ids in found.items()}


def parts_of_people(base: FactBase) -> dict[str, set[str]]:
    """Return people by a first name that no other has, and families with their members by the last name."""
    first: dict[str, set[str]] = {}
    last: dict[str, set[str]] = {}
    for entity in base.entities.values():
        tokens = [squeeze(token.text) for token in tokenise(entity.name.en)]
        if entity.kind is EntityKind.PERSON and len(tokens) > 1:
            first.setdefault(tokens[0], set()).add(entity.id)
            last.setdefault(tokens[-1], set()).add(entity.id)
    for entity in base.entities.values():
        if entity.kind in FAMILY_KINDS:
            for name in {squeeze(token.text) for token in tokenise(entity.name.en)} & last.keys():
                last[name].add(entity.id)
    alone = {name: ids for name, ids in first.items() if len(ids) == 1 and len(name) >= SHORTEST_FIRST_NAME}
    return {**last, **{name: ids for name, ids in alone.items() if name not in last}}
