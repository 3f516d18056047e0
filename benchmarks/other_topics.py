"""How often the bot keeps silent on sentences about other things, over the cards and the invented bases of the tests.

    python -m benchmarks.other_topics [--most 1200] [--show 20]

The sentences are made of `topics/<language>.txt`; what is answered or asked back is printed as answered or offered.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from facts.answer import Outcome
from facts.engine import NEW_CONVERSATION, Engine, load_languages
from facts.loading import load_base

HERE = Path(__file__).parent
TOPICS = HERE / "topics"
BASES = (HERE.parent / "seeds", *sorted((HERE.parent / "tests" / "bases").glob("*")))
TODAY = date(2026, 3, 1)
_SLOT = re.compile(r"\{(\w+)\}")


def read_topics(path: Path) -> list[tuple[str, dict[str, list[str]]]]:
    """Return the sentences of a file, each with the lists its slots may take words from."""
    everywhere: dict[str, list[str]] = {}
    lists = everywhere
    found = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            lists = everywhere if line == "[everywhere]" else dict(everywhere)
        elif (named := re.match(r"(\w+): (.+)", line)) is not None:
            lists[named[1]] = named[2].split("; ")
        elif line and not line.startswith("#"):
            found.append((line, lists))
    return found


def sentences(path: Path, most: int, seed: int = 1) -> list[str]:
    """Return at most so many different sentences of a file, drawn by lot, every template among them."""
    draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)
    topics = read_topics(path)
    found: dict[str, None] = {}
    for _ in range(50):
        for template, lists in topics:
            filled = _SLOT.sub(lambda slot, lists=lists: draw.choice(lists[slot[1]]), template)  # type: ignore[misc]
            found[filled[0].upper() + filled[1:] if draw.random() < 0.5 else filled] = None
            if len(found) == most:
                return list(found)
    return list(found)


def spoken_of(engine: Engine, texts: Iterable[str], language: str) -> Iterator[tuple[str, Outcome, str]]:
    """Yield the sentences that were not refused, with the outcome and the lead."""
    for text in texts:
        answer, _ = engine.answer(text, conversation=NEW_CONVERSATION, today=TODAY, language=language)
        if answer.outcome is not Outcome.UNANSWERED:
            yield text, answer.outcome, answer.lead


def main() -> None:
    """Ask every sentence of every base and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--most", type=int, default=800, metavar="N", help="sentences of each language")
    parser.add_argument("--show", type=int, default=20, metavar="N", help="failures to print of each base and language")
    options = parser.parse_args()
    languages = load_languages()
    for folder in BASES:
        engine = Engine(load_base(folder), languages)
        for path in sorted(TOPICS.glob("*.txt")):
            texts = sentences(path, options.most)
            held = list(spoken_of(engine, texts, path.stem))
            counts = Counter(str(outcome) for _, outcome, _ in held)
            told = ", ".join(f"{outcome} {count}" for outcome, count in counts.items()) or "none answered"
            print(f"{folder.name} {path.stem}: {len(texts)}; refused {1 - len(held) / len(texts):.1%}; {told}")  # noqa: T201
            for text, outcome, lead in held[: options.show]:
                print(f"    {outcome}: {text}  ->  {lead}")  # noqa: T201


if __name__ == "__main__":
    main()
