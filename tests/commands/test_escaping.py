"""Text from cards and people shows literally and pings nobody."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.escaping import escape


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("000_61f254.txt", r"000\_61f254.txt"),
        ("**bold** and `code`", r"\*\*bold\*\* and \`code\`"),
        ("[click](http://example.com)", r"\[click\](http://example.com)"),
        ("||spoiler|| ~~gone~~", r"\|\|spoiler\|\| \~\~gone\~\~"),
        ("# heading", r"\# heading"),
        ("- item", r"\- item"),
        ("1. item", "1\u200b. item"),
        ("1.5 million", "1\u200b.5 million"),
        ("> quote", r"\> quote"),
        ("one\n# two", r"one \# two"),
        ("@everyone", "@\u200beveryone"),
        ("<@123456789012345678>", "\\<@\u200b123456789012345678\\>"),
        ("<#42> </ask:42> <:car:42>", r"\<\#42\> \</ask:42\> \<:car:42\>"),
        ("back\\slash", r"back\\slash"),
        ("right\u202eleft", "right left"),
        ("Škoda — 28.232", "Škoda — 28.232"),
    ],
)
def test_markup_is_shown_not_obeyed(text: str, shown: str) -> None:
    assert escape(text) == shown


@given(st.text())
def test_no_text_pings_or_breaks_the_line(text: str) -> None:
    shown = escape(text)

    assert not re.search(r"@(everyone|here|[!&]?\d)", shown)
    assert "\n" not in shown
    assert not re.search(r"(?<!\\)(?:\\\\)*[<`*_|~]", shown), "every mark has an odd number of backslashes before it"
