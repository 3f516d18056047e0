"""Two figures of one statement that belong together: the one before the other, or the one a part of the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from facts.base import Fact
from facts.claim_parts import COUNTED, Figure
from facts.reading.languages import Language, Languages
from facts.reading.numbers import read_number
from facts.reading.text import tokenise
from facts.selection.figure_rows import NEARLY

GAP = 14
"""Most words between two figures that a statement sets side by side."""
HEADS = frozenset({"people", "jobs"})
"""Units that count the same: whoever has a job."""
SMALL = 1000
"""Number under which 'from 40 to 50 million' means 40 million."""
OLD = "old "
"""What the measure of the figure before begins with: `old price`."""


class Relation(StrEnum):
    """How the first figure stands to the second."""

    CHANGE = "change"
    """It was before."""
    PART = "part"
    """It is a part of it."""
    MORE = "more"
    """It is so much more than what was before as the second says: read as a change."""
    LESS = "less"
    """It is so much less."""


_Told = tuple[Relation, Decimal, Decimal, int | None]


DIFFERENCES = frozenset({Relation.MORE, Relation.LESS})


@dataclass(frozen=True, slots=True)
class StatedPair:
    """Two amounts in one unit, with the figures of the card that they are; one of them may stand in the text alone."""

    relation: Relation
    first: Decimal
    second: Decimal
    figure: Figure
    """The figure of the card that the second amount is, or else the first."""
    first_figure: Figure | None = None
    second_figure: Figure | None = None
    year_before: int | None = None
    """Of a change, the year of what was before where the statement tells it: '2 million more than in 2022'."""


def stated_pairs(fact: Fact, languages: Languages) -> list[StatedPair]:
    """Return the pairs that the figures and the statements of a fact give; of statements those of all languages."""
    figures = [figure for figure in fact.claim.figures if figure.bound in NEARLY]
    if not figures:
        return []
    told: set[_Told] | None = None
    for code, language in languages.spoken.items():
        text = getattr(fact.claim.statement, code, "")
        if told is None or told:
            here = set(_in_text(text, language, figures)) if len(_NUMBERS.findall(text)) > 1 else set()
            told = here if told is None else told & here
    found = [_pair(pair, figures) for pair in sorted(told or (), key=str)]
    found += [_old_and_new(old, new) for old in figures for new in figures if _is_old(old, new)]
    return list({(p.relation, p.first, p.second): p for p in found if p}.values())


def alike(unit: str, other: str) -> bool:
    """Whether two units count the same."""
    return unit == other or {unit, other} <= HEADS


def _is_old(old: Figure, new: Figure) -> bool:
    same = (old.unit, old.of, old.market) == (new.unit, new.of, new.market)
    return same and bool(new.measure) and old.measure == f"{OLD}{new.measure}"


def _old_and_new(old: Figure, new: Figure) -> StatedPair:
    return StatedPair(Relation.CHANGE, old.value, new.value, new, old, new)


def _pair(told: _Told, figures: Sequence[Figure]) -> StatedPair | None:
    """Return two amounts of a statement as a pair when they can be: one is a figure, or both in units that agree."""
    relation, first, second, year = told
    if relation in DIFFERENCES:
        first, second = first - second if relation is Relation.MORE else first + second, first
        relation = Relation.CHANGE
        figures = [figure for figure in figures if figure.value == second]
    firsts: list[Figure | None] = [figure for figure in figures if figure.value == first] or [None]
    seconds: list[Figure | None] = [figure for figure in figures if figure.value == second] or [None]
    for one, other in ((one, other) for one in firsts for other in seconds):
        figure = other or one
        if figure and first != second and _agree(relation, first, second, (one, other)):
            return StatedPair(relation, first, second, figure, one, other, year)
    return None


def _agree(relation: Relation, first: Decimal, second: Decimal, held: tuple[Figure | None, Figure | None]) -> bool:
    """Whether two amounts can stand in a relation: one unit, nothing halved that has no half, the part the smaller."""
    units = {figure.unit for figure in held if figure}
    counted = not units & COUNTED or first % 1 == second % 1 == 0
    if not counted or not (len(units) == 1 or units <= HEADS):
        return False
    if relation is Relation.PART:
        return first < second and "percent" not in units
    return not _years_apart(*held)


def _years_apart(one: Figure | None, other: Figure | None) -> bool:
    """Whether the two are figures of two years, which are compared as such."""
    return bool(one and other and one.year and other.year and one.year != other.year)


_NUMBERS = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?![.,]?\d))\d[\d.,]*")
"""Numbers that are no years, at a glance: without two of them nothing stands beside anything."""


def _in_text(text: str, language: Language, figures: Sequence[Figure]) -> Iterable[_Told]:
    tokens = tokenise(text)
    known = {figure.value for figure in figures}
    words: list[str] = []
    values: list[Decimal] = []
    scales: list[int] = []
    position = 0
    while position < len(tokens):
        value, used = read_number(tokens, position, language) if tokens[position].text[0].isdigit() else (None, 0)
        year = value is not None and len(tokens[position].text) == 4 and 1900 <= value <= 2100 and value not in known
        if value is None or year:
            words.append(tokens[position].text)
            position += 1
        else:
            words.append(f"#{len(values)}#")
            values.append(value)
            scales.append(language.scales[tokens[position + 1].text] if used > 1 else 1)
            position += used
    if len(values) < 2:
        return
    row = " ".join(words)
    another = f" {language.messages['and']} "
    for relation, pattern in _patterns(language.figure_pairs):
        for match in pattern.finditer(row):
            if relation in DIFFERENCES and another in match[0]:
                continue  # '22,900 euros and 200 people more than before'
            first, second = int(match["first"]), int(match["second"])
            shared = relation is Relation.CHANGE and scales[first] == 1 and values[first] < SMALL
            told = match.groupdict().get("year")
            yield (
                relation,
                values[first] * (scales[second] if shared else 1),
                values[second],
                int(told) if told else None,
            )


@lru_cache(maxsize=8)
def _patterns(rows: tuple[tuple[str, str], ...]) -> tuple[tuple[Relation, re.Pattern[str]], ...]:
    return tuple((Relation(relation), _compiled(written)) for relation, row in rows for written in row.split(";"))


def _compiled(written: str) -> re.Pattern[str]:
    names = {"1": r"#(?P<first>\d+)#", "2": r"#(?P<second>\d+)#", "year": r"(?P<year>(?:19|20)\d\d)"}
    gaps = {"...": rf"(?:[^\s#]+ ){{0,{GAP}}}?", "..": r"(?:[^\W\d_][^\s#]* ){0,1}?"}
    pieces = [gaps.get(w) or names.get(w, re.escape(w)) + " " for w in written.split()]
    return re.compile(r"(?<!\S)" + "".join(pieces).removesuffix(" ") + r"(?!\S)")
