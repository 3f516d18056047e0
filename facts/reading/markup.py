"""Messages that are no question but code, markup or sums: they are refused before anything in them is read."""

from __future__ import annotations

import re

_CODE = re.compile(
    r"[{}\\`]|\[/?[A-Z_]{3,}\]|;\s*--|--\s*$|</?[a-z!][^>]*>|<\?|\$\(|\b(?:drop\s+table|union\s+select|insert\s+into|delete\s+from|select\s+\*)\b"
    r"|\b(?:system|assistant|user)\s*:",
    re.IGNORECASE,
)
_SUM = re.compile(r"^[\s\d.,()=?]*\d[\s\d.,()]*[-+*/×x:^][\s\d.,()]*\d[\s\d.,()=?+*/×x:^-]*$", re.IGNORECASE)


_FORMATTED = re.compile(r"(?<!`)`([^`{}<>;\\\n]{1,60})`(?!`)")
"""A few words set as code in a line, as people do for emphasis."""


_PASTED = re.compile(
    r"<(script|style)\b[^<>]*>.*?</\1\s*>|```.*?```|</?[a-z][a-z0-9]{0,9}\s*/?>", re.IGNORECASE | re.DOTALL
)
"""Code set apart from the words around it, and tags that only set them: `<b>`."""


def without_formatting(text: str) -> str:
    """Return a message without the backticks around single words, and without the code in it that is set apart.

    A message that is nothing else stays as it is.
    """
    bare = _PASTED.sub(" ", text)
    return _FORMATTED.sub(r"\1", bare if any(map(str.isalnum, bare)) else text)


def is_no_question(text: str) -> bool:
    """Whether a message is code, markup, a planted role ('system:') or a sum rather than a question."""
    return bool(_CODE.search(text) or _SUM.match(text))
