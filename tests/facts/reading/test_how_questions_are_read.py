"""How single words of a question are read: who tells it, months, models, articles, places, and what needs no word."""

from __future__ import annotations

import pytest
from engines import TODAY, engine_over

from facts.reading.names import Form
from facts.reading.question import NeedKind, Reading


def _read(question: str, fallback: str = "en") -> Reading:
    return engine_over("brands").reader.read(question, today=TODAY, fallback=fallback)


def _demanded(question: str, fallback: str = "en") -> set[str]:
    return {need.written for need in _read(question, fallback).needs if not need.weak}


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("my neighbour insists that Geely owns Lotus", "Geely owns Lotus"),
        ("a client wants to know if Geely owns Lotus", "Geely owns Lotus"),
        ("mijn zwager beweert dat Geely Lotus bezit", "Geely Lotus bezit"),
        ("een klant vroeg gisteren of Geely Lotus bezit", "Geely Lotus bezit"),
    ],
)
def test_who_tells_it_is_left_out(told: str, plain: str) -> None:
    assert _demanded(told) == _demanded(plain)


def test_a_dealer_who_tells_nothing_is_asked_about() -> None:
    assert "dealer" in _demanded("which dealer sells Lotus")


@pytest.mark.parametrize(
    ("question", "month"),
    [
        ("Lucid deliveries in November 2024", "month:11"),
        ("leveringen Lucid nov 2024", "month:11"),
        ("verkopen Lucid in maart", "month:3"),
        ("sales of Lucid in May 2024", "month:5"),
    ],
)
def test_a_month_must_be_met(question: str, month: str) -> None:
    assert any(month in need.alternatives for need in _read(question).needs if need.kind is NeedKind.YEAR)


@pytest.mark.parametrize("question", ["may Geely buy Lotus?", "will the unions march against Volkswagen?"])
def test_a_word_that_is_also_a_month_is_none_without_a_date(question: str) -> None:
    assert not any(need.kind is NeedKind.YEAR for need in _read(question).needs)


def test_a_digit_behind_a_brand_is_a_model_that_the_base_does_not_have() -> None:
    assert "9" in {
        need.written for need in _read("what does the Polestar 9 cost").needs if need.kind is NeedKind.UNKNOWN
    }
    assert not [need for need in _read("does Geely own 2 brands").needs if need.kind is NeedKind.UNKNOWN]


@pytest.mark.parametrize(
    ("question", "ours"),
    [
        ("is my Lotus reliable", True),
        ("what is my old Lotus worth", True),
        ("is de Lotus van mijn zus betrouwbaar", True),
        ("who owns Lotus", False),
    ],
)
def test_somebodys_own_car_is_not_the_maker(question: str, ours: bool) -> None:
    (name,) = (need for need in _read(question).names() if need.mention and need.mention.form is Form.NAME)
    assert ("mine" in name.markers) is ours


def test_a_name_may_only_say_which_article_is_meant() -> None:
    named = {need.written: need.of_source for need in _read("why a levy on Mini, says the piece about BMW").names()}
    assert named == {"mini": False, "bmw": True}


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Lotus van wie", "owner"),
        ("where is Lucid from", "location"),
    ],
)
def test_a_cue_beside_nothing_but_names_asks_for_what_it_means(question: str, asked: str) -> None:
    assert any(asked in need.alternatives for need in _read(question).needs)


@pytest.mark.parametrize(
    ("question", "for_a_place"),
    [
        ("waar hangt het van af of Lucid groeit", False),
        ("waar ging de ruzie over", False),
        ("where do things stand with Lucid", False),
        ("waar staat de fabriek van Volvo", True),
        ("where does Lucid build cars", True),
    ],
)
def test_where_asks_for_a_place_unless_a_preposition_is_left_alone(question: str, for_a_place: bool) -> None:
    assert ("where" in _read(question).cues) is for_a_place


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("is Lotus a chinese brand", "en"),
        ("wat is het dole van de fabirek van Lucid", "nl"),
        ("who owns Lotus", "en"),
        ("van wie is Lotus", "nl"),
    ],
)
def test_every_function_word_decides_the_language(question: str, language: str) -> None:
    other = {"en": "nl", "nl": "en"}[language]
    assert _read(question, fallback=other).language == language


def test_a_nation_is_no_typo_of_another_in_a_name_of_two_words() -> None:
    linked = {i for need in _read("wat wil de Duitse regering").names() for i in need.alternatives}
    assert "uk-government" not in linked


def test_two_short_years_in_a_row_are_years() -> None:
    assert _read("Lucid deliveries 23/24").years == (2023, 2024)


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("what did Lucid lose in the second quarter of 2024", "period:q2"),
        ("verlies Lucid 2e kwartaal", "period:q2"),
        ("Lucid Q4 loss", "period:q4"),
        ("hoeveel leverde Lucid in het eerste halfjaar", "period:h1"),
    ],
)
def test_a_part_of_a_year_must_be_met(question: str, period: str) -> None:
    parts = [need for need in _read(question).needs if need.kind is NeedKind.YEAR and period in need.alternatives]
    assert len(parts) == 1


def test_half_of_a_thing_is_no_part_of_a_year() -> None:
    assert not [need for need in _read("who owns half of Lotus").needs if need.kind is NeedKind.YEAR]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("waar zoekt Geely hulp voor zijn problemen?", "where"),
        ("waar bouwt Lucid een fabriek voor de markt?", "where"),
        ("waar heeft Geely geld voor nodig?", "what"),
    ],
)
def test_where_with_a_preposition_is_what_only_where_that_stands_alone(question: str, asked: str) -> None:
    cues = _read(question, "nl").cues & {"where", "what"}
    assert cues == {asked}


def test_the_end_of_a_year_is_no_end_of_anything() -> None:
    assert "end" not in {c for n in _read("wat verkocht Lucid eind 2024", "nl").needs for c in n.alternatives}


@pytest.mark.parametrize("heading", ["tarievencircus", "tarievenfeestje", "tarievengedoe"])
def test_a_light_word_at_the_end_of_a_compound_asks_for_nothing(heading: str) -> None:
    assert heading.removeprefix("tarieven") not in _demanded(f"wat doet Geely met het {heading}", "nl")


@pytest.mark.parametrize(
    ("question", "concept"),
    [
        ("do they make any money at Lucid", "profit"),
        ("verdient Lucid nog een stuiver", "profit"),
        ("rollen er Lotussen uit de poort", "produce"),
        ("heeft Geely een berichtje gestuurd aan Lotus", "approach"),
        ("valt te bezien of Geely Lotus houdt", "uncertain"),
        ("zijn het laptops op wielen van Geely", "connected"),
        ("what is the second life of the Lotus plant", "purpose_use"),
        ("ligt Geely daar wakker van", "headache"),
        ("who spilled the beans about Lotus", "source_of"),
        ("was er een inbraak van hackers bij Lotus", "cyberattack"),
    ],
)
def test_idiom_means_what_it_stands_for(question: str, concept: str) -> None:
    assert concept in {c for n in _read(question).needs for c in n.alternatives}
