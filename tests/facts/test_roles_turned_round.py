"""No relation of any base is affirmed the wrong way round: who is of whom, who sold to whom, who follows whom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from engines import TODAY, engine_over

from facts.answer import Position
from facts.base import FactBase
from facts.claims import OWNED_NOW, AnyClaim, Ownership
from facts.engine import NEW_CONVERSATION, Engine
from facts.entities import EntityKind

BASES = ("seeds", *sorted(path.name for path in Path("tests/bases").iterdir() if path.is_dir()))
GIVING = (("supplier", "customer"), ("provider", "receiver"))


def _names(engine: Engine, held: tuple[str, ...]) -> list[str]:
    """Return the names of those that are linked by no other name, people aside: 'is Vale van Vexler' may be so."""
    entities = [engine.base.entities[i] for i in held if i in engine.base.entities]
    plain = [e for e in entities if e.kind is not EntityKind.PERSON and engine.link(e.name.en) == e.id]
    return [e.name.en for e in plain]


def _people(base: FactBase, held: tuple[str, ...]) -> list[str]:
    return [base.entities[i].name.en for i in held if i in base.entities]


def _turned_round(engine: Engine, claim: AnyClaim) -> Iterator[str]:
    roles = claim.filled()

    def of(role: str) -> list[str]:
        return _names(engine, tuple(roles.get(role, ())))

    if isinstance(claim, Ownership) and claim.status in OWNED_NOW:
        for owner in of("owner"):
            for owned in of("owned"):
                yield from (f"is {owner} van {owned}?", f"does {owned} own {owner}?", f"is {owner} owned by {owned}?")
    for giving, getting in GIVING:
        for giver in of(giving):
            for receiver in of(getting):
                yield from (f"does {receiver} supply {giver}?", f"levert {receiver} aan {giver}?")
    for seller in of("seller"):
        for buyer in (*of("buyer"), *of("owner")):
            for sold in (*of("owned"), *of("plant")):
                yield f"did {buyer} sell {sold} to {seller}?"
                yield f"verkocht {buyer} {sold} aan {seller}?"
    for ahead in (*of("brand"), *(of("seller") if claim.kind == "sales" else ())):
        for behind in of("outsold"):
            yield from (f"did {behind} outsell {ahead}?", f"heeft {behind} {ahead} ingehaald?")
    for new in _people(engine.base, tuple(roles.get("person", ()))):
        for old in _people(engine.base, tuple(roles.get("predecessor", ()))):
            yield from (f"did {old} succeed {new}?", f"volgt {old} {new} op?")


@pytest.mark.parametrize("base", BASES)
def test_what_is_asked_the_wrong_way_round_is_not_affirmed(base: str) -> None:
    engine = engine_over(base)
    asked = [q for fact in engine.base.facts.values() for q in _turned_round(engine, fact.claim)]

    affirmed = [
        question
        for question in asked
        if engine.answer(question, conversation=NEW_CONVERSATION, today=TODAY)[0].position is Position.YES
    ]

    assert asked
    assert not affirmed
