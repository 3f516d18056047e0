"""Who and what the facts are about: companies, brands, people, countries, plants, models."""

# Without `from __future__ import annotations`: pydantic would work them out of texts anew, for each kind of fact.

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from facts.claim_parts import Identifier, SingleIdentifier, Words


class EntityKind(StrEnum):
    """What an entity is; decides which questions ('who', 'where', 'which brand') it can answer."""

    AUTOMAKER = "automaker"
    GROUP = "group"
    BRAND = "brand"
    SUPPLIER = "supplier"
    COMPANY = "company"
    JOINT_VENTURE = "joint_venture"
    PERSON = "person"
    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    UNION = "union"
    GOVERNMENT = "government"
    PLANT = "plant"
    MODEL = "model"
    PLATFORM = "platform"
    TECHNOLOGY = "technology"
    EXCHANGE = "exchange"
    PRESS = "press"
    ORGANISATION = "organisation"
    EVENT = "event"


PRODUCTS = frozenset({EntityKind.MODEL, EntityKind.PLATFORM, EntityKind.TECHNOLOGY})
"""Kinds of what is made, of which a base tells so little that a short question means just that."""


def _localised(raw: object) -> object:
    """A name is one text for all languages or a mapping of two."""
    return {"nl": raw, "en": raw} if isinstance(raw, str | int) else raw


class LocalName(BaseModel):
    """The name as each language writes it."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)

    nl: Annotated[str, Field(min_length=1, max_length=80)]
    en: Annotated[str, Field(min_length=1, max_length=80)]


class Entity(BaseModel):
    """One name-bearing thing; relations between entities are facts, with a source, not keys here."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)

    id: Identifier
    name: Annotated[LocalName, BeforeValidator(_localised)]
    kind: EntityKind
    aliases: Words = ()
    country: SingleIdentifier | None = None
    """Nationality, so that 'the German brand' can be understood; never stated in an answer."""
    ambiguous: bool = False
    """The name is also an ordinary word (Mini, Seat, Smart): it links only where the question is about cars."""

    @property
    def all_names(self) -> tuple[str, ...]:
        """Everything it is called, in every language, each once."""
        return tuple(dict.fromkeys((self.name.nl, self.name.en, *self.aliases)))
