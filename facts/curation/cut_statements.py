"""Sentences that YAML cuts short: in text without quotation marks ` #` begins a comment, as in `The Smart #1 …`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from facts.curation.findings import Finding
from facts.loading import FolderRead

QUOTES = frozenset("\"'")
OPENING = frozenset(" [{,:")
"""What stands before a quotation mark that begins a text; one inside a word is an apostrophe."""


def cut_statements(read: FolderRead) -> Iterator[Finding]:
    """Find every line of a card on which a `#` right before a letter or digit ends a text."""
    for file in dict.fromkeys(card.file for card in read.cards):
        path = Path(file)
        if path.suffix not in {".yaml", ".yml"}:
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            cut = _cut_at(line)
            if cut is not None:
                begun = line[cut : cut + 12].strip()
                text = f"to YAML `{begun} …` is a comment, and the text ends before it; put it in quotation marks"
                yield Finding(file, number, "cut", text)


def _cut_at(line: str) -> int | None:
    """Return where a comment without a space after its `#` begins behind a text, or None."""
    quoted = ""
    for place, letter in enumerate(line):
        before = line[place - 1] if place else " "
        if quoted:
            quoted = "" if letter == quoted else quoted
        elif letter in QUOTES and before in OPENING:
            quoted = letter
        elif letter == "#" and before == " " and line[:place].strip() and line[place + 1 : place + 2].isalnum():
            return place
    return None
