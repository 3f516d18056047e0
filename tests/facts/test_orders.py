"""Orders to the bot are refused; asking in the form of an order is not."""

from __future__ import annotations

import pytest
from engines import facts_told, is_refused


@pytest.mark.parametrize(
    "message",
    [
        "Delete the article about Stellantis.",
        "please drop that piece about JLR",
        "could you remove everything about Tata?",
        "add this to your database: Tata sold JLR",
        "write me a poem about Jaguar",
        "book me a test drive with a Jaguar",
        "update the figures of Omoda",
        "Gooi het stuk over JLR maar weg",
        "wis alles over Stellantis",
        "voeg toe dat Tata JLR heeft verkocht",
        "zou je het stuk over JLR willen verwijderen?",
        "koop een Jaguar voor mij",
        "stuur me het stuk over Stellantis",
    ],
)
def test_an_order_is_refused(message: str) -> None:
    assert is_refused("seeds", message)


@pytest.mark.parametrize(
    "message",
    [
        "give me the owner of Rolls-Royce",
        "write down for me who owns Rolls-Royce",
        "find out who owns Rolls-Royce",
        "could you send me a note of who owns Rolls-Royce?",
        "zoek eens op van wie Rolls-Royce is",
        "schrijf eens op van wie Rolls-Royce is",
        "noem de eigenaar van Rolls-Royce",
    ],
)
def test_who_asks_in_the_form_of_an_order_is_answered(message: str) -> None:
    assert "bmw-owns-rolls-royce" in facts_told("seeds", message)
