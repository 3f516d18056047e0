"""A base survives the way into the store and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.errors import StoreError
from facts.loading import dump_base, load_base, restore_base

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.mark.parametrize("seeds", [SEEDS, None], ids=["this repository", "small"])
def test_a_base_comes_back_as_it_was(seeds: Path | None, folder: Path) -> None:
    base = load_base(seeds or folder)
    restored = restore_base(dump_base(base))
    assert restored == base
    assert list(restored.facts) == list(base.facts)
    assert restored.successors == base.successors
    assert dump_base(restored) == dump_base(base)


def test_facts_of_one_article_share_its_source(folder: Path) -> None:
    restored = restore_base(dump_base(load_base(folder)))
    assert restored.facts["arvo-talks"].source is restored.facts["arvo-sales"].source


@pytest.mark.parametrize("broken", [b"", b"{}", b"\xff", b"[1]"])
def test_bytes_that_are_no_base_are_refused(broken: bytes) -> None:
    with pytest.raises(StoreError, match="the stored base cannot be read back"):
        restore_base(broken)


def test_a_fact_without_its_source_is_refused(folder: Path) -> None:
    payload = dump_base(load_base(folder)).replace(b'"source":"arvo.txt"', b'"source":"gone.txt"')
    with pytest.raises(StoreError, match=r"it has no source 'gone\.txt'"):
        restore_base(payload)
