"""One parsed file to sources, claims and entities, each validated on its own so that one fault hides no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from facts.claim_parts import Claim, Evidence, canonical_id, unfilled
from facts.claims import KINDS, AnyClaim
from facts.entities import Entity
from facts.loading.fault_wording import explain, keys_of, model_at, suggest
from facts.loading.located import LocatedList, LocatedMapping, line_of, located_items
from facts.loading.report import FaultReport
from facts.loading.spellings import respell_entity, respell_fact, respell_source
from facts.sources import Source
from facts.taking_turns import in_turns

_Model = TypeVar("_Model", bound=BaseModel)

SUGGESTED = "suggested_entities"
"""The key under which a drafted card lists entities that the base lacks; nothing of it is served."""
_CARD_KEYS = ("source", "facts", SUGGESTED)
_HINTS = {
    "roles": "write each role as a key of the fact itself, such as `owner: maker`",
    "entities": "entities stand in entities.yaml",
    "relations": "write the links as keys: because, responds_to, updates, contradicts, about",
    "nl": "write both sentences under `statement`",
    "en": "write both sentences under `statement`",
}
"""What to do with keys that are natural to write but stand elsewhere."""


@dataclass(slots=True)
class FactRead:
    """A fact as a card writes it; `claim` is None when it has faults, the rest serves the checks across cards."""

    file: str
    raw: LocatedMapping
    id: str
    claim: AnyClaim | None

    @property
    def line(self) -> int:
        """Return the line of the id."""
        return line_of(self.raw, ["id"])

    @property
    def kind(self) -> str | None:
        """Return the kind if there is such a kind."""
        kind = self.raw.get("kind")
        return kind if isinstance(kind, str) and kind in KINDS else None


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact that is not finished (`draft: true`): it is not validated and never served."""

    file: str
    line: int
    id: str
    evidence: Evidence | None = None
    """Where it stands in the article, so that what is drafted is not told as missing."""


@dataclass(slots=True)
class CardRead:
    """A card: what it says of its source, and its facts in order; a card with nothing but drafts has no source yet."""

    file: str
    source_raw: LocatedMapping
    source: Source | None
    facts: list[FactRead] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class EntityRead:
    """An entity as the entities file writes it; `entity` is None when it has faults."""

    file: str
    raw: LocatedMapping
    id: str
    entity: Entity | None


def read_card(file: str, document: object, report: FaultReport) -> CardRead | None:
    """Read what a card file holds; faults go to the report. None when it is no card at all."""
    if document is None:
        report.add(file, 1, "the file is empty; a card has `source` and `facts`")
        return None
    if not isinstance(document, LocatedMapping):
        report.add(file, 1, "a card begins with the keys `source:` and `facts:`, not with a list or a text")
        return None
    _refuse_other_keys(file, document, _CARD_KEYS, "a card", report)
    finished: list[LocatedMapping] = []
    drafts: list[Draft] = []
    faults_before = len(report)
    for number, (raw, line) in enumerate(in_turns(_listed(file, document, "facts", report)), 1):
        if not isinstance(raw, LocatedMapping):
            report.add(file, line, f"fact {number} is no mapping; a fact begins with `- id: …`")
        elif _is_draft(file, raw, report):
            drafts.append(Draft(file, line_of(raw, ["id"]), _id_of(raw), evidence_of(raw)))
        else:
            finished.append(raw)
    only_drafts = bool(drafts) and not finished and len(report) == faults_before
    source_raw, source = _read_source(file, document, report, validate=not only_drafts)
    return CardRead(file, source_raw, source, [_read_fact(file, raw, report) for raw in in_turns(finished)], drafts)


def _is_draft(file: str, raw: LocatedMapping, report: FaultReport) -> bool:
    if "draft" not in raw.key_lines:
        return False
    if raw.get("draft") != "true":
        report.add(file, line_of(raw, ["draft"]), "`draft` takes `true`; take the line out when the fact is finished")
    return True


def read_entities(file: str, document: object, report: FaultReport) -> list[EntityRead] | None:
    """Read what the entities file holds; faults go to the report. None when it holds no list of entities at all."""
    if not isinstance(document, LocatedMapping):
        report.add(file, 1, "the file must begin with `entities:` and a list of entities under it")
        return None
    _refuse_other_keys(file, document, ("entities",), "the entities file", report)
    items = _listed(file, document, "entities", report)
    if not items:
        return None
    found: list[EntityRead] = []
    for number, (raw, line) in enumerate(in_turns(items), 1):
        if not isinstance(raw, LocatedMapping):
            report.add(file, line, f"entity {number} is no mapping; write {{id: maker, name: Maker, kind: automaker}}")
            continue
        respell_entity(raw)
        entity = _validated(file, raw, Entity, "an entity", report)
        found.append(EntityRead(file, raw, _id_of(raw), entity))
    return found


