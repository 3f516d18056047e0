"""A folder of cards to a fact base, or one report of everything that is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from facts.base import Fact, FactBase
from facts.claim_parts import canonical_id
from facts.loading.articles import article_digest, evidence_faults, paragraphs_of, read_article
from facts.loading.card_files import (
    ENTITIES_FILE,
    UnreadableFile,
    decode,
    decoded_lines,
    digest_of,
    find_cards,
    read_bytes,
)
from facts.loading.card_reading import CardRead, Draft, EntityRead, FactRead, evidence_of, read_card, read_entities
from facts.loading.cross_checks import Known, check_entities, check_ids, check_references, check_sources
from facts.loading.json_lines import SUFFIX, read_lines
from facts.loading.located import line_of
from facts.loading.located_yaml import BrokenYaml, parse_yaml
from facts.loading.report import FaultReport
from facts.taking_turns import Walked, give_way, in_turns

_WRITTEN_ID = re.compile(r"\bid:[ \t]*['\"]?([^\s,'\"}\]]+)")


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    report: FaultReport = field(default_factory=FaultReport)
    files: list[tuple[str, bytes]] = field(default_factory=list)
    cards: list[CardRead] = field(default_factory=list)
    entities: list[EntityRead] | None = None
    ids_in_broken_files: set[str] = field(default_factory=set)

    def facts(self) -> Iterable[FactRead]:
        return (fact for card in self.cards for fact in in_turns(card.facts))


@dataclass(frozen=True, slots=True)
class FolderRead:
    """A folder without faults: the base, and what was read for it, with lines."""

    base: FactBase
    cards: tuple[CardRead, ...]
    entities: tuple[EntityRead, ...]

    def drafts(self) -> tuple[Draft, ...]:
        """Return the facts that are not finished, in order of the cards."""
        return tuple(draft for card in self.cards for draft in card.drafts)


def load_base(folder: Path, *, articles: Path | None = None) -> FactBase:
    """Read all cards of a folder, in order of their names.

    With `articles`, digests and evidence are checked against the texts that are there; an absent text is no fault.

    Raises CardFaults with every fault of every file.
    """
    reading = _Reading()
    try:
        return _read(folder, articles, reading)
    finally:
        _let_go(reading)


def read_folder(folder: Path, *, articles: Path | None = None) -> FolderRead:
    """Read all cards as `load_base` does, and return what was read besides. Raises CardFaults."""
    reading = _Reading()
    base = _read(folder, articles, reading)
    return FolderRead(base, tuple(reading.cards), tuple(reading.entities or ()))


def _let_go(reading: _Reading) -> None:
    """Free what was read fact by fact: freed in one go, a large base would hold up every thread."""
    for card in reading.cards:
        while card.facts:
            card.facts.pop()
            give_way()
    while reading.entities:
        reading.entities.pop()
        give_way()


def _read(folder: Path, articles: Path | None, reading: _Reading) -> FactBase:
    _read_files(folder, reading)
    known = _known(reading)
    check_entities(reading.entities or (), known, reading.report)
    check_sources(reading.cards, reading.report)
    check_ids(reading.facts(), known, reading.report)
    for fact in reading.facts():
        check_references(fact, known, reading.report)
    if articles is not None:
        _check_articles(reading, articles)
    reading.report.raise_if_any()
    return _build(reading)


def _read_files(folder: Path, reading: _Reading) -> None:
    try:
        found = find_cards(folder)
    except OSError as error:
        reason = "is not there" if isinstance(error, FileNotFoundError) else f"cannot be read ({error.strerror})"
        if isinstance(error, NotADirectoryError):
            reason = "is not a folder"
        text = f"the cards folder {reason}; name a folder with {ENTITIES_FILE} and one card per article"
        reading.report.add(str(folder), 0, text)
        reading.report.raise_if_any()
        raise
    if found.entities is not None:
        document = _read_document(found.entities, reading)
        if document is not _BROKEN:
            reading.entities = read_entities(str(found.entities), document, reading.report)
    if not found.cards:
        reading.report.add(str(folder), 0, "there is no card in this folder; write one `.yaml` file per article")
    for path in found.cards:
        if path.suffix == SUFFIX:
            _read_lines(path, reading)
            continue
        document = _read_document(path, reading)
        card = None if document is _BROKEN else read_card(str(path), document, reading.report)
        if card is not None:
            reading.cards.append(card)

    if reading.entities is None and found.entities is None:
        lines = next((path for path in found.cards if path.suffix == SUFFIX), None)
        missing = f"there is no {ENTITIES_FILE} in this folder; it names who and what the cards are about"
        if lines is not None:
            missing = f'no line names who and what the facts are about; add {{"entity": …}} lines, or {ENTITIES_FILE}'
        reading.report.add(str(lines or folder), int(lines is not None), missing)


def _read_lines(path: Path, reading: _Reading) -> None:
    """Read a file of JSON Lines: its entities join those of entities.yaml, its sources are cards like others."""
    try:
        data = read_bytes(path)
        entities, cards = read_lines(str(path), decoded_lines(data), reading.report)
    except UnreadableFile as fault:
        reading.report.add(str(path), fault.line, fault.text)
        return
    reading.files.append((path.name, data))
    if entities is not None:
        reading.entities = [*(reading.entities or ()), *(read_entities(str(path), entities, reading.report) or ())]
    read = (read_card(str(path), card, reading.report) for card in cards)
    reading.cards.extend(card for card in read if card is not None)


_BROKEN = object()


def _read_document(path: Path, reading: _Reading) -> object:
    data = b""
    try:
        data = read_bytes(path)
        document = parse_yaml(decode(data))
    except (UnreadableFile, BrokenYaml) as fault:
        reading.report.add(str(path), fault.line, fault.text)
        written = _WRITTEN_ID.findall(data.decode("utf-8", "replace"))
        reading.ids_in_broken_files.update(str(canonical_id(one)) for one in written)
        return _BROKEN
    reading.files.append((path.name, data))
    for line, text in document.faults:
        reading.report.add(str(path), line, text)
    return document.value


def _known(reading: _Reading) -> Known:
    facts = dict.fromkeys(fact.id for fact in reading.facts() if fact.id)
    facts |= dict.fromkeys(sorted(reading.ids_in_broken_files))
    entities = None
    if reading.entities is not None:
        entities = dict.fromkeys(read.id for read in reading.entities if read.id)
    drafts = frozenset(draft.id for card in reading.cards for draft in card.drafts)
    return Known(facts, entities, drafts - facts.keys())


def _check_articles(reading: _Reading, articles: Path) -> None:
    if not articles.is_dir():
        reading.report.add(str(articles), 0, "the folder of articles is not there; name another or none")
        return
    for card in reading.cards:
        _check_article(card, articles, reading.report)


def _check_article(card: CardRead, articles: Path, report: FaultReport) -> None:
    if card.source is None:
        return
    path = articles / card.source.file
    try:
        text = read_article(path)
    except UnreadableFile as fault:
        if path.exists() or path.is_symlink():
            line = line_of(card.source_raw, ["file"])
            report.add(card.file, line, f"the article {path} gives no text (line {fault.line}): {fault.text}")
        return
    digest = article_digest(text)
    if card.source.digest is not None and card.source.digest != digest:
        line = line_of(card.source_raw, ["digest"])
        text_of_fault = "the article has changed since the card was written; check the facts, then write"
        report.add(card.file, line, f"{text_of_fault} {digest}")
    paragraphs = paragraphs_of(text)
    for fact in card.facts:
        evidence = fact.claim.evidence if fact.claim is not None else evidence_of(fact.raw)
        if evidence is not None:
            for line, fault_text in evidence_faults(evidence, fact.raw, paragraphs, card.source.file):
                report.add(card.file, line, fault_text)


def _build(reading: _Reading) -> FactBase:
    entities = {read.id: read.entity for read in reading.entities or () if read.entity is not None}
    sources = {card.source.file: card.source for card in reading.cards if card.source is not None}
    facts = Walked(
        (fact.claim.id, Fact(fact.claim, card.source))
        for card in reading.cards
        for fact in in_turns(card.facts)
        if fact.claim is not None and card.source is not None
    )
    return FactBase(
        MappingProxyType(entities), MappingProxyType(sources), MappingProxyType(facts), digest_of(reading.files)
    )
