"""The people of a base by their given names, for surnames that are misspelt."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from facts.base import FactBase
from facts.entities import EntityKind
from facts.reading.near_names import allowed_edits, sound
from facts.reading.text import squeeze, tokenise

SLIP_OF_SURNAME = 4
"""Letters of a surname that may carry a slip where the given name fits."""


class PeopleByGivenName:
    """The surnames of a base's people, by their given names."""

    def __init__(self, base: FactBase) -> None:
        self._surnames: dict[str, dict[str, str]] = {}
        """By given name: the squeezed surname of each person."""
        for entity in base.entities.values():
            words = [squeeze(token.text) for token in tokenise(entity.name.en)]
            if entity.kind is EntityKind.PERSON and len(words) > 1:
                self._surnames.setdefault(words[0], {})[entity.id] = "".join(words[1:])

    def __contains__(self, given: str) -> bool:
        return given in self._surnames

    def near(self, given: str, surname: str) -> frozenset[str]:
        """Return the people of this given name whose surname is this one but for a slip, or is heard alike."""
        held = self._surnames.get(given, {})
        return frozenset(person for person, name in held.items() if _is_slip(surname, name))


def _is_slip(typed: str, name: str) -> bool:
    if min(len(typed), len(name)) < SLIP_OF_SURNAME or typed[0] != name[0]:
        return typed == name
    edits = max(1, allowed_edits(min(len(typed), len(name))))
    heard = OSA.distance(sound(typed), sound(name), score_cutoff=1) <= (1 if len(name) > SLIP_OF_SURNAME else 0)
    return heard or OSA.distance(typed, name, score_cutoff=edits) <= edits
