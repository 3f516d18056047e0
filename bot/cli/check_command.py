"""`python -m bot check`: what is wrong with the cards and what to look at, by file and line, or a summary."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.cli.counted import counted
from bot.settings import read_settings
from facts.base import FactBase
from facts.curation.card_warnings import Looking, card_warnings
from facts.curation.findings import Finding
from facts.curation.fixing import fix_folder
from facts.errors import CardFaults, Fault
from facts.loading import FolderRead, articles_at_hand, read_folder
from facts.reading.languages import load_languages
from facts.sources import Source

FORMATS = ("text", "json", "github")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `check`."""
    parser.add_argument(
        "--seeds", type=Path, metavar="DIR", help="the folder with the cards (default: SEEDS_DIR, or seeds)"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="text for people (default), json, or github annotations"
    )
    parser.add_argument(
        "--fix", action="store_true", help="put right what is mechanical first: digest, order of keys, formatting"
    )
    parser.epilog = (
        "Where the texts of the articles are at hand (in ARTICLES_DIR, or beside the cards), their digests and the"
        " evidence of every fact are verified too, and sentences that no fact covers are told. Exit code 1 when"
        " anything is wrong; warnings alone are none."
    )


def main(options: argparse.Namespace) -> int:
    """Print faults, else warnings and a summary; return 1 when there is a fault."""
    settings = read_settings()
    seeds: Path = options.seeds or settings.seeds_dir
    articles = settings.articles_dir or seeds
    fixed = _fix(seeds, articles) if options.fix else []
    try:
        read = read_folder(seeds, articles=articles)
    except CardFaults as found:
        _tell_faults(found.faults, fixed, seeds, options.format)
        return 1
    looking = Looking(load_languages(), settings.today(), articles, settings.rumour_expires_months)
    _tell_good(read, card_warnings(read, looking), fixed, seeds=seeds, articles=articles, form=options.format)
    return 0


def _fix(seeds: Path, articles: Path) -> list[str]:
    try:
        return [f"{one.file}: fixed {', '.join(one.changes)}" for one in fix_folder(seeds, articles)]
    except OSError:
        return []  # the folder cannot be listed: what follows tells it as a fault


def _tell_faults(faults: Sequence[Fault], fixed: Sequence[str], seeds: Path, form: str) -> None:
    if form == "json":
        _print_json(faults, (), fixed, None)
    elif form == "github":
        _print([_annotation("error", fault.file, fault.line, fault.text) for fault in faults])
    else:
        _print(fixed)
        sys.stderr.write("\n".join(map(str, faults)) + f"\n{counted(len(faults), 'fault')} in {seeds}\n")


def _tell_good(
    read: FolderRead, warnings: Sequence[Finding], fixed: Sequence[str], *, seeds: Path, articles: Path, form: str
) -> None:
    if form == "json":
        _print_json((), warnings, fixed, read)
    elif form == "github":
        _print([_annotation("warning", one.file, one.line, f"{one.text} [{one.rule}]") for one in warnings])
    else:
        _print([*fixed, *map(str, warnings), *_summary(read, len(warnings), seeds, articles)])


def _print(lines: Sequence[str]) -> None:
    if lines:
        sys.stdout.write("\n".join(lines) + "\n")


def _print_json(
    faults: Sequence[Fault], warnings: Sequence[Finding], fixed: Sequence[str], read: FolderRead | None
) -> None:
    told: dict[str, Any] = {
        "faults": [asdict(fault) for fault in faults],
        "warnings": [asdict(warning) for warning in warnings],
        "fixed": list(fixed),
    }
    if read is not None:
        base = read.base
        told["holds"] = {"sources": len(base.sources), "facts": len(base.facts), "entities": len(base.entities)}
        told["drafts"] = len(read.drafts())
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def _annotation(level: str, file: str, line: int, text: str) -> str:
    """Return a line that GitHub shows beside the code."""
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    place = file.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{level} file={place},line={max(line, 1)}::{escaped}"


def _summary(read: FolderRead, warnings: int, seeds: Path, articles: Path) -> Iterator[str]:
    base = read.base
    verified = articles_at_hand(base, articles)
    facts_of = Counter(fact.source.file for fact in base.facts.values())
    width = max(map(len, base.sources), default=0)
    yield f"{seeds}: no faults" + (f", {counted(warnings, 'warning')}" if warnings else "")
    yield counted(len(base.sources), "source")
    for file, source in base.sources.items():
        yield f"  {file:{width}}  {counted(facts_of[file], 'fact')}, {_dated(source)}"
    yield counted(len(base.facts), "fact")
    yield from _by_kind(Counter(fact.claim.kind for fact in base.facts.values()))
    if read.drafts():
        yield f"{counted(len(read.drafts()), 'draft')} left, not served"
    yield from _entities(base)
    yield f"articles verified: {len(verified)} of {len(base.sources)}"
    if len(verified) < len(base.sources):
        yield f"  the other texts are not in {articles}; put them there or set ARTICLES_DIR"


def _entities(base: FactBase) -> Iterator[str]:
    yield counted(len(base.entities), "entity")
    yield from _by_kind(Counter(entity.kind.value for entity in base.entities.values()))


def _by_kind(counts: Counter[str]) -> Iterator[str]:
    for kind, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:6}  {kind}"


def _dated(source: Source) -> str:
    if source.date:
        return str(source.date)
    if source.estimated:
        return f"undated (estimated {source.estimated.since} to {source.estimated.until})"
    return "undated"
