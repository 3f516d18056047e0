"""The months and other parts of a year in a text: 'in November 2024', 'Q2'; as keys that no other word has."""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.languages import Language
from facts.reading.text import Token

SHORT = 3
"""Letters of an abbreviated month."""
LONGEST = 3
"""Most words that name a part of a year: 'first nine months'."""


def month_key(number: int) -> str:
    """Return what a month of any year is compared by."""
    return f"month:{number}"


PARTS = {
    (1, 3): "q1", (4, 6): "q2", (7, 9): "q3", (10, 12): "q4", (1, 6): "h1", (7, 12): "h2", (1, 9): "m9",
}  # fmt: skip
"""Parts of a year that have a name of their own, by their first and last month."""


def period_of_months(first: int, last: int) -> str | None:
    """Return the key of the part of a year that these months are; None for a whole year and what has no name."""
    name = PARTS.get((first, last))
    return period_key(name) if name else month_key(first) if first == last else None


def period_key(name: str) -> str:
    """Return what a part of any year is compared by: `q1` to `q4`, `h1`, `h2`, `m9`."""
    return f"period:{name}"


def periods_in(tokens: Sequence[Token], language: Language) -> dict[int, str]:
    """Return the keys of the quarters, halves and months by the position of each of their words."""
    found = months_in(tokens, language)
    words = tuple(token.text for token in tokens)
    for start in range(len(words)):
        for end in range(min(start + LONGEST, len(words)), start, -1):
            name = language.periods.get(words[start:end])
            if name:
                found.update(dict.fromkeys(range(start, end), period_key(name)))
                break
    return found


def months_in(tokens: Sequence[Token], language: Language) -> dict[int, str]:
    """Return the key of every month by its position.

    A month that is also a word ('may', 'march', 'mrt') counts only beside a year or a day, or behind 'in' and the like.
    """
    found: dict[int, str] = {}
    if language.months.keys().isdisjoint([token.text for token in tokens]):
        return found
    for position, token in enumerate(tokens):
        number = language.months.get(token.text)
        if number and (_is_only_a_month(token.text, language) or _among_dates(tokens, position, language)):
            found[position] = month_key(number)
    return found


def _is_only_a_month(word: str, language: Language) -> bool:
    return len(word) > SHORT and word not in language.function and word not in language.lexicon_words


def _among_dates(tokens: Sequence[Token], position: int, language: Language) -> bool:
    before = tokens[position - 1].text if position else ""
    following = tokens[position + 1].text if position + 1 < len(tokens) else ""
    year = following.isdigit() and (tokens[position + 1].may_be_year or len(following) == 2)
    day = before.isdigit() and len(before) <= 2
    return year or day or ("at" in language.markers.get(before, ()) and len(tokens[position].text) > SHORT)
