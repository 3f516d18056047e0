"""Between neighbours that account for the same, a fact that says it itself comes before one that is only taught it."""

from __future__ import annotations

from pathlib import Path

import pytest
from engines import TODAY, languages

from facts.engine import Engine
from facts.loading import load_base
from facts.selection.candidates import candidates_for
from facts.selection.scoring import Scored

ENTITIES = "entities:\n  - {id: arvo, name: Arvo, kind: automaker}\n"
CARD = """\
source:
  file: arvo.txt
  date: 2019-11
  title: {nl: Over Arvo, en: About Arvo}
facts:
  - id: van
    kind: production
    status: active
    producer: arvo
    statement: {nl: "De bus van Arvo is uitgesteld.", en: "The van of Arvo is postponed."}
    evidence: {paragraphs: 1}
  - id: bus
    kind: production
    status: active
    producer: arvo
    statement: {nl: "Arvo verft een bus.", en: "Arvo paints a coach."}
    keywords: {nl: [uitgesteld], en: [postponed]}
    evidence: {paragraphs: 1}
  - id: thought
    kind: outlook
    status: reported
    aspect: opinion
    subject: arvo
    says: article
    statement: {nl: "De vrachtwagen van Arvo is uitgesteld.", en: "The lorry of Arvo is postponed."}
    evidence: {paragraphs: 1}
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Scored]:
    """The facts with what sets them apart for a question that has no word in common with them."""
    folder: Path = tmp_path_factory.mktemp("cards")
    (folder / "entities.yaml").write_text(ENTITIES, "utf-8")
    (folder / "arvo.yaml").write_text(CARD, "utf-8")
    engine = Engine(load_base(folder), languages())
    reading = engine.reader.read("what did Arvo delay?", today=TODAY, fallback="en")
    return {c.profile.id: c for c in candidates_for(reading, engine.profiles, {}, frozenset())}


def test_a_topic_that_only_a_keyword_has_counts_for_less(told: dict[str, Scored]) -> None:
    assert told["bus"].words < told["van"].words == 0


def test_among_neighbours_a_thought_makes_good_part_of_what_it_loses(told: dict[str, Scored]) -> None:
    assert told["thought"].words > told["van"].words
