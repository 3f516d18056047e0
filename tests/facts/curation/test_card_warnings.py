"""Warnings about good cards: each with the file and the line that a curator should look at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from facts.curation.card_warnings import Looking, card_warnings
from facts.curation.findings import Finding
from facts.loading import read_folder
from facts.reading.languages import load_languages

LANGUAGES = load_languages()
ENTITIES = """\
entities:
  - {id: varno, name: Varno, kind: automaker}
  - {id: mossa, name: Mossa, kind: company}
  - {id: norland, name: Norland, kind: country}
"""
CARD = """\
source:
  file: news.txt
  date: 2022-03
  title: {nl: Varno groeit, en: Varno grows}
facts:
  - id: varno-sales
    kind: sales
    status: reported
    brand: varno
    market: norland
    figures: {value: 500, unit: vehicles, year: 2021}
    statement:
      nl: Varno verkocht in 2021 in Norland 500 auto's van het nieuwe model.
      en: Varno sold 500 cars of the new model in Norland in 2021.
    evidence: {paragraphs: 1, terms: ['500']}
"""
MORE = """\
  - id: {id}
    kind: {kind}
    status: {status}
    {roles}
    statement: {{nl: "{nl}", en: "{en}"}}
    evidence: {{paragraphs: 1}}
"""


def more(identifier: str, **changes: str) -> str:
    usual = {
        "id": identifier, "kind": "sales", "status": "reported", "roles": "brand: varno\n    market: norland",
        "nl": f"Over {identifier} is dit alles.", "en": f"On {identifier} this is all there is.",
    }  # fmt: skip
    return MORE.format(**usual | changes)


class Cards:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.write()

    def write(self, card: str = CARD, *, entities: str = ENTITIES, article: str | None = None) -> None:
        (self.path / "entities.yaml").write_text(entities, "utf-8")
        (self.path / "news.yaml").write_text(card, "utf-8")
        if article is not None:
            (self.path / "news.txt").write_text(article, "utf-8")

    def warnings(self) -> list[tuple[str, int, str]]:
        looking = Looking(LANGUAGES, date(2026, 3, 1), self.path)
        found = card_warnings(read_folder(self.path, articles=self.path), looking)
        return [(Path(one.file).name, one.line, one.rule) for one in found]

    def told(self) -> list[Finding]:
        return list(card_warnings(read_folder(self.path), Looking(LANGUAGES, date(2026, 3, 1))))


@pytest.fixture
def cards(tmp_path: Path) -> Cards:
    return Cards(tmp_path)


def test_good_cards_give_none(cards: Cards) -> None:
    cards.write(article="date 2022-03 Varno verkocht in 2021 in Norland 500 auto's.\n")

    assert cards.warnings() == []


def test_sentences_that_say_something_no_fact_says_are_told_with_the_line_of_the_article(cards: Cards) -> None:
    cards.write(
        article="date 2022-03 Varno verkocht in 2021 in Norland 500 auto's.\n\n"
        "Het weer was mooi. Het verlies was 85 miljoen euro.\n\nIn 2019 was het anders.\n\nMossa kent Varno goed.\n"
    )

    assert cards.warnings() == [("news.txt", 3, "coverage"), ("news.txt", 5, "coverage"), ("news.txt", 7, "coverage")]


def test_what_a_draft_covers_is_told_as_a_draft_only(cards: Cards) -> None:
    draft = "  - {id: later, draft: true, evidence: {paragraphs: 2, terms: ['85', verlies]}}\n"
    cards.write(CARD + draft, article="Varno verkocht 500 auto's.\n\nHet verlies was 85 miljoen euro.\n")

    assert cards.warnings() == [("news.yaml", 16, "draft")]


def test_a_statement_in_the_wrong_language_is_told(cards: Cards) -> None:
    cards.write(
        CARD.replace("Varno sold 500 cars of the new model in Norland", "Varno verkocht 500 auto's van het model")
    )

    assert cards.warnings() == [("news.yaml", 14, "language")]


def test_keywords_in_one_language_only_are_told(cards: Cards) -> None:
    cards.write(CARD + "    keywords: {nl: [afzet]}\n")

    assert cards.warnings() == [("news.yaml", 16, "keywords")]


def test_a_rumour_that_nothing_followed_for_two_years_is_told(cards: Cards) -> None:
    rumour = more("talks", kind="partnership", status="rumoured", roles="partners: [varno, mossa]")
    cards.write(CARD + rumour)
    assert cards.warnings() == [("news.yaml", 18, "expired")]

    followed = more("signed", kind="partnership", status="signed", roles="partners: [varno, mossa]\n    updates: talks")
    cards.write(CARD + rumour + followed)
    assert cards.warnings() == []


def test_figures_that_contradict_each_other_are_told_unless_a_link_says_so(cards: Cards) -> None:
    other = more("other") + "    figures: [{value: 520, unit: vehicles, year: 2021}]\n"
    cards.write(CARD + other)
    [finding] = cards.told()
    assert (finding.line, finding.rule) == (23, "contradiction")
    assert "`other` says 520 vehicles where `varno-sales` says 500" in finding.text

    cards.write(CARD + other + "    contradicts: varno-sales\n")
    assert cards.told() == []
    cards.write(CARD + other.replace("year: 2021", "year: 2020"))
    assert cards.told() == []
    cards.write(CARD + other.replace("year: 2021", "year: 2021, bound: about"))
    assert cards.told() == []


def test_facts_that_say_the_same_twice_are_told(cards: Cards) -> None:
    copy = CARD[CARD.index("  - id:") :].replace("id: varno-sales", "id: varno-sales-again")
    cards.write(CARD + copy.replace("sold 500 cars", "sold some 500 cars"))

    [finding] = cards.told()

    assert (finding.line, finding.rule) == (16, "duplicate")
    assert "`varno-sales-again` says what `varno-sales` says" in finding.text


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        ("{id: lantern, name: Lantern, kind: model}", 1),
        ("{id: lantern, name: Lantern, kind: model, ambiguous: true}", 0),
        ("{id: okk, name: Okkeloen, kind: person, aliases: [Okk, Winter]}", 1),
        ("{id: paris, name: {nl: Parijs, en: Paris}, kind: city}", 0),
    ],
)
def test_names_that_are_common_words_are_told_unless_marked(cards: Cards, entity: str, expected: int) -> None:
    cards.write(entities=f"{ENTITIES}  - {entity}\n")

    assert cards.warnings() == [("entities.yaml", 5, "common-word")] * expected


def test_a_warning_is_told_with_its_place_and_rule() -> None:
    assert str(Finding("a.yaml", 3, "draft", "`x` is a draft")) == "a.yaml:3: warning: `x` is a draft [draft]"


@pytest.mark.parametrize(
    ("statement", "cut"),
    [
        ("en: Varno sold the Smart #1 and 500 other cars in Norland.", True),
        ('en: "Varno sold the Smart #1 and 500 other cars in Norland."', False),
        ("en: Varno sold 500 cars of the new model in Norland in 2021.  # as the article has it", False),
        ("en: Varno's Smart#1 sold 500 in Norland in 2021, the article says.", False),
    ],
)
def test_a_sentence_that_yaml_cuts_at_a_number_sign_is_told(tmp_path: Path, statement: str, cut: bool) -> None:
    cards = Cards(tmp_path)
    cards.write(CARD.replace("en: Varno sold 500 cars of the new model in Norland in 2021.", statement))
    assert ("cut" in {one.rule for one in cards.told()}) is cut
