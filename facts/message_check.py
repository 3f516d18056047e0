"""Checking what somebody wrote: for each sentence, whether the facts confirm it, deny it or only rumour it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facts.answer import Answer, Outcome, Position
from facts.base import FactBase
from facts.claims import is_denial
from facts.lookups.standing import EXPIRED_STATUS
from facts.reading.question import Reading
from facts.reading.segments import sentences
from facts.stated import has_figures_of, states_figure
from facts.wording.position import UNSURE

MOST_SENTENCES = 12
"""Of one message that are looked at."""
LONGEST_SENTENCE = 300
_MARKUP = re.compile(r"https?://\S+|<[@#:a][^>]*>|[*_~`>|]")
"""Links, mentions and markdown of a message: no part of what it says."""

UNCERTAIN_STATUSES = UNSURE | {EXPIRED_STATUS}


class Verdict(StrEnum):
    """How the facts stand to a sentence."""

    CONFIRMED = "confirmed"
    DENIED = "denied"
    RUMOURED = "rumoured"
    REPORTED = "reported"
    """A fact states this very figure, as what an article reports."""
    RELATED = "related"
    """There are facts about this, and they neither confirm nor deny it as it stands."""
    UNKNOWN = "unknown"
    """The names are known, and no fact says this."""


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """One sentence and what the base says to it."""

    sentence: str
    verdict: Verdict
    answer: Answer


Ask = Callable[[str, str], Answer]
"""Answers a question, given a language for when its words do not tell."""

Read = Callable[[str, str], Reading]
"""Reads a sentence in a language."""


def check_message(
    text: str, *, base: FactBase, language: str, ask: Ask, read: Read, messages: Mapping[str, Mapping[str, str]]
) -> tuple[CheckedSentence, ...]:
    """Return the sentences that name something the base knows, each with a verdict, in order."""
    checking = _Checking(base, ask, read, messages)
    found = []
    for sentence in sentences(_MARKUP.sub(" ", text))[:MOST_SENTENCES]:
        checked = checking.check(" ".join(sentence.split())[:LONGEST_SENTENCE], language)
        if checked is not None:
            found.append(checked)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Checking:
    base: FactBase
    ask: Ask
    read: Read
    messages: Mapping[str, Mapping[str, str]]

    def check(self, sentence: str, language: str) -> CheckedSentence | None:
        """Return the sentence with a verdict, or None when it names nothing that the base knows."""
        plain = self.ask(sentence, language)
        # Only as a question with yes or no does a sentence get a position.
        question = self.messages[plain.language]["check.asks"].format(sentence=sentence.rstrip(" .!?…"))
        answer = self.ask(question, plain.language)
        if answer.outcome is not Outcome.ANSWERED:
            answer = plain
        if answer.outcome is Outcome.ANSWERED:
            return CheckedSentence(sentence, self._verdict(sentence, answer), answer)
        return CheckedSentence(sentence, Verdict.UNKNOWN, plain) if plain.entities else None

    def _verdict(self, sentence: str, answer: Answer) -> Verdict:
        """Return the verdict of the answer, held against the figures of the sentence."""
        fact, language = self.base.facts[answer.facts[0].id], answer.language
        said = self.read(sentence, language)
        stated = self.read(str(getattr(fact.claim.statement, language)), language)
        verdict = verdict_on(answer, self.base)
        if verdict is Verdict.RELATED and states_figure(fact, said, stated):
            return Verdict.REPORTED
        if verdict in {Verdict.CONFIRMED, Verdict.RUMOURED} and not has_figures_of(said, fact, stated):
            return Verdict.RELATED  # the fact is about something else, or about another number of it
        return verdict


def verdict_on(answer: Answer, base: FactBase) -> Verdict:
    """Return the verdict that an answer to 'is it true that …' gives."""
    if answer.position in {Position.NO, Position.DENIED} or _is_denied(answer, base):
        return Verdict.DENIED
    if answer.position is Position.YES:
        return Verdict.CONFIRMED
    if answer.position is Position.NOT_CONFIRMED or answer.facts[0].status in UNCERTAIN_STATUSES:
        return Verdict.RUMOURED
    return Verdict.RELATED


def _is_denied(answer: Answer, base: FactBase) -> bool:
    """Tell whether the first fact is one that somebody denied; a denial that is itself asked about is no such fact."""
    first = answer.facts[0]
    if first.status == "denied":
        return first.kind != "response"
    answering = (base.facts[successor].claim for successor in base.successors.get(first.id, ()))
    return any(is_denial(claim) for claim in answering)
