"""`diff`, `history` and `rollback`, run as a person runs them, on real cards and a real database."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import terminal
from terminal import CARD, write_cards

from facts.serving import Serving
from facts.store import open_store

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return write_cards(tmp_path / "cards")


@pytest.fixture
def run(tmp_path: Path, seeds: Path) -> Run:
    settings = {"DATABASE": str(tmp_path / "kept.sqlite3"), "SEEDS_DIR": str(seeds)}
    return lambda *arguments: terminal.run(*arguments, **settings)


def serve(seeds: Path, database: Path) -> int:
    """Start to serve the cards, as the bot does, and return the number of the revision."""

    async def started() -> int:
        async with open_store(database) as store:
            serving = Serving(seeds, articles=None, store=store, build=lambda base: base)
            return (await serving.start()).revision.number

    return asyncio.run(started())


@pytest.mark.parametrize("command", [["history"], ["diff"], ["rollback", "1"], ["rollback", "--release"]])
def test_without_a_revision_they_say_so_and_make_no_file(run: Run, command: list[str], tmp_path: Path) -> None:
    done = run(*command)

    assert done.returncode == 1
    assert "no revision of" in done.stderr
    assert "is kept yet" in done.stderr
    assert not (tmp_path / "kept.sqlite3").exists()


def test_a_difference_is_told_in_words(run: Run, seeds: Path, tmp_path: Path) -> None:
    serve(seeds, tmp_path / "kept.sqlite3")
    assert run("diff").stdout == "nothing differs from revision 1\n"

    write_cards(seeds, card=CARD.replace("status: active", "status: ended"))

    assert run("diff").stdout.splitlines() == [
        "the cards against revision 1:",
        "changed fact varno-owns-tulip: Varno owns Tulip Cars.",
        "  status was “active” and is now “ended”",
    ]
    assert run("diff", "5").returncode == 1
    assert "there is no revision 5" in run("diff", "5").stderr


def test_broken_cards_are_told_by_file_and_line_instead_of_a_difference(run: Run, seeds: Path, tmp_path: Path) -> None:
    serve(seeds, tmp_path / "kept.sqlite3")
    write_cards(seeds, card=CARD.replace("owned: tulip", "owned: nobody"))

    done = run("diff")

    assert done.returncode == 1
    assert "varno.yaml:10: `owned` names `nobody`" in done.stderr


def test_a_rollback_holds_until_it_is_released(run: Run, seeds: Path, tmp_path: Path) -> None:
    database = tmp_path / "kept.sqlite3"
    serve(seeds, database)
    changed = CARD.replace("status: active", "status: ended")
    write_cards(seeds, card=changed)
    assert serve(seeds, database) == 2

    pinned = run("rollback", "1")

    assert "revision 1 (1 fact) is pinned" in pinned.stdout
    assert serve(seeds, database) == 1, "a start serves the pinned one"
    history = run("history").stdout.splitlines()
    assert "2  " in history[0]
    assert "0 added" not in history[0]
    assert "1 changed" in history[0]
    assert "in use; pinned" in history[1]
    assert (seeds / "varno.yaml").read_text("utf-8") == changed, "cards are never rewritten"

    assert "revision 1 is no longer pinned" in run("rollback", "--release").stdout
    assert serve(seeds, database) == 2
    assert "nothing to release" in run("rollback", "--release").stdout


def test_only_what_is_kept_can_be_rolled_back_to(run: Run, seeds: Path, tmp_path: Path) -> None:
    serve(seeds, tmp_path / "kept.sqlite3")

    done = run("rollback", "9")

    assert done.returncode == 1
    assert "there is no revision 9" in done.stderr
    assert "pinned" not in run("history").stdout
