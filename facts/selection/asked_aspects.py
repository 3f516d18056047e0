"""Which sides of something a question asks for: its reason, its benefit, what somebody thinks or expects of it."""

from __future__ import annotations

from collections.abc import Mapping

from facts.claims import Aspect, Outlook
from facts.reading.question import Reading, once

ASPECTS: Mapping[str, frozenset[Aspect]] = {
    "reason": frozenset({Aspect.REASON, Aspect.AIM}),
    "aim": frozenset({Aspect.AIM}),
    "benefit": frozenset({Aspect.BENEFIT, Aspect.AIM}),
    "obstacle": frozenset({Aspect.OBSTACLE, Aspect.CONDITION, Aspect.RISK}),
    "risk": frozenset({Aspect.RISK, Aspect.OBSTACLE}),
    "disadvantage": frozenset({Aspect.RISK, Aspect.OBSTACLE}),
    "condition": frozenset({Aspect.CONDITION}),
    "consequence": frozenset({Aspect.CONSEQUENCE, Aspect.EXPECTATION, Aspect.BENEFIT}),
    "opinion": frozenset({Aspect.OPINION}),
    "trouble": frozenset({Aspect.OPINION, Aspect.REASON}),
    "success": frozenset({Aspect.OPINION}),
    "status": frozenset({Aspect.OPINION, Aspect.EXPECTATION}),
}
"""Aspects of an outlook that give what a concept asks for."""
THOUGHTS: Mapping[str, frozenset[Aspect]] = {
    "expectation": frozenset({Aspect.EXPECTATION}),
    "concern": frozenset({Aspect.RISK, Aspect.OBSTACLE}),
}
"""The same of what somebody has in mind, where it is asked what or who: 'what does X expect'."""


@once
def asked_aspects(reading: Reading) -> frozenset[Aspect]:
    """Return the aspects of an outlook that the question asks for."""
    wanted = [aspects for concept, aspects in ASPECTS.items() if reading.asks(concept)]
    if reading.cues & {"what", "which", "who"}:
        wanted += [aspects for concept, aspects in THOUGHTS.items() if concept in reading.concepts]
    if "why" in reading.cues:
        wanted.append(ASPECTS["reason"])
    return frozenset().union(*wanted)


def asks_aspect(reading: Reading, claim: Outlook) -> bool:
    """Whether the question asks for what this fact gives: a reason, a benefit, an obstacle, an opinion."""
    return claim.aspect in asked_aspects(reading)


INTENTION = frozenset({"plan", "aim"})
"""Concepts of what somebody is going to do."""


@once
def asks_plans(reading: Reading) -> bool:
    """Whether it is asked what somebody is going to do, and of nothing else: 'what does X plan with Y'."""
    goes_on = any(need.inherited for need in reading.needs)
    others = (need.alternatives - INTENTION for need in reading.topics())
    asks = "what" in reading.cues and not reading.cues & {"yes_no", "where"} and reading.concepts & INTENTION
    return bool(asks) and bool(reading.names()) and not goes_on and not any(others)
