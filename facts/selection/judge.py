"""Which facts answer the question, or why none does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facts.claims import Aspect, Leadership, Outlook, Status
from facts.entities import EntityKind
from facts.reading.names import Form
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.acceptance import ABOUT_STATUS, acceptable, asks_status, blocking
from facts.selection.answer_type import (
    GONE,
    WHO_KINDS,
    asked_aspects,
    asked_types,
    asks_aspect,
    asks_report_date,
    fits,
    names_answer,
)
from facts.selection.coverage import COLOURS, CONTEXT, Coverage, asked_of, cover_all, met_by
from facts.selection.directions import reversed_roles
from facts.selection.frames import SHORT, bare_list, definition, reasons_for, true_owner
from facts.selection.profiles import Profile, Profiles

CLOSE = 0.05
"""Facts scoring this near to the best belong to the same answer."""
FAR = 0.15
"""A fact of the right sort this far behind the best is about something else: the base lacks what is asked."""
WHOLE = 0.995
"""Share from which every part of a question counts as met."""
NOT_FAR, SURELY = 0.02, 0.9
"""A fact of the right sort that far behind is believed only where it meets this share of the question: half of those
that met less were wrong among our own questions."""
POINTED, SEVERAL, LISTED = 2, 4, 8
"""Most facts shown for a pointed question, for one that asks for several things ('which brands'), and for a list."""
ASKING = frozenset({
    "who", "which", "what", "when", "where", "why", "how", "how_many", "how_much", "how_long", "yes_no", "tag", "still",
})  # fmt: skip
"""Cues of a message that is a question."""
NEWEST = 0.06
"""How much the newest facts gain where a question asks how things stand."""
HINTED = 0.03
"""How much a fact gains that says what a function word of the question may mean."""
CROWD, CROWD_WIDTH = 5, 0.1
"""So many facts within this score of the best are a crowd: no one of them is the answer."""
TOLD_APART = frozenset({Aspect.BENEFIT, Aspect.OBSTACLE, Aspect.CONDITION, Aspect.RISK, Aspect.CONSEQUENCE})
"""Aspects that a fact may have in other facts about it; reasons are treated apart."""
LISTED_WHO = WHO_KINDS - {EntityKind.PRESS, EntityKind.GOVERNMENT}
"""Kinds of entity that make a further fact worth listing when a question asks who."""
OPEN = frozenset({Status.RUMOURED, Status.IN_TALKS, Status.PROPOSED, Status.NOT_GUARANTEED, Status.DENIED})
"""Statuses of a deal that is not done: what somebody wants to know who asks how far it is."""
DEALS = frozenset({"partnership", "ownership", "technology", "plant", "response"})
"""Kinds of fact that have come so far or not, more than what is said about them."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its final score."""

    coverage: Coverage
    score: float

    @property
    def profile(self) -> Profile:
        """The fact's profile."""
        return self.coverage.profile


@dataclass(frozen=True, slots=True)
class Verdict:
    """The facts that answer (none: abstain), what they contradict, and the nearest candidates for an explanation."""

    facts: tuple[Profile, ...]
    contrary: tuple[Need, ...]
    considered: tuple[Scored, ...]
    reason: str
    """Key of why: `answered`, `no-name`, `unknown-name`, `nothing-near`, `left-over`, `not-that-sort`,
    `not-ours` (a command, or no question for a base of facts), `nothing-asked`,
    `too-open` (a part is not met, and too many facts are as near), `reversed` (who does and who undergoes are the
    other way round)."""


