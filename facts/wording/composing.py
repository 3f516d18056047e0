"""From a decision to an answer: the lead that answers the question, the position, the facts, what must be noted."""

from __future__ import annotations

from facts.answer import SMALL_TALK, Answer, Choice, Outcome, Position
from facts.base import Fact
from facts.claims import Status, is_denial
from facts.reading.names import COMPANY_KINDS, Form
from facts.reading.question import Reading
from facts.selection.answer_type import asks_report_date
from facts.selection.belonging import POINTED, runners_up
from facts.selection.deciding import Decision
from facts.selection.told_again import AT_FIRST
from facts.selection.verdict import Verdict
from facts.selection.versions import of_the_side_asked
from facts.wording.computed_wording import word_computation
from facts.wording.fact_wording import FactWording
from facts.wording.formats import partial_date
from facts.wording.position import UNSURE, position_of, position_of_comparison
from facts.wording.suggested import TEMPLATES

CHANGEABLE = UNSURE | {Status.ACTIVE, Status.ANNOUNCED, Status.SIGNED, Status.REPORTED}
"""Statuses of which a later source may say that they no longer hold; what is completed stays so."""
SUGGESTED = ("partners", "sales", "owner")
"""Templates of questions to suggest about a name where there is no answer."""


ONCE_PLANNED = "once_planned"
"""Sign of a question for what was to be: 'how many was it meant to make'."""
BEGUN = frozenset({"founder", "found"})
"""Concepts of how something began, which stays so whatever came of it."""


def _looks_back(reading: Reading, fact: Fact) -> bool:
    """Whether a question is about what was so at first, what was planned once, or years that were over then: what came
    later is not asked.
    """
    reported = fact.ordered_by()
    past = bool(reading.years) and (reported is None or max(reading.years) <= reported.year)
    return past or bool(reading.cues & {AT_FIRST, ONCE_PLANNED}) or bool(BEGUN & reading.demanded())


def _age(fact: Fact) -> int:
    """Order facts newest first, undated ones last."""
    day = fact.ordered_by()
    return -day.toordinal() if day else 0


def _shared(fact: Fact, other: Fact) -> int:
    """Return how many of the parties and things of a fact another one is about too."""
    held = [{e for filled in f.claim.filled().values() for e in filled} for f in (fact, other)]
    return len(held[0] & held[1])


def _says_the_same(fact: Fact, other: Fact) -> bool:
    """Whether two facts say the same of different companies, so that an answer with one of them would be half."""
    return fact.claim.kind == other.claim.kind and fact.claim.status == other.claim.status


