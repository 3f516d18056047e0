"""`python -m bot rollback`: serve an earlier revision until it is released; the cards on disk stay as they are."""

from __future__ import annotations

import argparse
import asyncio
import sys

from bot.cli.counted import counted
from bot.cli.revisions import Kept, configure_folder, open_kept
from facts.loading import restore_base

RUNNING = "A bot that is running takes it over at its next reload (SIGHUP, or `/reload` on Discord)."


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `rollback`."""
    configure_folder(parser)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("revision", nargs="?", type=int, help="number of the revision to serve and pin")
    what.add_argument("--release", action="store_true", help="lift the pin: the next start or reload reads the cards")


def main(options: argparse.Namespace) -> int:
    """Pin or release, say so, and return 0. Raises UnknownRevision, or StoreError when it cannot be read back."""
    sys.stdout.write(asyncio.run(_roll(options)) + "\n")
    return 0


async def _roll(options: argparse.Namespace) -> str:
    async with open_kept(options) as kept:
        return await (_release(kept) if options.release else _pin(kept, options.revision))


async def _pin(kept: Kept, number: int) -> str:
    base = restore_base(await kept.store.payload(kept.key, number))  # what cannot be read back is not pinned
    await kept.store.pin_revision(kept.key, number)
    return (
        f"revision {number} ({counted(len(base.facts), 'fact')}) is pinned: starts and reloads serve it,"
        f" whatever the cards say, until `rollback --release`. {RUNNING}"
    )


async def _release(kept: Kept) -> str:
    released = await kept.store.release_revision(kept.key)
    if released is None:
        return "no revision is pinned; nothing to release"
    return f"revision {released.number} is no longer pinned. {RUNNING}"
