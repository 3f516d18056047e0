"""A drafted card as text: what is known filled in, what a person has to write left empty."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from facts.claim_parts import Bound
from facts.curation.drafting.facts_in_text import DraftFact, Drafts
from facts.curation.drafting.figures import FoundFigure
from facts.curation.drafting.names import suggested_id
from facts.entities import Entity
from facts.loading.card_reading import SUGGESTED
from facts.reading.text import plain_number

SCHEMA_LINE = "# yaml-language-server: $schema={}"
"""Tells an editor which schema a file has."""
_PLAIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ][\w .'’/+&()-]*")
_HEAD = """\
# Drafted from the article without a model: nothing of it is served yet. For each fact, check kind, status, roles and
# figures, write both statements in your own words, then take its line `draft: true` out; or delete the fact.
"""
_NO_FACTS = "  # No sentence was clear enough to suggest a fact; docs/cards.md tells how to write one.\n"
_ENTITIES_HEAD = "# Names that entities.yaml does not have: check the kind, then move what is right over there.\n"


def card_text(drafts: Drafts, *, schema: str | None = None) -> str:
    """Return the text of the card file; `schema` is the address of the card schema, as the file would name it."""
    return "".join(_parts(drafts, schema))


def _parts(drafts: Drafts, schema: str | None) -> Iterator[str]:
    article = drafts.article
    if schema:
        yield SCHEMA_LINE.format(schema) + "\n"
    yield _HEAD
    yield f"source:\n  file: {_scalar(article.file)}\n  digest: {article.digest}\n"
    if article.date is not None:
        yield f"  date: {article.date}\n"
    yield f"  language: {article.language}\n  title:\n    nl:\n    en:\n\nfacts:\n"
    if not drafts.facts:
        yield _NO_FACTS
    for identifier, fact in zip(_ids(drafts), drafts.facts, strict=True):
        yield from _fact(identifier, fact)
    if drafts.entities:
        yield f"{_ENTITIES_HEAD}{SUGGESTED}:\n"
        yield from map(_entity, drafts.entities)


def _ids(drafts: Drafts) -> list[str]:
    """Return an id for each fact: the article, the kind and a number, unique in the base as files are."""
    stem = suggested_id(Path(drafts.article.file).stem)
    return [f"{stem}-{fact.kind}-{number}" for number, fact in enumerate(drafts.facts, 1)]


def _fact(identifier: str, fact: DraftFact) -> Iterator[str]:
    where = f"paragraph {fact.sentence.paragraph}, sentence {fact.sentence.number}"
    taken_over = "; it does not name who it is about: taken over from before" if fact.carried else ""
    yield f"  # {where}{taken_over}\n"
    yield f"  - id: {_scalar(identifier)}\n    draft: true\n    kind: {fact.kind}\n    status: {fact.status}\n"
    for role, ids in fact.roles.items():
        yield f"    {role}: {_listed(ids)}\n"
    for key, value in fact.details.items():
        yield f"    {key}: {_scalar(value)}\n"
    if fact.since_or_in:
        yield f"    period: {_mapping(fact.since_or_in)}\n"
    if fact.figures:
        yield "    figures:\n"
        yield from (f"      - {_mapping(_figure(figure))}\n" for figure in fact.figures)
    if fact.says:
        yield f"    says: {_listed(fact.says)}\n"
    yield f"    evidence: {{paragraphs: {fact.sentence.paragraph}, terms: {_list(fact.terms)}}}\n"
    yield "    statement:\n      nl:\n      en:\n\n"


def _figure(figure: FoundFigure) -> dict[str, str]:
    found = {"value": plain_number(Decimal(figure.value)), "unit": figure.unit}
    if figure.year:
        found["year"] = str(figure.year)
    if figure.relative:
        found["relative"] = figure.relative
    if figure.bound is not Bound.EXACTLY:
        found["bound"] = figure.bound.value
    return found


def _entity(entity: Entity) -> str:
    name = entity.name
    written = _scalar(name.nl) if name.nl == name.en else _mapping({"nl": name.nl, "en": name.en})
    return f"  - {{id: {_scalar(entity.id)}, name: {written}, kind: {entity.kind.value}}}\n"


def _mapping(values: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in values.items()) + "}"


def _listed(values: Iterable[str]) -> str:
    several = tuple(values)
    return _scalar(several[0]) if len(several) == 1 else _list(several)


def _list(values: Iterable[str]) -> str:
    return "[" + ", ".join(map(_scalar, values)) + "]"


def _scalar(value: str) -> str:
    """Return a value as YAML reads it back: in quotes where it could be taken for something else."""
    if _PLAIN.fullmatch(value) and value == value.strip() and " #" not in value and ": " not in value:
        return value
    if re.fullmatch(r"\d+(?:\.\d+)?", value):
        return value
    return "'" + value.replace("'", "''") + "'"
