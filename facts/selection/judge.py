"""Which facts answer the question, or why none does."""

from __future__ import annotations

from dataclasses import replace

from facts.claims import Outlook
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.acceptance import acceptable, blocking, is_of_another
from facts.selection.answer_type import fits
from facts.selection.asked import COLOURS
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
    without_summaries,
)
from facts.selection.candidates import candidates_for
from facts.selection.careers import other_post
from facts.selection.coverage import Coverage
from facts.selection.defects import what_is_wrong
from facts.selection.directions import reversed_roles
from facts.selection.frames import bare_list, definition, reasons_for, true_nation, true_owner
from facts.selection.leading import WHOLE, crowded, in_its_words_first, newest_of_its_kind, second_best, who_came_after
from facts.selection.named_together import naming_both
from facts.selection.overview import overview
from facts.selection.pairs import pair_asked, pair_untold
from facts.selection.presumed import presumes_untold
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles
from facts.selection.put_right import denied_event, put_right
from facts.selection.scoring import Scored, tells_companies_of
from facts.selection.share_held import share_asked_of
from facts.selection.twins import are_twins, with_twins
from facts.selection.verdict import Verdict
from facts.selection.versions import of_one_version

ASKING = frozenset({
    "who", "which", "what", "when", "where", "why", "how", "how_many", "how_much", "how_long", "yes_no", "tag", "still",
})  # fmt: skip
"""Cues of a message that is a question."""
ASKED_OF_BOT = ASKING - {"yes_no", "tag", "still"} | {"from_whom"}
"""Cues by which an order asks something: 'write down whose it is'."""
KEYWORDS = 6
"""Words up to which a message without a cue is a question in keywords: 'chery brand names uk market'."""


def _beside_the_point(coverage: Coverage) -> bool:
    """Whether nothing that a fact itself is about is asked: Jaguar is named, and it is about Jaguar Land Rover."""
    named = any(n.by_name and not n.of_source and not n.inherited for n in coverage.met)
    return named and not coverage.tightness


def is_chatter(reading: Reading) -> bool:
    """Whether a message asks nothing and tells of somebody's day: 'saw a Rolls this morning'."""
    asks = reading.cues & ASKING or "list" in reading.cues or "?" in reading.text
    return "chatter" in reading.cues and not asks and bool(reading.names()) and reading.words > KEYWORDS


def is_order(reading: Reading) -> bool:
    """Whether a message tells the bot to do something and asks nothing: 'delete the article about it'."""
    return "order" in reading.cues and not reading.cues & ASKED_OF_BOT


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
    by_roles = _by_roles(reading, profiles, related)
    if by_roles:
        return Verdict(by_roles, (), (), "answered")
    candidates = [c for c in candidates_for(reading, profiles, related, preferred) if c.profile.id not in told]
    candidates = [c for c in candidates if not _beside_the_point(c.coverage)]
    if not candidates:
        return Verdict((), (), (), "nothing-near")
    wrong = what_is_wrong(reading, candidates, profiles)
    if wrong:
        return Verdict(wrong, (), tuple(candidates[:6]), "answered")
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


def _by_roles(reading: Reading, profiles: Profiles, related: dict[str, frozenset[str]]) -> tuple[Profile, ...]:
    """Return what the roles alone decide: a bare list, who really owns it, what a name is."""
    if share_asked_of(reading):
        return ()
    listed = bare_list(reading, profiles)
    if listed:
        return listed[:LISTED]
    one = true_owner(reading, profiles, related) or true_nation(reading, profiles)
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
    return _apiece(reading, candidates, profiles, related, accepted)


def _only_beside(coverage: Coverage) -> bool:
    """Whether a topic of the question is met only by what the fact is linked to."""
    return any(n.kind is NeedKind.CONCEPT and not n.weak for n in coverage.thin)


def _of_each_nation(reading: Reading, candidates: list[Scored], profiles: Profiles) -> tuple[Profile, ...]:
    """Return a fact with companies of each of the two nations a question asks for: 'European and Chinese rivals'."""
    nations = [n for n in reading.names() if n.by_nation] or [n for n in reading.names() if n.place]
    keywords = not reading.cues & ASKING
    if len(nations) != 2 or not (reading.cues & {"which", "who", "list", "several"} or keywords):
        return ()
    missing = candidates[0].coverage.missing
    if any(blocking(need) and need not in nations for need in missing):
        return ()
    needless = [*nations, *missing]
    rest = [
        c.profile for c in candidates if all(n in needless or n.weak for n in (*c.coverage.missing, *c.coverage.thin))
    ]
    telling = [
        [p for p in rest if tells_companies_of(nation.alternatives, p, reading, profiles.languages)]
        for nation in nations
    ]
    twins = next(((one, other) for one in telling[0] for other in telling[1] if are_twins(one, other)), ())
    if twins or not all(n.by_nation for n in nations):
        return twins
    found = tuple(held[0] for held in telling if held)
    alike = len({(p.fact.claim.kind, p.fact.source.file) for p in found}) == 1
    return found if alike and len({p.id for p in found}) == 2 else ()


