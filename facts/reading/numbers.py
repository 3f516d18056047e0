"""The years and the other numbers of a question."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from facts.reading.languages import Language, keys_of
from facts.reading.months import periods_in
from facts.reading.names import Form
from facts.reading.question import Need, NeedKind, Quantity
from facts.reading.text import Token, plain_number
from facts.reading.work import Work, written

COUNTED = frozenset(
    {"car", "van_truck", "model", "brand", "plant", "company", "employee", "percent", "money", "duration"}
)
"""Concepts of what a number may count, so that it is no model's: 'Chery 2 plants'."""
NOTHING_COUNTED = frozenset("0123456789?!.,;:)")
"""What a word that a number may count does not begin with."""


def find_numbers(work: Work, today: date) -> None:
    """Make needs of the years, the months, of 'last year' and such, and of the other numbers."""
    for match in work.language.relative_years.find(work.open_keys(work.language)):
        offset = int(match.phrase.value)
        alternatives = {str(today.year + offset)} | (
            {"last_year"} if offset == -1 else {"this_year"} if offset == 0 else set()
        )
        work.taken.update(match.positions)
        work.needs.append(Need(NeedKind.YEAR, frozenset(alternatives), written(work, match.positions)))
    _find_periods(work)
    for position, token in enumerate(work.tokens):
        if position not in work.taken and token.text[0].isdigit():
            _take_number(work, position)
    if work.years:  # 'last year, 2024 I mean'
        work.needs = [need for need in work.needs if not need.alternatives & {"last_year", "this_year"}]


def _find_periods(work: Work) -> None:
    """Make a need of every month and quarter."""
    spans: dict[str, list[int]] = {}
    for position, key in periods_in(work.tokens, work.language).items():
        if position not in work.taken:
            spans.setdefault(key, []).append(position)
    for key, positions in spans.items():
        work.taken.update(positions)
        work.needs.append(Need(NeedKind.YEAR, frozenset({key}), written(work, sorted(positions))))


def _take_number(work: Work, position: int) -> None:
    years = _years_at(work, position)
    for place, year in enumerate(years, position):
        work.years.append(year)
        work.taken.add(place)
        work.needs.append(Need(NeedKind.YEAR, frozenset({str(year)}), work.tokens[place].text))
    if years:
        return
    token = work.tokens[position]
    value, used = read_number(work.tokens, position, work.language)
    if value is not None and used == 1 and _is_model_number(work, position):
        work.taken.add(position)
        work.needs.append(Need(NeedKind.UNKNOWN, frozenset(), token.text))
    elif value is not None:
        work.numbers.append(Quantity(value, token.text))
        work.taken.update(range(position, position + used))
        work.needs.append(Need(NeedKind.NUMBER, frozenset({plain_number(value)}), token.text, weak=True))


def _years_at(work: Work, position: int) -> list[int]:
    """Return the year that stands here, or two in a row: '2024', '24/25', 'in 25'."""
    token = work.tokens[position]
    if token.may_be_year and 1900 <= int(token.text) <= 2100:
        return [int(token.text)]
    short = [_short(token) for token in work.tokens[position : position + 2]]
    first, second = (*short, None, None)[:2]
    if first and second == first + 1:
        return [first, second]
    return [first] if first and _stands_as_year(work, position) else []


def _short(token: Token) -> int | None:
    """Return the year that two digits may stand for: 2025 for '25'."""
    text = token.text
    return 2000 + int(text) if text.isdigit() and len(text) == 2 and 15 <= int(text) <= 35 else None


def _stands_as_year(work: Work, position: int) -> bool:
    """Whether two digits stand where a year does: behind a month, 'in' and such words, or beside nothing to count."""
    if position and work.tokens[position - 1].text in work.language.months:
        return True
    after = position + 1
    counts = after < len(work.tokens) and after not in work.taken and work.tokens[after].text[0] not in NOTHING_COUNTED
    before = work.tokens[position - 1].text if position else ""
    parts = work.language.markers.get(before, frozenset())
    plain = not counts or work.tokens[after].text in work.language.function
    return "at" in parts or (plain and bool(parts or not counts))


def _is_model_number(work: Work, position: int) -> bool:
    """Whether a single digit right behind a name makes it a model that the base does not have: 'the Polestar 9'."""
    behind_name = any(position - 1 in mention.positions and mention.form is Form.NAME for mention in work.mentions)
    following = work.tokens[position + 1 : position + 2]
    senses = work.language.lexicon.find([keys_of(token, work.language) for token in following])
    counts = any(sense.phrase.value in COUNTED for sense in senses)
    return behind_name and len(work.tokens[position].text) == 1 and not counts


def read_number(tokens: Sequence[Token], position: int, language: Language) -> tuple[Decimal | None, int]:
    """Return the value of a number written at a position (separators, scale words such as `bn`) and the tokens used."""
    text = tokens[position].text
    digits = text.rstrip("abcdefghijklmnopqrstuvwxyz")
    suffix = text[len(digits) :]
    scale = language.scales.get(suffix, None) if suffix else 1
    if scale is None:
        return None, 0
    if digits.count(".") + digits.count(",") and all(len(g) == 3 for g in digits.replace(",", ".").split(".")[1:]):
        digits = digits.replace(".", "").replace(",", "")
    try:
        value = Decimal(digits.replace(",", "."))
    except InvalidOperation:
        return None, 0
    used = 1
    if position + 1 < len(tokens) and tokens[position + 1].text in language.scales:
        scale *= language.scales[tokens[position + 1].text]
        used = 2
    return value * scale, used
