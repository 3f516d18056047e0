"""Whether an answer to one of our own questions is right, by what the line of the question says (README.md here)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from facts.answer import Answer, Outcome
from facts.conversation import NEW_CONVERSATION
from facts.engine import Engine
from facts.text_rendering import render_text

FOLDER = Path(__file__).parent
TODAY = date(2026, 11, 25)
"""The day the questions were written for: ages and 'this year' count from it."""
BASES = {"voices": "seeds", "silence": "seeds"}
"""Which base the files of a name are asked of; others are asked of `tests/bases/<name>`."""


@dataclass(frozen=True)
class Asked:
    """A question with the answer it got and what is wrong with that."""

    line: dict[str, Any]
    answer: Answer
    text: str
    faults: tuple[str, ...]


def question_files() -> list[Path]:
    return sorted(FOLDER.glob("*.jsonl"))


def base_of(file: Path) -> str:
    name = file.stem.rpartition("-")[0]
    return BASES.get(name, f"tests/bases/{name}")


def lines_of(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text("utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def ask(engine: Engine, line: dict[str, Any]) -> Asked:
    conversation = NEW_CONVERSATION
    for turn in line.get("turns", []):
        _, conversation = engine.answer(turn, conversation=conversation, today=TODAY)
    answer, _ = engine.answer(line["q"], conversation=conversation, today=TODAY)
    text = render_text(answer)
    return Asked(line, answer, text, tuple(_faults(line, answer, text)))


def plain(text: str) -> str:
    """Case, diacritics, typographic variants and thousands separators do not count."""
    text = "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(c))
    text = text.replace("\u2019", "'").replace("\u00a0", " ").replace("\u202f", " ")
    return re.sub(r"(?<![\d.,])\d{1,3}(?:[., ]\d{3})+(?!\d)", lambda m: re.sub(r"\D", "", m[0]), text)


def _faults(line: dict[str, Any], answer: Answer, text: str) -> Iterator[str]:
    said = answer.outcome is Outcome.ANSWERED
    compared = plain(text)
    held = all(any(plain(word) in compared for word in words) for words in line.get("must", []))
    if line["expect"] == "abstain":
        if said:
            yield "answered"
        return
    if line["expect"] == "correct":
        if said and not held:
            yield "answered without correcting"
    elif not said:
        yield "not answered"
    elif not held:
        yield "lacks a word it must hold"
    if said:
        yield from _faults_of_facts(line, answer, compared)


def _faults_of_facts(line: dict[str, Any], answer: Answer, compared: str) -> Iterator[str]:
    cited = {fact.citation.file for fact in answer.facts}
    right = set(line.get("sources", []))
    if any(plain(word) in compared for word in line.get("must_not", [])):
        yield "says what it must not"
    if not cited:
        yield "cites nothing"
    if right and line["expect"] == "answer" and not cited & right:
        yield "cites the wrong source"
    if right and cited - right - set(line.get("also", [])):
        yield "cites too much"
    if line["expect"] == "answer" and len(answer.facts) > line.get("max_facts", len(answer.facts)):
        yield "lists too many facts"
    if answer.language != line["lang"] and line["kind"] != "hostile":
        yield "answers in another language"
