"""`/partners`: by how sure they are, the newest first, with denials."""

from __future__ import annotations

from datetime import date

import pytest
from looked_up import LookUp, against, ids

from facts.answer import Outcome
from facts.lookups.queries import CompareQuery, PartnersQuery


def test_partnerships_stand_under_how_sure_they_are(look_up: LookUp) -> None:
    answer = look_up(PartnersQuery("kestrel"))

    assert ids(answer) == {
        "current or done": ["kestrel-pirol-alliance"],
        "agreed or announced": ["kestrel-merle-contract"],
        "rumour or proposal": ["kestrel-dodo-rumour"],
        "rumour nothing followed": ["group-seeks-partners", "group-approached-sula"],
        "denied": ["group-approached-pirol"],
        "overtaken by newer news": ["kestrel-pirol-talks"],
    }


def test_the_lead_names_the_others_by_how_sure_it_is(look_up: LookUp) -> None:
    lead = look_up(PartnersQuery("kestrel")).lead

    assert "current or done: Pirol" in lead
    assert "rumour nothing followed: Súla Žilina" in lead, "what is denied of Pirol is not told as a rumour"
    assert "denied: Pirol" in lead


def test_whoever_seeks_a_partner_for_another_is_not_its_partner(look_up: LookUp) -> None:
    assert "Kestrel Group" not in look_up(PartnersQuery("kestrel")).lead


def test_a_claim_that_repeats_a_denied_one_carries_the_denial_too(look_up: LookUp) -> None:
    answer = look_up(PartnersQuery("kestrel"))

    assert against(answer, "group-approached-pirol") == ["pirol-denies"]
    assert against(answer, "group-seeks-partners") == ["pirol-denies"]
    assert against(answer, "group-approached-sula") == []


def test_only_with_one_other_company(look_up: LookUp) -> None:
    assert ids(look_up(PartnersQuery("kestrel", "merle"))) == {"agreed or announced": ["kestrel-merle-contract"]}


@pytest.mark.parametrize(
    ("status", "found"),
    [
        ("signed", {"agreed or announced": ["kestrel-merle-contract"]}),
        ("denied", {"denied": ["group-approached-pirol"]}),
        ("expired", {"rumour nothing followed": ["group-seeks-partners", "group-approached-sula"]}),
    ],
)
def test_only_of_one_status(look_up: LookUp, status: str, found: dict[str, list[str]]) -> None:
    assert ids(look_up(PartnersQuery("kestrel", status=status))) == found


def test_a_rumour_is_no_longer_one_after_the_time_it_is_given(look_up: LookUp) -> None:
    query = PartnersQuery("kestrel", "sula")

    assert "rumour or proposal" in ids(look_up(query, today=date(2019, 1, 1)))
    assert "rumour nothing followed" in ids(look_up(query, today=date(2020, 3, 1)))


def test_of_one_source_the_order_of_its_card_is_kept_and_undated_reports_are_marked(look_up: LookUp) -> None:
    entries = [entry for section in look_up(PartnersQuery("pirol")).sections for entry in section.entries]
    undated = [entry.fact for entry in entries if entry.fact.id in {"merle-pirol-proposal", "kestrel-pirol-talks"}]

    assert len(undated) == 2
    assert all("undated" in fact.label for fact in undated)


def test_no_partnership_between_two_offers_how_they_are_related(look_up: LookUp) -> None:
    answer = look_up(PartnersQuery("kestrel", "rook"))

    assert answer.outcome is Outcome.UNANSWERED
    assert answer.lead == "I know no partnership between Kestrel and Rook."
    assert answer.offers[0].query == CompareQuery("kestrel", "rook")
    assert answer.offers[1].query == PartnersQuery("kestrel")


def test_a_brand_without_partners_offers_the_maker_with_a_longer_name(look_up: LookUp) -> None:
    answer = look_up(PartnersQuery("heron"))

    assert answer.outcome is Outcome.UNANSWERED
    assert PartnersQuery("heron-international") in [offer.query for offer in answer.offers]


def test_the_real_cards_tell_what_is_denied_of_geely(look_up_real: LookUp) -> None:
    answer = look_up_real(PartnersQuery("jlr", "geely"), language="nl")

    assert answer.lead == "Jaguar Land Rover — ontkend: Geely."
    assert against(answer, "tata-approached-geely") == ["geely-denies-approach"]
    assert against(answer, "bmw-and-geely-named-for-jlr") == ["geely-denies-approach"]
