"""Which facts answer the question, or why none does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from facts.claims import Response
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.acceptance import acceptable, asks_status
from facts.selection.answer_type import (
    asks_report_date,
    fits,
)
from facts.selection.belonging import (
    CLOSE,
    FAR,
    LISTED,
    POINTED,
    SEVERAL,
    joint,
    siblings,
    union,
    with_aspect,
    with_reasons,
)
from facts.selection.careers import other_post
from facts.selection.coverage import COLOURS, Coverage
from facts.selection.directions import reversed_roles
from facts.selection.frames import SHORT, bare_list, definition, reasons_for, true_nation, true_owner
from facts.selection.presumed import NOT_DONE, presumes_untold
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles
from facts.selection.put_right import denied_event, put_right
from facts.selection.scoring import Scored, candidates_for
from facts.selection.twins import are_twins, with_twins

WHOLE = 0.995
"""Share from which every part of a question counts as met."""
NOT_FAR, SURELY = 0.02, 0.9
"""A fact of the right sort that far behind is believed only where it meets this share of the question: half of those
that met less were wrong among our own questions."""
ASKING = frozenset({
    "who", "which", "what", "when", "where", "why", "how", "how_many", "how_much", "how_long", "yes_no", "tag", "still",
})  # fmt: skip
"""Cues of a message that is a question."""
KEYWORDS = 6
"""Words up to which a message without a cue is a question in keywords: 'chery brand names uk market'."""
CROWD, CROWD_WIDTH = 5, 0.1
"""So many facts within this score of the best are a crowd: no one of them is the answer."""

NEIGHBOURS = 0.1
"""Facts of an article within this score of the best are told apart by their very words."""
OTHERWISE_ORDERED = frozenset({"list", "several", "yes_no", "tag", "still", "now"})
"""Cues of questions whose first fact is not chosen by its words."""


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
    told: frozenset[str] = frozenset(),
) -> Verdict:
    """Choose the facts that account for the question.

    `preferred` are ids the conversation was just about, `told` those that must not be told again ('another one').
    """
    by_roles = _by_roles(reading, profiles)
    if by_roles:
        return Verdict(by_roles, (), (), "answered")
    candidates = [c for c in candidates_for(reading, profiles, related, preferred) if c.profile.id not in told]
    if not candidates:
        return Verdict((), (), (), "nothing-near")
    accepted = [c for c in candidates if acceptable(c.coverage, reading)]
    together = _several(reading, candidates, accepted, profiles, related)
    if accepted and not together:
        return _among(reading, accepted, candidates, profiles, related)
    if not together:
        sole = _sole(reading, candidates, profiles, related)
        together = with_reasons(reading, sole, profiles) if sole else ()
    together = together or joint(reading, candidates, profiles, related) or union(reading, candidates, related)
    together = together or put_right(reading, candidates, profiles.languages)
    return Verdict(together, (), tuple(candidates[:6]), "answered" if together else "left-over")


def _by_roles(reading: Reading, profiles: Profiles) -> tuple[Profile, ...]:
    """Return what the roles alone decide: a bare list, who really owns it, what a name is."""
    listed = bare_list(reading, profiles)
    if listed:
        return listed[:LISTED]
    one = true_owner(reading, profiles) or true_nation(reading, profiles)
    return (one,) if one else other_post(reading, profiles) or definition(reading, profiles)


def _several(
    reading: Reading,
    candidates: list[Scored],
    accepted: list[Scored],
    profiles: Profiles,
    related: dict[str, frozenset[str]],
) -> tuple[Profile, ...]:
    """Return a fact for each of several topics or names that no one fact meets: 'its setbacks and new bosses'."""
    if {"joined", "list"} <= reading.cues:
        both = union(reading, candidates, related)
        if both:
            return both
    of_nations = _of_each_nation(reading, candidates, profiles)
    if of_nations:
        return of_nations
    if accepted and _meets_all(accepted[0].coverage) and not _only_beside(accepted[0].coverage):
        return ()
    return _apiece(reading, profiles, related, accepted)


def _only_beside(coverage: Coverage) -> bool:
    """Whether a topic of the question is met only by what the fact is linked to."""
    return any(n.kind is NeedKind.CONCEPT and not n.weak for n in coverage.thin)


def _of_each_nation(reading: Reading, candidates: list[Scored], profiles: Profiles) -> tuple[Profile, ...]:
    """Return a fact with companies of each of the two nations a question asks for: 'European and Chinese rivals'."""
    nations = [n for n in reading.names() if n.by_nation] or [n for n in reading.names() if n.place]
    keywords = not reading.cues & ASKING
    if len(nations) != 2 or not (reading.cues & {"which", "who", "list", "several"} or keywords):
        return ()
    needless = [*nations, *candidates[0].coverage.missing]
    rest = [
        c.profile for c in candidates if all(n in needless or n.weak for n in (*c.coverage.missing, *c.coverage.thin))
    ]
    telling = [[p for p in rest if _tells_companies_of(nation, p, reading, profiles)] for nation in nations]
    twins = next(((one, other) for one in telling[0] for other in telling[1] if are_twins(one, other)), ())
    if twins or not all(n.by_nation for n in nations):
        return twins
    found = tuple(held[0] for held in telling if held)
    alike = len({(p.fact.claim.kind, p.fact.source.file) for p in found}) == 1
    return found if alike and len({p.id for p in found}) == 2 else ()


def _tells_companies_of(nation: Need, profile: Profile, reading: Reading, profiles: Profiles) -> bool:
    """Whether a fact names companies of a nation or continent that the question does not name."""
    continents = profiles.languages.continents
    countries = {profile.country_of.get(e, "") for e in profile.told - reading.known_ids()}
    return any(c in nation.alternatives or nation.alternatives & set(continents.get(c, ())) for c in countries)


def _apiece(
    reading: Reading,
    profiles: Profiles,
    related: dict[str, frozenset[str]],
    accepted: list[Scored],
) -> tuple[Profile, ...]:
    """Return a fact for each of the names a question joins, all of one kind: 'whom did Jaecoo and Omoda pass'.

    Where a fact accepted has them all, two others answer better only if it lacks a topic that they have.
    """
    names = [n for n in reading.names() if n.joined]
    if not 2 <= len(names) <= SEVERAL:
        return ()
    found: list[Profile] = []
    nearest: list[list[Profile]] = []
    for name in names:
        needs = tuple(replace(n, joined=False) if n is name else n for n in reading.needs if n is name or not n.joined)
        alone = replace(reading, needs=needs)
        verdict = judge(alone, profiles, related)
        near = [c for c in verdict.considered if verdict.facts and _is_clean(c.coverage)]
        fitting = [c.profile for c in near if fits(alone, c.profile, profiles.base, related, profiles.languages)]
        nearest.append(fitting)
        best = next((c for c in near if c.profile is verdict.facts[0]), None)
        found += [best.profile] if best and _meets_all(best.coverage) else []
    twins = _twins_among(nearest, names) if not accepted or _only_beside(accepted[0].coverage) else ()
    if twins or (accepted and _meets_all(accepted[0].coverage)):
        return twins
    alike = len({p.fact.claim.kind for p in found}) == 1
    return tuple(found) if alike and len(set(map(id, found))) == len(names) else ()


def _twins_among(nearest: list[list[Profile]], names: list[Need]) -> tuple[Profile, ...]:
    """Return a fact for each of two names that say the same of them, the nearest of such."""
    if len(nearest) != 2:
        return ()
    of = (names[0].alternatives, names[1].alternatives)
    return next(((one, other) for one in nearest[0] for other in nearest[1] if are_twins(one, other, of=of)), ())


def _is_clean(coverage: Coverage) -> bool:
    """Whether a fact itself meets all of a question but weak words."""
    return not coverage.thin and not coverage.contrary and all(n.weak for n in coverage.missing)


def _among(
    reading: Reading,
    accepted: list[Scored],
    candidates: list[Scored],
    profiles: Profiles,
    related: dict[str, frozenset[str]],
) -> Verdict:
    """Choose among facts that account for the question the one that holds the sort of answer it asks for."""
    fitting = [c for c in accepted if fits(reading, c.profile, profiles.base, related, profiles.languages)]
    fitting = [c for c in fitting if not presumes_untold(reading, c.profile, profiles)]
    first = accepted[0]
    if reversed_roles(reading, first.profile, profiles.languages.role_questions) and not any(
        first.score - c.score <= CLOSE and c.profile.fact.claim.kind == first.profile.fact.claim.kind for c in fitting
    ):
        corrected = (first.profile,) if reading.cues & {"yes_no", "tag"} else ()
        return Verdict(corrected, (), tuple(accepted[:6]), "reversed")
    denial = denied_event(reading, accepted, profiles) if first not in fitting[:1] else ()
    if denial:
        return Verdict(denial, (), tuple(accepted[:6]), "answered")
    reasons = reasons_for(first.profile, profiles) if "why" in reading.cues and first not in fitting[:1] else ()
    if reasons:
        return Verdict((*reasons[:POINTED], first.profile), first.coverage.contrary, tuple(candidates[:6]), "answered")
    if not fitting or first.score - fitting[0].score > FAR or _second_best(first, fitting[0]):
        denial = put_right(reading, accepted, profiles.languages)
        return Verdict(denial, (), tuple(accepted[:6]), "answered" if denial else "not-that-sort")
    fitting = _in_its_words_first(reading, fitting)
    best = _newest_of_its_kind(reading, fitting)
    if _crowded(reading, best, fitting):
        return Verdict((), (), tuple(accepted[:6]), "too-open")
    shown = siblings(reading, best, fitting, profiles)
    shown = with_reasons(reading, with_twins(reading, shown, accepted), profiles)
    shown = with_aspect(reading, best, candidates) or shown
    return Verdict(shown, best.coverage.contrary, tuple(candidates[:6]), "answered")


def _in_its_words_first(reading: Reading, fitting: list[Scored]) -> list[Scored]:
    """Put first what says it in the very words of the question, of the facts of one article that fit about as well.

    Not where a list or the state of things is asked for, nor where the first fact says yes or no.
    """
    if reading.cues & OTHERWISE_ORDERED or asks_status(reading):
        return fitting
    best = fitting[0]
    near = [c for c in fitting if c is best or (best.score - c.score <= NEIGHBOURS and _may_lead(c, best))]
    first = max(near, key=lambda c: c.in_its_words)
    return [first, *(c for c in fitting if c is not first)]


def _may_lead(scored: Scored, best: Scored) -> bool:
    """Whether a fact stands in the article of the best one, meets itself what that meets, and is no mere reply."""
    one, other = scored.profile.fact, best.profile.fact
    if best.coverage.share > WHOLE and not best.coverage.thin and scored.coverage.thin:
        return False
    reply = isinstance(one.claim, Response) and not isinstance(other.claim, Response)
    return one.source.file == other.source.file and not reply


def _newest_of_its_kind(reading: Reading, fitting: list[Scored]) -> Scored:
    """Return the best fact, or the newest that says the same of the same with another figure: who has how much now."""
    best = fitting[0]
    if reading.years or reading.cues & {"earlier", "at_first", "than_then", "list", "several"}:
        return best
    twins = [c for c in fitting if best.score - c.score <= CLOSE and _differs_in_figures(c.profile, best.profile)]
    return max([best, *twins], key=lambda c: c.profile.fact.ordered_by() or date.min)


def _differs_in_figures(one: Profile, other: Profile) -> bool:
    """Whether two facts have the same parties in the same roles and figures that differ, of one year or of none."""
    if one.fact.claim.kind != other.fact.claim.kind or one.roles != other.roles:
        return False
    figures = [(f.measure, f.unit, f.market, f.year) for f in one.fact.claim.figures]
    same = figures == [(f.measure, f.unit, f.market, f.year) for f in other.fact.claim.figures]
    values = [[f.value for f in p.fact.claim.figures] for p in (one, other)]
    return bool(figures) and same and values[0] != values[1]


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
    bare = not reading.cues & ASKING
    asks = not bare or 2 < reading.words <= KEYWORDS
    if not any(n.by_name for n in reading.names()) or not asks:
        return ()
    whole = [c for c in candidates if _meets_all(c.coverage) and not c.coverage.contrary and not c.coverage.thin]
    only_names = all(n.kind is NeedKind.NAME for n in reading.needs)
    if not whole or (only_names and not reading.hints):
        return ()
    if bare:
        whole = [c for c in whole if c.coverage.share > WHOLE and whole[0].score - c.score <= CLOSE]
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


def comes_true(verdict: Verdict, clause: Reading) -> bool:
    """Whether facts say that two companies own or bought one another, as a clause takes for granted."""
    names = [n.alternatives for n in clause.names() if n.by_name]
    near = (*verdict.facts, *(c.profile for c in verdict.considered))
    return verdict.reason != "reversed" and any(_is_deal_of(profile, names) for profile in near)


def _is_deal_of(profile: Profile, names: list[frozenset[str]]) -> bool:
    claim = profile.fact.claim
    held = frozenset().union(*profile.roles.values())
    return claim.kind in {"ownership", "plant"} and claim.status not in NOT_DONE and all(held & ids for ids in names)
