"""How long a reload of a large base takes, and how long it keeps answers waiting meanwhile.

    python -m benchmarks.reload [--facts 100000] [--questions]

Makes a folder of JSON Lines with that many facts of invented companies, serves it, then reloads it with one fact more
while a loop wakes every 5 ms, as a waiting answer would. Prints by how much the loop was late at most, and how much of
that the reload was at work: the rest is due to other programs on this machine, which a process of its own shows, too.

With `--questions` the loop answers questions during the second reload. Printed is for how long the reload was at work
while an answer was computed: by so much it was held up, whatever else this machine does.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from facts.base import FactBase
from facts.engine import NEW_CONVERSATION, Engine
from facts.loading import load_base
from facts.reading.languages import load_languages
from facts.serving import Serving
from facts.store import open_store

COMPANIES = 2_000
COUNTRIES = 40
FACTS_PER_SOURCE = 50
WAKE = 0.005
LONG = 0.05
BETWEEN = 2.0
"""Seconds between two questions."""
TODAY = date(2026, 11, 25)
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


async def longest_wait(work: Awaitable[_Result]) -> tuple[_Result, list[tuple[float, float]]]:
    """Return what the work gives, and for each wake how much too late it came and was kept from coming, in seconds."""
    late: list[tuple[float, float]] = []
    task = asyncio.ensure_future(work)
    while not task.done():
        due, worked = time.perf_counter() + WAKE, time.process_time()
        await asyncio.sleep(WAKE)
        by = time.perf_counter() - due
        late.append((by, min(by, time.process_time() - worked)))
        if by > 0.04:
            import sys, traceback, threading
            for ident, frame in sys._current_frames().items():
                if ident != threading.get_ident(): print("LATE", round(by*1000), "".join(traceback.format_stack(frame)[-4:]), flush=True)
    return task.result(), late


async def ask_meanwhile(work: Awaitable[_Result], answer: Callable[[str], object]) -> tuple[_Result, list[float]]:
    """Return what the work gives, and by how much each answer meanwhile was held up, in seconds."""
    held_up: list[float] = []
    task = asyncio.ensure_future(work)
    number = 0
    while not task.done():
        await asyncio.sleep(BETWEEN)
        number += 1
        all_work, own_work = time.process_time(), time.thread_time()
        answer(f"partners {name_of(number)}")
        held_up.append((time.process_time() - all_work) - (time.thread_time() - own_work))
    return task.result(), held_up


def wake(told: Connection) -> None:
    """Wake every 5 ms until told to end, then tell by how much it was late at most."""
    latest = 0.0
    while not told.poll():
        due = time.perf_counter() + WAKE
        time.sleep(WAKE)
        latest = max(latest, time.perf_counter() - due)
    told.send(latest)


@contextmanager
def rest_of_this_machine() -> Iterator[None]:
    """Print by how much a process was late meanwhile that has nothing to do with this one."""
    here, there = multiprocessing.Pipe()
    beside = multiprocessing.get_context("spawn").Process(target=wake, args=(there,))
    beside.start()
    yield
    here.send("end")
    say(f"  a process that has nothing to do with it: late by at most {here.recv() * 1000:.0f} ms")
    beside.join()


async def measure(folder: Path, facts: int, *, questions: bool) -> None:
    """Serve, change one fact, reload, and print what it took."""
    lines = folder / "base.jsonl"
    write_lines(lines, facts)
    begun = time.perf_counter()
    load_base(folder)
    say(f"read from JSON Lines: {time.perf_counter() - begun:.1f} s")
    languages = load_languages()

    def build(base: FactBase) -> Engine:
        engine = Engine(base, languages)
        _ = engine.lookups
        return engine

    async with open_store(folder.parent / "kept.sqlite3") as store:
        serving = Serving(folder, articles=None, store=store, build=build)

        def answer(question: str) -> object:
            return serving.engine.answer(question, conversation=NEW_CONVERSATION, today=TODAY)

        for what, act in (("start", serving.start), ("reload", serving.reload), ("second reload", serving.reload)):
            if what != "start":
                facts += 1
                write_lines(lines, facts)
            begun = time.perf_counter()
            with rest_of_this_machine():
                if questions and what == "second reload":
                    _, held_up = await ask_meanwhile(act(), answer)
                    tell("  answers were held up", held_up)
                else:
                    _, late = await longest_wait(act())
                    tell_wakes(late)
            say(f"{what}: {time.perf_counter() - begun:.1f} s")


def tell_wakes(late: list[tuple[float, float]]) -> None:
    """Print how late the loop was."""
    tell("  the loop was late", [by for by, _ in late])
    tell("  of that the reload was at work", [kept for _, kept in late])


def tell(what: str, seconds: list[float]) -> None:
    """Print the longest of these times, and how many of them are long."""
    seconds.sort()
    most, usual = seconds[-1] * 1000, seconds[int(len(seconds) * 0.99)] * 1000
    long = sum(one > LONG for one in seconds)
    say(f"{what}: at most {most:.0f} ms, 99 of 100 times {usual:.0f} ms, over 50 ms {long} of {len(seconds)} times")


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=int, default=100_000)
    parser.add_argument("--questions", action="store_true", help="ask during the second reload")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "cards"
        folder.mkdir()
        asyncio.run(measure(folder, options.facts, questions=options.questions))


if __name__ == "__main__":
    main()
