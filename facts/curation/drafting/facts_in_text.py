"""Sentences to suggested facts: kind, status, roles, figures and evidence; the statements are left to a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from facts.base import FactBase
from facts.claims import KINDS
from facts.curation.drafting.article import Article, Sentence
from facts.curation.drafting.figures import FigureReader, FoundFigure, Words
from facts.curation.drafting.names import NameFound, NameReader
from facts.curation.drafting.role_filling import fill_roles
from facts.curation.drafting.vocabulary import Signals, counting_words, signals
from facts.entities import Entity
from facts.reading.languages import Language, Languages, keys_of

LEAST_WEIGHT = 2.0
"""From here a kind is suggested; one clear word, or two that point the same way."""
SECOND_WEIGHT = 2.5
"""A second fact in the same sentence needs a stronger sign."""
WEAK_SHARE = 0.4
"""What a word counts for that only hints at its concept."""
MOST_TERMS = 4


@dataclass(frozen=True, slots=True)
class DraftFact:
    """A suggested fact, without statements."""

    kind: str
    status: str
    roles: Mapping[str, tuple[str, ...]]
    figures: tuple[FoundFigure, ...]
    details: Mapping[str, str]
    """What else a kind has: `measure`, `event`, `post`, `stance`, `aspect`."""
    since_or_in: Mapping[str, str]
    says: tuple[str, ...]
    sentence: Sentence
    terms: tuple[str, ...]
    carried: bool = False
    """Who it is about was taken over from the sentence before."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """All that could be suggested for an article."""

    article: Article
    facts: tuple[DraftFact, ...]
    entities: tuple[Entity, ...]
    """Names that the base does not have and that a suggested fact uses."""


@dataclass(frozen=True, slots=True)
class _Read:
    sentence: Sentence
    words: Words
    names: tuple[NameFound, ...]
    figures: tuple[FoundFigure, ...]
    years: tuple[tuple[int, int], ...]
    concepts: Mapping[str, float]
    """How surely each concept stands in the sentence, up to 1."""


def draft_facts(article: Article, base: FactBase, languages: Languages) -> Drafts:
    """Suggest facts for an article: few that are wrong rather than many."""
    language = languages.spoken[article.language]
    names = NameReader(base, languages, language, "\n".join(article.paragraphs))
    figures = FigureReader(language, counting_words(article.language), article.date)
    found: list[DraftFact] = []
    subject: NameFound | None = None
    for sentence in article.sentences():
        read = _read(sentence, names, figures, language)
        found.extend(_suggestions(read, subject))
        subject = next((name for name in read.names if not name.people), subject)
    used = {name for fact in found for ids in fact.roles.values() for name in ids}
    entities = tuple(entity for entity in names.suggested.values() if entity.id in used)
    return Drafts(article, tuple(found), entities)


def _read(sentence: Sentence, names: NameReader, figures: FigureReader, language: Language) -> _Read:
    words, found = names.read(sentence.text)
    keys = [keys_of(token, language, position in words.named) for position, token in enumerate(words.tokens)]
    concepts: dict[str, float] = {}
    for match in language.lexicon.find(keys, questions=False):
        weight = WEAK_SHARE if match.phrase.weak else 1.0
        concepts[match.phrase.value] = max(weight, concepts.get(match.phrase.value, 0.0))
    return _Read(sentence, words, found, figures.figures(words), tuple(figures.years(words)), concepts)


def _suggestions(read: _Read, before: NameFound | None) -> Iterator[DraftFact]:
    known = signals()
    named = any(not name.people for name in read.names)
    if not named and not (read.figures and before):
        return
    ranked = sorted(_weights(read, known).items(), key=lambda item: -item[1])
    chosen = [kind for kind, weight in ranked[:1] if weight >= LEAST_WEIGHT]
    chosen += [kind for kind, weight in ranked[1:2] if chosen and weight >= SECOND_WEIGHT]
    shares = _shared_out(read.figures, chosen, known)
    for kind in chosen:
        draft = _draft(read, kind, shares[kind], before if not named else None, known)
        if draft is not None:
            yield draft


def _weights(read: _Read, known: Signals) -> dict[str, float]:
    units = {figure.unit for figure in read.figures}
    kinds = {name.kind.value for name in read.names if not name.people}
    return {
        kind: sum(weight * read.concepts.get(concept, 0.0) for concept, weight in rows["concepts"].items())
        + sum(weight for unit, weight in rows["units"].items() if unit in units)
        + sum(weight for entity, weight in rows["entities"].items() if entity in kinds)
        for kind, rows in known.kinds.items()
    }


def _shared_out(
    figures: Iterable[FoundFigure], kinds: Sequence[str], known: Signals
) -> dict[str, tuple[FoundFigure, ...]]:
    """Give each figure to the suggested kind that its unit speaks for most, else to the first."""
    shares: dict[str, list[FoundFigure]] = {kind: [] for kind in kinds}
    for figure in figures if kinds else ():
        best = max(kinds, key=lambda kind: known.kinds[kind]["units"].get(figure.unit, 0.0))
        shares[best].append(figure)
    return {kind: tuple(share) for kind, share in shares.items()}


def _draft(
    read: _Read, kind: str, figures: tuple[FoundFigure, ...], carried: NameFound | None, known: Signals
) -> DraftFact | None:
    names = (carried,) if carried else read.names
    roles = fill_roles(kind, names, read.words, read.concepts)
    if any(not any(roles.get(role) for role in group) for group in _needs(kind)):
        return None
    if kind not in known.yearly:
        figures = tuple(replace(figure, year=None, relative=None) for figure in figures)
    details = _details(kind, read.concepts, known)
    if kind == "outlook" and "aspect" not in details:
        return None
    return DraftFact(
        kind=kind,
        status=_status(kind, read.concepts, known),
        roles=roles,
        figures=figures,
        details=details,
        since_or_in=_period(kind, read, figures),
        says=tuple(word for word, concepts in known.says.items() if any(one in read.concepts for one in concepts)),
        sentence=read.sentence,
        terms=_terms(read, figures, carried),
        carried=carried is not None,
    )


def _needs(kind: str) -> list[tuple[str, ...]]:
    """Return the groups of roles of which one must be filled; links to facts are left to a person."""
    return [group for group in KINDS[kind].needs if set(group) <= set(KINDS[kind].roles) or "subject" in group]


def _details(kind: str, concepts: Mapping[str, float], known: Signals) -> dict[str, str]:
    found: dict[str, str] = {}
    tables = {"measure": known.measures.get(kind, {}), "event": known.events.get(kind, {})}
    tables |= {"post": known.posts} if kind == "leadership" else {}
    tables |= {"aspect": known.aspects} if kind == "outlook" else {}
    for key, rows in tables.items():
        value = _first(rows, concepts)
        if value:
            found[key] = value
    if kind == "response":
        found["stance"] = "denies" if "deny" in concepts else "confirms" if "confirm" in concepts else "comments"
    return found


def _first(rows: Mapping[str, tuple[str, ...]], concepts: Mapping[str, float]) -> str:
    return next((value for value, row in rows.items() if any(concept in concepts for concept in row)), "")


def _status(kind: str, concepts: Mapping[str, float], known: Signals) -> str:
    sure = {concept: weight for concept, weight in concepts.items() if weight == 1.0}
    return _first(known.statuses, sure) or known.usual_status.get(kind, "reported")


def _period(kind: str, read: _Read, figures: tuple[FoundFigure, ...]) -> dict[str, str]:
    """Return the one year of a sentence that belongs to no figure."""
    of_figures = {figure.year for figure in read.figures}
    years = {year for _, year in read.years}
    return {"in": str(next(iter(years)))} if len(years) == 1 and not years & of_figures else {}


def _terms(read: _Read, figures: tuple[FoundFigure, ...], carried: NameFound | None) -> tuple[str, ...]:
    written = [figure.written for figure in figures]
    written += [name.written for name in read.names if not name.people] if not carried else []
    return tuple(dict.fromkeys(written))[:MOST_TERMS]
