"""`/company`, `/rumours` and `/source`: all of one thing, grouped."""

from __future__ import annotations

from looked_up import LookUp, ids

from facts.answer import Outcome
from facts.lookups import Lookups
from facts.lookups.queries import CompanyQuery, RumoursQuery, SourceQuery
from facts.lookups.sources import with_passages


def test_all_facts_about_a_company_are_grouped_and_none_is_left_out(look_up: LookUp, birds: Lookups) -> None:
    answer = look_up(CompanyQuery("kestrel"))

    assert list(ids(answer)) == [
        "Ownership",
        "Cooperation",
        "Sales",
        "Technology and models",
        "Reasons, conditions and prospects",
    ]
    about = {
        fact.id
        for fact in birds.base.facts.values()
        if "kestrel" in {entity for held in fact.claim.filled().values() for entity in held}
    }
    assert about <= {fact.id for fact in answer.facts}
    assert "14 facts" in answer.lead


def test_a_denial_is_told_once_with_its_claim(look_up_real: LookUp) -> None:
    answer = look_up_real(CompanyQuery("geely"))

    assert "geely-denies-approach" in [fact.id for fact in answer.facts]
    assert "Reactions" not in ids(answer)


def test_rumours_are_told_by_what_makes_them_unsure_with_who_says_so(look_up: LookUp) -> None:
    answer = look_up(RumoursQuery())

    assert ids(answer) == {
        "rumour or proposal": ["merle-pirol-proposal", "kestrel-dodo-rumour"],
        "rumour nothing followed": ["group-seeks-partners", "group-approached-sula"],
        "denied": ["group-approached-pirol"],
    }
    labels = {fact.id: fact.label for fact in answer.facts}
    assert "according to Nest Post" in labels["kestrel-dodo-rumour"]
    assert "according to unnamed insiders" in labels["group-approached-sula"]


def test_talks_that_led_to_something_are_no_rumour(look_up: LookUp) -> None:
    assert "kestrel-pirol-talks" not in [fact.id for fact in look_up(RumoursQuery("kestrel")).facts]


def test_no_rumours_offers_what_is_known(look_up: LookUp) -> None:
    answer = look_up(RumoursQuery("rook"), language="nl")

    assert answer.outcome is Outcome.UNANSWERED
    assert answer.lead == "Ik ken geen geruchten, ontkenningen of gesprekken over Rook."
    assert answer.offers[0].query == CompanyQuery("rook")


def test_sources_are_listed_with_dates_and_coverage_the_newest_first(look_up: LookUp) -> None:
    answer = look_up(SourceQuery())

    assert list(ids(answer)) == [
        "window.txt — undated, by its contents between June 2026 and August 2026",
        "later.txt — 4 May 2026",
        "early.txt — March 2018",
        "undated.txt — undated",
    ]
    assert answer.sections[2].lines[0] == "Rook sells"
    assert answer.sections[2].lines[1].startswith("6 facts from 3 paragraphs, mostly about Kestrel")


def test_one_source_gives_its_facts_by_paragraph(look_up: LookUp) -> None:
    answer = look_up(SourceQuery("early.txt"))

    assert answer.lead == "Rook sells — early.txt, March 2018: 6 facts."
    assert ids(answer)["Paragraph 1"] == ["rook-owned-kestrel", "rook-sold-kestrel"]
    assert ids(answer)["Paragraph 3"] == ["pirol-denies"]


def test_an_undated_source_tells_why_it_is_placed_where_it_is(look_up: LookUp) -> None:
    assert "The text mentions the summer of 2026." in look_up(SourceQuery("window.txt")).notes


def test_passages_stand_with_the_facts_that_were_taken_from_them(look_up: LookUp) -> None:
    answer = with_passages(look_up(SourceQuery("early.txt")), ["First.", "Second."])

    assert [section.passage for section in answer.sections] == ["First.", "Second.", ""]


def test_an_unknown_file_offers_all_sources(look_up: LookUp) -> None:
    answer = look_up(SourceQuery("gone.txt"))

    assert answer.outcome is Outcome.UNANSWERED
    assert [offer.query for offer in answer.offers] == [SourceQuery()]


def test_sources_are_found_by_file_and_by_title(birds: Lookups) -> None:
    assert birds.sources("EARLY", language="nl") == [("early.txt", "Rook verkoopt")]
    assert birds.sources("grows", language="en") == [("later.txt", "Kestrel grows")]
    assert len(birds.sources("", language="en")) == 4
