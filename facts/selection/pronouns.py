"""Whom a follow-up means that names nobody itself: 'she', 'the two', 'it', 'her predecessor'."""

from __future__ import annotations

from dataclasses import replace

from facts.claims import Leadership
from facts.conversation import Conversation
from facts.entities import EntityKind
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.answer_type import WHO_KINDS, asked_types
from facts.selection.careers import OF_WORK
from facts.selection.going_on import only_beside
from facts.selection.posts import is_person
from facts.selection.profiles import Profiles

WHO_LEFT = frozenset({"predecessor", "former", "retire", "leave"})
"""Concepts that ask for who is gone, so that 'he' is that one afterwards."""
ONE_BEFORE = frozenset({"predecessor", "former", "old"})
"""Concepts of whoever had the post before, where a post was spoken of."""
GIVEN = WHO_KINDS | {EntityKind.PLANT, EntityKind.MODEL}
"""Kinds of what an answer gives, which 'it' may mean next."""
TOGETHER = ("partners", "approacher", "approached", "owner", "owned")
"""Roles of the two that a fact is about."""
MOST_SUBJECTS = 3
"""Of those 'it' may be, how many are tried."""


def with_pronouns(reading: Reading, conversation: Conversation, profiles: Profiles) -> Reading:
    """Name whom a follow-up means by 'the two' (the parties of the last answer) or 'she' (its person)."""
    if not conversation.facts:
        return reading
    last = profiles.by_id[conversation.facts[0]]
    claim = last.fact.claim
    people = any(is_person(i, profiles.base) for i in reading.known_ids())
    if isinstance(claim, Leadership) and not people:
        before = _one_before(reading, claim)
        if before:
            return before
        if "person_meant" in reading.cues and not _asks_who_came_after(reading, conversation, profiles):
            person = _person_told(claim, conversation, reading)
            return replace(reading, needs=(*reading.needs, Need(NeedKind.NAME, frozenset({person}), person)))
    if reading.names() or "the_two" not in reading.cues:
        return reading
    told = (profiles.by_id[i] for i in conversation.facts)
    pairs = (dict.fromkeys(e for role in TOGETHER for e in one.roles.get(role, ())) for one in told)
    parties = next((pair for pair in pairs if len(pair) == 2), None)
    if not parties:
        return reading
    named = tuple(Need(NeedKind.NAME, frozenset({e}), e, inherited=True) for e in parties)
    return replace(reading, needs=reading.needs + named)


def _asks_who_came_after(reading: Reading, conversation: Conversation, profiles: Profiles) -> bool:
    """Whether 'who comes in her place' is asked of the one the last question named: nobody else is 'her' then."""
    named = conversation.reading.known_ids() if conversation.reading else frozenset()
    return "succeed" in reading.concepts and any(is_person(i, profiles.base) for i in named)


def _one_before(reading: Reading, claim: Leadership) -> Reading | None:
    """Return the follow-up with the name of 'her predecessor' or 'the old one' in its place, where it asks of them."""
    goes = reading.cues & {"afterwards", "where"}
    meant = ONE_BEFORE if goes else ONE_BEFORE & {"predecessor"}
    words = [n for n in reading.needs if n.kind is NeedKind.CONCEPT and n.alternatives and n.alternatives <= meant]
    rest = [n for n in reading.needs if n not in words]
    if not claim.predecessor or not words or reading.cues & {"who", "earlier"}:
        return None
    if any(not (n.weak or n.alternatives <= OF_WORK) for n in rest):
        return None
    one = Need(NeedKind.NAME, frozenset(claim.predecessor[:1]), words[0].written)
    return replace(reading, needs=(one, *rest), cues=reading.cues | ({"afterwards"} if goes else frozenset()))


def _person_told(claim: Leadership, conversation: Conversation, reading: Reading) -> str:
    """Return whom 'he' means after an answer about a post: who left it where that was asked for, else its holder."""
    before = conversation.reading.concepts if conversation.reading else frozenset()
    gone = "afterwards" in reading.cues or (before & WHO_LEFT and "succeed" not in before)
    return claim.predecessor[0] if gone and claim.predecessor else claim.person


def of_its_subject(reading: Reading, conversation: Conversation, profiles: Profiles) -> list[Reading]:
    """Return a follow-up with whom 'it' may be where those it names are only with 'it': 'does it work with X'."""
    if conversation.reading is None or not conversation.facts or not only_beside(reading):
        return []
    if all(n.kind is NeedKind.NAME for n in reading.needs) and not asked_types(reading):
        return []  # 'and that of Suzuki' asks the same of another
    needs = given(reading, conversation, profiles) + named_before(conversation.reading, reading)
    return [replace(reading, needs=(*reading.needs, need)) for need in needs[:MOST_SUBJECTS]]


def given(reading: Reading, conversation: Conversation, profiles: Profiles) -> list[Need]:
    """Return whom or what the last answer gave."""
    known = reading.known_ids() | (conversation.reading.known_ids() if conversation.reading else frozenset())
    entities = profiles.base.entities
    told = sorted(profiles.by_id[conversation.facts[0]].told - known)
    found = [e for e in told if e in entities and entities[e].kind in GIVEN]
    return [Need(NeedKind.NAME, frozenset({e}), e, inherited=True) for e in found]


def named_before(before: Reading, reading: Reading) -> list[Need]:
    """Return the names of the last question that are no places and that the follow-up does not name itself."""
    names = [n for n in before.names() if not n.place and n.alternatives.isdisjoint(reading.known_ids())]
    return [Need(NeedKind.NAME, n.alternatives, n.written, inherited=True) for n in names]


def of_one_alone(reading: Reading, conversation: Conversation) -> list[Reading]:
    """Return a follow-up that names nobody with each of those named before: 'how many people work there', of two."""
    before = conversation.reading
    named = any(n.mention and not n.by_nation for n in reading.names())
    if before is None or not conversation.facts or named or len(before.names()) == 1:
        return []
    needs = named_before(before, reading)
    return [replace(reading, needs=(*reading.needs, need)) for need in needs[:MOST_SUBJECTS]]
