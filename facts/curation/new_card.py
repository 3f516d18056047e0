"""From an article's file to a card's file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from facts.base import FactBase
from facts.curation.drafting.article import read_article_text
from facts.curation.drafting.card_text import card_text
from facts.curation.drafting.facts_in_text import Drafts, draft_facts
from facts.errors import CardFaults, Fault
from facts.loading.articles import read_article
from facts.loading.card_files import ENTITIES_FILE, UnreadableFile
from facts.loading.card_reading import read_entities
from facts.loading.located_yaml import BrokenYaml, parse_yaml
from facts.loading.report import FaultReport
from facts.reading.languages import Languages


@dataclass(frozen=True, slots=True)
class NewCard:
    """A card that can be written, and what it was made of."""

    path: Path
    text: str
    drafts: Drafts


def new_card(article: Path, folder: Path, languages: Languages, *, schema: str | None = None) -> NewCard:
    """Draft the card of an article for a cards folder; nothing is written.

    Raises CardFaults when the article gives no text, when the entities of the folder have faults, or when the article
    has a card already.
    """
    try:
        text = read_article(article)
    except UnreadableFile as fault:
        raise CardFaults((Fault(str(article), fault.line, fault.text),)) from fault
    if not text.strip():
        raise CardFaults((Fault(str(article), 1, "the article is empty"),))
    path = folder / f"{article.stem}.yaml"
    if path.exists():
        raise CardFaults((Fault(str(path), 1, "this article has a card already; remove it to draft anew"),))
    drafts = draft_facts(read_article_text(article.name, text, languages), known_entities(folder), languages)
    return NewCard(path, card_text(drafts, schema=schema), drafts)


def known_entities(folder: Path) -> FactBase:
    """Return a base with the entities of a folder and no facts; an empty one where the folder has no entities file.

    Raises CardFaults when the entities file has faults.
    """
    path = folder / ENTITIES_FILE
    report = FaultReport()
    found = []
    if path.exists():
        try:
            document = parse_yaml(path.read_text("utf-8-sig"))
        except (BrokenYaml, UnicodeDecodeError) as error:
            line = error.line if isinstance(error, BrokenYaml) else 1
            raise CardFaults((Fault(str(path), line, str(error)),)) from error
        found = read_entities(str(path), document.value, report) or []
        report.raise_if_any()
    entities = {read.entity.id: read.entity for read in found if read.entity is not None}
    return FactBase(MappingProxyType(entities), MappingProxyType({}), MappingProxyType({}), "")
