"""Numbers, dates and lists as each language writes them (CLDR, by Babel)."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from facts.partial_date import DateParts
from facts.reading.languages import FOLDER

if TYPE_CHECKING:
    from babel import Locale


MILLION = 1_000_000


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (costs start time; a refusal needs no dates)

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


@lru_cache(maxsize=4096)
def number(value: Decimal | int, language: str) -> str:
    """Return 28,232 or 28.232, keeping the decimals the value has (three at most); round millions in words."""
    from babel.numbers import format_compact_decimal, format_decimal  # noqa: PLC0415

    exact = Decimal(value)
    if exact.copy_abs() >= MILLION and exact % (MILLION // 100) == 0:
        worded = format_compact_decimal(value, format_type="long", locale=_locale(language), fraction_digits=2)
        return str(worded).replace("\u00a0", " ")
    return str(format_decimal(value, format="#,##0.###", locale=_locale(language)))


@lru_cache(maxsize=512)
def currency_name(code: str, value: Decimal, language: str) -> str:
    """Return the name of a currency as it stands behind an amount: `euros`, `Japanese yen`."""
    from babel.numbers import get_currency_name  # noqa: PLC0415

    return str(get_currency_name(code, count=value, locale=_locale(language)))


def percent(share: Decimal, language: str) -> str:
    """Return a share of 1 as a percentage with one decimal and a sign: `+447.1%`."""
    from babel.numbers import format_decimal  # noqa: PLC0415

    return str(format_decimal(share * 100, format="+#,##0.#;-#,##0.#", locale=_locale(language))) + "%"


@lru_cache(maxsize=4096)
def partial_date(parts: DateParts, language: str) -> str:
    """Return the date with the precision it has: 2019, Q3 2019, November 2019, 27 February 2026."""
    if parts.quarter:
        return f"Q{parts.quarter} {parts.year}"
    if not parts.month:
        return str(parts.year)
    written = f"{_months(language)[parts.month - 1]} {parts.year}"
    return f"{parts.day} {written}" if parts.day else written


@lru_cache(maxsize=8)
def _months(language: str) -> tuple[str, ...]:
    """Return the names of the months: those that stand with the language, else those of Babel.

    To load Babel takes longer than to answer, and hardly an answer is without a date.
    """
    listed = FOLDER / language / "months.txt"
    if listed.exists():
        return tuple(listed.read_text("utf-8").split())
    names = _locale(language).months["format"]["wide"]
    return tuple(names[month] for month in range(1, 13))


def listing(items: list[str], word: str) -> str:
    """Return `a, b and c` with the language's own word for and."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}"
