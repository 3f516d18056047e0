"""The names of a sentence: those of the base, those the program knows of, and capitalised ones nobody knows yet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from facts.base import FactBase
from facts.claim_parts import canonical_id
from facts.curation.drafting.figures import Words, is_year
from facts.curation.drafting.vocabulary import counting_words
from facts.entities import Entity, EntityKind
from facts.reading.languages import Language, Languages
from facts.reading.names import Form, NameIndex
from facts.reading.text import Token, spans

LONGEST_NAME = 5
MOST_BEFORE = 4
"""Words between a name and the small word that says its part: 'of passenger car brand X'."""
_CODE = re.compile(r"[A-Z]{1,4}[ -]?\d{1,4}[A-Za-z]{0,2}$|\d{1,4}-?\d{0,2}[A-Za-z]{0,2}$")
_PARTICLES = frozenset({"de", "der", "den", "von", "du", "da", "la", "le", "el"})
"""Small words that stand inside names of several words (`Rosa de Lund`); a name neither begins nor ends with one."""
_PERSON_WORDS = 2
_MAKES = frozenset({EntityKind.BRAND, EntityKind.AUTOMAKER, EntityKind.MODEL})


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name in a sentence; `id` is that of the entity, or the one that is suggested for it."""

    id: str
    written: str
    positions: tuple[int, ...]
    kind: EntityKind
    known: bool = True
    people: bool = False
    """An adjective or inhabitants of the entity: it says where somebody comes from and fills no role."""
    markers: frozenset[str] = frozenset()
    """What the word before it says of its part: `by`, `from`, `to`, `of`."""


