"""Figures that one statement sets side by side: what was before, what is a part; both languages must say so."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from made_up_cards import CARD

from facts.engine import load_languages
from facts.loading import load_base
from facts.reading.languages import Languages
from facts.selection.stated_pairs import Relation, stated_pairs

FACT = """\
  - id: told
    kind: production
    status: reported
    producer: arvo
    figures: {figures}
    statement: {{nl: "{nl}", en: "{en}"}}
    evidence: {{paragraphs: 1}}
"""
PairsOf = Callable[[str, str, str], list[tuple[Relation, Decimal, Decimal]]]
ENTITIES = "entities:\n  - {id: arvo, name: Arvo, kind: automaker}\n"


@cache
def _languages() -> Languages:
    return load_languages()


@pytest.fixture
def pairs(tmp_path: Path) -> PairsOf:
    def of(figures: str, nl: str, en: str) -> list[tuple[Relation, Decimal, Decimal]]:
        (tmp_path / "entities.yaml").write_text(ENTITIES, "utf-8")
        card = CARD.format(name="arvo", date="2019-11") + FACT.format(figures=figures, nl=nl, en=en)
        (tmp_path / "arvo.yaml").write_text(card, "utf-8")
        found = stated_pairs(load_base(tmp_path).facts["told"], _languages())
        return [(pair.relation, pair.first, pair.second) for pair in found]

    return of


PEOPLE = "[{value: 130, unit: people}]"


@pytest.mark.parametrize(
    ("figures", "nl", "en", "relation", "first", "second"),
    [
        (PEOPLE, "Arvo houdt 130 van de 210 mensen.", "Arvo keeps 130 of the 210 people.", "part", 130, 210),
        (PEOPLE, "Van de 1.210 mensen gaan er 130 weg.", "Of the 1,210 people 130 will go.", "part", 130, 1210),
        (
            "[{value: 9400, unit: vehicles}, {value: 31200, unit: vehicles}]",
            "Arvo roept 31.200 auto's terug in Europa, waarvan 9.400 in Ierland.",
            "Arvo recalls 31,200 cars in Europe, of which 9,400 in Ireland.",
            "part",
            9400,
            31200,
        ),
        (
            "[{value: 1900000, unit: EUR}]",
            "Arvo verhoogt het bod van 1,4 naar 1,9 miljoen euro.",
            "Arvo raises its bid from 1.4 million to 1.9 million euros.",
            "change",
            1400000,
            1900000,
        ),
        (
            "[{value: 22900, unit: EUR}]",
            "De Arvo kost 22.900 euro in plaats van 21.500.",
            "The Arvo costs 22,900 euros instead of 21,500.",
            "change",
            21500,
            22900,
        ),
        (
            "[{value: 22900, unit: EUR}]",
            "De Arvo kost 22.900 euro, 1.400 euro meer dan voorheen.",
            "The Arvo costs 22,900 euros, 1,400 euros more than before.",
            "change",
            21500,
            22900,
        ),
        (
            "[{value: 41, unit: vehicles, year: 2019}]",
            "Arvo maakte in 2019 41 auto's, 9 minder dan in 2018.",
            "Arvo made 41 cars in 2019, 9 fewer than in 2018.",
            "change",
            50,
            41,
        ),
    ],
)
def test_a_statement_tells_what_two_figures_are_to_each_other(
    pairs: PairsOf, figures: str, nl: str, en: str, relation: str, first: int, second: int
) -> None:
    assert pairs(figures, nl, en) == [(relation, first, second)]


@pytest.mark.parametrize(
    ("figures", "nl", "en"),
    [
        (PEOPLE, "Arvo houdt 130 van de 210 mensen.", "Arvo keeps 130 people; there were 210."),
        ("[{value: 130, unit: percent}]", "Dat is 130 van de 210 procent.", "That is 130 of the 210 per cent."),
        ("[{value: 130, unit: people, bound: at_most}]", "Hooguit 130 van de 210.", "At most 130 of the 210."),
        (
            "[{value: 130, unit: people}, {value: 210, unit: vehicles}]",
            "Arvo bouwt met 130 van de 210 auto's.",
            "Arvo builds with 130 of the 210 cars.",
        ),
        (
            "[{value: 40, unit: vehicles, year: 2018}, {value: 55, unit: vehicles, year: 2019}]",
            "De bouw ging van 40 naar 55.",
            "Output went from 40 to 55.",
        ),
        (
            "[{value: 22900, unit: EUR}]",
            "De Arvo kost 22.900 euro en 200 mensen wachten, meer dan voorheen.",
            "The Arvo costs 22,900 euros and 200 people wait, more than before.",
        ),
    ],
    ids=["one language only", "per cent", "bounded", "two units", "two years, compared as such", "more of what"],
)
def test_no_pair_is_made_of_what_does_not_belong_together(pairs: PairsOf, figures: str, nl: str, en: str) -> None:
    assert pairs(figures, nl, en) == []
