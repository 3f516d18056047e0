"""How long a start and an answer take, over our own questions about the cards.

    python -m benchmarks.answer_time [--questions 100]

Times are those of the processor, so that what else the machine does counts less; still measure when it is idle.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from facts.collecting import no_collections
from facts.conversation import NEW_CONVERSATION
from facts.engine import Engine, load_languages
from facts.loading import load_base

TODAY = date(2026, 11, 25)
QUESTIONS = Path("tests/questions")
SEEDS = Path("seeds")
_Result = TypeVar("_Result")


def questions() -> list[dict[str, Any]]:
    """Return the different questions about the cards, each with the turns before it."""
    files = sorted(QUESTIONS.glob("voices-*.jsonl"))
    lines = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    return list({(*line.get("turns", ()), line["q"]): line for line in lines}.values())


def timed(work: Callable[[], _Result]) -> tuple[_Result, float]:
    """Return what the work gives, and the milliseconds of processor time it took."""
    begun = time.process_time()
    result = work()
    return result, (time.process_time() - begun) * 1000


def start() -> Engine:
    """Build an engine, and print what each part of that takes."""
    with no_collections():
        base, of_base = timed(lambda: load_base(SEEDS))
        languages, of_languages = timed(load_languages)
        engine, of_engine = timed(lambda: Engine(base, languages))
        _, of_warming = timed(engine.warm_up)
    say(f"start: cards {of_base:.0f} ms, languages {of_languages:.0f} ms, engine {of_engine:.0f} ms,")
    say(f"  what the first questions would wait for {of_warming:.0f} ms")
    return engine


def answers(engine: Engine, asked: list[dict[str, Any]]) -> list[float]:
    """Answer the last question of each conversation, and return the milliseconds each took."""
    took = []
    for line in asked:
        conversation = NEW_CONVERSATION
        for turn in line.get("turns", ()):
            _, conversation = engine.answer(turn, conversation=conversation, today=TODAY)
        asking = timed(lambda q=line["q"], held=conversation: engine.answer(q, conversation=held, today=TODAY))
        took.append(asking[1])
    return sorted(took)


def whole_run(asked: list[dict[str, Any]]) -> None:
    """Run `python -m bot ask --jsonl` over the questions, and print the processor time and memory of it all."""
    lines = "".join(json.dumps({"id": n, "turns": q.get("turns", []), "q": q["q"]}) + "\n" for n, q in enumerate(asked))
    command = [sys.executable, "-m", "bot", "ask", "--jsonl", "--seeds", str(SEEDS)]
    subprocess.run(command, input=lines.encode(), stdout=subprocess.DEVNULL, check=True)  # noqa: S603 (our own)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    say(f"`ask --jsonl` with {len(asked)} questions: {seconds:.2f} s of processor time, {megabytes:.0f} MB at most")


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=100, help="how many the run of `ask --jsonl` gets")
    options = parser.parse_args()
    asked = questions()
    whole_run(list(islice(asked, options.questions)))
    engine = start()
    took = answers(engine, asked)
    say(f"answers to {len(took)} questions: median {took[len(took) // 2]:.1f} ms,")
    say(f"  95 of 100 within {took[int(len(took) * 0.95)]:.1f} ms, the slowest {took[-1]:.1f} ms")


if __name__ == "__main__":
    main()
