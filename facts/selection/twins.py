"""Facts that say the same of others: its German partner and its Chinese one, the European rivals and the Asian ones."""

from __future__ import annotations

from collections.abc import Iterable

from facts.claims import Outlook
from facts.reading.question import Reading
from facts.selection.belonging import SEVERAL
from facts.selection.profile import Profile
from facts.selection.scoring import Scored

LISTING = frozenset({"who", "which", "list", "several"})
"""Cues of a question that several may answer."""

OWN_WORDS = ("aspect", "topic", "event", "form", "stance", "measure", "post")
"""Fields of a claim that say in its own words what kind of thing it tells."""


def are_twins(one: Profile, other: Profile, *, of: tuple[frozenset[str], frozenset[str]] | None = None) -> bool:
    """Whether two facts of one article differ in nothing but who fills one role, and no one does in both.

    `of`: the two whom a question names, one of whom each fact is about; then they may differ in one more role.
    """
    first, second = one.fact.claim, other.fact.claim
    if one is other or one.fact.source.file != other.fact.source.file:
        return False
    if (first.kind, first.status, first.period) != (second.kind, second.status, second.period):
        return False
    if any(getattr(first, field, None) != getattr(second, field, None) for field in OWN_WORDS):
        return False
    if isinstance(first, Outlook) and first.evidence.paragraphs != second.evidence.paragraphs:
        return False  # two thoughts of one kind are of one breath only where they stand together
    differing = [r for r in one.roles.keys() | other.roles.keys() if one.roles.get(r) != other.roles.get(r)]
    if of:
        differing = [
            r for r in differing if not (of[0] & set(one.roles.get(r, ())) and of[1] & set(other.roles.get(r, ())))
        ]
        if not differing:
            return True
    if len(differing) != 1:
        return False
    held, others = (set(p.roles.get(differing[0], ())) for p in (one, other))
    return bool(held and others) and not held & others


def with_twins(reading: Reading, shown: tuple[Profile, ...], accepted: Iterable[Scored]) -> tuple[Profile, ...]:
    """Add the twins of the best fact where a question asks who, or for a list: whom else it may be.

    They account for the question as well, but need not be as near to it, nor hold of what sort its answer is: 'whom
    could they beat with Chinese technology' is answered by Chinese rivals too.
    """
    if not reading.cues & LISTING or reading.cues & {"yes_no", "tag", "why"}:
        return shown
    named = reading.known_ids()
    twins = [c.profile for c in accepted if c.profile not in shown and are_twins(c.profile, shown[0])]
    new = [p for p in twins if not in_which_they_differ(p, shown[0]) & named]
    return (shown[0], *new[: SEVERAL - 1], *shown[1:])[: max(len(shown), SEVERAL)] if new else shown


def in_which_they_differ(one: Profile, other: Profile) -> set[str]:
    """Return who fills the one role in which two twins differ, of both."""
    return {
        e for r in one.roles if one.roles[r] != other.roles.get(r) for p in (one, other) for e in p.roles.get(r, ())
    }
