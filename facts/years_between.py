"""How many years lie between two events: each is asked for its own year, and what answers is set side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from facts.asked_once import AskedOnce
from facts.claims import NOT_DONE, Status
from facts.conversation import NEW_CONVERSATION
from facts.reading.languages import Language, Languages, keys_of
from facts.reading.question import Reading
from facts.reading.text import spans
from facts.selection.computation import Computation, Operation
from facts.selection.deciding import Decision
from facts.selection.figure_rows import Row
from facts.selection.profile import Profile
from facts.selection.verdict import Verdict

OVER = frozenset({"end", "discontinue", "cancel", "divest", "stop_production", "close"})
"""Concepts of an event that is an end, where a fact tells both a beginning and an end."""
MOST_SPLITS = 4
"""Of the places where a question may part into its two events, how many are tried."""
UNSURE = NOT_DONE | {Status.WITHDRAWN, Status.SUSPENDED}
"""Statuses of what has not come about, so that nothing can be counted from it."""
COUNTED = frozenset({"how_long", "how_many"})


class YearsBetween:
    """Computes in the languages given."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages

    def decide(self, question: str, reading: Reading, once: AskedOnce) -> Decision | None:
        """Return how far the two events of a question are apart; None unless each has a year of its own."""
        language = self._languages.spoken[reading.language]
        if "how_long" not in reading.cues or not reading.names():
            return None
        for first, second in islice(_events(question, language), MOST_SPLITS):
            begun = self._row(first, reading, language, once)
            ended = self._row(second, reading, language, once) if begun else None
            if begun and ended and begun.year != ended.year:
                rows = sorted((begun, ended), key=lambda row: row.value)
                told = tuple(dict.fromkeys(row.profile for row in rows))
                return Decision(Verdict(told, (), (), "answered"), reading, Computation(Operation.SPAN, tuple(rows)))
        return None

    def _row(self, event: str, whole: Reading, language: Language, once: AskedOnce) -> Row | None:
        """Return the year of an event."""
        when = dict(language.spans)["when"]
        asked = replace(once.read(f"{when} {event}", fallback=whole.language), language=whole.language)
        if not asked.names():
            return None
        decision = once.decide(asked, NEW_CONVERSATION)
        if not decision.answered or decision.computation:
            return None
        profile = decision.verdict.facts[0]
        year = _year_of(profile, asked)
        return Row("", "year", frozenset(), "year", None, year, Decimal(year), profile) if year else None


def _events(question: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the two events of a question, for each place where it may part into them."""
    rows = dict(language.spans)
    text = question.rstrip(" ?!.")
    if _has(rows["finer"].split("; "), text):
        return
    for written in rows["years"].split("; "):
        first, second = written.split(" ... ")
        begin = re.search(rf"\b{re.escape(first)}\s", text, re.IGNORECASE)
        if not begin:
            continue
        for middle in re.finditer(rf"\b{re.escape(second.removeprefix('='))}\s", text[begin.end() :], re.IGNORECASE):
            start = middle.start() if second.startswith("=") else middle.end()
            rest = text[begin.end() :]
            yield rest[: middle.start()].strip(" ,"), _without_cue(rest[start:], language)


def _has(words: list[str], text: str) -> bool:
    return any(token.text in words for token, _ in spans(text))


def _without_cue(event: str, language: Language) -> str:
    """Return an event without what asks how long it is: '…, how many years is that'."""
    words = list(spans(event))
    found = language.cues.find([keys_of(token, language) for token, _ in words])
    cuts = [words[m.positions[0]][1] for m in found if m.phrase.value in COUNTED and m.positions[0]]
    return event[: min(cuts)].strip(" ,") if cuts else event


def _year_of(profile: Profile, asked: Reading) -> int | None:
    """Return the year in which what a fact tells began, or ended where that is asked; None of what is not sure."""
    if profile.fact.claim.status in UNSURE:
        return None
    period = profile.fact.claim.period
    if period.during:
        return period.during.year
    if period.until and (asked.concepts & OVER or not period.since):
        return period.until.year
    return period.since.year if period.since else None
