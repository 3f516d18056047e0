"""The second of two neighbours is shown as well: the further off it may be, the less the first says of a question."""

from __future__ import annotations

from dataclasses import replace

import pytest
from engines import TODAY, engine_over, facts_told

from facts.engine import related_by_name
from facts.selection.belonging import runners_up
from facts.selection.candidates import candidates_for
from facts.selection.scoring import Scored


def _two_of_one_article(*, share: float, behind: float, words: float = 0.0) -> list[Scored]:
    """Return two facts about the recall of the Nuri, the second so far behind."""
    engine = engine_over("asia")
    reading = engine.reader.read("Hanbit Nuri recall", today=TODAY, fallback="en")
    first, second = candidates_for(reading, engine.profiles, related_by_name(engine.base), frozenset())[:2]
    return [
        replace(first, score=1.0, coverage=replace(first.coverage, share=share)),
        replace(second, score=1.0 - behind, words=words),
    ]


@pytest.mark.parametrize(("share", "behind", "shown"), [(1.0, 0.1, 1), (1.0, 0.2, 0), (0.9, 0.2, 1), (0.9, 0.4, 0)])
def test_a_neighbour_further_off_is_shown_where_a_part_is_left_over(share: float, behind: float, shown: int) -> None:
    scored = _two_of_one_article(share=share, behind=behind)
    assert len(runners_up(scored[0].profile, scored)) == shown


def test_words_in_common_make_no_distant_fact_near() -> None:
    scored = _two_of_one_article(share=1.0, behind=0.4, words=0.4)
    assert runners_up(scored[0].profile, scored) == ()


@pytest.mark.parametrize("question", ["why did Deelrijder stop?", "waarom is Deelrijder gestopt?"])
def test_a_reason_explains_what_is_asked_and_not_what_came_of_it(question: str) -> None:
    """The loss that the bankruptcy caused is no reason for the bankruptcy."""
    assert facts_told("dealers", question)[0] == "deelrijder-insurance-unaffordable"
