"""`python -m bot export`: the base as JSON Lines of the card schema, or its figures as CSV."""

from __future__ import annotations

import argparse
import sys
from io import TextIOWrapper
from pathlib import Path

from bot.settings import read_settings
from facts.curation.exchange import figures_csv, json_lines
from facts.loading import load_base


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `export`."""
    parser.add_argument(
        "--seeds", type=Path, metavar="DIR", help="the folder with the cards (default: SEEDS_DIR, or seeds)"
    )
    parser.add_argument("--figures", action="store_true", help="the figures as CSV instead")
    parser.epilog = "Prints to standard output; a cards folder may hold the lines as a file that ends in `.jsonl`."


def main(options: argparse.Namespace) -> int:
    """Print the base. Raises CardFaults when the cards have faults."""
    base = load_base(options.seeds or read_settings().seeds_dir)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # what it prints becomes a file, and cards are in UTF-8
    if options.figures:
        sys.stdout.write(figures_csv(base))
        return 0
    for line in json_lines(base):
        sys.stdout.write(f"{line}\n")
    return 0
