"""Made-up cards on disk, good ones and broken ones, for tests that need a folder of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

CARD = """\
source:
  file: {name}.txt
  date: {date}
  title: {{nl: Over {name}, en: About {name}}}
facts:
"""
FACT = """\
  - id: {id}
    kind: production
    status: active
    producer: arvo
    statement: {{nl: "Arvo maakt {made}.", en: "Arvo makes {made}."}}
    evidence: {{paragraphs: 1}}
"""


class CardsFolder:
    """A folder with entities and one good card, `arvo`, until a test changes it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir(exist_ok=True)
        self.write_entities(arvo="Arvo", brisa="Brisa")
        self.write_card("arvo")

    def write_entities(self, **names: str) -> None:
        lines = [f"  - {{id: {entity}, name: {name}, kind: automaker}}\n" for entity, name in names.items()]
        (self.path / "entities.yaml").write_text("entities:\n" + "".join(lines), "utf-8")

    def write_card(self, name: str, facts: Mapping[str, str] | None = None, *, date: str = "2019-11") -> None:
        """Write a card whose facts each say what Arvo makes."""
        made = {"arvo-builds": "cars"} if facts is None else facts
        text = CARD.format(name=name, date=date) + "".join(FACT.format(id=id_, made=one) for id_, one in made.items())
        (self.path / f"{name}.yaml").write_text(text, "utf-8")

    def break_card(self, name: str = "arvo") -> None:
        """Make line 8 of a card name a producer that is no entity."""
        card = self.path / f"{name}.yaml"
        card.write_text(card.read_text("utf-8").replace("producer: arvo", "producer: nobody"), "utf-8")

    def remove(self) -> None:
        """Take the whole folder away."""
        for file in self.path.iterdir():
            file.unlink()
        self.path.rmdir()
