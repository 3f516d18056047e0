"""Who sold the most, where it sold more, how many each: only of figures of one market, year and measure."""

from __future__ import annotations

import pytest
from engines import ask, facts_told, is_refused


@pytest.mark.parametrize(
    ("base", "question", "lead"),
    [
        (
            "america",
            "which brand sold most cars in Mexico in 2023",
            "In order, of the figures I have: 1. Honda (2023) 38,200; 2. Lincoln (2023) 2,100.",
        ),
        (
            "brands",
            "wie verkocht het meest in Nederland in 2024",
            "Op volgorde, van de cijfers die ik heb: 1. Renault (2024) 14.300; 2. Dacia (2024) 8.950.",
        ),
        (
            "north",
            "who sold the fewest in Denmark in 2024",
            "The fewest first, of the figures I have: "
            "1. Smart (2024) 1,150; 2. Mini (2024) 5,200; 3. Seat (2024) 7,400.",
        ),
        (
            "islands",
            "what is the second best selling brand in Ireland",
            "In order, of the figures I have: 1. Cupra (2025) 3,410; 2. Seat (2025) 2,960; 3. Smart (2025) 720.",
        ),
        (
            "islands",
            "which model sold best in France in the first half of 2025",
            "In order, of the figures I have: 1. Renault 5 18,700; 2. Renault 4 9,300.",
        ),
        (
            "valley",
            "wie verkocht de meeste bestelwagens in Oostenrijk in 2023",
            "Op volgorde, van de cijfers die ik heb: 1. Löwenfurt (2023) 7.150; 2. merk Tauern (2023) 6.480.",
        ),
    ],
)
def test_the_sellers_of_a_market_are_ranked_by_the_figures_known(base: str, question: str, lead: str) -> None:
    assert ask(base, question).lead == lead


def test_electric_cars_are_not_set_beside_all_cars() -> None:
    assert "chevrolet-ev-sales-canada" not in facts_told("america", "which brand sold the most in Canada in 2024")


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("south", "which brand sold most cars in Brazil in 2024"),
        ("south", "welk merk verkocht in 2024 de minste auto's in Brazilië"),
        ("trucks", "who sold the most cars in Germany in 2024"),
    ],
)
def test_the_figure_of_one_seller_makes_it_nobody_first(base: str, question: str) -> None:
    assert is_refused(base, question)


@pytest.mark.parametrize(
    ("base", "question", "lead"),
    [
        ("coast", "Who sold more cars in Brazil in 2022, Fiat or Volkswagen?", "1. Fiat (2022) 430,200; 2. Volkswagen"),
        ("dealers", "wie verkocht er meer in Nederland in 2023, Seat of Mini?", "1. Seat (2023) 5.320; 2. Mini (2023)"),
        ("other", "where does Winter sell best, in the Netherlands or Belgium?", "1. Winter (Netherlands, 2023) 7,465"),
        (
            "america",
            "Waar verkocht Mazda meer in 2024, in Canada of de VS?",
            "1. Mazda (Verenigde Staten, 2024)",
        ),
        ("south", "does Kia sell more cars in India or in South Korea", "1. Kia (South Korea, 2024) 540,000; 2. Kia"),
    ],
)
def test_of_two_sellers_or_two_markets_the_greater_figure_comes_first(base: str, question: str, lead: str) -> None:
    answer = ask(base, question)
    assert lead in answer.lead
    assert len(answer.facts) == 2


@pytest.mark.parametrize(
    ("base", "question", "lead"),
    [
        (
            "north",
            "How many cars did BYD, Norrvik and Tesla each sell in Norway in the first nine months of 2025?",
            "Side by side: BYD 7,300, Norrvik 8,100 and Tesla 21,400.",
        ),
        (
            "valley",
            "hoeveel bestelwagens verkochten Tauern en Löwenfurt elk in Oostenrijk in 2024",
            "Naast elkaar: merk Tauern (2024) 5.930 en Löwenfurt (2024) 8.200.",
        ),
        (
            "other",
            "how many cars of Winter were sold in Belgium and the Netherlands in 2023",
            "Side by side: Winter (Belgium, 2023) 2,610 and Winter (Netherlands, 2023) 7,465.",
        ),
    ],
)
def test_of_all_names_that_are_joined_the_figure_is_told(base: str, question: str, lead: str) -> None:
    assert ask(base, question).lead == lead


def test_of_names_one_of_which_has_no_figure_nothing_is_told() -> None:
    question = "how many cars did Fiat, Volkswagen and Genesis each sell in Brazil in 2023"
    assert is_refused("coast", question)


@pytest.mark.parametrize(
    ("base", "question", "total"),
    [
        ("south", "hoeveel subsidie krijgt Storm samen van Spanje en Valencia", "Samen 86 miljoen"),
        ("valley", "how much do Ottawa and Quebec together give to Boréal", "Together 240 million"),
    ],
)
def test_what_each_of_the_givers_named_gives_the_same_one_is_added_up(base: str, question: str, total: str) -> None:
    answer = ask(base, question)
    assert answer.lead.startswith(total)
    assert len(answer.facts) == 2
