"""`python -m bot import`: JSON Lines to YAML cards, which a person can go on with; faults are told by line."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bot.cli.counted import counted
from facts.curation.exchange import cards
from facts.errors import CardFaults, Fault
from facts.loading import load_base
from facts.loading.card_files import UnreadableFile, read_bytes
from facts.loading.json_lines import SUFFIX


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `import`."""
    parser.add_argument("lines", type=Path, help="a file of JSON Lines, as `export` prints them")
    parser.add_argument("folder", type=Path, help="the folder to write the cards into; files in it are kept")
    parser.epilog = "A large base is better left as it is: a cards folder may hold `.jsonl` files themselves."


def main(options: argparse.Namespace) -> int:
    """Write a card for each source. Raises CardFaults when a line has faults, or a file to write is there already."""
    with tempfile.TemporaryDirectory() as emptied:
        copied = Path(emptied) / f"{options.lines.stem}{SUFFIX}"
        try:
            copied.write_bytes(read_bytes(options.lines))
        except UnreadableFile as fault:
            raise CardFaults((Fault(str(options.lines), fault.line, fault.text),)) from fault
        try:
            base = load_base(Path(emptied))
        except CardFaults as found:
            raise CardFaults(tuple(_named(fault, copied, options.lines) for fault in found.faults)) from None
    written = list(cards(base))
    there = [name for name, _ in written if (options.folder / name).exists()]
    if there:
        raise CardFaults(tuple(Fault(str(options.folder / name), 1, "this file is there already") for name in there))
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, text in written:
        (options.folder / name).write_text(text, "utf-8")
    sys.stdout.write(f"{options.folder}: {counted(len(written), 'file')}, {counted(len(base.facts), 'fact')}\n")
    return 0


def _named(fault: Fault, copied: Path, lines: Path) -> Fault:
    file = str(lines) if fault.file in {str(copied), str(copied.parent)} else fault.file
    return Fault(file, fault.line, fault.text.replace(str(copied), str(lines)))
