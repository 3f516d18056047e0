"""The general news of car companies, asked in other words than the cards have."""

from __future__ import annotations

import pytest
from engines import facts_told, is_refused


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        # what is made where
        ("brands", "waar komt de ID.2 vandaan?", "id2-in-martorell"),
        ("europe", "which model comes from the BYD plant in Manisa?", "dolphin-3-manisa"),
        ("words", "wat wordt er in de fabriek in Leipzig gemaakt?", "echo-1-delayed-to-2028"),
        ("america", "who builds the Honda HR-V?", "hr-v-to-greensburg"),
        # who supplies whom
        ("europe", "where does Mazda get its cells?", "catl-supplies-mazda"),
        ("america", "waar haalt Cadillac zijn accu's vandaan?", "lg-supplies-cadillac"),
        ("south", "how long does the deal between CATL and Eletrosul last?", "catl-eletrosul"),
        # who owns and buys
        ("north", "who is taking over Nyborg Biler?", "bilhuset-buys-nyborg"),
        ("north", "from whom did Bilhuset buy Nyborg Biler?", "bilhuset-buys-nyborg"),
        ("north", "wie was de vorige eigenaar van Nyborg Biler?", "bilhuset-buys-nyborg"),
        ("makers", "who owns Österby Trucks?", "osterby-group-owns-trucks"),
        ("america", "voor hoeveel procent zit Toyota in Subaru?", "toyota-owns-subaru"),
        # what somebody thinks or says
        ("north", "what does Bilhuset expect?", "nyborg-approval-when"),
        ("islands", "who denies that Orkan wants Ísorka?", "orkan-denies"),
        ("islands", "who expects fewer sales of electric cars in Ireland?", "simi-expects-fifth-fewer"),
        # money
        ("europe", "how much more pay does the union at Seat demand?", "wage-demand"),
        ("asia", "wat hield Lanxi Auto over in 2024?", "lanxi-profit-2024"),
        ("europe", "what duty do cars from China pay in Turkey?", "turkish-tariff"),
        ("islands", "why did the Brannigans sell Corrib Motors?", "brannigan-reason"),
        ("dealers", "hoelang stond Göran aan het roer?", "falk-led-ekstrom-26-years"),
        ("other", "voor wie maakt Lechmayr remsensoren?", "lechmayr-made-brake-sensor"),
        ("islands", "when does Setsuko Arima leave Denso?", "arima-led-denso"),
        ("south", "whats wrong with the Ioniq 5 that is recalled?", "ioniq-charger"),
        ("brands", "what is the state of the talks between Hyundai and LG?", "lg-talks-shelved"),
        ("north", "hoe snel gaat de Lyn 1?", "lyn1-speed"),
        # plants
        ("america", "when is the Huntsville plant ready?", "huntsville-opened"),
    ],
)
def test_is_answered_by_the_fact_that_says_so(base: str, question: str, fact: str) -> None:
    assert fact in facts_told(base, question)


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("north", "what does Kraftas expect?"),  # it expects nothing
        ("north", "when can I buy the Vltava 310 in Norway?"),
        ("europe", "where does Smart get its cells?"),
        ("islands", "waar haalt TotalEnergies zijn accu's vandaan?"),  # it owns a part of a battery maker
    ],
)
def test_is_refused_where_no_fact_says_so(base: str, question: str) -> None:
    assert is_refused(base, question)
