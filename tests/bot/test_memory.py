"""The bot that serves the facts of this repository and draws nothing stays small."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import terminal

MOST = 150
"""Megabytes."""

SERVE = """\
import asyncio, sys
from pathlib import Path
from bot.app import open_app
from bot.settings import Settings

def megabytes():
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) // 1024

async def main():
    settings = Settings(_env_file=None, seeds_dir=Path("seeds"), database=Path(sys.argv[1]))
    async with open_app(settings) as app:
        await app.serve()
        app.parts.desk.ask_alone("partners JLR", language="en")
        for _ in range(5):
            await app.reload()
        await asyncio.sleep(1)  # an idle bot has given back what it let go
        print(megabytes(), "numpy" in sys.modules)

asyncio.run(main())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_a_bot_that_serves_and_reloads_without_pictures_stays_small(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - the program stands above
        [sys.executable, "-c", SERVE, str(tmp_path / "kept.sqlite3")],
        cwd=terminal.ROOT,
        env=terminal.surroundings(),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    size, draws = done.stdout.split()
    assert int(size) < MOST
    assert draws == "False"
