"""Which unknown words may be names of firms, and which are built like words of the language."""

from __future__ import annotations

import pytest
from engines import languages

from facts.reading.word_shapes import may_be_name


@pytest.mark.parametrize(
    ("code", "word"), [("nl", "kolvar"), ("en", "kolvar"), ("nl", "tamoru"), ("en", "northcell"), ("en", "movexa")]
)
def test_a_word_like_no_other_may_be_a_name(code: str, word: str) -> None:
    assert may_be_name(word, languages().spoken[code])


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("nl", "doorgejaagd"),  # begins and ends as verbs do
        ("nl", "stoelenmaker"),  # a compound
        ("nl", "perjaar"),  # two words run together
        ("nl", "knorrig"),
        ("en", "unsurprised"),
        ("en", "quotably"),
        ("en", "pfff"),  # noise
        ("en", "kia"),  # too short to tell
    ],
)
def test_a_word_built_like_others_is_none(code: str, word: str) -> None:
    assert not may_be_name(word, languages().spoken[code])