def judge(
    reading: Reading,
    profiles: Profiles,
    related: dict[str, frozenset[str]],
    *,
    preferred: frozenset[str] = frozenset(),
) -> Verdict:
    """Choose the facts that account for the question; `preferred` are ids the conversation was just about."""
    listed = bare_list(reading, profiles)
    if listed:
        return Verdict(listed[:LISTED], (), (), "answered")
    owner = true_owner(reading, profiles)
    if owner:
        return Verdict((owner,), (), (), "answered")
    known = definition(reading, profiles)
    if known:
        return Verdict(known, (), (), "answered")
    candidates = _candidates(reading, profiles, related, preferred)
    if not candidates:
        return Verdict((), (), (), "nothing-near")
    accepted = [c for c in candidates if acceptable(c.coverage, reading)]
    if accepted:
        return _among(reading, accepted, candidates, profiles, related)
    sole = _sole(reading, candidates, profiles, related)
    if sole:
        return Verdict(sole, (), tuple(candidates[:6]), "answered")
    together = _joint(reading, candidates, profiles, related) or _union(reading, candidates, related)
    return Verdict(together, (), tuple(candidates[:6]), "answered" if together else "left-over")


def _among(
    reading: Reading,
    accepted: list[Scored],
    candidates: list[Scored],
    profiles: Profiles,
    related: dict[str, frozenset[str]],
) -> Verdict:
    """Choose among facts that account for the question the one that holds the sort of answer it asks for."""
    fitting = [c for c in accepted if fits(reading, c.profile, profiles.base, related, profiles.languages)]
    first = accepted[0]
    if reversed_roles(reading, first.profile, profiles.languages.role_questions) and not any(
        first.score - c.score <= CLOSE and c.profile.fact.claim.kind == first.profile.fact.claim.kind for c in fitting
    ):
        corrected = (first.profile,) if reading.cues & {"yes_no", "tag"} else ()
        return Verdict(corrected, (), tuple(accepted[:6]), "reversed")
    reasons = reasons_for(first.profile, profiles) if "why" in reading.cues and first not in fitting[:1] else ()
    if reasons:
        return Verdict((*reasons[:POINTED], first.profile), first.coverage.contrary, tuple(candidates[:6]), "answered")
    if not fitting or first.score - fitting[0].score > FAR or _second_best(first, fitting[0]):
        return Verdict((), (), tuple(accepted[:6]), "not-that-sort")
    best = fitting[0]
    if _crowded(reading, best, fitting):
        return Verdict((), (), tuple(accepted[:6]), "too-open")
    shown = _with_reasons(reading, _siblings(reading, best, fitting, profiles), profiles)
    shown = _with_aspect(reading, best, candidates) or shown
    return Verdict(shown, best.coverage.contrary, tuple(candidates[:6]), "answered")


def _second_best(first: Scored, fitting: Scored) -> bool:
    """Whether the fact of the right sort meets clearly less of the question than another of a wrong sort."""
    lacking = any(not need.weak for need in (*fitting.coverage.missing, *fitting.coverage.thin))
    carried = any(need.inherited for need in fitting.coverage.met)
    far = first.score - fitting.score > NOT_FAR and fitting.coverage.share < SURELY
    return fitting is not first and far and lacking and not carried


def _sole(
    reading: Reading, candidates: list[Scored], profiles: Profiles, related: dict[str, frozenset[str]]
) -> tuple[Profile, ...]:
    """Return the only facts that meet all of a question with a name, even if only weak words say what it asks."""
    if not any(n.mention and n.mention.form is Form.NAME for n in reading.names()) or not reading.cues & ASKING:
        return ()
    whole = [c for c in candidates if _meets_all(c.coverage) and not c.coverage.contrary and not c.coverage.thin]
    only_names = all(n.kind is NeedKind.NAME for n in reading.needs)
    if not whole or (only_names and not reading.hints):
        return ()
    fitting = [c.profile for c in whole if fits(reading, c.profile, profiles.base, related, profiles.languages)]
    if len(fitting) > POINTED or only_names:
        fitting = [p for p in fitting if reading.hints & p.said]
    return tuple(fitting) if len(fitting) <= POINTED else ()


