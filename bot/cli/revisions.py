"""What the commands about revisions share: the cards folder, the store, and what is said when nothing is kept."""

from __future__ import annotations

import argparse
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.settings import read_settings
from facts.errors import UnknownRevision
from facts.store import Revision, Store, folder_key, open_store


@dataclass(frozen=True, slots=True)
class Kept:
    """The store, and the cards folder whose revisions are meant."""

    store: Store
    folder: Path
    articles: Path

    @property
    def key(self) -> str:
        """How the store names the folder."""
        return folder_key(self.folder)

    async def in_use(self) -> Revision:
        """Return the revision in use. Raises UnknownRevision when none is kept."""
        kept = await self.store.revisions(self.key)
        if not kept:
            raise UnknownRevision(_nothing_kept(self.folder))
        return kept[0]


def configure_folder(parser: argparse.ArgumentParser) -> None:
    """Add the option that says whose revisions are meant."""
    parser.add_argument(
        "--seeds", type=Path, metavar="DIR", help="the folder with the cards (default: SEEDS_DIR, or seeds)"
    )


@asynccontextmanager
async def open_kept(options: argparse.Namespace) -> AsyncIterator[Kept]:
    """Open the store of the settings.

    Raises UnknownRevision when there is none yet, so that looking makes no file; StoreError when it cannot be used.
    """
    settings = read_settings()
    folder: Path = options.seeds or settings.seeds_dir
    if not settings.database.exists():
        raise UnknownRevision(_nothing_kept(folder))
    async with open_store(settings.database, retention_days=settings.retention_days) as store:
        yield Kept(store, folder, settings.articles_dir or folder)


def _nothing_kept(folder: Path) -> str:
    return f"no revision of {folder} is kept yet; the first start of the bot keeps one (make run, or make try)"
