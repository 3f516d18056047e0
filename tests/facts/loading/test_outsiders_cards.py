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


MANY_MISTAKES = """\
source:
  file: a.txt
  date: 27-02-2026
  language: Dutch
  title: Varno koopt Mossa
facts:
  - id: one
    kind: joint venture
    status: aangekondigd
    partners: [Varno Motors, Mossa Auto AG]
    statement: {dutch: Varno en Mossa richten iets op., english: Varno and Mossa set something up.}
    evidence: {paragraphs: 2-4}
  - id: two
    kind: sales
    status: [reported, confirmed]
    brand: mossa
    figures:
      - {value: 3 million, unit: vehicles, year: 2023/24}
      - 28232 cars
    statement: {nl: Mossa verkocht 3 miljoen auto's., en: ~}
    evidence: {paragraphs: 3}
  - id: three
    kind: ownership
    status: completed
    owner: varno-motors
    owned: mossa
    period: 2020-2024
    because: Because sales fell
    evidences: {paragraphs: 3}
    evidence: {paragraphs: 3, quote: Varno owns Mossa}
    statement: {nl: Varno bezit Mossa., en: Varno owns Mossa.}
  - id: four
    kind: leadership
    status: active
    person: mossa
    organisation: varno-motors
    post: {nl: directeur}
    period: {since: 2019, until: present}
    says: {en: insiders}
    statement: {nl: Mossa leidt Varno., en: Mossa leads Varno.}
    evidence: {paragraphs: 3}
  - {id: five, draft: yes}
"""


def test_a_card_of_many_mistakes_is_told_whole_with_every_line(tmp_path: Path) -> None:
    (tmp_path / "entities.yaml").write_text(ENTITIES, "utf-8")
    (tmp_path / "a.yaml").write_text(MANY_MISTAKES, "utf-8")
    with pytest.raises(CardFaults) as found:
        load_base(tmp_path)
    told = [str(fault).removeprefix(f"{tmp_path}/a.yaml:") for fault in sorted(found.value.faults)]
    assert [one.split("; ")[0] for one in told] == [
        "3: `date`: `27-02-2026` is no date",
        "4: `language` `Dutch` is not right",
        "5: `title` takes keys and values (nl, en), not `Varno koopt Mossa`",
        "8: kind `joint_venture` is not known",
        "9: `status` `aangekondigd` is not known",
        "10: `partners` names `mossa-auto-ag`, which is no entity",
        "11: `dutch` is no key of `statement`",
        "11: `en` is missing in `statement`",
        "11: `english` is no key of `statement`",
        "11: `nl` is missing in `statement`",
        "12: `evidence.paragraphs` `2-4` is no whole number",
        "15: `status` takes one word, not a list",
        "18: `figures.value` `3 million` is no number",
        "18: `figures.year` `2023/24` is no whole number",
        (
            "19: `figures` takes keys and values (value, unit, year, relative, market, of, measure, bound),"
            " not `28232 cars`"
        ),
        "20: `en` is empty",
        "27: `period` takes keys and values (since, until, in), not `2020-2024`",
        "28: `because` names `because-sales-fell`, and there is no such fact",
        "29: `evidences` is no key of an ownership fact",
        "30: `quote` is no key of `evidence`",
        "37: `post` takes a text, not a mapping",
        "38: `period.until`: `present` is no date",
        "39: `nl` is missing in `says`",
        "42: `draft` takes `true`",
    ]
    assert told[10].endswith("write digits only, such as 3, or several as [2, 3, 4]")


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
