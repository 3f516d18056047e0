"""A lookup as the texts of its pages: every page fits one message, and no shown fact lacks its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from commands.card_budget import MAX_BYTES, MAX_CHARACTERS, Budget, length, shorten
from commands.escaping import escape
from commands.status_marks import mark_for
from commands.texts import Texts
from facts.answer import Citation, CitedFact
from facts.lookups import LookupAnswer, Section

LEAD_LIMIT = 500
COMPUTED_LIMIT = 500
NOTES_LIMIT = 300
STATEMENT_LIMIT = 700
AGAINST_LIMIT = 300
"""Characters of a denial; its source stands with it."""
LABEL_LIMIT = 160
SOURCE_LIMIT = 200
PASSAGE_LIMIT = 400
HEADING_LIMIT = 150
MOST_BLOCKS = 6
"""Facts on one page: more is no longer read."""
MOST_WITH_PICTURE = 4

ABOVE_LIMIT = 250
"""Characters of what may stand above the card: what somebody waited for."""

_RESERVED_CHARACTERS = 120 + ABOVE_LIMIT
_RESERVED_BYTES = 2_400 + 2 * ABOVE_LIMIT
"""Left alone: buttons with their ids, the description of the picture, the markup of the components."""


@dataclass(frozen=True, slots=True)
class PageText:
    """What stands on one page, top to bottom; empty texts are left out."""

    number: int
    """Counted from 1."""
    lead: str
    notes: str = ""
    computed: str = ""
    blocks: tuple[str, ...] = ()
    sources: str = ""
    facts: tuple[str, ...] = ()
    """Ids of the facts that are shown, in order."""


@dataclass
class _Filling:
    """A page while facts are being put on it."""

    budget: Budget
    most: int
    blocks: list[str] = field(default_factory=list)
    cited: dict[Citation, int] = field(default_factory=dict)
    heading: str = ""
    facts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Block:
    """What is never divided over two pages: a fact with its denials, or the lines of a section."""

    heading: str
    facts: tuple[CitedFact, ...] = ()
    lines: tuple[str, ...] = ()
    passage: str = ""


def pages(answer: LookupAnswer, texts: Texts) -> tuple[PageText, ...]:
    """Return the pages of a lookup; the same answer always gives the same pages, so a button can name one."""
    return tuple(_Writing(answer, texts).pages())


class _Writing:
    def __init__(self, answer: LookupAnswer, texts: Texts) -> None:
        self._answer = answer
        self._sources = f"-# **{texts.say('card.sources', answer.language)}**"
        self._lead = f"**{shorten(escape(answer.lead), LEAD_LIMIT) or '…'}**"
        self._title = f"**{shorten(escape(answer.title), HEADING_LIMIT)}**"
        self._computed = _listed(answer.computed, f"**{texts.say('card.computed', answer.language)}**", COMPUTED_LIMIT)
        self._notes = _listed(answer.notes, "", NOTES_LIMIT, mark="ℹ️")

    def pages(self) -> Iterator[PageText]:
        number, filling = 1, self._first()
        for block in _blocks(self._answer):
            if not self._put(block, filling):
                yield self._page(number, filling)
                number, filling = number + 1, self._later()
                if not self._put(block, filling):
                    raise ValueError("a fact does not fit on a page of its own")
        yield self._page(number, filling)

    def _first(self) -> _Filling:
        budget = _room()
        for text in (self._lead, self._computed, self._notes):
            budget.take(text)
        return _Filling(budget, MOST_WITH_PICTURE if self._answer.picture else MOST_BLOCKS)

    def _later(self) -> _Filling:
        budget = _room()
        budget.take(self._title)
        return _Filling(budget, MOST_BLOCKS)

    def _put(self, block: _Block, filling: _Filling) -> bool:
        """Put a block on the page with the citations that it adds; return whether there was room."""
        cited = dict(filling.cited)
        added = [fact.citation for fact in block.facts if fact.citation not in cited]
        cited.update({citation: number for number, citation in enumerate(dict.fromkeys(added), len(cited) + 1)})
        text = _written(block, cited, with_heading=block.heading != filling.heading)
        cost = [text, *(_source(citation, cited[citation]) for citation in dict.fromkeys(added))]
        if not filling.cited and added:
            cost.append(self._sources)
        whole = "\n".join(cost) + "\n"
        if len(filling.blocks) >= filling.most or not filling.budget.fits(whole):
            return False
        filling.budget.take(whole)
        filling.blocks.append(text)
        filling.facts += [fact.id for fact in block.facts if fact.id not in filling.facts]
        filling.cited, filling.heading = cited, block.heading
        return True

    def _page(self, number: int, filling: _Filling) -> PageText:
        sources = [self._sources, *(_source(citation, at) for citation, at in filling.cited.items())]
        return PageText(
            number=number,
            lead=self._lead if number == 1 else self._title,
            notes=self._notes if number == 1 else "",
            computed=self._computed if number == 1 else "",
            blocks=tuple(filling.blocks),
            sources="\n".join(sources) if filling.cited else "",
            facts=tuple(filling.facts),
        )


def _room() -> Budget:
    return Budget(characters=MAX_CHARACTERS - _RESERVED_CHARACTERS, octets=MAX_BYTES - _RESERVED_BYTES)


def _blocks(answer: LookupAnswer) -> Iterator[_Block]:
    for section in answer.sections:
        heading = shorten(escape(_capitalised(section.heading)), HEADING_LIMIT)
        yield from _blocks_of(section, heading)


def _blocks_of(section: Section, heading: str) -> Iterator[_Block]:
    if section.lines:
        yield _Block(heading, lines=section.lines)
    for number, entry in enumerate(section.entries):
        yield _Block(heading, facts=entry.facts, passage=section.passage if number == 0 else "")


def _written(block: _Block, cited: dict[Citation, int], *, with_heading: bool) -> str:
    """Return a block as text: heading, passage, fact, what speaks against it."""
    parts = [f"### {block.heading}"] if with_heading and block.heading else []
    if block.passage:
        parts.append(f"> {shorten(escape(block.passage), PASSAGE_LIMIT)}\n")  # the empty line ends the quotation
    parts += [f"• {shorten(escape(line), STATEMENT_LIMIT)}" for line in block.lines]
    for number, fact in enumerate(block.facts):
        parts.append(_fact(fact, cited[fact.citation], against=number > 0))
    return "\n".join(parts)


def _fact(fact: CitedFact, source: int, *, against: bool) -> str:
    mark = mark_for(fact)
    statement = shorten(escape(fact.statement), AGAINST_LIMIT if against else STATEMENT_LIMIT)
    label = shorten(escape(_capitalised(fact.label)), LABEL_LIMIT)
    return f"{'↳ ' if against else ''}{mark} {statement}\n-# {label} · [{source}]"


def _source(citation: Citation, number: int) -> str:
    return f"-# [{number}] {shorten(escape(citation.text), SOURCE_LIMIT)}"


def _listed(items: Iterable[str], heading: str, limit: int, *, mark: str = "•") -> str:
    """Return the items that fit whole below a heading, or nothing."""
    lines: list[str] = [heading] if heading else []
    for item in items:
        line = f"{mark} {escape(item)}"
        if length("\n".join([*lines, line])) <= limit:
            lines.append(line)
    return "\n".join(lines) if len(lines) > bool(heading) else ""


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
