"""Messages that are no question but code, markup or sums: they are refused before anything in them is read."""

from __future__ import annotations

import re

_CODE = re.compile(
    r"[{}\\`]|\[/?[A-Z_]{3,}\]|;\s*--|--\s*$|</?[a-z!][^>]*>|<\?|\$\(|\b(?:drop\s+table|union\s+select|insert\s+into|delete\s+from|select\s+\*)\b"
    r"|\b(?:system|assistant|user)\s*:",
    re.IGNORECASE,
)
_SUM = re.compile(r"^[\s\d.,()=?]*\d[\s\d.,()]*[-+*/×x:^][\s\d.,()]*\d[\s\d.,()=?+*/×x:^-]*$", re.IGNORECASE)


def is_no_question(text: str) -> bool:
    """Whether a message is code, markup, a planted role ('system:') or a sum rather than a question."""
    return bool(_CODE.search(text) or _SUM.match(text))
