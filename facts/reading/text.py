"""Text as the engine compares it: folded letters, and tokens that remember where they stood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_QUOTES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u00b4": "'", "\u00df": "ss", "\u0142": "l"}
)
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*(?:[A-Za-z]{1,3})?(?![^\W_])|[^\W_]+(?:'[^\W_]+)*|[%€$£¥?]")
_GENITIVE = re.compile(r"'s?\Z|'(?:n|tje|tjes)\Z")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the text as it is compared: NFKC, without invisible marks, case and diacritics."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    kept = (c for c in text if c in "\n\t" or not (unicodedata.combining(c) or unicodedata.category(c) in {"Cf", "Cc"}))
    return "".join(kept).translate(_QUOTES).replace("ø", "o").replace("đ", "d")


_ALONE = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+)?(?![\w.,-])")


def plain_number(value: Decimal) -> str:
    """Return a number as it is compared: digits without exponent or trailing zeros."""
    return format(value.normalize(), "f")


def numbers_in(name: str) -> set[str]:
    """Return the numbers that stand by themselves in a name, as they are compared: 1.6 in 'the 1.6 turbo'."""
    return {plain_number(Decimal(number.replace(",", "."))) for number in _ALONE.findall(name)}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign of the question, folded, with what its capitals said."""

    text: str
    capital: bool = False
    upper: bool = False

    @property
    def may_be_year(self) -> bool:
        """Whether the token is written as years are: in four digits."""
        return len(self.text) == 4 and self.text.isdigit()


def _visible(text: str) -> str:
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", text)
    if text.isascii():
        return text
    return "".join(c for c in text if unicodedata.category(c) not in {"Cf", "Mn"}).translate(_QUOTES)


def tokenise(text: str) -> tuple[Token, ...]:
    """Split text into folded tokens; genitive and plural `'s` are cut, other apostrophes closed up (don't: dont)."""
    parts = (text,) if text.isascii() and text.isalnum() else _TOKEN.findall(_visible(text))
    return tuple([token for written in parts if (token := _token(written))])


def spans(text: str) -> Iterator[tuple[Token, int]]:
    """Yield the tokens with the place in the text where each begins; for text without invisible marks."""
    for match in _TOKEN.finditer(text):
        if token := _token(match[0]):
            yield token, match.start()


@lru_cache(maxsize=65536)
def _token(written: str) -> Token | None:
    """Return a word as a token; None when nothing of it is left. The same words come again and again."""
    word = written.lower() if written.isascii() else fold(written)
    if "'" in word:
        word = _GENITIVE.sub("", word).replace("'", "")
    return Token(word, written[0].isupper(), written.isupper()) if word else None


@lru_cache(maxsize=65536)
def squeeze(text: str) -> str:
    """Return the folded letters and digits alone, so that joined and split spellings compare equal."""
    if text.isascii() and text.isalnum():
        return text.lower()
    return "".join(token.text for token in tokenise(text))


Words = tuple[str, ...]
"""One or more folded words in a row."""


def words_by_section(lines: Iterable[tuple[str, str]]) -> dict[str, frozenset[Words]]:
    """Return the entries of a language file by its sections, from (section, entry) pairs."""
    held: dict[str, set[Words]] = {}
    for section, line in lines:
        held.setdefault(section, set()).add(tuple(token.text for token in tokenise(line)))
    return {section: frozenset(entries) for section, entries in held.items()}
