"""A small good base to break: two cards, the entities and an article, about invented companies."""

from __future__ import annotations

from collections.abc import Callable

ENTITIES = """\
entities:
  - {id: arvo, name: Arvo, kind: automaker, aliases: [Arvo Motors], country: norland}
  - {id: belmo, name: Belmo, kind: brand}
  - {id: cadix-group, name: Cadix Group, kind: group, aliases: [Cadix]}
  - {id: cadix, name: Cadix Cars, kind: brand, aliases: [Cadix]}
  - {id: norland, name: {nl: Noorland, en: Norland}, kind: country}
"""
CARD = """\
source:
  file: arvo.txt
  date: 2024-03
  title: {nl: Arvo zoekt, en: Arvo seeks}
facts:
  - id: arvo-talks
    kind: partnership
    status: in_talks
    partners: [arvo, belmo]
    statement: {nl: Arvo praat met Belmo., en: Arvo talks to Belmo.}
    evidence: {paragraphs: 1, terms: [Arvo]}
  - id: arvo-sales
    kind: sales
    status: reported
    brand: arvo
    market: norland
    figures: [{value: 1200, unit: vehicles, year: 2023, market: norland}]
    says: [arvo, a former director]
    statement: {nl: Arvo verkocht 1200 auto's., en: Arvo sold 1200 cars.}
    evidence: {paragraphs: [1, 2], terms: [1.200]}
"""
OTHER_CARD = """\
source:
  file: belmo.txt
  title: {nl: Belmo ontkent, en: Belmo denies}
facts:
  - id: belmo-denies
    kind: response
    status: denied
    speaker: belmo
    stance: denies
    responds_to: arvo-talks
    period: {in: 2024-04-02}
    statement: {nl: Belmo ontkent het., en: Belmo denies it.}
    evidence: {paragraphs: 1}
"""
ARTICLE = "date 2024-03 Arvo is talking to Belmo.\r\n\r\nIn Norland  it sold 1.200 cars.\r\nThe end\r\n\r\n"

FaultsOf = Callable[..., list[str]]
"""Loads the folder of the fixture and returns its faults, without the path of the folder."""
