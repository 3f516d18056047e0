"""`/sales`: figures with growth between comparable ones, and what there is when a figure is missing."""

from __future__ import annotations

from looked_up import LookUp, against, ids

from facts.answer import Outcome
from facts.lookups.picture_data import SalesChart
from facts.lookups.queries import CompareQuery, SalesQuery


def test_the_lead_states_the_newest_figure_of_each_market(look_up: LookUp) -> None:
    answer = look_up(SalesQuery("kestrel"))

    assert answer.lead == "Kestrel: about 3,000 cars in 2025 (Norland); 40 cars in 2025 (Sudland)."


def test_growth_is_worked_out_from_year_to_year_and_over_all_of_them(look_up: LookUp) -> None:
    assert look_up(SalesQuery("kestrel"), language="nl").computed == (
        "Kestrel (Noorland): van 1.000 auto's in 2023 naar 1.500 auto's in 2024, +500 (+50%, een factor 1,5)",
        "Kestrel (Noorland): van 1.500 auto's in 2024 naar ongeveer 3.000 auto's in 2025, +1.500 (+100%, een factor 2)",
        "Kestrel (Noorland): van 1.000 auto's in 2023 naar ongeveer 3.000 auto's in 2025, +2.000 (+200%, een factor 3)",
    )


def test_who_overtook_whom_is_told_from_both_sides(look_up: LookUp) -> None:
    assert ids(look_up(SalesQuery("kestrel")))["Overtook"] == ["kestrel-outsold-sula"]
    assert ids(look_up(SalesQuery("sula")))["Overtaken by"] == ["kestrel-outsold-sula"]


def test_one_year_is_compared_with_the_year_before_and_cites_both(look_up_real: LookUp) -> None:
    answer = look_up_real(SalesQuery("jaecoo", 2025))

    assert answer.lead == "Jaecoo: 28,232 cars in 2025 (United Kingdom)."
    assert [line.startswith("Jaecoo (United Kingdom): from 209 cars in 2024") for line in answer.computed] == [True]
    assert ids(answer)["Figures"] == ["jaecoo-uk-sales-2025", "jaecoo-uk-sales-2024"]


def test_a_year_without_a_figure_is_not_answered_with_another(look_up: LookUp) -> None:
    answer = look_up(SalesQuery("kestrel", 2022))

    assert answer.outcome is Outcome.UNANSWERED
    assert "2025 (Norland)" in answer.lead
    assert answer.offers[0].query == SalesQuery("kestrel")


def test_a_market_without_a_figure_is_not_answered_with_another(look_up: LookUp) -> None:
    answer = look_up(SalesQuery("sula", market="sudland"))

    assert answer.outcome is Outcome.UNANSWERED
    assert answer.computed == ()


def test_the_figures_of_brands_are_not_those_of_their_group(look_up: LookUp) -> None:
    answer = look_up(SalesQuery("kestrel-group"))

    assert answer.outcome is Outcome.UNANSWERED
    assert answer.lead.endswith("I do have those of Kestrel and Súla Žilina.")
    assert [offer.query for offer in answer.offers][:2] == [SalesQuery("kestrel"), SalesQuery("sula")]


def test_sources_that_disagree_are_both_shown_and_it_is_said(look_up: LookUp) -> None:
    answer = look_up(SalesQuery("sula"))

    assert against(answer, "sula-sales-disputed") == ["sula-sales-norland"]
    assert "The sources do not agree on this." in answer.notes


def test_two_figures_make_a_chart_and_a_percentage_is_no_figure_of_it(look_up: LookUp) -> None:
    chart = look_up(SalesQuery("kestrel")).picture

    assert isinstance(chart, SalesChart)
    assert [(series.name, [bar.year for bar in series.bars]) for series in chart.series] == [
        ("Norland", [2023, 2024, 2025]),
        ("Sudland", [2025]),
    ]
    assert "2025 about 3,000" in chart.alt
    assert chart.footer == "Source: later.txt (4 May 2026)"
    assert look_up(SalesQuery("sula")).picture is None, "one year is no chart, and 12 per cent are no 12 cars"


def test_sales_offer_a_comparison_with_a_brand_of_the_same_owner(look_up: LookUp) -> None:
    assert look_up(SalesQuery("kestrel")).offers[0].query == CompareQuery("kestrel", "sula")


def test_a_target_an_expectation_and_part_of_a_year_are_no_sales_of_a_year(look_up: LookUp) -> None:
    answer = look_up(SalesQuery("dodo"))

    assert answer.lead == "Dodo: 700 cars in 2025 (Norland)."
    assert answer.computed == ()
    assert answer.picture is None
    assert ids(answer)["Also said"] == ["dodo-sales-expected"]


def test_a_market_has_no_sales_of_its_own(look_up: LookUp) -> None:
    assert look_up(SalesQuery("norland")).outcome is Outcome.UNANSWERED
