"""A difference in words: what somebody reads before confirming a reload or a rollback."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_up_cards import CardsFolder

from facts.base import FactBase
from facts.curation.changes import FieldChange, change_lines, changes
from facts.curation.history import read_history
from facts.difference import Changes, difference
from facts.loading import dump_base, load_base
from facts.reading.languages import FOLDER, read_language
from facts.store import NewRevision, open_store
from facts.store.records import Summary

MESSAGES = {code: read_language(FOLDER / code).messages for code in ("nl", "en")}


@pytest.fixture
def cards(tmp_path: Path) -> CardsFolder:
    return CardsFolder(tmp_path / "cards")


def told(before: FactBase, after: FactBase, language: str) -> list[str]:
    found = changes(before, after, difference(before, after))
    return [line for change in found for line in change_lines(change, MESSAGES[language], language)]


def test_a_changed_fact_is_told_field_by_field(cards: CardsFolder) -> None:
    before = load_base(cards.path)
    cards.write_card("arvo", {"arvo-builds": "vans"})
    after = load_base(cards.path)

    assert told(before, after, "en") == [
        "changed fact arvo-builds: Arvo makes vans.",
        "  statement.nl was “Arvo maakt cars.” and is now “Arvo maakt vans.”",
        "  statement.en was “Arvo makes cars.” and is now “Arvo makes vans.”",
    ]


def test_what_came_and_went_is_told_with_what_it_says(cards: CardsFolder) -> None:
    before = load_base(cards.path)
    cards.write_card("brisa", {"brisa-ships": "vans"})
    after = load_base(cards.path)

    assert told(before, after, "nl") == [
        "nieuw feit brisa-ships: Arvo maakt vans.",
        "nieuwe bron brisa.txt: Over brisa",
    ]
    assert told(after, before, "en") == [
        "removed fact brisa-ships: Arvo makes vans.",
        "removed source brisa.txt: About brisa",
    ]


def test_values_that_came_and_went_and_lists_read_as_a_card_writes_them(cards: CardsFolder) -> None:
    card = cards.path / "arvo.yaml"
    plain = card.read_text("utf-8")
    figures = (
        "    figures: [{value: 4.5, unit: percent, year: 2024}, {value: 7, unit: plants}]\n    period: {in: 2024}\n"
    )
    with_figures = load_base(cards.path)
    card.write_text(plain + figures, "utf-8")
    before, after = with_figures, load_base(cards.path)

    [change] = changes(before, after, difference(before, after))
    [back] = changes(after, before, difference(after, before))

    assert change.fields == (
        FieldChange("period.in", "", "2024"),
        FieldChange("figures", "", "4.5 percent 2024, 7 plants"),
    )
    assert back.fields == (
        FieldChange("period.in", "2024", ""),
        FieldChange("figures", "4.5 percent 2024, 7 plants", ""),
    )
    assert change_lines(change, MESSAGES["en"], "en")[1] == "  period.in is now “2024”, and had no value"
    assert change_lines(back, MESSAGES["nl"], "nl")[1] == "  period.in was ‘2024’ en heeft nu geen waarde"


async def test_history_tells_what_each_revision_changed(cards: CardsFolder, tmp_path: Path) -> None:
    async with open_store(tmp_path / "kept.sqlite3") as store:
        for made in ("cars", "vans"):
            cards.write_card("arvo", {"arvo-builds": made})
            base = load_base(cards.path)
            await store.keep_revision("cards", NewRevision(base.digest, "reader", Summary.of(base), dump_base(base)))
        await store.keep_revision("cards", NewRevision("x", "reader", Summary(1, 1, 1), b"of another version"))
        await store.pin_revision("cards", 1)

        steps = await read_history(store, "cards")

    assert [(step.revision.number, step.revision.pinned) for step in steps] == [(3, False), (2, False), (1, True)]
    assert steps[0].difference is None, "one that cannot be read back"
    assert steps[1].difference is not None
    assert steps[1].difference.facts == Changes(changed=("arvo-builds",))
    assert steps[2].difference is None, "the oldest"
