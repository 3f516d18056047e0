"""What a question asks for without a word of its own: 'X van wie' asks for the owner, 'where is X from' for a place."""

from __future__ import annotations

from collections.abc import Mapping

from facts.reading.question import Need, NeedKind
from facts.reading.work import Work

BY_CUE: Mapping[str, frozenset[str]] = {
    "from_whom": frozenset({"owner"}),
    "owned_by": frozenset({"owner"}),
    "owning": frozenset({"owner"}),
    "where": frozenset({"nationality", "location", "headquarters"}),
}
"""Concepts that a cue beside nothing but names asks for, the more telling cue first."""


def add_implied(work: Work) -> None:
    """Make a need of what the cues ask for where no word of the question says it."""
    if any(n.kind is not NeedKind.NAME for n in work.needs) or not work.needs:
        return
    cue = next((cue for cue in BY_CUE if cue in work.cues), None)
    if cue:
        work.needs.append(Need(NeedKind.CONCEPT, BY_CUE[cue], cue))
        work.concepts |= BY_CUE[cue]