def _meets_all(coverage: Coverage) -> bool:
    """Whether every part of the question is met, such hardly telling words as 'new' aside."""
    return coverage.share > WHOLE or all(
        n.weak and n.alternatives and n.alternatives <= COLOURS for n in coverage.missing
    )


def _crowded(reading: Reading, best: Scored, fitting: list[Scored]) -> bool:
    """Whether many facts fit about as well while a word that would tell them apart is not understood."""
    near = sum(best.score - c.score <= CROWD_WIDTH for c in fitting)
    if near < CROWD or reading.asks("list", "several", "status", "source_of") or asks_report_date(reading):
        return False
    if not reading.names() and not reading.years:
        return True
    noun = frozenset({reading.asked_noun or ""})
    told = [n for n in best.coverage.met if n.kind in {NeedKind.CONCEPT, NeedKind.WORD}]
    topics = [n for n in told if not (n.weak and n.alternatives & noun)]
    unmet = [n for n in best.coverage.missing if n.kind is not NeedKind.NUMBER and not n.inherited]
    telling = [n for n in unmet if not (n.weak and n.kind is NeedKind.CONCEPT)]
    return bool(telling) or (not topics and reading.words > SHORT)


def _candidates(
    reading: Reading, profiles: Profiles, related: dict[str, frozenset[str]], preferred: frozenset[str]
) -> list[Scored]:
    scored = [
        Scored(coverage, _score(reading, coverage, profiles, related, preferred))
        for coverage in cover_all(asked_of(reading, profiles), profiles, related, least=0.4)
    ]
    if (asks_status(reading) or "still" in reading.cues) and not reading.years:
        scored = _newest_ahead(scored)
    return sorted(scored, key=lambda c: (-c.score, c.profile.id))


def _newest_ahead(scored: list[Scored]) -> list[Scored]:
    """Add to the scores of what the newest dated source says: how things stand now is asked."""
    days = {c.profile.id: day for c in scored if (day := c.profile.fact.ordered_by()) and not c.coverage.thin}
    newest = max(days.values(), default=None)
    return [
        replace(c, score=c.score + NEWEST * (newest is not None and days.get(c.profile.id) == newest)) for c in scored
    ]


def _score(
    reading: Reading,
    coverage: Coverage,
    profiles: Profiles,
    related: dict[str, frozenset[str]],
    preferred: frozenset[str],
) -> float:
    profile = coverage.profile
    score = 0.7 * coverage.share + 0.3 * coverage.direct + 0.22 * coverage.tightness
    if isinstance(profile.fact.claim, Outlook):
        opinion = profile.fact.claim.aspect is Aspect.OPINION
        score += 0.08 if asks_aspect(reading, profile.fact.claim) else -0.06 if opinion else -0.04
        score -= 0.2 * ("contrast" in profile.named_topic and not reading.asks("contrast", "compare", "difference"))
        score += 0.06 * ("why" in reading.cues and profile.fact.claim.aspect is Aspect.REASON)
    score += 0.07 * (
        not reading.demanded().isdisjoint(profiles.languages.claim_concepts.get(f"kind.{profile.fact.claim.kind}", ()))
    )
    if (asks_status(reading) or "now" in reading.cues) and not reading.years:
        claim = profile.fact.claim
        superseded = any(profile.id in later.fact.claim.updates for later in profiles.later_than(profile.id))
        score += 0.12 * bool(claim.updates) - 0.12 * superseded + 0.05 * (claim.kind in DEALS)
    left = isinstance(profile.fact.claim, Leadership) and profile.fact.claim.status is Status.ENDED
    score -= 0.1 * (left and not reading.concepts & GONE and not reading.years)
    named = [n for n in reading.names() if n.mention and n.mention.form is Form.NAME]
    if named:
        roles = frozenset().union(*profile.roles.values())
        score += 0.05 * (sum(not n.alternatives.isdisjoint(roles) for n in named) / len(named))
    score += 0.05 * (
        asked_types(reading) != frozenset() and fits(reading, profile, profiles.base, related, profiles.languages)
    )
    score += 0.06 * (profile.id in preferred)
    if reading.asks("source_of") or ("who" in reading.cues and reading.asks("news")):
        score += 0.1 * ("reporter" in profile.said)
    score += HINTED * bool(reading.hints & profile.said)
    score += 0.05 * names_answer(reading, profile, profiles.base, profiles.languages.answer_kinds)
    if reading.concepts & ABOUT_STATUS and profile.fact.claim.kind in DEALS:
        score += 0.1 if profile.fact.claim.status in OPEN else 0.05
    return score


