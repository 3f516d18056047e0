"""Text from cards and from people, made safe to show on Discord."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\\*_~|`\[\]<>#]")
"""What Discord reads as markdown, a link or the start of a mention, wherever it stands."""
_LINE_STARTS = re.compile(r"^(?:[-+]|\d{1,9}(?=[.)]))")
_PINGS = re.compile(r"@(?=\S)")
_INVISIBLE = re.compile(r"[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")


def escape(text: str) -> str:
    """Return the text as one line that shows literally: no markdown, no mention, nothing that turns the writing round.

    A backslash is not enough for mentions, which Discord finds before it reads markdown: a zero-width space breaks
    them.
    """
    line = " ".join(_INVISIBLE.sub(" ", text).split())
    line = _LINE_STARTS.sub(_escaped_start, _MARKS.sub(r"\\\g<0>", line))
    return _PINGS.sub("@\u200b", line)


def _escaped_start(start: re.Match[str]) -> str:
    return f"\\{start.group()}" if start.group() in "-+" else f"{start.group()}\u200b"
