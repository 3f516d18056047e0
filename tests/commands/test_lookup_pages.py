"""The pages of a lookup fit Discord's limits whatever a base holds, and no fact goes without its source."""

from __future__ import annotations

import re
from itertools import count
from typing import Any

import pytest
from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from commands.card_budget import MAX_BYTES, MAX_CHARACTERS, MAX_COMPONENTS, MAX_CUSTOM_ID, MAX_LABEL, length
from commands.lookup_card import LookupCard, Reading
from commands.lookup_pages import ABOVE_LIMIT, pages
from commands.pictures.gallery import MAX_ALT, Drawn
from commands.texts import load_texts
from facts.answer import Citation, CitedFact, Outcome
from facts.fact_codes import encode_facts
from facts.lookups import Entry, LookupAnswer, Offer, Section
from facts.lookups.queries import CompanyQuery, DealsQuery, PartnersQuery
from facts.partial_date import DateParts

TEXTS = load_texts()
WILD = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=600)
LONG = "Ж*" * 300
"""Two bytes a letter, and a mark that needs a backslash."""


def fact(
    number: int, *, statement: str = "A fact.", label: str = "rumour, 2019", source: int | None = None
) -> CitedFact:
    name = f"{source or number:03}_made_up.txt"
    citation = Citation(name, None, None, (1,), f"{name}, undated, paragraph 1")
    return CitedFact(f"fact-{number}", "partnership", "rumoured", statement, label, citation)


def looked_up(*sections: Section, **changes: object) -> LookupAnswer:
    details: dict[str, object] = {
        "query": CompanyQuery("lada"), "outcome": Outcome.ANSWERED, "language": "en", "title": "Everything on Lada",
        "lead": "Lada makes cars.", "sections": sections,
    }  # fmt: skip
    return LookupAnswer(**{**details, **changes})  # type: ignore[arg-type]


def cards(answer: LookupAnswer, drawn: Drawn | None = None) -> list[LookupCard]:
    shown = pages(answer, TEXTS)
    reading = Reading("nl", 123_456, private=True)
    above = "Ж" * ABOVE_LIMIT  # what somebody waited for, as long as it may be
    return [LookupCard(answer, shown, page.number, TEXTS, reading, drawn=drawn, above=above) for page in shown]


def texts_of(card: LookupCard) -> list[str]:
    return [item.content for item in card.walk_children() if isinstance(item, ui.TextDisplay)]


def buttons_of(card: LookupCard) -> list[ui.Button[Any]]:
    found = (item.item if isinstance(item, ui.DynamicItem) else item for item in card.walk_children())
    return [item for item in found if isinstance(item, ui.Button)]


def assert_fits(card: LookupCard) -> None:
    texts = texts_of(card)
    ids = [button.custom_id or "" for button in buttons_of(card)]
    said = [button.label or "" for button in buttons_of(card)]
    said += [
        picture.description or ""
        for item in card.walk_children()
        if isinstance(item, ui.MediaGallery)
        for picture in item.items
    ]
    assert card.total_children_count <= MAX_COMPONENTS
    assert sum(map(length, texts)) <= MAX_CHARACTERS
    assert len("".join([*texts, *ids, *said]).encode()) <= MAX_BYTES
    assert all(len(one) <= MAX_CUSTOM_ID for one in ids)
    assert len(ids) == len(set(ids))


sections = st.lists(
    st.builds(
        Section,
        heading=WILD,
        entries=st.lists(
            st.builds(
                Entry,
                fact=st.builds(
                    lambda text, label, n: fact(n, statement=text, label=label), WILD, WILD, st.integers(0, 9)
                ),
                against=st.lists(
                    st.builds(lambda text, n: fact(n, statement=text), WILD, st.integers(10, 19)), max_size=3
                ).map(tuple),
            ),
            max_size=6,
        ).map(tuple),
        lines=st.lists(WILD, max_size=3).map(tuple),
        passage=st.just("") | WILD,
    ),
    max_size=5,
)


@given(sections, WILD, st.lists(WILD, max_size=6), st.lists(WILD, max_size=6))
@settings(max_examples=60, deadline=None)
def test_whatever_a_lookup_holds_every_page_fits(
    held: list[Section], lead: str, computed: list[str], notes: list[str]
) -> None:
    offers = (Offer(lead, PartnersQuery("a" * 80, "b" * 80, "not_guaranteed")),)
    answer = looked_up(*held, lead=lead, title=lead, computed=tuple(computed), notes=tuple(notes), offers=offers)
    for card in cards(answer, Drawn("picture.png", b"", lead[:MAX_ALT])):
        assert_fits(card)


