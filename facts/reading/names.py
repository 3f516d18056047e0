"""Linking names: exact aliases first, then typos (`near_names`), with a margin over the runner-up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA

from facts.base import FactBase
from facts.entities import EntityKind
from facts.reading.languages import Languages
from facts.reading.near_names import NearNames
from facts.reading.parts_of_names import PLACE_KINDS, initials, parts_of_people
from facts.reading.text import Token, squeeze, tokenise

LONGEST = 6
"""Most words a name is tried over."""
LEAST_PLURAL = 5
"""Letters of a word too short to be the plural of a misspelt name."""
MOST_OFFERED = 5
"""Names among which a short misspelt word leaves the choice; with more it says nothing."""
BEGINNING = 4
"""Letters by which words that begin no name are passed over."""

COMPANY_KINDS = frozenset({
    EntityKind.AUTOMAKER, EntityKind.GROUP, EntityKind.BRAND, EntityKind.SUPPLIER, EntityKind.COMPANY,
    EntityKind.JOINT_VENTURE,
})  # fmt: skip
WHERE_KINDS = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.UNION, EntityKind.CITY})


class Form(StrEnum):
    """How a name stands in the text."""

    NAME = "name"
    PEOPLE = "people"
    """An adjective, inhabitants or the seat of a government: 'German', 'the Indians', 'Brussels'."""
    FOREIGN = "foreign"
    """A maker, model or place that the base knows nothing about."""
    LOOKALIKE = "lookalike"
    """Something else that only looks like a maker's name."""
    NEAR = "near"
    """Near enough to a name to ask back, not to answer."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a question: the entities it may mean and how sure the link is."""

    positions: tuple[int, ...]
    ids: frozenset[str]
    form: Form
    written: str
    exact: bool = True
    ordinary: bool = False
    """The name is also an ordinary word: it counts only where the question is about cars."""


_Hit = tuple[frozenset[str], Form]
"""Entities a name may mean, and how it stands there."""


