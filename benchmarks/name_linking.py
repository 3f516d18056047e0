"""How well names are linked: typos and other disguises of all real makers, and common words that are no maker.

    python -m benchmarks.name_linking [--typos 3] [--show 20]

Every maker of the makers table is an entity of an invented base. A disguised name is put into a question: *right* is a
link to that maker alone, *offered* one that asks back with it among the choices, *wrong* a link to others only,
*missed* no link. Common words are put into the same questions; there any link is *taken*.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from benchmarks.disguises import OTHERS, SLIPS, Disguise, disguises
from benchmarks.many_names import engine_of_makers
from facts.engine import Engine
from facts.reading.names import Form

TODAY = date(2026, 3, 1)
FRAMES = (
    "hoeveel auto's verkocht {} in 2025?",
    "verkoop {} 2025",
    "weet je hoeveel auto's {} in 2025 heeft verkocht",
    "wat waren de verkopen van {} in 2025?",
    "how many cars did {} sell in 2025?",
    "sales {} 2025",
    "do you know how many cars {} sold in 2025",
    "what were the sales of {} in 2025?",
)
COMMON_WORDS = 1_500
"""Common words that are tried of each language."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One question and what came of it."""

    kind: str
    question: str
    meant: str
    outcome: str


def typos(engine: Engine, kinds: tuple[Disguise, ...], rounds: int, seed: int = 1) -> Iterable[Tried]:
    """Ask for every maker under each disguise; yields what came of it."""
    draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)
    for entity in engine.base.entities.values():
        for _ in range(rounds):
            for kind, written in disguises(entity.name.en, kinds, draw):
                question = draw.choice(FRAMES).format(written)
                yield Tried(kind, question, entity.id, _outcome(engine, question, entity.id))


def _outcome(engine: Engine, question: str, meant: str) -> str:
    linked = _linked(engine, question)
    if any(meant in ids for ids, _ in linked):
        return "right" if linked == [({meant}, True)] else "offered"
    if not linked:
        return "missed"
    return "wrong" if any(len(ids) == 1 and sure for ids, sure in linked) else "wrongly offered"


def _linked(engine: Engine, question: str) -> list[tuple[set[str], bool]]:
    """Return, for each name found in a question, the makers it may mean and whether it may be answered."""
    reading = engine.reader.read(question, today=TODAY, fallback="nl")
    found = [(n.alternatives & engine.base.entities.keys(), n.mention) for n in reading.names()]
    return [(set(ids), mention is not None and mention.form is Form.NAME) for ids, mention in found if ids]


def common_words(engine: Engine, most: int, seed: int = 1) -> Iterable[Tried]:
    """Ask for common words that are no name; yields what came of it."""
    draw = random.Random(seed)  # noqa: S311
    names = engine.reader.names
    for code, language in engine.languages.spoken.items():
        words = [w for w in list(language.forms)[:20_000] if len(w) > 2 and names.lookup(w) is None]
        for word in draw.sample(words, most):
            question = draw.choice(FRAMES).format(word)
            linked = _linked(engine, question)
            taken = next((next(iter(sorted(ids))) for ids, _ in linked), word)
            yield Tried(code, question, taken, "taken" if linked else "left alone")


def report(title: str, tried: Iterable[Tried], show: int) -> None:
    """Print the shares of each outcome, in all and by kind, and some of what went wrong."""
    held = list(tried)
    total = Counter(t.outcome for t in held)
    by_kind: dict[str, Counter[str]] = defaultdict(Counter)
    for t in held:
        by_kind[t.kind][t.outcome] += 1
    print(f"{title}: {len(held)}; {_shares(total)}")  # noqa: T201
    for kind, counts in by_kind.items():
        print(f"  {kind:12} {sum(counts.values()):5}  {_shares(counts)}")  # noqa: T201
    for outcome in ("wrong", "wrongly offered", "missed", "taken"):
        for t in [t for t in held if t.outcome == outcome][:show]:
            print(f"    {outcome}: {t.question}  ({t.meant})")  # noqa: T201


def _shares(counts: Counter[str]) -> str:
    whole = sum(counts.values())
    return ", ".join(f"{outcome} {count / whole:.1%}" for outcome, count in counts.most_common())


def main() -> None:
    """Run all three and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--typos", type=int, default=3, metavar="N", help="typos of each kind for a name")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="failures to print of each sort")
    options = parser.parse_args()
    engine = engine_of_makers()
    print(f"{len(engine.base.entities)} makers")  # noqa: T201
    report("one slip of a finger", typos(engine, SLIPS, options.typos), options.show)
    report("other disguises", typos(engine, OTHERS, 1), options.show)
    report("common words", common_words(engine, COMMON_WORDS), options.show)


if __name__ == "__main__":
    main()
