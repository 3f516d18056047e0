"""A base survives the way into the store and back."""

from __future__ import annotations

import zlib
from pathlib import Path
from types import MappingProxyType

import pytest

from facts.base import FactBase
from facts.errors import StoreError
from facts.loading import dump_base, load_base, restore_base, same_base

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
    payload = plain(load_base(folder)).replace(b'"source":"arvo.txt"', b'"source":"gone.txt"')
    with pytest.raises(StoreError, match=r"it has no source 'gone\.txt'"):
        restore_base(payload)


def test_a_base_that_an_earlier_version_stored_unpacked_is_read_too(folder: Path) -> None:
    base = load_base(folder)
    assert restore_base(plain(base)) == base
    assert same_base(plain(base), dump_base(base))


@pytest.mark.parametrize("kept", [0.3, 0.999])
def test_half_a_stored_base_is_refused(folder: Path, kept: float) -> None:
    payload = dump_base(load_base(folder))
    half = payload[: int(len(payload) * kept)]
    with pytest.raises(StoreError, match="the stored base cannot be read back"):
        restore_base(half)
    assert not same_base(half, payload)


def test_a_base_with_another_fact_is_not_the_same(folder: Path) -> None:
    base = load_base(folder)
    other = FactBase(base.entities, base.sources, MappingProxyType(dict([*base.facts.items()][:-1])), base.digest)
    assert not same_base(dump_base(other), dump_base(base))


def plain(base: FactBase) -> bytes:
    """Return a stored base as it was before it was packed."""
    return zlib.decompress(dump_base(base)).rstrip(b"\n")
