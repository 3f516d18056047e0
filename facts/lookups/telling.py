"""How lookups speak: entries with their denials, sections by standing, titles; all words from the catalogues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from facts.answer import Outcome
from facts.base import Fact, FactBase
from facts.claims import Response, Status
from facts.lookups.lookup_answer import Entry, LookupAnswer, Section
from facts.lookups.picture_data import Picture
from facts.lookups.queries import (
    CompareQuery,
    DealsQuery,
    PartnersQuery,
    Query,
    SalesQuery,
    SourceQuery,
)
from facts.lookups.relations import Relation
from facts.lookups.snapshot import Snapshot, newest_first
from facts.lookups.standing import EXPIRED_STATUS, STANDINGS, Standing
from facts.wording.fact_wording import FactWording
from facts.wording.formats import listing, number, partial_date

MOST_NAMED = 8
"""Names in one sentence; beyond it the others are counted."""
MOST_TOLD = 240
"""Facts in one answer, some forty pages; beyond it the newest, since nobody turns that many pages."""


class Telling:
    """Words lookups over one snapshot, in one language, as of one day."""

    def __init__(
        self, snapshot: Snapshot, messages: Mapping[str, str], language: str, *, today: date, expires_months: int
    ) -> None:
        self.snapshot = snapshot
        self.language = language
        self._messages = messages
        self.wording = FactWording(snapshot.base, messages, language, today, expires_months)

    @property
    def base(self) -> FactBase:
        """The base that is told about."""
        return self.snapshot.base

    def say(self, key: str, **values: object) -> str:
        """Return a sentence of the catalogue with its placeholders filled in."""
        return self._messages[key].format(**values)

    def say_if_known(self, key: str, otherwise: str) -> str:
        """Return a word of the catalogue, or what the card has where the catalogue has no word for it."""
        return self._messages.get(key, otherwise)

    def counted(self, key: str, count: int) -> str:
        """Return `1 fact` or `12 facts`."""
        return self.say(f"{key}.{'one' if count == 1 else 'other'}", n=number(count, self.language))

    def name(self, entity: str) -> str:
        """Return the name of an entity in this language."""
        return self.wording.name(entity)

    def names(self, entities: Iterable[str]) -> str:
        """Return `a, b and c`, each name once; empty for none. Of a long row the last names are counted only."""
        named = list(dict.fromkeys(map(self.name, entities)))
        if len(named) > MOST_NAMED:
            more = self.counted("counted.names", len(named) - MOST_NAMED + 1)
            return self.listed([*named[: MOST_NAMED - 1], more])
        return self.listed(named)

    def listed(self, items: list[str]) -> str:
        """Return `a, b and c`; empty for none."""
        return listing(items, self._messages["and"]) if items else ""

    def status(self, fact: Fact) -> str:
        """Return the status as a reader is shown it, `expired` included."""
        return self.wording.status(fact)

    def standing(self, fact: Fact) -> Standing:
        """Return how sure a fact is as of today."""
        if self.snapshot.is_denied(fact):
            return Standing.DENIED
        if fact.id in self.snapshot.base.superseded:
            return Standing.REPLACED
        status = self.status(fact)
        return Standing.EXPIRED if status == EXPIRED_STATUS else STANDINGS[Status(status)]

    def standing_of(self, relation: Relation) -> Standing:
        """Return how sure a relation is as of today."""
        return Standing.DENIED if self.snapshot.is_relation_denied(relation) else self.standing(relation.fact)

    def has_status(self, fact: Fact, status: str) -> bool:
        """Tell whether a fact belongs to a status that somebody chose."""
        return self.status(fact) == status or (status == Status.DENIED and self.standing(fact) is Standing.DENIED)

    def entry(self, fact: Fact) -> Entry:
        """Return the fact worded, with what denies or contradicts it."""
        against = self.snapshot.opponents(fact)
        return Entry(self.wording.cited(fact), tuple(map(self.wording.cited, against)))

    def newest(self, facts: Collection[Fact]) -> tuple[tuple[Fact, ...], list[str]]:
        """Return the facts that one answer can hold, and when that is not all of them a note that says so."""
        ordered = newest_first(facts)
        if len(ordered) <= MOST_TOLD:
            return ordered, []
        counts = {"shown": number(MOST_TOLD, self.language), "all": number(len(ordered), self.language)}
        return ordered[:MOST_TOLD], [self.say("note.newest_only", **counts)]

    def section(self, heading: str, facts: Iterable[Fact]) -> Section:
        """Return a section with the newest facts first."""
        return self.section_in_order(heading, newest_first(facts))

    def section_in_order(self, heading: str, ordered: Sequence[Fact]) -> Section:
        """Return a section with the facts as they are ordered.

        A denial is told with the claim that it denies and not a second time; of two facts that contradict each other
        the first is told, with the other against it.
        """
        told = {
            against.id
            for fact in ordered
            for against in self.snapshot.opponents(fact)
            if isinstance(against.claim, Response)
        }
        entries = []
        for fact in ordered:
            if fact.id not in told:
                entries.append(self.entry(fact))
                told.update(against.id for against in self.snapshot.opponents(fact))
        return Section(heading, tuple(entries))

    def by_standing(self, facts: Iterable[Fact]) -> tuple[Section, ...]:
        """Return a section for each standing that occurs, what holds first."""
        grouped: defaultdict[Standing, list[Fact]] = defaultdict(list)
        for fact in facts:
            grouped[self.standing(fact)].append(fact)
        return tuple(
            self.section(self.say(f"standing.{standing}"), grouped[standing])
            for standing in Standing
            if standing in grouped
        )

    def reported(self, fact: Fact) -> str:
        """Return when the source of a fact was written, or that nobody knows."""
        if fact.source.date:
            return partial_date(fact.source.date, self.language)
        return self.wording.undated(fact)

    def sources_of(self, facts: Iterable[Fact], *, most: int = 3) -> str:
        """Return the files that facts stand in with their dates, for the foot of a picture."""
        sources = {fact.source.file: fact for fact in facts}
        shown = [f"{file} ({self._dated_short(fact)})" for file, fact in list(sources.items())[:most]]
        if len(sources) > most:
            shown.append(self.counted("counted.more_sources", len(sources) - most))
        key = "picture.source" if len(sources) == 1 else "picture.sources"
        return self.say(key, sources="; ".join(shown))

    def _dated_short(self, fact: Fact) -> str:
        return partial_date(fact.source.date, self.language) if fact.source.date else self.say("label.undated")

    def title(self, query: Query) -> str:
        """Return what a query asks, as a heading and as the label of a button."""
        match query:
            case PartnersQuery(company, counterpart, status):
                parts = [self.name(counterpart)] if counterpart else []
                return self._filtered(
                    self.say("title.partners", name=self.name(company)), [*parts, *self._word(status)]
                )
            case SalesQuery(brand, year, market):
                filters = [str(year)] if year else []
                filters += [self.name(market)] if market else []
                return self._filtered(self.say("title.sales", name=self.name(brand)), filters)
            case DealsQuery(company, status, since):
                whole = self.say("title.deals", name=self.name(company)) if company else self.say("title.all_deals")
                dated = [self.say("title.since", date=partial_date(since, self.language))] if since else []
                return self._filtered(whole, [*self._word(status), *dated])
            case CompareQuery(first, second):
                return self.say("title.compare", first=self.name(first), second=self.name(second))
            case SourceQuery(file):
                return self.say("title.source", file=file) if file else self.say("title.sources")
            case _:
                if query.company is None:
                    return self.say(f"title.all_{query.kind}")
                return self.say(f"title.{query.kind}", name=self.name(query.company))

    def _word(self, status: str | None) -> list[str]:
        return [self.say(f"status.{status}")] if status else []

    @staticmethod
    def _filtered(title: str, filters: list[str]) -> str:
        return f"{title} ({', '.join(filters)})" if filters else title

    def answered(
        self,
        query: Query,
        lead: str,
        sections: Iterable[Section],
        *,
        computed: Iterable[str] = (),
        notes: Iterable[str] = (),
        picture: Picture | None = None,
        repeating: bool = False,
    ) -> LookupAnswer:
        """Return an answer; sections without content are left out, and sources that disagree are mentioned.

        A fact that was told against another one is not told again in a later section, unless `repeating`.
        """
        held = tuple(sections) if repeating else _without_repeats(sections)
        against = (fact for section in held for entry in section.entries for fact in entry.against)
        disagree = any(fact.kind != "response" for fact in against)
        return LookupAnswer(
            query=query,
            outcome=Outcome.ANSWERED,
            language=self.language,
            title=self.title(query),
            lead=lead,
            sections=held,
            computed=tuple(computed),
            notes=(*notes, *((self.say("note.disagree"),) if disagree else ())),
            picture=picture,
        )

    def unanswered(self, query: Query, lead: str, *, notes: Iterable[str] = ()) -> LookupAnswer:
        """Return that the base does not say."""
        return LookupAnswer(
            query=query,
            outcome=Outcome.UNANSWERED,
            language=self.language,
            title=self.title(query),
            lead=lead,
            notes=tuple(notes),
        )


def _without_repeats(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return the sections that hold something, without facts that an earlier one told against another fact."""
    told: set[str] = set()
    kept = []
    for section in sections:
        entries = tuple(entry for entry in section.entries if entry.fact.id not in told)
        told.update(fact.id for entry in entries for fact in entry.against)
        if entries or section.lines:
            kept.append(replace(section, entries=entries))
    return tuple(kept)
