"""Short codes for facts, so that a button can carry a dozen of them for years."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence

CODE_LENGTH = 6
"""Characters of one code: 36 bits, so that even among 100,000 facts two rarely share one."""


def code_of(fact_id: str) -> str:
    """Return the code of a fact; the same id always has the same code."""
    return base64.urlsafe_b64encode(hashlib.sha256(fact_id.encode()).digest())[:CODE_LENGTH].decode()


def encode_facts(fact_ids: Iterable[str], *, room: int) -> str:
    """Return the codes of as many facts as fit into `room` characters, without anything between them."""
    return "".join(map(code_of, list(fact_ids)[: room // CODE_LENGTH]))


def split_codes(codes: str) -> Sequence[str]:
    """Return the codes one by one."""
    return [codes[at : at + CODE_LENGTH] for at in range(0, len(codes), CODE_LENGTH)]
