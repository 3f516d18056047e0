"""Drafted cards: what the article itself says is always right, and what is suggested is marked and never served."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.base import FactBase
from facts.claim_parts import Bound
from facts.curation.drafting.article import read_article_text, split_sentences
from facts.curation.drafting.card_text import card_text
from facts.curation.drafting.facts_in_text import DraftFact, Drafts, draft_facts
from facts.curation.new_card import new_card
from facts.entities import Entity
from facts.errors import CardFaults
from facts.loading import read_folder
from facts.loading.articles import article_digest
from facts.loading.located_yaml import parse_yaml
from facts.reading.languages import load_languages

LANGUAGES = load_languages()
ENTITIES = """\
entities:
  - {id: varno, name: Varno, kind: automaker, aliases: [Varno Motors]}
  - {id: tulip, name: Tulip Cars, kind: brand, aliases: [Tulip]}
  - {id: mossa, name: Mossa, kind: company}
  - {id: ina-okk, name: Ina Okk, kind: person}
  - {id: norland, name: Norland, kind: country}
"""


def known(text: str = ENTITIES) -> FactBase:
    entities = [Entity.model_validate(raw) for raw in parse_yaml(text).value["entities"]]
    empty: MappingProxyType[str, object] = MappingProxyType({})
    return FactBase(MappingProxyType({one.id: one for one in entities}), empty, empty, "")  # type: ignore[arg-type]


def drafted(text: str) -> Drafts:
    return draft_facts(read_article_text("a.txt", text, LANGUAGES), known(), LANGUAGES)


def figures(fact: DraftFact) -> list[tuple[object, ...]]:
    return [(one.value, one.unit, one.year, one.bound.value) for one in fact.figures]


@pytest.mark.parametrize(
    ("first", "date"),
    [
        (" date 2026-02-27 Varno groeit.", "2026-02-27"),
        ("date 2019-11 Varno groeit.", "2019-11"),
        ("date 2021 Varno groeit.", "2021"),
        ("date 2021-Q3 Varno groeit.", "2021-Q3"),
        ("Varno groeit.", None),
        ("Varno dates 2021 as its best year.", None),
        ("date 2021-13 Varno groeit.", None),
        ("date 2021-02-30 Varno groeit.", None),
        ("update 2021 Varno groeit.", None),
    ],
)
def test_the_date_is_that_of_the_header_line_or_none(first: str, date: str | None) -> None:
    article = read_article_text("a.txt", f"{first}\n\nDe rest.", LANGUAGES)

    assert (str(article.date) if article.date else None) == date


def test_paragraphs_digest_and_language_come_from_the_text() -> None:
    text = "date 2024 Varno heeft een fabriek.\n\n  De fabriek is van Varno.  \n\nEen kop\n"
    article = read_article_text("a.txt", text, LANGUAGES)

    assert article.paragraphs == ("date 2024 Varno heeft een fabriek.", "De fabriek is van Varno.", "Een kop")
    assert article.digest == article_digest(text)
    assert article.language == "nl"
    assert read_article_text("a.txt", "Varno has a plant, and it is for sale.", LANGUAGES).language == "en"


def test_sentences_do_not_end_after_initials_and_abbreviations_or_inside_numbers() -> None:
    text = 'Dr. Okk pays 1.200 euro. "It is cheap." E. Okk agrees. Done'

    assert split_sentences(text) == ["Dr. Okk pays 1.200 euro.", '"It is cheap."', "E. Okk agrees.", "Done"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Varno sold 18,250 cars in Norland in 2023.", [(Decimal(18250), "vehicles", 2023, "exactly")]),
        (
            "Varno verkocht vorig jaar 7.465 auto's, na 4.980 in 2022 en 3.150 in 2021.",
            [(Decimal(7465), "vehicles", 2023, "exactly"), (Decimal(4980), "vehicles", 2022, "exactly"),
             (Decimal(3150), "vehicles", 2021, "exactly")],
        ),
        (
            "Varno kwam in 2023 uit op 2.610 stuks, tegen 1.905 een jaar eerder.",
            [(Decimal(2610), "vehicles", 2023, "exactly"), (Decimal(1905), "vehicles", 2022, "exactly")],
        ),
        ("Varno leed een verlies van ruim 1,5 miljard euro.", [(Decimal(1_500_000_000), "EUR", None, "more_than")]),
        ("Varno made a loss of about 2.7 billion Czech crowns.", [(Decimal(2_700_000_000), "CZK", None, "about")]),
        ("De prijs van de Varno gaat van 38.900 naar 41.500 euro.", [(Decimal(38900), "EUR", None, "exactly"),
                                                                      (Decimal(41500), "EUR", None, "exactly")]),
        ("Varno sells for less than €21,500.", [(Decimal(21500), "EUR", None, "less_than")]),
        ("The deal of Varno with Mossa runs for six years.", [(Decimal(6), "years", None, "exactly")]),
        ("Varno sold 940 Tulips in Norland.", [(Decimal(940), "vehicles", None, "exactly")]),
    ],
)  # fmt: skip
def test_figures_have_value_unit_year_and_bound(sentence: str, expected: list[tuple[object, ...]]) -> None:
    facts = drafted(f"date 2024-03 {sentence}").facts

    assert [figure for fact in facts for figure in figures(fact)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Varno closed the deal with Mossa on 12 March 2024.",
        "Varno verkocht zijn fabriek twee jaar geleden aan Mossa.",
        "Varno builds the 9-2 and the T4 with partner Mossa.",
    ],
)
def test_dates_names_and_points_in_time_are_no_figures(sentence: str) -> None:
    assert [figure for fact in drafted(sentence).facts for figure in fact.figures] == []


def test_last_year_stays_what_an_undated_article_says() -> None:
    [fact] = drafted("Varno verkocht vorig jaar 500 auto's in Norland.").facts

    assert [(one.year, one.relative) for one in fact.figures] == [(None, "last_year")]


def test_kind_status_roles_and_attribution_are_suggested() -> None:
    text = "Volgens ingewijden wil Varno een belang van 20 procent in Tulip Cars kopen."
    [fact] = [one for one in drafted(text).facts if one.kind == "ownership"]

    assert (fact.status, fact.roles, fact.says) == (
        "rumoured",
        {"owner": ("varno",), "owned": ("tulip",)},
        ("insiders",),
    )


def test_an_owner_behind_what_is_owned_is_told_from_it() -> None:
    [fact] = [one for one in drafted("Of Tulip, 32 per cent belongs to Mossa.").facts if one.kind == "ownership"]

    assert fact.roles == {"owner": ("mossa",), "owned": ("tulip",)}


def test_a_sentence_that_names_nobody_is_about_whom_the_one_before_was_and_says_so() -> None:
    drafts = drafted("Varno groeit snel. Het verlies bedroeg 85 miljoen euro.")
    [fact] = [one for one in drafts.facts if one.kind == "finance"]

    assert fact.roles["organisation"] == ("varno",)
    assert fact.carried
    assert "taken over from before" in card_text(drafts)


def test_unknown_capitalised_names_become_suggested_entities() -> None:
    text = "Varno buys 60 per cent of Ostrel Trucks from founder Mirka Halvek. The Germans wait. Monday was quiet."
    suggested = {entity.id: entity.kind.value for entity in drafted(text).entities}

    assert suggested == {"ostrel-trucks": "company", "mirka-halvek": "person"}


def test_nothing_is_suggested_where_nothing_is_said() -> None:
    assert drafted("Het was een mooie dag. Varno bestaat.").facts == ()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "entities.yaml").write_text(ENTITIES, "utf-8")
    (tmp_path / "news.txt").write_text(
        "date 2024-03 Varno verkocht vorig jaar 7.465 auto's in Norland.\n\nVarno praat met Mossa over een alliantie.",
        "utf-8",
    )
    return tmp_path


def test_a_drafted_card_loads_and_serves_none_of_its_drafts(folder: Path) -> None:
    card = new_card(folder / "news.txt", folder, LANGUAGES)
    card.path.write_text(card.text, "utf-8")

    read = read_folder(folder, articles=folder)

    assert read.base.facts == {}
    assert read.base.sources == {}
    assert [draft.id for draft in read.drafts()] == ["news-sales-1", "news-partnership-2"]
    assert card.path == folder / "news.yaml"


def test_a_finished_draft_is_served_and_its_citations_are_right(folder: Path) -> None:
    card = new_card(folder / "news.txt", folder, LANGUAGES)
    text = card.text.replace("  title:\n    nl:\n    en:", "  title: {nl: Varno groeit, en: Varno grows}")
    text = text.replace("    draft: true\n", "", 1)
    text = text.replace("    statement:\n      nl:\n      en:", "    statement: {nl: Zeven, en: Seven}", 1)
    card.path.write_text(text, "utf-8")

    read = read_folder(folder, articles=folder)

    fact = read.base.facts["news-sales-1"]
    assert fact.claim.filled() == {"brand": ("varno",), "market": ("norland",)}
    assert [(one.value, one.unit, one.year) for one in fact.claim.figures] == [(Decimal(7465), "vehicles", 2023)]
    assert fact.claim.evidence.paragraphs == (1,)
    assert str(fact.source.date) == "2024-03"
    assert fact.source.digest == article_digest((folder / "news.txt").read_text("utf-8").rstrip())
    assert [draft.id for draft in read.drafts()] == ["news-partnership-2"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("    draft: true\n", "    draft: nearly\n"), "`draft` takes `true`"),
        (("    draft: true\n", ""), "write the Dutch text"),
    ],
)
def test_what_is_no_draft_is_checked_like_any_fact(folder: Path, change: tuple[str, str], told: str) -> None:
    card = new_card(folder / "news.txt", folder, LANGUAGES)
    card.path.write_text(card.text.replace(*change, 1), "utf-8")

    with pytest.raises(CardFaults) as found:
        read_folder(folder)

    assert any(told in fault.text for fault in found.value.faults)


def test_a_link_to_a_draft_is_told(folder: Path) -> None:
    card = new_card(folder / "news.txt", folder, LANGUAGES)
    text = card.text.replace("  title:\n    nl:\n    en:", "  title: {nl: Varno groeit, en: Varno grows}")
    text = text.replace("    draft: true\n", "    because: news-partnership-2\n", 1)
    card.path.write_text(text.replace("nl:\n      en:", "nl: Zeven\n      en: Seven", 1), "utf-8")

    with pytest.raises(CardFaults) as found:
        read_folder(folder)

    [fault] = found.value.faults
    assert "`because` names `news-partnership-2`, which is a draft and not served" in fault.text


def test_an_article_with_a_card_and_one_without_text_are_refused(folder: Path) -> None:
    (folder / "news.yaml").write_text("source:\n", "utf-8")
    (folder / "empty.txt").write_text("\n\n", "utf-8")

    for name, told in (("news.txt", "has a card already"), ("empty.txt", "is empty"), ("gone.txt", "cannot be read")):
        with pytest.raises(CardFaults, match=told):
            new_card(folder / name, folder, LANGUAGES)


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("Vr noTulip1.5% €,-'\"#:{}[]\nè\u2019é&*!|>@`auto's 2024 miljoen euro van "),
        max_size=200,
    )
)
def test_any_text_gives_a_card_that_can_be_read(text: str) -> None:
    if not text.strip():
        return
    drafts = draft_facts(read_article_text("a.txt", text, LANGUAGES), known(), LANGUAGES)

    held = parse_yaml(card_text(drafts)).value

    assert held["source"]["digest"] == article_digest(text)
    for raw, fact in zip(held.get("facts", ()), drafts.facts, strict=True):
        assert raw["draft"] == "true"
        assert [Bound(one.get("bound", "exactly")) for one in raw.get("figures", ())] == [f.bound for f in fact.figures]
