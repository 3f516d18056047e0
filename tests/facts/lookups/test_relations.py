"""`/compare` and `/map`: how two are related, and the network around one."""

from __future__ import annotations

from itertools import combinations

from looked_up import TODAY, LookUp, against, ids

from facts.answer import Outcome
from facts.lookups import Lookups
from facts.lookups.paths import COSTS, NO_STOPS, shortest_path
from facts.lookups.picture_data import Line, RelationMap, SalesChart
from facts.lookups.queries import CompareQuery, MapQuery
from facts.lookups.relation_map import MOST_NODES
from facts.lookups.relations import Relation
from facts.lookups.telling import Telling


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


def test_the_search_from_both_ends_finds_the_cheapest_way_that_a_plain_search_finds(birds: Lookups) -> None:
    """Compared with all ways there are, for every two names of the base."""
    names = [entity for entity in birds.base.entities if birds.base.entities[entity].kind not in NO_STOPS]
    telling = birds.telling(today=TODAY, language="en")
    for start, end in combinations(names, 2):
        found = shortest_path(telling, start, end)
        best = cheapest(telling, names, start, end)
        assert (None if found is None else cost_of(telling, found)) == best, (start, end)


def cost_of(telling: Telling, path: tuple[Relation, ...]) -> int:
    return sum(COSTS[telling.standing_of(relation)] for relation in path)


def cheapest(telling: Telling, names: list[str], start: str, end: str) -> int | None:
    """Return the least cost between two names, by letting costs spread until nothing gets cheaper."""
    costs = {start: 0}
    for _ in names:
        for relation in telling.snapshot.relations:
            step = COSTS.get(telling.standing_of(relation))
            for one, other in ((relation.first, relation.second), (relation.second, relation.first)):
                if step is not None and one in costs and {one, other} <= set(names):
                    costs[other] = min(costs.get(other, costs[one] + step), costs[one] + step)
    return costs.get(end)
