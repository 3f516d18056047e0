"""The schema that editors use: fresh, and of one mind with the loader on real, invented and broken cards."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from facts.curation.card_schema import FILES, schemas

ROOT = Path(__file__).parents[3]
CARDS = sorted(path for folder in ("seeds", "tests/bases") for path in (ROOT / folder).rglob("*.yaml"))
SCHEMAS = schemas()


def faults(path: Path, text: str) -> list[str]:
    name = FILES["entities"] if path.stem == "entities" else FILES["card"]
    held: Any = json.loads(json.dumps(yaml.safe_load(text), default=str))
    return [error.message for error in jsonschema.Draft7Validator(SCHEMAS[name]).iter_errors(held)]


@pytest.mark.parametrize("name", list(FILES.values()))
def test_the_written_schemas_are_fresh(name: str) -> None:
    written = json.loads((ROOT / "schemas" / name).read_text("utf-8"))

    assert written == SCHEMAS[name], "run `make schema`"
    jsonschema.Draft7Validator.check_schema(written)


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.name)
def test_cards_that_load_fit_their_schema(path: Path) -> None:
    assert faults(path, path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.yaml")), ids=lambda path: path.name)
def test_cards_point_at_their_schema(path: Path) -> None:
    first = path.read_text("utf-8").split("\n", 1)[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert (path.parent / first.partition("=")[2]).is_file()


CARD = """\
source: {file: a.txt, date: 2024-03, title: {nl: Over ons, en: About us}}
facts:
  - id: a
    kind: sales
    status: reported
    brand: varno
    figures: {value: 5, unit: vehicles, year: 2024}
    statement: {nl: Varno verkoopt., en: Varno sells.}
    evidence: {paragraphs: 1, terms: 5}
"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("status: reported", "status: rumored_by_many"),
        ("kind: sales", "kind: sale"),
        ("    brand: varno\n", ""),
        ("unit: vehicles, ", ""),
        ("date: 2024-03", "date: March 2024"),
        ("brand: varno", "brnd: varno"),
        (", en: Varno sells.", ""),
        ("paragraphs: 1", "paragraphs: first"),
    ],
)
def test_what_is_wrong_is_seen_while_typing(right: str, wrong: str) -> None:
    assert faults(Path("a.yaml"), CARD) == []
    assert faults(Path("a.yaml"), CARD.replace(right, wrong)) != []


def test_a_draft_may_lack_what_is_still_to_be_written() -> None:
    assert faults(Path("a.yaml"), CARD + "  - {id: b, draft: true, kind: sales, statement: {nl: , en: }}\n") == []
