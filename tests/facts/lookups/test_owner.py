"""`/owner`: who owns it now, what it owns, and what was, from whom to whom."""

from __future__ import annotations

import pytest
from looked_up import LookUp, ids

from facts.answer import Outcome
from facts.lookups.queries import OwnerQuery


def test_a_completed_purchase_makes_an_owner_where_nothing_states_one(look_up: LookUp) -> None:
    answer = look_up(OwnerQuery("kestrel"))

    assert answer.lead == "Owner of Kestrel: Kestrel Group — March 2018."
    assert ids(answer) == {"Owner": ["rook-sold-kestrel"], "How that came to be": ["rook-owned-kestrel"]}


def test_an_agreed_purchase_does_not_make_an_owner(look_up: LookUp) -> None:
    answer = look_up(OwnerQuery("dodo"))

    assert answer.lead == "I know no present owner of Dodo."
    assert ids(answer)["Not certain, or not yet"] == ["group-to-buy-dodo"]


def test_who_founded_a_company_is_not_its_owner_by_that(look_up: LookUp) -> None:
    answer = look_up(OwnerQuery("dodo"))

    assert ids(answer)["How that came to be"] == ["holm-founded-dodo"]
    assert "owns" not in look_up(OwnerQuery("ira-holm")).lead


def test_a_part_is_not_told_as_the_whole(look_up: LookUp) -> None:
    assert look_up(OwnerQuery("sula")).lead == "Owner of Súla Žilina: Kestrel Group (60%) — 4 May 2026."


def test_a_group_is_told_what_it_owns(look_up: LookUp) -> None:
    answer = look_up(OwnerQuery("kestrel-group"))

    assert answer.lead == "Kestrel Group owns Súla Žilina (60%) and Kestrel."
    assert ids(answer)["Owns"] == ["group-owns-sula", "rook-sold-kestrel"]


def test_a_seller_owns_no_more_what_it_sold(look_up: LookUp) -> None:
    answer = look_up(OwnerQuery("rook"))

    assert "owns" not in answer.lead
    assert ids(answer) == {"How that came to be": ["rook-owned-kestrel", "rook-sold-kestrel"]}


def test_a_model_has_a_maker(look_up: LookUp) -> None:
    assert look_up(OwnerQuery("kestrel-k1")).lead == "Kestrel K1 is made by Kestrel — 4 May 2026."


@pytest.mark.parametrize(
    ("company", "lead"),
    [
        ("jlr", "Eigenaar van Jaguar Land Rover: Tata — november 2019."),
        ("volvo", "Eigenaar van Volvo: Geely — november 2019."),
        ("bmw", "BMW bezit Rolls-Royce en Mini — november 2019."),
        ("ford", "Een huidige eigenaar van Ford ken ik niet."),
    ],
)
def test_the_real_cards(look_up_real: LookUp, company: str, lead: str) -> None:
    assert look_up_real(OwnerQuery(company), language="nl").lead == lead


def test_a_brand_without_an_owner_offers_the_company_that_its_name_begins(look_up_real: LookUp) -> None:
    answer = look_up_real(OwnerQuery("jaguar"))

    assert answer.outcome is Outcome.UNANSWERED
    assert answer.offers[0].query == OwnerQuery("jlr")
