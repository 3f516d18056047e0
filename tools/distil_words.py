"""Distil facts/languages/<code>/forms.txt from wordfreq and simplemma: python -m tools.distil_words.

The packages come with the extra `words`; the running bot reads only the distilled tables.
The tool is deterministic: the same package versions give the same files.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
from wordfreq import top_n_list, word_frequency

from facts.reading.text import tokenise

LANGUAGES = Path(__file__).parents[1] / "facts" / "languages"
WANTED = 30_000
KEPT_UNKNOWN = 8_000  # so frequent that a word simplemma does not know is a word all the same, not a typo
LONGEST = 32

HEADER = """\
# The most frequent words of the language, most frequent first, and every form of the trade lexicon: form<TAB>lemma.
# The lemma is left out where it equals the form. Made by tools/distil_words.py; do not edit by hand.
# Order: wordfreq {wordfreq} by Robyn Speer, data CC BY-SA 4.0 (SUBTLEX by Marc Brysbaert et al., OpenSubtitles,
# Wikipedia, Google Books Ngrams and others). Lemmas: simplemma {simplemma} by Adrien Barbaresi, MIT, data from the
# lemmatization lists of Michal Mechura (ODbL), Wiktionary by way of Kaikki, FreeLing, spaCy, UniMorph, Wikinflection.
# This file is CC BY-SA 4.0 like the data it is distilled from; see facts/languages/SOURCES.md.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Names of makers.txt that are also ordinary words, names of people or household brands, and so may stand in the table.
ORDINARY = _words(
    """
    alfa alpine ampere apple ariel arrival austin bedford bosch brilliance carver coda continental cruise dodge
    dr ds elfin factorial fiat firefly ford galaxy genesis geometry google hertz holden hudson hummer hyper
    intel jaguar jensen karma lear lincoln lister lotus lucid lyft magna man marcos mega mercury michelin
    microcar minerva mini mobilize mobius momenta morgan morris mullen nash noble ola ora panasonic plymouth
    premier proton radar radical ram reliant riley rolls rover samsung santana saturn scion scout seat shelby
    slate smart sony sunbeam tank think triumph tucker uber vector venturi volga westfield workhorse
    """
)

# Reviewed by hand: where simplemma picks a rare reading of a frequent word.
MENDED = {
    "nl": """
    laatste laatst laatst laatst later later eerste eerste tweede tweede derde derde vierde vierde media media data data
    meer meer meest meest meeste meest minder minder minst minst minste minst leden lid reden reden redenen reden
    rijden rijden rijdt rijden reed rijden reden reden rij rij kosten kosten kost kosten kostte kosten gekost kosten
    personeelskosten personeelskosten wagen wagen wagens wagen internet internet website website gegevens gegevens
    ten ten ter ter der der den den merk merk merken merk kat kat wees zijn godin godin kilometer kilometer
    kilometers kilometer koe koe koeien koe procent procent pct procent reus reus gestaan staan lopende lopend
    volgende volgend volgens volgens landen land banen baan namen naam zaken zaak vaart vaart geloof geloof
    bondgenoten bondgenoot keten keten ketens keten zijden zijde leien lei mens mens agent agent agenten agent
    ontslagen ontslaan slepen slepen slopen slopen gesloopt slopen bod bod beste best best best snelweg snelweg
    gele geel later later links links rechts rechts kiezer kiezer kiezers kiezer waren zijn gebruik gebruik
    belgische belgisch chinese chinees poolse pools thaise thais vakbond vakbond omzet omzet
    bewindsman bewindsman aartsvader aartsvader sprake sprake wijlen wijlen balletje bal vissen vis geweten weten
    gedragen dragen uitgaven uitgave verder verder achtste achtste sta staan vieren vieren vroeger vroeger
    ritten rit rit rit automuseum automuseum vrijhandelsakkoord vrijhandelsakkoord winst winst vent vent
    tips tip tip tip fiets fiets fietsen fiets strand strand stranden strand tuin tuin tuinen tuin google google
    app app apps app mail mail mails mail franse frans fransen fransman he he des des kaart kaart kaarten kaart
    inkomsten inkomsten investeringskosten investeringskosten ontvangen ontvangen boksen boksen killen killen
    gelden gelden keus keus keuze keuze noot noot noten noot luiken luik tong tong
    gevangene gevangene gevangenen gevangene
    """,
    "en": """
    gone go laid lay lay lay lays lay laying lay founded found founding found founders founder found find worse bad
    media media data data us us less less least least more more most most earnings earnings proceedings proceedings
    holdings holding holding holding meeting meeting meetings meeting dealings dealing lowered lower lowering lower
    lowers lower spanned span spans span spanning span spun spin fixing fix playing play thinking think
    left leave felt feel bound bound thought think kilometres kilometre kilometers kilometre kilometre kilometre
    strangers stranger elders elder inc inc ltd ltd blokes bloke bloke bloke weeds weed reeds reed unsold unsold
    vs versus weighing weigh saving save savings saving ends end ended end building building buildings building
    talks talk rulings ruling ruling ruling openings opening opening opening closing close filing filing filings filing
    offerings offering offering offering signings signing recordings recording findings finding
    """,
}

