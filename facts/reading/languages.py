"""A language is a folder of data; this reads it. No word of any language stands in code."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from types import MappingProxyType

from facts.reading.compiled import compiled
from facts.reading.concepts import Concepts, read_concepts
from facts.reading.language_files import PlainLanguage, PlainTables, plain_language, plain_languages
from facts.reading.lemmas import CACHED, Lemmas
from facts.reading.narrators import Narrators, read_narrators
from facts.reading.orders import Orders
from facts.reading.phrases import PhraseIndex, Tables
from facts.reading.text import Token, fold, words_by_section

FOLDER = Path(__file__).parent.parent / "languages"


@dataclass(frozen=True)
class Country:
    """How one language names a country: nouns, adjectives and inhabitants, and the seat of its government."""

    id: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    """Adjectives, inhabitants and the seat of its government."""
    inhabitants: tuple[str, ...]
    """Those of them that stand for people: 'the Norwegians'."""


@dataclass(frozen=True)
class Language:
    """Everything the engine knows of one language, read from its folder; missing files are simply empty."""

    code: str
    forms: Mapping[str, str]
    """Lemma by known form; the keys are the words that need no repair, most frequent first."""
    starts: Mapping[tuple[int, str], Sequence[str]]
    """The known forms by length and first letter."""
    shorthand: Mapping[str, str]
    """What small words cut short in a chat stand for."""
    endings: tuple[tuple[str, str], ...]
    """Regular endings and what stands in their place in a lemma, tried on words that `forms` does not know."""
    function: Mapping[str, str]
    """Section (`grammar`, `question`, `polarity`, `filler`, `intensifier`) by single function word."""
    fillers: PhraseIndex
    narrators: Narrators
    orders: Orders
    lexicon: PhraseIndex
    cues: PhraseIndex
    """What a question asks for."""
    signs: PhraseIndex
    """How a question is put."""
    lexicon_words: frozenset[str]
    """Every word the lexicon, the cues, the signs and the fillers are made of."""
    countries: tuple[Country, ...]
    cities: Mapping[str, str]
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    relative_years: PhraseIndex
    months: Mapping[str, int]
    periods: Mapping[tuple[str, ...], str]
    """Keys of the parts of a year by their words: `q2` by (`second`, `quarter`)."""
    """The number of a month by its name and by its first three letters."""
    figure_pairs: tuple[tuple[str, str], ...]
    """How a statement says that one figure came before another or is part of it: the relation and its patterns."""
    spans: tuple[tuple[str, str], ...]
    """How a question asks for the time between two events: `years`, `when`, `finer` and their words."""
    markers: Mapping[str, frozenset[str]]
    """Which part a name plays (`by`, `from`, `to` …), by the word before it."""
    small_talk: Mapping[str, str]
    sounds: tuple[tuple[str, str], ...]
    """Letters that sound alike."""
    verb_forms: tuple[tuple[str, str], ...]
    """Endings of a word and of its dictionary form by which it is surely a verb: a question may begin with it."""
    word_parts: Mapping[str, Sequence[str]]
    """How words begin and end that are built of others, by section of `word_parts.txt`."""
    messages: Mapping[str, str]
    lemma: Callable[[str], str]
    """Returns the dictionary form of a folded word, or the word itself."""

    @cached_property
    def keys(self) -> Callable[[str], frozenset[str]]:
        """Returns what phrases may match a folded word by: its lemma and its literal form."""
        return lru_cache(CACHED)(self._keys_of)

    def _keys_of(self, word: str) -> frozenset[str]:
        whole = self.shorthand.get(word, word)
        return frozenset((self.lemma(word), "=" + word, self.lemma(whole), "=" + whole))

    @cached_property
    def place_words(self) -> frozenset[str]:
        """Folded names of countries and of their people that are one word."""
        return frozenset(fold(n) for c in self.countries for n in (*c.names, *c.adjectives) if " " not in n)

    @cached_property
    def small_words(self) -> tuple[str, ...]:
        """Function words that may be run together with the next: 'perjaar'."""
        return tuple(w for w, section in self.function.items() if len(w) > 2 and section in {"grammar", "article"})

    @cached_property
    def words_for_why(self) -> frozenset[str]:
        """Folded single words that ask for a reason."""
        return frozenset(w for w in self.cues.words() if any(p.value == "why" for p in self.cues.alone(self.keys(w))))

    @cached_property
    def ranks(self) -> dict[str, int]:
        """How many known words are commoner than each of them."""
        return dict(zip(self.forms, range(len(self.forms)), strict=True))

    def rank(self, word: str) -> int:
        """Return how many known words are commoner than this one."""
        return self.ranks.get(word, len(self.forms))

    def knows(self, word: str) -> bool:
        """Whether a folded word is one of this language, so that it is never taken for a typo."""
        return word in self.forms or word in self.function or self.lemma(word) in self.lexicon_words


@dataclass(frozen=True, slots=True)
class RoleQuestion:
    """One line of `roles.txt`: which facts and roles a concept is about when roles decide."""

    kinds: frozenset[str]
    answering: frozenset[str]
    """Roles that answer `who`."""
    acted_upon: frozenset[str]
    acting: frozenset[str]
    who_only: bool = False
    """Roles decide only where the question asks who."""


@dataclass(frozen=True, slots=True)
class Affair:
    """One line of `affairs.txt`: in which part of a fact a company must be whose affair a topic is."""

    asked: frozenset[str]
    """Topics of the question."""
    told: frozenset[str]
    """Topics of a fact that answers it."""
    roles: Mapping[str, frozenset[str]]
    """Roles by kind of fact."""


@dataclass(frozen=True)
class Languages:
    """All languages the bot answers in, the concepts they share, and languages it only recognises."""

    spoken: Mapping[str, Language]
    recognised: Mapping[str, frozenset[str]]
    concepts: Concepts
    claim_concepts: Mapping[str, tuple[str, ...]]
    role_questions: Mapping[str, RoleQuestion]
    affairs: tuple[Affair, ...]
    """Whose affair a plain question is."""
    answer_kinds: Mapping[str, frozenset[str]]
    """Kinds of entity that answer `which <concept>`, by the concept."""
    described_kinds: Mapping[str, frozenset[str]]
    """Kinds of entity that a nation and a noun for `<concept>` may mean, by the concept."""
    answer_units: Mapping[str, frozenset[str]]
    """Units of figures that answer `how many <concept>`, by the concept."""
    makers: Mapping[str, str]
    """Country by squeezed name of a real maker, brand or model, so that a name outside the base is known as one."""
    lookalikes: frozenset[str]
    """Squeezed names that contain or resemble a maker's and are something else."""
    given_names: frozenset[str]
    """Given names that are no ordinary word."""
    particles: frozenset[str]
    """Small words that may stand between a given name and a surname."""
    continents: Mapping[str, frozenset[str]]
    """Continents and parts of them that a country lies in."""
    folder: Path
    made_of: bytes
    """A digest of the files and of the code that reads them."""

    def is_of(self, country: str | None, places: Set[str]) -> bool:
        """Whether a country is one of these, or lies in one of them that is a continent or a part of one."""
        wider = self.continents.get(country or "", frozenset())
        return country in places or any(c in places or f"place:{c}" in places for c in wider)


