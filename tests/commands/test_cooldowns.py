"""One person may ask often, not without end."""

from __future__ import annotations

import pytest

from commands.cooldowns import MOST_AT_ONCE, MOST_REMEMBERED, WITHIN_SECONDS, Cooldowns, TooFast

ANN, BEA = 1, 2


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("time.monotonic", clock)
    return clock


def ask(cooldowns: Cooldowns, person: int, times: int) -> None:
    for _ in range(times):
        cooldowns.count(person)


def test_who_asks_too_often_is_told_how_long_to_wait(clock: Clock) -> None:
    cooldowns = Cooldowns()
    ask(cooldowns, ANN, MOST_AT_ONCE)
    clock.now += 4.5

    with pytest.raises(TooFast) as refused:
        cooldowns.count(ANN)

    assert refused.value.seconds == WITHIN_SECONDS - 4
    clock.now += refused.value.seconds
    cooldowns.count(ANN)


def test_others_are_not_held_up(clock: Clock) -> None:
    cooldowns = Cooldowns()
    ask(cooldowns, ANN, MOST_AT_ONCE)
    ask(cooldowns, BEA, MOST_AT_ONCE)


def test_only_the_first_refusal_in_a_row_is_the_first(clock: Clock) -> None:
    cooldowns = Cooldowns()
    ask(cooldowns, ANN, MOST_AT_ONCE)
    firsts = []
    for _ in range(3):
        with pytest.raises(TooFast) as refused:
            cooldowns.count(ANN)
        firsts.append(refused.value.first)
    assert firsts == [True, False, False]

    clock.now += WITHIN_SECONDS
    ask(cooldowns, ANN, MOST_AT_ONCE)
    with pytest.raises(TooFast) as refused:
        cooldowns.count(ANN)
    assert refused.value.first


def test_a_steady_talk_is_never_refused(clock: Clock) -> None:
    cooldowns = Cooldowns()
    for _ in range(100):
        cooldowns.count(ANN)
        clock.now += WITHIN_SECONDS / MOST_AT_ONCE


def test_not_everybody_is_remembered_for_ever(clock: Clock) -> None:
    cooldowns = Cooldowns()
    ask(cooldowns, ANN, MOST_AT_ONCE)
    for person in range(10, 10 + MOST_REMEMBERED):
        cooldowns.count(person)

    cooldowns.count(ANN)
