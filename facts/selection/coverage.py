"""How well one fact accounts for the parts of a question: the share that is met, what is not, and how tightly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import mul

from facts.claims import Outlook
from facts.reading.question import Need, NeedKind
from facts.selection.amounts import is_currency
from facts.selection.answer_type import holds_asked_noun
from facts.selection.asked import PAID, Asked, right_behind
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles

DIRECT, TAUGHT, RELATED, CONTEXT = 1.0, 0.86, 0.8, 0.6
"""How much it counts: said by the fact, taught by its keywords, by a related entity, by a linked fact only."""

PERHAPS = 0.75
"""Met by one of several senses of a keyword."""
OUTSIDE = frozenset({"outside"})
"""What the word before a place says of plants that lie anywhere but there."""
BY_ASPECT = 0.85
"""Met by a linked fact, where the question asks for what this one gives of it: its reason, benefit, obstacle."""
CONTRARY = 0.9
"""A fact that says the opposite is as much to the point as one that agrees."""

DEALT = frozenset({"ownership", "plant", "partnership", "technology"})
"""Kinds of fact whose amounts of money are what somebody pays."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A fact set against a question."""

    profile: Profile
    share: float
    """Weighted share of the question that the fact accounts for, 0 to 1."""
    tightness: float
    """Weighted share of what the fact itself says that the question asks for, 0 to 1."""
    missing: tuple[Need, ...]
    contrary: tuple[Need, ...]
    """Parts of the question of which the fact says the opposite."""
    met: tuple[Need, ...]
    thin: tuple[Need, ...]
    """Parts met only by a fact this one is linked to."""
    direct: float
    """Like share, counting only what the fact itself says."""


def met_by(need: Need, profile: Profile, related: dict[str, frozenset[str]]) -> float:
    """Return how far a fact accounts for one part of the question, 0 to 1."""
    if need.kind is NeedKind.NAME:
        return _name_met(need, profile, related)
    if need.kind is NeedKind.YEAR:
        held = not need.alternatives.isdisjoint(profile.years) or not need.alternatives.isdisjoint(profile.numbers)
        return DIRECT if held else 0.0  # '2000 vans' looks like a year
    if need.kind is NeedKind.NUMBER:
        return 0.0 if need.alternatives.isdisjoint(profile.numbers) else DIRECT
    return _word_met(need, profile)


def _word_met(need: Need, profile: Profile) -> float:
    apart, lemmas_apart = need.alternatives.isdisjoint, need.lemmas.isdisjoint
    if not (apart(profile.said) and lemmas_apart(profile.words)):
        return DIRECT
    if not apart(profile.taught):
        return TAUGHT
    if not apart(profile.perhaps):
        return PERHAPS
    linked = not (apart(profile.context) and apart(profile.source_topics) and lemmas_apart(profile.context_words))
    return CONTEXT if linked else 0.0


def _name_met(need: Need, profile: Profile, related: dict[str, frozenset[str]]) -> float:
    apart = need.alternatives.isdisjoint
    if not (apart(profile.entities) and apart(profile.adjectives)):
        return DIRECT
    if need.by_nation and not apart(profile.nations):
        return DIRECT
    if need.of_source and not apart(profile.source_subjects):
        return DIRECT  # it only says which article is meant
    for name in need.alternatives:
        if name in related and not profile.entities.isdisjoint(related[name]):
            return RELATED
    if need.place and _lies_there(need, profile):
        return RELATED
    return 0.0 if apart(profile.context_entities) else CONTEXT


def _lies_there(need: Need, profile: Profile) -> bool:
    """Whether the places of a fact lie in a country, or, where 'outside' is asked, anywhere but there."""
    elsewhere = need.alternatives.isdisjoint(profile.lies_in)
    return bool(profile.lies_in) and elsewhere if OUTSIDE & need.markers else not elsewhere


def cover(asked: Asked, profile: Profile, profiles: Profiles, related: dict[str, frozenset[str]]) -> Coverage:
    """Set one fact against the question."""
    held = _degrees(asked, profile, profiles, related)
    return _coverage(asked, profile, profiles, held)


def cover_all(
    asked: Asked, profiles: Profiles, related: dict[str, frozenset[str]], *, least: float
) -> Iterator[Coverage]:
    """Set the facts of the base against the question; yields those that account for at least this share of it.

    Facts that share too little with it to come so far are passed over.
    """
    for profile, shared in within_reach(asked, profiles, related, least * asked.heavy):
        held = _degrees(asked, profile, profiles, related, shared)
        if sum(map(mul, asked.weights, held)) >= least * asked.heavy > 0:
            yield _coverage(asked, profile, profiles, held)