def _joint(
    reading: Reading, candidates: list[Scored], profiles: Profiles, related: dict[str, frozenset[str]]
) -> tuple[Profile, ...]:
    """Two facts of one source that share a name and together account for everything: a question in two parts."""
    names = reading.names()
    if not names or "second" not in reading.cues:
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


def _union(reading: Reading, candidates: list[Scored], related: dict[str, frozenset[str]]) -> tuple[Profile, ...]:
    """Return the facts for each of several topics joined by 'and' ('setbacks and management changes')."""
    topics = [n for n in reading.needs if n.kind is NeedKind.CONCEPT and not n.weak]
    others = [n for n in reading.needs if n not in topics and not n.weak]
    if "joined" not in reading.cues or len(topics) < 2 or not reading.names():
        return ()
    chosen: list[Profile] = []
    for topic in topics:
        found = [c for c in candidates if all(met_by(n, c.profile, related) > CONTEXT for n in (topic, *others))]
        if not found:
            return ()
        limit = LISTED // len(topics) - 1 if "list" in reading.cues else 1
        chosen += [c.profile for c in found if found[0].score - c.score <= CLOSE * 2][:limit]
    return tuple(dict.fromkeys(chosen))[:LISTED]


def _with_aspect(reading: Reading, best: Scored, candidates: list[Scored]) -> tuple[Profile, ...]:
    """For a question after the benefit, obstacle or condition of something: the facts that give it, best first."""
    wanted = asked_aspects(reading) & TOLD_APART
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


def _with_reasons(reading: Reading, shown: tuple[Profile, ...], profiles: Profiles) -> tuple[Profile, ...]:
    """For a question why: the reasons linked to the fact come before the fact itself."""
    claim = shown[0].fact.claim
    if "why" not in reading.cues or (isinstance(claim, Outlook) and claim.aspect is Aspect.REASON):
        return shown
    return tuple(dict.fromkeys([*reasons_for(shown[0], profiles), *shown]))[: POINTED + 1]


def _siblings(reading: Reading, best: Scored, fitting: Iterable[Scored], profiles: Profiles) -> tuple[Profile, ...]:
    """Return the best fact and those that answer as well: several for a list, at most one more otherwise."""
    wants_list = "list" in reading.cues or "list_all" in reading.concepts
    limit = LISTED if wants_list else SEVERAL if "several" in reading.cues else POINTED
    near = CLOSE * (3 if wants_list else 1)
    chosen = [best.profile]
    for candidate in fitting:
        if candidate.profile is best.profile:
            continue
        if _parallel(candidate.profile, best.profile, reading):
            limit = max(limit, SEVERAL)
        elif best.score - candidate.score > near:
            continue
        if candidate.profile.fact.source.file != best.profile.fact.source.file and not wants_list:
            continue
        if (wants_list or "several" in reading.cues) and not _adds_to(candidate, best, chosen, reading, profiles):
            continue
        chosen.append(candidate.profile)
    return tuple(chosen[:limit])


def _adds_to(candidate: Scored, best: Scored, chosen: list[Profile], reading: Reading, profiles: Profiles) -> bool:
    """Whether a fact belongs in a list: of the same kind as the best, and it names or counts something new."""
    if candidate.profile.fact.claim.kind != best.profile.fact.claim.kind:
        return False
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
