"""A language is a folder of data; this reads it. No word of any language stands in code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import repeat
from pathlib import Path
from types import MappingProxyType

import yaml

from facts.errors import LanguageFault
from facts.reading.concepts import Concepts, read_concepts
from facts.reading.lemmas import CACHED, Lemmas
from facts.reading.narrators import Narrators, read_narrators
from facts.reading.phrases import PhraseIndex, read_phrase
from facts.reading.text import Token, fold, squeeze, tokenise

FOLDER = Path(__file__).parent.parent / "languages"


@dataclass(frozen=True)
class Country:
    """How one language names a country: nouns, adjectives and inhabitants, and the seat of its government."""

    id: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]


@dataclass(frozen=True)
class Language:
    """Everything the engine knows of one language, read from its folder; missing files are simply empty."""

    code: str
    forms: Mapping[str, str]
    """Lemma by known form; the keys are the words that need no repair, most frequent first."""
    endings: tuple[tuple[str, str], ...]
    """Regular endings and what stands in their place in a lemma, tried on words that `forms` does not know."""
    function: Mapping[str, str]
    """Section (`grammar`, `question`, `polarity`, `filler`, `intensifier`) by single function word."""
    fillers: PhraseIndex
    narrators: Narrators
    lexicon: PhraseIndex
    cues: PhraseIndex
    """What a question asks for."""
    signs: PhraseIndex
    """How a question is put."""
    countries: tuple[Country, ...]
    cities: Mapping[str, str]
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    relative_years: PhraseIndex
    months: Mapping[str, int]
    """The number of a month by its name and by its first three letters."""
    figure_pairs: tuple[tuple[str, str], ...]
    """How a statement says that one figure came before another or is part of it: the relation and its patterns."""
    markers: Mapping[str, frozenset[str]]
    """Which part a name plays (`by`, `from`, `to` …), by the word before it."""
    small_talk: Mapping[str, str]
    sounds: tuple[tuple[str, str], ...]
    """Letters that sound alike."""
    messages: Mapping[str, str]
    lemma: Callable[[str], str]
    """Returns the dictionary form of a folded word, or the word itself."""

    @cached_property
    def keys(self) -> Callable[[str], frozenset[str]]:
        """Returns what phrases may match a folded word by: its lemma and its literal form."""
        lemma = self.lemma
        return lru_cache(CACHED)(lambda word: frozenset((lemma(word), "=" + word)))

    @cached_property
    def lexicon_words(self) -> frozenset[str]:
        """Every word the lexicon, the cues and the fillers are made of."""
        return frozenset(self.lexicon.words() | self.cues.words() | self.signs.words() | self.fillers.words())

    @cached_property
    def place_words(self) -> frozenset[str]:
        """Folded names of countries and of their people that are one word."""
        return frozenset(fold(n) for c in self.countries for n in (*c.names, *c.adjectives) if " " not in n)

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


@dataclass(frozen=True)
class Languages:
    """All languages the bot answers in, the concepts they share, and languages it only recognises."""

    spoken: Mapping[str, Language]
    recognised: Mapping[str, frozenset[str]]
    concepts: Concepts
    claim_concepts: Mapping[str, tuple[str, ...]]
    role_questions: Mapping[str, RoleQuestion]
    answer_kinds: Mapping[str, frozenset[str]]
    """Kinds of entity that answer `which <concept>`, by the concept."""
    answer_units: Mapping[str, frozenset[str]]
    """Units of figures that answer `how many <concept>`, by the concept."""
    makers: Mapping[str, str]
    """Country by squeezed name of a real maker, brand or model, so that a name outside the base is known as one."""
    lookalikes: frozenset[str]
    """Squeezed names that contain or resemble a maker's and are something else."""


def _text(path: Path) -> str:
    if not path.exists():
        return ""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LanguageFault(f"{path}: cannot be read as UTF-8 text: {error}") from error


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(_text(path).splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.strip()


def _sections(path: Path, default: str) -> Iterator[tuple[str, str]]:
    section = default
    for _, line in _lines(path):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        else:
            yield section, line


def _keyed(path: Path) -> Iterator[tuple[str, str]]:
    for number, line in _lines(path):
        key, colon, rest = line.partition(":")
        if not colon:
            raise LanguageFault(f"{path}:{number}: expected `key: words`, found {line[:40]!r}")
        yield key.strip(), rest.strip()


def _forms(path: Path) -> dict[str, str]:
    """Read the table of forms in one go, for its 80,000 lines; a lemma is the very text that is a form already."""
    cells = map(str.partition, _text(path).split("\n"), repeat("\t"))
    forms = {form: lemma or form for form, _, lemma in cells if form[:1] not in "#"}
    same = dict(zip(forms, forms, strict=True))
    return {form: same.get(lemma, lemma) for form, lemma in forms.items()}


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split(";") if name.strip())


def _geography(path: Path) -> tuple[tuple[Country, ...], dict[str, str]]:
    countries, cities = [], {}
    for section, line in _sections(path, "countries"):
        if section == "cities":
            names, _, country = line.partition("|")
            cities.update({squeeze(name): country.strip() for name in _names(names)})
            continue
        key, _, rest = line.partition(":")
        cells = [*rest.split("|"), "", "", ""]
        people = _names(cells[1]) + _names(cells[2]) + _names(cells[3])
        countries.append(Country(key.strip(), _names(cells[0]), people))
    return tuple(countries), cities


