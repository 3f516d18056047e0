"""`docs/curating.md` works as it is written: its texts as files, its commands as typed."""

from __future__ import annotations

import asyncio
import re
import shlex
from pathlib import Path

import pytest
import terminal

from facts.loading import read_folder
from facts.serving import Serving
from facts.store import open_store

PAGE = (Path(__file__).parents[2] / "docs" / "curating.md").read_text("utf-8")
ARTICLE, ENTITIES, CARD = re.findall(r"```(?:text|yaml)\n(.*?)```", PAGE, re.S)
COMMANDS = [shlex.split(line)[3:] for line in re.findall(r"^    (python -m bot .*)$", PAGE, re.M)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    base = tmp_path / "my-base"
    base.mkdir()
    (base / "varno_mossa.txt").write_text(ARTICLE, "utf-8")
    (base / "entities.yaml").write_text(ENTITIES, "utf-8")
    return base


def serve(folder: Path) -> None:
    async def started() -> None:
        async with open_store(folder.parent / "kept.sqlite3") as store:
            await Serving(folder, articles=folder, store=store, build=lambda base: base).start()

    asyncio.run(started())


def test_the_page_works_as_written(folder: Path) -> None:
    new, check, fix, ask_owner, ask_sales, history, diff = COMMANDS

    def typed(command: list[str]) -> str:
        done = terminal.run(*command, cwd=folder.parent, DATABASE="kept.sqlite3")
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    assert "dated 2025-06-12" in typed(new)
    drafts = read_folder(folder).drafts()
    assert len(drafts) >= 4
    assert f"{len(drafts)} drafts left, not served" in typed(check)
    (folder / "varno_mossa.yaml").write_text(CARD, "utf-8")
    fixed = typed(fix)
    assert "my-base/varno_mossa.yaml: fixed digest" in fixed
    assert "articles verified: 1 of 1" in fixed
    assert "Varno" in typed(ask_owner)
    assert "varno_mossa.txt" in typed(ask_owner)
    assert "7465" in typed(ask_sales)
    serve(folder)
    assert "2 facts; in use" in typed(history)
    assert typed(diff) == "nothing differs from revision 1\n"


def test_every_command_of_the_page_is_run() -> None:
    assert [command[0] for command in COMMANDS] == ["new", "check", "check", "ask", "ask", "history", "diff"]
