"""A lookup as a short text and back, so that a button can carry it for years."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import MISSING, fields

from facts.base import FactBase
from facts.claims import Status
from facts.lookups.queries import QUERIES, Query
from facts.lookups.standing import EXPIRED_STATUS
from facts.partial_date import DateParts, parse_partial_date

LONGEST_ID = 24
"""Characters of an id that is carried as it is; a longer one is carried as a digest."""
_DIGEST = 12
_MARK = "~"
"""No id and no file name of a card begins with it by accident: ids cannot, and files of that name are digested."""
ENTITIES = frozenset({"company", "counterpart", "brand", "market", "first", "second"})


def encode(query: Query) -> str:
    """Return the lookup as text of at most 80 ASCII characters: its kind and its parameters, colons between them."""
    held = (getattr(query, field.name) for field in fields(query))
    return ":".join([query.kind, *("" if value is None else _short(str(value)) for value in held)])


def decode(code: str, base: FactBase) -> Query | None:
    """Return the lookup, or None when the base no longer has what it is about or no such lookup was ever written."""
    kind, *texts = code.split(":")
    query = QUERIES.get(kind)
    if query is None or len(texts) != len(fields(query)):
        return None
    values: dict[str, str | int | DateParts | None] = {}
    for field, text in zip(fields(query), texts, strict=True):
        value = _value(field.name, text, base) if text else None
        if text and value is None:
            return None
        values[field.name] = value
    if any(values[field.name] is None and field.default is MISSING for field in fields(query)):
        return None
    return query(**values)  # type: ignore[arg-type]


def _value(name: str, text: str, base: FactBase) -> str | int | DateParts | None:
    if name in ENTITIES:
        return _whole(text, base.entities)
    if name == "file":
        return _whole(text, base.sources)
    if name == "status":
        return text if text == EXPIRED_STATUS or text in set(Status) else None
    if name == "year":
        return int(text) if text.isascii() and text.isdigit() else None
    if name == "since":
        try:
            return parse_partial_date(text)
        except ValueError:
            return None
    return text


def _short(text: str) -> str:
    if len(text) <= LONGEST_ID and text.isascii() and not text.startswith(_MARK):
        return text
    return _MARK + hashlib.sha256(text.encode()).hexdigest()[:_DIGEST]


def _whole(text: str, known: Collection[str]) -> str | None:
    if text.startswith(_MARK):
        return next((one for one in known if _short(one) == text), None)
    return text if text in known else None
