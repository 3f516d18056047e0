"""What a reload reports: which facts, entities and sources came, went or changed."""

from __future__ import annotations

import pytest
from made_up_cards import CardsFolder

from facts.difference import Changes, Difference, difference
from facts.loading import dump_base, load_base, restore_base


@pytest.fixture
def cards(tmp_path_factory: pytest.TempPathFactory) -> CardsFolder:
    return CardsFolder(tmp_path_factory.mktemp("cards"))


def test_a_base_does_not_differ_from_itself_read_again_or_restored(cards: CardsFolder) -> None:
    base = load_base(cards.path)

    assert not difference(base, load_base(cards.path))
    assert not difference(base, restore_base(dump_base(base)))


def test_facts_are_told_apart_by_their_ids(cards: CardsFolder) -> None:
    cards.write_card("arvo", {"arvo-builds": "cars", "arvo-paints": "doors", "arvo-ships": "vans"})
    before = load_base(cards.path)
    cards.write_card("arvo", {"arvo-sells": "cars", "arvo-builds": "cars", "arvo-ships": "lorries"})

    assert difference(before, load_base(cards.path)) == Difference(
        facts=Changes(added=("arvo-sells",), changed=("arvo-ships",), removed=("arvo-paints",))
    )


def test_a_source_that_changed_does_not_make_its_facts_changed_ones(cards: CardsFolder) -> None:
    before = load_base(cards.path)
    cards.write_card("arvo", date="2020-02")

    assert difference(before, load_base(cards.path)) == Difference(sources=Changes(changed=("arvo.txt",)))


def test_a_fact_that_moved_to_another_source_is_a_changed_one(cards: CardsFolder) -> None:
    cards.write_card("arvo", {"arvo-builds": "cars", "arvo-ships": "vans"})
    before = load_base(cards.path)
    cards.write_card("arvo", {"arvo-builds": "cars"})
    cards.write_card("brisa", {"arvo-ships": "vans"})

    assert difference(before, load_base(cards.path)) == Difference(
        facts=Changes(changed=("arvo-ships",)), sources=Changes(added=("brisa.txt",))
    )


def test_entities_are_compared_too(cards: CardsFolder) -> None:
    before = load_base(cards.path)
    cards.write_entities(arvo="Arvo Motors", corda="Corda")

    assert difference(before, load_base(cards.path)) == Difference(
        entities=Changes(added=("corda",), changed=("arvo",), removed=("brisa",))
    )