class NameReader:
    """Finds names, and remembers those the base lacks, so that one name has one id in the whole article."""

    def __init__(self, base: FactBase, languages: Languages, language: Language, text: str) -> None:
        self._base = base
        self._languages = languages
        self._language = language
        self._words = counting_words(language.code)
        self._index = NameIndex(base, languages)
        self._capitals = _inside_sentences(text)
        self._last: dict[str, str] = {}
        self.suggested: dict[str, Entity] = {}

    def read(self, text: str) -> tuple[Words, tuple[NameFound, ...]]:
        """Return a sentence as words, and the names in it in order."""
        plain = unicodedata.normalize("NFKC", text)
        pairs = list(spans(plain))
        tokens = tuple(token for token, _ in pairs)
        words = Words(plain, tokens, tuple(start for _, start in pairs))
        found = list(self._known(words))
        taken = {position for name in found for position in name.positions}
        found += self._unknown(words, taken)
        taken = {position for name in found for position in name.positions}
        marked = [replace(name, markers=self._markers(words, name.positions[0])) for name in found]
        makes = frozenset(position for name in found if name.kind in _MAKES for position in name.positions)
        read = Words(plain, tokens, words.starts, frozenset(taken), makes)
        return read, tuple(sorted(marked, key=lambda n: n.positions))

    def _markers(self, words: Words, start: int) -> frozenset[str]:
        """Return what the small word before a name says, over an article and what the name is called besides."""
        for position in range(start - 1, max(start - 1 - MOST_BEFORE, -1), -1):
            word = words.tokens[position]
            if word.text in self._language.markers:
                return self._language.markers[word.text]
            if words.broken_between(position, start) or word.text[0].isdigit():
                break
        return frozenset()

    def _known(self, words: Words) -> Iterator[NameFound]:
        for mention in self._index.exact(words.tokens, self._language.function):
            first = words.tokens[mention.positions[0]]
            written = _as_written(words, mention.positions)
            if mention.form is Form.LOOKALIKE or (
                mention.ordinary and not self._is_name(first, written, words, mention.positions)
            ):
                continue
            if mention.form is Form.FOREIGN:
                found = self._foreign(sorted(mention.ids), written, mention.positions)
                if found:
                    yield found
                continue
            if not first.capital and not first.text[0].isdigit() and mention.form is Form.NAME:
                continue
            entity = self._chosen(mention.ids, written)
            if entity is not None:
                people = mention.form is Form.PEOPLE
                yield NameFound(entity.id, written, mention.positions, entity.kind, people=people)
            elif mention.form is Form.PEOPLE:
                yield NameFound("", written, mention.positions, EntityKind.COUNTRY, people=True)

    def _is_name(self, first: Token, written: str, words: Words, positions: tuple[int, ...]) -> bool:
        """Tell a name that is an ordinary word from the word: it has a capital where no sentence begins."""
        return first.capital and (positions[0] > 0 or written in self._capitals)

    def _chosen(self, ids: Iterable[str], written: str) -> Entity | None:
        """Return the one entity a name means: the only one, else the one the article last named for sure."""
        entities = [self._base.entities[i] for i in sorted(ids) if i in self._base.entities]
        if len(entities) != 1:
            last = self._last.get(written)
            named = [entity for entity in entities if entity.id in self._last.values()]
            entities = [e for e in entities if e.id == last] or (named[-1:] if len(named) == 1 else [])
        if not entities:
            return None
        self._last[written] = entities[0].id
        return entities[0]

    def _foreign(self, ids: Sequence[str], written: str, positions: tuple[int, ...]) -> NameFound | None:
        """Return a maker, country or city that the program knows of and the base lacks."""
        kind_of, _, name = ids[0].partition(":")
        if kind_of == "maker":
            return self._suggest(written, EntityKind.AUTOMAKER, positions)
        named = self._country_names(name)
        if named is None:
            return self._suggest(written, EntityKind.CITY, positions)
        return self._suggest(written, EntityKind.COUNTRY, positions, identifier=name, local=named)

    def _country_names(self, identifier: str) -> dict[str, str] | None:
        found = {
            code: country.names[0]
            for code, language in self._languages.spoken.items()
            for country in language.countries
            if country.id == identifier and country.names
        }
        return found if {"nl", "en"} <= found.keys() else None

    def _unknown(self, words: Words, taken: set[int]) -> Iterator[NameFound]:
        position = 0
        while position < len(words.tokens):
            run = self._run(words, position, taken)
            position = (run[-1] if run else position) + 1
            while run and not self._is_new_name(words, run):
                run = run[1:]
                while run and not words.tokens[run[0]].capital:
                    run = run[1:]
            if run:
                yield self._suggest(_as_written(words, run), self._guessed_kind(words, run), run)

    def _run(self, words: Words, start: int, taken: set[int]) -> tuple[int, ...]:
        """Return the row of capitalised words that begins at a position, particles inside it included."""
        run: list[int] = []
        for position in range(start, min(start + LONGEST_NAME, len(words.tokens))):
            token = words.tokens[position]
            if position in taken or (run and words.broken_between(run[-1], position)):
                break
            code = bool(run) and _CODE.match(words.written(position)) is not None and not is_year(token)
            if not (token.capital or code or (run and token.text in _PARTICLES)):
                break
            run.append(position)
        while run and words.tokens[run[-1]].text in _PARTICLES and not words.tokens[run[-1]].capital:
            run.pop()
        return tuple(run)

    def _is_new_name(self, words: Words, run: tuple[int, ...]) -> bool:
        first = words.tokens[run[0]]
        if first.text in self._language.function or (len(run) == 1 and len(first.text) < 2):
            return False
        if len(run) > 1 and first.upper and self._is_word(first.text):
            return False  # a title: 'CEO Ina Okk'
        if len(run) == 1 and (self._is_word(first.text) or self._is_adjective(words, run[0])):
            return False
        # At the beginning of a sentence any word has a capital.
        return run[0] > 0 or not self._is_word(first.text) or words.written(run[0]) in self._capitals

    def _is_adjective(self, words: Words, position: int) -> bool:
        """Tell 'het Gentse merk' from a name: what comes from a place stands between a small word and a noun."""
        text = words.tokens[position].text
        if position + 1 >= len(words.tokens) or not text.endswith(
            tuple(end for (end,) in self._words.adjective_endings)
        ):
            return False
        before, after = words.tokens[position - 1], words.tokens[position + 1]
        return position > 0 and before.text in self._language.function and not after.capital

    def _is_word(self, text: str) -> bool:
        return any(language.knows(text) for language in self._languages.spoken.values())

    def _guessed_kind(self, words: Words, run: tuple[int, ...]) -> EntityKind:
        written = _as_written(words, run)
        if any(letter.isdigit() for letter in written):
            return EntityKind.MODEL
        tokens = [words.tokens[position] for position in run]
        if len(run) >= _PERSON_WORDS and all(token.capital and not token.upper for token in tokens):
            return EntityKind.COMPANY if self._is_word(tokens[-1].text) else EntityKind.PERSON
        before = words.tokens[run[0] - 1].text if run[0] else ""
        return EntityKind.CITY if (before,) in self._words.place else EntityKind.COMPANY

    def _suggest(
        self,
        written: str,
        kind: EntityKind,
        positions: tuple[int, ...],
        *,
        identifier: str | None = None,
        local: dict[str, str] | None = None,
    ) -> NameFound:
        name = suggested_id(identifier or written)
        if self._base.entities.get(name) is not None:
            entity = self._base.entities[name]
            return NameFound(entity.id, written, positions, entity.kind)
        known = self.suggested.get(name) or self._by_last_word(written)
        if known is None:
            known = Entity.model_validate({"id": name, "name": local or written, "kind": kind})
            self.suggested[known.id] = known
        return NameFound(known.id, written, positions, known.kind, known=False)

    def _by_last_word(self, written: str) -> Entity | None:
        """Find the person whose family name stands alone after the full name was told."""
        people = [one for one in self.suggested.values() if one.kind is EntityKind.PERSON]
        return next((one for one in people if one.name.nl.split()[-1] == written), None)


def suggested_id(written: str) -> str:
    """Return an id for what is written, whatever it holds."""
    folded = str(canonical_id(written))
    return re.sub(r"[^a-z0-9_.-]+", "-", folded).strip("-._")[:60] or "unnamed"


def _as_written(words: Words, positions: Sequence[int]) -> str:
    first, last = positions[0], positions[-1]
    text = words.text[words.starts[first] : words.starts[last]] + words.written(last)
    return re.sub(r"['’]s?$", "", " ".join(text.split()))


def _inside_sentences(text: str) -> frozenset[str]:
    """Return the words that have a capital where no sentence begins."""
    return frozenset(re.findall(r"(?<=[a-zà-ÿ,;] )([A-ZÀ-ÖØ-ÞŠŽČŘ][\w-]*)", unicodedata.normalize("NFKC", text)))
