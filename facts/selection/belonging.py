"""Which facts belong to an answer besides the best one: the second part, all of a list, the reasons, the benefits."""

from __future__ import annotations

from collections.abc import Iterable

from facts.claims import Aspect, Outlook, Ownership
from facts.entities import EntityKind
from facts.reading.question import Reading
from facts.selection.acceptance import blocking
from facts.selection.answer_type import WHO_KINDS, fits
from facts.selection.asked_aspects import asked_aspects
from facts.selection.coverage import CONTEXT, PERHAPS, met_by
from facts.selection.frames import reasons_for
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles
from facts.selection.scoring import Scored

FAR = 0.15
"""A fact of the right sort this far behind the best is about something else: the base lacks what is asked."""
ALMOST_ALL, FURTHER = 0.98, 0.3
"""Where the only fact shown meets less than that share, another this far behind may be what was asked for."""
CLOSE = 0.05
"""Facts scoring this near to the best belong to the same answer."""
POINTED, SEVERAL, LISTED = 2, 4, 8
"""Most facts shown for a pointed question, for one that asks for several things ('which brands'), and for a list."""
BEHIND_IT = frozenset({"aim"})
"""Concepts that ask in so many words what somebody wants with it, which is told apart as well."""
TOLD_APART = frozenset({Aspect.BENEFIT, Aspect.OBSTACLE, Aspect.CONDITION, Aspect.RISK, Aspect.CONSEQUENCE})
"""Aspects that a fact may have in other facts about it; reasons are treated apart."""
LISTED_WHO = WHO_KINDS - {EntityKind.PRESS, EntityKind.GOVERNMENT}
"""Kinds of entity that make a further fact worth listing when a question asks who."""


def joint(
    reading: Reading, candidates: list[Scored], profiles: Profiles, related: dict[str, frozenset[str]]
) -> tuple[Profile, ...]:
    """Two facts of one source that share a name and together account for everything: a question in two parts."""
    names = reading.names()
    if not names or "second" not in reading.cues or any(n.inherited for n in reading.needs):
        return ()
    for number, first in enumerate(candidates[:8]):
        if not all(met_by(n, first.profile, related) > CONTEXT for n in names):
            continue
        if first.coverage.share < 0.5 or not fits(reading, first.profile, profiles.base, related, profiles.languages):
            continue
        for second in candidates[number + 1 : 14]:
            if second.coverage.share < 0.45 or first.profile.fact.source.file != second.profile.fact.source.file:
                continue
            if not first.profile.entities & second.profile.entities:
                continue
            both = (first.profile, second.profile)
            missed = [n for n in reading.needs if not any(met_by(n, p, related) > CONTEXT for p in both)]
            if not any(blocking(n) or not n.weak for n in missed) and len(missed) <= 1:
                return both
    return ()


def union(reading: Reading, candidates: list[Scored], related: dict[str, frozenset[str]]) -> tuple[Profile, ...]:
    """Return the facts for each of several topics joined by 'and' ('setbacks and management changes')."""
    topics = reading.topics()
    others = [n for n in reading.needs if n not in topics and not n.weak]
    if "joined" not in reading.cues or len(topics) < 2 or not reading.names():
        return ()
    chosen: list[Profile] = []
    for topic in topics:
        found = [c for c in candidates if all(met_by(n, c.profile, related) > PERHAPS for n in (topic, *others))]
        if not found:
            return ()
        limit = LISTED // len(topics) - 1 if "list" in reading.cues else 1
        chosen += [c.profile for c in found if found[0].score - c.score <= CLOSE * 2][:limit]
    return tuple(dict.fromkeys(chosen))[:LISTED]


def with_aspect(reading: Reading, best: Scored, candidates: list[Scored]) -> tuple[Profile, ...]:
    """For a question after the benefit, obstacle or condition of something: the facts that give it, best first."""
    wanted = asked_aspects(reading) & (TOLD_APART | ({Aspect.AIM} if reading.concepts & BEHIND_IT else set()))
    claim = best.profile.fact.claim
    if not wanted or (isinstance(claim, Outlook) and claim.aspect in wanted):
        return ()
    giving = [
        c.profile
        for c in candidates
        if isinstance((linked := c.profile.fact.claim), Outlook)
        and linked.aspect in wanted
        and best.profile.id in (*linked.about, *linked.because)
        and best.score - c.score <= FAR
    ]
    return tuple(giving[:POINTED])


def with_reasons(reading: Reading, shown: tuple[Profile, ...], profiles: Profiles) -> tuple[Profile, ...]:
    """For a question why: the reasons linked to the fact come before the fact itself."""
    claim = shown[0].fact.claim
    if "why" not in reading.cues or (isinstance(claim, Outlook) and claim.aspect is Aspect.REASON):
        return shown
    return tuple(dict.fromkeys([*reasons_for(shown[0], profiles), *shown]))[: POINTED + 1]


