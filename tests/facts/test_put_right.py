"""Questions for yes or no to which the answer is no, or not so: told by what puts them right, not by a neighbour."""

from __future__ import annotations

import pytest
from engines import ask, facts_told

from facts.answer import Outcome


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("brands", "verliest Seat ook banen door die sanering bij VW?", "skoda-seat-spared"),
        ("brands", "Did PIF say anything about a takeover of Lucid by Hyundai?", "pif-silent-on-lucid"),
        ("asia", "Is Kia also hurt by that Indian tariff?", "kia-untouched-by-tariff"),
        ("asia", "Would Toyota like to buy more of Hoshino?", "toyota-wants-no-more-of-hoshino"),
        ("dealers", "waren er gewonden door een losse trekhaak?", "two-accidents-with-tow-bars"),
        ("dealers", "Is the Vast 3X affected?", "vast-3x-not-recalled"),
    ],
)
def test_a_denial_answers_though_it_does_not_tell_what_led_to_the_question(base: str, question: str, told: str) -> None:
    assert facts_told(base, question)[0] == told


@pytest.mark.parametrize(
    "question",
    [
        "Is BYD in talks with JLR?",
        "zijn er doden gevallen bij de brand?",
        "Should I sell my Stellantis shares?",
    ],
)
def test_a_denial_of_something_else_is_no_answer(question: str) -> None:
    assert ask("seeds", question).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("america", "worden er Cadillacs teruggeroepen vanwege de koelslang?", "recall-not-gmc-cadillac"),
        ("asia", "does Lam Isuzu go on now that Song Lam is leaving India?", "lam-isuzu-venture"),
        ("makers", "komt er ook bij Kite een andere directeur nu Österby van top wisselt?", "aaltonen-leads-kite"),
    ],
)
def test_what_led_to_a_question_may_be_left_out(base: str, question: str, told: str) -> None:
    answer = ask(base, question)
    assert answer.facts[0].id == told
    assert answer.position is None


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("makers", "Does Siv Aaltonen leave Kite?", "aaltonen-leads-kite"),
        ("other", "stapt Dag Ølberg op bij Halvorn Auto?", "olberg-leads-halvorn-auto"),
        ("dealers", "Vertrekt Trijntje Hoekzema bij Noordkade?", "trijntje-hoekzema-leads-noordkade"),
    ],
)
def test_who_stays_does_not_leave(base: str, question: str, told: str) -> None:
    assert facts_told(base, question)[0] == told


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("other", "heeft Tolvara iets te maken met Tolvaro?", "tolvara-is-not-tolvaro"),
        ("brands", "Is Kiva related to Kia?", "kiva-unrelated-to-kia"),
        ("brands", "zijn Kiva en Kia familie van elkaar?", "kiva-unrelated-to-kia"),
        ("words", "hebben Haixin en Haixing iets met elkaar te maken?", "haixin-is-not-haixing"),
        ("south", "does Tavara have anything to do with Tavora?", "tavara-not-tavora"),
        ("seeds", "does Mini have anything to do with BMW?", "bmw-owns-mini"),
    ],
)
def test_having_to_do_with_somebody_is_a_tie_or_none(base: str, question: str, told: str) -> None:
    assert facts_told(base, question)[0] == told


def test_who_owns_it_does_not_tell_what_another_has_to_do_with_it() -> None:
    assert ask("trucks", "does Volvo Cars have something to do with Vantera?").outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("brands", "why has BMW Group axed jobs in Oxford?", "bmw-denies-oxford-job-losses"),
        ("makers", "who is Zeelandia Werf selling its stake in Anker to?", "zeelandia-denies-sale"),
    ],
)
def test_details_of_what_was_denied_are_answered_by_the_denial(base: str, question: str, told: str) -> None:
    assert told in facts_told(base, question)


def test_what_begins_with_a_deal_that_never_was_is_not_answered_as_if_it_had_been() -> None:
    assert ask("seeds", "Since Stellantis owns Leapmotor, which models does it sell?").outcome is not Outcome.ANSWERED
    told = facts_told("seeds", "Sinds BMW Jaguar Land Rover overnam, wie is daar de directeur?")
    assert told[:1] in ([], ["no-full-takeover-of-jlr"])


def test_what_begins_with_a_deal_that_was_done_is_answered() -> None:
    told = facts_told("seeds", "Nu Tata eigenaar is van Jaguar Land Rover, wie leidt het bedrijf?")
    assert "jlr-balaji-succeeds-mardell" in told


def test_how_dear_something_is_asks_for_a_price() -> None:
    assert facts_told("makers", "hoe duur wordt de Anker 3?")[0].startswith("anker-3")
    assert ask("seeds", "hoe duur was de overname van Leapmotor?").outcome is not Outcome.ANSWERED
