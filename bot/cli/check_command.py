"""`python -m bot check`: every fault of the cards with file and line, or a summary of what they hold."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.cli.counted import counted
from bot.settings import read_settings
from facts.base import FactBase
from facts.errors import CardFaults
from facts.loading import articles_at_hand, load_base
from facts.sources import Source


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `check`."""
    parser.add_argument(
        "--seeds", type=Path, metavar="DIR", help="the folder with the cards (default: SEEDS_DIR, or seeds)"
    )
    parser.epilog = (
        "Where the texts of the articles are at hand (in ARTICLES_DIR, or beside the cards), their digests and the"
        " evidence of every fact are verified too. Exit code 1 when anything is wrong."
    )


def main(options: argparse.Namespace) -> int:
    """Print the summary and return 0, or every fault to standard error and return 1."""
    settings = read_settings()
    seeds: Path = options.seeds or settings.seeds_dir
    articles = settings.articles_dir or seeds
    try:
        base = load_base(seeds, articles=articles)
    except CardFaults as faults:
        sys.stderr.write(f"{faults}\n{counted(len(faults.faults), 'fault')} in {seeds}\n")
        return 1
    sys.stdout.write("\n".join(_summary(base, seeds, articles)) + "\n")
    return 0


def _summary(base: FactBase, seeds: Path, articles: Path) -> Iterator[str]:
    verified = articles_at_hand(base, articles)
    facts_of = Counter(fact.source.file for fact in base.facts.values())
    width = max(map(len, base.sources), default=0)
    yield f"{seeds}: no faults"
    yield counted(len(base.sources), "source")
    for file, source in base.sources.items():
        yield f"  {file:{width}}  {counted(facts_of[file], 'fact')}, {_dated(source)}"
    yield counted(len(base.facts), "fact")
    yield from _by_kind(Counter(fact.claim.kind for fact in base.facts.values()))
    yield counted(len(base.entities), "entity")
    yield from _by_kind(Counter(entity.kind.value for entity in base.entities.values()))
    yield f"articles verified: {len(verified)} of {len(base.sources)}"
    if len(verified) < len(base.sources):
        yield f"  the other texts are not in {articles}; put them there or set ARTICLES_DIR"


def _by_kind(counts: Counter[str]) -> Iterator[str]:
    for kind, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:6}  {kind}"


def _dated(source: Source) -> str:
    if source.date:
        return str(source.date)
    if source.estimated:
        return f"undated (estimated {source.estimated.since} to {source.estimated.until})"
    return "undated"
