"""Which share of a company another one has: what the first has of the other is no answer."""

from __future__ import annotations

import pytest
from engines import facts_told, is_refused


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("coast", "how big is Lusara's stake in Dongbaek"),
        ("coast", "hoeveel procent van Dongbaek is van Lusara"),
        ("brands", "what share of Geely does Volvo own"),
        ("valley", "welk aandeel heeft Edelweg in Helvauto"),
        ("america", "what is Changan Ford's stake in Ford"),
        ("north", "what share of Jyrki Hämäläinen does Echo own"),
    ],
)
def test_a_share_the_other_way_round_is_no_answer(base: str, question: str) -> None:
    assert is_refused(base, question)


@pytest.mark.parametrize(
    ("base", "question", "fact"),
    [
        ("brands", "what is the stake of Geely in Volvo", "geely-owns-volvo-cars"),
        ("brands", "welk percentage van Kia heeft Hyundai", "hyundai-owns-33-9-of-kia"),
        ("valley", "hoeveel procent van Žihľava heeft Tauern Group", "tauern-zihlava-65"),
    ],
)
def test_a_share_the_right_way_round_is_told(base: str, question: str, fact: str) -> None:
    assert facts_told(base, question)[0] == fact


@pytest.mark.parametrize("question", ["Where does Trần Quốc Đạt work now?", "waar werkt Trần Quốc Đạt nu"])
def test_where_somebody_works_is_for_whom(question: str) -> None:
    assert facts_told("coast", question) == ["dat-joins-vinfast"]
