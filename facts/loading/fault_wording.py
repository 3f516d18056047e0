"""Sentences for what a model refuses: what is wrong, what would be right, and the closest thing that is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.loading.located import LocatedMapping, line_of, value_at
from facts.taking_turns import in_turns

_CLOSE = 0.55
"""Share of equal letters (optimal string alignment) from which a name is worth suggesting."""
_MOST_CLOSE = 3
_PIECE = 2000
"""Words compared in one call, which keeps every other thread waiting."""
_MOST_SHOWN = 40

_WANTED = {
    "unit": "what is counted, such as `vehicles`, `percent`, `people` or `EUR`",
    "value": "the number in digits, with a point for decimals",
    "id": "a name for it, such as `maker-one`, unique in the base",
    "statement": "one sentence of your own under `nl` and one under `en`",
    "evidence": "where it stands, such as `{paragraphs: 2, terms: [Maker]}`",
    "paragraphs": "the numbers of the paragraphs, counted from 1",
    "file": "the file name of the article, such as `maker_2024.txt`",
    "title": "a title in your own words under `nl` and under `en`",
    "name": "the name, or one under `nl` and one under `en`",
    "nl": "the Dutch text",
    "en": "the English text",
    "person": "the id of the person",
    "since": "a date such as 2024 or 2024-03",
    "until": "a date such as 2024 or 2024-03",
    "reason": "what in the text says so, under `nl` and under `en`",
}
"""What a missing key would hold."""


def closest(written: str, known: Sequence[str]) -> list[str]:
    """Return the known words most like the written one, best first; none when nothing is alike."""
    found: list[tuple[str, float]] = []
    for piece in in_turns(_pieces(known)):
        near = process.extract(
            written.casefold(), piece, scorer=OSA.normalized_similarity, score_cutoff=_CLOSE, limit=_MOST_CLOSE
        )
        found += [(word, likeness) for word, likeness, _ in near]
    return [word for word, _ in sorted(found, key=lambda one: -one[1])[:_MOST_CLOSE]]


def _pieces(known: Sequence[str]) -> Iterator[Sequence[str]]:
    return (known[at : at + _PIECE] for at in range(0, len(known), _PIECE))


def suggest(written: str, known: Sequence[str], otherwise: str = "") -> str:
    """Return `; did you mean …?`, or the choices (if they are few) when nothing is close, or `otherwise`."""
    near = closest(written, known)
    if near:
        return f"; did you mean {either(near)}?"
    if otherwise or len(known) > _MOST_SHOWN or not known:
        return f"; {otherwise}" if otherwise else ""
    return f"; choose from {', '.join(known)}"


def either(words: Sequence[str]) -> str:
    """Return the words in backticks with 'or' before the last."""
    quoted = [f"`{word}`" for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def explain(
    error: ValidationError, model: type[BaseModel], raw: LocatedMapping, noun: str, hints: Mapping[str, str]
) -> list[tuple[int, str]]:
    """Return line and sentence for everything that `model` refuses in `raw`.

    `noun` names what it should be ('a sales fact'); `hints` say what to do with some keys that are not allowed.
    """
    refusals = error.errors()
    cases = [_Case(details, model, raw, noun, hints) for details in refusals if not _is_echo(details, refusals)]
    found = [(line_of(raw, case.path), _WORDINGS.get(case.details["type"], _fallback)(case)) for case in cases]
    return list(dict.fromkeys(found))


def _is_echo(details: ErrorDetails, refusals: Sequence[ErrorDetails]) -> bool:
    """Find the 'too short' of a list whose items were refused, which pydantic tells on top of those."""
    place = details["loc"]
    return details["type"] == "too_short" and any(
        other["loc"][: len(place)] == place and len(other["loc"]) > len(place) for other in refusals
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """One refusal, with what its sentence may need."""

    details: ErrorDetails
    model: type[BaseModel]
    raw: LocatedMapping
    noun: str
    hints: Mapping[str, str]

    @property
    def path(self) -> tuple[str | int, ...]:
        return self.details["loc"]

    @property
    def keys(self) -> list[str]:
        """Return the keys on the path, without indexes and names of union members."""
        return [step for step in self.path if isinstance(step, str) and not step.startswith("~")]

    @property
    def context(self) -> dict[str, Any]:
        return self.details.get("ctx", {})

    @property
    def key(self) -> str:
        return self.keys[-1] if self.keys else self.noun

    @property
    def name(self) -> str:
        """Return the key with what it stands in: `figures.unit`."""
        return f"`{'.'.join(self.keys)}`" if self.keys else self.noun

    @property
    def written(self) -> str:
        """Return what the card holds there, short enough for a message."""
        held = value_at(self.raw, self.path)
        if isinstance(held, dict | list):
            return "a mapping" if isinstance(held, dict) else "a list"
        text = str(held)
        return f"`{text if len(text) <= 60 else text[:57] + '…'}`"

    def allowed_keys(self) -> list[str]:
        """Return the keys of the mapping that the refused key stands in."""
        return keys_of(model_at(self.model, self.keys[:-1]))


def keys_of(model: type[BaseModel]) -> list[str]:
    """Return the keys a card may write for this model."""
    return [field.alias or name for name, field in model.model_fields.items()]


def model_at(model: type[BaseModel], keys: Sequence[str]) -> type[BaseModel]:
    """Return the model of what keys lead to, or of the last thing on the way that has one."""
    for key in keys:
        by_key = {field.alias or name: field for name, field in model.model_fields.items()}
        inner = _models_in(by_key[key].annotation) if key in by_key else []
        if not inner:
            return model
        model = inner[0]
    return model


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]


def _missing(case: _Case) -> str:
    inside = f" in `{'.'.join(case.keys[:-1])}`" if len(case.keys) > 1 else ""
    parent = value_at(case.raw, case.path[:-1])
    empty = isinstance(parent, LocatedMapping) and case.key in parent.empty
    state = "is empty" if empty else f"is missing{inside}"
    field = model_at(case.model, case.keys[:-1]).model_fields.get(case.key)
    wanted = _WANTED.get(case.key, "it as docs/cards.md describes")
    if field and isinstance(field.annotation, type) and issubclass(field.annotation, Enum):
        wanted = f"one of {', '.join(member.value for member in field.annotation)}"
    return f"`{case.key}` {state}; write {wanted}"


def _extra(case: _Case) -> str:
    allowed = case.allowed_keys()
    inside = f"`{'.'.join(case.keys[:-1])}`" if len(case.keys) > 1 else case.noun
    meant = f"; {case.hints[case.key]}" if case.key in case.hints else suggest(case.key, allowed)
    return f"`{case.key}` is no key of {inside}{meant}"


def _choice(case: _Case) -> str:
    expected = case.context.get("expected", "")
    known = [word.strip("' ") for word in expected.replace(" or ", ", ").split(", ")]
    if isinstance(value_at(case.raw, case.path), dict | list):
        return f"{case.name} takes one word, not {case.written}; write one of {', '.join(known)}"
    return f"{case.name} {case.written} is not known{suggest(case.written.strip('`'), known)}"


def _pattern(case: _Case) -> str:
    if case.key in _PATTERNS:
        return f"{case.name} {case.written} is not right; write {_PATTERNS[case.key]}"
    return f"{case.name} {case.written} is no id; an id has letters, digits, `-`, `_` and `.`, such as `maker-one`"


_PATTERNS = {
    "digest": "`sha256:` and 64 digits from 0 to f, or leave it out",
    "language": "the two letters of the article's language, such as `nl` or `en`",
    "file": "the name of a file, without a folder",
}


def _text_wanted(case: _Case) -> str:
    return f"{case.name} takes a text, not {case.written}"


def _mapping_wanted(case: _Case) -> str:
    keys = ", ".join(keys_of(model_at(case.model, case.keys))) if case.keys else ""
    return f"{case.name} takes keys and values ({keys}), not {case.written}"


def _number_wanted(case: _Case) -> str:
    return (
        f"{case.name} {case.written} is no number; write digits with a point for decimals"
        " and without thousands separators, unit or sign, such as 28232 or 4.5"
    )


def _whole_wanted(case: _Case) -> str:
    several = ", or several as [2, 3, 4]" if case.key == "paragraphs" else ""
    return f"{case.name} {case.written} is no whole number; write digits only, such as 3{several}"


def _value_error(case: _Case) -> str:
    return f"{case.name}: {case.context['error']}" if case.keys else str(case.context["error"])


def _fallback(case: _Case) -> str:
    return f"{case.name} {case.written}: {case.details['msg']}"


_WORDINGS: dict[str, Callable[[_Case], str]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "enum": _choice,
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "string_type": _text_wanted,
    "model_type": _mapping_wanted,
    "model_attributes_type": _mapping_wanted,
    "decimal_parsing": _number_wanted,
    "decimal_type": _number_wanted,
    "finite_number": _number_wanted,
    "int_parsing": _whole_wanted,
    "int_type": _whole_wanted,
    "int_from_float": _whole_wanted,
    "int_parsing_size": _whole_wanted,
    "bool_parsing": lambda case: f"{case.name} {case.written} is not right; write true or false",
    "bool_type": lambda case: f"{case.name} {case.written} is not right; write true or false",
    "greater_than_equal": lambda case: f"{case.name} {case.written} is too small; at least {case.context['ge']}",
    "less_than_equal": lambda case: f"{case.name} {case.written} is too large; at most {case.context['le']}",
    "string_too_short": lambda case: (
        f"{case.name} {case.written} is too short; at least {case.context['min_length']} characters"
    ),
    "string_too_long": lambda case: f"{case.name} is too long; at most {case.context['max_length']} characters",
    "too_short": lambda case: f"{case.name} is empty; write at least one",
    "value_error": _value_error,
}
"""How each refusal of pydantic is told, by its type."""
