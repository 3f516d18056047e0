"""Companies that a question names by what they are and where they belong."""

from __future__ import annotations

import pytest
from engines import TODAY, engine_over, facts_told

from facts.reading.question import Reading


def _read(base: str, question: str) -> Reading:
    return engine_over(base).reader.read(question, today=TODAY, fallback="en")


def _named(base: str, question: str) -> list[frozenset[str]]:
    return [need.alternatives for need in _read(base, question).names() if not need.place]


@pytest.mark.parametrize(
    ("base", "question", "meant"),
    [
        ("other", "what does the Helmond firm earn", {"winter"}),
        ("other", "wat verdient het merk uit Helmond", {"winter"}),
        ("other", "did the South Korean supplier sign", {"tolvara"}),
        ("other", "what is the Dutch electric car maker up to", {"winter", "ogm"}),
        ("other", "wie leidt de personenautotak van de Noren", {"halvorn-auto"}),
        ("other", "wat maakt de onderneming in Braga", {"gelbraga", "tolvaro"}),
        ("makers", "how many packs did the Bursa venture make", {"ceyka"}),
        ("seeds", "is the Indian owner of JLR content", {"tata"}),
    ],
)
def test_a_nation_or_a_town_with_a_noun_names_the_company_it_describes(
    base: str, question: str, meant: set[str]
) -> None:
    assert frozenset(meant) in _named(base, question)


def test_a_subsidiary_belongs_to_the_owner_that_is_named() -> None:
    assert frozenset({"jlr"}) in _named("seeds", "hoe gaat het met de Britse dochter van Tata")


@pytest.mark.parametrize(
    "question",
    [
        "is there a Dutch carmaker that wants the plant",  # any of them
        "which Dutch carmaker wants the plant",  # asks for it
        "do the Dutch carmakers want the plant",  # all of them
        "does the Dutch brand Winter want the plant",  # named beside
        "does the Mexican carmaker want the plant",  # the base has none
    ],
)
def test_where_no_certain_company_is_described_the_nation_alone_is_asked_for(question: str) -> None:
    written = {need.written for need in _read("other", question).names()}
    assert written & {"dutch", "mexican"}


def test_at_home_is_the_country_of_the_company_that_is_named() -> None:
    assert facts_told("other", "How many cars did Winter sell at home in 2023?") == ["winter-sales-netherlands-2023"]
    assert facts_told("other", "hoeveel verkocht Winter in 2023 in eigen land") == ["winter-sales-netherlands-2023"]


def test_which_brands_of_a_nation_are_brands_of_that_nation() -> None:
    reading = _read("seeds", "welke Chinezen dringen door")
    assert reading.asked_noun == "company"
    assert reading.asked_nations == {"china"}
    assert _read("seeds", "which Chinese and Korean brands push on").asked_nations >= {"china"}
    assert not _read("seeds", "which brand did the Chinese buy").asked_nations


def test_a_subsidiary_belongs_to_the_nation_that_is_named_beside_it() -> None:
    assert frozenset({"jlr"}) in _named("seeds", "what do the Indians want with their British subsidiary")
    assert frozenset({"mini", "rolls-royce"}) in _named("seeds", "wat hebben de Duitsers aan hun Britse dochter")
