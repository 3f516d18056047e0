"""Text as the engine compares it: folded letters, and tokens that remember where they stood."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u00b4": "'", "\u00df": "ss", "\u0142": "l"})
_TOKEN = re.compile(r"\d+(?:[.,]\d+)+(?![^\W_])|[^\W_]+(?:'[^\W_]+)*|[%€$£¥?]")
_GENITIVE = re.compile(r"'s?\Z|'(?:n|tje|tjes)\Z")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the text as it is compared: NFKC, without invisible marks, case and diacritics."""
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    kept = (c for c in text if not unicodedata.combining(c) and unicodedata.category(c) not in {"Cf", "Cc"} or c in "\n\t")
    return "".join(kept).translate(_QUOTES).replace("ø", "o").replace("đ", "d")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign of the question, folded; `start` and `end` count characters of the folded text."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether the token is written in digits alone (with separators)."""
        return self.text[0].isdigit() and not any(c.isalpha() for c in self.text)


def tokenise(text: str) -> tuple[Token, ...]:
    """Split text into folded tokens; genitive and plural `'s` are cut, other apostrophes are closed up (don't: dont)."""
    folded = fold(text)
    tokens = []
    for match in _TOKEN.finditer(folded):
        word = _GENITIVE.sub("", match[0]).replace("'", "")
        if word:
            tokens.append(Token(word, match.start(), match.end()))
    return tuple(tokens)


def squeeze(text: str) -> str:
    """Return the folded letters and digits alone, so that joined and split spellings compare equal."""
    return "".join(token.text for token in tokenise(text))