_NL_PREFIXES = re.compile(r"(?:aan|achter|af|be|bij|er|ge|in|mis|om|onder|ont|op|over|toe|uit|ver|voor|wan)(?=.{4})")
_NL_FEMININE = re.compile(r"\w+(?:ster|trice|egge|eres|in|ina|a|e)")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


def folded(word: str) -> str | None:
    """The word as the engine compares it, or None when it is not one alphabetic token of two letters or more."""
    tokens = tokenise(word)
    if len(tokens) != 1 or len(tokens[0].text) > LONGEST or not _LETTERS.fullmatch(tokens[0].text):
        return None
    return tokens[0].text


def maker_names() -> frozenset[str]:
    """Every single-word name or alias of makers.txt that is no ordinary word."""
    lines = (LANGUAGES / "makers.txt").read_text("utf-8").partition("\n[models]\n")[0].splitlines()
    names = (name for line in lines if line and line[0] != "#" for name in line.partition("|")[0].split(";"))
    return frozenset(word for name in names if (word := folded(name))) - ORDINARY


def lexicon_words(code: str) -> frozenset[str]:
    """Every word of the trade lexicon of a language, folded."""
    lines = (LANGUAGES / code / "words.txt").read_text("utf-8").splitlines()
    entries = (line.partition(":")[2] for line in lines if line and line[0] != "#")
    words = (folded(token.text) for entry in entries for token in tokenise(entry))
    return frozenset(word for word in words if word)


@dataclass(frozen=True)
class Lemmatiser:
    """simplemma's lemmas, folded, with its systematic mistakes mended."""

    code: str

    @cached_property
    def _mended(self) -> dict[str, str]:
        return _pairs(MENDED[self.code])

    @cached_property
    def dictionary(self) -> tuple[tuple[str, str], ...]:
        """Every folded form and raw lemma that simplemma lists, in alphabetical order."""
        listed = DefaultDictionaryFactory().get_dictionary(self.code).items()
        pairs = {(form, self._raw(word)) for word, _ in listed if (form := folded(word)) and form == word.casefold()}
        return tuple(sorted(pairs))

    @cached_property
    def _verb_weight(self) -> dict[str, float]:
        """How often the finite forms and participles of an infinitive are written."""
        weights: defaultdict[str, float] = defaultdict(float)
        for form, lemma in self.dictionary:
            if lemma.endswith("n") and form != lemma and re.search(r"(?:t|d|de|te|den|ten|o\w+|ie\w+)\Z", form):
                weights[lemma] += self.frequency(form)
        return weights

    def frequency(self, word: str) -> float:
        """The share of the word in running text."""
        return float(word_frequency(word, self.code, minimum=0.0))

    def _raw(self, word: str) -> str:
        lemma = simplemma.lemmatize(word, lang=self.code).replace("_", "").casefold()
        return folded(lemma) or folded(word) or word

    def lemma(self, word: str) -> str:
        """The folded lemma of a word, itself when nothing better is known."""
        form = folded(word) or word
        if form in self._mended:
            return self._mended[form]
        lemma = self._raw(word if tokenise(word)[0].text == form and "'" not in word else form)
        if lemma == form:
            return form
        return self._dutch(form, lemma) if self.code == "nl" else self._english(form, lemma)

    def _dutch(self, form: str, lemma: str) -> str:
        if (
            (prefix := _NL_PREFIXES.match(lemma))
            and prefix[0] not in form
            and simplemma.is_known(lemma[prefix.end() :], lang="nl")
        ):
            lemma = lemma[prefix.end() :]  # gestaan is of staan, not of afstaan
        if len(lemma) > len(form) - 1 and _NL_FEMININE.fullmatch(lemma) and not lemma.endswith("en"):
            return form if self.frequency(form) >= self.frequency(lemma) else lemma  # deelnemer, not deelneemster
        infinitive, noun = (form, lemma) if form.endswith("n") else (lemma, form)
        if form.endswith("en") and not lemma.endswith("n"):
            return infinitive if self._verb_weight[infinitive] > self.frequency(noun) else noun
        if lemma.endswith("en") and self._raw(lemma) == form:  # stap, stappen: simplemma sends each to the other
            return infinitive if self._verb_weight[infinitive] > self.frequency(noun) else noun
        return lemma

    def _english(self, form: str, lemma: str) -> str:
        stem = form.removesuffix("ing") if form.endswith("ing") else form.removesuffix("ed")
        if stem != form and lemma == stem + "e" and self.frequency(stem) > 100 * self.frequency(lemma):
            return stem  # thinking is of think, not of thinke
        return lemma


