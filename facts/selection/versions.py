"""Whose version of something is asked for: 'according to Northvolt' wants what Northvolt says, not what Mazda does."""

from __future__ import annotations

from facts.reading.question import Reading
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles

BEHIND = "says"
"""What the word before a name says of whose version is asked for: 'according to X'."""
VERSION = "version"
"""Sign of a question for what one side says."""


UNNAMED = frozenset({
    "union_labour", "government", "regulator", "analyst", "minister", "shareholder", "supplier", "dealer", "insider",
    "reporter",
})  # fmt: skip
"""Concepts of somebody who may be that side without a name: 'what goes at X, if you ask the union'."""


def of_the_side_asked(reading: Reading, profile: Profile) -> bool:
    """Whether a fact is told by whom a question asks for the version of."""
    return _asks_a_side(reading) and not profile.voices.isdisjoint(_named(reading))


def of_one_version(reading: Reading, shown: tuple[Profile, ...], profiles: Profiles) -> tuple[Profile, ...]:
    """Return the facts without what others say, where the version of one side is asked for and the base has it.

    What the other side says gives way to what the one asked for sets against it.
    """
    if not _asks_a_side(reading):
        return shown
    shown = tuple(dict.fromkeys(_its_own(reading, profile, profiles) for profile in shown))
    if not any(of_the_side_asked(reading, profile) for profile in shown):
        return shown
    named = _named(reading)
    return tuple(p for p in shown if not p.voices or not p.voices.isdisjoint(named))


def _its_own(reading: Reading, profile: Profile, profiles: Profiles) -> Profile:
    """Return what the side asked for sets against a fact that another tells, or the fact."""
    if not profile.voices or of_the_side_asked(reading, profile):
        return profile
    base = profiles.base
    later = (i for i in base.successors.get(profile.id, ()) if profile.id in base.facts[i].claim.contradicts)
    against = (profiles.by_id[i] for i in (*profile.fact.claim.contradicts, *later) if i in profiles.by_id)
    return next((other for other in against if of_the_side_asked(reading, other)), profile)


def _asks_a_side(reading: Reading) -> bool:
    return VERSION in reading.cues and reading.concepts.isdisjoint(UNNAMED)


def _named(reading: Reading) -> frozenset[str]:
    """Return whose version may be asked for: who stands right behind 'according to', or else all it names.

    Companies of a nation too: 'if the Finns are to be believed'.
    """
    names = [n for n in reading.names() if not n.of_source]
    behind = [n for n in names if BEHIND in n.markers]
    return frozenset().union(*(n.alternatives if n.by_name else n.nationals for n in behind or names))
