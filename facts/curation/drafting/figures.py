"""The figures of a sentence: value, unit, year and bound, as the article writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from facts.claim_parts import Bound
from facts.curation.drafting.vocabulary import CountingWords, Phrases
from facts.partial_date import DateParts
from facts.reading.languages import Language
from facts.reading.numbers import read_number
from facts.reading.text import Token

LONGEST_PHRASE = 4
MOST_BETWEEN = 2
"""Words that may stand between a number and its unit: '120 new jobs'."""
NEAR = 4
"""Words after a figure within which a year is taken for its own: 'sold 4,980 in 2022'."""
LEAST_CARRIED = 10
"""A smaller number without a unit counts something else than the figure beside it."""
LEAST_CARRIED_ON = 1_000
"""The same for a number that goes on counting what the sentence before counted: 'of these, 11,200 …'."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_BREAK = re.compile(r"[,;:()]|[.](?:\s|$)")
_SIGNS = frozenset("€$£¥")


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure as found; `written` is how its number stands in the article."""

    value: Decimal
    unit: str
    positions: tuple[int, ...]
    written: str
    year: int | None = None
    relative: str | None = None
    bound: Bound = Bound.EXACTLY
    leads_on: bool = False
    """The next figure tells what it became: 'from 38,900 to 41,500 euros'."""


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence as tokens with their places, and which tokens names have taken."""

    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    named: frozenset[int] = frozenset()
    makes: frozenset[int] = frozenset()
    """Where a brand or model is named: '940 Varnos' are cars."""

    def written(self, position: int) -> str:
        """Return a token as it stands in the text, with what closes it left out."""
        end = self.starts[position + 1] if position + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[position] : end].split()[0].rstrip(".,;:!?)\"'”’»-–—/")

    def broken_between(self, first: int, last: int) -> bool:
        """Tell whether a comma, bracket or the like stands between two tokens."""
        end = self.starts[first] + len(self.written(first))
        return bool(_BREAK.search(self.text[end : self.starts[last]]))


@dataclass(slots=True)
class _Found:
    """A number before it is known what it counts."""

    value: Decimal
    positions: tuple[int, ...]
    scaled: bool
    unit: str = ""
    unit_positions: tuple[int, ...] = ()
    leads_on: bool = False