class NameIndex:
    """All names the base knows, and real names it does not know, ready for linking."""

    def __init__(self, base: FactBase, languages: Languages) -> None:
        self.base = base
        self._ids: dict[str, set[str]] = {}
        self._people: dict[str, set[str]] = {}
        self._inhabitants: set[str] = set()
        self._foreign: dict[str, str] = {}
        self._lookalikes = languages.lookalikes
        self._spoken = tuple(languages.spoken.values())
        self._written: set[tuple[str, ...]] = set()
        self._by_end: dict[tuple[int, int, str], set[str]] = {}
        for entity in base.entities.values():
            for alias in entity.all_names:
                self._ids.setdefault(squeeze(alias), set()).add(entity.id)
                words = tuple(token.text for token in tokenise(alias))
                self._written.add(words)
                for end in (0, -1):
                    self._by_end.setdefault((len(words), end, words[end]), set()).add(entity.id)
        self._add_geography(languages)
        for name, country in languages.makers.items():
            if name not in self._ids and name not in self._people:
                self._foreign[name] = country
        self._ordinary = self._find_ordinary(languages)
        self._near = NearNames(self._ids, self._foreign)
        self._add_parts_of_people(languages)
        names = (*self._ids, *self._people, *self._foreign, *self._lookalikes)
        self._all = frozenset(names)
        self._beginnings = {name[:length] for length in range(1, BEGINNING + 1) for name in names}
        self._short = {name for name in names if len(name) < BEGINNING}
        self._short_names = [name for name in self._ids if 3 <= len(name) <= 4]
        self._initials = initials(base)

    def _add_geography(self, languages: Languages) -> None:
        for language in languages.spoken.values():
            for country in language.countries:
                known = {i for name in (country.id, *country.names) for i in self._ids.get(squeeze(name), ())}
                known = (known | {country.id}) & self.base.entities.keys()
                ids = {i for i in known if self.base.entities[i].kind in PLACE_KINDS} or {f"place:{country.id}"}
                whole = {i for i in ids if i not in self.base.entities or not self.base.entities[i].country} or ids
                for name in country.names:  # a part that the base knows ('Saxony') is not the whole country
                    own = self._ids.get(squeeze(name), set()) & ids
                    self._ids.setdefault(squeeze(name), set()).update(own or whole)
                self._inhabitants.update(map(squeeze, country.inhabitants))
                for name in country.adjectives:
                    self._people.setdefault(squeeze(name), set()).update(ids)
            for city in language.cities:
                self._ids.setdefault(city, {f"place:{city}"})

    def _find_ordinary(self, languages: Languages) -> frozenset[str]:
        spoken = languages.spoken.values()
        entities = self.base.entities.values()
        flagged = {squeeze(alias) for e in entities if e.ambiguous for alias in e.all_names}
        countries = {squeeze(name) for language in spoken for country in language.countries for name in country.names}
        cities = {city for language in spoken for city in language.cities}
        common = {
            name
            for name in (self._ids.keys() | self._foreign.keys()) - countries
            if any(name in language.forms or name in language.function for language in spoken)
        }
        cities = {c for c in common & cities if all(own.lemma(c) == c and c not in own.function for own in spoken)}
        return frozenset(flagged | (common - cities))  # lists of words hold 'detroit' too

    def _add_parts_of_people(self, languages: Languages) -> None:
        """Let a first name that only one person has, and a family's name, stand for whom it belongs to.

        Not where it is a word or another name, and only as it is written: 'the Brannigans', 'how long did Göran lead'.
        """
        for name, ids in parts_of_people(self.base).items():
            known = name in self._ids or name in self._people or name in self._foreign or name in self._lookalikes
            if not known and not any(name in lang.forms or name in lang.function for lang in languages.spoken.values()):
                self._ids[name] = ids

    def companies_of(self, nations: frozenset[str]) -> frozenset[str]:
        """Return the makers, groups and companies whose country is one of these."""
        entities = self.base.entities.values()
        return frozenset(e.id for e in entities if e.country in nations and e.kind in COMPANY_KINDS)

    def are_people(self, written: str) -> bool:
        """Whether a word stands for the people of a nation by itself: 'the Norwegians'."""
        return squeeze(written) in self._inhabitants

    def is_place(self, entity_id: str) -> bool:
        """Whether an id stands for a country, region, union or city, known to the base or not."""
        entity = self.base.entities.get(entity_id)
        return entity.kind in WHERE_KINDS if entity else entity_id.startswith("place:")

    def lookup(self, squeezed: str) -> _Hit | None:
        """Return the entities and form of an exact name, or None."""
        if squeezed in self._ids:
            ids = self._ids[squeezed]
            foreign = all(i.startswith("place:") for i in ids)
            return frozenset(ids), Form.FOREIGN if foreign else Form.NAME
        if squeezed in self._people:
            return frozenset(self._people[squeezed]), Form.PEOPLE
        if squeezed in self._foreign:
            return frozenset({f"maker:{squeezed}"}), Form.FOREIGN
        if squeezed in self._lookalikes:
            return frozenset(), Form.LOOKALIKE
        return None

    def exact(self, tokens: Sequence[Token], function: Mapping[str, str]) -> list[Mention]:
        """Return the exact names in a row of tokens, the longest first, none overlapping."""
        if len(tokens) == 1:  # as most keywords are
            hit = self._inflected(tokens[0].text)
            alone = self._exact_at(tokens, (0,), hit, function) if hit else None
            return [alone] if alone else []
        found: list[Mention] = []
        taken: set[int] = set()
        texts = [token.text for token in tokens]
        starts = [i for i in range(len(texts)) if self._may_begin(texts, i)]
        for size in range(min(LONGEST, len(texts)), 0, -1) if starts else ():
            for start in starts:
                shown = size == 1 and start > 0 and tokens[start].capital  # 'old Jags', whatever it means elsewhere
                joined = "".join(texts[start : start + size])
                hit = self._inflected(joined, shown=shown) if start + size <= len(texts) else None
                if hit is None:
                    continue
                span = tuple(range(start, start + size))
                if taken.isdisjoint(span) and (mention := self._exact_at(tokens, span, hit, function)):
                    found.append(mention)
                    taken.update(span)
        return sorted(found, key=lambda mention: mention.positions)

    def _may_begin(self, texts: Sequence[str], start: int) -> bool:
        """Whether any name begins with the letters here; most words can be passed over."""
        first = texts[start]
        ahead = (first if len(first) >= BEGINNING else "".join(texts[start : start + BEGINNING]))[:BEGINNING]
        if ahead in self._beginnings:
            return True
        return ahead[:3] in self._short or ahead[:2] in self._short or ahead[:1] in self._short

    def _inflected(self, squeezed: str, *, shown: bool = False) -> _Hit | None:
        """Return the entities and form of a name, of its plural or its genitive; most rows of words are neither.

        A short one that is a word too counts only where it is `shown` as a name.
        """
        if squeezed in self._all:
            return self.lookup(squeezed)
        hit = None
        if squeezed.endswith("s") and (len(squeezed) > 4 or shown or not self._is_word(squeezed)):
            hit = self.lookup(squeezed[:-1])
        if hit is None and squeezed.endswith("ssen"):
            hit = self.lookup(squeezed[:-3])  # the Dutch plural of a name in -s: 'Genesissen'
        if hit is None and squeezed.endswith("se"):
            hit = self._of_city(squeezed[:-2]) or self._of_city(squeezed[:-2] + "en")  # 'Gentse', 'Vlissingse'
        return hit

    def _of_city(self, squeezed: str) -> _Hit | None:
        """Return the city of this name: of a city's name the Dutch adjective may be formed."""
        hit = self.lookup(squeezed)
        return hit if hit and all(self.is_place(i) for i in hit[0]) else None

    def _exact_at(
        self, tokens: Sequence[Token], span: tuple[int, ...], hit: _Hit, function: Mapping[str, str]
    ) -> Mention | None:
        words = [tokens[i] for i in span]
        squeezed = "".join(token.text for token in words)
        parts = tuple(token.text for token in words)
        spelt_out = len(squeezed) == len(span)  # 'B.M.W.'
        by_chance = len(span) > 1 and len(squeezed) < 8 and not spelt_out and parts not in self._written
        if by_chance and any(t.text in function for t in (words[0], words[-1])):
            return None
        named = words[0].upper or (words[0].capital and span[0] > 0)
        if len(span) == 1 and (squeezed in function or len(squeezed) < 2) and not named:
            return None
        ids, form = hit
        if form is Form.FOREIGN and squeezed in self._ordinary and not (words[0].capital and span[0] > 0):
            return None
        return Mention(
            span, ids, form, " ".join(t.text for t in words), ordinary=len(span) == 1 and squeezed in self._ordinary
        )

    def closest(self, squeezed: str) -> tuple[tuple[str, int], ...]:
        """Return the known names within the allowed edits of a misspelt one, closest first, with their distance."""
        return self._near.closest(squeezed)

    def nearly_heard(self, word: str) -> bool:
        """Whether a long word sounds like a name of the base but for one letter."""
        return self._near.nearly_heard(word)

    def fuzzy(self, tokens: Sequence[Token], positions: tuple[int, ...]) -> Mention | None:
        """Return the name a misspelt span stands for: the closest, or all that are equally close (asks back)."""
        squeezed = "".join(tokens[i].text for i in positions)
        hits = self.closest(squeezed)
        if not hits and len(squeezed) > LEAST_PLURAL and squeezed.endswith("s"):
            hits = self.closest(squeezed[:-1])  # 'jagaurs'
        if not hits:
            return None
        best = hits[0][1]
        leading = [name for name, distance in hits if distance == best]
        same_start = [name for name in leading if name[0] == squeezed[0]]
        meant = [hit for name in same_start or leading if (hit := self.lookup(name))]
        own = [ids for ids, form in meant if form is Form.NAME]
        form = Form.NAME if own else Form.FOREIGN
        ids = frozenset().union(*(own or (ids for ids, _ in meant)))
        return Mention(positions, ids, form, " ".join(tokens[i].text for i in positions), exact=False)

    def sharing_an_end(self, words: Sequence[str]) -> frozenset[str]:
        """Return the entities with a name of as many words that begins or ends with the very word: 'Van Hoool'."""
        return frozenset().union(*(self._by_end.get((len(words), end, words[end]), ()) for end in (0, -1)))

    def near(self, token: Token, *, shown: bool) -> Mention | None:
        """Return the names a short misspelt word may stand for, too many or too far to answer: asks back.

        A name of three letters that carries one other letter, one of four that lost a letter, and what is left of three
        letters where it is `shown` as a name, by capitals or in the middle of a sentence by one.
        """
        word = token.text
        if not 3 - shown <= len(word) <= 4 or not word.isalpha():
            return None
        names = [n for n in self._short_names if len(n) - len(word) in ((0, 1) if len(word) == 3 else (1, -1))]
        near = [n for n in names if min(len(n), len(word)) <= 3 and OSA.distance(word, n, score_cutoff=1) <= 1]
        ids = frozenset().union(*(self._ids[n] for n in near)).intersection(self.base.entities)
        return Mention((), ids, Form.NEAR, word, exact=False) if 0 < len(ids) <= MOST_OFFERED else None

    def by_initials(self, token: Token) -> frozenset[str]:
        """Return the entities of several words whose initials these capitals are."""
        return self._initials.get(token.text, frozenset()) if token.upper else frozenset()

    def sounds_like(self, word: str, mention: Mention) -> bool:
        """Whether a word is heard like one of the names it was taken for ('cherry')."""
        return any(self.lookup(name) == (mention.ids, mention.form) for name in self._near.heard_like(word))

    def _is_word(self, text: str) -> bool:
        return any(text in language.forms or text in language.function for language in self._spoken)


def name_tokens(base: FactBase) -> frozenset[str]:
    """Return every single word that a name of the base is made of."""
    return frozenset(
        token.text for entity in base.entities.values() for alias in entity.all_names for token in tokenise(alias)
    )
