"""Make the pictures of the README anew: the bot's real callbacks in a simulated Discord, photographed by Chromium.

No passage of an article can get into a picture: ARTICLES_DIR must not be set, and the cards are served from a copy
without anything else that may lie beside them.

    python tools/make_pictures.py [NAME …]      all of them, or only those named
"""

from __future__ import annotations

import asyncio
import io
import shutil
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import discord
import simcord
from PIL import Image
from playwright.async_api import Browser, Page, async_playwright
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, UserHandle

from bot.settings import Settings, read_settings
from bot.stage import Stage, open_stage, stand_in

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
INVENTED = ROOT / "tests" / "bases" / "other"
"""A base with two companies of one name; the real one has none."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH, TALLEST = 720, 2_400
SETTLING_MILLISECONDS = 500
"""For fonts and pictures to be drawn after the page says that it is ready."""
COLOURS = 256
"""Of a picture: enough for text and for the colours of a map, and a third of the bytes."""
TODAY = datetime(2026, 11, 25, 12, tzinfo=UTC)
"""The day of all pictures, so that ages do not change from one run to the next."""


class CannotPhotograph(Exception):
    """The pictures cannot be made here; says what to do."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a picture shows: a channel as one person sees it."""

    channel: ChannelHandle
    viewer: MemberActor | UserHandle


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: what happens before it is taken, and over which cards."""

    name: str
    play: Callable[[Stage], Awaitable[Shown]]
    cards: Path | None = None
    """None: the cards of the settings."""


async def partners(stage: Stage) -> Shown:
    """Look up partners, by how sure they are."""
    await stage.member.slash(stage.channel, "partners", company="Jaguar Land Rover")
    return Shown(stage.channel, stage.member)


async def sales(stage: Stage) -> Shown:
    """Look up figures with a chart."""
    await stage.member.slash(stage.channel, "sales", brand="Jaecoo")
    return Shown(stage.channel, stage.member)


async def denied_rumour(stage: Stage) -> Shown:
    """Ask about a rumour behind a mention."""
    await stage.member.send(stage.channel, f"{_mention(stage)} Was Geely approached by Tata?")
    return Shown(stage.channel, stage.member)


async def did_you_mean(stage: Stage) -> Shown:
    """Ask with a name that two companies have."""
    await stage.member.slash(stage.channel, "ask", question="Where are the plants of Halvorn?")
    return Shown(stage.channel, stage.member)


async def relation_map(stage: Stage) -> Shown:
    """Look up the network of relations."""
    await stage.member.slash(stage.channel, "map", company="Jaguar Land Rover")
    return Shown(stage.channel, stage.member)


async def direct_message(stage: Stage) -> Shown:
    """Ask in a direct message and follow up, in Dutch."""
    await stage.member.send_dm("wie is de eigenaar van Volvo?")
    await stage.env.advance_time(40)
    await stage.member.send_dm("en van Jaecoo?")
    return Shown(stage.member.user.dm_channel, stage.member.user)


async def reload_report(stage: Stage) -> Shown:
    """Change a card and reload as an admin."""
    card = max(stage.app.settings.seeds_dir.glob("*.yaml"), key=lambda path: path.read_text("utf-8").count("- id:"))
    head, *facts = card.read_text("utf-8").split("\n  - id: ")
    facts[0] = facts[0].replace("status: ", "status: ended #", 1)
    card.write_text("\n  - id: ".join([head, *facts[:-1]]) + "\n", "utf-8")
    await stage.admin.slash(stage.channel, "reload")
    return Shown(stage.channel, stage.admin)


SCENES = (
    Scene("partners", partners),
    Scene("sales", sales),
    Scene("denied-rumour", denied_rumour),
    Scene("did-you-mean", did_you_mean, INVENTED),
    Scene("map", relation_map),
    Scene("direct-message", direct_message),
    Scene("reload", reload_report),
)


def main(names: list[str]) -> int:
    """Make the pictures and return 0, or 1 with a sentence about what is in the way."""
    try:
        settings = read_settings()
        if settings.articles_dir is not None:
            raise CannotPhotograph(
                "ARTICLES_DIR is set; unset it, so that no passage of an article gets into a picture."
            )
        unknown = [name for name in names if name not in {scene.name for scene in SCENES}]
        if unknown:
            raise CannotPhotograph(f"there is no picture {', '.join(unknown)}")
        asyncio.run(_make([scene for scene in SCENES if not names or scene.name in names], settings))
    except CannotPhotograph as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


async def _make(scenes: list[Scene], settings: Settings) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=_browser(), args=["--no-sandbox", "--disable-gpu"])
        for scene in scenes:
            picture = await _photograph(scene, settings, browser)
            (PICTURES / f"{scene.name}.png").write_bytes(picture)
            sys.stdout.write(f"{scene.name}.png: {len(picture) // 1024} kB\n")
        await browser.close()


def _browser() -> str:
    found = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if found is None:
        raise CannotPhotograph("no Chromium was found; install it from your system's packages.")
    return found


async def _photograph(scene: Scene, settings: Settings, browser: Browser) -> bytes:
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="autodeals-", ignore_cleanup_errors=True)))
        cards = _only_cards(scene.cards or settings.seeds_dir, folder / "cards")
        ours = settings.model_copy(update={"seeds_dir": cards, "database": folder / "pictures.sqlite3"})
        env = await stack.enter_async_context(simcord.run(stand_in(), check_errors=False))
        await env.advance_time((TODAY - env.now()).total_seconds())
        stage = await stack.enter_async_context(open_stage(env, ours, today=TODAY.date))
        shown = await scene.play(stage)
        preview = await stack.enter_async_context(
            env.preview(shown.channel, viewers=[shown.viewer], layout="channel", timezone=settings.timezone.key)
        )
        page = await browser.new_page(viewport={"width": WIDTH, "height": TALLEST}, color_scheme="dark")
        await page.goto(preview.url)
        return _small(await _screenshot(page))


def _only_cards(folder: Path, to: Path) -> Path:
    to.mkdir()
    for card in folder.glob("*.yaml"):
        shutil.copy(card, to)
    return to


async def _screenshot(page: Page) -> bytes:
    """Return the messages without the empty room around them."""
    await page.wait_for_function("() => window.simcordPreview?.ready === true")
    await page.wait_for_timeout(SETTLING_MILLISECONDS)
    return await page.locator("#channel-message-list").screenshot()


def _small(png: bytes) -> bytes:
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture = picture.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


def _mention(stage: Stage) -> str:
    me = stage.app.client.user
    if me is None:
        raise CannotPhotograph("the bot did not log in")
    return me.mention


if __name__ == "__main__":
    discord.utils.setup_logging(level=40)
    sys.exit(main(sys.argv[1:]))