def _numbers(path: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for section, line in _sections(path, "numbers"):
        words, _, value = line.rpartition(":")
        found.setdefault(section, {})[fold(words.strip())] = int(value)
    return found


def read_language(folder: Path) -> Language:
    """Read one language folder; raises LanguageFault with file and line when a file is broken."""
    forms = _forms(folder / "forms.txt")
    endings = tuple((cut, put) for cut, _, put in (line.partition(" ") for _, line in _lines(folder / "endings.txt")))
    lemma = Lemmas(forms, endings).__getitem__

    def phrases(path: Path) -> PhraseIndex:
        return PhraseIndex.of_rows(_keyed(path), lemma)

    function: dict[str, str] = {}
    fillers = []
    for section, line in _sections(folder / "function_words.txt", "grammar"):
        words = [token.text for token in tokenise(line)]
        if len(words) == 1:
            function.setdefault(words[0], section)
        elif words and (phrase := read_phrase(" ".join("=" + w for w in words), section, lemma)):
            fillers.append(phrase)
    markers: dict[str, set[str]] = {}
    for part, row in _keyed(folder / "markers.txt"):
        for word in row.split(";"):
            markers.setdefault(fold(word.strip()), set()).add(part)
    countries, cities = _geography(folder / "countries.txt")
    numbers = _numbers(folder / "numbers.txt")
    relative = (
        read_phrase(" ".join("=" + t.text for t in tokenise(words)), str(offset), lemma)
        for words, offset in numbers.get("relative_years", {}).items()
    )
    return Language(
        code=folder.name,
        forms=MappingProxyType(forms),
        endings=endings,
        function=MappingProxyType(function),
        fillers=PhraseIndex(fillers),
        narrators=read_narrators(_sections(folder / "narrators.txt", "person")),
        lexicon=phrases(folder / "words.txt"),
        cues=phrases(folder / "cues.txt"),
        signs=phrases(folder / "signs.txt"),
        countries=countries,
        cities=MappingProxyType(cities),
        numbers=MappingProxyType(numbers.get("numbers", {})),
        scales=MappingProxyType(numbers.get("scales", {})),
        months=MappingProxyType(_months(folder / "months.txt")),
        figure_pairs=tuple(_keyed(folder / "figure_pairs.txt")),
        relative_years=PhraseIndex(phrase for phrase in relative if phrase),
        markers=MappingProxyType({word: frozenset(parts) for word, parts in markers.items()}),
        small_talk=MappingProxyType({squeeze(line): s for s, line in _sections(folder / "small_talk.txt", "greeting")}),
        sounds=tuple(
            (one, other) for one, _, other in (line.partition(" ") for _, line in _lines(folder / "sounds.txt"))
        ),
        messages=MappingProxyType(_messages(folder / "messages.yaml")),
        lemma=lemma,
    )


def _months(path: Path) -> dict[str, int]:
    names = [fold(line) for _, line in _lines(path)]
    return {word: number for number, name in enumerate(names, 1) for word in (name[:3], name)}


def _messages(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    held = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 (safe)
    if not isinstance(held, dict) or not all(isinstance(v, str) for v in held.values()):
        raise LanguageFault(f"{path}: expected one text per key")
    return held


NOTHING: frozenset[str] = frozenset()


def keys_of(token: Token, language: Language, taken: bool = False) -> frozenset[str]:
    """Return what phrases may match this token by: its lemma and its literal form; nothing when it is taken."""
    return NOTHING if taken else language.keys(token.text)


def _role_questions(path: Path) -> dict[str, RoleQuestion]:
    found = {}
    for concept, row in _keyed(path):
        cells = [frozenset(cell.split()) for cell in row.split("|")]
        if len(cells) != 4:
            raise LanguageFault(f"{path}: {concept}: expected four columns between `|`, found {len(cells)}")
        found[concept] = RoleQuestion(*cells)
    return found


def load_languages(folder: Path = FOLDER) -> Languages:
    """Read every language under `folder`: a sub-folder with `words.txt` is spoken, others are only recognised."""
    spoken, recognised = {}, {}
    for sub in sorted(p for p in folder.iterdir() if p.is_dir()):
        if (sub / "words.txt").exists():
            spoken[sub.name] = read_language(sub)
        elif (sub / "function_words.txt").exists():
            recognised[sub.name] = frozenset(fold(line) for _, line in _lines(sub / "function_words.txt"))
    makers: dict[str, str] = {}
    lookalikes = set()
    for section, line in _sections(folder / "makers.txt", "makers"):
        cells = [cell.strip() for cell in line.split("|")]
        for name in _names(cells[0]):
            if section == "lookalikes":
                lookalikes.add(squeeze(name))
            else:
                makers.setdefault(squeeze(name), cells[1] if len(cells) > 1 else "")
    claim = {key: tuple(row.split()) for key, row in _keyed(folder / "claim_concepts.txt")}
    return Languages(
        spoken=MappingProxyType(spoken),
        recognised=MappingProxyType(recognised),
        concepts=read_concepts(folder / "concepts.txt"),
        claim_concepts=MappingProxyType(claim),
        answer_kinds=MappingProxyType({k: frozenset(row.split()) for k, row in _keyed(folder / "answer_kinds.txt")}),
        answer_units=MappingProxyType({k: frozenset(row.split()) for k, row in _keyed(folder / "answer_units.txt")}),
        role_questions=MappingProxyType(_role_questions(folder / "roles.txt")),
        makers=MappingProxyType(makers),
        lookalikes=frozenset(lookalikes),
    )
