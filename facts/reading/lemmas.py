"""Dictionary forms of words: from the table of forms, or by regular endings."""

from __future__ import annotations

from collections.abc import Mapping

from facts.reading.remembering import Remembered

CACHED = 32_768
"""Words of which what was worked out is kept; more than the facts and a day of questions have."""


class Lemmas(Remembered[str, str]):
    """Dictionary forms by word, worked out when a word is first met and kept up to a number of words."""

    most = CACHED

    def __init__(self, forms: Mapping[str, str], endings: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._forms = forms
        self._endings = endings

    def __missing__(self, word: str) -> str:
        return self.keep(word, _lemma(word, self._forms, self._endings))


def _lemma(word: str, forms: Mapping[str, str], endings: tuple[tuple[str, str], ...]) -> str:
    if len(word) < 3:  # abbreviations: what the table makes of 'ai' or 'ev' is another word
        return word
    held = forms.get(word)
    if held is not None:
        return held
    for ending, instead in endings:
        stem = word.removesuffix(ending) + instead if word.endswith(ending) else ""
        if len(stem) > 2 and stem in forms:
            return forms[stem]
    return word
