"""Lookups over two bases: the real cards, and invented companies that have every case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from looked_up import TODAY, LookUp

from facts.loading import load_base
from facts.lookups import LookupAnswer, Lookups
from facts.lookups.queries import Query
from facts.reading.languages import load_languages

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def messages() -> dict[str, dict[str, str]]:
    return {code: dict(language.messages) for code, language in load_languages().spoken.items()}


@pytest.fixture(scope="session")
def birds(messages: dict[str, dict[str, str]]) -> Lookups:
    """Lookups over the invented companies of the folder `birds`."""
    return Lookups(load_base(Path(__file__).parent / "birds"), messages)


@pytest.fixture(scope="session")
def real(messages: dict[str, dict[str, str]]) -> Lookups:
    """Lookups over the cards that come with the program."""
    return Lookups(load_base(ROOT / "seeds"), messages)


@pytest.fixture
def look_up(birds: Lookups) -> LookUp:
    """Looks up among the invented companies, in English."""

    def ask(query: Query, *, today: date = TODAY, language: str = "en") -> LookupAnswer:
        return birds.look_up(query, today=today, language=language)

    return ask


@pytest.fixture
def look_up_real(real: Lookups) -> LookUp:
    """Looks up in the real cards, in English."""

    def ask(query: Query, *, today: date = TODAY, language: str = "en") -> LookupAnswer:
        return real.look_up(query, today=today, language=language)

    return ask
