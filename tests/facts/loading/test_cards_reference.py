"""Every example in docs/cards.md loads, and the page names every key, kind, role and choice there is."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest
from pydantic import BaseModel

from facts.claim_parts import (
    ATTRIBUTION_WORDS,
    Aspect,
    Bound,
    Evidence,
    Figure,
    Keywords,
    Period,
    Stance,
    Status,
)
from facts.claims import KINDS
from facts.entities import Entity, EntityKind
from facts.loading import load_base
from facts.loading.fault_wording import keys_of
from facts.sources import Estimate, Source

PAGE = (Path(__file__).parents[3] / "docs" / "cards.md").read_text("utf-8")
EXAMPLES = [
    (part.splitlines()[0].strip("# "), part.partition("\n")[2])
    for part in re.findall(r"^```yaml\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
]
FURTHER_ENTITIES = """\
  - {id: norland, name: Norland, kind: country}
  - {id: orla, name: Orla, kind: brand}
  - {id: tulip-t4, name: Tulip T4, kind: model}
  - {id: nord-platform, name: Nord platform, kind: platform}
  - {id: halden-cells, name: Halden Cells, kind: supplier}
  - {id: nordhaven-post, name: The Nordhaven Post, kind: press}
  - {id: tomas-brae, name: Tomas Brae, kind: person}
"""
SOURCE = "source: {file: all.txt, title: {nl: Alles, en: Everything}}\n"


def _of(what: str) -> list[str]:
    return [text for kind, text in EXAMPLES if kind == what]


def test_the_examples_make_a_base(tmp_path: Path) -> None:
    """All of them together, as one base: so their links and roles are verified too."""
    entities = "".join(text.removeprefix("entities:\n") for text in _of("entities.yaml"))
    (tmp_path / "entities.yaml").write_text("entities:\n" + entities + FURTHER_ENTITIES, "utf-8")
    [card] = _of("card")
    (tmp_path / "card.yaml").write_text(card, "utf-8")
    [source] = _of("source")
    facts = _of("fact")
    (tmp_path / "facts.yaml").write_text(SOURCE + "facts:\n" + "".join(facts), "utf-8")
    fact_for_the_source = card.partition("facts:\n")[2].replace("varno-talks", "once-more-varno-talks")
    (tmp_path / "source.yaml").write_text(source + "facts:\n" + fact_for_the_source, "utf-8")
    base = load_base(tmp_path)
    assert {fact.claim.kind for fact in base.facts.values()} == set(KINDS)
    assert len(base.facts) == sum(text.count("- id:") for text in facts) + 2


def test_every_example_says_what_it_is() -> None:
    assert {kind for kind, _ in EXAMPLES} == {"entities.yaml", "card", "source", "fact"}


@pytest.mark.parametrize("model", [*KINDS.values(), Figure, Period, Evidence, Keywords, Source, Estimate, Entity])
def test_every_key_is_described(model: type[BaseModel]) -> None:
    assert [key for key in keys_of(model) if f"`{key}`" not in PAGE] == []


@pytest.mark.parametrize("choices", [Status, Stance, Aspect, Bound, EntityKind])
def test_every_choice_is_described(choices: type[StrEnum]) -> None:
    assert [choice for choice in choices if f"`{choice}`" not in PAGE] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_section_that_names_its_roles(kind: str) -> None:
    section = PAGE.split(f"\n### {kind}\n")[1].split("\n### ")[0]
    assert [role for role in KINDS[kind].roles if f"`{role}`" not in section] == []
    assert f"[`{kind}`](#{kind})" in PAGE


def test_every_attribution_word_is_described() -> None:
    assert [word for word in ATTRIBUTION_WORDS if f"`{word}`" not in PAGE] == []