@dataclass(slots=True)
class FigureReader:
    """Finds figures sentence after sentence; remembers the currency, which a later 'the other 240 million' takes."""

    language: Language
    words: CountingWords
    date: DateParts | None
    _currency: str = field(default="", init=False)
    _counted: str = field(default="", init=False)
    """What the sentence before counted, other than money."""

    def figures(self, sentence: Words) -> tuple[FoundFigure, ...]:
        """Return the figures of a sentence in order; numbers whose unit is unknown are left out."""
        numbers = list(self._numbers(sentence))
        for number in numbers:
            self._find_unit(number, sentence)
        self._carry_units(numbers, sentence)
        known = [number for number in numbers if number.unit]
        self._counted = next((number.unit for number in known if not is_currency(number.unit)), "")
        for number in known:
            if is_currency(number.unit):
                self._currency = number.unit
        return self._with_years([self._figure(number, sentence) for number in known], sentence)

    def years(self, sentence: Words) -> list[tuple[int, int]]:
        """Return position and year of every year of a sentence that is no figure."""
        return [
            (position, int(token.text))
            for position, token in enumerate(sentence.tokens)
            if position not in sentence.named and is_year(token) and not self._unit_at(sentence, position + 1)[0]
        ]

    def _numbers(self, sentence: Words) -> Iterator[_Found]:
        taken = {position for position, _ in self.years(sentence)} | sentence.named
        position = 0
        while position < len(sentence.tokens):
            token = sentence.tokens[position]
            used = 1
            if position not in taken and not self._is_date_or_code(sentence, position):
                if token.text[0].isdigit():
                    value, used = read_number(sentence.tokens, position, self.language)
                    used = max(used, 1)
                    if value is not None:
                        yield _Found(value, tuple(range(position, position + used)), used > 1)
                elif (spelt := self.language.numbers.get(token.text, 0)) > 1 and self._unit_at(sentence, position + 1)[
                    0
                ]:
                    yield _Found(Decimal(spelt), (position,), False)
            position += used

    def _is_date_or_code(self, sentence: Words, position: int) -> bool:
        """Tell whether a number is the day of a month, or part of a name such as `9-2`."""
        start = sentence.starts[position]
        end = start + len(sentence.written(position))
        around = (sentence.text[start - 1 : start], sentence.text[end : end + 1], sentence.written(position)[-2:-1])
        if "-" in around or "-" in sentence.written(position) or around[0].isalpha():
            return True
        following = sentence.tokens[position + 1].text if position + 1 < len(sentence.tokens) else ""
        before = sentence.tokens[position - 1].text if position else ""
        small = sentence.tokens[position].text.isdigit() and int(sentence.tokens[position].text) <= 31
        return small and ((following,) in self.words.months or (before,) in self.words.months)

    def _find_unit(self, number: _Found, sentence: Words) -> None:
        before = number.positions[0] - 1
        if before >= 0 and sentence.tokens[before].text in _SIGNS:
            number.unit = self.words.units.get((sentence.tokens[before].text,), "")
            number.unit_positions = (before,)
            return
        last = number.positions[-1]
        _, between = phrase_at(sentence.tokens, last + 1, self.words.of_which)
        first = last + 1 + len(between)
        for place in range(first, min(first + MOST_BETWEEN + 1, len(sentence.tokens))):
            if sentence.broken_between(last, place):
                return
            unit, positions = self._unit_at(sentence, place)
            if unit and phrase_at(sentence.tokens, positions[-1] + 1, self.words.no_figure)[0]:
                return
            if unit or place in sentence.makes:
                number.unit, number.unit_positions = unit or "vehicles", positions or (place,)
                break
            word = sentence.tokens[place]
            if place not in sentence.named and (word.text in self.language.function or word.text[0].isdigit()):
                return

    def _unit_at(self, sentence: Words, place: int) -> tuple[str, tuple[int, ...]]:
        return phrase_at(sentence.tokens, place, self.words.units)

    def _carry_units(self, numbers: Sequence[_Found], sentence: Words) -> None:
        """Give a bare number the unit of the figure it is told with: 'from 10 to 12 euros', '7,465 after 4,980'."""
        for index, number in enumerate(numbers):
            if number.unit:
                continue
            following = numbers[index + 1] if index + 1 < len(numbers) else None
            if following and following.unit and self._leads_to(sentence, number, following):
                number.unit = following.unit
                number.leads_on = True
            elif self._stands_alone(sentence, number) and (number.value >= LEAST_CARRIED or number.scaled):
                earlier = next((one.unit for one in reversed(numbers[:index]) if one.unit), "")
                if not earlier and number.value >= LEAST_CARRIED_ON and not any(one.unit for one in numbers):
                    earlier = self._counted
                number.unit = earlier if not number.scaled or is_currency(earlier) else self._currency

    def _leads_to(self, sentence: Words, number: _Found, following: _Found) -> bool:
        between = range(number.positions[-1] + 1, following.positions[0])
        words = tuple(sentence.tokens[i].text for i in between)
        return words in self.words.leads_to

    def _stands_alone(self, sentence: Words, number: _Found) -> bool:
        """Tell whether no noun follows that the number may count instead."""
        place = number.positions[-1] + 1
        if place >= len(sentence.tokens) or sentence.broken_between(number.positions[-1], place):
            return True
        word = sentence.tokens[place]
        return word.text in self.language.function or word.text[0].isdigit()

    def _figure(self, number: _Found, sentence: Words) -> FoundFigure:
        first = number.positions[0]
        return FoundFigure(
            number.value,
            number.unit,
            (*number.positions, *number.unit_positions),
            sentence.written(first),
            bound=self._bound(sentence, min(first, *number.unit_positions) if number.unit_positions else first),
            leads_on=number.leads_on,
        )

    def _bound(self, sentence: Words, first: int) -> Bound:
        for size in range(LONGEST_PHRASE, 0, -1):
            words = tuple(token.text for token in sentence.tokens[max(first - size, 0) : first])
            if words in self.words.bounds and not sentence.broken_between(first - 1, first):
                return Bound(self.words.bounds[words])
        return Bound.EXACTLY

    def _with_years(self, figures: list[FoundFigure], sentence: Words) -> tuple[FoundFigure, ...]:
        """Give each figure the year beside it; one without takes the year that was told before it."""
        years = dict(self.years(sentence))
        found: list[FoundFigure] = []
        for index, figure in enumerate(figures):
            last = max(figure.positions)
            stop = figures[index + 1].positions[0] if index + 1 < len(figures) else len(sentence.tokens)
            beside = [years[p] for p in range(last + 1, min(stop, last + 1 + NEAR)) if p in years]
            told = [year for place, year in years.items() if place < figure.positions[0]]
            back = self._years_before(sentence, last + 1, stop)
            if beside:
                found.append(replace(figure, year=beside[0]))
            elif back and found and found[-1].year:
                found.append(replace(figure, year=found[-1].year - back))
            elif told:
                found.append(replace(figure, year=told[-1]))
            elif len(years) == 1 and len(figures) == 1:
                found.append(replace(figure, year=next(iter(years.values()))))
            else:
                found.append(self._with_relative_year(figure, sentence))
        return tuple(found)

    def _years_before(self, sentence: Words, first: int, stop: int) -> int:
        for place in range(first, min(stop, first + NEAR)):
            number, _ = phrase_at(sentence.tokens, place, self.words.years_before)
            if number:
                return int(number)
        return 0

    def _with_relative_year(self, figure: FoundFigure, sentence: Words) -> FoundFigure:
        """Work out 'last year' from the article's own date; without one it stays what the article says."""
        keys = [frozenset(("=" + token.text,)) for token in sentence.tokens]
        offsets = [int(match.phrase.value) for match in self.language.relative_years.find(keys)]
        if not offsets or len(set(offsets)) > 1:
            return figure
        if self.date is not None:
            return replace(figure, year=self.date.year + offsets[0])
        relative: Mapping[int, str] = {-1: "last_year", 0: "this_year"}
        return replace(figure, relative=relative.get(offsets[0]))


def phrase_at(tokens: Sequence[Token], place: int, phrases: Phrases) -> tuple[str, tuple[int, ...]]:
    """Return the value of the longest phrase that begins at a place, and its positions; an empty text without one."""
    for size in range(LONGEST_PHRASE, 0, -1):
        words = tuple(token.text for token in tokens[place : place + size])
        if len(words) == size and words in phrases:
            return phrases[words], tuple(range(place, place + size))
    return "", ()


def is_year(token: Token) -> bool:
    """Tell a number of four digits that a year may be."""
    return len(token.text) == 4 and token.text.isdigit() and _FIRST_YEAR <= int(token.text) <= _LAST_YEAR


def is_currency(unit: str) -> bool:
    """Tell an ISO code from other units."""
    return len(unit) == 3 and unit.isupper()
