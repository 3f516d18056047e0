"""`/timeline`: what happened around a company and when it was reported; undated reports stand apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from facts.base import Fact
from facts.claim_parts import Period
from facts.claims import Outlook, Product, Status
from facts.lookups.deals import is_deal
from facts.lookups.lookup_answer import LookupAnswer, Section
from facts.lookups.picture_data import Line, Moment, TimelinePicture
from facts.lookups.queries import TimelineQuery
from facts.lookups.standing import LINES
from facts.lookups.telling import Telling
from facts.partial_date import DateParts
from facts.wording.formats import partial_date

MOST_MOMENTS = 10
"""In the picture; the list holds all."""
LONGEST_TEXT = 150
"""Characters of a sentence in the picture."""


@dataclass(frozen=True, slots=True)
class Event:
    """A fact at a point in time: when it happened, else when it was reported, else neither."""

    fact: Fact
    at: DateParts | None
    reported: bool = False

    @property
    def day(self) -> date:
        """The day that orders the event."""
        return self.at.first_day() if self.at else date.min


def look_up_timeline(query: TimelineQuery, telling: Telling) -> LookupAnswer:
    """Return the events around a company by year, the newest first, and a picture of them from old to new."""
    pool = telling.snapshot.involving(query.company)
    denials = {against.id for fact in pool for against in telling.snapshot.opponents(fact)}
    kept, notes = telling.newest([fact for fact in pool if _is_event(fact) and fact.id not in denials])
    events = [event_of(fact) for fact in kept]
    name = telling.name(query.company)
    if not events:
        return telling.unanswered(query, telling.say("nothing.timeline", name=name))
    dated = sorted((event for event in events if event.at), key=lambda event: event.day)
    undated = [event.fact for event in events if not event.at]
    sections = (*_by_year(dated, telling), telling.section(telling.say("heading.undated"), undated))
    lead = _lead(name, dated, undated, telling)
    return telling.answered(query, lead, sections, notes=notes, picture=_picture(query, dated, telling))


def _is_event(fact: Fact) -> bool:
    """Tell reasons and opinions, and descriptions that hold at any time ('is a British company'), from events."""
    claim = fact.claim
    if isinstance(claim, Outlook):
        return False
    return not isinstance(claim, Product) or claim.status is not Status.REPORTED or _placed(claim.period) is not None


def event_of(fact: Fact) -> Event:
    """Place a fact in time by its period, else by the date of its report."""
    happened = _placed(fact.claim.period)
    if happened:
        return Event(fact, happened)
    return Event(fact, fact.source.date, reported=fact.source.date is not None)


def _placed(period: Period) -> DateParts | None:
    """Return the date that places a period: the one it is in, else when it began, else when it ended."""
    return period.during or period.since or period.until


def _by_year(events: Iterable[Event], telling: Telling) -> Iterator[Section]:
    years: dict[int, list[Event]] = {}
    for event in sorted(events, key=lambda event: -event.day.toordinal()):
        years.setdefault(event.day.year, []).append(event)
    for year, held in years.items():
        happened = [telling.entry(event.fact) for event in held if not event.reported]
        reported = [telling.entry(event.fact) for event in held if event.reported]
        yield Section(telling.say("heading.happened", year=year), tuple(happened))
        yield Section(telling.say("heading.reported", year=year), tuple(reported))


def _lead(name: str, dated: list[Event], undated: list[Fact], telling: Telling) -> str:
    if not dated:
        return telling.say("lead.timeline_undated", name=name, count=telling.counted("counted.reports", len(undated)))
    first, last = dated[0].day.year, dated[-1].day.year
    return telling.say(
        "lead.timeline" if first != last else "lead.timeline_of_a_year",
        name=name,
        count=telling.counted("counted.events", len(dated)),
        first=first,
        last=last,
        undated=telling.counted("counted.undated_reports", len(undated))
        if undated
        else telling.say("counted.no_undated"),
    )


def _picture(query: TimelineQuery, dated: list[Event], telling: Telling) -> TimelinePicture | None:
    """Draw what happened before what was only reported, and deals before the rest; then the newest."""
    if len(dated) < 2:
        return None
    ranked = sorted(dated, key=lambda event: (event.reported, not is_deal(event.fact), -event.day.toordinal()))
    shown = sorted(ranked[:MOST_MOMENTS], key=lambda event: event.day)
    moments = tuple(_moment(event, telling) for event in shown)
    title = telling.title(query)
    footer = telling.sources_of(event.fact for event in shown)
    if len(dated) > len(shown):
        footer = f"{telling.say('picture.part', shown=len(shown), all=len(dated))} {footer}"
    told = "; ".join(f"{moment.when}: {moment.text.rstrip('.')}" for moment in moments)
    return TimelinePicture(
        title=title,
        moments=moments,
        legend=_legend(moments, telling),
        footer=footer,
        alt=telling.say("picture.timeline_alt", title=title, moments=told),
    )


def _moment(event: Event, telling: Telling) -> Moment:
    when = partial_date(event.at, telling.language) if event.at else ""
    text = telling.wording.cited(event.fact).statement
    if len(text) > LONGEST_TEXT:
        text = text[:LONGEST_TEXT].rpartition(" ")[0] + " …"
    line = LINES[telling.standing(event.fact)]
    if line is Line.CROSSED:
        text = telling.say("picture.denied", text=text)
    return Moment(event.day, when, text, line, event.reported)


def _legend(moments: Iterable[Moment], telling: Telling) -> tuple[tuple[str, str], ...]:
    moments = list(moments)
    kinds = {moment.reported for moment in moments}
    lines = {moment.line for moment in moments}
    told_apart = ["happened", "reported"] if len(kinds) == 2 else ["reported"] if True in kinds else []
    symbols = [*told_apart, *(str(line) for line in Line if line in lines)]
    return tuple((symbol, telling.say(f"picture.legend_{symbol}")) for symbol in symbols)
