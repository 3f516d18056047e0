"""The pictures are made without any text of an article at hand."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="an extra that only the pictures need")

SCRIPT = Path(__file__).parents[2] / "tools" / "make_pictures.py"


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the script as `make pictures` does, in a folder without `.env`."""
    return subprocess.run(  # noqa: S603 (our own script)
        [sys.executable, str(SCRIPT), *arguments],
        env={**os.environ, **environment},
        cwd=SCRIPT.parents[1],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_it_refuses_to_work_where_articles_are_at_hand(tmp_path: Path) -> None:
    done = run("partners", ARTICLES_DIR=str(tmp_path))

    assert done.returncode == 1
    assert "unset it" in done.stderr


def test_it_names_a_picture_that_there_is_not() -> None:
    done = run("self-portrait", ARTICLES_DIR="")

    assert done.returncode == 1
    assert "no picture self-portrait" in done.stderr
