"""`python -m bot history`: the revisions that are kept, newest first, and what each of them changed."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Iterator

from bot.cli.counted import counted
from bot.cli.revisions import configure_folder, open_kept
from bot.settings import read_settings
from facts.curation.history import Step, read_history


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `history`."""
    configure_folder(parser)
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="show the newest N (default: 20)")
    parser.epilog = "`diff REVISION` shows what the cards changed since; `rollback REVISION` goes back to one."


def main(options: argparse.Namespace) -> int:
    """Print one line for each revision."""
    zone = read_settings().timezone
    steps = asyncio.run(_read(options))
    for step in steps:
        when = step.revision.created.astimezone(zone).strftime("%Y-%m-%d %H:%M")
        sys.stdout.write(f"{step.revision.number:>4}  {when}  {'; '.join(_told(step))}\n")
    return 0


async def _read(options: argparse.Namespace) -> tuple[Step, ...]:
    async with open_kept(options) as kept:
        await kept.in_use()
        return await read_history(kept.store, kept.key, limit=max(options.limit, 1))


def _told(step: Step) -> Iterator[str]:
    yield counted(step.revision.summary.facts, "fact")
    if step.difference is not None:
        facts = step.difference.facts
        counts = (("added", facts.added), ("changed", facts.changed), ("removed", facts.removed))
        yield ", ".join(f"{len(ids)} {how}" for how, ids in counts if ids) or "no fact changed"
    if step.revision.in_use:
        yield "in use"
    if step.revision.pinned:
        yield "pinned: starts and reloads serve it until `rollback --release`"
