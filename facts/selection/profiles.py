"""What each fact is about, as the engine compares it with a question: entities, concepts, words, years, numbers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from facts.base import Fact, FactBase
from facts.claim_parts import Figure
from facts.claims import LINKS, Leadership, Ownership, Response
from facts.entities import PRODUCTS, Entity, EntityKind
from facts.reading.concepts import Concepts, Strength
from facts.reading.languages import Language, Languages
from facts.reading.months import month_key, period_of_months
from facts.reading.names import NameIndex
from facts.reading.text import numbers_in, plain_number
from facts.selection.kept_texts import SLUGS, kept_texts
from facts.selection.name_concepts import NameConcepts
from facts.selection.profile import Profile
from facts.selection.same_words import SameWords
from facts.selection.sharing import Sharing
from facts.selection.speakers import add_speakers
from facts.selection.spelled_names import SpelledNames
from facts.selection.text_reading import TextReader
from facts.taking_turns import Walked, in_turns

PLACES = frozenset({EntityKind.PLANT, EntityKind.CITY, EntityKind.REGION, EntityKind.EXCHANGE})
"""Kinds of entity that lie in the country they have."""
EUROPEAN_UNION = frozenset({"eu", "european-union"})
"""Ids a base may give the European Union, whose tariff people call the European one."""
EUROPEAN = frozenset({"europe", "place:europe"})
SORTS = frozenset({"brand"})
"""Concepts of what many a name is anyway: 'the Spanish brand' asks for no fact that says so."""
MUCH = 0.15
"""Share of the facts of an article from which on it is about an entity or a topic."""


def _agreed(readings: list[frozenset[str]]) -> set[str]:
    """Return the concepts that two languages of a statement have in common: the sense that is meant."""
    return {c for number, one in enumerate(readings) for other in readings[number + 1 :] for c in one & other}


def _directions(figures: Iterable[Figure]) -> set[str]:
    """Return whether figures of the same measure over several years rise or fall, as concepts."""
    series: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        if figure.year:
            series.setdefault((figure.measure, figure.unit, figure.of, figure.market), []).append(figure)
    found = set()
    for held in series.values():
        held.sort(key=lambda figure: figure.year or 0)
        if len({figure.year for figure in held}) > 1 and held[0].value != held[-1].value:
            found.add("grow" if held[-1].value > held[0].value else "shrink")
    return found


def _by_nearness(concepts: Concepts) -> dict[str, set[str]]:
    """Return the concepts a question may use for a concept, by that concept."""
    found: dict[str, set[str]] = {}
    for name, concept in concepts.items():
        for near in concept.near:
            found.setdefault(near, set()).add(name)
    return found


class Profiles:
    """The profiles of a whole base with the weight of every concept in it."""

    def __init__(self, base: FactBase, languages: Languages, *, keep_texts: bool = False) -> None:
        self.base = base
        self.languages = languages
        self.wide = frozenset().union(*languages.continents.values())
        """Continents and parts of them: a figure of one is no figure of a part of the whole."""
        self.names = NameIndex(base, languages)
        self._nearby = _by_nearness(languages.concepts)
        self._name_concepts = NameConcepts(languages)
        self._opposites: dict[frozenset[str], frozenset[str]] = {}
        self.base_words: dict[str, set[str]] = {code: set() for code in languages.spoken}
        kept = kept_texts(base, languages, self.names) if keep_texts else None
        texts, names = TextReader(self.names, kept), SpelledNames(base)
        self.by_id = Walked({fact.id: self._profile(fact, texts, names) for fact in base.facts.values()})
        texts.forget()
        for profile in self.by_id.values():
            self._add_context(profile)
        self._add_source_subjects()
        counts = Counter(concept for p in self.by_id.values() for concept in p.said | p.taught)
        total = len(self.by_id) or 1
        self._rarity = {c: math.log(1 + total / n) / math.log(1 + total) for c, n in counts.items()}
        for profile in self.by_id.values():
            profile.topics = {c for c in profile.said if self.is_topic(c)}
            profile.weight = sum(map(self.rarity, profile.topics)) + 0.5 * len(profile.entities) or 1.0
        add_speakers(self.by_id.values(), base, names)
        self.sharing = Sharing(self.by_id.values())
        self.same_words = SameWords(base, languages)

    def rarity(self, concept: str) -> float:
        """Return how telling a concept is in this base: 1 when one fact has it, near 0 when most have it."""
        return self._rarity.get(concept, 1.0)

    def _profile(self, fact: Fact, texts: TextReader, names: SpelledNames) -> Profile:
        claim = fact.claim
        profile = Profile(fact, claim.filled())
        profile.entities = {e for held in profile.roles.values() for e in held}
        profile.stated = set(profile.entities)
        profile.entities |= {e for e in (*claim.about, *(str(s) for s in claim.says)) if e in self.base.entities}
        of_figures = {e for figure in claim.figures for e in (figure.market, figure.of) if e}
        profile.entities |= of_figures
        profile.stated |= of_figures
        profile.told |= of_figures
        profile.years = {str(y) for f in claim.figures for y in (f.year, f.relative) if y}
        period = claim.period
        dates = [d for d in (period.since, period.until, period.during) if d]
        profile.years |= {str(d.year) for d in dates} | {month_key(d.month) for d in dates if d.month}
        within = period.part_of_year()
        profile.years |= {told} if within and (told := period_of_months(*within[1])) else set()
        profile.numbers = {plain_number(figure.value) for figure in claim.figures}
        named = (self.base.entities[e] for e in profile.entities if e in self.base.entities)
        profile.numbers.update(n for e in named if e.kind in PRODUCTS for name in e.all_names for n in numbers_in(name))
        surely, taught = set[str](), list[frozenset[str]]()
        maybe: list[frozenset[str]] = []
        for code, language in self.languages.spoken.items():
            sure, open_ = self._read(profile, texts, getattr(claim.statement, code, ""), language, spoken=True)
            surely |= sure
            maybe.append(sure | open_)
            read = [self._taught(profile, texts, keyword, language) for keyword in getattr(claim.keywords, code, ())]
            profile.taught.update(*(sure for sure, _ in read))
            taught.append(frozenset().union(*(senses for both in read for senses in both)))
        english = self.languages.spoken.get("en")
        for slug in SLUGS:
            if english and getattr(claim, slug, None):
                profile.named_topic |= set().union(*self._read(profile, texts, str(getattr(claim, slug)), english))
        self._add_source_date(profile)
        profile.said |= profile.named_topic | surely | _agreed(maybe)
        if isinstance(claim, Ownership):  # who sells a company has no sales
            profile.said.discard("sales")
        profile.taught |= (set().union(*maybe) - profile.said) | _agreed(taught)
        profile.told |= names.in_sentences(profile.stated, claim.statement)
        self._add_structure(profile)
        inventory = self.languages.concepts
        open_senses = {c for c in set().union(*taught) if c in inventory and not inventory[c].seldom}
        profile.taught = {c for c in profile.taught if c not in inventory or not inventory[c].seldom}
        profile.said = self._widened(profile.said)
        profile.taught = self._widened(profile.taught)
        profile.perhaps = self._widened(open_senses) - profile.said - profile.taught
        profile.perhaps |= self._near(profile.perhaps)
        profile.taught |= self._near(profile.said | profile.taught)
        self._add_kinds(profile)
        return profile

    def _add_kinds(self, profile: Profile) -> None:
        """Note what follows from its entities: words in their names, countries, products, and that a plant is one."""
        held = [self.base.entities[e] for e in profile.entities if e in self.base.entities]
        profile.perhaps |= self._name_concepts.of(held) - profile.said - profile.taught
        profile.country_of = {entity.id: entity.country for entity in held if entity.country}
        profile.nations = set(profile.country_of.values())
        profile.nations |= EUROPEAN if any(entity.id in EUROPEAN_UNION for entity in held) else set()
        profile.lies_in = self._lies_in(held)
        profile.products = {entity.id for entity in held if entity.kind in PRODUCTS}
        asked = (
            self.languages.claim_concepts.get(f"asked.{role}", ()) for role, filled in profile.roles.items() if filled
        )
        profile.taught |= set().union(*asked)
        kinds = {entity.kind for entity in held}
        by_kind = (c for kind in kinds for c in self.languages.claim_concepts.get(f"entity.{kind}", ()))
        profile.perhaps |= self._widened(set(by_kind)) - profile.said - profile.taught
        profile.taught |= {noun for noun in SORTS if not kinds.isdisjoint(self.languages.answer_kinds.get(noun, ()))}
        if (
            EntityKind.PLANT in kinds and profile.fact.claim.kind != "production"
        ):  # what is built there is no fact about the plant
            profile.taught |= self._widened({"plant"})

    def _lies_in(self, entities: Sequence[Entity]) -> set[str]:
        """Return the countries that places lie in, with their continents as bases may name them."""
        countries = {entity.country for entity in entities if entity.country and entity.kind in PLACES}
        wider = {c for country in countries for c in self.languages.continents.get(country, ())}
        ruled = {e.country for e in entities if e.country and e.kind is EntityKind.GOVERNMENT}  # it is of no continent
        return countries | ruled | wider | {f"place:{continent}" for continent in wider}

    def _add_source_date(self, profile: Profile) -> None:
        """Count a fact to the year and month of its source where it tells none of its own."""
        written = profile.fact.source.date
        if written:
            counted = any(figure.year for figure in profile.fact.claim.figures)
            past = max(map(int, profile.told_years), default=written.year) < written.year
            if not counted and not past:  # what was so in 2024 is nothing of 2025, when it was written down
                profile.years.add(str(written.year))
            if written.month and not any(year.startswith("month:") for year in profile.years):
                profile.years.add(month_key(written.month))

    def _taught(
        self, profile: Profile, texts: TextReader, keyword: str, language: Language
    ) -> tuple[frozenset[str], frozenset[str]]:
        """Note a keyword and return its concepts: the sure ones, and those of a word with several senses.

        Of an idiom only the concepts count, for its words mean nothing alone: 'oil the wheels'.
        """
        profile.says_why |= keyword in language.words_for_why
        return self._read(profile, texts, keyword, language, idiom=" " in keyword.strip())

    def _add_structure(self, profile: Profile) -> None:
        claim = profile.fact.claim
        keys = [f"kind.{claim.kind}", f"status.{claim.status}", *(f"role.{role}" for role in profile.roles)]
        keys += [f"{name}.{getattr(claim, name)}" for name in ("stance", "aspect") if getattr(claim, name, None)]
        keys += [f"period.{name}" for name in ("since", "until") if getattr(claim.period, name)]
        keys += [f"says.{who}" for who in claim.says if isinstance(who, str)]
        for key in keys:
            profile.said.update(self.languages.claim_concepts.get(key, ()))
        if profile.fact.source.author:
            profile.said.update(self.languages.claim_concepts.get("source.author", ()))
        if claim.because:
            profile.said |= {"reason", "consequence"}
        if isinstance(claim, Leadership) and claim.period.until and "continue" not in profile.said:
            profile.taught.add("leave")  # who leads until a day leaves on it
        profile.said |= _directions(claim.figures)

    def _read(
        self,
        profile: Profile,
        texts: TextReader,
        text: str,
        language: Language,
        *,
        spoken: bool = False,
        idiom: bool = False,
    ) -> tuple[frozenset[str], frozenset[str]]:
        """Note the names, words and years of a text; return its concepts: the sure ones, and those of words with
        several senses. What is `spoken` is a statement, which the reader of an answer gets to see; the words of an
        `idiom` count only together.
        """
        read = texts.read(text, language)
        if read.named or read.peoples:
            profile.adjectives |= read.peoples
            profile.entities |= read.named
            profile.stated |= read.named
        if read.years or read.months:
            profile.years |= read.years | read.months
        if spoken:
            profile.told |= read.named
            profile.told_years |= read.years
        self.base_words[language.code] |= read.words
        if not idiom:
            profile.words |= read.words
        elif len(read.lemmas) > 1:
            profile.idioms.add(read.lemmas)
        return read.sure, read.open

    def _widened(self, concepts: set[str]) -> set[str]:
        inventory = self.languages.concepts
        known = {c for c in concepts if c in inventory}
        return known | {broader for c in known for broader in inventory[c].broader}

    def _near(self, concepts: set[str]) -> set[str]:
        """Return the concepts a question may use for one of these."""
        return set().union(*(self._nearby.get(concept, ()) for concept in concepts))

    def _add_context(self, profile: Profile) -> None:
        claim = profile.fact.claim
        linked = {target for link in LINKS for target in getattr(claim, link)} | set(claim.about)
        for target in linked:
            other = self.by_id.get(target)
            if other and isinstance(claim, Response) and target in claim.responds_to:
                profile.taught |= other.said  # a denial of a takeover is about the takeover
            if other:
                profile.context |= other.said | other.taught
                profile.context_entities |= other.entities
                profile.context_words |= other.words

    def _add_source_subjects(self) -> None:
        """Note what an article is much about: its entities, and its topics as what all its facts are linked to."""
        by_file: dict[str, list[Profile]] = {}
        for profile in self.by_id.values():
            by_file.setdefault(profile.fact.source.file, []).append(profile)
        for held in in_turns(by_file.values()):
            much = max(2, MUCH * len(held))
            counts = Counter(entity for profile in held for entity in profile.entities)
            topics = Counter(concept for profile in held for concept in profile.said)
            subjects = frozenset(e for e, n in counts.items() if n >= much)
            much_said = frozenset(c for c, n in topics.items() if n >= much)
            for profile in held:
                profile.source_subjects = subjects
                profile.source_topics = much_said

    def opposites(self, concepts: frozenset[str]) -> frozenset[str]:
        """Return the opposites of these concepts."""
        held = self._opposites.get(concepts)
        if held is None:
            inventory = self.languages.concepts
            held = frozenset(o for c in concepts if c in inventory for o in inventory[c].opposite)
            self._opposites[concepts] = held
        return held

    def owned_by(self, owners: frozenset[str]) -> frozenset[str]:
        """Return what any of these own by now."""
        return frozenset().union(*(self.base.owned_now.get(owner, ()) for owner in owners))

    def is_topic(self, concept: str) -> bool:
        """Whether a concept must be met by the fact that answers."""
        held = self.languages.concepts.get(concept)
        return held is not None and held.strength is Strength.TOPIC
