"""What has been found so far while one question is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from facts.reading.languages import Language, keys_of
from facts.reading.names import Mention
from facts.reading.question import Need, Quantity
from facts.reading.segments import sentences
from facts.reading.text import Token, tokenise


@dataclass(slots=True)
class Work:
    """A question on its way from words to needs; every step of the reading adds to it."""

    tokens: list[Token]
    language: Language
    """The question's own."""
    text: str = ""
    """The question as it was written."""
    mentions: list[Mention] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    prefaces: set[int] = field(default_factory=set)
    """Positions of phrases that say nothing: 'do you know'."""
    needs: list[Need] = field(default_factory=list)
    concepts: set[str] = field(default_factory=set)
    hints: set[str] = field(default_factory=set)
    cues: set[str] = field(default_factory=set)
    asked_nations: frozenset[str] = frozenset()
    """Of what is asked for: 'which Chinese brands'."""
    instead: int | None = None
    """Where 'instead of' ends: what follows is what is not asked about."""
    years: list[int] = field(default_factory=list)
    numbers: list[Quantity] = field(default_factory=list)
    repairs: list[tuple[str, str]] = field(default_factory=list)

    def begins(self) -> int:
        """Return the position of the first word that is no filler such as 'please'."""
        function = self.language.function
        return next((i for i, token in enumerate(self.tokens) if function.get(token.text) != "filler"), 0)

    @property
    def openings(self) -> frozenset[int]:
        """The positions of the words that open a sentence, so that their capital says nothing."""
        lengths = (len(tokenise(sentence)) for sentence in sentences(self.text))
        return frozenset(accumulate(lengths, initial=0))

    @property
    def capitals_tell(self) -> bool:
        """Whether capitals mark names: not where most words have one."""
        words = [token for token in self.tokens if token.text.isalpha()]
        return sum(token.capital for token in words) * 2 <= len(words) + 1

    def open_keys(self, language: Language) -> list[frozenset[str]]:
        """Return by what phrases of a language may match each word; words that are taken match nothing."""
        return [keys_of(token, language, position in self.taken) for position, token in enumerate(self.tokens)]


def written(work: Work, positions: Sequence[int]) -> str:
    """Return the words at these positions."""
    return " ".join(work.tokens[i].text for i in positions)
