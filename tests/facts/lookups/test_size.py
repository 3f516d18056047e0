"""What a base of many facts does to an answer: it stays one that can be read, and says what it leaves out."""

from __future__ import annotations

import random
import time

import pytest
from looked_up import TODAY

from facts.base import Fact, FactBase
from facts.claims import KINDS, Status
from facts.entities import Entity
from facts.lookups import Lookups
from facts.lookups.picture_data import RelationMap
from facts.lookups.queries import CompareQuery, DealsQuery, MapQuery, Query, RumoursQuery, SourceQuery
from facts.lookups.relation_map import MOST_NODES
from facts.lookups.telling import MOST_TOLD
from facts.sources import Source

FACTS, COMPANIES, SOURCES = 4_000, 1_000, 200


@pytest.fixture(scope="module")
def many(messages: dict[str, dict[str, str]]) -> Lookups:
    chance = random.Random(5)
    entities = {f"e{n}": Entity(id=f"e{n}", name=f"Name {n}", kind="automaker") for n in range(COMPANIES)}
    titled = {"nl": "Een titel", "en": "A title"}
    sources = {f"s{n}.txt": Source(file=f"s{n}.txt", date=f"{2000 + n % 26}", title=titled) for n in range(SOURCES)}
    facts = {}
    for number in range(FACTS):
        first, second = chance.sample(list(entities), 2)
        claim = KINDS["partnership"](
            kind="partnership", id=f"f{number}", status=chance.choice(list(Status)), partners=[first, second],
            statement={"nl": "Een zin.", "en": "A sentence."}, evidence={"paragraphs": 1},
        )  # fmt: skip
        facts[claim.id] = Fact(claim, chance.choice(list(sources.values())))  # type: ignore[arg-type]
    return Lookups(FactBase(entities, sources, facts, "made up"), messages)


@pytest.mark.parametrize("query", [DealsQuery(), RumoursQuery(), SourceQuery()], ids=lambda query: query.kind)
def test_a_long_answer_holds_the_newest_and_says_so(many: Lookups, query: Query) -> None:
    answer = many.look_up(query, today=TODAY, language="en")

    assert sum(len(section.entries) for section in answer.sections) <= MOST_TOLD
    assert any(note.startswith("These are the newest") for note in answer.notes)
    assert "25" in (answer.sections[0].heading + answer.facts[0].label if answer.facts else answer.sections[0].heading)


def test_the_map_of_a_large_base_shows_names_that_are_related(many: Lookups) -> None:
    answer = many.look_up(MapQuery(), today=TODAY, language="en")

    assert isinstance(answer.picture, RelationMap)
    assert len(answer.picture.nodes) == MOST_NODES
    assert len(answer.picture.edges) >= MOST_NODES - 1
    assert answer.notes == (f"The picture shows the {MOST_NODES} of 1,000 names with the most relations.",)


@pytest.mark.parametrize("query", [MapQuery(), CompareQuery("e1", "e2"), DealsQuery()], ids=lambda query: query.kind)
def test_a_lookup_takes_a_blink(many: Lookups, query: Query) -> None:
    many.look_up(query, today=TODAY, language="nl")
    started = time.process_time()
    many.look_up(query, today=TODAY, language="nl")

    assert time.process_time() - started < 0.3
