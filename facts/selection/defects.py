"""What is wrong with a model that is called back: the reason of the recall, which no other figure of it is."""

from __future__ import annotations

from collections.abc import Iterable

from facts.claims import Incident
from facts.entities import EntityKind
from facts.reading.question import NeedKind, Reading
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
THINGS = frozenset({EntityKind.MODEL, EntityKind.TECHNOLOGY, EntityKind.PLATFORM})
RECALL = "recall"
LOOKED_AT = 24
"""Of so many of the nearest facts one is the recall."""


def what_is_wrong(reading: Reading, nearest: list[Scored], profiles: Profiles) -> tuple[Profile, ...]:
    """Return why the one model named is called back, and that it is; nothing where anything else is asked."""
    things = [n.alternatives for n in reading.names() if not n.place and not n.by_nation]
    if WHAT_IS_WRONG not in reading.cues or not things or not _is_a_thing(things[-1], profiles):
        return ()
    rest = [n for n in reading.needs if n.kind is not NeedKind.NAME and not n.weak]
    if any(n.alternatives.isdisjoint(OF_A_DEFECT) for n in rest):
        return ()
    for scored in nearest[:LOOKED_AT]:
        profile = scored.profile
        recalled = isinstance(profile.fact.claim, Incident) and RECALL in profile.said
        reasons = reasons_for(profile, profiles) if recalled else ()
        if reasons and all(meant & profile.entities for meant in things):
            return (reasons[0], profile)
    return ()


def _is_a_thing(meant: Iterable[str], profiles: Profiles) -> bool:
    entities = profiles.base.entities
    return any(e in entities and entities[e].kind in THINGS for e in meant)
