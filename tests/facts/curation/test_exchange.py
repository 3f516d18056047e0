"""A base out and in again: JSON Lines, cards, and CSV of the figures."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import jsonschema
import pytest

from facts.curation.card_schema import FILES, schemas
from facts.curation.exchange import cards, figures_csv, json_lines
from facts.errors import CardFaults
from facts.loading import load_base

ROOT = Path(__file__).parents[3]
BASES = [ROOT / "seeds", *sorted(path for path in (ROOT / "tests" / "bases").iterdir() if path.is_dir())]
LINES = [
    {"entity": {"id": "varno", "name": "Varno", "kind": "automaker"}},
    {"fact": {"id": "a", "kind": "sales", "status": "reported", "brand": "varno", "evidence": {"paragraphs": 1},
              "figures": [{"value": 5, "unit": "vehicles"}], "statement": {"nl": "Vijf.", "en": "Five."}},
     "file": "a.txt"},
    {"source": {"file": "a.txt", "title": {"nl": "Over ons", "en": "About us"}}},
]  # fmt: skip


def write(path: Path, lines: list[object]) -> Path:
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines), "utf-8")
    return path


@pytest.mark.parametrize("folder", BASES, ids=lambda path: path.name)
def test_json_lines_and_cards_give_an_equal_base(folder: Path, tmp_path: Path) -> None:
    base = load_base(folder)
    (tmp_path / "lines").mkdir()
    (tmp_path / "cards").mkdir()
    (tmp_path / "lines" / "base.jsonl").write_text("\n".join(json_lines(base)), "utf-8")
    for name, text in cards(base):
        (tmp_path / "cards" / name).write_text(text, "utf-8")

    for copy in (load_base(tmp_path / "lines"), load_base(tmp_path / "cards")):
        assert (copy.entities, copy.sources, copy.facts) == (base.entities, base.sources, base.facts)


def test_lines_have_the_schema_of_the_cards() -> None:
    validator = jsonschema.Draft7Validator(schemas()[FILES["line"]])

    for line in json_lines(load_base(ROOT / "seeds")):
        assert list(validator.iter_errors(json.loads(line))) == []


def test_lines_stand_beside_cards(tmp_path: Path) -> None:
    (tmp_path / "entities.yaml").write_text("entities: [{id: mossa, name: Mossa, kind: company}]\n", "utf-8")
    write(tmp_path / "more.jsonl", LINES)

    base = load_base(tmp_path)

    assert list(base.entities) == ["mossa", "varno"]
    assert list(base.facts) == ["a"]


def test_every_fault_is_told_with_its_line(tmp_path: Path) -> None:
    wrong = json.loads(json.dumps(LINES))
    wrong[1]["fact"]["status"] = "rumored_by_many"
    wrong[1]["fact"]["brand"] = "nobody"
    write(tmp_path / "base.jsonl", [*wrong, "{", "[1]", {"fact": {}}, {"fact": {"id": "b"}, "file": "gone.txt"}])

    with pytest.raises(CardFaults) as found:
        load_base(tmp_path)

    assert [(fault.line, fault.text[:40]) for fault in found.value.faults] == [
        (2, "`brand` names `nobody`, which is no enti"),
        (2, "`status` `rumored_by_many` is not known;"),
        (4, "this line is no JSON: Expecting property"),
        (5, "a line holds an object with `entity`, `s"),
        (6, "a fact needs `file` beside it: the file "),
        (7, "no line has the source `gone.txt`; add {"),
    ]


def test_figures_go_out_as_csv() -> None:
    base = load_base(ROOT / "tests" / "facts" / "lookups" / "birds")

    rows = list(csv.DictReader(figures_csv(base).splitlines()))

    assert len(rows) == sum(len(fact.claim.figures) for fact in base.facts.values())
    assert {row["fact"] for row in rows} <= base.facts.keys()
    assert all(row["value"] and row["unit"] and row["source"] for row in rows)
