"""How sure a claim is, in the few steps that a reader tells apart; lookups group and draw by them."""

from __future__ import annotations

from enum import StrEnum

from facts.claims import Status
from facts.lookups.picture_data import Line


class Standing(StrEnum):
    """The order is that of a list: what holds comes first, what is over or denied last."""

    HOLDS = "holds"
    AGREED = "agreed"
    REPORTED = "reported"
    PLANNED = "planned"
    IN_TALKS = "in_talks"
    RUMOUR = "rumour"
    UNCERTAIN = "uncertain"
    EXPIRED = "expired"
    DENIED = "denied"
    OVER = "over"
    REPLACED = "replaced"


EXPIRED_STATUS = "expired"
"""The status that `FactWording` derives and that no card holds."""

STANDINGS = {
    Status.ACTIVE: Standing.HOLDS,
    Status.COMPLETED: Standing.HOLDS,
    Status.CONFIRMED: Standing.HOLDS,
    Status.SIGNED: Standing.AGREED,
    Status.APPROVED: Standing.AGREED,
    Status.ANNOUNCED: Standing.AGREED,
    Status.REPORTED: Standing.REPORTED,
    Status.PLANNED: Standing.PLANNED,
    Status.IN_TALKS: Standing.IN_TALKS,
    Status.RUMOURED: Standing.RUMOUR,
    Status.PROPOSED: Standing.RUMOUR,
    Status.NOT_GUARANTEED: Standing.UNCERTAIN,
    Status.DENIED: Standing.DENIED,
    Status.SUSPENDED: Standing.OVER,
    Status.WITHDRAWN: Standing.OVER,
    Status.ENDED: Standing.OVER,
}

LINES = {
    Standing.HOLDS: Line.SOLID,
    Standing.AGREED: Line.SOLID,
    Standing.REPORTED: Line.SOLID,
    Standing.PLANNED: Line.DASHED,
    Standing.IN_TALKS: Line.DASHED,
    Standing.RUMOUR: Line.DASHED,
    Standing.UNCERTAIN: Line.DASHED,
    Standing.EXPIRED: Line.DASHED,
    Standing.DENIED: Line.CROSSED,
    Standing.OVER: Line.FORMER,
    Standing.REPLACED: Line.FORMER,
}

TRUE = frozenset({Standing.HOLDS, Standing.REPORTED})
"""What a source states as being so."""

UNCONFIRMED = frozenset({Standing.IN_TALKS, Standing.RUMOUR, Standing.UNCERTAIN})
"""What `/rumours` calls not confirmed; a plan is somebody's own word and no rumour."""
