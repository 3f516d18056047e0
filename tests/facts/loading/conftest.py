"""Fixtures with the small good base on disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from good_base import ARTICLE, CARD, ENTITIES, OTHER_CARD, FaultsOf

from facts.errors import CardFaults
from facts.loading import load_base


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good base."""
    folder = tmp_path / "cards"
    folder.mkdir()
    (folder / "entities.yaml").write_text(ENTITIES, "utf-8")
    (folder / "arvo.yaml").write_text(CARD, "utf-8")
    (folder / "belmo.yaml").write_text(OTHER_CARD, "utf-8")
    return folder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with the text of one of the two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "arvo.txt").write_bytes(ARTICLE.encode())
    return folder


@pytest.fixture
def faults_of(folder: Path) -> FaultsOf:
    """Load the folder and return its faults, without the path of the folder."""

    def load(articles: Path | None = None) -> list[str]:
        with pytest.raises(CardFaults) as raised:
            load_base(folder, articles=articles)
        return [str(fault).replace(f"{folder}/", "") for fault in raised.value.faults]

    return load
