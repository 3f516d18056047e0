"""What a YAML parser's complaint means for somebody who writes cards."""

from __future__ import annotations

from yaml import MarkedYAMLError

_INDENTED = (
    "this line is indented differently from its neighbours, or a quotation mark up to here closes too early or never"
)
_MEANINGS = (
    ("maximum nesting depth", "lists and mappings stand far too deep inside each other"),
    ("mapping values are not allowed", "a second `: ` stands in this line; put the text in quotes"),
    ("could not find expected ':'", "a key is not followed by `: ` and its value"),
    ("expected <block end>", _INDENTED),
    ("did not find expected key", _INDENTED),
    ("did not find expected '-' indicator", "this line stands in a list but does not begin with `- `"),
    ("did not find expected ',' or ']'", "a list in brackets is not closed with `]`, or a comma is missing"),
    ("expected ',' or ']'", "a list in brackets is not closed with `]`, or a comma is missing"),
    ("did not find expected ',' or '}'", "a mapping in braces is not closed with `}`, or a comma is missing"),
    ("expected ',' or '}'", "a mapping in braces is not closed with `}`, or a comma is missing"),
    ("did not find expected node content", "a value is missing between brackets, braces or commas"),
    ("found unexpected end of stream", "a quotation mark is opened and never closed"),
    ("found unexpected document indicator", "a quotation mark is opened and never closed"),
    ("found unknown escape character", "a `\\` in double quotes begins an escape; use single quotes"),
    ("found undefined alias", "a text that begins with `*` must stand in quotes"),
    ("while scanning an anchor", "a text that begins with `&` must stand in quotes"),
    ("while scanning an alias", "a text that begins with `*` must stand in quotes"),
    ("undefined tag handle", "a text that begins with `!` must stand in quotes"),
    ("while scanning a directive", "a text that begins with `%` must stand in quotes"),
    ("found a tab character", "a tab stands where spaces belong"),
    ("found unexpected ':'", "a text with `:` in it must stand in quotes between brackets or braces"),
    ("while scanning a block scalar", "a text that begins with `|` or `>` must stand in quotes"),
    ("while scanning a tag", "a text that begins with `!` must stand in quotes"),
    ("while parsing a tag", "a text that begins with `!` must stand in quotes"),
    ("expected the node content", "a value is missing between brackets, braces or commas"),
    ("cannot start any token", "a text that begins with `@`, `%` or a backtick must stand in quotes"),
    ("block sequence entries are not allowed", "a list (`- `) must begin on a line of its own"),
)
"""Part of a complaint of libyaml or PyYAML, and the meaning; the first that fits counts."""
_TAB = "a tab stands where the line is indented; use spaces"


def explain_yaml_error(error: MarkedYAMLError, text: str) -> tuple[int, str]:
    """Return the line of the fault and a sentence that says what would be right."""
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    lines = text.split("\n")
    line = min(line, len(lines))
    written = lines[line - 1]
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return line, _TAB
    complaint = f"{error.context or ''} {error.problem or ''}"
    meaning = next((meaning for part, meaning in _MEANINGS if part in complaint), complaint.strip())
    begun = error.context_mark.line + 1 if error.context_mark else line
    since = f" (it begins in line {begun})" if begun < line else ""
    return line, f"broken YAML: {meaning}{since}"
