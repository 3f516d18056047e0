"""An invented base in which every real maker of the makers table has a name and one figure of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from facts.base import Fact, FactBase
from facts.claims import Sales
from facts.engine import Engine, load_languages
from facts.entities import Entity
from facts.reading.languages import FOLDER
from facts.reading.text import squeeze
from facts.sources import Source

MAKERS = FOLDER / "makers.txt"


@dataclass(frozen=True, slots=True)
class Maker:
    """One line of the makers table."""

    id: str
    names: tuple[str, ...]
    country: str
    kind: str


def makers(path: Path = MAKERS) -> Iterator[Maker]:
    """Yield the makers of the table, without models and lookalikes."""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("["):
            return
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) == 3:
            names = tuple(name.strip() for name in cells[0].split(";"))
            yield Maker(squeeze(names[0]), names, cells[1], cells[2])


def base_of_makers(path: Path = MAKERS) -> FactBase:
    """Return a base with one sales fact for each maker; the figures are invented."""
    source = Source.model_validate(
        {"file": "invented.txt", "date": "2026-01", "title": {"nl": "Verzonnen verkopen", "en": "Invented sales"}}
    )
    entities, facts = {}, {}
    for number, maker in enumerate(makers(path), 1):
        kind = "supplier" if maker.kind == "supplier" else "brand"
        entity = Entity.model_validate(
            {"id": maker.id, "name": maker.names[0], "aliases": maker.names[1:], "kind": kind, "country": maker.country}
        )
        entities[entity.id] = entity
        sold = 10_000 + 37 * number
        claim = Sales.model_validate(
            {
                "id": maker.id,
                "kind": "sales",
                "status": "completed",
                "brand": [entity.id],
                "statement": {
                    "nl": f"{maker.names[0]} verkocht in 2025 {sold} auto's.",
                    "en": f"{maker.names[0]} sold {sold} cars in 2025.",
                },
                "evidence": {"paragraphs": 1},
                "figures": {"value": sold, "unit": "vehicles", "year": 2025},
            }
        )
        facts[claim.id] = Fact(claim, source)
    sources = {source.file: source}
    return FactBase(MappingProxyType(entities), MappingProxyType(sources), MappingProxyType(facts), "invented")


def engine_of_makers() -> Engine:
    """Return an engine over the invented base; the base alone knows the makers, the table only lends lookalikes."""
    languages = load_languages()
    return Engine(base_of_makers(), replace(languages, makers=MappingProxyType({})))
