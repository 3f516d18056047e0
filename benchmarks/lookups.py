"""How long lookups over the whole of a large base take, and how long they keep others waiting.

    python -m benchmarks.lookups [--facts 100000]

Looks each up in a thread, as the bot does, while a loop wakes every 5 ms; then once more on the loop itself.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from commands.lookup_pages import PageText, pages
from commands.texts import Texts, load_texts
from facts.engine import Engine
from facts.loading import load_base
from facts.lookups.queries import CompanyQuery, DealsQuery, MapQuery, Query, RumoursQuery, SourceQuery
from facts.reading.languages import load_languages

from .reload import longest_wait, write_lines

TODAY = date(2026, 11, 25)
QUERIES: tuple[Query, ...] = (DealsQuery(), DealsQuery(status="denied"), MapQuery(), RumoursQuery(), SourceQuery(),
                              CompanyQuery("c7"))  # fmt: skip


def look_up(engine: Engine, query: Query, texts: Texts) -> tuple[PageText, ...]:
    """Look up and lay out."""
    return pages(engine.look_up(query, today=TODAY, language="en"), texts)


async def measure(engine: Engine) -> None:
    """Print a line for each lookup."""
    texts = load_texts()
    for query in QUERIES:
        for way in ("in a thread", "on the loop"):

            async def work(query: Query = query, *, threaded: bool = way == "in a thread") -> tuple[PageText, ...]:
                if threaded:
                    return await asyncio.to_thread(look_up, engine, query, texts)
                return look_up(engine, query, texts)

            begun = time.perf_counter()
            _, late = await longest_wait(work())
            took, longest = time.perf_counter() - begun, max(by for by, _ in late)
            sys.stdout.write(f"{query!s:60} {way}: {took * 1000:6.0f} ms, longest wait {longest * 1000:6.0f} ms\n")


def main() -> None:
    """Make the base and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=100_000)
    facts = parser.parse_args().facts
    with tempfile.TemporaryDirectory(prefix="autodeals-") as folder:
        write_lines(Path(folder) / "base.jsonl", facts)
        engine = Engine(load_base(Path(folder)), load_languages())
    _ = engine.lookups
    asyncio.run(measure(engine))


if __name__ == "__main__":
    main()
