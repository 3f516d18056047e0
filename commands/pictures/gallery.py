"""Pictures on demand: drawn in a thread, one at a time, and kept by what they show."""

from __future__ import annotations

import asyncio
import hashlib
import io
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import discord

from facts.lookups.picture_data import Picture

MOST_KEPT_BYTES = 4_000_000
"""Some forty pictures; the one that was asked for longest ago goes first."""
MAX_ALT = 1_024
"""Characters of a description that Discord takes."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture ready to send."""

    file_name: str
    png: bytes
    alt: str

    def file(self) -> discord.File:
        """Return the picture as an attachment; one is needed for each message."""
        return discord.File(io.BytesIO(self.png), self.file_name, description=self.alt)


class Gallery:
    """Draws pictures and keeps the last ones, so that a page turned back and forth is drawn once."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Picture, Drawn] = OrderedDict()
        self._turn = asyncio.Lock()  # the drawing library is not made for two threads
        # Always the same thread: each that ever drew would keep some 10 MB to itself.
        self._drawing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drawing")

    async def picture(self, picture: Picture) -> Drawn:
        """Return the picture, drawn off the event loop unless it was drawn before."""
        async with self._turn:
            drawn = self._kept.get(picture)
            if drawn is None:
                drawn = await asyncio.get_running_loop().run_in_executor(self._drawing, _draw, picture)
                self._keep(picture, drawn)
            self._kept.move_to_end(picture)
            return drawn

    def knows(self, picture: Picture) -> bool:
        """Tell whether a picture is at hand, so that nobody has to wait for it."""
        return picture in self._kept

    def _keep(self, picture: Picture, drawn: Drawn) -> None:
        self._kept[picture] = drawn
        while len(self._kept) > 1 and sum(len(one.png) for one in self._kept.values()) > MOST_KEPT_BYTES:
            self._kept.popitem(last=False)


def _draw(picture: Picture) -> Drawn:
    from commands.pictures.drawing import draw  # noqa: PLC0415 (60 MB that an idle bot does without)

    png = draw(picture)
    return Drawn(f"picture-{hashlib.sha256(png).hexdigest()[:12]}.png", png, short_alt(picture.alt))


def short_alt(text: str) -> str:
    """Return a description that Discord takes: all of it, or as many whole parts as fit and an ellipsis."""
    if len(text) <= MAX_ALT:
        return text
    start = text[: MAX_ALT - 2]
    return (start.rpartition(";")[0] or start.rpartition(" ")[0] or start) + " …"
