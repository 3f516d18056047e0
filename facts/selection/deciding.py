"""What a question is answered with: a computation, the facts just talked about, or facts of the whole base."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facts.base import FactBase
from facts.claims import Leadership
from facts.conversation import (
    ASKS_AGAIN,
    NEW_CONVERSATION,
    SIDE_BY_SIDE,
    Conversation,
    asks_anew,
    carry_over,
    in_the_place_of_one,
    names_alone,
    stands_alone,
)
from facts.reading.names import Form
from facts.reading.question import Need, Reading
from facts.selection.answer_type import REPORTED, asked_types
from facts.selection.asked import asked_of
from facts.selection.asked_aspects import asked_aspects
from facts.selection.belonging import LISTED, POINTED, SEVERAL
from facts.selection.computation import Computation
from facts.selection.coverage import cover
from facts.selection.figure_rows import Row, figure_rows
from facts.selection.figures import compute
from facts.selection.focus import Focus
from facts.selection.going_on import said_by_another, the_other_owners, which_one
from facts.selection.head_to_head import head_to_head, told_pairs
from facts.selection.holdings import holdings
from facts.selection.judge import is_chatter, is_order, judge
from facts.selection.not_ours import is_a_car, is_a_command
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles
from facts.selection.pronouns import given, named_before, of_its_subject, of_one_alone, with_pronouns
from facts.selection.side_by_side import SideBySide, names_another, only_who_is_first
from facts.selection.told_again import told_again
from facts.selection.told_sums import sum_of_told
from facts.selection.uncomputed import left_uncomputed
from facts.selection.verdict import Verdict
from facts.selection.within import WithinFacts


@dataclass(frozen=True, slots=True)
class Decision:
    """The facts for a question, the reading they answer (with what it took over), and what was computed from them."""

    verdict: Verdict
    reading: Reading
    computation: Computation | None = None

    @property
    def answered(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.verdict.facts)


MOVES_ON = frozenset({"now", "still", "year_after", "year_before", "earlier", "how_old", "list", "negation", "tag"})
"""Signs by which even a follow-up without a word of its own asks something new."""
ALL_OF_IT = 0.95
"""Share of a follow-up that a fact must meet to decide whom 'it' means."""
AMOUNTS = frozenset({"how_many", "how_much"})
"""Cues of a question for an amount."""
NOT_LINKED = frozenset({Form.LOOKALIKE, Form.NEAR})
"""How a name stands of which no fact may be told: something else, or not sure enough. So does 'my Jaguar', a car."""


class Deciding:
    """Decides for one fact base."""

    def __init__(self, base: FactBase, profiles: Profiles, related: dict[str, frozenset[str]]) -> None:
        self.base = base
        self._profiles = profiles
        self._related = related
        self._rows: list[Row] = figure_rows(profiles)
        self._told_pairs = told_pairs(profiles.by_id.values())
        self._side_by_side = SideBySide.of(base, profiles, self._rows)
        self._within = WithinFacts.of(profiles, related)
        self._focus = Focus(profiles, related)

    def decide(self, reading: Reading, conversation: Conversation) -> Decision:
        """Return what answers a question after this conversation; the first attempt that does wins."""
        conversation = conversation.within(self.base.facts)
        if self._refuses(reading, conversation):
            return Decision(Verdict((), (), (), "not-ours"), reading)
        if any((n.mention and n.mention.form in NOT_LINKED) or is_a_car(n, reading) for n in reading.names()):
            return Decision(Verdict((), (), (), "unknown-name"), reading)
        if reading.is_of_a_stranger():
            return Decision(Verdict((), (), (), "left-over"), reading)
        going_on = self._going_on(reading, conversation)
        if going_on:
            return Decision(Verdict(going_on, (), (), "answered"), carry_over(reading, conversation))
        reading = with_pronouns(reading, conversation, self._profiles)
        bare = not reading.needs and not reading.concepts & (SIDE_BY_SIDE if conversation.earlier else ASKS_AGAIN)
        how = reading.cues >= {"how", "refers_back"} and bool(conversation.facts)  # 'how did they do that'
        goes_on = reading.cues & MOVES_ON or (reading.asked_noun and conversation.reading) or how
        if bare and not asked_types(reading) and not goes_on:
            return Decision(Verdict((), (), (), "nothing-asked"), reading)
        instead = self._in_the_place_of_one(reading, conversation)
        if instead:
            return instead
        attempts = _attempts(reading, conversation)
        carried = attempts[0]
        attempts = [*of_its_subject(reading, conversation, self._profiles), *attempts]
        for used in attempts:
            completed = used is not reading and used is carried
            decision = self._decide_on(used, conversation, said=reading if completed else None)
            if decision.answered and not (completed and _leaves_it_all_over(reading, decision)):
                break
            decision = replace(decision, verdict=replace(decision.verdict, facts=()), computation=None)
        if not decision.answered and _asks_something(reading):
            decision = (
                self._of_one_alone(reading, conversation)
                or self._of_the_answer(reading, conversation, alone=True)
                or self._by_itself(reading, conversation)
                or decision
            )
        if "refers_back" in reading.cues and self._repeats_beside_the_point(reading, decision, conversation):
            if _leaves_over([n for n in reading.needs if n.topical], decision):  # 'and its range?' gets no price again
                decision = replace(decision, verdict=replace(decision.verdict, facts=()))
            return self._of_the_answer(reading, conversation) or decision
        return decision

    def _going_on(self, reading: Reading, conversation: Conversation) -> tuple[Profile, ...]:
        """Return what a follow-up asks of the facts just told and no more."""
        if not conversation.facts:
            return ()
        ring = [self._profiles.by_id[i] for i in sorted(self._focus.around(self._focus.around(conversation.facts)))]
        another = said_by_another(reading, conversation, ring, self._profiles, self._related)
        again = another or told_again(reading, conversation, self._profiles)
        again = (
            again or the_other_owners(reading, self._profiles.by_id[conversation.facts[0]], self._profiles)[:SEVERAL]
        )
        return again or which_one(reading, conversation, [self._profiles.by_id[i] for i in conversation.facts])

    def _in_the_place_of_one(self, reading: Reading, conversation: Conversation) -> Decision | None:
        """Decide on a mere name that takes the place of one of several named before; one that asks how much of
        something has no other meaning.
        """
        readings = in_the_place_of_one(reading, conversation)
        if not readings:
            return None
        last = self._profiles.by_id[conversation.facts[0]] if conversation.facts else None
        owners = frozenset(last.roles.get("owner", ())) if last else frozenset()
        readings.sort(key=lambda used: any(n.inherited and n.alternatives & owners for n in used.names()))
        readings += [replace(used, cues=used.cues - {"why"}) for used in readings if "why" in used.cues]
        tried = [self._decide_on(used, conversation) for used in readings]
        whole = [d for d in tried if d.answered and _is_about_all_named(d)]
        alike = [d for d in whole if last and d.verdict.facts[0].fact.claim.kind == last.fact.claim.kind]
        if whole:
            return (alike or whole)[0]
        amount = conversation.reading is not None and conversation.reading.cues & AMOUNTS
        return replace(tried[0], verdict=Verdict((), (), (), "left-over")) if amount else None

    def _decide_on(self, used: Reading, conversation: Conversation, *, said: Reading | None = None) -> Decision:
        """Decide on one way to understand the question; `said`: a follow-up itself, of which this is the completion."""
        owners = holdings(used, self._profiles)
        if owners:
            return Decision(Verdict(owners[:LISTED], (), (), "answered"), used)
        order = self._side_by_side.compute(used)
        if order or self._side_by_side.asks_who(used):
            leader = only_who_is_first(self._judged(used, conversation))
            return Decision(leader, used) if not order or names_another(leader, order) else _computed(order, used)
        computation = head_to_head(used, self._rows, self._related, self._told_pairs) or self._side_by_side.each(used)
        computation = computation or self._within.compute(used)
        computation = computation or compute(used, self._profiles, self._rows, self._related)
        if computation and not computation.tentative:
            return _computed(computation, used)
        focused = self._focus.answers(said, used, conversation.facts) if said and "another" not in said.cues else ()
        verdict = Verdict(focused, (), (), "answered") if focused else self._judged(used, conversation)
        if computation and (not verdict.facts or verdict.facts[0] in _unique(computation)):
            return _computed(computation, used)
        if added := sum_of_told(used, verdict, self._profiles):
            return _computed(added, used)
        if verdict.facts and left_uncomputed(used, verdict.facts[0]):
            verdict = replace(verdict, facts=(), reason="not-that-sort")
        return Decision(verdict, used)

    def _judged(self, reading: Reading, conversation: Conversation) -> Verdict:
        told = frozenset(conversation.facts if "another" in reading.cues else ())
        around = self._focus.around(conversation.facts)
        return judge(reading, self._profiles, self._related, preferred=around, told=told)

    def _refuses(self, reading: Reading, conversation: Conversation) -> bool:
        """Whether a message is a command to the bot, or asks the age of the person just spoken of."""
        if any(is_a_command(n, reading) for n in reading.needs):
            return True
        if is_chatter(reading) or is_order(reading):
            return True
        last = self._profiles.by_id[conversation.facts[0]].fact.claim if conversation.facts else None
        of_a_person = isinstance(last, Leadership) or "person_meant" in reading.cues
        own_name = any(n.by_name for n in reading.names())
        return of_a_person and "how_old" in reading.cues and not own_name and not reading.concepts & REPORTED

    def _repeats_beside_the_point(self, reading: Reading, decision: Decision, conversation: Conversation) -> bool:
        """Whether a follow-up would be told once more what was told, though that does not say what it asks itself."""
        if not decision.answered or decision.computation or not _repeats(decision, conversation):
            return False
        if asked_types(reading) or asked_aspects(reading):
            return False
        asked = asked_of(reading, self._profiles)
        coverage = cover(asked, decision.verdict.facts[0], self._profiles, self._related)
        return bool(coverage.missing or coverage.thin)

    def _of_the_answer(self, reading: Reading, conversation: Conversation, *, alone: bool = False) -> Decision | None:
        """Decide on a follow-up if 'it' or 'they' is whom the last answer gave, or whom the last question named.

        `alone`: only if the last answer gave no more than one.
        """
        if conversation.reading is None or not conversation.facts:
            return None
        meant = given(reading, conversation, self._profiles)
        if alone and len(meant) != 1:
            return None
        meant += named_before(conversation.reading, reading) if reading.names() else []
        for need in meant:
            decision = self._decide_on(replace(reading, needs=(*reading.needs, need)), conversation)
            if _meets_all_of_it(decision.verdict) and not _repeats(decision, conversation):
                return decision
        return None

    def _by_itself(self, reading: Reading, conversation: Conversation) -> Decision | None:
        """Decide on a question that says whom and what it is about, as if nothing had been asked before it."""
        if conversation.reading is None or not asks_anew(reading):
            return None
        decision = self._decide_on(reading, NEW_CONVERSATION)
        return decision if decision.answered else None

    def _of_one_alone(self, reading: Reading, conversation: Conversation) -> Decision | None:
        """Decide on a follow-up to a question with several names that is about one of them, or about each."""
        found: dict[str, Decision] = {}
        for used in of_one_alone(reading, conversation):
            decision = self._decide_on(used, conversation)
            if _meets_all_of_it(decision.verdict) and not _repeats(decision, conversation):
                found.setdefault(decision.verdict.facts[0].id, decision)
        first = next(iter(found.values()), None)
        if first is None or len(found) == 1:
            return first
        leads = tuple(decision.verdict.facts[0] for decision in found.values())[:POINTED]
        return replace(first, verdict=replace(first.verdict, facts=leads))


def _is_about_all_named(decision: Decision) -> bool:
    """Whether the first fact told is about everybody of the question but the places."""
    names = (n for n in decision.reading.names() if not n.place)
    return all(n.alternatives & decision.verdict.facts[0].entities for n in names)


def _repeats(decision: Decision, conversation: Conversation) -> bool:
    return bool(conversation.facts) and decision.verdict.facts[0].id == conversation.facts[0]


def _meets_all_of_it(verdict: Verdict) -> bool:
    """Whether the fact chosen leaves nothing of the question over."""
    best = next((s.coverage for s in verdict.considered if verdict.facts and s.profile is verdict.facts[0]), None)
    return best is not None and best.share > ALL_OF_IT and not best.missing and not best.thin


def _leaves_it_all_over(reading: Reading, decision: Decision) -> bool:
    """Whether a fact meets nothing of what a follow-up says itself, only what it took over from the question before."""
    return _leaves_over([n for n in reading.needs if not n.weak], decision)


def _leaves_over(own: list[Need], decision: Decision) -> bool:
    """Whether a fact meets nothing of these parts of a follow-up."""
    best = next((s.coverage for s in decision.verdict.considered if s.profile is decision.verdict.facts[0]), None)
    return bool(own) and best is not None and all(n in best.missing for n in own)


def _attempts(reading: Reading, conversation: Conversation) -> list[Reading]:
    """Return the readings to try: as it stands, completed from the conversation, or with the names alone taken over."""
    if conversation.reading is None:
        return [reading]
    carried = carry_over(reading, conversation)
    bare = names_alone(reading, carried)
    attempts = [reading, carried] if stands_alone(reading) else [carried]
    if not _asks_something(reading):
        return attempts
    anywhere = replace(bare, needs=tuple(n for n in bare.needs if not (n.inherited and n.place)))
    shorter = [one for one in (bare, anywhere) if one.names()]
    return [*attempts, *(one for one in shorter if one.needs != carried.needs)]


def _asks_something(reading: Reading) -> bool:
    return bool(asked_types(reading) or reading.topics())


def _computed(computation: Computation, reading: Reading) -> Decision:
    return Decision(Verdict(_unique(computation), (), (), "answered"), reading, computation)


def _unique(computation: Computation) -> tuple[Profile, ...]:
    return tuple({row.profile.id: row.profile for row in computation.rows}.values())