def _read_source(
    file: str, document: LocatedMapping, report: FaultReport, *, validate: bool
) -> tuple[LocatedMapping, Source | None]:
    """Read the source; that of a card with nothing but drafts may lack what is still to be written."""
    raw = document.get("source")
    if not isinstance(raw, LocatedMapping):
        report.add(file, line_of(document, ["source"]), "the card needs `source` with `file`, `date` and `title` in it")
        return LocatedMapping(line_of(document, ["source"])), None
    respell_source(raw)
    return raw, _validated(file, raw, Source, "a source", report) if validate else None


def _read_fact(file: str, raw: LocatedMapping, report: FaultReport) -> FactRead:
    respell_fact(raw)
    return FactRead(file, raw, _id_of(raw), _read_claim(file, raw, report))


def _read_claim(file: str, raw: LocatedMapping, report: FaultReport) -> AnyClaim | None:
    written = raw.get("kind")
    kind = KINDS.get(written) if isinstance(written, str) else None
    if not isinstance(written, str) or kind is None:
        report.add(file, line_of(raw, ["kind"]) if "kind" in raw else raw.line, _kind_fault(written))
        _refuse_common(file, raw, report)
        return None
    noun = f"{'an' if written[0] in 'aeiou' else 'a'} {written} fact"
    claim = _validated(file, raw, kind, noun, report)
    if claim is None:
        _refuse_unfilled(file, raw, kind.needs, report)
    return claim  # type: ignore[return-value]  # every class in KINDS is one of AnyClaim


def _kind_fault(written: object) -> str:
    if written is None:
        return f"`kind` is missing; write one of {', '.join(KINDS)}"
    if not isinstance(written, str):
        return f"`kind` takes one of {', '.join(KINDS)}"
    return f"kind `{written}` is not known{suggest(written, list(KINDS))}"


def _refuse_common(file: str, raw: LocatedMapping, report: FaultReport) -> None:
    """Tell what is wrong with the keys that every kind has, when the kind itself is not known."""
    try:
        Claim.model_validate({key: value for key, value in raw.items() if key in keys_of(Claim)})
    except ValidationError as error:
        for line, text in explain(error, Claim, raw, "a fact", _HINTS):
            report.add(file, line, text)


def _refuse_unfilled(file: str, raw: LocatedMapping, needs: tuple[tuple[str, ...], ...], report: FaultReport) -> None:
    """Tell what else is missing in a fact that pydantic refused before it came to the check of the roles."""
    known = set(KINDS[raw["kind"]].model_fields)
    if any(key not in known for key in raw if key != "in"):
        return  # a misspelt role is told already
    for group in needs:
        if not any(raw.get(role) for role in group):
            report.add(file, raw.line, unfilled(raw["kind"], group))
            return


def _validated(file: str, raw: LocatedMapping, model: type[_Model], noun: str, report: FaultReport) -> _Model | None:
    for line, text in _empty_strangers(raw, model):
        report.add(file, line, text)
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        for line, text in explain(error, model, raw, noun, _HINTS):
            report.add(file, line, text)
        return None


def _empty_strangers(
    raw: LocatedMapping, model: type[BaseModel], path: tuple[str, ...] = ()
) -> Iterator[tuple[int, str]]:
    """Yield keys without a value that no model has, and so does not see: `{nl: words, and more}` makes one."""
    allowed = keys_of(model_at(model, path))
    for key in sorted(raw.empty):
        if key not in allowed:
            inside = f"`{'.'.join(path)}`" if path else "this"
            text = f"`{key}` is no key of {inside}; a text with a comma belongs in quotes, several texts in `[ ]`"
            yield raw.key_lines[key], text
    for key, held in raw.items():
        for part in held if isinstance(held, LocatedList) else [held]:
            if isinstance(part, LocatedMapping):
                yield from _empty_strangers(part, model, (*path, key))


def evidence_of(raw: LocatedMapping) -> Evidence | None:
    """Return the evidence of a fact whatever else is wrong with it; None when the evidence has faults itself."""
    try:
        return Evidence.model_validate(raw.get("evidence"))
    except ValidationError:
        return None


def _id_of(raw: LocatedMapping) -> str:
    held = canonical_id(raw.get("id"))
    return held if isinstance(held, str) else ""


def _listed(file: str, document: LocatedMapping, key: str, report: FaultReport) -> list[tuple[Any, int]]:
    held = document.get(key)
    if held is None:
        text = f"`{key}` is {'empty' if key in document.empty else 'missing'}; write a list under it (`- id: …`)"
        report.add(file, line_of(document, [key]), text)
        return []
    if not isinstance(held, LocatedList) or not held:
        report.add(
            file, line_of(document, [key]), f"`{key}` takes a list with something in it; begin each item with `- `"
        )
        return []
    return located_items(document, key)


def _refuse_other_keys(
    file: str, document: LocatedMapping, allowed: tuple[str, ...], noun: str, report: FaultReport
) -> None:
    for key, line in document.key_lines.items():
        if key not in allowed:
            meant = f"; {_HINTS[key]}" if key in _HINTS else suggest(key, allowed)
            report.add(file, line, f"`{key}` is no key of {noun}{meant}")
