"""What an article says of itself: the date of its header line, its language, its paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from facts.loading.articles import article_digest, paragraphs_of
from facts.partial_date import DateParts, parse_partial_date
from facts.reading.languages import Languages
from facts.reading.text import tokenise

_HEADER = re.compile(r"\s*date\s+(?P<date>\d{4}(?:-(?:Q[1-4]|\d{2}(?:-\d{2})?))?)(?![\w-])\s*(?P<rest>.*)", re.S)
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+(?=[\"'“‘«(]*[A-ZÀ-ÖØ-ÞŠŽČŘ0-9])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|[a-z](?:\.[a-z])+|dhr|mevr|dr|mr|mrs|ms|prof|ir|ing|nr|no|ca|vs|jr|sr|st)\.$", re.I
)
DEFAULT_LANGUAGE = "nl"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands; both counted from 1."""

    text: str
    paragraph: int
    number: int


@dataclass(frozen=True, slots=True)
class Article:
    """An article, read for its own sake: nothing of this is guessed."""

    file: str
    digest: str
    date: DateParts | None
    language: str
    paragraphs: tuple[str, ...]
    """As evidence counts them; the first may begin with the words of the header line."""

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences in order, without the header line's date."""
        for paragraph, text in enumerate(self.paragraphs, 1):
            _, body = _split_header(text) if paragraph == 1 else (None, text)
            for number, part in enumerate(split_sentences(body), 1):
                yield Sentence(part, paragraph, number)


def read_article_text(file: str, text: str, languages: Languages) -> Article:
    """Return an article from its text as `facts.loading.articles.read_article` gives it."""
    paragraphs = paragraphs_of(text)
    date, _ = _split_header(paragraphs[0]) if paragraphs else (None, "")
    return Article(file, article_digest(text), date, language_of(text, languages), paragraphs)


def language_of(text: str, languages: Languages) -> str:
    """Return the spoken language that has most of the text's function words."""
    counts = function_words(text, languages)
    best = max(counts.values(), default=0)
    return next((code for code, count in counts.items() if count == best and best), DEFAULT_LANGUAGE)


def function_words(text: str, languages: Languages) -> dict[str, int]:
    """Return how many words of a text are function words of one spoken language only, by language."""
    words = [token.text for token in tokenise(text)]
    return {
        code: sum(word in language.function and word not in _shared(code, languages) for word in words)
        for code, language in languages.spoken.items()
    }


def _shared(code: str, languages: Languages) -> frozenset[str]:
    others = (language.function.keys() for name, language in languages.spoken.items() if name != code)
    return frozenset().union(*others)


def _split_header(paragraph: str) -> tuple[DateParts | None, str]:
    """Split `date 2024-03 Text` into the date and the text; without a real date nothing is taken off."""
    found = _HEADER.fullmatch(paragraph)
    if found is None:
        return None, paragraph
    try:
        return parse_partial_date(found["date"]), found["rest"]
    except ValueError:
        return None, paragraph


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph; a full stop after an abbreviation or an initial ends none."""
    sentences: list[str] = []
    begun = ""
    start = 0
    for end in (*(match for match in _SENTENCE_END.finditer(text)), None):
        part = text[start : end.start() if end else len(text)]
        closing = end[0].rstrip() if end else ""
        begun = f"{begun}{part}{closing}"
        start = end.end() if end else len(text)
        if end and _ABBREVIATION.search(begun):
            begun += " "
            continue
        if begun.strip():
            sentences.append(begun.strip())
        begun = ""
    return sentences
