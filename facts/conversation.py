"""What a follow-up question takes over from the one before."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from facts.reading.question import Need, NeedKind, Reading


@dataclass(frozen=True, slots=True)
class Conversation:
    """The last question as it was understood (with what it had inherited itself) and the facts that answered it."""

    reading: Reading | None = None
    facts: tuple[str, ...] = ()
    earlier: Reading | None = None
    """The question before that, where the last one went on from it ('and Belgium?')."""

    just_told: bool = True
    """The last question was answered by these facts; where it got no answer, they are those of one before."""

    def followed_by(self, reading: Reading, facts: tuple[str, ...], *, just_told: bool = True) -> Conversation:
        """Return the conversation after one more question, with the facts it goes on from."""
        goes_on = any(need.inherited for need in reading.needs)
        return Conversation(reading, facts, self.reading if goes_on else None, just_told)

    def within(self, known: Container[str]) -> Conversation:
        """Return the conversation without facts that a reload has taken away meanwhile."""
        return replace(self, facts=tuple(fact for fact in self.facts if fact in known))


COMPARING = frozenset({"difference", "factor", "compare", "percent"})
"""Concepts of setting one figure beside another."""
SIDE_BY_SIDE = COMPARING | {"sum", "rank", "most", "least"}
"""Concepts of what is done with several figures."""
ASKS_AGAIN = frozenset({"difference", "factor", "percent"})
"""Concepts by which even a follow-up without a word of its own asks for the figures just told."""
FIGURE_SIGNS = frozenset({"kept", "gone", "outside", "points", "rivals", "than_then", "to_go", "at_first"})
"""Signs that only tell figures apart: they change nothing of what is asked for."""
GOES_ON = frozenset({"refers_back", "second", "another", "the_two", "the_rest"})
"""Signs of a question that goes on from the one before."""
PLANS = frozenset({"plan"})
"""Concepts of what somebody is going to do, which are asked for by themselves: 'what does X plan with Y'."""
NEW_CONVERSATION = Conversation()


def _topics(needs: Iterable[Need]) -> list[Need]:
    return [n for n in needs if n.kind in {NeedKind.CONCEPT, NeedKind.WORD} and not n.weak]


def _named(needs: Iterable[Need]) -> list[Need]:
    return [n for n in needs if n.mention and not n.by_nation]


def _inherit(needs: Iterable[Need]) -> tuple[Need, ...]:
    return tuple(replace(need, inherited=True) for need in needs)


def stands_alone(reading: Reading) -> bool:
    """Whether the question can be answered without the one before.

    That a sort of thing is asked of a company is enough, or what of two of them, be it how far they are. The nation of
    a company is a topic of its own, and so is what somebody plans or is ('what is X', not 'who is it at X').
    """
    named = _named(reading.needs)
    if not named:
        return False
    asks_nation = bool(reading.cues & {"yes_no", "choice"}) and any(need.by_nation for need in reading.needs)
    asks_what_it_is = "defining" in reading.cues and len(named) == 1 and not named[0].markers
    plans = "what" in reading.cues and any(need.alternatives & PLANS for need in reading.needs)
    firms = len(reading.parties())
    of_two = firms > 1 and ("told_sure" in reading.cues or any(need.aspect for need in reading.needs))
    of_a_sort = firms > 0 and reading.asked_noun is not None
    return asks_nation or asks_what_it_is or plans or of_two or of_a_sort or bool(_topics(reading.needs))


def asks_anew(reading: Reading) -> bool:
    """Whether a question says itself whom or where and what it is about, and refers to nothing before it."""
    says_it = (reading.names() and reading.topics()) or len(reading.parties()) > 1
    return bool(says_it) and not reading.cues & GOES_ON


def carry_over(reading: Reading, conversation: Conversation) -> Reading:
    """Return the question completed from the previous one: names, topic, year and what was asked for."""
    before = conversation.reading
    if before is None:
        return reading
    names, topics = _named(reading.needs), _topics(reading.needs)
    years = [n for n in reading.needs if n.kind is NeedKind.YEAR]
    keeps_years = not topics and "now" not in reading.cues
    taken: list[Need] = []
    cues = reading.cues
    if not names and any(n.kind is NeedKind.NAME for n in reading.needs):  # 'and the British?'
        given_way = _gives_way_to_nation(before.needs, topics)
        taken += [n for n in before.needs if n.kind is NeedKind.NAME and n is not given_way]
    elif not names:
        taken += [n for n in before.needs if n.kind is NeedKind.NAME]
        taken += _of_both(reading, before, conversation.earlier)
    elif _compares(reading, names):  # 'and how many is that more than Omoda?'
        taken += [n for n in before.needs if n.kind is NeedKind.NAME and not n.alternatives & reading.known_ids()]
    elif all(n.place for n in names):
        taken += [n for n in before.needs if n.kind is NeedKind.NAME and (not n.place or n.by_nation)]
    elif not topics:
        replaced = any(n.by_name for n in names)
        taken += [n for n in before.needs if n.kind is NeedKind.NAME and n.place and not (replaced and names[0].place)]
    if not topics:
        taken += _topics(before.needs) or [n for n in before.needs if n.kind is NeedKind.CONCEPT]
        cues |= (
            before.cues - {"yes_no", "tag"} - ({"why"} if cues & {"which", "what"} else set())
            if not (cues - {"yes_no", "tag", "which", "what"} - FIGURE_SIGNS)
            else frozenset()
        )
        if not years and keeps_years:
            taken += [_shifted(n, reading.cues) for n in before.needs if n.kind is NeedKind.YEAR]
    then: tuple[int, ...] = ()
    if years and before.years and "than_then" in reading.cues and keeps_years:  # 'how many is that more than in 2023?'
        then = before.years
        taken += [n for n in before.needs if n.kind is NeedKind.YEAR]
    return replace(
        reading,
        needs=reading.needs + _inherit(taken),
        cues=cues,
        concepts=reading.concepts | frozenset(c for n in taken for c in n.alternatives if n.kind is NeedKind.CONCEPT),
        years=(*then, *reading.years) or (tuple(y + _shift(reading.cues) for y in before.years) if keeps_years else ()),
    )


def in_the_place_of_one(reading: Reading, conversation: Conversation) -> list[Reading]:
    """Return a follow-up that is a mere name, asked of the others of several named before: 'and how much has Y?'."""
    before, names = conversation.reading, _named(reading.needs)
    firms = [n for n in _named(before.needs) if not n.place] if before else []
    bare = len(names) == 1 and names[0].by_name and not names[0].place and not _topics(reading.needs)
    if before is None or not bare or len(firms) < 2 or any(n.alternatives & names[0].alternatives for n in firms):
        return []
    carried = carry_over(reading, conversation)
    alike = [n for n in firms if n.markers & names[0].markers]  # 'with BMW', 'and with Geely?'
    others = [[n for n in firms if n is not gives_way] for gives_way in alike or firms]
    return [replace(carried, needs=carried.needs + _inherit(kept)) for kept in others]


def _of_both(reading: Reading, before: Reading, earlier: Reading | None) -> list[Need]:
    """Return what the last question but one named besides, where a follow-up sets the last two side by side."""
    if earlier is None or not (reading.concepts & SIDE_BY_SIDE or "the_two" in reading.cues):
        return []
    held = before.known_ids()
    added = [n for n in earlier.needs if n.kind is NeedKind.NAME and not n.alternatives & held]
    return added if set(earlier.years) == set(before.years) else []


def _compares(reading: Reading, names: Iterable[Need]) -> bool:
    """Whether a follow-up sets what it names beside what was spoken of, instead of asking the same of it."""
    beside = "than_then" in reading.cues or any("over" in n.markers for n in names)
    return beside and bool(reading.concepts & COMPARING)


def _shift(cues: frozenset[str]) -> int:
    """Return by how many years 'the year after' and 'the year before' move the year of the question before."""
    return ("year_after" in cues) - ("year_before" in cues)


def _shifted(need: Need, cues: frozenset[str]) -> Need:
    moved = frozenset(str(int(y) + _shift(cues)) if y.isdigit() else y for y in need.alternatives)
    return replace(need, alternatives=moved)


def _gives_way_to_nation(before: Iterable[Need], topics: list[Need]) -> Need | None:
    """Return the name whose place a nation takes: the country there was, else the first where nothing else is asked."""
    names = [n for n in before if n.kind is NeedKind.NAME]
    country = next((n for n in names if n.place), None)
    return country or next((n for n in names if not topics), None)


def names_alone(reading: Reading, carried: Reading) -> Reading:
    """Return the question with only the names of what it took over: its topic may be a new one."""
    names = tuple(n for n in carried.needs if n.inherited and n.kind is NeedKind.NAME)
    return replace(reading, needs=reading.needs + names)
