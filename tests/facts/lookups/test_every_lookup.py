"""What every lookup keeps to, whatever it is about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from looked_up import TODAY

from facts.answer import Outcome
from facts.base import FactBase
from facts.claims import KINDS, Status
from facts.lookups import Lookups
from facts.lookups.company import GROUPS
from facts.lookups.queries import (
    QUERIES,
    CompanyQuery,
    CompareQuery,
    DealsQuery,
    MapQuery,
    OwnerQuery,
    PartnersQuery,
    Query,
    RumoursQuery,
    SalesQuery,
    SourceQuery,
    TimelineQuery,
)
from facts.lookups.query_code import decode, encode
from facts.lookups.standing import LINES, STANDINGS, Standing
from facts.partial_date import DateParts

LANGUAGES = ("nl", "en")


def every_query(base: FactBase) -> Iterator[Query]:
    """Yield every lookup about every name and source of a base."""
    for entity in base.entities:
        yield from (one(entity) for one in (PartnersQuery, SalesQuery, OwnerQuery, DealsQuery, CompanyQuery))
        yield from (one(entity) for one in (TimelineQuery, MapQuery, RumoursQuery))
        yield CompareQuery(entity, "pirol" if "pirol" in base.entities else "jlr")
    yield from (DealsQuery(), MapQuery(), RumoursQuery(), SourceQuery())
    yield from (SourceQuery(file) for file in base.sources)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lookups", ["birds", "real"])
def test_every_lookup_is_worded_cited_and_honest(lookups: str, language: str, request: pytest.FixtureRequest) -> None:
    """No placeholder is left, no fact goes without status, age and citation, and nothing found means unanswered."""
    held: Lookups = request.getfixturevalue(lookups)
    for query in every_query(held.base):
        answer = held.look_up(query, today=TODAY, language=language)
        assert answer.lead, query
        assert "{" not in answer.lead + answer.title, query
        assert (answer.outcome is Outcome.ANSWERED) == bool(answer.sections), query
        for fact in answer.facts:
            assert fact.label, query
            assert fact.citation.file in fact.citation.text, query


@pytest.mark.parametrize("lookups", ["birds", "real"])
def test_no_denied_claim_is_ever_shown_without_the_denial(lookups: str, request: pytest.FixtureRequest) -> None:
    held: Lookups = request.getfixturevalue(lookups)
    denied = {
        target: fact.id
        for fact in held.base.facts.values()
        if getattr(fact.claim, "stance", None) == "denies"
        for target in fact.claim.responds_to
    }
    assert denied
    for query in every_query(held.base):
        for section in held.look_up(query, today=TODAY, language="en").sections:
            for entry in section.entries:
                if entry.fact.id in denied:
                    assert denied[entry.fact.id] in [one.id for one in entry.against], query


@pytest.mark.parametrize("lookups", ["birds", "real"])
def test_an_offer_is_always_answered(lookups: str, request: pytest.FixtureRequest) -> None:
    held: Lookups = request.getfixturevalue(lookups)
    for query in every_query(held.base):
        for offer in held.look_up(query, today=TODAY, language="nl").offers:
            assert offer.query != query
            assert held.look_up(offer.query, today=TODAY, language="nl").outcome is Outcome.ANSWERED


def test_every_status_has_a_standing_and_every_standing_a_line() -> None:
    assert STANDINGS.keys() == set(Status)
    assert LINES.keys() == set(Standing)


def test_every_kind_of_fact_has_a_place_on_the_page_of_a_company() -> None:
    assert sorted(kind for group in GROUPS for kind in group) == sorted(KINDS)


def test_a_lookup_survives_the_way_through_a_button(birds: Lookups) -> None:
    queries = [
        *every_query(birds.base),
        PartnersQuery("kestrel", "pirol", "expired"),
        SalesQuery("kestrel", 2025, "norland"),
        DealsQuery(None, "denied", DateParts(year=2019, month=11)),
    ]
    for query in queries:
        assert decode(encode(query), birds.base) == query
        assert len(encode(query)) <= 80


def test_a_long_id_is_carried_as_a_digest(birds: Lookups) -> None:
    long = "an-automaker-with-a-name-that-no-button-could-carry"
    entity = birds.base.entities["kestrel"].model_copy(update={"id": long})
    base = FactBase({**birds.base.entities, long: entity}, birds.base.sources, birds.base.facts, "")

    code = encode(PartnersQuery(long, long, "not_guaranteed"))

    assert len(code) <= 80
    assert decode(code, base) == PartnersQuery(long, long, "not_guaranteed")
    assert decode(code, birds.base) is None


@pytest.mark.parametrize(
    "code",
    ["", "partners", "partners:nobody::", "partners::pirol:", "partners:kestrel::gone", "sales:kestrel:20x5:",
     "deals:::2019-13", "nothing:kestrel", "source:gone.txt", "compare:kestrel:", "map:kestrel:more"],
)  # fmt: skip
def test_a_code_that_fits_the_base_no_more_is_no_lookup(birds: Lookups, code: str) -> None:
    assert decode(code, birds.base) is None


@given(code=st.text(max_size=60))
@settings(max_examples=200)
def test_any_code_is_a_lookup_or_none(birds: Lookups, code: str) -> None:
    query = decode(code, birds.base)

    assert query is None or type(query) in QUERIES.values()