def test_the_longest_facts_in_other_alphabets_fit() -> None:
    number = count(1)
    entries = tuple(
        Entry(
            fact(next(number), statement=LONG, label=LONG),
            tuple(fact(next(number), statement=LONG, label=LONG) for _ in range(3)),
        )
        for _ in range(4)
    )
    for card in cards(looked_up(Section(LONG, entries, (LONG, LONG, LONG), LONG), lead=LONG, title=LONG)):
        assert_fits(card)


def test_no_fact_is_lost_between_pages_and_each_stands_with_its_source() -> None:
    entries = tuple(Entry(fact(number, statement=f"Fact number {number}.")) for number in range(50))
    told = []
    for page in pages(looked_up(Section("All", entries)), TEXTS):
        told += re.findall(r"Fact number (\d+)\.", "\n".join(page.blocks))
        cited = dict(re.findall(r"Fact number (\d+)\.\n.*\[(\d+)\]", "\n".join(page.blocks)))
        for number, source in cited.items():
            assert f"[{source}] {int(number) or 0:03}" in page.sources.replace("\\", "")

    assert told == [str(number) for number in range(50)]


def test_facts_of_one_source_share_its_number() -> None:
    entries = (Entry(fact(1, source=7)), Entry(fact(2, source=7)), Entry(fact(3)))
    (page,) = pages(looked_up(Section("All", entries)), TEXTS)

    assert page.sources.count("-# [") == 2
    assert [block.count("[1]") for block in page.blocks] == [1, 1, 0]


def test_a_denial_stays_on_the_page_of_its_claim() -> None:
    denial = CitedFact("no", "response", "reported", "Not so.", "denial, 2020", fact(9).citation, "denies")
    entries = (*(Entry(fact(number)) for number in range(5)), Entry(fact(5, statement="It is said."), (denial,)))
    first, *_ = [
        page for page in pages(looked_up(Section("All", entries)), TEXTS) if "It is said." in "".join(page.blocks)
    ]

    block = next(block for block in first.blocks if "It is said." in block)
    assert block.index("It is said.") < block.index("↳ ⛔ Not so.")


def test_a_heading_stands_above_the_first_fact_of_each_page_it_runs_over() -> None:
    entries = tuple(Entry(fact(number)) for number in range(9))
    shown = pages(looked_up(Section("sold", entries)), TEXTS)

    assert [page.blocks[0].startswith("### Sold") for page in shown] == [True, True]
    assert sum(block.startswith("###") for page in shown for block in page.blocks) == 2


def test_only_a_long_list_has_buttons_to_turn_and_they_stop_at_the_ends() -> None:
    def turning(card: LookupCard) -> list[tuple[str | None, bool]]:
        turns = [button for button in buttons_of(card) if (button.custom_id or "").startswith("page:")]
        return [(button.label, button.disabled) for button in turns]

    (short,) = cards(looked_up(Section("All", (Entry(fact(1)),))))
    first, last = cards(looked_up(Section("All", tuple(Entry(fact(number)) for number in range(9)))))

    assert turning(short) == []
    assert turning(first) == [("‹ Previous", True), ("1 / 2", True), ("Next ›", False)]
    assert turning(last) == [("‹ Previous", False), ("2 / 2", True), ("Next ›", True)]


def test_markup_in_a_card_is_shown_not_obeyed() -> None:
    entry = Entry(fact(1, statement="**bold** @everyone <#1>", label="`code`"))
    (page,) = pages(looked_up(Section("# head", (entry,), passage="> ||quote||"), lead="# lead"), TEXTS)
    shown = "\n".join([page.lead, *page.blocks])

    assert "@everyone" not in shown
    assert r"\*\*bold\*\*" in shown
    assert r"\|\|quote\|\|" in shown


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_buttons_of_offers_carry_the_language_and_a_label_that_fits(language: str) -> None:
    offers = (Offer("x" * 200, DealsQuery("lada", "denied", DateParts(year=2019))),)
    (card,) = cards(looked_up(language=language, outcome=Outcome.UNANSWERED, offers=offers))
    button = buttons_of(card)[0]

    assert button.custom_id == f"look:v1:{language}:deals:lada:denied:2019"
    assert len(button.label or "") <= MAX_LABEL


def test_below_the_card_stand_the_buttons_of_an_answer_for_the_facts_of_the_page() -> None:
    first, last = cards(looked_up(Section("All", tuple(Entry(fact(number)) for number in range(9)))))

    def below(card: LookupCard) -> dict[str, str]:
        return {str(button.label): button.custom_id or "" for button in buttons_of(card)[-5:]}

    assert list(below(first)) == ["Bronnen", "Nuttig", "Dit klopt niet", "Doorvragen", "Laat iedereen zien"]
    assert below(first)["Dit klopt niet"] == f"wrong:v1:123456:{encode_facts([f'fact-{n}' for n in range(6)], room=72)}"
    assert below(last)["Dit klopt niet"] == f"wrong:v1:123456:{encode_facts([f'fact-{n}' for n in (6, 7, 8)], room=72)}"
