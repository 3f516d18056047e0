"""Most facts share nothing with a question: they are passed over, and none of them would have come near it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from engines import TODAY, engine_over

from facts.engine import Engine, related_by_name
from facts.reading.question import Reading
from facts.selection.asked import Asked, asked_of
from facts.selection.coverage import cover, cover_all, within_reach

LEAST = 0.4
SAMPLE = 12
"""Every so many-th question is asked."""
BASES = {"voices-1": "seeds", "other-1": "other", "makers-1": "makers"}


def _readings(file: str, engine: Engine) -> list[Reading]:
    lines = Path(f"tests/questions/{file}.jsonl").read_text("utf-8").splitlines()
    asked = [json.loads(line)["q"] for line in lines if line.strip()]
    return [engine.reader.read(question, today=TODAY, fallback="en") for question in asked[::SAMPLE]]


@pytest.mark.parametrize(("file", "base"), BASES.items())
def test_no_fact_is_passed_over_that_accounts_for_enough(file: str, base: str) -> None:
    engine = engine_over(base)
    profiles, related = engine.profiles, related_by_name(engine.base)
    for reading in _readings(file, engine):
        asked = asked_of(reading, profiles)
        every = [cover(asked, profile, profiles, related) for profile in profiles.by_id.values()]
        enough = {coverage.profile.id: coverage.share for coverage in every if coverage.share >= LEAST + 1e-9}

        found = {coverage.profile.id: coverage.share for coverage in cover_all(asked, profiles, related, least=LEAST)}

        assert enough.items() <= found.items(), reading.text


def test_a_question_is_set_against_a_part_of_the_facts() -> None:
    engine = engine_over("seeds")
    profiles, related = engine.profiles, related_by_name(engine.base)

    def reached(asked: Asked) -> int:
        return len(list(within_reach(asked, profiles, related, LEAST * asked.heavy)))

    readings = [reading for reading in _readings("voices-1", engine) if reading.needs]
    met = [reached(asked_of(reading, profiles)) for reading in readings]

    assert sum(met) / len(met) < len(profiles.by_id) / 2
