"""The passage of an article that a fact was taken from, with its terms marked; for one reader, never for a channel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facts.base import Fact
from facts.reading.text import fold


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a paragraph; a marked one is a term of the fact's evidence."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class PassageParagraph:
    """One paragraph, by its number as evidence counts them."""

    number: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return "".join(piece.text for piece in self.pieces)


def passage(fact: Fact, paragraphs: Sequence[str]) -> tuple[PassageParagraph, ...]:
    """Return the paragraphs a fact cites, each cut where a term begins or ends; those that do not exist are left out.

    `paragraphs` are those of the article, as `facts.loading.read_paragraphs` gives them.
    """
    evidence = fact.claim.evidence
    numbers = (number for number in sorted(set(evidence.paragraphs)) if number <= len(paragraphs))
    return tuple(PassageParagraph(number, _marked(paragraphs[number - 1], evidence.terms)) for number in numbers)


def _marked(text: str, terms: Sequence[str]) -> tuple[Piece, ...]:
    spans = _merged(sorted(span for term in terms for span in _found(text, term)))
    pieces: list[Piece] = []
    end = 0
    for start, stop in spans:
        pieces += [Piece(text[end:start]), Piece(text[start:stop], marked=True)]
        end = stop
    pieces.append(Piece(text[end:]))
    return tuple(piece for piece in pieces if piece.text)


def _found(text: str, term: str) -> list[tuple[int, int]]:
    """Return where a term stands, whatever its case and white space."""
    words = [re.escape(word) for word in term.split()]
    if not words:
        return []
    found = [match.span() for match in re.finditer(r"\s+".join(words), text, re.IGNORECASE)]
    if found or len(fold(text)) != len(text):
        return found
    folded = r"\s+".join(re.escape(word) for word in fold(term).split())
    return [match.span() for match in re.finditer(folded, fold(text))] if folded else []


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, stop in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], stop))
        else:
            merged.append((start, stop))
    return merged