def within_reach(
    asked: Asked, profiles: Profiles, related: dict[str, frozenset[str]], least: float
) -> Iterator[tuple[Profile, int]]:
    """Return the facts that share something with parts of this weight or more, the parts that any fact meets aside.

    Each comes with the parts of the question that it can meet at all, as the bits of a number in their order.
    """
    met_by_any = asked.by_cue | {asked.reading.asked_noun}
    if asked.amount:
        met_by_any |= PAID
    parts: list[tuple[frozenset[str], float]] = []
    of_any = 0
    held = zip(asked.reading.needs, asked.weights, asked.opposites, asked.owned, strict=True)
    for number, (need, heavy, opposite, owned) in enumerate(held):
        if need.alternatives & met_by_any:
            least -= heavy
            of_any |= 1 << number
            parts.append((frozenset(), 0.0))
        else:
            of_any |= bool(OUTSIDE & need.markers) << number
            wider = (related.get(name, ()) for name in need.alternatives)
            parts.append((need.alternatives.union(need.lemmas, opposite, owned, *wider), heavy))
    return ((profile, of_any | shared) for profile, shared in profiles.sharing.heaviest(parts, least=least))


def _degrees(
    asked: Asked, profile: Profile, profiles: Profiles, related: dict[str, frozenset[str]], shared: int = -1
) -> list[float]:
    """Return how far a fact accounts for each part of the question, in order, 0 to 1.

    `shared`: the parts it can meet at all (`within_reach`); without it, all are tried.
    """
    reading, by_cue = asked.reading, asked.by_cue
    if reading.asked_noun and holds_asked_noun(reading, profile, profiles.base, profiles.languages):
        by_cue |= {reading.asked_noun}
    claim = profile.fact.claim
    gives_aspect = isinstance(claim, Outlook) and claim.aspect in asked.aspects
    paid = asked.amount and claim.kind in DEALT and any(is_currency(f.unit) for f in claim.figures)
    idioms: frozenset[str] | None = None
    degrees = []
    for number, (need, opposite, owned) in enumerate(zip(reading.needs, asked.opposites, asked.owned, strict=True)):
        if not shared >> number & 1:
            degrees.append(0.0)
            continue
        degree = met_by(need, profile, related) if need.alternatives.isdisjoint(by_cue) else DIRECT
        if degree == DIRECT:
            thin = need.by_nation and _only_the_named(need, asked, profile)
            degrees.append(DIRECT if not thin else BY_ASPECT if gives_aspect else CONTEXT)
            continue
        if degree < TAUGHT and need.lemmas:
            if idioms is None:
                idioms = frozenset().union(*filter(asked.lemmas.issuperset, profile.idioms))
            if not need.lemmas.isdisjoint(idioms):
                degree = TAUGHT
        if degree < RELATED and owned and not owned.isdisjoint(profile.entities):
            degree = RELATED
        if degree < TAUGHT and paid and not need.alternatives.isdisjoint(PAID):
            degree = TAUGHT
        if degree < TAUGHT and need.kind is NeedKind.CONCEPT and not opposite.isdisjoint(profile.said):
            degree = CONTRARY
        degrees.append(BY_ASPECT if degree == CONTEXT and gives_aspect else degree)
    return degrees


def _only_the_named(need: Need, asked: Asked, profile: Profile) -> bool:
    """Whether a fact has nobody of a nation but companies the question names besides: 'do the British help JLR'."""
    if not (profile.entities.isdisjoint(need.alternatives) and profile.adjectives.isdisjoint(need.alternatives)):
        return False
    if right_behind(need, asked.reading):
        return False  # 'the British JLR'
    described = any(other.position == need.position + 1 for other in asked.reading.needs)  # 'the British landscape'
    others = [n for n in asked.reading.names() if n.by_name and (described or n.position > need.position)]
    named = frozenset().union(*(n.alternatives for n in others))  # 'the Americans' behind a name may mean that company
    of_nation = {entity for entity, country in profile.country_of.items() if country in need.alternatives}
    return bool(of_nation) and of_nation <= named


def _coverage(asked: Asked, profile: Profile, profiles: Profiles, degrees: Sequence[float]) -> Coverage:
    gained = direct = 0.0
    missing: list[Need] = []
    contrary: list[Need] = []
    met: list[Need] = []
    thin: list[Need] = []
    for need, heavy, degree in zip(asked.reading.needs, asked.weights, degrees, strict=True):
        gained += heavy * degree
        (met if degree else missing).append(need)
        if degree >= RELATED and degree != BY_ASPECT:
            direct += heavy
        if degree == CONTRARY:
            contrary.append(need)
        elif 0 < degree <= CONTEXT or degree == BY_ASPECT:
            thin.append(need)
    return Coverage(
        profile=profile,
        share=gained / asked.heavy if asked.heavy else 0.0,
        tightness=_tightness(asked, profile, profiles),
        missing=tuple(missing),
        contrary=tuple(contrary),
        met=tuple(met),
        thin=tuple(thin),
        direct=direct / asked.heavy if asked.heavy else 0.0,
    )


def _tightness(asked: Asked, profile: Profile, profiles: Profiles) -> float:
    hit = sum(profiles.rarity(c) for c in profile.topics & asked.everything)
    return (hit + 0.5 * len(profile.entities & asked.everything)) / profile.weight
