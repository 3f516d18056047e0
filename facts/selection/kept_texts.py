"""What the texts of a base say, kept from one start to the next: reading its keywords is most of a short start.

Kept beside the vocabulary for the base asked last, sealed with all that the readings depend on: the texts, the names,
the vocabulary and the code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from facts.base import FactBase
from facts.claims import AnyClaim
from facts.reading.compiled import kept
from facts.reading.languages import Languages
from facts.reading.names import NameIndex
from facts.selection import text_reading
from facts.selection.text_reading import TextRead, TextReader

SLUGS = ("form", "event", "post", "measure", "technology", "topic")
"""Claim fields in plain words, read with the English lexicon (docs/cards.md asks for English there)."""

Readings = Mapping[str, Mapping[str, TextRead]]
"""By language and text."""


def kept_texts(base: FactBase, languages: Languages, names: NameIndex) -> Readings:
    """Return the readings of all texts of a base, read now or at an earlier start."""
    texts = {code: sorted({t for f in base.facts.values() for t in _texts(f.claim, code)}) for code in languages.spoken}
    digest = sha256(languages.made_of + Path(text_reading.__file__).read_bytes())
    digest.update(repr([texts, list(base.entities.values())]).encode())

    def read() -> dict[str, dict[str, tuple[frozenset[str], ...]]]:
        reader = TextReader(names)
        return {
            code: {text: tuple(reader.read(text, languages.spoken[code])) for text in held}
            for code, held in texts.items()
        }

    plain = kept(languages.folder, "texts", digest.digest(), read)
    return {code: {text: TextRead(*row) for text, row in held.items()} for code, held in plain.items()}


def _texts(claim: AnyClaim, code: str) -> Iterator[str]:
    """Yield the texts of a fact in a language."""
    yield getattr(claim.statement, code, "")
    yield from getattr(claim.keywords, code, ())
    if code == "en":
        yield from (str(held) for slug in SLUGS if (held := getattr(claim, slug, None)))
