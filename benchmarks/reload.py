"""How long a reload of a large base takes, and how long it keeps answers waiting meanwhile.

    python benchmarks/reload.py [--facts 100000]

Makes a folder of JSON Lines with that many facts of invented companies, serves it, then reloads it with one fact more
while a loop wakes every 5 ms, as a waiting answer would. Prints the longest time the loop could not run.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Awaitable
from pathlib import Path
from typing import TypeVar

from facts.base import FactBase
from facts.engine import Engine
from facts.loading import load_base
from facts.reading.languages import load_languages
from facts.serving import Serving
from facts.store import open_store

COMPANIES = 2_000
COUNTRIES = 40
FACTS_PER_SOURCE = 50
WAKE = 0.005
_Result = TypeVar("_Result")


def name_of(number: int) -> str:
    """Return a made-up name."""
    parts = ("Ba", "Ce", "Di", "Fo", "Gu", "Ha", "Je", "Ki", "Lo", "Mu")
    return "".join(parts[int(digit)].lower() for digit in f"{number:04}").capitalize() + "q"


def write_lines(path: Path, facts: int) -> None:
    """Write a base of that many facts."""
    with path.open("w", encoding="utf-8") as out:
        for number in range(COMPANIES):
            entity = {"id": f"c{number}", "name": name_of(number), "kind": "automaker"}
            out.write(json.dumps({"entity": entity}) + "\n")
        for number in range(-(-facts // FACTS_PER_SOURCE)):
            title = {"nl": f"Bericht {number}", "en": f"Report {number}"}
            day = f"{2015 + number % 11}-{number % 12 + 1:02}"
            out.write(json.dumps({"source": {"file": f"{number}.txt", "date": day, "title": title}}) + "\n")
        for number in range(facts):
            fact = fact_of(number)
            out.write(json.dumps({"fact": fact, "file": f"{number // FACTS_PER_SOURCE}.txt"}) + "\n")


def fact_of(number: int) -> dict[str, object]:
    """Return one fact, a figure or a partnership."""
    company, other = number % COMPANIES, (number * 7 + 3) % COMPANIES
    year, sold = 2015 + number % 11, 1_000 + number
    common = {"id": f"f{number}", "evidence": {"paragraphs": 1}}
    if number % 2:
        statement = {
            "nl": f"{name_of(company)} verkocht {sold} auto's in {year}.",
            "en": f"{name_of(company)} sold {sold} cars in {year}.",
        }
        figures = [{"value": sold, "unit": "vehicles", "year": year}]
        return common | {
            "kind": "sales", "status": "reported", "brand": f"c{company}", "figures": figures, "statement": statement,
        }  # fmt: skip
    statement = {
        "nl": f"{name_of(company)} werkt sinds {year} samen met {name_of(other)}.",
        "en": f"{name_of(company)} has worked with {name_of(other)} since {year}.",
    }
    partners = [f"c{company}", f"c{other}"]
    return common | {"kind": "partnership", "status": "active", "partners": partners, "statement": statement}


async def longest_wait(work: Awaitable[_Result]) -> tuple[_Result, list[float]]:
    """Return what the work gives, and for each wake how much too late it came, in seconds."""
    late: list[float] = []
    task = asyncio.ensure_future(work)
    while not task.done():
        due = time.perf_counter() + WAKE
        await asyncio.sleep(WAKE)
        late.append(time.perf_counter() - due)
    return task.result(), late


async def measure(folder: Path, facts: int) -> None:
    """Serve, change one fact, reload, and print what it took."""
    lines = folder / "base.jsonl"
    write_lines(lines, facts)
    begun = time.perf_counter()
    load_base(folder)
    say("read from JSON Lines", time.perf_counter() - begun)
    languages = load_languages()

    def build(base: FactBase) -> Engine:
        engine = Engine(base, languages)
        _ = engine.lookups
        return engine

    _, late = await longest_wait(asyncio.sleep(3))
    sys.stdout.write(f"idle: late by at most {max(late) * 1000:.0f} ms, which is what else this machine does\n")
    async with open_store(folder.parent / "kept.sqlite3") as store:
        serving = Serving(folder, articles=None, store=store, build=build)
        for what, act in (("start", serving.start), ("reload", serving.reload), ("second reload", serving.reload)):
            if what != "start":
                facts += 1
                write_lines(lines, facts)
            begun = time.perf_counter()
            _, late = await longest_wait(act())
            say(what, time.perf_counter() - begun)
            if late:
                late.sort()
                sys.stdout.write(
                    f"  the loop was late by at most {late[-1] * 1000:.0f} ms, in 99 of 100 wakes by"
                    f" {late[int(len(late) * 0.99)] * 1000:.0f} ms, over 50 ms {sum(one > 0.05 for one in late)} times"
                    f" of {len(late)}\n"
                )


def say(what: str, seconds: float) -> None:
    """Print how long something took."""
    sys.stdout.write(f"{what}: {seconds:.1f} s\n")
    sys.stdout.flush()


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "cards"
        folder.mkdir()
        asyncio.run(measure(folder, options.facts))


if __name__ == "__main__":
    main()
