"""What is judged of a question: the facts that answer it, or why none does."""

from __future__ import annotations

from dataclasses import dataclass

from facts.claims import NOT_DONE
from facts.reading.question import Need, Reading
from facts.selection.profile import Profile
from facts.selection.scoring import Scored


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


def comes_true(verdict: Verdict, clause: Reading) -> bool:
    """Whether facts say that two companies own or bought one another, as a clause takes for granted."""
    names = [n.alternatives for n in clause.names() if n.by_name]
    near = (*verdict.facts, *(c.profile for c in verdict.considered))
    return verdict.reason != "reversed" and any(_is_deal_of(profile, names) for profile in near)


def _is_deal_of(profile: Profile, names: list[frozenset[str]]) -> bool:
    claim = profile.fact.claim
    held = profile.in_roles
    return claim.kind in {"ownership", "plant"} and claim.status not in NOT_DONE and all(held & ids for ids in names)
