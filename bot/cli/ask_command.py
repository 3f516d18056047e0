"""`python -m bot ask`: one question as text or JSON, or a stream of them as JSON lines."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from facts.answer import Answer
from facts.collecting import no_collections
from facts.engine import NEW_CONVERSATION, Conversation, Engine, load_languages
from facts.loading import load_base
from facts.text_rendering import render_for_reader, render_text


@dataclass(frozen=True, slots=True)
class Asking:
    """What every way of asking needs."""

    engine: Engine
    today: date
    language: str

    def answer(self, question: str, conversation: Conversation) -> tuple[Answer, Conversation]:
        """Answer a question after this conversation."""
        return self.engine.answer(question, conversation=conversation, today=self.today, language=self.language)

    def readable(self, answer: Answer) -> str:
        """Return the answer as a person reads it in a terminal."""
        return render_for_reader(answer, self.engine.languages.spoken[answer.language].messages)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-02-27") from error


def configure_base(parser: argparse.ArgumentParser) -> None:
    """Add the options that every command has that answers from cards."""
    parser.add_argument(
        "--seeds", type=Path, metavar="DIR", help="folder with the cards (default: SEEDS_DIR, else seeds)"
    )
    parser.add_argument(
        "--today", type=_day, metavar="DATE", help="the day ages are counted to (default: today in TIMEZONE)"
    )
    parser.add_argument("--language", choices=("nl", "en"), help="language when the question does not decide it")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `ask`."""
    configure_base(parser)
    parser.add_argument("question", nargs="*", help="the question")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the answer as one JSON object")
    form.add_argument(
        "--jsonl", action="store_true", help="read {id, turns, q} lines from standard input, print one answer a line"
    )
    form.add_argument(
        "--explain", action="store_true", help="print how the question was read and why facts were chosen or refused"
    )


def prepare(options: argparse.Namespace) -> Asking:
    """Load the cards and languages; raises CardFaults or SettingsFault."""
    from bot.settings import read_settings  # noqa: PLC0415 (keeps --help quick)

    with no_collections():
        settings = read_settings()
        base = load_base(options.seeds or settings.seeds_dir)
        expires = settings.rumour_expires_months
        engine = Engine(base, load_languages(), rumour_expires_months=expires, keep_texts=True)
    return Asking(engine, options.today or settings.today(), options.language or settings.default_language)


def as_object(answer: Answer, identifier: object = None) -> dict[str, Any]:
    """Return the answer as JSON readers get it: outcome, language, text and the facts with their sources."""
    found: dict[str, Any] = {} if identifier is None else {"id": identifier}
    found |= {
        "outcome": str(answer.outcome),
        "language": answer.language,
        "text": render_text(answer),
        "facts": [
            {
                "id": fact.id,
                "source": fact.citation.file,
                "date": str(fact.citation.dated) if fact.citation.dated else None,
                "paragraphs": list(fact.citation.paragraphs),
                "status": fact.status,
            }
            for fact in answer.facts
        ],
        "suggestions": list(answer.suggestions),
    }
    return found


def _ask(asking: Asking, question: str, turns: Iterable[str] = ()) -> Answer:
    conversation = NEW_CONVERSATION
    for turn in turns:
        _, conversation = asking.answer(turn, conversation)
    return asking.answer(question, conversation)[0]


def _stream(asking: Asking, lines: Iterable[str]) -> int:
    """Answer line by line; a line that is no question is told on standard error and the rest goes on."""
    faults = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
            question, turns, identifier = (
                str(item["q"]),
                [str(t) for t in item.get("turns", [])],
                item.get("id", number),
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            sys.stderr.write(f"line {number}: expected a JSON object with a question under `q`\n")
            faults += 1
            continue
        print(json.dumps(as_object(_ask(asking, question, turns), identifier), ensure_ascii=False), flush=True)  # noqa: T201
    return 1 if faults else 0


def main(options: argparse.Namespace) -> int:
    """Answer and return the exit code: 0 also when there is no fact, 1 when the cards or a line are broken."""
    question = " ".join(options.question)
    if not options.jsonl and not question.strip():
        sys.stderr.write('give a question, for instance: python -m bot ask "partners JLR" (or --jsonl for many)\n')
        return 2
    asking = prepare(options)
    if options.jsonl:
        return _stream(asking, sys.stdin)
    if options.explain:
        explained = asking.engine.explain(
            question, conversation=NEW_CONVERSATION, today=asking.today, language=asking.language
        )
        print("\n".join(explained))  # noqa: T201
        return 0
    answer = _ask(asking, question)
    as_json = options.json and json.dumps(as_object(answer), ensure_ascii=False, indent=1)
    print(as_json or asking.readable(answer))  # noqa: T201
    return 0
