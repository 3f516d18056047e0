"""What is mechanical about a card file, put right as text, so that no comment is lost.

A file is only changed when it means the same afterwards, apart from the digest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from facts.claims import LINKS
from facts.loading.articles import article_digest, evidence_faults, paragraphs_of, read_article
from facts.loading.card_files import UnreadableFile, decode, find_cards, read_bytes
from facts.loading.card_reading import evidence_of
from facts.loading.located import LocatedList, LocatedMapping
from facts.loading.located_yaml import BrokenYaml, parse_yaml

_ORDER: tuple[frozenset[str], ...] = (
    *(frozenset({key}) for key in ("id", "draft", "kind", "status")),
    frozenset(),  # roles, and what else a kind has
    frozenset({"period"}),
    frozenset({"figures"}),
    frozenset({"says", "about", *LINKS}),
    frozenset({"evidence", "statement"}),
    frozenset({"keywords"}),
)
"""The keys of a fact in the order in which a person reads it."""
_ROLES = _ORDER.index(frozenset())
_DIGEST = re.compile(r"(digest:\s*)\S+")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file that was changed, and what of it."""

    file: str
    changes: tuple[str, ...]


def fix_folder(folder: Path, articles: Path | None) -> tuple[Fixed, ...]:
    """Put right every card of a folder and tell what was changed; files with broken YAML are left alone."""
    fixed: list[Fixed] = []
    found = find_cards(folder)
    for path in (*((found.entities,) if found.entities else ()), *found.cards):
        if path.suffix not in {".yaml", ".yml"}:
            continue
        try:
            data = read_bytes(path)
            text, changes = fix_text(decode(data), _article_of(path, data, articles), data)
        except (UnreadableFile, BrokenYaml):
            continue  # `check` tells what is wrong with it
        if changes:
            path.write_text(text, "utf-8", newline="\n")
            fixed.append(Fixed(str(path), changes))
    return tuple(fixed)


def _article_of(path: Path, data: bytes, articles: Path | None) -> str | None:
    document = parse_yaml(decode(data)).value
    source = document.get("source") if isinstance(document, LocatedMapping) else None
    file = source.get("file") if isinstance(source, LocatedMapping) else None
    if articles is None or not isinstance(file, str) or not (articles / Path(file).name).is_file():
        return None
    return read_article(articles / Path(file).name)


def fix_text(text: str, article: str | None, data: bytes | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the text of a card put right, and what was changed; `article` is its article's text, if at hand.

    Raises BrokenYaml when the text cannot be read.
    """
    original = parse_yaml(text).value
    changes: list[str] = []
    for what, step in (("formatting", _formatted), ("order of keys", _ordered)):
        changed = step(text)
        if changed != text and parse_yaml(changed).value == original:
            text = changed
            changes.append(what)
    if data is not None and not changes and text.encode() != data:
        changes.append("formatting")  # a byte order mark
    with_digest = _digested(text, article) if article is not None else text
    if with_digest != text:
        text = with_digest
        changes.append("digest")
    return text, tuple(changes)


def _formatted(text: str) -> str:
    """Return the text with LF as line ends, no white space at the end of lines, and one line end at its end."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    return "\n".join(lines).rstrip("\n") + "\n"


def _digested(text: str, article: str) -> str:
    """Write the article's digest, when every fact's evidence still stands in it: else the facts must be looked at."""
    document = parse_yaml(text).value
    if not isinstance(document, LocatedMapping) or not isinstance(document.get("source"), LocatedMapping):
        return text
    paragraphs = paragraphs_of(article)
    if any(_evidence_is_gone(raw, paragraphs) for raw in _facts_of(document)):
        return text
    source: LocatedMapping = document["source"]
    digest = article_digest(article)
    lines = text.split("\n")
    if "digest" in source.key_lines:
        place = source.key_lines["digest"] - 1
        lines[place] = _DIGEST.sub(rf"\g<1>{digest}", lines[place], count=1)
    elif "file" in source.key_lines and len(set(source.key_lines.values())) == len(source.key_lines):
        place = source.key_lines["file"]
        indent = lines[place - 1][: len(lines[place - 1]) - len(lines[place - 1].lstrip())]
        lines.insert(place, f"{indent}digest: {digest}")
    return "\n".join(lines)


def _evidence_is_gone(raw: LocatedMapping, paragraphs: Sequence[str]) -> bool:
    evidence = evidence_of(raw)
    return evidence is not None and bool(evidence_faults(evidence, raw, paragraphs, ""))


def _facts_of(document: object) -> list[LocatedMapping]:
    facts = document.get("facts") if isinstance(document, LocatedMapping) else None
    return [raw for raw in facts if isinstance(raw, LocatedMapping)] if isinstance(facts, LocatedList) else []


def _ordered(text: str) -> str:
    """Return the text with the keys of each fact in the order of docs/cards.md, comments moving with their keys."""
    document = parse_yaml(text).value
    lines = text.split("\n")
    ends = _ends(document, len(lines))
    for raw, end in reversed(list(zip(_facts_of(document), ends, strict=True))):
        _order_fact(raw, lines, end)
    return "\n".join(lines)


def _ends(document: object, last: int) -> list[int]:
    """Return for each fact the number of lines before the next thing begins."""
    if not isinstance(document, LocatedMapping):
        return []
    starts = [min(raw.key_lines.values(), default=raw.line) for raw in _facts_of(document)]
    after = [line for line in document.key_lines.values() if starts and line > starts[-1]] if starts else []
    return [start - 1 for start in starts[1:]] + [min(after, default=last + 1) - 1] if starts else []


def _order_fact(raw: LocatedMapping, lines: list[str], end: int) -> None:
    keys = sorted(raw.key_lines, key=lambda key: raw.key_lines[key])
    starts = [raw.key_lines[key] - 1 for key in keys]
    if len(set(starts)) < len(starts) or not lines[starts[0]].lstrip().startswith("- "):
        return  # keys that share a line (`{id: …}`) are left as they are
    dash = len(lines[starts[0]]) - len(lines[starts[0]].lstrip())
    while end > starts[-1] + 1 and _belongs_to_next(lines[end - 1], dash):
        end -= 1
    begins = [
        starts[0],
        *(_with_comments(lines, start, before) for before, start in pairwise(starts)),
    ]
    blocks = [lines[begin:stop] for begin, stop in zip(begins, [*begins[1:], end], strict=True)]
    blocks[0] = [blocks[0][0].replace("- ", "  ", 1), *blocks[0][1:]]
    order = sorted(range(len(keys)), key=lambda index: _place(keys[index]))
    moved = [line for index in order for line in blocks[index]]
    first = next((number for number, line in enumerate(moved) if not line.lstrip().startswith("#")), 0)
    if first == 0 and moved:
        moved[0] = f"{moved[0][:dash]}- {moved[0][dash + 2 :]}"
        lines[starts[0] : end] = moved


def _belongs_to_next(line: str, dash: int) -> bool:
    """Tell whether a line behind the last key is blank, or a comment that stands no deeper than the facts do."""
    indent = len(line) - len(line.lstrip())
    return not line.strip() or (line.lstrip().startswith("#") and indent <= dash)


def _with_comments(lines: Sequence[str], start: int, before: int) -> int:
    """Return where a key begins, with the comments right above it."""
    while start - 1 > before and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start


def _place(key: str) -> int:
    """Return the group of a key; within a group keys stay as they were written."""
    return next((number for number, group in enumerate(_ORDER) if key in group), _ROLES)
