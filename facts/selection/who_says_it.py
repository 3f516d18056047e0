"""Who says what a fact tells: whoever is asked to have said it must be the one who speaks in it."""

from __future__ import annotations

from facts.base import FactBase
from facts.claims import Finance
from facts.entities import PRODUCTS, EntityKind
from facts.reading.question import Need, Reading
from facts.selection.profile import Profile

TELLING = frozenset(
    {"say", "respond", "opinion", "source_of", "reporter", "confirm", "deny", "insider", "announce", "news"}
)
"""Concepts that ask what somebody says."""


def only_as_speaker(reading: Reading, profile: Profile) -> bool:
    """Whether a name of the question is in this fact about money only as the one who says it, unasked: whose loss?"""
    if not isinstance(profile.fact.claim, Finance) or reading.concepts & TELLING:
        return False
    says = {str(source) for source in profile.fact.claim.says}
    about = profile.in_roles.union(profile.fact.claim.about)
    about |= {e for f in profile.fact.claim.figures for e in (f.of, f.market) if e}
    names = [n for n in reading.names() if n.by_name and not n.inherited]
    return any(n.alternatives & says and not n.alternatives & about for n in names)


SPEECHLESS = PRODUCTS | {EntityKind.PLANT, EntityKind.EVENT}
"""Kinds of what says nothing itself."""
SPEAKING = frozenset({
    "union_labour", "government", "analyst", "spokesperson", "founder", "leader", "ceo", "cfo", "chair", "minister",
    "shareholder", "reporter", "author", "regulator", "insider", "dealer", "supplier",
})  # fmt: skip
"""Concepts of somebody who may be the one that says something."""


WHO_SPEAKS = frozenset({
    "leader", "ceo", "cfo", "chair", "spokesperson", "minister", "prime_minister", "analyst", "founder", "union_labour",
    "shareholder", "government", "parent", "subsidiary", "person",
})  # fmt: skip
"""Concepts of people and bodies of somebody named that may speak for it: 'what did the head of X say'."""


def spoken_by_another(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether 'what did X say' meets a fact in which X does not speak and on which the article does not lean."""
    asked = any(n.alternatives & {"respond"} and not n.weak for n in reading.needs) or "opinion" in reading.concepts
    if not asked or "what" not in reading.cues:
        return False
    own = [n for n in reading.names() if not n.inherited]
    by_name = [n for n in own or reading.names() if n.by_name]
    if by_name and _owns_what_speaks(by_name) and not reading.concepts & WHO_SPEAKS:
        return False  # 'what does the rise of X say about Europe': it is the rise that says so
    named = {i for n in by_name for i in n.alternatives}
    named = named or {i for n in own for i in n.nationals}  # 'what did the Chinese one say about it'
    papers = {i for i in named if i in base.entities and base.entities[i].kind is EntityKind.PRESS}
    named = named - papers or named  # 'what did X tell the paper': X speaks, the paper writes it down
    speakers = {*profile.roles.get("speaker", ()), *(str(s) for s in profile.fact.claim.says)}
    if reading.concepts & SPEAKING & (profile.said | profile.taught):
        return False  # 'what did the union say about X': it is the union that speaks
    able = {i for i in named if i in base.entities and base.entities[i].kind not in SPEECHLESS}
    if papers & speakers and able <= papers:
        return False  # 'what did the paper think of the new model'
    if "opinion" in reading.concepts:
        speakers |= set(profile.roles.get("subject", ()))
    return bool(named) and not named & speakers


def _owns_what_speaks(named: list[Need]) -> bool:
    """Whether the companies of a question stand behind 'of', or are joined to the one that does."""
    first = min(named, key=lambda need: need.position)
    return "of" in first.markers and all("of" in n.markers or n.place or n.joined for n in named)
