"""The questions that are suggested about a name, and what makes them answerable."""

from __future__ import annotations

from collections.abc import Mapping

TEMPLATES: Mapping[str, frozenset[str]] = {
    "partners": frozenset({"partners", "approacher", "approached", "supplier", "customer"}),
    "sales": frozenset({"brand", "seller"}),
    "owner": frozenset({"owned"}),
    "leader": frozenset({"organisation"}),
    "plants": frozenset({"operator", "buyer", "producer"}),
}
"""Parts of the keys `suggest.*` of the message catalogues, with the roles of which the name must have one in the fact
that answers: 'who owns X' is no good question where the base only knows what X owns."""
