"""`/source`: the sources with their dates and what they cover, or one source with its facts by paragraph."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from facts.base import Fact, FactBase
from facts.lookups.lookup_answer import LookupAnswer, Section
from facts.lookups.queries import SourceQuery
from facts.lookups.telling import MOST_TOLD, Telling
from facts.sources import Source
from facts.wording.formats import number, partial_date

MOST_SOURCES = 120
"""In one list, some twenty pages; the others are found by typing their name."""
MOST_COVERED = 4
"""Names that tell what a source is about."""


def look_up_source(query: SourceQuery, telling: Telling) -> LookupAnswer:
    """Return one source with its facts by paragraph, or all sources, the newest first."""
    if query.file is None:
        return _all_sources(query, telling)
    source = telling.base.sources.get(query.file)
    if source is None:
        return telling.unanswered(query, telling.say("nothing.source", file=query.file))
    return _one_source(query, source, telling.snapshot.by_source.get(source.file, ()), telling)


def with_passages(answer: LookupAnswer, paragraphs: Sequence[str]) -> LookupAnswer:
    """Return the answer about one source with the passages of its article beside the facts taken from them."""
    sections = tuple(
        replace(section, passage=paragraphs[section.paragraph - 1])
        if section.paragraph and section.paragraph <= len(paragraphs)
        else section
        for section in answer.sections
    )
    return replace(answer, sections=sections)


def _all_sources(query: SourceQuery, telling: Telling) -> LookupAnswer:
    sources = newest_sources(telling.base)
    if not sources:
        return telling.unanswered(query, telling.say("nothing.sources"))
    lead = telling.say(
        "lead.sources",
        sources=telling.counted("counted.sources", len(sources)),
        facts=telling.counted("counted.facts", len(telling.base.facts)),
    )
    sections = (
        Section(
            telling.say("source.heading", file=source.file, dated=dated(source, telling)),
            lines=_covers(source, telling.snapshot.by_source.get(source.file, ()), telling),
        )
        for source in sources[:MOST_SOURCES]
    )
    notes = []
    if len(sources) > MOST_SOURCES:
        counts = {"shown": MOST_SOURCES, "all": number(len(sources), telling.language)}
        notes.append(telling.say("note.sources_only", **counts))
    return telling.answered(query, lead, sections, notes=notes)


def newest_sources(base: FactBase) -> list[Source]:
    """Return the sources, the newest first and those without any date last."""
    return sorted(base.sources.values(), key=_day, reverse=True)


def _day(source: Source) -> date:
    parts = source.date or (source.estimated.since if source.estimated else None)
    return parts.first_day() if parts else date.min


def dated(source: Source, telling: Telling) -> str:
    """Return the date that a source bears, or that it bears none, with its estimated window."""
    if source.date:
        return partial_date(source.date, telling.language)
    if source.estimated:
        since = partial_date(source.estimated.since, telling.language)
        return telling.say(
            "label.undated_estimated", since=since, until=partial_date(source.estimated.until, telling.language)
        )
    return telling.say("label.undated")


def title_of(source: Source, language: str) -> str:
    """Return what a source is called in our own words."""
    return str(getattr(source.title, language, source.title.en))


def _covers(source: Source, facts: Sequence[Fact], telling: Telling) -> tuple[str, ...]:
    """Say what a source is called in our own words, how much comes from it, and whom it is about."""
    paragraphs = {paragraph for fact in facts for paragraph in fact.claim.evidence.paragraphs}
    covered = telling.say(
        "source.covers",
        facts=telling.counted("counted.facts", len(facts)),
        paragraphs=telling.counted("counted.paragraphs", len(paragraphs)),
        names=telling.names(_main_names(facts)),
    )
    return (title_of(source, telling.language), covered if facts else telling.say("source.covers_nothing"))


def _main_names(facts: Sequence[Fact]) -> list[str]:
    counts = Counter(entity for fact in facts for held in fact.claim.filled().values() for entity in held)
    return [entity for entity, _ in counts.most_common(MOST_COVERED)]


def _one_source(query: SourceQuery, source: Source, facts: Sequence[Fact], telling: Telling) -> LookupAnswer:
    by_paragraph: defaultdict[int, list[Fact]] = defaultdict(list)
    for fact in facts[:MOST_TOLD]:
        by_paragraph[fact.claim.evidence.paragraphs[0]].append(fact)
    lead = telling.say(
        "lead.source",
        title=title_of(source, telling.language),
        file=source.file,
        dated=dated(source, telling),
        facts=telling.counted("counted.facts", len(facts)),
    )
    sections = [
        Section(
            telling.say("source.paragraph", n=paragraph),
            tuple(map(telling.entry, by_paragraph[paragraph])),
            paragraph=paragraph,
        )
        for paragraph in sorted(by_paragraph)
    ]
    notes = []
    if source.estimated:
        notes.append(str(getattr(source.estimated.reason, telling.language, source.estimated.reason.en)))
    by = ", ".join(part for part in (source.author, source.publisher, source.address) if part)
    if by:
        notes.append(telling.say("source.by", by=by))
    if not facts:
        sections = [Section("", lines=(telling.say("source.covers_nothing"),))]
    return replace(telling.answered(query, lead, sections, notes=notes, repeating=True), source=source)
