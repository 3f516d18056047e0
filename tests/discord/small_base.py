"""A small invented base: one card with a few facts, whose questions have one answer each."""

from __future__ import annotations

from pathlib import Path

ENTITIES = """\
entities:
  - {id: varno, name: Varno, kind: automaker}
  - {id: mossa, name: Mossa, kind: automaker}
  - {id: tulip, name: Tulip Cars, kind: brand}
  - {id: estonia, name: {nl: Estland, en: Estonia}, kind: country}
"""
CARD = """\
source:
  file: varno.txt
  date: 2024-03
  title: {nl: Varno koopt, en: Varno buys}
facts:
  - id: varno-owns-tulip
    kind: ownership
    status: active
    owner: varno
    owned: tulip
    statement: {nl: Varno is eigenaar van Tulip Cars., en: Varno owns Tulip Cars.}
    evidence: {paragraphs: 2}
  - id: tulip-sold-2023
    kind: sales
    status: reported
    brand: tulip
    market: estonia
    figures: {value: 4120, unit: vehicles, year: 2023, market: estonia}
    statement:
      nl: Tulip Cars verkocht in 2023 in Estland 4.120 auto's.
      en: Tulip Cars sold 4,120 cars in Estonia in 2023.
    evidence: {paragraphs: 3}
"""
NEW_CARD = """\
source:
  file: mossa.txt
  date: 2026-10
  title: {nl: Varno praat met Mossa, en: Varno talks to Mossa}
facts:
  - id: varno-talks-to-mossa
    kind: partnership
    status: in_talks
    partners: [varno, mossa]
    statement: {nl: Varno praat met Mossa over een platform., en: Varno is in talks with Mossa about a platform.}
    evidence: {paragraphs: 1}
"""

QUESTION = "Who owns Tulip Cars?"
STATEMENT = "Varno owns Tulip Cars."
SOURCE = "varno.txt, dated March 2024, paragraph 2"

NEW_QUESTION = "Is Varno in talks with Mossa?"
NEW_STATEMENT = "Varno is in talks with Mossa about a platform."


def write_small_base(folder: Path) -> Path:
    """Write the base without the new card, and return the folder."""
    folder.mkdir(exist_ok=True)
    (folder / "entities.yaml").write_text(ENTITIES, "utf-8")
    (folder / "varno.yaml").write_text(CARD, "utf-8")
    return folder
