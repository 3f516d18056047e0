"""A base out to other formats: JSON Lines of the card schema, YAML cards, and CSV of the figures."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import BaseModel

from facts.base import FactBase
from facts.reading.text import plain_number

FIGURE_COLUMNS = (
    *("fact", "kind", "status", "measure", "entities", "market", "value", "unit", "year", "relative", "bound"),
    *("source", "date", "statement_nl", "statement_en"),
)


def json_lines(base: FactBase) -> Iterator[str]:
    """Yield a base as lines: entities, sources, facts; reading them back gives an equal base."""
    for entity in base.entities.values():
        yield _line({"entity": _plain(entity)})
    for source in base.sources.values():
        yield _line({"source": _plain(source)})
    for fact in base.facts.values():
        yield _line({"fact": _plain(fact.claim), "file": fact.source.file})


def cards(base: FactBase) -> Iterator[tuple[str, str]]:
    """Yield file name and text of `entities.yaml` and of a YAML card for each source."""
    yield "entities.yaml", _yaml({"entities": [_plain(entity) for entity in base.entities.values()]})
    facts: dict[str, list[dict[str, Any]]] = {file: [] for file in base.sources}
    for fact in base.facts.values():
        facts[fact.source.file].append(_plain(fact.claim))
    for file, source in base.sources.items():
        yield f"{file.rpartition('.')[0] or file}.yaml", _yaml({"source": _plain(source), "facts": facts[file]})


def figures_csv(base: FactBase) -> str:
    """Return every figure as a row, for a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")  # standard output makes of it what is usual there
    writer.writerow(FIGURE_COLUMNS)
    for fact in base.facts.values():
        claim = fact.claim
        named = " ".join(dict.fromkeys(name for ids in claim.filled().values() for name in ids))
        for figure in claim.figures:
            measure = figure.measure or getattr(claim, "measure", None) or ""
            writer.writerow(
                (
                    *(claim.id, claim.kind, claim.status.value, measure, named, figure.market or ""),
                    *(plain_number(figure.value), figure.unit, figure.year or "", figure.relative or ""),
                    *(figure.bound.value, fact.source.file, fact.source.date or ""),
                    *(_safe(claim.statement.nl), _safe(claim.statement.en)),
                )
            )
    return out.getvalue()


def _safe(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def _plain(model: BaseModel) -> dict[str, Any]:
    return model.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _line(held: dict[str, Any]) -> str:
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))


def _yaml(held: dict[str, Any]) -> str:
    return yaml.safe_dump(held, allow_unicode=True, sort_keys=False, width=120)
