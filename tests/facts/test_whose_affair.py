"""Profit, bankruptcy, an end, partners, brands: a fact answers only for the company whose affair it is."""

from __future__ import annotations

import pytest
from engines import ask, engine_over, facts_told

from facts.answer import Outcome
from facts.claims import Response
from facts.reading.names import COMPANY_KINDS


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("islands", "how much did Volkswagen lose?"),
        ("brands", "wat was de winst van Ramm?"),
        ("south", "Fiat profit"),
        ("trucks", "is VDL bankrupt?"),
        ("islands", "is Nissan failliet?"),
        ("asia", "gaat Suzuki failliet?"),
        ("islands", "bestaat BMW nog?"),
        ("europe", "does Stellantis still exist?"),
        ("seeds", "partners Mini"),
        ("makers", "who are the partners of Zeelandia Werf?"),
    ],
)
def test_nothing_is_told_of_anothers_affair(base: str, question: str) -> None:
    assert ask(base, question).outcome is Outcome.UNANSWERED


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        ("america", "is Prairie Motors bankrupt?", "prairie-insolvent"),
        ("america", "gaat Prairie Motors failliet?", "prairie-insolvent"),
        ("islands", "bestaat Holden nog?", "gm-ended-holden"),
        ("asia", "does Surya Cells still exist?", "surya-cells-dissolved"),
        ("seeds", "profit Jaguar Land Rover", "jlr-profitable-again"),
    ],
)
def test_its_own_affair_is_told(base: str, question: str, fact: str) -> None:
    assert facts_told(base, question)[0] == fact


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("trucks", "which brands does Maascel own"),
        ("trucks", "welke bedrijven bezit Maascel?"),
        ("trucks", "welke merken heeft Iveco"),
        ("islands", "brands of Lucid"),
        ("islands", "merken Daihatsu"),
        ("asia", "wat bezit Surya Cells?"),
        ("brands", "wat is er allemaal van Smart"),
        ("north", "what did Kraftas buy?"),
        ("trucks", "wie zit er achter CATL?"),
        ("trucks", "who took over Iveco"),
        ("seeds", "which company is the owner of Nissan?"),
        ("europe", "who bought Stellantis?"),
    ],
)
def test_what_it_has_is_not_who_has_it(base: str, question: str) -> None:
    told = facts_told(base, question)
    claims = [engine_over(base).base.facts[fact].claim for fact in told]
    assert not [c.id for c in claims if c.kind != "ownership" and not isinstance(c, Response)]
    assert not [c.id for c in claims if "which brands" in question or "merken" in question or "bezit" in question]


@pytest.mark.parametrize(
    ("base", "question", "facts"),
    [
        ("seeds", "welke merken heeft BMW", {"bmw-owns-mini", "bmw-owns-rolls-royce"}),
        ("seeds", "brands of BMW", {"bmw-owns-mini", "bmw-owns-rolls-royce"}),
        ("seeds", "what belongs to BMW?", {"bmw-owns-mini", "bmw-owns-rolls-royce"}),
        ("seeds", "merken Chery", {"chery-owns-jaecoo-and-omoda"}),
        ("trucks", "wie zit er achter DAF?", {"paccar-owns-daf"}),
    ],
)
def test_all_that_it_has_is_told(base: str, question: str, facts: set[str]) -> None:
    assert facts <= set(facts_told(base, question))


@pytest.mark.parametrize("base", ["seeds", "brands", "asia", "trucks", "islands"])
@pytest.mark.parametrize("question", ["which brands does {name} own?", "welke merken zijn van {name}?"])
def test_of_any_company_only_what_it_has(base: str, question: str) -> None:
    engine = engine_over(base)
    for company in [e for e in engine.base.entities.values() if e.kind in COMPANY_KINDS]:
        for fact in facts_told(base, question.format(name=company.name.en))[:1]:
            claim = engine.base.facts[fact].claim
            denied = claim.responds_to if isinstance(claim, Response) else ()
            filled = {role for c in (claim, *(engine.base.facts[i].claim for i in denied)) for role in c.filled()}
            assert {"owner", "maker", "seller", "partners", "supplier"} & filled, (company.id, fact)
