"""The benchmark of lookups runs, so that its figures can be taken again."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.lookups import QUERIES, measure
from benchmarks.reload import write_lines
from facts.engine import Engine
from facts.loading import load_base
from facts.reading.languages import load_languages


async def test_it_tells_for_each_lookup_how_long_it_took_both_ways(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lines(tmp_path / "base.jsonl", 60)

    await measure(Engine(load_base(tmp_path), load_languages()))

    told = capsys.readouterr().out.splitlines()
    assert len(told) == 2 * len(QUERIES)
    assert all("ms, longest wait" in line for line in told)
