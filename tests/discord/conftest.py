"""The bot in a simulated Discord, over an invented base on disk and a real database."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
import simcord
from body_checks import BodyChecks
from small_base import write_small_base

from bot.settings import Settings
from bot.stage import Stage, open_stage, stand_in
from commands.pictures.drawing import draw
from facts.lookups.picture_data import Bar, SalesChart, Series
from facts.reading.languages import Languages, load_languages

ROOT = Path(__file__).parents[2]
OPENAPI = Path(os.environ.get("DISCORD_OPENAPI") or ROOT / "../shared/discord/openapi.json")
TODAY = date(2026, 11, 25)


@pytest.fixture(scope="session")
def languages() -> Languages:
    """The language data, read once: it takes a good part of a second."""
    return load_languages()


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """A folder with the cards that the bot serves; a test may change them, or a module put others in its place."""
    return write_small_base(tmp_path / "cards")


@pytest.fixture
def settings(tmp_path: Path, cards: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of which none comes from this machine."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return Settings(
        _env_file=None, seeds_dir=cards, database=tmp_path / "autodeals.sqlite3", person_key="a key of many characters"
    )


@pytest.fixture(scope="session")
def body_checks() -> BodyChecks | None:
    """Discord's own description of its API, where that file is at hand (`DISCORD_OPENAPI`)."""
    return BodyChecks(OPENAPI) if OPENAPI.is_file() else None


@pytest.fixture
async def env(body_checks: BodyChecks | None) -> AsyncIterator[simcord.Env]:
    """A simulated Discord; an error that the bot has not met fails the test, and so does a body it would refuse."""
    async with simcord.run(stand_in()) as env:
        yield env
        if body_checks is not None:
            assert list(body_checks.faults(env.http_requests)) == []


@pytest.fixture(scope="session")
def drawing() -> None:
    """The drawing libraries, loaded once: on a busy machine that takes longer than the simulated Discord waits."""
    draw(SalesChart("Once", "cars", (Series("Once", (Bar(2024, 1.0, "1"),)),), "Source", "Bars"))


@pytest.fixture
async def stage(env: simcord.Env, settings: Settings, languages: Languages, drawing: None) -> AsyncIterator[Stage]:
    """The bot, ready to be asked by `stage.member` and `stage.admin` in `stage.channel`."""
    async with open_stage(env, settings, today=lambda: TODAY, languages=languages) as stage:
        yield stage
