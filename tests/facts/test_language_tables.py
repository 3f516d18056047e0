"""The tables of words and makers: they parse, hold nothing twice, and know the lemmas the engine relies on."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from facts.reading.text import squeeze, tokenise

LANGUAGES = Path(__file__).parents[2] / "facts" / "languages"
CODES = ("nl", "en")
KINDS = {"brand", "group", "supplier", "truck", "other"}
MAKERS = "makers"

LEMMAS = {
    "nl": """
    verkocht verkopen  overgenomen overnemen  verkoopt verkopen  ging gaan  fabrieken fabriek  bedrijven bedrijf
    gesloten sluiten  leidt leiden  merken merk  aandelen aandeel  bouwt bouwen  ontkende ontkennen
    heeft hebben  zei zeggen  samengewerkt samenwerken  teruggetrokken terugtrekken  leden lid  fusies fusie
    """,
    "en": """
    sold sell  bought buy  factories factory  denied deny  took take  cars car  using use  thinking think
    developed develop  owns own  companies company  founded found  gone go  said say  was be  mergers merger
    """,
}


@cache
def _forms(code: str) -> tuple[tuple[str, str], ...]:
    lines = (LANGUAGES / code / "forms.txt").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple((row[0], row[-1]) for row in rows)


@cache
def _makers() -> dict[str, tuple[tuple[str, ...], ...]]:
    sections: dict[str, list[tuple[str, ...]]] = {MAKERS: []}
    section = MAKERS
    for line in (LANGUAGES / "makers.txt").read_text("utf-8").splitlines():
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            section = heading[1]
            sections[section] = []
        elif line and not line.startswith("#"):
            sections[section].append(tuple(field.strip() for field in line.split("|")))
    return {name: tuple(rows) for name, rows in sections.items()}


def _names(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    return [squeeze(name) for row in rows for name in row[0].split(";")]


def _twice(words: list[str]) -> set[str]:
    return {word for word in words if words.count(word) > 1}


@pytest.mark.parametrize("code", CODES)
def test_every_form_and_lemma_is_one_folded_alphabetic_word(code: str) -> None:
    for form, lemma in _forms(code):
        assert form.isalpha()
        assert len(form) >= 2
        assert lemma.isalpha()
    for form, lemma in _forms(code)[::50]:
        assert [token.text for token in tokenise(f"{form} {lemma}")] == [form, lemma]


@pytest.mark.parametrize("code", CODES)
def test_no_form_stands_twice_and_no_lemma_repeats_its_form(code: str) -> None:
    forms = [form for form, _ in _forms(code)]
    assert len(forms) == len(set(forms))
    text = (LANGUAGES / code / "forms.txt").read_text("utf-8")
    assert not re.search(r"^(\w+)\t\1$", text, re.MULTILINE)


@pytest.mark.parametrize("code", CODES)
def test_the_table_is_large_enough_to_know_words_and_small_enough_to_load(code: str) -> None:
    assert len(_forms(code)) >= 30_000
    assert (LANGUAGES / code / "forms.txt").stat().st_size < 800_000


@pytest.mark.parametrize("code", CODES)
def test_the_table_names_its_sources_and_licence(code: str) -> None:
    head = (LANGUAGES / code / "forms.txt").read_text("utf-8")[:1000]
    for credit in ("wordfreq", "simplemma", "CC BY-SA 4.0"):
        assert credit in head


@pytest.mark.parametrize("code", CODES)
def test_inflected_words_have_their_lemma(code: str) -> None:
    words = LEMMAS[code].split()
    table = dict(_forms(code))
    expected = dict(zip(words[::2], words[1::2], strict=True))
    assert {form: table.get(form) for form in expected} == expected


@pytest.mark.parametrize(("code", "first", "later"), [("nl", "de", "fabriek"), ("en", "the", "factory")])
def test_frequent_words_come_first(code: str, first: str, later: str) -> None:
    forms = [form for form, _ in _forms(code)]
    assert forms.index(first) < 5
    assert forms.index(first) < forms.index(later)


@pytest.mark.parametrize("code", CODES)
def test_names_of_makers_that_are_no_ordinary_word_are_left_out(code: str) -> None:
    names = {"chery", "jaecoo", "geely", "stellantis", "renault", "toyota", "bmw", "honda", "volkswagen", "byd", "kia"}
    assert names <= set(_names(_makers()[MAKERS]))
    assert not names & {word for row in _forms(code) for word in row}


def test_every_maker_has_a_country_and_a_kind() -> None:
    makers = _makers()[MAKERS]
    assert len(makers) >= 390
    for _, country, kind in makers:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", country)
        assert kind in KINDS


def test_no_name_of_a_maker_model_or_lookalike_stands_twice() -> None:
    for rows in _makers().values():
        assert not _twice(_names(rows))
        assert "" not in _names(rows)


def test_every_model_belongs_to_a_listed_maker() -> None:
    models = _makers()["models"]
    makers = set(_names(_makers()[MAKERS]))
    assert len(models) >= 150
    assert {brand for _, brand in models if squeeze(brand) not in makers} == set()


def test_no_lookalike_is_itself_a_maker_or_model() -> None:
    lookalikes = _makers()["lookalikes"]
    assert len(lookalikes) >= 150
    assert all(len(row) == 1 for row in lookalikes)
    assert not set(_names(lookalikes)) & set(_names(_makers()[MAKERS] + _makers()["models"]))