def _language(code: str, plain: PlainLanguage) -> Language:
    def phrases(tables: PlainTables) -> PhraseIndex:
        return PhraseIndex(Tables(*tables))

    return Language(
        code=code,
        forms=MappingProxyType(plain["forms"]),
        starts=MappingProxyType(plain["starts"]),
        shorthand=MappingProxyType(plain["shorthand"]),
        endings=plain["endings"],
        function=MappingProxyType(plain["function"]),
        fillers=phrases(plain["fillers"]),
        narrators=read_narrators(plain["narrators"]),
        orders=Orders(**words_by_section(plain["orders"])),
        lexicon=phrases(plain["lexicon"]),
        cues=phrases(plain["cues"]),
        signs=phrases(plain["signs"]),
        lexicon_words=plain["lexicon_words"],
        countries=tuple(Country(*row) for row in plain["countries"]),
        cities=MappingProxyType(plain["cities"]),
        numbers=MappingProxyType(plain["numbers"]),
        scales=MappingProxyType(plain["scales"]),
        months=MappingProxyType(plain["months"]),
        periods=MappingProxyType(plain["periods"]),
        figure_pairs=plain["figure_pairs"],
        spans=plain["spans"],
        relative_years=phrases(plain["relative_years"]),
        markers=MappingProxyType(plain["markers"]),
        small_talk=MappingProxyType(plain["small_talk"]),
        sounds=plain["sounds"],
        verb_forms=plain["verb_forms"],
        word_parts=MappingProxyType(plain["word_parts"]),
        messages=MappingProxyType(plain["messages"]),
        lemma=Lemmas(plain["forms"], plain["endings"]).__getitem__,
    )


def read_language(folder: Path) -> Language:
    """Read one language folder; raises LanguageFault with file and line when a file is broken."""
    return _language(folder.name, plain_language(folder))


NOTHING: frozenset[str] = frozenset()


def keys_of(token: Token, language: Language, taken: bool = False) -> frozenset[str]:
    """Return what phrases may match this token by: its lemma and its literal form; nothing when it is taken."""
    return NOTHING if taken else language.keys(token.text)


def load_languages(folder: Path = FOLDER) -> Languages:
    """Read every language under `folder`: a sub-folder with `words.txt` is spoken, others are only recognised."""
    plain, made_of = compiled(folder, partial(plain_languages, folder))
    roles = {
        concept.lstrip("?"): RoleQuestion(cells[0], cells[1], cells[2], cells[3], concept.startswith("?"))
        for concept, cells in plain["role_questions"].items()
    }
    return Languages(
        spoken=MappingProxyType({code: _language(code, held) for code, held in plain["spoken"].items()}),
        recognised=MappingProxyType(plain["recognised"]),
        concepts=read_concepts(folder / "concepts.txt"),
        claim_concepts=MappingProxyType(plain["claim_concepts"]),
        answer_kinds=MappingProxyType(plain["answer_kinds"]),
        described_kinds=MappingProxyType(plain["described_kinds"]),
        answer_units=MappingProxyType(plain["answer_units"]),
        role_questions=MappingProxyType(roles),
        affairs=tuple(Affair(*row) for row in plain["affairs"]),
        makers=MappingProxyType(plain["makers"]),
        lookalikes=plain["lookalikes"],
        given_names=plain["given_names"],
        particles=plain["particles"],
        continents=MappingProxyType(plain["continents"]),
        folder=folder,
        made_of=made_of,
    )
