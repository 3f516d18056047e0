"""Checks that need more than one fact: ids and names that clash, and references that lead nowhere.

They look at what the cards write, not at what was validated: so a fact with a wrong status has its other faults told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from facts.claim_parts import ATTRIBUTION_WORDS, canonical_id
from facts.claims import KINDS, LINKS
from facts.loading.card_reading import CardRead, EntityRead, FactRead
from facts.loading.fault_wording import suggest
from facts.loading.located import LocatedMapping, located_items
from facts.loading.report import FaultReport

_ROLES = tuple(dict.fromkeys(role for kind in KINDS.values() for role in kind.roles))
"""The roles of all kinds: what a fact of an unknown kind may fill."""


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that references may lead to; ids found in files that could not be read count as well."""

    facts: Mapping[str, None]
    """A mapping keeps the order of the cards, which a suggestion needs no sorting for."""
    entities: Mapping[str, None] | None
    """None when the entities file could not be read: then no reference to an entity can be called wrong."""
    drafts: frozenset[str] = frozenset()
    """Ids of facts that are not finished, so that nothing may lead to them yet."""


def check_entities(entities: Iterable[EntityRead], known: Known, report: FaultReport) -> None:
    """Report ids that two entities have, names that two of one kind share, and countries that are no entity."""
    by_id: dict[str, EntityRead] = {}
    by_name: dict[tuple[str, str], tuple[str, int]] = {}
    for read in entities:
        earlier = by_id.setdefault(read.id, read)
        if read.id and earlier is not read:
            place = f"{earlier.file}:{earlier.raw.line}"
            report.add(read.file, read.raw.line, f"entity id `{read.id}` is taken already in {place}; choose another")
            continue
        _check_names(read, by_name, report)
        for country, line in _references(read.raw, "country"):
            if known.entities is not None and country not in known.entities:
                near = suggest(country, tuple(known.entities), "add the country to the entities or leave it out")
                report.add(read.file, line, f"country `{country}` is no entity{near}")


def _check_names(read: EntityRead, by_name: dict[tuple[str, str], tuple[str, int]], report: FaultReport) -> None:
    """Across kinds a name may be shared (a group and its brand): then the bot asks which is meant."""
    kind = str(read.raw.get("kind"))
    for name, line in _names(read.raw):
        owner, first = by_name.setdefault((kind, " ".join(name.casefold().split())), (read.id, line))
        if owner != read.id:
            text = f"`{name}` names the {kind} `{owner}` too (line {first}); two of one kind cannot share a name"
            report.add(read.file, line, f"{text}, so take it from one of them")


def _names(raw: LocatedMapping) -> Iterator[tuple[str, int]]:
    name = raw.get("name")
    if isinstance(name, LocatedMapping):
        for language in name:
            yield from _texts(name, language)
    yield from _texts(raw, "name")
    yield from _texts(raw, "aliases")


def check_ids(facts: Iterable[FactRead], known: Known, report: FaultReport) -> None:
    """Report ids that two facts have, and ids that a fact shares with an entity."""
    first: dict[str, FactRead] = {}
    for fact in facts:
        if not fact.id:
            continue
        earlier = first.setdefault(fact.id, fact)
        if earlier is not fact:
            place = f"{earlier.file}:{earlier.line}"
            report.add(fact.file, fact.line, f"fact id `{fact.id}` is taken already in {place}; choose another")
        elif known.entities is not None and fact.id in known.entities:
            text = f"fact id `{fact.id}` is the id of an entity too; choose another, so that links are clear"
            report.add(fact.file, fact.line, text)


def check_sources(cards: Iterable[CardRead], report: FaultReport) -> None:
    """Report articles that two cards describe."""
    first: dict[str, tuple[str, int]] = {}
    for card in cards:
        for name, line in _texts(card.source_raw, "file"):
            place = first.setdefault(name, (card.file, line))
            if place != (card.file, line):
                where = f"{place[0]}:{place[1]}"
                text = f"`{name}` has a card already in {where}; put its facts into one card"
                report.add(card.file, line, text)


