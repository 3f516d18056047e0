"""How good the suggestions of `python -m bot new` are: drafts for articles, against the cards people wrote for them.

    python tools/measure_drafts.py CARDS [--articles DIR] [--verbose]

A fact counts as suggested when a draft of its own has its kind, one of its paragraphs and all of its figures (value,
unit, and the year where both have one). A draft is worth keeping when a fact has its kind and one of its paragraphs,
and an entity or a figure in common with it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import networkx

from facts.base import Fact, FactBase
from facts.claim_parts import Figure
from facts.curation.drafting.article import read_article_text
from facts.curation.drafting.facts_in_text import DraftFact, draft_facts
from facts.curation.drafting.figures import FoundFigure
from facts.loading import load_base
from facts.loading.articles import read_article
from facts.reading.languages import load_languages

SAME_UNITS = {"cars": "vehicles", "people": "people", "jobs": "people"}


@dataclass
class Counts:
    """What was counted over all articles."""

    facts: int = 0
    suggested: int = 0
    covered: int = 0
    drafts: int = 0
    kept: int = 0
    figures: int = 0
    right_figures: int = 0
    names: int = 0
    right_names: int = 0
    dates: int = 0
    articles: int = 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures, and with `--verbose` what was missed and what was suggested in vain."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cards", type=Path, help="a folder of cards")
    parser.add_argument("--articles", type=Path, help="the folder with their articles (default: beside the cards)")
    parser.add_argument("--verbose", action="store_true", help="print misses and vain suggestions too")
    options = parser.parse_args(arguments)
    base = load_base(options.cards)
    languages = load_languages()
    known = FactBase(base.entities, MappingProxyType({}), MappingProxyType({}), "")
    counts = Counts()
    for file, source in base.sources.items():
        path = (options.articles or options.cards) / file
        if not path.is_file():
            sys.stderr.write(f"{path} is not there; passed over\n")
            continue
        article = read_article_text(file, read_article(path), languages)
        counts.articles += 1
        counts.dates += article.date == source.date and article.language == source.language
        facts = [fact for fact in base.facts.values() if fact.source.file == file]
        measure(facts, draft_facts(article, known, languages).facts, counts, verbose=options.verbose)
    report(counts)
    return 0


def measure(facts: Sequence[Fact], drafts: Sequence[DraftFact], counts: Counts, *, verbose: bool) -> None:
    """Add one article to the counts."""
    graph = networkx.Graph()
    graph.add_nodes_from(("fact", number) for number in range(len(facts)))
    kept: set[int] = set()
    for number, fact in enumerate(facts):
        for place, draft in enumerate(drafts):
            if draft.kind != fact.claim.kind or draft.sentence.paragraph not in fact.claim.evidence.paragraphs:
                continue
            if has_figures(draft.figures, fact.claim.figures):
                graph.add_edge(("fact", number), ("draft", place))
            if shares_something(draft, fact):
                kept.add(place)
    matching = networkx.bipartite.maximum_matching(graph, [node for node in graph if node[0] == "fact"])
    suggested = {node[1] for node in matching if node[0] == "fact"}
    counts.facts += len(facts)
    counts.suggested += len(suggested)
    counts.covered += sum(graph.degree(("fact", number)) > 0 for number in range(len(facts)))
    counts.drafts += len(drafts)
    counts.kept += len(kept)
    all_figures = [figure for fact in facts for figure in fact.claim.figures]
    for draft in drafts:
        counts.figures += len(draft.figures)
        counts.right_figures += sum(any(same(one, other) for other in all_figures) for one in draft.figures)
        near = {
            name
            for fact in facts
            if draft.sentence.paragraph in fact.claim.evidence.paragraphs
            for name in entities(fact)
        }
        named = {name for ids in draft.roles.values() for name in ids}
        counts.names += len(named)
        counts.right_names += len(named & near)
    if verbose:
        tell(facts, drafts, suggested, kept)


def has_figures(drafted: Iterable[FoundFigure], wanted: Iterable[Figure]) -> bool:
    """Tell whether every wanted figure was drafted."""
    return all(any(same(one, figure) for one in drafted) for figure in wanted)


def same(drafted: FoundFigure, figure: Figure) -> bool:
    """Tell whether value and unit are equal, and the years where both have one."""
    years = {drafted.year, figure.year} - {None}
    return drafted.value == figure.value and unit(drafted.unit) == unit(figure.unit) and len(years) <= 1


def unit(written: str) -> str:
    """Return a unit under one of its names."""
    return SAME_UNITS.get(written, written)


def shares_something(draft: DraftFact, fact: Fact) -> bool:
    """Tell whether a draft and a fact have an entity or a figure in common."""
    named = {name for ids in draft.roles.values() for name in ids}
    return bool(named & entities(fact)) or any(same(one, f) for one in draft.figures for f in fact.claim.figures)


def entities(fact: Fact) -> set[str]:
    """Return the ids a fact names in its roles and in `about`."""
    return {name for ids in fact.claim.filled().values() for name in ids} | set(fact.claim.about)


def tell(facts: Sequence[Fact], drafts: Sequence[DraftFact], suggested: set[int], kept: set[int]) -> None:
    """Print every fact (`+` suggested, `-` missed) and every draft (`k` worth keeping, `v` in vain)."""
    for number, fact in enumerate(facts):
        claim = fact.claim
        figures = ", ".join(f"{one.value} {one.unit} {one.year or ''}" for one in claim.figures)
        where = f"{fact.source.file[:3]} p{claim.evidence.paragraphs} {claim.kind}/{claim.status}"
        say(f"{'+' if number in suggested else '-'} {where} [{figures}] {claim.statement.en}")
    for place, draft in enumerate(drafts):
        figures = ", ".join(f"{one.value} {one.unit} {one.year or ''} {one.bound}" for one in draft.figures)
        where = f"p{draft.sentence.paragraph}.{draft.sentence.number} {draft.kind}/{draft.status}"
        say(f"  {'k' if place in kept else 'v'} {where} {dict(draft.roles)} [{figures}] {dict(draft.details)}")


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def report(counts: Counts) -> None:
    """Print the figures."""
    rows = (
        ("facts suggested with kind and figures, each by a draft of its own", counts.suggested, counts.facts),
        ("facts some draft covers", counts.covered, counts.facts),
        ("drafts worth keeping", counts.kept, counts.drafts),
        ("figures of drafts that stand in a fact", counts.right_figures, counts.figures),
        ("names in roles of drafts that a fact of the paragraph has", counts.right_names, counts.names),
        ("articles whose date and language are right", counts.dates, counts.articles),
    )
    for name, part, whole in rows:
        say(f"{name:70} {part:4} of {whole:4}  {part / whole if whole else 0:6.1%}")


if __name__ == "__main__":
    sys.exit(main())
