"""Companies named by what they are and where they belong: 'the Dutch carmaker', 'the firm from Helmond'.

Such a description stands for a name where the base leaves at most a few companies that it may mean.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from functools import cached_property

from facts.base import FactBase
from facts.entities import EntityKind
from facts.reading.cues import is_plural
from facts.reading.languages import Languages
from facts.reading.linking import markers_before
from facts.reading.names import COMPANY_KINDS, Form, Mention
from facts.reading.question import Need, NeedKind
from facts.reading.vocabulary import Vocabulary
from facts.reading.work import Work, written
from facts.taking_turns import in_turns

FEW = 3
"""Most companies a description may mean; with more it says hardly anything, and the nation alone is asked for."""
COLOURING = 2
"""Most words between a nation and its noun: 'the Dutch electric car maker'."""
OFTEN = 0.5
"""Share of the facts about a place and its foremost company, from which on another one is at home there too."""
OWNS, OWNED = "owns", "owned"
OF_PLACE = frozenset({"of", "from", "at"})
"""What the word between a noun and a place says of it: 'the carmaker from Helmond', 'of the Norwegians'."""
BEST_OF_ALL = frozenset({"most", "least"})
"""Concepts of words that choose one of many: 'the best-selling brand in Norway' asks which it is."""
HOME_MARKET = "home_market"
TOGETHER = "together"
PLACES = frozenset({EntityKind.CITY, EntityKind.REGION, EntityKind.PLANT})


class CompaniesByPlace:
    """Which companies of a base a place may stand for: those of a nation, and those at home in a town."""

    def __init__(self, base: FactBase, in_facts: Iterable[Set[str]]) -> None:
        """`in_facts`: the entities of each fact; walked when a town or region is first asked about."""
        self._base = base
        self._in_facts = in_facts
        self._companies = {e.id: e for e in base.entities.values() if e.kind in COMPANY_KINDS}

    def warm_up(self) -> None:
        """Note now who is at home where; the first question about a town would wait for it."""
        _ = self._homes

    def meant(
        self, places: frozenset[str], kinds: frozenset[str], named: frozenset[str], nations: frozenset[str]
    ) -> frozenset[str]:
        """Return the companies of these kinds that belong to one of these places, those named beside left out.

        Of what `owns` or is `owned`, those that own or belong to somebody named come first ('the British arm of
        Tata'), or to a company of one of the other nations named: 'what do the Indians want with their British arm'.
        """
        of_kind = {i for i, e in self._companies.items() if e.kind in kinds} - named
        found = {i for i in of_kind if self._companies[i].country in places}
        for place in places & self._places:
            counts = {i: n for i, n in self._homes.get(place, {}).items() if i in of_kind}
            found |= {i for i, n in counts.items() if n >= OFTEN * max(counts.values())}
        named |= {i for i, e in self._companies.items() if e.country in nations}
        for role, pairs in ((OWNS, self._base.owned_now), (OWNED, self._base.owners_now)):
            if role in kinds:
                of_named = {i for i in found if not named.isdisjoint(pairs.get(i, ()))}
                found = of_named or (found & pairs.keys())
        return frozenset(found)

    def called(self, ids: frozenset[str], word: str) -> frozenset[str]:
        """Return those that have a word in one of their names, if any: of two Halvorns the group is the Group."""
        return frozenset(i for i in ids if any(word in name.casefold() for name in self._companies[i].all_names)) or ids

    @cached_property
    def _homes(self) -> dict[str, Counter[str]]:
        """Companies by town, region or plant: by how many facts tell of both."""
        homes: dict[str, Counter[str]] = {}
        for held in in_turns(self._in_facts):
            companies = held & self._companies.keys()
            for place in held & self._places:
                homes.setdefault(place, Counter()).update(companies)
        return homes

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(e.id for e in self._base.entities.values() if e.kind in PLACES)


def name_described(work: Work, vocabulary: Vocabulary, companies: CompaniesByPlace) -> None:
    """Put a name for every nation or town that describes one of a few companies."""
    for place in [n for n in work.needs if _may_describe(n, vocabulary)]:
        for noun, between in _nouns_beside(place, work, vocabulary):
            ids = _companies(place, noun, work, vocabulary, companies)
            if ids:
                _put_name(place, noun, between, ids, work)
                break


def _may_describe(need: Need, vocabulary: Vocabulary) -> bool:
    """Whether a need is a nation, a town or a plant that stands by itself."""
    entities = vocabulary.names.base.entities
    plant = bool(need.alternatives) and all(
        i in entities and entities[i].kind is EntityKind.PLANT for i in need.alternatives
    )
    return need.kind is NeedKind.NAME and need.position >= 0 and (need.place or plant)


def place_at_home(work: Work, vocabulary: Vocabulary) -> None:
    """Put the country of the one company that is named for 'at home' and 'in its own country'."""
    named = [n for n in _named(work) if not n.inherited]
    known = vocabulary.names.base.entities
    entities = [known[i] for n in named for i in n.alternatives if i in known]
    countries = frozenset(e.country for e in entities if e.country)
    if len(countries) != 1:
        return
    for number, need in enumerate(work.needs):
        if HOME_MARKET in need.alternatives:
            mention = Mention((), countries, Form.NAME, need.written)
            at_home = replace(need, kind=NeedKind.NAME, alternatives=countries, mention=mention, weak=False, place=True)
            work.needs[number] = replace(at_home, markers=frozenset({"at"}))


def _nouns_beside(place: Need, work: Work, vocabulary: Vocabulary) -> Iterator[tuple[Need, tuple[Need, ...]]]:
    """Yield the nouns that a place describes, each with the words that only colour it, the one behind it first."""
    described = vocabulary.languages.described_kinds.keys()
    by_start = {n.position: n for n in work.needs if n.position >= 0}
    between: list[Need] = []
    noun = by_start.get(place.end)
    while noun is not None and noun.kind is NeedKind.CONCEPT and len(between) <= COLOURING:
        if _is_noun(noun, described) and noun.end not in {n.position for n in _named(work)}:
            yield noun, tuple(between)
            break
        if not noun.weak:
            break
        between.append(noun)
        noun = by_start.get(noun.end)
    if by_start.get(place.end) is None and markers_before(work, vocabulary, place.position) & OF_PLACE:
        before = [n for n in work.needs if n.kind is NeedKind.CONCEPT and 0 < place.position - n.end <= 2]
        yield from ((n, ()) for n in before if n.position >= 0 and _is_noun(n, described))


def _is_noun(need: Need, described: Set[str]) -> bool:
    """Whether a word names what a company is: 'partner', but not 'together', which may mean partners too."""
    return bool(need.alternatives & described) and TOGETHER not in need.alternatives


def _companies(
    place: Need, noun: Need, work: Work, vocabulary: Vocabulary, companies: CompaniesByPlace
) -> frozenset[str]:
    """Return whom a description may mean; none where it is one of many ('a Dutch carmaker', 'which', plurals)."""
    first = min(place.position, noun.position)
    before = work.tokens[first - 1].text if first else ""
    asked = "indefinite" in work.language.markers.get(before, ()) or _asks(before, work)
    asked = asked or any(n.alternatives & BEST_OF_ALL and n.end == first for n in work.needs)
    last = noun.end - 1
    if asked or is_plural(work, last):
        return frozenset()
    named = frozenset(i for n in _named(work) for i in n.alternatives)
    nations = frozenset(i for n in work.needs if n.by_nation and n is not place for i in n.alternatives)
    ids = frozenset().union(
        *(companies.meant(place.alternatives, kinds, named, nations) for kinds in _kinds(noun, vocabulary.languages))
    )
    ids = companies.called(ids, work.tokens[last].text)
    return ids if len(ids) <= FEW else frozenset()


def _kinds(noun: Need, languages: Languages) -> list[frozenset[str]]:
    """Return the kinds of entity for each concept of a noun; what only widens another one says nothing more."""
    wider = {w for c in noun.alternatives if c in languages.concepts for w in languages.concepts[c].broader}
    table = languages.described_kinds
    return [table[c] for c in sorted(noun.alternatives - wider) if c in table]


def _asks(word: str, work: Work) -> bool:
    return work.language.function.get(word) == "question"


def _named(work: Work) -> Iterable[Need]:
    return (n for n in work.needs if n.by_name and not n.place)


def _put_name(place: Need, noun: Need, between: tuple[Need, ...], ids: frozenset[str], work: Work) -> None:
    """Put one need with the companies meant for the place, its noun and what stands between them."""
    first = min(place.position, noun.position)
    span = tuple(range(first, max(place.end, noun.end)))
    text = written(work, span)
    mention = Mention(span, ids, Form.NAME, text, exact=False)
    need = replace(
        place, alternatives=ids, written=text, mention=mention, position=first, place=False, nationals=frozenset()
    )
    work.mentions = [mention if m is place.mention else m for m in work.mentions]
    gone = [noun, *between]
    work.needs = [need if n is place else n for n in work.needs if not any(n is g for g in gone)]
