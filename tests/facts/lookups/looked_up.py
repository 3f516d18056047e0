"""What stands in a lookup, in a form that is easy to compare."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from facts.lookups import LookupAnswer

TODAY = date(2026, 11, 25)
LookUp = Callable[..., LookupAnswer]


def ids(answer: LookupAnswer) -> dict[str, list[str]]:
    """Return the ids of the facts under each heading, without what speaks against them."""
    return {section.heading: [entry.fact.id for entry in section.entries] for section in answer.sections}


def against(answer: LookupAnswer, fact: str) -> list[str]:
    """Return the ids of what is told against a fact."""
    return [
        one.id
        for section in answer.sections
        for entry in section.entries
        if entry.fact.id == fact
        for one in entry.against
    ]