def _apiece(
    reading: Reading,
    candidates: list[Scored],
    profiles: Profiles,
    related: dict[str, frozenset[str]],
    accepted: list[Scored],
) -> tuple[Profile, ...]:
    """Return a fact for each of the names a question joins, all of one kind: 'whom did Jaecoo and Omoda pass'.

    Where a fact accepted has them all, two others answer better only if it lacks a topic that they have.
    """
    names = [n for n in reading.names() if n.joined]
    if not 2 <= len(names) <= SEVERAL or pair_asked(reading):
        return ()
    if not all(_told_of(name, names, candidates) for name in names):
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


def _told_of(name: Need, names: list[Need], candidates: list[Scored]) -> bool:
    """Whether some fact meets all of a question but the other names and weak words: only then is it tried alone."""
    left_over = [(*c.coverage.missing, *c.coverage.thin, *c.coverage.contrary) for c in candidates]
    return any(name not in left and all(n.weak or n in names for n in left) for left in left_over)


def _twins_among(nearest: list[list[Profile]], names: list[Need]) -> tuple[Profile, ...]:
    """Return a fact for each of two names that say the same of them, the nearest of such."""
    if len(nearest) != 2:
        return ()
    of = (names[0].alternatives, names[1].alternatives)
    return next(((one, other) for one in nearest[0] for other in nearest[1] if are_twins(one, other, of=of)), ())


def _is_clean(coverage: Coverage) -> bool:
    """Whether a fact itself meets all of a question but weak words."""
    return not coverage.thin and not coverage.contrary and all(n.weak for n in coverage.missing)


def _fits(reading: Reading, scored: Scored, profiles: Profiles, related: dict[str, frozenset[str]]) -> bool:
    """Whether a candidate holds the sort of thing that is asked for."""
    if scored.fits is not None:
        return scored.fits
    return fits(reading, scored.profile, profiles.base, related, profiles.languages)


def _among(
    reading: Reading,
    accepted: list[Scored],
    candidates: list[Scored],
    profiles: Profiles,
    related: dict[str, frozenset[str]],
) -> Verdict:
    """Choose among facts that account for the question the one that holds the sort of answer it asks for."""
    fitting = [c for c in accepted if _fits(reading, c, profiles, related)]
    fitting = [c for c in fitting if not presumes_untold(reading, c.profile, profiles)]
    first = accepted[0]
    if "why" in reading.cues and not isinstance(first.profile.fact.claim, Outlook):  # what came of it is no reason
        fitting = [c for c in fitting if first.profile.id not in c.profile.fact.claim.because]
    of_no_pair = pair_untold(reading, first.profile, profiles.base, related, profiles.languages)
    reverse = reversed_roles(reading, first.profile, profiles.languages.role_questions) and not of_no_pair
    if reverse and not any(
        first.score - c.score <= CLOSE and c.profile.fact.claim.kind == first.profile.fact.claim.kind for c in fitting
    ):
        corrected = (first.profile,) if reading.cues & {"yes_no", "tag"} else ()
        return Verdict(corrected, (), tuple(accepted[:6]), "reversed")
    denial = denied_event(reading, accepted, profiles) if first not in fitting[:1] else ()
    if denial:
        return Verdict(denial, (), tuple(accepted[:6]), "answered")
    reasons = reasons_for(first.profile, profiles) if "why" in reading.cues and first not in fitting[:1] else ()
    reasons = tuple(p for p in reasons if not is_of_another(reading, p))
    if reasons:
        told = of_one_version(reading, (*reasons[:POINTED], first.profile), profiles)
        return Verdict(told, first.coverage.contrary, tuple(candidates[:6]), "answered")
    if not fitting or first.score - fitting[0].score > FAR or second_best(first, fitting[0]):
        denial = put_right(reading, accepted, profiles.languages)
        return Verdict(denial, (), tuple(accepted[:6]), "answered" if denial else "not-that-sort")
    fitting = in_its_words_first(reading, fitting)
    best = who_came_after(reading, newest_of_its_kind(reading, fitting), fitting)
    if crowded(reading, best, fitting):
        return Verdict((), (), tuple(accepted[:6]), "too-open")
    both = naming_both(reading, fitting, profiles.base, profiles.languages.answer_kinds, related)
    if both:
        return Verdict(both, (), tuple(candidates[:6]), "answered")
    shown = overview(reading, fitting) or siblings(reading, best, fitting, profiles)
    shown = without_summaries(with_twins(reading, shown, accepted))
    shown = with_reasons(reading, shown, profiles)
    shown = of_one_version(reading, with_aspect(reading, best, candidates) or shown, profiles)
    return Verdict(shown, best.coverage.contrary, tuple(candidates[:6]), "answered")


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
    fitting = [c.profile for c in whole if _fits(reading, c, profiles, related)]
    if len(fitting) > POINTED or only_names:
        fitting = [p for p in fitting if reading.hints & p.said]
    return tuple(fitting) if len(fitting) <= POINTED else ()


def _meets_all(coverage: Coverage) -> bool:
    """Whether every part of the question is met, such hardly telling words as 'new' aside."""
    return coverage.share > WHOLE or all(
        n.weak and n.alternatives and n.alternatives <= COLOURS for n in coverage.missing
    )
