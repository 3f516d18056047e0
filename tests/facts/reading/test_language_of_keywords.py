"""The language of a message in keywords: what its few words tell, else the one the asker has chosen."""

from __future__ import annotations

import pytest
from engines import TODAY, engine_over


@pytest.mark.parametrize(
    ("keywords", "language"),
    [("BMW electric", "en"), ("leapmotor technology stellantis", "en"), ("jaecoo verkoop", "nl"), ("JLR baas", "nl")],
)
@pytest.mark.parametrize("chosen", ["nl", "en"])
def test_a_word_of_one_language_decides(keywords: str, language: str, chosen: str) -> None:
    assert engine_over("seeds").reader.read(keywords, today=TODAY, fallback=chosen).language == language


@pytest.mark.parametrize("chosen", ["nl", "en"])
def test_names_alone_decide_nothing(chosen: str) -> None:
    assert engine_over("seeds").reader.read("ford jaguar", today=TODAY, fallback=chosen).language == chosen


@pytest.mark.parametrize(("keywords", "language"), [("geely brand platfrom", "en"), ("koersdaling stelantis", "nl")])
@pytest.mark.parametrize("chosen", ["nl", "en"])
def test_where_the_words_are_level_those_of_the_facts_decide(keywords: str, language: str, chosen: str) -> None:
    assert engine_over("seeds").reader.read(keywords, today=TODAY, fallback=chosen).language == language


@pytest.mark.parametrize("chosen", ["nl", "en"])
def test_where_every_word_is_of_both_languages_that_of_the_facts_decides(chosen: str) -> None:
    """The facts speak of 'ton' in Dutch and of 'tonnes' in English; 'recycling' is a word of both."""
    read = engine_over("valley").reader.read
    assert read("edelwerk linz recycling ton 2026", today=TODAY, fallback=chosen).language == "nl"
    assert read("edelwerk linz recycling tonnes 2026", today=TODAY, fallback=chosen).language == "en"
