"""`/deals` and `/timeline`: order by report, or by what happened; undated reports marked and apart."""

from __future__ import annotations

import pytest
from looked_up import LookUp, ids

from facts.answer import Outcome
from facts.lookups.picture_data import Line, TimelinePicture
from facts.lookups.queries import DealsQuery, TimelineQuery
from facts.partial_date import parse_partial_date


def test_deals_stand_by_the_year_of_their_report_the_newest_first(look_up: LookUp) -> None:
    assert list(ids(look_up(DealsQuery()))) == ["Undated, by its contents 2026", "2026", "2018", "Undated"]


def test_what_is_no_deal_is_not_among_them(look_up: LookUp) -> None:
    told = {fact.kind for fact in look_up(DealsQuery()).facts}

    assert told == {"ownership", "partnership", "plant", "response"}


def test_deals_of_one_company_include_the_sale_of_a_plant(look_up: LookUp) -> None:
    assert ids(look_up(DealsQuery("dodo"))) == {"2026": ["group-to-buy-dodo", "kestrel-dodo-rumour", "lindal-bought"]}


@pytest.mark.parametrize(
    ("since", "headings"),
    [
        ("2018", ["Undated, by its contents 2026", "2026", "2018"]),
        ("2018-04", ["Undated, by its contents 2026", "2026"]),
        ("2026-06", ["Undated, by its contents 2026"]),
    ],
)
def test_since_a_date(look_up: LookUp, since: str, headings: list[str]) -> None:
    answer = look_up(DealsQuery(since=parse_partial_date(since)))

    assert list(ids(answer)) == headings
    assert answer.notes == ("2 reports without any date are left out.",)


def test_nothing_since_a_date_offers_all_deals(look_up: LookUp) -> None:
    answer = look_up(DealsQuery("rook", since=parse_partial_date("2026")))

    assert answer.outcome is Outcome.UNANSWERED
    assert answer.lead == "Deals of Rook (since 2026): I know none."
    assert answer.offers[0].query == DealsQuery("rook")


def test_a_timeline_tells_what_happened_from_what_was_reported(look_up: LookUp) -> None:
    answer = look_up(TimelineQuery("kestrel"))

    assert list(ids(answer)) == [
        "Happened in 2027",
        "Reported in 2026",
        "Happened in 2025",
        "Reported in 2018",
        "Happened in 2017",
        "Undated",
    ]
    assert ids(answer)["Undated"] == ["kestrel-pirol-talks"]


def test_reasons_and_nationalities_are_no_events(look_up: LookUp, look_up_real: LookUp) -> None:
    assert "why-kestrel-grows" not in [fact.id for fact in look_up(TimelineQuery("kestrel")).facts]
    assert "jlr-is-british" not in [fact.id for fact in look_up_real(TimelineQuery("jlr")).facts]


def test_the_picture_runs_from_old_to_new_and_marks_what_is_denied(look_up: LookUp) -> None:
    picture = look_up(TimelineQuery("kestrel")).picture

    assert isinstance(picture, TimelinePicture)
    assert [moment.day for moment in picture.moments] == sorted(moment.day for moment in picture.moments)
    denied = [moment for moment in picture.moments if moment.line is Line.CROSSED]
    assert [moment.text.endswith("(denied)") for moment in denied] == [True]
    assert "10 of 12 moments" in picture.footer


def test_a_company_with_undated_reports_only_has_a_list_and_no_picture(look_up: LookUp) -> None:
    answer = look_up(TimelineQuery("heron-international"))

    assert answer.lead == "Heron International: one report, none of them dated."
    assert answer.picture is None
