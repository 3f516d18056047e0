"""What is read and decided of one message: each part once, however often it is looked at."""

import pytest
from engines import TODAY, engine_over

from facts.asked_once import AskedOnce
from facts.conversation import NEW_CONVERSATION
from facts.reading.question import Reading
from facts.selection.deciding import Deciding
from facts.selection.verdict import Verdict


@pytest.fixture
def once() -> AskedOnce:
    engine = engine_over("makers")
    return AskedOnce(engine.reader, Deciding(engine.base, engine.profiles, {}), TODAY)


def test_a_part_is_read_once_for_each_language_it_falls_back_on(once: AskedOnce) -> None:
    assert once.read("OK", fallback="nl") is once.read("OK", fallback="nl")
    assert once.read("OK", fallback="nl").language != once.read("OK", fallback="en").language


def test_readings_that_say_the_same_are_decided_on_once(once: AskedOnce) -> None:
    first, again = (once.reader.read("who runs Anker?", today=TODAY, fallback="en") for _ in range(2))

    assert once.decide(first, NEW_CONVERSATION) is once.decide(again, NEW_CONVERSATION)


def test_what_was_decided_counts_for_its_conversation_alone(once: AskedOnce) -> None:
    asked: Reading = once.read("who runs it?", fallback="en")
    before = once.read("who runs Anker?", fallback="en")
    told: Verdict = once.decide(before, NEW_CONVERSATION).verdict

    alone = once.decide(asked, NEW_CONVERSATION)
    going_on = once.decide(asked, NEW_CONVERSATION.followed_by(before, tuple(p.id for p in told.facts)))

    assert not alone.answered
    assert going_on.answered
