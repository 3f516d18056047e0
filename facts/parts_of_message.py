"""What a part of a message says by itself: that it asks, suggests an answer, remarks on it, names somebody unknown."""

from __future__ import annotations

from facts.reading.names import Form
from facts.reading.question import Need, NeedKind, Reading
from facts.reading.segments import ASK

CHOICE = frozenset({"choice"})
"""Cue of a piece that sets names against each other: 'Ford or Vexler, who sold more'."""
TOGETHER = frozenset({"together", "sum"})
"""Concepts of words that take names together."""
LONGEST_SUGGESTION = 7
"""Words behind a question that suggest its answer: 'was that not a certain Vale'."""
REMARKS = frozenset({"odd", "good", "bad", "fine", "big", "person", "politeness", "situation"})
"""Concepts of what somebody says of the matter and asks nothing with."""


def is_unknown_maker(need: Need) -> bool:
    """Whether a need is a maker of which the base knows nothing."""
    return need.mention is not None and need.mention.form is Form.FOREIGN and not need.place


def is_unknown(need: Need) -> bool:
    """Whether a need is a name of which the base knows nothing, of a maker or of anybody else."""
    return need.as_name or is_unknown_maker(need)


def is_figure(need: Need) -> bool:
    """Whether a need is a number that tells what a question is about: '1.3 million, whose goal is that'."""
    return need.kind is NeedKind.NUMBER and len(need.written) > 1


def suggests(reading: Reading) -> bool:
    """Whether what stands behind a question suggests its answer: 'who leads it, was that not Vale'."""
    asks = reading.cues & {"yes_no", "refers_back"} and "version" not in reading.cues
    short = reading.words <= LONGEST_SUGGESTION
    return bool(asks and short and reading.needs) and all(need.by_name for need in reading.needs)


def remarks(reading: Reading) -> bool:
    """Whether what stands behind a question asks nothing and bounds nothing: 'what did it lose, odd man'."""
    says_more = reading.names() or reading.cues & ASK or any(map(is_figure, reading.needs))
    return not says_more and reading.concepts <= REMARKS


def asks_of_it(reading: Reading) -> bool:
    """Whether a piece of a message asks something, or takes names together: 'Ford and Vexler together'."""
    return bool(reading.cues & (ASK | CHOICE) or reading.concepts & TOGETHER)


def only_bounds(need: Need) -> bool:
    """Whether a part of a message is a name, a year or what takes names together."""
    return need.kind in {NeedKind.NAME, NeedKind.YEAR} or (need.weak and bool(need.alternatives & TOGETHER))


def says_something(reading: Reading) -> bool:
    """Whether a message names anybody or speaks of a topic of the trade."""
    return bool(reading.names() or reading.topics())
