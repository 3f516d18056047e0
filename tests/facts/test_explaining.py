"""How a question was read, told line by line, however its names stand."""

from __future__ import annotations

import pytest
from engines import TODAY, engine_over

from facts.engine import NEW_CONVERSATION


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who owns Jaguar", "jaguar: a name of the base, linked exactly"),
        ("who owns Geeli Byt", "byt: near enough to a name to ask back"),
        ("who owns the Indian owner of JLR", "indian owner: a name of the base, linked by a typo, by sound or by what"),
        ("who owns Ferrari", "ferrari: a name that the base knows nothing about"),
        ("what did the Chinese say", "chinese: a nation or its people"),
    ],
)
def test_every_way_a_name_may_stand_is_explained(question: str, told: str) -> None:
    engine = engine_over("seeds")
    lines = engine.explain(question, conversation=NEW_CONVERSATION, today=TODAY, language="en")
    assert any(told in line for line in lines), lines
