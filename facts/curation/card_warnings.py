"""Everything about good cards that a curator should look at: one list, in the order of files and lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from facts.base import Fact
from facts.claims import Status
from facts.curation.agreement import contradicting_figures, duplicates
from facts.curation.coverage import uncovered
from facts.curation.cut_statements import cut_statements
from facts.curation.drafting.article import function_words
from facts.curation.findings import Finding
from facts.entities import Entity, EntityKind
from facts.letting_go import free, pieces_of
from facts.loading import FolderRead, read_folder
from facts.loading.card_reading import CardRead, EntityRead, FactRead
from facts.loading.located import line_of
from facts.reading.languages import Language, Languages
from facts.reading.text import tokenise
from facts.taking_turns import in_turns
from facts.wording.fact_wording import FactWording

COMMON_WORD = 15_000
"""Words up to this rank are common enough to be meant as words."""
VERY_COMMON_WORD = 2_000
"""The same for the name of a maker that the program knows of."""
_PLACES = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.CITY, EntityKind.UNION, EntityKind.GOVERNMENT})
"""Their names are in every list of words, and mean nothing else."""
CLEAR_LEAD = 1
"""Function words by which the other language must lead before a statement is said to be in it."""
LEAST_WORDS = 6
"""A shorter statement may read like either language."""


@dataclass(frozen=True, slots=True)
class Looking:
    """What a warning may depend on besides the cards."""

    languages: Languages
    today: date
    articles: Path | None = None
    rumour_expires_months: int = 24


def warnings_of_folder(folder: Path, looking: Looking) -> tuple[Finding, ...]:
    """Read a folder of cards and return every warning about it, for a thread beside the loop. Raises CardFaults."""
    read = read_folder(folder, articles=looking.articles)
    found = card_warnings(read, looking)
    pieces = pieces_of(read)
    del read
    free(pieces)
    return found


def card_warnings(read: FolderRead, looking: Looking) -> tuple[Finding, ...]:
    """Return every warning about a folder of cards without faults."""
    found = [
        *_drafts(read),
        *cut_statements(read),
        *_languages_swapped(read, looking.languages),
        *_one_sided_keywords(read),
        *_rumours_without_end(read, looking),
        *_names_that_are_words(read, looking.languages),
        *contradicting_figures(read),
        *duplicates(read),
    ]
    if looking.articles is not None:
        found += uncovered(read, looking.articles, looking.languages)
    return tuple(sorted(set(found)))


def _facts(read: FolderRead) -> Iterator[tuple[CardRead, FactRead, Fact]]:
    for card in read.cards:
        for fact in in_turns(card.facts):
            if fact.id in read.base.facts:
                yield card, fact, read.base.facts[fact.id]


def _drafts(read: FolderRead) -> Iterator[Finding]:
    for draft in read.drafts():
        yield Finding(
            draft.file, draft.line, "draft", f"`{draft.id}` is a draft and not served; finish it or delete it"
        )


def _languages_swapped(read: FolderRead, languages: Languages) -> Iterator[Finding]:
    """Find a statement that stands under the other language, or is the same in both: then one is missing."""
    for card, raw, fact in _facts(read):
        for code in ("nl", "en"):
            text = getattr(fact.claim.statement, code)
            counts = function_words(text, languages)
            other = max(counts, key=lambda one: counts[one])
            if len(text.split()) >= LEAST_WORDS and counts[other] > counts.get(code, 0) + CLEAR_LEAD:
                line = line_of(raw.raw, ["statement", code])
                text = f"the statement under `{code}` reads as `{other}`; the fact has none in `{code}`"
                yield Finding(card.file, line, "language", text)


def _one_sided_keywords(read: FolderRead) -> Iterator[Finding]:
    for card, raw, fact in _facts(read):
        keywords = fact.claim.keywords
        if bool(keywords.nl) != bool(keywords.en):
            missing = "en" if keywords.nl else "nl"
            line = line_of(raw.raw, ["keywords"])
            yield Finding(card.file, line, "keywords", f"`{raw.id}` has keywords in one language only; add `{missing}`")


def _rumours_without_end(read: FolderRead, looking: Looking) -> Iterator[Finding]:
    wording = FactWording(read.base, {}, "en", looking.today, looking.rumour_expires_months)
    for card, raw, fact in _facts(read):
        if wording.status(fact) == "expired":
            what = "talks" if fact.claim.status is Status.IN_TALKS else "a rumour"
            text = (
                f"`{raw.id}` is {what} of {fact.source.date} that nothing followed in"
                f" {looking.rumour_expires_months} months; link what came of it (`updates`), if anything did"
            )
            yield Finding(card.file, line_of(raw.raw, ["status"]), "expired", text)


def _names_that_are_words(read: FolderRead, languages: Languages) -> Iterator[Finding]:
    for entity in read.entities:
        if entity.entity is not None and not entity.entity.ambiguous:
            yield from _words_among(entity, entity.entity, languages)


def _words_among(read: EntityRead, entity: Entity, languages: Languages) -> Iterator[Finding]:
    if entity.kind in _PLACES:
        return
    names: list[tuple[str, list[str | int]]] = [(entity.name.nl, ["name"]), (entity.name.en, ["name"])]
    names += [(alias, ["aliases", index]) for index, alias in enumerate(entity.aliases)]
    for name, path in {name: (name, path) for name, path in reversed(names)}.values():
        codes = [code for code, language in languages.spoken.items() if _is_common_word(name, language, languages)]
        if codes:
            text = (
                f"`{name}` is a common word in {' and '.join(f'`{code}`' for code in codes)};"
                f" add `ambiguous: true` to `{entity.id}`, or take this name out"
            )
            yield Finding(read.file, line_of(read.raw, path), "common-word", text)


def _is_common_word(name: str, language: Language, languages: Languages) -> bool:
    """Tell a word from a name: a maker that everybody knows is one, unless the word is very common."""
    tokens = tokenise(name)
    if len(tokens) != 1 or tokens[0].upper:
        return False
    word = tokens[0].text
    limit = VERY_COMMON_WORD if word in languages.makers else COMMON_WORD
    return word in language.function or (word in language.forms and language.rank(word) < limit)
