"""Cards as somebody writes them who has only skimmed docs/cards.md: one pass tells all that is wrong, by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.errors import CardFaults
from facts.loading import load_base

ENTITIES = """\
entities:
  - {id: Varno Motors, name: Varno, kind: carmaker, aliases: [Varno Motors, VM]}
  - {id: mossa, name: Mossa, type: brand}
  - {id: norland, name: {nl: Noorland, en: Norland}, kind: country}
"""
SOURCE = "source: {file: a.txt, date: 2024-03, title: {nl: Over Varno, en: On Varno}}\nfacts:\n"
STATEMENT = "    statement: {nl: Varno groeit., en: Varno grows.}\n    evidence: {paragraphs: 1}\n"


def fact(*keys: str) -> str:
    """Return a fact from its lines, with a good statement and evidence unless it has its own."""
    own = any(key.startswith(("statement", "evidence")) for key in keys)
    return "  - " + "\n    ".join(keys) + "\n" + ("" if own else STATEMENT)


def wrong_lines(folder: Path, card: str) -> list[int]:
    (folder / "entities.yaml").write_text(ENTITIES, "utf-8")
    (folder / "a.yaml").write_text(card, "utf-8")
    with pytest.raises(CardFaults) as found:
        load_base(folder)
    return sorted({fault.line for fault in found.value.faults if fault.file.endswith("a.yaml")})


@pytest.mark.parametrize(
    ("card", "lines"),
    [
        (fact("id: one", "kind: acquisition", "status: done", "figures: {value: €3 bn, unit: EUR}"), [4, 5, 6]),
        (
            fact("id: one", "kind: takeover", "status: done", "statement: Varno groeit.", "evidence: page 2"),
            [4, 5, 6, 7],
        ),
        (fact("id: one", "kind: sales", "status: reported", "company: varno-motors"), [6]),
        (fact("id: one", "kind: Leadership", "status: former CEO", "person: Ina Okk", "since: 2019"), [5, 6, 7]),
        (fact("id: one", "kind: partnership", "status: rumoured", "partners: varno, mossa", "because: two"), [6, 7]),
        (fact("id: one", "kind: outlook", "status: reported", "subject: mossa", "keywords: [groei]"), [3, 7]),
        (fact("id: one", "kind: sales", "brand: mossa", "statement: {nl: Ja hoor.}", "evidence: {at: two}"), [3, 6, 7]),
        (fact("id: one", "status: reported", "brand: mossa", "evidence: {paragraphs: 0}"), [3, 6]),
        (fact("id: one", "kind: response", "status: denied", "speaker: mossa"), [3]),
        (
            fact("id: one", "kind: sales", "status: reported", "brand: mossa", "figures: {value: 28.232, unit: cars}"),
            [7],
        ),
        (fact("id: mossa", "kind: sales", "status: reported", "brand: mossa"), [3]),
        (fact("id: one", "kind: sales", "status: reported", "brand: mossa", "keywords: {nl: a, b}"), [7]),
    ],
)
def test_all_that_is_wrong_is_told_at_once(tmp_path: Path, card: str, lines: list[int]) -> None:
    assert wrong_lines(tmp_path, SOURCE + card) == lines


@pytest.mark.parametrize(
    "card",
    [
        fact("id: Één Feit", "kind: Sales", "status: Reported", "brand: Varno Motors"),
        fact("id: one", "kind: ownership", "status: completed", "buyer: Varno Motors", "target: mossa"),
    ],
)
def test_what_is_clear_loads_although_it_is_written_otherwise(tmp_path: Path, card: str) -> None:
    (tmp_path / "entities.yaml").write_text(ENTITIES, "utf-8")
    (tmp_path / "a.yaml").write_text(SOURCE + card, "utf-8")

    assert len(load_base(tmp_path).facts) == 1
