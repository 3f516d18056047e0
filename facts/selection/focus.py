"""The facts in focus: those of the last answer and what they are linked to, which a follow-up is most likely about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from facts.claims import Outlook
from facts.conversation import names_alone
from facts.reading.question import Need, Reading
from facts.selection.answer_type import asked_types, fits
from facts.selection.asked import asked_of
from facts.selection.asked_aspects import ASPECTS, asked_aspects
from facts.selection.belonging import CLOSE, POINTED, SEVERAL, TOLD_APART
from facts.selection.coverage import Coverage, cover
from facts.selection.frames import reasons_for
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles


class Focus:
    """Looks for answers around what was just told."""

    def __init__(self, profiles: Profiles, related: dict[str, frozenset[str]]) -> None:
        self._profiles = profiles
        self._related = related

    def answers(self, reading: Reading, completed: Reading, last: Sequence[str]) -> tuple[Profile, ...]:
        """Return what answers a follow-up without a name of its own from the facts of the last answer and their links.

        Everything the follow-up says itself must be met by the fact; a follow-up that says nothing but 'when?' or
        'why?' is met by a fact that holds a date or a reason.
        """
        if not last or any(n.mention and not n.by_nation for n in reading.names()):
            return ()
        types = asked_types(reading)
        own = [n for n in reading.needs if not n.weak]
        if not own and not types and not asked_aspects(reading) & TOLD_APART:
            return ()
        if own and all(n.by_nation for n in own):
            return ()  # 'and which Chinese ones' asks the same of another nation
        if "why" in types:
            reasons = tuple(
                dict.fromkeys(r for i in last for r in reasons_for(self._profiles.by_id[i], self._profiles))
            )
            told = replace(reading, cues=reading.cues - {"why"})
            met = tuple(c.profile for c in self._covered(told, reasons) if self._meets(told, own, c))
            if met:
                return met[:POINTED]
        around = sorted(self.around(last) - set(last))
        named = names_alone(reading, completed) if "who" in types else reading
        giving = self._giving(reading, [*last, *around, *sorted(self.around(around) - {*last, *around})])
        if giving:
            return giving
        for ring in [around] if "earlier" in reading.cues else [last, around]:
            met = self._best_in(reading, named, own, [self._profiles.by_id[i] for i in ring])
            if met:
                return met
        return ()

    def _giving(self, reading: Reading, ring: Sequence[str]) -> tuple[Profile, ...]:
        """Return the outlooks that give what a bare follow-up asks of the last answer: its benefits, its obstacles."""
        aspects = asked_aspects(reading) & TOLD_APART
        rest = [n for n in reading.needs if not n.weak and not n.alternatives & ASPECTS.keys()]
        claims = [(i, self._profiles.base.facts[i].claim) for i in ring]
        found = [i for i, claim in claims if isinstance(claim, Outlook) and claim.aspect in aspects]
        return tuple(self._profiles.by_id[i] for i in found[:SEVERAL]) if not rest else ()

    def _best_in(
        self, reading: Reading, named: Reading, own: list[Need], ring: Iterable[Profile]
    ) -> tuple[Profile, ...]:
        """Return the nearest facts of a ring; `named` is the follow-up with whom it is about, no answer to it."""
        found = [c for c in self._covered(reading, ring) if self._meets(named, own, c)]
        found.sort(key=_closeness, reverse=True)
        return tuple(c.profile for c in found if _closeness(c) >= _closeness(found[0]) - CLOSE)[:POINTED]

    def _covered(self, reading: Reading, ring: Iterable[Profile]) -> list[Coverage]:
        asked = asked_of(reading, self._profiles)
        return [cover(asked, profile, self._profiles, self._related) for profile in ring]

    def _meets(self, reading: Reading, own: list[Need], coverage: Coverage) -> bool:
        if coverage.contrary or any(need in coverage.missing or need in coverage.thin for need in own):
            return False
        return fits(reading, coverage.profile, self._profiles.base, self._related, self._profiles.languages)

    def around(self, ids: Iterable[str]) -> frozenset[str]:
        """Return these facts and those they are linked to, either way."""
        base, around = self._profiles.base, set(ids)
        for fact_id in ids:
            claim = base.facts[fact_id].claim
            around.update((*claim.because, *claim.about, *claim.responds_to))
            around.update(
                (*self._profiles.base.successors.get(fact_id, ()), *self._profiles.base.leaning.get(fact_id, ()))
            )
        return frozenset(around & self._profiles.base.facts.keys())


def _closeness(coverage: Coverage) -> float:
    """Return how near a fact is to a follow-up: how much of it is met, and how little the fact says besides."""
    return coverage.share + coverage.tightness
