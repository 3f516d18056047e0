"""Buying a car in a showroom is told from buying a company."""

from __future__ import annotations

import pytest
from engines import TODAY, engine_over, facts_told

from facts.reading.purchases import ON_SALE


def _asks_for_sales(base: str, question: str) -> bool:
    reading = engine_over(base).reader.read(question, today=TODAY, fallback="en")
    return any(need.alternatives == ON_SALE for need in reading.needs)


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("europe", "when can I buy the Smart Fizz"),
        ("europe", "wanneer kunnen we de Smart Fizz kopen"),
        ("brands", "can Belgians buy a Genesis"),
        ("south", "how many people bought a BYD in Brazil in 2024"),
        ("south", "hoeveel mensen kochten in 2024 een BYD in Brazilië"),
    ],
)
def test_people_buy_cars(base: str, question: str) -> None:
    assert _asks_for_sales(base, question)


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("north", "did Bilhuset buy Nyborg Biler"),
        ("north", "wie kocht Nyborg Biler"),
        ("north", "kan Geely Echo kopen"),
        ("makers", "can I buy Kite on the exchange"),  # shares
        ("makers", "hebben de Chinezen Ceyka gekocht"),  # a nation may mean its companies
    ],
)
def test_companies_buy_companies(base: str, question: str) -> None:
    assert not _asks_for_sales(base, question)


def test_what_people_bought_is_answered_with_what_was_sold() -> None:
    assert facts_told("north", "how many people bought a Tesla in Norway in the first nine months of 2025?") == [
        "tesla-norway-2025"
    ]