def check_references(fact: FactRead, known: Known, report: FaultReport) -> None:
    """Report roles, markets, attributions and links of a fact that lead nowhere."""
    if known.entities is not None:
        _check_entity_references(fact, known.entities, report)
        _check_says(fact, known.entities, report)
    for link in LINKS:
        for where in _references(fact.raw, link):
            _check_link(fact, link, where, known, report)
    for target, line in _references(fact.raw, "about"):
        if target == fact.id:
            report.add(fact.file, line, f"`about` names the fact itself (`{target}`); name another or leave it out")
        elif target in known.drafts and target not in (known.entities or ()):
            report.add(fact.file, line, _draft_fault("about", target))
        elif known.entities is not None and target not in known.facts and target not in known.entities:
            near = suggest(target, (*known.facts, *known.entities))
            report.add(fact.file, line, f"`about` names `{target}`, which is neither a fact nor an entity{near}")


def _check_link(fact: FactRead, link: str, where: tuple[str, int], known: Known, report: FaultReport) -> None:
    target, line = where
    if target == fact.id:
        report.add(fact.file, line, f"`{link}` names the fact itself (`{target}`); name another or leave it out")
    elif target in known.facts:
        return
    elif target in known.drafts:
        report.add(fact.file, line, _draft_fault(link, target))
    elif known.entities is not None and target in known.entities:
        text = f"`{link}` names the entity `{target}`; it takes ids of facts, and `about` takes both"
        report.add(fact.file, line, text)
    else:
        near = suggest(target, tuple(known.facts))
        report.add(fact.file, line, f"`{link}` names `{target}`, and there is no such fact{near}")


def _draft_fault(key: str, target: str) -> str:
    return f"`{key}` names `{target}`, which is a draft and not served; finish that fact or leave the link out"


def _check_entity_references(fact: FactRead, entities: Mapping[str, None], report: FaultReport) -> None:
    for key, target, line in _entity_references(fact):
        if target not in entities:
            near = suggest(target, tuple(entities), "add it to the entities")
            report.add(fact.file, line, f"`{key}` names `{target}`, which is no entity{near}")


def _entity_references(fact: FactRead) -> Iterator[tuple[str, str, int]]:
    roles = KINDS[fact.kind].roles if fact.kind else _ROLES
    for role in roles:
        for target, line in _references(fact.raw, role):
            yield role, target, line
    for figure, _ in located_items(fact.raw, "figures"):
        if isinstance(figure, LocatedMapping):
            for key in ("market", "of"):
                for target, line in _references(figure, key):
                    yield f"figures.{key}", target, line


def _check_says(fact: FactRead, entities: Mapping[str, None], report: FaultReport) -> None:
    """Report a single lower-case word that is no id: free words name somebody, so they have a capital or a space."""
    for written, line in _texts(fact.raw, "says"):
        is_word = " " not in written and written == written.casefold()
        if is_word and canonical_id(written) not in entities and written not in ATTRIBUTION_WORDS:
            known = (*ATTRIBUTION_WORDS, *entities)
            near = suggest(written, known, f"write {', '.join(ATTRIBUTION_WORDS)} or words such as `a former director`")
            report.add(fact.file, line, f"`says` names `{written}`, which is no entity{near}")


def _references(raw: Mapping[str, object], key: str) -> Iterator[tuple[str, int]]:
    """Yield the ids under a key, as they are kept, with their lines."""
    for written, line in _texts(raw, key):
        yield str(canonical_id(written)), line


def _texts(raw: Mapping[str, object], key: str) -> Iterator[tuple[str, int]]:
    if isinstance(raw, LocatedMapping):
        for held, line in located_items(raw, key):
            if isinstance(held, str) and held.strip():
                yield held, line
