"""Who owns, bought, sold, supplies or leads whom: whoever is named must have that very part in the fact told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from engines import ask, engine_over, facts_told

from facts.answer import Outcome
from facts.claims import AnyClaim, Leadership
from facts.reading.names import COMPANY_KINDS

BASES = ("seeds", "brands", "other", "asia", "trucks")


def _leads(claim: AnyClaim) -> bool:
    return isinstance(claim, Leadership)


def _has_a_customer(claim: AnyClaim) -> bool:
    return any(claim.filled().get(role) for role in ("customer", "receiver", "partners"))


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize(
    ("question", "may_answer"),
    [
        ("who is the new ceo of {name}?", _leads),
        ("wie wordt de nieuwe topman van {name}?", _leads),
        ("who supplies {name}?", _has_a_customer),
    ],
)
def test_only_facts_of_the_right_kind_answer_for_any_company(
    base: str, question: str, may_answer: Callable[[AnyClaim], bool]
) -> None:
    entities = engine_over(base).base.entities.values()
    companies = [e.name.en for e in entities if e.kind in COMPANY_KINDS]
    facts = engine_over(base).base.facts
    answers = [(name, ask(base, question.format(name=name))) for name in companies]
    said = [(name, answer.facts[0].id) for name, answer in answers if answer.outcome is Outcome.ANSWERED]
    assert not [(name, fact) for name, fact in said if not may_answer(facts[fact].claim)]


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("seeds", "who owns Tata"),
        ("seeds", "Geely owner"),
        ("seeds", "who took over Geely"),
        ("seeds", "wie nam BMW over"),
        ("seeds", "wie verkocht Tata"),
        ("seeds", "who supplies BMW"),
        ("seeds", "sales BMW"),
        ("seeds", "ceo Tata"),
        ("seeds", "how big is the stake of Leapmotor in Stellantis"),
        ("brands", "who bought Hyundai Motor Group?"),
        ("asia", "aan wie levert Suzuki?"),
        ("trucks", "who sold Paccar?"),
    ],
)
def test_nothing_is_told_of_the_other_side(base: str, question: str) -> None:
    assert not facts_told(base, question)


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        ("seeds", "jaguar owner 2019", "jlr-subsidiary-of-tata"),
        ("seeds", "which companies does Chery own", "chery-owns-jaecoo-and-omoda"),
        ("seeds", "what does Tata own", "jlr-subsidiary-of-tata"),
        ("seeds", "who took over Volvo", "geely-took-over-volvo"),
        ("asia", "wie levert aan Lanxi Auto?", "catl-supplies-lanxi"),
        ("brands", "ceo Polestar", "solheim-leads-polestar"),
    ],
)
def test_the_one_named_has_its_part(base: str, question: str, fact: str) -> None:
    assert facts_told(base, question)[0] == fact


def test_what_may_be_asked_instead_has_an_answer() -> None:
    assert not [s for s in ask("seeds", "who owns Tata").suggestions if "owns" in s]
