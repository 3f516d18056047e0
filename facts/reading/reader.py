"""Reads a question: every word is accounted for by a name, a concept, a cue, a slot, a function word or a repair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from facts.base import FactBase
from facts.reading.concepts import Strength
from facts.reading.languages import Language, Languages, keys_of
from facts.reading.names import Form, Mention, NameIndex, name_tokens
from facts.reading.phrases import Match
from facts.reading.question import Need, NeedKind, Quantity, Reading
from facts.reading.repair import WordRepair
from facts.reading.segments import LONGEST_QUESTION
from facts.reading.text import Token, plain_number, tokenise

WH_CUES = frozenset({"who", "which", "what", "when", "where", "how"})
"""Cues of which only the first in a question asks; a later one is relative."""
DESCRIBING = 2
"""Most words between 'which' and its noun that only describe it."""
COLOURING = frozenset({"polarity", "intensifier"})
"""Sections of function words that change what is claimed: 'only', 'also', 'more', 'completely'."""
ASKING_NOUN = frozenset({"which", "what"})
"""Cues that may have the sort of answer right behind them."""
OWN = 12_000
"""Words of the question's own language up to this rank are never read in another one ('band', 'chef', 'ramp')."""
COMMON = 4_000
"""Words of another language up to this rank are taken as they are; rarer ones may be a typo of the question's own."""


@dataclass(slots=True)
class _Work:
    """What has been found so far while one question is read."""

    tokens: list[Token]
    mentions: list[Mention] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    needs: list[Need] = field(default_factory=list)
    concepts: set[str] = field(default_factory=set)
    cues: set[str] = field(default_factory=set)
    years: list[int] = field(default_factory=list)
    numbers: list[Quantity] = field(default_factory=list)
    repairs: list[tuple[str, str]] = field(default_factory=list)


