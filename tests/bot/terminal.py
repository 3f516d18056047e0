"""The command line run as a person runs it, and a small folder of cards to point it at."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TODAY = ("--today", "2026-03-01")

ENTITIES = """\
entities:
  - {id: varno, name: Varno, kind: automaker}
  - {id: tulip, name: Tulip Cars, kind: brand}
"""
CARD = """\
source:
  file: varno.txt
  date: 2024-03
  title: {nl: Varno koopt, en: Varno buys}
facts:
  - id: varno-owns-tulip
    kind: ownership
    status: active
    owner: varno
    owned: tulip
    statement: {nl: Varno is eigenaar van Tulip Cars., en: Varno owns Tulip Cars.}
    evidence: {paragraphs: 2}
"""


def write_cards(folder: Path, *, card: str = CARD) -> Path:
    """Write one card and its entities, and return the folder."""
    folder.mkdir(exist_ok=True)
    (folder / "entities.yaml").write_text(ENTITIES, "utf-8")
    (folder / "varno.yaml").write_text(card, "utf-8")
    return folder


def command(*arguments: str | Path) -> list[str]:
    """Return the words that start the bot's command line."""
    return [sys.executable, "-m", "bot", *map(str, arguments)]


def surroundings(**changes: str) -> dict[str, str]:
    """Return an environment in which no setting of this machine is left."""
    settings = {"SEEDS_DIR", "ARTICLES_DIR", "DEFAULT_LANGUAGE", "TIMEZONE"}
    kept = {key: value for key, value in os.environ.items() if key not in settings}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"} | changes


def run(
    *arguments: str | Path, typed: str | bytes = "", cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run one command to its end, with `typed` on its standard input."""
    given = typed.encode() if isinstance(typed, str) else typed
    done = subprocess.run(  # noqa: S603 - the command is ours
        command(*arguments),
        cwd=cwd,
        env=surroundings(**environment),
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())
