"""What of an article no fact covers: sentences with a figure, a date or two known names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from facts.claim_parts import Evidence
from facts.curation.drafting.article import Article, Sentence, read_article_text
from facts.curation.drafting.figures import FigureReader, Words
from facts.curation.drafting.names import NameFound, NameReader
from facts.curation.drafting.vocabulary import counting_words
from facts.curation.findings import Finding
from facts.loading import FolderRead
from facts.loading.articles import read_article
from facts.loading.card_files import UnreadableFile
from facts.loading.card_reading import CardRead
from facts.reading.languages import Languages
from facts.reading.text import fold, plain_number
from facts.taking_turns import in_turns


def uncovered(read: FolderRead, articles: Path, languages: Languages) -> Iterator[Finding]:
    """Yield a finding for each sentence that says something no fact or draft of its paragraph says.

    Its place is that of the paragraph in the article. Articles that are not at hand are passed over.
    """
    for card in read.cards:
        file = card.source_raw.get("file")
        if not isinstance(file, str) or not (articles / file).is_file():
            continue
        path = articles / file
        try:
            text = read_article(path)
        except UnreadableFile:
            continue  # told as a fault already
        article = read_article_text(file, text, languages)
        lines = [number for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        reader = _SentenceReader(read, article, languages)
        told = _Told(card, read)
        for sentence in in_turns(article.sentences()):
            missing = reader.missing(sentence, told)
            if missing:
                where = f"paragraph {sentence.paragraph}, sentence {sentence.number}"
                yield Finding(str(path), lines[sentence.paragraph - 1], "coverage", f"{where}: no fact for {missing}")


class _Told:
    """What the facts and drafts of a card say, by paragraph."""

    def __init__(self, card: CardRead, read: FolderRead) -> None:
        claims = [read.base.facts[fact.id].claim for fact in card.facts if fact.id in read.base.facts]
        self._evidence: list[tuple[Evidence, frozenset[Decimal], frozenset[str]]] = [
            (
                claim.evidence,
                frozenset(figure.value for figure in claim.figures),
                frozenset(name for ids in claim.filled().values() for name in ids) | frozenset(claim.about),
            )
            for claim in claims
        ]
        self._evidence += [(d.evidence, frozenset(), frozenset()) for d in card.drafts if d.evidence is not None]

    def values(self, paragraph: int) -> frozenset[Decimal]:
        """Return the values of all figures told of a paragraph."""
        return frozenset(
            v for evidence, values, _ in self._evidence if paragraph in evidence.paragraphs for v in values
        )

    def terms(self, paragraph: int) -> tuple[str, ...]:
        """Return the terms of all facts of a paragraph, folded."""
        found = (evidence for evidence, _, _ in self._evidence if paragraph in evidence.paragraphs)
        return tuple(fold(term) for evidence in found for term in evidence.terms)

    def names_together(self, paragraph: int, names: frozenset[str]) -> bool:
        """Tell whether a fact of the paragraph names two of these."""
        return any(len(names & named) > 1 for evidence, _, named in self._evidence if paragraph in evidence.paragraphs)


class _SentenceReader:
    """Reads sentence after sentence of one article and tells what of them is not told."""

    def __init__(self, read: FolderRead, article: Article, languages: Languages) -> None:
        language = languages.spoken[article.language]
        self._known = read.base.entities
        self._names = NameReader(read.base, languages, language, "\n".join(article.paragraphs))
        self._figures = FigureReader(language, counting_words(article.language), article.date)

    def missing(self, sentence: Sentence, told: _Told) -> str:
        """Return what no fact tells of a sentence, in words; an empty text when all is told."""
        words, names = self._names.read(sentence.text)
        figures = self._figures.figures(words)
        terms = told.terms(sentence.paragraph)
        values = told.values(sentence.paragraph)
        untold = [one for one in figures if one.value not in values and fold(one.written) not in terms]
        if untold:
            return ", ".join(f"{plain_number(one.value)} {one.unit}" for one in untold)
        if figures or any(term in fold(sentence.text) for term in terms):
            return ""
        return self._unsaid(sentence, words, names, told)

    def _unsaid(self, sentence: Sentence, words: Words, names: Sequence[NameFound], told: _Told) -> str:
        years = self._figures.years(words)
        if years:
            return f"the year {years[0][1]}"
        known = frozenset(name.id for name in names if name.known and not name.people and name.id in self._known)
        if len(known) > 1 and not told.names_together(sentence.paragraph, known):
            return " and ".join(sorted(known))
        return ""
