"""`/compare` and `/map`: how two are related, and the network around one."""

from __future__ import annotations

from looked_up import LookUp, against, ids

from facts.answer import Outcome
from facts.lookups.picture_data import Line, RelationMap, SalesChart
from facts.lookups.queries import CompareQuery, MapQuery
from facts.lookups.relation_map import MOST_NODES


def test_figures_of_the_same_year_market_and_measure_stand_side_by_side(look_up_real: LookUp) -> None:
    answer = look_up_real(CompareQuery("jaecoo", "omoda"))

    assert answer.computed == (
        "2024 (United Kingdom): Omoda 3,629 cars, Jaecoo 209 cars, a difference of 3,420",
        "2025 (United Kingdom): Jaecoo 28,232 cars, Omoda 19,855 cars, a difference of 8,377",
    )
    assert isinstance(answer.picture, SalesChart)


def test_a_year_or_market_that_only_one_has_is_not_compared(look_up: LookUp) -> None:
    answer = look_up(CompareQuery("kestrel", "sula"))

    assert [line[:4] for line in answer.computed] == ["2025"]
    assert "Sudland" not in " ".join(answer.computed)


def test_the_way_through_a_sure_relative_goes_before_a_direct_rumour(look_up: LookUp) -> None:
    answer = look_up(CompareQuery("kestrel", "sula"))

    assert answer.lead.endswith("Kestrel and Súla Žilina are related through Kestrel Group.")
    section = answer.sections[-1]
    assert section.lines == (
        "Kestrel — Kestrel Group: ownership (current or done)",
        "Kestrel Group — Súla Žilina: ownership (current or done)",
    )
    assert [entry.fact.id for entry in section.entries] == ["rook-sold-kestrel", "group-owns-sula"]


def test_a_path_that_is_not_certain_says_so(look_up: LookUp) -> None:
    assert "Not all of what relates them is certain." in look_up(CompareQuery("merle", "heron-international")).notes
    assert "Not all of what relates them is certain." not in look_up(CompareQuery("kestrel", "sula")).notes


def test_two_hops_that_one_fact_states_are_cited_once(look_up_real: LookUp) -> None:
    answer = look_up_real(CompareQuery("jaecoo", "omoda"))

    assert ids(answer)["How they are related"] == ["chery-owns-jaecoo-and-omoda"]


def test_a_denied_relation_relates_nobody(look_up_real: LookUp) -> None:
    answer = look_up_real(CompareQuery("tata", "geely"))

    assert "tata-approached-geely" not in [fact.id for fact in answer.facts]
    assert "through Jaguar Land Rover" in answer.lead


def test_a_country_that_both_have_to_do_with_relates_nobody(look_up: LookUp) -> None:
    answer = look_up(CompareQuery("heron", "kestrel"))

    assert answer.outcome is Outcome.UNANSWERED
    assert answer.lead.endswith("and know nothing that relates them.")


def test_a_company_is_not_compared_with_itself(look_up: LookUp) -> None:
    assert look_up(CompareQuery("kestrel", "kestrel")).outcome is Outcome.UNANSWERED


def test_the_map_draws_facts_solid_rumours_dashed_and_denied_crossed(look_up: LookUp) -> None:
    picture = look_up(MapQuery("kestrel")).picture

    assert isinstance(picture, RelationMap)
    drawn = {(edge.first, edge.second, edge.line) for edge in picture.edges}
    assert ("kestrel-group", "kestrel", Line.SOLID) in drawn
    assert ("kestrel", "dodo", Line.DASHED) in drawn
    assert ("kestrel-group", "pirol", Line.CROSSED) in drawn
    assert ("rook", "kestrel", Line.FORMER) in drawn


def test_a_denied_relation_is_not_drawn_as_a_rumour_because_another_fact_repeats_it(look_up: LookUp) -> None:
    picture = look_up(MapQuery("kestrel-group")).picture

    assert isinstance(picture, RelationMap)
    lines = [edge.line for edge in picture.edges if {edge.first, edge.second} == {"kestrel-group", "pirol"}]
    assert lines == [Line.CROSSED]


def test_every_line_of_the_map_has_its_fact_and_every_denied_one_the_denial(look_up: LookUp) -> None:
    answer = look_up(MapQuery())

    assert against(answer, "group-approached-pirol") == ["pirol-denies"]
    assert isinstance(answer.picture, RelationMap)
    assert len(answer.picture.nodes) <= MOST_NODES
    assert {node.id for node in answer.picture.nodes} == {
        end for edge in answer.picture.edges for end in (edge.first, edge.second)
    }


def test_the_map_says_what_it_shows_for_those_who_cannot_see_it(look_up: LookUp) -> None:
    picture = look_up(MapQuery("rook"), language="nl").picture

    assert isinstance(picture, RelationMap)
    assert picture.alt.startswith("Netwerk, Relaties van Rook. ")
    assert "Rook – Kestrel: eigendom (voorbij)" in picture.alt


def test_nobody_related_means_no_map(look_up: LookUp) -> None:
    answer = look_up(MapQuery("heron"))

    assert answer.outcome is Outcome.UNANSWERED
    assert answer.picture is None