def runners_up(shown: Profile, considered: Iterable[Scored]) -> tuple[Profile, ...]:
    """Return what came nearly as near as the only fact shown and stands in the same source, the nearest first.

    The words that it has in common with the question count as well. Where the fact shown leaves a part of the
    question over, what is further off is shown too.

    Where the words of a question hardly tell two neighbours apart, the second may be the one that was asked for.
    """
    nearest = sorted(considered, key=lambda c: -c.in_its_words)
    best = next((scored for scored in nearest if scored.profile is shown), None)
    if best is None:
        return ()
    far = FAR if best.coverage.share >= ALMOST_ALL else FURTHER
    return tuple(
        c.profile
        for c in nearest
        if c is not best and c.profile.fact.source.file == shown.fact.source.file and best.score - c.score <= far
    )


def without_summaries(shown: tuple[Profile, ...]) -> tuple[Profile, ...]:
    """Leave out a further fact that names no more than others shown name one by one: 'BMW and Geely', beside each."""
    kept = list(shown)
    for profile in shown[1:]:
        parts = [p for p in kept if p is not profile and p.fact.claim.kind == profile.fact.claim.kind]
        parts = [p for p in parts if p.told < profile.told]
        if len(parts) > 1 and not profile.fact.claim.figures and profile.told <= set().union(*(p.told for p in parts)):
            kept.remove(profile)
    return tuple(kept)


def siblings(reading: Reading, best: Scored, fitting: Iterable[Scored], profiles: Profiles) -> tuple[Profile, ...]:
    """Return the best fact and those that answer as well: several for a list, at most one more otherwise."""
    wants_list = "list" in reading.cues or "list_all" in reading.concepts
    limit = usual = LISTED if wants_list else SEVERAL if "several" in reading.cues else POINTED
    near = CLOSE * (3 if wants_list else 1)
    lists = wants_list or "several" in reading.cues
    chosen = [best.profile]
    for candidate in fitting:
        if candidate.profile is best.profile:
            continue
        if lists and len(chosen) < usual and _of_that_nation(candidate, best, chosen, reading, profiles):
            chosen.append(candidate.profile)
            continue
        if _parallel(candidate.profile, best.profile, reading):
            limit = max(limit, SEVERAL)
        elif best.score - candidate.score > near or len(chosen) >= usual:
            continue
        if candidate.profile.fact.source.file != best.profile.fact.source.file and not wants_list:
            continue
        if lists and not _adds_to(candidate, best, chosen, reading, profiles):
            continue
        chosen.append(candidate.profile)
    return tuple(chosen[:limit])


def _of_that_nation(
    candidate: Scored, best: Scored, chosen: list[Profile], reading: Reading, profiles: Profiles
) -> bool:
    """Whether a fact of any kind tells another brand or company of the nation asked for: 'which Chinese brands'."""
    kinds = profiles.languages.answer_kinds.get(reading.asked_noun or "", frozenset())
    nations = {i for n in reading.names() if n.by_nation for i in n.alternatives}
    same_source = candidate.profile.fact.source.file == best.profile.fact.source.file
    if not kinds or not nations or not same_source or best.score - candidate.score > 2 * CLOSE:
        return False
    if isinstance(best.profile.fact.claim, Ownership) and not isinstance(candidate.profile.fact.claim, Ownership):
        return False  # 'which British brands does it own'
    new = candidate.profile.told.difference(reading.known_ids(), *(p.told for p in chosen))
    held = (profiles.base.entities[e] for e in new if e in profiles.base.entities)
    return any(e.kind in kinds and profiles.languages.is_of(e.country, nations) for e in held)


def _adds_to(candidate: Scored, best: Scored, chosen: list[Profile], reading: Reading, profiles: Profiles) -> bool:
    """Whether a fact belongs in a list: of the same kind as the best, and it names or counts something new."""
    claim = best.profile.fact.claim
    thoughts = isinstance(claim, Outlook) and claim.aspect is Aspect.OPINION
    if candidate.profile.fact.claim.kind != best.profile.fact.claim.kind:
        return thoughts and "list" in reading.cues and not reading.asked_noun  # what happened, among what is thought
    held = reading.known_ids().union(*(p.stated for p in chosen))
    counted = {(f.value, f.year) for p in chosen for f in p.fact.claim.figures}
    own = {(f.value, f.year) for f in candidate.profile.fact.claim.figures}
    new = candidate.profile.stated - held
    if "who" in reading.cues and "how_many" not in reading.cues:
        return any(profiles.base.entities[e].kind in LISTED_WHO for e in new if e in profiles.base.entities)
    return bool(new or own - counted)


def _parallel(one: Profile, other: Profile, reading: Reading) -> bool:
    """Whether two facts differ in nothing but who fills one role, which the question leaves open: its other owners."""
    if not reading.cues & {"who", "which"} or one.fact.claim.kind != other.fact.claim.kind:
        return False
    if isinstance(one.fact.claim, Outlook) or one.fact.claim.status != other.fact.claim.status:
        return False
    if one.fact.claim.period != other.fact.claim.period:
        return False
    differing = [r for r in one.roles.keys() | other.roles.keys() if one.roles.get(r) != other.roles.get(r)]
    named = reading.known_ids()
    fillers = {e for r in differing for p in (one, other) for e in p.roles.get(r, ())}
    filled = all(r in one.roles and r in other.roles for r in differing)
    return len(differing) == 1 and filled and not fillers & named and bool(named & one.entities & other.entities)
