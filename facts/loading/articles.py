"""The article texts, where they are at hand: digests and evidence are checked against them, never copied."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from facts.base import FactBase
from facts.claim_parts import Evidence
from facts.loading.card_files import decode, read_bytes
from facts.loading.located import LocatedMapping, line_of

_SPACES = re.compile(r"\s+")


def read_article(path: Path) -> str:
    """Return the text of an article with line ends as LF and without white space at its end.

    Raises UnreadableFile when it is no ordinary file of at most 20 MB in UTF-8.
    """
    return decode(read_bytes(path)).replace("\r\n", "\n").rstrip()


def read_paragraphs(path: Path) -> tuple[str, ...]:
    """Return the paragraphs of an article: its non-empty lines, headings included; evidence counts them from 1.

    Raises UnreadableFile when the file gives no text.
    """
    return paragraphs_of(read_article(path))


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Return the non-empty lines of a text; what follows a leading `date …` belongs to the first."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def article_digest(text: str) -> str:
    """Return the digest of a text as `read_article` returns it, in the form a card writes it."""
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def articles_at_hand(base: FactBase, articles: Path) -> tuple[str, ...]:
    """Return the names of the sources whose text lies in the folder of articles, in order of the cards."""
    return tuple(file for file in base.sources if (articles / file).is_file())


def evidence_faults(
    evidence: Evidence, raw: LocatedMapping, paragraphs: Sequence[str], file: str
) -> list[tuple[int, str]]:
    """Return line and sentence for each paragraph and term of a fact that the article does not have."""
    found: list[tuple[int, str]] = []
    for index, number in enumerate(evidence.paragraphs):
        if number > len(paragraphs):
            line = line_of(raw, ["evidence", "paragraphs", index])
            found.append((line, f"paragraph {number} does not exist; {file} has {len(paragraphs)} paragraphs"))
    named = [_plain(paragraphs[number - 1]) for number in evidence.paragraphs if number <= len(paragraphs)]
    for index, term in enumerate(evidence.terms):
        if named and not any(_plain(term) in text for text in named):
            numbers = [number for number, text in enumerate(paragraphs, 1) if _plain(term) in _plain(text)]
            found.append((line_of(raw, ["evidence", "terms", index]), _term_fault(term, evidence, numbers, file)))
    return found


def _term_fault(term: str, evidence: Evidence, elsewhere: Sequence[int], file: str) -> str:
    where = _numbered(evidence.paragraphs)
    right = (
        f"; it stands in {_numbered(elsewhere)}"
        if elsewhere
        else ", nor elsewhere in the article; copy it as it stands"
    )
    return f"`{term}` does not stand in {where} of {file}{right}"


def _numbered(numbers: Sequence[int]) -> str:
    return f"paragraph{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"


def _plain(text: str) -> str:
    """Fold case, white space and the two ways to write an accent."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip().casefold()
