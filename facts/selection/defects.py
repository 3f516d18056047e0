"""What is wrong with a model that is called back: the reason of the recall, which no other figure of it is."""

from __future__ import annotations

from collections.abc import Iterable

from facts.claims import Incident
from facts.entities import EntityKind
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.belonging import SEVERAL
from facts.selection.frames import reasons_for
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles
from facts.selection.scoring import Scored

WHAT_IS_WRONG = "what_wrong"
"""Sign of such a question."""
OF_A_DEFECT = frozenset({
    "trouble", "obstacle", "quality", "weakness", "safety_defect", "recall", "warranty", "bankruptcy", "risk", "car",
})  # fmt: skip
"""What it may say beside the model without asking for anything else."""
OF_PRODUCTS = frozenset({"car", "engine", "quality", "gearbox"})
"""Concepts of what a company makes: what is wrong with that is no loss of money."""
THINGS = frozenset({EntityKind.MODEL, EntityKind.TECHNOLOGY, EntityKind.PLATFORM})
RECALL = "recall"
LOOKED_AT = 24
"""Of so many of the nearest facts one is the recall."""


def what_is_wrong(reading: Reading, nearest: list[Scored], profiles: Profiles) -> tuple[Profile, ...]:
    """Return why the model named, or what the company named calls back, is called back, and that it is.

    Nothing where anything else is asked.
    """
    things = [n.alternatives for n in reading.names() if not n.place and not n.by_nation]
    if WHAT_IS_WRONG not in reading.cues or not things:
        return ()
    rest = [n for n in reading.needs if n.kind is not NeedKind.NAME and not n.weak and not n.inherited]
    named = _is_a_thing(things[-1], profiles)
    asks_more = any(n.alternatives.isdisjoint(OF_A_DEFECT) for n in rest)
    if asks_more and named and RECALL not in reading.demanded():
        return ()
    if not named and OF_PRODUCTS & reading.concepts:
        return _of_its_products(things, nearest[:LOOKED_AT], profiles)
    for scored in nearest[:LOOKED_AT]:
        profile = scored.profile
        recalled = isinstance(profile.fact.claim, Incident) and RECALL in profile.said
        reasons = reasons_for(profile, profiles) if recalled else ()
        if not reasons or not all(meant & profile.entities for meant in things):
            continue
        if named or any(_is_called(need, profile) for need in rest):
            return (reasons[0], profile)
    return ()


def _of_its_products(things: list[frozenset[str]], nearest: list[Scored], profiles: Profiles) -> tuple[Profile, ...]:
    """Return the recalls of a company, and what else leaves nothing of the question over; no losses, no share price.

    Nothing where the facts tell why it recalls something: that is what is wrong.
    """
    own = [c for c in nearest if all(meant & c.profile.entities for meant in things)]
    recalls = [c.profile for c in own if isinstance(c.profile.fact.claim, Incident) and RECALL in c.profile.said]
    whole = [c.profile for c in own if not (c.coverage.missing or c.coverage.thin or c.coverage.contrary)]
    told = [profile for profile in whole if not profile.said.isdisjoint(OF_PRODUCTS)]
    explained = any(reasons_for(profile, profiles) for profile in recalls)
    return tuple(dict.fromkeys([*told, *recalls]))[:SEVERAL] if recalls and not explained else ()


def _is_called(need: Need, profile: Profile) -> bool:
    """Whether a word of the question is what a recall of a company calls back, or that it does: 'its tow bars'."""
    if RECALL in need.alternatives:
        return True
    plain = need.alternatives.isdisjoint(OF_A_DEFECT)
    return plain and not (need.alternatives.isdisjoint(profile.said) and need.lemmas.isdisjoint(profile.words))


def _is_a_thing(meant: Iterable[str], profiles: Profiles) -> bool:
    entities = profiles.base.entities
    return any(e in entities and entities[e].kind in THINGS for e in meant)
