"""`python -m bot diff`: what the cards change against a revision, by fact and field, in words."""

from __future__ import annotations

import argparse
import asyncio
import sys

from bot.cli.revisions import configure_folder, open_kept
from facts.base import FactBase
from facts.curation.changes import change_lines, changes
from facts.difference import difference
from facts.loading import load_base, restore_base
from facts.reading.languages import FOLDER, read_language
from facts.store import Revision

LANGUAGE = "en"
"""The command line speaks English."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `diff`."""
    configure_folder(parser)
    parser.add_argument("revision", nargs="?", type=int, help="number of a revision (default: the one in use)")
    parser.epilog = "`python -m bot history` lists the revisions."


def main(options: argparse.Namespace) -> int:
    """Print every change and return 0. Raises CardFaults when the cards have faults."""
    revision, before, after = asyncio.run(_read(options))
    found = difference(before, after)
    messages = read_language(FOLDER / LANGUAGE).messages
    if not found:
        sys.stdout.write(f"nothing differs from revision {revision.number}\n")
        return 0
    sys.stdout.write(f"the cards against revision {revision.number}:\n")
    for change in changes(before, after, found):
        sys.stdout.write("\n".join(change_lines(change, messages, LANGUAGE)) + "\n")
    return 0


async def _read(options: argparse.Namespace) -> tuple[Revision, FactBase, FactBase]:
    async with open_kept(options) as kept:
        in_use = await kept.in_use()
        number = in_use.number if options.revision is None else options.revision
        before = restore_base(await kept.store.payload(kept.key, number))
        revision = next(one for one in await kept.store.revisions(kept.key) if one.number == number)
    return revision, before, load_base(kept.folder, articles=kept.articles)