class Reader:
    """Reads questions against one fact base in all spoken languages."""

    def __init__(
        self, base: FactBase, languages: Languages, names: NameIndex, base_words: Mapping[str, frozenset[str]]
    ) -> None:
        self.languages = languages
        self.names = names
        self._base_words = base_words
        self._name_words = name_tokens(base)
        self._repairs = {
            code: WordRepair({*language.lexicon_words, *base_words.get(code, ()), *language.function}, language.forms)
            for code, language in languages.spoken.items()
        }

    def read(self, text: str, *, today: date, fallback: str) -> Reading:
        """Return the question as understood; `fallback` is its language when its own words do not decide."""
        tokens = list(tokenise(text[:LONGEST_QUESTION]))
        code, foreign = self._language_of(tokens, fallback)
        language = self.languages.spoken[code]
        small_talk = self._small_talk(tokens, language)
        work = _Work(tokens)
        self._link_exact(work, language)
        self._take_fillers(work, language)
        self._find_cues(work, language)
        self._find_years(work, language, today)
        self._repair(work, language)
        self._find_concepts(work, language)
        self._note_joined(work, language)
        self._rest(work, language)
        self._settle_names(work, language)
        asked_noun = self._asked_noun(work, language)
        return Reading(
            text=text,
            language=code,
            needs=tuple(work.needs),
            cues=frozenset(work.cues),
            concepts=frozenset(work.concepts),
            asked_noun=asked_noun,
            years=tuple(work.years),
            numbers=tuple(work.numbers),
            repairs=tuple(work.repairs),
            small_talk=small_talk,
            foreign_language=foreign,
            coloured="wish" in work.cues or any(language.function.get(t.text) in COLOURING for t in work.tokens),
            words=len(tokens),
        )

    def _others(self, language: Language) -> list[Language]:
        return [other for other in self.languages.spoken.values() if other is not language]

    def _language_of(self, tokens: Sequence[Token], fallback: str) -> tuple[str, bool]:
        own = [
            t.text
            for t in tokens
            if t.text not in self._name_words and t.text.removesuffix("s") not in self._name_words
        ]
        votes = {code: sum(_vote(word, language) for word in own) for code, language in self.languages.spoken.items()}
        for token in tokens:
            naming = [code for code, language in self.languages.spoken.items() if token.text in language.place_words]
            if len(naming) == 1:  # 'British' is English, 'Britse' Dutch
                votes[naming[0]] += 1.5
        best = max(votes.values(), default=0.0)
        leading = [code for code, vote in votes.items() if vote > best - 0.5]
        if len(leading) > 1:
            leading = self._by_repair(own, leading)
        code = leading[0] if len(leading) == 1 else fallback if fallback in self.languages.spoken else leading[0]
        known = sum(any(t.text in lang.function for lang in self.languages.spoken.values()) for t in tokens)
        foreign = max((sum(t.text in words for t in tokens) for words in self.languages.recognised.values()), default=0)
        if foreign >= 2 and foreign > known:
            return ("en" if "en" in self.languages.spoken else code), True
        return code, False

    def _by_repair(self, words: Sequence[str], codes: list[str]) -> list[str]:
        """Misspelt words decide between languages that are level: whose words they are nearest to."""
        nearest: dict[str, int] = dict.fromkeys(codes, 0)
        for word in words:
            if not self._known(word):
                for code in codes:
                    near = self._repairs[code].closest(word)
                    nearest[code] += near[1] if near else 3
        return [code for code in codes if nearest[code] == min(nearest.values())]

    def _small_talk(self, tokens: Sequence[Token], language: Language) -> str | None:
        whole = "".join(t.text for t in tokens)
        bare = "".join(t.text for t in tokens if language.function.get(t.text) != "filler")
        for lang in (language, *self._others(language)):
            held = lang.small_talk.get(whole) or (lang.small_talk.get(bare) if bare else None)
            if held:
                return held
        return None

    def _link_exact(self, work: _Work, language: Language) -> None:
        found = self.names.exact(work.tokens, language.function)
        sure = any(m.form is Form.NAME and not m.ordinary for m in found)
        capitals = any(work.tokens[m.positions[0]].capital for m in found if m.form is Form.NAME and not m.ordinary)
        for mention in found:
            if mention.ordinary and capitals and not work.tokens[mention.positions[0]].capital:
                continue  # who writes 'JLR' and 'seat' means the seat
            if mention.ordinary and not sure and self._after_article(work, mention, language):
                continue  # 'an ace', 'het anker': the thing, unless another name says that it is about cars
            work.mentions.append(mention)
            work.taken.update(mention.positions)

    def _after_article(self, work: _Work, mention: Mention, language: Language) -> bool:
        start = mention.positions[0]
        before = work.tokens[start - 1].text if start else ""
        return not work.tokens[start].capital and language.function.get(before) == "article"

    def _take_fillers(self, work: _Work, language: Language) -> None:
        keys = [keys_of(t, language, i in work.taken) for i, t in enumerate(work.tokens)]
        for match in language.fillers.find(keys):
            work.taken.update(match.positions)
            if match.phrase.value == "question":
                work.cues.add("which")

    def _find_cues(self, work: _Work, language: Language) -> None:
        """Cues do not take words away: 'since when' is a cue and its words may be part of a lexicon phrase too."""
        keys = [keys_of(t, language, i in work.taken) for i, t in enumerate(work.tokens)]
        first = next((i for i, t in enumerate(work.tokens) if language.function.get(t.text) != "filler"), 0)
        found = language.cues.find(keys)
        asked = [m.positions[0] for m in found if m.phrase.value in WH_CUES]
        for match in found:
            if match.phrase.value in WH_CUES and match.positions[0] != min(asked):
                continue  # a later one is relative: 'the brand under which …'
            if match.phrase.value != "yes_no" or match.positions[0] <= first:
                work.cues.add(match.phrase.value)
        work.cues.update(match.phrase.value for match in language.signs.find(keys))

    def _find_years(self, work: _Work, language: Language, today: date) -> None:
        keys = [keys_of(t, language, i in work.taken) for i, t in enumerate(work.tokens)]
        for match in language.relative_years.find(keys):
            offset = int(match.phrase.value)
            alternatives = {str(today.year + offset)} | (
                {"last_year"} if offset == -1 else {"this_year"} if offset == 0 else set()
            )
            work.taken.update(match.positions)
            work.needs.append(Need(NeedKind.YEAR, frozenset(alternatives), _written(work, match.positions)))
        position = 0
        while position < len(work.tokens):
            token = work.tokens[position]
            if position not in work.taken and token.text[0].isdigit():
                self._take_number(work, language, position)
            position += 1

    def _take_number(self, work: _Work, language: Language, position: int) -> None:
        token = work.tokens[position]
        if token.is_number and len(token.text) == 4 and token.text.isdigit() and 1900 <= int(token.text) <= 2100:
            work.years.append(int(token.text))
            work.taken.add(position)
            work.needs.append(Need(NeedKind.YEAR, frozenset({token.text}), token.text))
            return
        short = self._short_year(work, position, language)
        if short:
            work.years.append(short)
            work.taken.add(position)
            work.needs.append(Need(NeedKind.YEAR, frozenset({str(short)}), token.text))
            return
        value, used = read_number(work.tokens, position, language)
        if value is not None:
            work.numbers.append(Quantity(value, token.text))
            work.taken.update(range(position, position + used))
            work.needs.append(Need(NeedKind.NUMBER, frozenset({plain_number(value)}), token.text, weak=True))

    def _short_year(self, work: _Work, position: int, language: Language) -> int | None:
        """Return 2025 for a bare '25' after 'in' and such words, or beside nothing that it could count."""
        text = work.tokens[position].text
        if not (text.isdigit() and len(text) == 2 and 15 <= int(text) <= 35):
            return None
        after = position + 1
        counts = after < len(work.tokens) and after not in work.taken and not work.tokens[after].text[0].isdigit()
        before = work.tokens[position - 1].text if position else ""
        parts = language.markers.get(before, frozenset())
        plain = not counts or work.tokens[after].text in language.function
        return 2000 + int(text) if "at" in parts or (plain and (parts or not counts)) else None

    def _repair(self, work: _Work, language: Language) -> None:
        """Replace words no language knows by the name or word they were meant to be."""
        self._repair_spans(work, language)
        for position, token in enumerate(work.tokens):
            if position in work.taken or token.text[0].isdigit() or self._known_in(token.text, language):
                continue
            name = self.names.fuzzy(work.tokens, (position,))
            word = self._repairs[language.code].closest(token.text)
            name_distance = min((d for _, d in self.names.closest(token.text)), default=9)
            ours = name is not None and name.form is not Form.FOREIGN
            if name and self._known(token.text) and not self.names.sounds_like(token.text, name):
                name = None  # a word of another language is no typo of a name
            if (
                name
                and (word is None or (ours and name_distance <= word[1]))
                and not self._is_inflection(token.text, language)
            ):
                work.mentions.append(name)
                work.taken.add(position)
            elif self._offer(work, position, misspelt=word is None):
                continue
            elif word:
                work.repairs.append((token.text, word[0]))
                work.tokens[position] = replace(token, text=word[0])
                self._link_repaired(work, position, language)
        if work.repairs:
            self._link_over_repairs(work, language)
        self._find_cues(work, language)

    def _link_over_repairs(self, work: _Work, language: Language) -> None:
        """Link names of several words of which one was repaired; they take the place of shorter ones in them."""
        repaired = {i for i, token in enumerate(work.tokens) if any(token.text == to for _, to in work.repairs)}
        for mention in self.names.exact(work.tokens, language.function):
            span = set(mention.positions)
            if len(span) < 2 or not span & repaired or mention.form is not Form.NAME:
                continue
            overlapping = [m for m in work.mentions if set(m.positions) & span]
            if all(set(m.positions) <= span for m in overlapping):
                work.mentions = [m for m in work.mentions if m not in overlapping]
                work.mentions.append(replace(mention, exact=False))
                work.taken |= span

    def _offer(self, work: _Work, position: int, *, misspelt: bool) -> bool:
        """Link initials, and offer the names that a short unknown word may stand for."""
        token = work.tokens[position]
        initials = self.names.by_initials(token)
        shown = token.upper or (token.capital and position > 0)
        near = self.names.near(token) if shown or misspelt else None
        if not self._known(token.text) and initials:
            near = Mention((position,), initials, Form.NAME, token.text, exact=False)
        if near is None or self._known(token.text):
            return False
        work.mentions.append(replace(near, positions=(position,)))
        work.taken.add(position)
        return True

    def _link_repaired(self, work: _Work, position: int, language: Language) -> None:
        """Link a repaired word that turns out to be a name ('birtse', 'britse')."""
        for mention in self.names.exact(work.tokens[position : position + 1], language.function):
            work.mentions.append(replace(mention, positions=(position,), exact=False))
            work.taken.add(position)

    def _is_inflection(self, word: str, language: Language) -> bool:
        return language.lemma(word) != word and language.lemma(word) in language.forms

    def _repair_spans(self, work: _Work, language: Language) -> None:
        """Names of several words in which one is misspelt: 'rols royce', 'jaguar land over'."""
        for size in (3, 2):
            for start in range(len(work.tokens) - size + 1):
                span = tuple(range(start, start + size))
                words = [work.tokens[i].text for i in span]
                open_words = [w for i, w in zip(span, words, strict=True) if i not in work.taken]
                ends = {w for w in (words[0], words[-1]) if len(w) < 4 or w not in self._name_words}
                if not open_words or ends & language.function.keys() or len("".join(words)) < 6:
                    continue
                partial = any(
                    not set(m.positions) <= set(span) for m in work.mentions for i in span if i in m.positions
                )
                ordinary = all(self._known(w) and w not in self._name_words for w in open_words)
                if partial or (ordinary and len(open_words) == size):
                    continue
                mention = self.names.fuzzy(work.tokens, span)
                held = {i for m in work.mentions if set(m.positions) & set(span) for i in m.ids}
                if mention and mention.form is Form.NAME and not mention.ids <= held:
                    work.mentions = [m for m in work.mentions if not set(m.positions) & set(span)] + [mention]
                    work.taken.update(span)

    def _known(self, word: str) -> bool:
        if word in self._name_words:
            return True
        return any(
            language.knows(word) or language.lemma(word) in self._base_words.get(code, ())
            for code, language in self.languages.spoken.items()
        )

    def _known_in(self, word: str, language: Language) -> bool:
        """Whether a word needs no repair in this language: its own, a name's, or a common one of another."""
        if (
            language.knows(word)
            or language.lemma(word) in self._base_words.get(language.code, ())
            or word in self._name_words
        ):
            return True
        return any(word in other.function or other.rank(word) < COMMON for other in self._others(language))

    def _find_concepts(self, work: _Work, language: Language) -> None:
        for lang in (language, *self._others(language)):
            keys = [keys_of(t, lang, i in work.taken) for i, t in enumerate(work.tokens)]
            found: dict[tuple[int, ...], list[Match]] = {}
            for match in lang.lexicon.find(keys):
                if _only_function_words(work, match, language):
                    continue
                if lang is not language and all(language.rank(work.tokens[i].text) < OWN for i in match.positions):
                    continue  # a common word of the question's own language
                found.setdefault(match.positions, []).append(match)
            for positions, matches in found.items():
                self._add_concepts(work, lang, positions, matches)

    def _add_concepts(self, work: _Work, language: Language, positions: tuple[int, ...], matches: list[Match]) -> None:
        inventory = self.languages.concepts
        demanding = {m.phrase.value for m in matches if not m.phrase.weak and m.phrase.value in inventory}
        suggested = {m.phrase.value for m in matches if m.phrase.value in inventory}
        work.concepts |= suggested
        work.taken.update(positions)
        lemmas = frozenset(language.lemma(work.tokens[i].text) for i in positions)
        strengths = {inventory[c].strength for c in demanding}
        topical = Strength.TOPIC in strengths and (len(positions) > 1 or Strength.WEAK not in strengths)
        question_word = all(m.phrase.question_only for m in matches)
        if question_word and not topical:
            return
        work.needs.append(
            Need(
                NeedKind.CONCEPT,
                frozenset(suggested),
                _written(work, positions),
                weak=not topical,
                topical=any(inventory[c].strength is Strength.TOPIC for c in suggested),
                aspect=not topical and Strength.ASPECT in strengths and Strength.WEAK not in strengths,
                lemmas=lemmas if len(positions) == 1 else frozenset(),
                position=positions[0],
            )
        )

    def _note_joined(self, work: _Work, language: Language) -> None:
        """Note that two topics are joined by the language's word for 'and'."""
        word = language.messages.get("and")
        topics = sorted(n.position for n in work.needs if n.kind is NeedKind.CONCEPT and not n.weak)
        for first, second in pairwise(topics):
            if second - first <= 5 and any(work.tokens[i].text == word for i in range(first + 1, second)):
                work.cues.add("joined")

    def _noun_places(self, work: _Work, first: int, language: Language) -> list[int]:
        """Return where a noun behind 'which' may stand: over names and 'of', and two words that describe it."""
        places: list[int] = []
        named = {i for mention in work.mentions for i in mention.positions}
        for position in range(first, len(work.tokens)):
            word = work.tokens[position].text
            if position in named or "of" in language.markers.get(word, ()):
                continue
            if len(places) > DESCRIBING or (word in language.function and position > first):
                break
            places.append(position)
        return places

    def _asked_noun(self, work: _Work, language: Language) -> str | None:
        """Return the sort of thing behind 'which', over at most two describing words ('which Chinese brand')."""
        tokens = work.tokens
        keys = [keys_of(token, language) for token in tokens]
        for match in language.cues.find(keys):
            if match.phrase.value not in ASKING_NOUN:
                continue
            for start in self._noun_places(work, match.positions[-1] + 1, language):
                found = {m.phrase.value for m in language.lexicon.find(keys[start : start + 1])}
                kinds = sorted(found & self.languages.answer_kinds.keys())
                counted = any(t.text in language.numbers for t in tokens[match.positions[-1] + 1 : start])
                plural = language.lemma(tokens[start].text) != tokens[start].text and tokens[start].text[-1] in "sn"
                if found and (counted or (plural and kinds)):
                    work.cues.add("several")
                if kinds:
                    return kinds[0]
        if work.cues & {"named", "list"}:  # 'what will the new brand be called', 'list the brands of'
            kinds = sorted(work.concepts & self.languages.answer_kinds.keys())
            work.cues |= {"several"} if kinds and "list" in work.cues else set()
            return kinds[0] if kinds else None
        return None

    def _rest(self, work: _Work, language: Language) -> None:
        for position, token in enumerate(work.tokens):
            if position in work.taken or token.text in language.function or len(token.text) == 1:
                continue
            if any(token.text in other.function for other in self._others(language)):
                continue
            lemmas = frozenset(lang.lemma(token.text) for lang in (language, *self._others(language)))
            if any(lemmas & self._base_words.get(code, frozenset()) for code in self.languages.spoken):
                work.needs.append(Need(NeedKind.WORD, frozenset(), token.text, lemmas=lemmas))
            elif self._nearly_a_name(work, position):
                continue
            elif not self._split_compound(work, token, language):
                unknown = Need(
                    NeedKind.UNKNOWN, frozenset(), token.text, weak=token.text in language.forms, lemmas=lemmas
                )
                digits = any(letter.isdigit() for letter in token.text)
                stray = (
                    not digits
                    and not (token.capital and position)
                    and not self._markers_before(work, position, language)
                )
                work.needs.append(replace(unknown, stray=stray))

    def _nearly_a_name(self, work: _Work, position: int) -> bool:
        """Take a real word for the name it sounds like ('cherry'), where the rest is about the trade anyway."""
        trade = any(n.kind is NeedKind.CONCEPT and not n.weak for n in work.needs)
        named = any(m.form is Form.NAME and not m.ordinary for m in work.mentions)
        mention = self.names.fuzzy(work.tokens, (position,)) if trade or named else None
        token = work.tokens[position]
        if mention is None or mention.form is not Form.NAME or len(token.text) < 4:
            return False
        if not self.names.sounds_like(token.text, mention):
            if not (token.capital and position):
                return False
            mention = replace(mention, form=Form.NEAR)  # written as a name, but a word all the same: ask
        work.mentions.append(mention)
        return True

    def _split_compound(self, work: _Work, token: Token, language: Language) -> bool:
        """Read a compound the lexicon does not list ('productiestop') as its two parts, when it has both."""
        for cut in range(len(token.text) - 4, 3, -1):
            left, right = token.text[:cut], token.text[cut:]
            stems = [left, *(left.removesuffix(link) for link in ("s", "en", "e") if left.endswith(link))]
            for stem in stems:
                matches = [
                    (part, language.lexicon.find([keys_of(Token(part), language)]))
                    for part in (stem, right)
                    if len(part) > 2
                ]
                linked = self.names.lookup(stem)
                if len(matches) == 2 and all(found for _, found in matches):
                    for part, found in matches:
                        self._need_part(work, part, found, language)
                    return True
                if linked and linked[1] in {Form.NAME, Form.PEOPLE} and matches and matches[-1][1]:
                    work.mentions.append(Mention((), linked[0], linked[1], stem))
                    self._need_part(work, right, matches[-1][1], language)
                    return True
        return False

    def _need_part(self, work: _Work, part: str, found: list[Match], language: Language) -> None:
        inventory = self.languages.concepts
        suggested = {m.phrase.value for m in found if m.phrase.value in inventory}
        topical = any(inventory[m.phrase.value].strength is Strength.TOPIC for m in found if not m.phrase.weak)
        work.concepts |= suggested
        lemmas = frozenset({language.lemma(part)})
        work.needs.append(Need(NeedKind.CONCEPT, frozenset(suggested), part, weak=not topical, lemmas=lemmas))

    def _settle_names(self, work: _Work, language: Language) -> None:
        """Names that are ordinary words count only beside another sign that the question is about cars."""
        sure = [m for m in work.mentions if not m.ordinary]
        trade = any(n.kind is NeedKind.CONCEPT and not n.weak for n in work.needs)
        for mention in sorted(work.mentions, key=lambda m: m.positions):
            if mention.ordinary and not (sure or trade or self._capital_inside(work, mention)):
                work.needs.append(Need(NeedKind.UNKNOWN, frozenset(), mention.written))
                continue
            start = mention.positions[0] if mention.positions else -1
            place = bool(mention.ids) and all(self.names.is_place(i) for i in mention.ids)
            need = Need(NeedKind.NAME, mention.ids, mention.written, mention=mention, position=start, place=place)
            nationals = self.names.companies_of(mention.ids) if mention.form is Form.PEOPLE else frozenset()
            markers = self._markers_before(work, start, language)
            work.needs.append(replace(need, markers=markers, nationals=nationals))

    def _capital_inside(self, work: _Work, mention: Mention) -> bool:
        """Whether a name that is also a word is written with a capital inside a sentence that is not all capitals."""
        start = mention.positions[0] if mention.positions else 0
        others = [t for i, t in enumerate(work.tokens) if i not in mention.positions and t.text.isalpha()]
        return start > 0 and work.tokens[start].capital and sum(t.capital for t in others) <= len(others) // 3

    def _markers_before(self, work: _Work, start: int, language: Language) -> frozenset[str]:
        """Return what the word before a name says of its part, over an article if there is one."""
        for position in range(start - 1, max(start - 3, -1), -1):
            word = work.tokens[position].text
            for lang in (language, *self._others(language)):
                if word in lang.markers:
                    return lang.markers[word]
            if language.function.get(word) not in {"grammar", "article"}:
                break
        return frozenset()


