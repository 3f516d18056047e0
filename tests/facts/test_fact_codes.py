"""Short codes carry facts on a button."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from facts.fact_codes import CODE_LENGTH, code_of, encode_facts, split_codes


@given(st.lists(st.text(min_size=1, max_size=80), max_size=30), st.integers(0, 100))
def test_as_many_facts_as_fit_are_carried_in_order(ids: list[str], room: int) -> None:
    codes = encode_facts(ids, room=room)

    assert len(codes) <= room
    assert list(split_codes(codes)) == [code_of(one) for one in ids[: room // CODE_LENGTH]]
    assert re.fullmatch(r"[\w-]*", codes, re.ASCII)


def test_a_code_is_the_same_tomorrow() -> None:
    """Old messages carry it."""
    assert code_of("varno-owns-tulip") == "uAm8LP"


def test_a_hundred_thousand_facts_hardly_ever_share_a_code() -> None:
    codes = {code_of(f"fact-{number}") for number in range(100_000)}

    assert len(codes) >= 99_999
