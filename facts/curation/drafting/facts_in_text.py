"""Sentences to suggested facts: kind, status, roles, figures and evidence; the statements are left to a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from facts.base import FactBase
from facts.claims import KINDS
from facts.curation.drafting.article import Article, Sentence
from facts.curation.drafting.figures import FigureReader, FoundFigure, Words, is_currency
from facts.curation.drafting.names import NameFound, NameReader
from facts.curation.drafting.role_filling import COMPANIES, SUBJECTS, fill_roles
from facts.curation.drafting.vocabulary import Signals, counting_words, signals
from facts.entities import Entity
from facts.reading.languages import Language, Languages, keys_of

LEAST_WEIGHT = 2.0
"""From here a kind is suggested; one clear word, or two that point the same way."""
MOST_KINDS = 3
"""Kinds that are suggested for one sentence, not counting who leads whom."""
HIGHEST_PRICE = 500_000
"""Up to here an amount may be the price of a car; above, it is that of a deal."""
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
    """Names of the article that the base does not have."""


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
    subjects: tuple[NameFound, ...] = ()
    for sentence in article.sentences():
        read = _read(sentence, names, figures, language)
        found.extend(_suggestions(read, subjects, found[-1] if found else None))
        subjects = _latest(read.names, subjects)
    return Drafts(article, tuple(found), tuple(names.suggested.values()))


def _read(sentence: Sentence, names: NameReader, figures: FigureReader, language: Language) -> _Read:
    words, found = names.read(sentence.text)
    keys = [keys_of(token, language, position in words.named) for position, token in enumerate(words.tokens)]
    concepts: dict[str, float] = {}
    for match in language.lexicon.find(keys, questions=False):
        weight = WEAK_SHARE if match.phrase.weak else 1.0
        concepts[match.phrase.value] = max(weight, concepts.get(match.phrase.value, 0.0))
    return _Read(sentence, words, found, figures.figures(words), tuple(figures.years(words)), concepts)


def _latest(names: Sequence[NameFound], earlier: Sequence[NameFound]) -> tuple[NameFound, ...]:
    """Return whom the text is about by now: of each sort of subject the one that was named last as the first."""
    found = [next((name for name in names if name.kind in sort and not name.people), None) for sort in SUBJECTS]
    found += [
        one
        for one in earlier
        if not any(name and one.kind in sort for name, sort in zip(found, SUBJECTS, strict=False))
    ]
    return tuple(name for name in found if name is not None)


def _suggestions(read: _Read, subjects: Sequence[NameFound], before: DraftFact | None) -> Iterator[DraftFact]:
    """Suggest what a sentence says; `subjects` are those the sentences before it were about."""
    known = signals()
    weights = _weights(read, known)
    ranked = sorted((kind for kind in weights if weights[kind] >= LEAST_WEIGHT), key=lambda kind: -weights[kind])
    chosen = ranked[:MOST_KINDS] or _kind_before(read, before)
    if "leadership" in ranked and "leadership" not in chosen:
        chosen.append("leadership")
    shares = _shared_out(read.figures, chosen, weights, known)
    worded = _weights(replace(read, figures=()), known)
    for kind in chosen:
        if not shares[kind] and worded[kind] < LEAST_WEIGHT:
            continue  # only figures spoke for it, and another kind has those
        for figures in _told_apart(shares[kind]):
            draft = _draft(read, kind, figures, subjects, known)
            if draft is not None:
                yield draft


def _kind_before(read: _Read, before: DraftFact | None) -> list[str]:
    """Return the kind of the draft before, when this sentence goes on counting the same."""
    if before is None or before.sentence.paragraph < read.sentence.paragraph - 1:
        return []
    units = {figure.unit for figure in read.figures}
    return [before.kind] if units & {figure.unit for figure in before.figures} else []


def _weights(read: _Read, known: Signals) -> dict[str, float]:
    units = {sort for figure in read.figures for sort in _sorts(figure)}
    kinds = {name.kind.value for name in read.names if not name.people}
    companies = {name.id for name in read.names if name.kind in COMPANIES and not name.people}
    kinds |= {"two companies"} if len(companies) > 1 else set()
    return {
        kind: sum(weight * read.concepts.get(concept, 0.0) for concept, weight in rows["concepts"].items())
        + sum(weight for unit, weight in rows["units"].items() if unit in units)
        + sum(weight for entity, weight in rows["entities"].items() if entity in kinds)
        for kind, rows in known.kinds.items()
    }


def _sorts(figure: FoundFigure) -> tuple[str, ...]:
    """Return what signals call a figure: its unit, and for an amount whether it is a price or more."""
    if not is_currency(figure.unit):
        return (figure.unit,)
    return ("price",) if figure.value < HIGHEST_PRICE else ("money",)


def _shared_out(
    figures: Iterable[FoundFigure], kinds: Sequence[str], weights: Mapping[str, float], known: Signals
) -> dict[str, tuple[FoundFigure, ...]]:
    """Give each figure to the surest of the suggested kinds that count in its unit, else to the first."""
    shares: dict[str, list[FoundFigure]] = {kind: [] for kind in kinds}
    for figure in figures if kinds else ():
        counting = [kind for kind in kinds if any(sort in known.kinds[kind]["units"] for sort in _sorts(figure))]
        shares[max(counting or kinds[:1], key=lambda kind: weights[kind])].append(figure)
    return {kind: tuple(share) for kind, share in shares.items()}


def _told_apart(figures: tuple[FoundFigure, ...]) -> list[tuple[FoundFigure, ...]]:
    """Return the figures fact by fact: each its own, but 'from 10 to 12' is one change."""
    groups: list[list[FoundFigure]] = []
    for figure in figures:
        if groups and groups[-1][-1].leads_on:
            groups[-1].append(figure)
        else:
            groups.append([figure])
    return [tuple(group) for group in groups] or [()]


def _draft(
    read: _Read, kind: str, figures: tuple[FoundFigure, ...], subjects: Sequence[NameFound], known: Signals
) -> DraftFact | None:
    place = figures[0].positions[0] if figures else None
    roles = fill_roles(kind, read.names, place)
    carried = False
    for subject in subjects:
        if _unfilled(kind, roles):
            roles = fill_roles(kind, (replace(subject, positions=(-1,)), *read.names), place)
            carried = True
    if _unfilled(kind, roles) or not (read.names or figures):
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
        since_or_in=_period(read),
        says=tuple(word for word, concepts in known.says.items() if any(one in read.concepts for one in concepts)),
        sentence=read.sentence,
        terms=_terms(read, figures),
        carried=carried,
    )


def _unfilled(kind: str, roles: Mapping[str, tuple[str, ...]]) -> bool:
    return any(not any(roles.get(role) for role in group) for group in _needs(kind))


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
    possible = known.possible_statuses.get(kind, tuple(known.statuses))
    rows = {status: row for status, row in known.statuses.items() if status in possible}
    return _first(rows, sure) or known.usual_status.get(kind, "reported")


def _period(read: _Read) -> dict[str, str]:
    """Return the one year of a sentence that belongs to no figure."""
    of_figures = {figure.year for figure in read.figures}
    years = {year for _, year in read.years}
    return {"in": str(next(iter(years)))} if len(years) == 1 and not years & of_figures else {}


def _terms(read: _Read, figures: tuple[FoundFigure, ...]) -> tuple[str, ...]:
    written = [figure.written for figure in figures]
    written += [name.written for name in read.names if not name.people]
    return tuple(dict.fromkeys(written))[:MOST_TERMS]