def frequent_words(lemmatiser: Lemmatiser, barred: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the most frequent forms, as folded form and written word, without names of makers and likely typos."""
    seen: set[str] = set()
    for rank, word in enumerate(top_n_list(lemmatiser.code, 200_000)):
        form = folded(word)
        if not form or form in seen or form in barred:
            continue
        if rank >= KEPT_UNKNOWN and not simplemma.is_known(word, lang=lemmatiser.code):
            continue
        seen.add(form)
        yield form, word
        if len(seen) == WANTED:
            return


def _regular_forms(code: str, entry: str) -> Iterable[str]:
    if code == "en":
        stem = entry.removesuffix("e")
        return (entry + "s", entry + "es", stem + "ed", stem + "ing", entry.removesuffix("y") + "ies")
    stem = entry.removesuffix("en")
    if re.search(r"([bcdfgklmnprst])\1\Z", stem):
        stem = stem[:-1]
    elif re.search(r"[^aeiou][aeou][^aeiou]\Z", stem):
        stem = stem[:-1] + stem[-2] + stem[-1]
    stem = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1:], stem[-1:])
    finite = (stem, stem + "t", stem + "de", stem + "te", stem + "den", stem + "ten")
    return (*finite, f"ge{stem}d", f"ge{stem}t", f"ge{stem}", entry + "s", entry + "en")


def trade_forms(lemmatiser: Lemmatiser, barred: frozenset[str]) -> frozenset[str]:
    """The words of the trade lexicon, their lemmas, and the inflected forms that lemmatise back to one of them."""
    code = lemmatiser.code
    entries = lexicon_words(code)
    lemmas = {lemma for entry in entries if simplemma.is_known(lemma := lemmatiser.lemma(entry), lang=code)}
    stems = frozenset(word for word in entries | lemmas if len(word) > 3)
    listed = {form for form, _ in lemmatiser.dictionary if lemmatiser.lemma(form) in stems}
    made = {
        form
        for stem in sorted(stems)
        for form in _regular_forms(code, stem)
        if lemmatiser.lemma(form) == stem and lemmatiser.frequency(form) > 0
    }
    return frozenset(entries | lemmas | listed | made) - barred


def distil(code: str) -> str:
    """The text of forms.txt for a language."""
    lemmatiser, barred = Lemmatiser(code), maker_names()
    written = dict(frequent_words(lemmatiser, barred))
    rest = trade_forms(lemmatiser, barred) - written.keys()
    ordered = [*written, *sorted(rest, key=lambda form: (-lemmatiser.frequency(form), form))]
    rows = []
    for form in ordered:
        lemma = lemmatiser.lemma(written.get(form, form))
        rows.append(form if lemma == form or lemma in barred else f"{form}\t{lemma}")
    header = HEADER.format(wordfreq=version("wordfreq"), simplemma=version("simplemma"))
    return header + "\n".join(rows) + "\n"


def main() -> None:
    """Write forms.txt of every language anew."""
    for code in sorted(MENDED):
        path = LANGUAGES / code / "forms.txt"
        path.write_text(distil(code), "utf-8", newline="\n")
        sys.stdout.write(f"{path.relative_to(LANGUAGES.parents[1])}: {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
