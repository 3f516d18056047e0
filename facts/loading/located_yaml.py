"""YAML to plain data with line numbers, in one pass over the parser's events.

Why not `yaml.load`: its data has no lines, it takes the last of two equal keys in silence, it turns `no` into False and
`2019-11-01` into a date, and a few lines of anchors can make it fill the memory. Scalars stay the text that was
written (a model called `2008`, an id `007`); the models turn text into numbers where they want numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import events

from facts.loading.located import LocatedList, LocatedMapping
from facts.loading.yaml_wording import explain_yaml_error

DEEPEST = 20
"""How many mappings and lists may stand inside each other; a card needs five."""
MOST_REPEATED = 10_000
"""How many values aliases (`*name`) may stand for in one file, so that no alias of aliases fills the memory."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_NO_KEY = object()


class BrokenYaml(Exception):
    """The text cannot be read as YAML from this line on."""

    def __init__(self, line: int, text: str) -> None:
        self.line = line
        self.text = text
        super().__init__(f"{line}: {text}")


@dataclass(slots=True)
class Document:
    """What a file holds, and the faults that did not keep it from being read: (line, text)."""

    value: Any = None
    faults: list[tuple[int, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read."""

    holder: LocatedMapping | LocatedList
    anchor: str | None
    values_before: int
    key: Any = _NO_KEY
    key_line: int = 0


def parse_yaml(text: str) -> Document:
    """Read one YAML document.

    Raises BrokenYaml at the first place that cannot be read.
    """
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise BrokenYaml(*explain_yaml_error(error, text)) from error
    except yaml.YAMLError as error:
        raise BrokenYaml(1, f"this is no YAML: {error}") from error
    return builder.document


class _Builder:
    """Puts events together; keeps its own stack, so depth is a check and not a crash."""

    def __init__(self) -> None:
        self.document = Document()
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._values = 0
        self._repeated = 0
        self._documents = 0

    def take(self, event: events.Event) -> None:
        """Take the next event of the parser."""
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, events.ScalarEvent):
            self._scalar(event, line)
        elif isinstance(event, events.MappingStartEvent):
            self._start(LocatedMapping(line), event, line)
        elif isinstance(event, events.SequenceStartEvent):
            self._start(LocatedList(line), event, line)
        elif isinstance(event, events.CollectionEndEvent):
            self._end()
        elif isinstance(event, events.AliasEvent):
            self._alias(str(event.anchor), line)
        elif isinstance(event, events.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise BrokenYaml(line, "a second document starts here (`---`); write one card per file")

    def _scalar(self, event: events.ScalarEvent, line: int) -> None:
        _refuse_tag(event.tag, line)
        self._values += 1
        value: str | None = event.value
        if not event.style and value in _NULLS:
            value = None
        if event.anchor:
            self._anchors[event.anchor] = (value, 1)
        self._place(value, line)

    def _start(self, holder: LocatedMapping | LocatedList, event: events.NodeEvent, line: int) -> None:
        _refuse_tag(getattr(event, "tag", None), line)
        if len(self._open) >= DEEPEST:
            raise BrokenYaml(line, f"lists and mappings stand more than {DEEPEST} deep inside each other")
        if self._open and isinstance(self._open[-1].holder, LocatedMapping) and self._open[-1].key is _NO_KEY:
            raise BrokenYaml(line, "a list or mapping stands where a key belongs; a key is one word before `: `")
        self._open.append(_Open(holder, event.anchor, self._values))

    def _end(self) -> None:
        done = self._open.pop()
        self._values += 1
        if done.anchor:
            self._anchors[done.anchor] = (done.holder, self._values - done.values_before)
        self._place(done.holder, done.holder.line)

    def _alias(self, anchor: str, line: int) -> None:
        if anchor not in self._anchors:
            raise BrokenYaml(line, f"`*{anchor}` stands for nothing: there is no finished `&{anchor}` before it")
        value, weight = self._anchors[anchor]
        self._repeated += weight
        self._values += weight
        if self._repeated > MOST_REPEATED:
            raise BrokenYaml(line, f"aliases (`*{anchor}`) repeat more than {MOST_REPEATED} values; write them out")
        self._place(value, line)

    def _place(self, value: object, line: int) -> None:
        if not self._open:
            self.document.value = value
            return
        top = self._open[-1]
        if isinstance(top.holder, LocatedList):
            top.holder.append(value)
            top.holder.item_lines.append(line)
        elif top.key is _NO_KEY:
            if not isinstance(value, str):
                raise BrokenYaml(line, "a key is missing before `:`")
            top.key, top.key_line = value, line
        else:
            self._set(top.holder, top.key, value, top.key_line)
            top.key = _NO_KEY

    def _set(self, holder: LocatedMapping, key: str, value: object, line: int) -> None:
        if key in holder.key_lines:
            text = f"key `{key}` stands twice, first in line {holder.key_lines[key]}; keep one of them"
            self.document.faults.append((line, text))
            return
        holder.key_lines[key] = line
        if value is None:
            holder.empty.add(key)
        else:
            holder[key] = value


def _refuse_tag(tag: str | None, line: int) -> None:
    if tag is not None:
        raise BrokenYaml(line, f"`{tag}` is a YAML tag, and cards have none; put a text that begins with `!` in quotes")