class Composing:
    """Words decisions as answers, in one language and as of one day."""

    def __init__(self, wording: FactWording, related: dict[str, frozenset[str]]) -> None:
        self.wording = wording
        self.base = wording.base
        self.messages = wording.messages
        self._related = related

    def compose(self, decision: Decision, *, alone: bool) -> Answer:
        """Return the answer for a decision that found facts; `alone`: it is not half of an answer to two questions."""
        reading, computation = decision.reading, decision.computation
        chosen = [p.fact for p in decision.verdict.facts]
        if not computation:
            one_sided = frozenset(p.id for p in decision.verdict.facts if of_the_side_asked(reading, p))
            chosen = self._with_what_belongs(reading, chosen, decision.verdict, one_sided)
            if alone and len(chosen) == 1:
                chosen += self._runner_up(reading, decision.verdict)
        facts = tuple(self.wording.cited(fact) for fact in chosen)
        lead = facts[0].statement
        position: Position | None = None
        if computation:
            lead = word_computation(computation, self.wording)
            position = position_of_comparison(computation)
        elif asks_report_date(reading):
            lead = self._dated_lead(chosen[0])
        else:
            position = position_of(reading, decision.verdict, chosen, self.base)
        lead = f"{self.messages[f'position.{position}']}: {lead}" if position else lead
        return Answer(
            outcome=Outcome.ANSWERED,
            language=reading.language,
            lead=lead,
            position=position,
            facts=facts,
            notes=self._notes(reading, decision.verdict, chosen),
            intent="computed" if computation else chosen[0].claim.kind,
            entities=tuple(sorted(i for i in reading.known_ids() if i in self.base.entities)),
        )

    def _with_what_belongs(
        self, reading: Reading, facts: list[Fact], verdict: Verdict, one_sided: frozenset[str] = frozenset()
    ) -> list[Fact]:
        return self._with_denials(self._with_news(reading, facts, verdict, one_sided))

    def _runner_up(self, reading: Reading, verdict: Verdict) -> list[Fact]:
        """Return the fact that came nearly as near, unless a denial or later news would have to be told with it."""
        nearest = (p.fact for p in runners_up(verdict.facts[0], verdict.considered))
        return next(([fact] for fact in nearest if self._with_what_belongs(reading, [fact], verdict) == [fact]), [])

    def _with_news(
        self, reading: Reading, facts: list[Fact], verdict: Verdict, one_sided: frozenset[str]
    ) -> list[Fact]:
        """Put what updates a fact before it (not where a past year is asked about), beside it what contradicts it,
        unless the version of `one_sided` is what was asked for. Of several updates the newest is told, and of those
        the one that came nearest to the question: the new price of a car, not its new date.
        """
        if asks_report_date(reading):
            return facts
        shown: dict[str, Fact] = {}
        rank = {scored.profile.id: place for place, scored in enumerate(verdict.considered)}
        far = len(rank)
        for fact in facts:
            later = [self.base.facts[i] for i in self.base.successors.get(fact.id, ())]
            changeable = fact.claim.status in CHANGEABLE and not _looks_back(reading, fact)
            updates = [f for f in later if fact.id in f.claim.updates] if changeable else []
            if len(facts) == 1:
                updates = sorted(updates, key=lambda f: (_age(f), rank.get(f.id, far), -_shared(f, fact)))[:1]
            against = [f for f in later if fact.id in f.claim.contradicts]
            against += [self.base.facts[i] for i in fact.claim.contradicts if i in self.base.facts]
            against = [] if fact.id in one_sided else against
            shown.update({f.id: f for f in (*sorted(updates, key=_age), fact, *against)})
        return list(shown.values())

    def _with_denials(self, facts: list[Fact]) -> list[Fact]:
        """A claim that somebody denied is never shown without the denial."""
        shown: dict[str, Fact] = {}
        for fact in facts:
            denials = [
                response
                for successor in self.base.successors.get(fact.id, ())
                if is_denial((response := self.base.facts[successor]).claim)
            ]
            crowded = len(shown.keys() | {f.id for f in (fact, *denials)}) > POINTED
            if shown and len(facts) <= POINTED and crowded and not _says_the_same(fact, facts[0]):
                continue
            shown.update({f.id: f for f in (fact, *denials)})
        return list(shown.values())

    def _dated_lead(self, fact: Fact) -> str:
        source, language = fact.source, self.wording.language
        if source.date:
            return self.messages["lead.source_dated"].format(
                date=partial_date(source.date, language), age=self.wording.age(source.date.first_day())
            )
        if source.estimated:
            return self.messages["lead.source_undated_estimated"].format(
                since=partial_date(source.estimated.since, language),
                until=partial_date(source.estimated.until, language),
            )
        return self.messages["lead.source_undated"]

    def _notes(self, reading: Reading, verdict: Verdict, shown: list[Fact]) -> tuple[str, ...]:
        both_ways = reading.cues & {"choice", "negation"}  # 'up or down', 'earns nothing': no side is taken for granted
        notes = [self.messages["note.contrary"]] if verdict.contrary and not both_ways else []
        told = {fact.id for fact in shown}
        if any(not told.isdisjoint(f.claim.contradicts) for f in shown):
            notes.append(self.messages["note.disagree"])
        entities = verdict.facts[0].entities
        for need in reading.names():
            mention = need.mention
            ids = sorted(i for i in need.alternatives if i in self.base.entities)
            if mention and not mention.exact and ids and not need.inherited:
                best = next((i for i in ids if i in entities), ids[0])
                assumed = self.wording.name(best)
                notes.append(self.messages["note.assumed"].format(written=mention.written, name=assumed))
            others = {o for i in ids for o in self._related.get(i, ()) if o in entities}
            other = min(others, key=self._companies_first, default=None)
            if ids and other and not set(ids) & entities:
                name, about = self.wording.name(ids[0]), self.wording.name(other)
                notes.append(self.messages["note.related"].format(name=name, other=about))
        return tuple(dict.fromkeys(notes))

    def _companies_first(self, entity: str) -> tuple[bool, str]:
        """Order entities of one name: 'Hyundai' is rather the group than its plant."""
        return self.base.entities[entity].kind not in COMPANY_KINDS, entity

    def refuse(self, reading: Reading, *, ask_back: bool = True) -> Answer:
        """Return the answer for a question that no fact answers: ask back for a tied name, else say so."""
        tied = self._tied_name(reading) if ask_back else frozenset()
        if tied:
            choices = tuple(Choice(self.wording.name(i), self.wording.name(i)) for i in sorted(tied)[:5])
            lead = self.messages["ambiguous" if len(tied) > 1 else "ambiguous.one"].format(name=choices[0].label)
            return Answer(Outcome.AMBIGUOUS, reading.language, lead, choices=choices, entities=tuple(sorted(tied)))
        names = [i for n in reading.names() for i in sorted(n.alternatives) if i in self.base.entities]
        sure = any(n.by_name for n in reading.needs)
        lead = self.messages["unanswered"]
        suggestions = self._suggestions(names[0]) if names and sure else ()
        return Answer(
            Outcome.UNANSWERED, reading.language, lead, suggestions=suggestions, entities=tuple(dict.fromkeys(names))
        )

    def _tied_name(self, reading: Reading) -> frozenset[str]:
        for need in reading.names():
            known = frozenset(i for i in need.alternatives if i in self.base.entities)
            near = need.mention is not None and need.mention.form is Form.NEAR
            if near or (need.by_name and len(known) > 1):
                return known
        return frozenset()

    def _suggestions(self, entity: str) -> tuple[str, ...]:
        filled = {
            role for fact in self.base.facts.values() for role, held in fact.claim.filled().items() if entity in held
        }
        return tuple(
            self.messages[f"suggest.{template}"].format(name=self.wording.name(entity))
            for template in SUGGESTED
            if filled & TEMPLATES[template]
        )

    def small_talk(self, reading: Reading) -> Answer:
        """Return the friendly line for a message that asks nothing."""
        key = f"talk.{reading.small_talk}" if reading.small_talk else "unanswered" if reading.words else "empty"
        intent = None if key == "unanswered" else SMALL_TALK
        return Answer(Outcome.UNANSWERED, reading.language, self.messages[key], intent=intent)
