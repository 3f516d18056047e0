"""The years and the other numbers of a question."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from facts.reading.languages import Language, keys_of
from facts.reading.months import months_in
from facts.reading.names import Form
from facts.reading.question import Need, NeedKind, Quantity
from facts.reading.text import Token, plain_number
from facts.reading.work import Work, written

COUNTED = frozenset(
    {"car", "van_truck", "model", "brand", "plant", "company", "employee", "percent", "money", "duration"}
)
"""Concepts of what a number may count, so that it is no model's: 'Chery 2 plants'."""


def find_years(work: Work, today: date) -> None:
    """Make needs of the years, the months, of 'last year' and such, and of the numbers."""
    for match in work.language.relative_years.find(work.open_keys(work.language)):
        offset = int(match.phrase.value)
        alternatives = {str(today.year + offset)} | (
            {"last_year"} if offset == -1 else {"this_year"} if offset == 0 else set()
        )
        work.taken.update(match.positions)
        work.needs.append(Need(NeedKind.YEAR, frozenset(alternatives), written(work, match.positions)))
    for position, month in months_in(work.tokens, work.language).items():
        if position not in work.taken:
            work.taken.add(position)
            work.needs.append(Need(NeedKind.YEAR, frozenset({month}), work.tokens[position].text))
    position = 0
    while position < len(work.tokens):
        token = work.tokens[position]
        if position not in work.taken and token.text[0].isdigit():
            _take_number(work, position)
        position += 1
    if work.years:  # 'last year, 2024 I mean'
        work.needs = [need for need in work.needs if not need.alternatives & {"last_year", "this_year"}]


def _take_number(work: Work, position: int) -> None:
    token = work.tokens[position]
    if token.is_number and len(token.text) == 4 and token.text.isdigit() and 1900 <= int(token.text) <= 2100:
        work.years.append(int(token.text))
        work.taken.add(position)
        work.needs.append(Need(NeedKind.YEAR, frozenset({token.text}), token.text))
        return
    if _two_short_years(work, position):
        for place in (position, position + 1):
            year = 2000 + int(work.tokens[place].text)
            work.years.append(year)
            work.taken.add(place)
            work.needs.append(Need(NeedKind.YEAR, frozenset({str(year)}), work.tokens[place].text))
        return
    short = _short_year(work, position)
    if short:
        work.years.append(short)
        work.taken.add(position)
        work.needs.append(Need(NeedKind.YEAR, frozenset({str(short)}), token.text))
        return
    value, used = read_number(work.tokens, position, work.language)
    if value is not None and used == 1 and _is_model_number(work, position):
        work.taken.add(position)
        work.needs.append(Need(NeedKind.UNKNOWN, frozenset(), token.text))
        return
    if value is not None:
        work.numbers.append(Quantity(value, token.text))
        work.taken.update(range(position, position + used))
        work.needs.append(Need(NeedKind.NUMBER, frozenset({plain_number(value)}), token.text, weak=True))


def _is_model_number(work: Work, position: int) -> bool:
    """Whether a single digit right behind a name makes it a model that the base does not have: 'the Polestar 9'."""
    behind_name = any(position - 1 in mention.positions and mention.form is Form.NAME for mention in work.mentions)
    following = work.tokens[position + 1 : position + 2]
    senses = work.language.lexicon.find([keys_of(token, work.language) for token in following])
    counts = any(sense.phrase.value in COUNTED for sense in senses)
    return behind_name and len(work.tokens[position].text) == 1 and not counts


def _two_short_years(work: Work, position: int) -> bool:
    """Whether two numbers in a row are years that follow each other: '24/25'."""
    pair = [token.text for token in work.tokens[position : position + 2]]
    short = all(text.isdigit() and len(text) == 2 and 15 <= int(text) <= 35 for text in pair)
    return len(pair) == 2 and short and int(pair[1]) == int(pair[0]) + 1


def _short_year(work: Work, position: int) -> int | None:
    """Return 2025 for a bare '25' after 'in' and such words, or beside nothing that it could count."""
    text = work.tokens[position].text
    if not (text.isdigit() and len(text) == 2 and 15 <= int(text) <= 35):
        return None
    after = position + 1
    counts = after < len(work.tokens) and after not in work.taken and not work.tokens[after].text[0].isdigit()
    before = work.tokens[position - 1].text if position else ""
    parts = work.language.markers.get(before, frozenset())
    plain = not counts or work.tokens[after].text in work.language.function
    return 2000 + int(text) if "at" in parts or (plain and (parts or not counts)) else None


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