def _only_function_words(work: _Work, match: Match, language: Language) -> bool:
    """A single function word is not the trade word that shares its lemma; a phrase of several may be made of them."""
    single = len(match.positions) == 1 and not match.phrase.question_only
    return single and work.tokens[match.positions[0]].text in language.function


def _vote(word: str, language: Language) -> float:
    """Return how much a word speaks for a language: function words most, then trade words, then how common it is."""
    common = 1.5 - language.rank(word) / 20_000 if word in language.forms else 0.0
    return max(common, 0.0) + (
        1.5 if word in language.function else 1.0 if language.lemma(word) in language.lexicon_words else 0.0
    )


def _written(work: _Work, positions: Sequence[int]) -> str:
    return " ".join(work.tokens[i].text for i in positions)


def read_number(tokens: Sequence[Token], position: int, language: Language) -> tuple[Decimal | None, int]:
    """Return the value of a number written at a position (separators, scale words such as `bn`) and the tokens used."""
    text = tokens[position].text
    digits = text.rstrip("abcdefghijklmnopqrstuvwxyz")
    suffix = text[len(digits) :]
    scale = language.scales.get(suffix, None) if suffix else 1
    if scale is None:
        return None, 0
    if digits.count(".") + digits.count(",") and all(len(g) == 3 for g in digits.replace(",", ".").split(".")[1:]):
        digits = digits.replace(".", "").replace(",", "")
    try:
        value = Decimal(digits.replace(",", "."))
    except InvalidOperation:
        return None, 0
    used = 1
    if position + 1 < len(tokens) and tokens[position + 1].text in language.scales:
        scale *= language.scales[tokens[position + 1].text]
        used = 2
    return value * scale, used
