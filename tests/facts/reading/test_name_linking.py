"""How names are linked: exactly, with a slip, by ear, by initials; what only looks like one is left alone."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice

import pytest

from benchmarks.disguises import SLIPS
from benchmarks.many_names import engine_of_makers
from benchmarks.name_linking import TODAY, common_words, typos
from facts.engine import Engine
from facts.reading.names import Form

SAMPLE = 400


@cache
def _engine() -> Engine:
    return engine_of_makers()


def _linked(question: str) -> dict[str, Form]:
    reading = _engine().reader.read(question, today=TODAY, fallback="en")
    return {
        entity: need.mention.form
        for need in reading.names()
        if need.mention
        for entity in need.alternatives & _engine().base.entities.keys()
    }


@pytest.mark.parametrize(
    ("written", "maker"),
    [
        ("Toyta", "toyota"),
        ("BMMW", "bmw"),
        ("Leksus", "lexus"),
        ("New lyer", "newflyer"),
        ("Van Hool", "vanhool"),
        ("Van Hoool", "vanhool"),
        ("De Tmaso", "detomaso"),
        ("M-Hreo", "mhero"),
        ("B.M.W.", "bmw"),
        ("BMWs", "bmw"),
        ("Hyudnais", "hyundai"),
        ("\uff22\uff2d\uff37", "bmw"),
        ("Hy\u200bundai", "hyundai"),
    ],
)
def test_a_name_is_linked_however_it_is_typed(written: str, maker: str) -> None:
    assert _linked(f"how many cars did {written} sell in 2025?") == {maker: Form.NAME}


def test_a_short_misspelt_name_is_offered_not_answered() -> None:
    assert _linked("how many cars did Opl sell in 2025?") == {"opel": Form.NEAR}


@pytest.mark.parametrize("word", ["audio", "manga", "skate", "holder", "van cool", "Van Hasselt"])
def test_a_real_word_near_a_name_is_left_alone(word: str) -> None:
    assert _linked(f"sales {word} 2025") == {}


def test_slips_are_linked_or_offered_and_hardly_ever_linked_wrongly() -> None:
    counts = Counter(tried.outcome for tried in islice(typos(_engine(), SLIPS, 1), SAMPLE))
    assert (counts["right"] + counts["offered"]) / SAMPLE >= 0.95
    assert counts["wrong"] / SAMPLE <= 0.005


def test_common_words_are_not_taken_for_names() -> None:
    counts = Counter(tried.outcome for tried in common_words(_engine(), SAMPLE // 2))
    assert counts["taken"] / SAMPLE <= 0.005
