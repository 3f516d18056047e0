"""The question in a message: the whole of it, or the part that asks something behind a greeting or a story."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from facts.asked_once import AskedOnce
from facts.conversation import NEW_CONVERSATION, Conversation, carry_over, names_alone
from facts.parts_of_message import (
    LONGEST_SUGGESTION,
    asks_of_it,
    is_figure,
    is_unknown,
    is_unknown_maker,
    only_bounds,
    remarks,
    says_something,
    suggests,
)
from facts.reading.languages import Languages
from facts.reading.question import Need, NeedKind, Reading
from facts.reading.segments import (
    LONGEST_QUESTION,
    behind_colon,
    behind_commas,
    behind_opening,
    pieces_of,
    sentences,
    taken_for_granted,
    turns_back,
    without_circumstance,
    without_closing,
    without_tail,
)
from facts.reading.text import fold, tokenise
from facts.selection.deciding import Decision
from facts.selection.directions import OWNERSHIP
from facts.selection.not_ours import COMMAND
from facts.selection.put_right import ASKS_MORE
from facts.selection.verdict import Verdict, comes_true
from facts.years_between import YearsBetween

_Counted = tuple[frozenset[tuple[NeedKind, str]], frozenset[str], frozenset[str]]
LEAST_WORDS = 3
"""Of a part of a message that names nobody; fewer are a greeting or a signature."""
OF_TIES = frozenset({"ownership", "plant", "partnership", "response"})
"""Kinds of fact that say how two companies belong together, or that they do not."""
TWO = 2
"""Names of whom one is said to own or to have bought the other, or to whom a pronoun may refer."""
LONGEST_BOUND = 5
"""Words of a piece of a message that says no more than where or when: 'and back in 2015'."""
LONGEST_PART = 30
"""Words of a part of a message that is tried by itself: the rest of a story is no nearer to the question in it."""
MOST_TAILS = 3
"""Of the parts behind commas that may be the question, how many are tried: the last, where a story ends in one."""


@dataclass(slots=True)
class _Message:
    """One message while its question is looked for."""

    text: str
    reading: Reading
    conversation: Conversation
    once: AskedOnce
    tried: set[_Counted] = field(default_factory=set)
    """What counts of the parts decided on."""


class QuestionInMessage:
    """Decides on messages in the languages given."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages
        self._years_between = YearsBetween(languages)

    def decide(self, question: str, reading: Reading, conversation: Conversation, once: AskedOnce) -> Decision:
        """Decide on the whole message; where that fails, on the parts that may be the question in it."""
        message = _Message(question, reading, conversation, once)
        between = self._years_between.decide(question, reading, once)
        if between:
            return between
        mistaken = self._mistaken(message)
        if mistaken:
            return mistaken
        for tail in behind_colon(question):
            head = self._read(question.removesuffix(tail), message)
            opened = not (says_something(head) or self._begins_with_command(message))
            found = self._on_part(tail, message) if opened else None
            if found:
                return found
        decision = once.decide(reading, conversation)
        if decision.answered or decision.verdict.reason == "not-ours":
            return decision
        message.tried.add(_what_counts(reading))
        parts, tails = self._parts(message, told=self._begins_with_command(message))
        for part in dict.fromkeys((*parts, *tails)):
            found = self._on_part(part, message, alone=part in tails)
            if found:
                return found
        return self._without_circumstance(message) or decision

    def _mistaken(self, message: _Message) -> Decision | None:
        """Return what puts right that somebody owns or bought another, where the message begins with 'since' that."""
        clause = taken_for_granted(message.text, self._languages.spoken[message.reading.language])
        head = self._read(clause, message) if clause else None
        if head is None or not head.demanded() & OWNERSHIP or sum(n.by_name for n in head.names()) != TWO:
            return None
        asked = replace(head, cues=head.cues | {"yes_no"}, language=message.reading.language)
        found = message.once.decide(asked, NEW_CONVERSATION)
        if comes_true(found.verdict, head):
            return None
        about_it = found.answered and found.verdict.facts[0].fact.claim.kind in OF_TIES
        return found if about_it else Decision(Verdict((), (), found.verdict.considered, "not-that-sort"), asked)

    def _without_circumstance(self, message: _Message) -> Decision | None:
        """Decide on a question without what it says led to it: neither yes nor no then, only the fact.

        Other questions than for yes or no only where that is said of nobody by name: 'now that the van is off'.
        """
        polar = message.reading.cues & {"yes_no", "tag"} and not message.reading.cues & ASKS_MORE
        asks = polar or (message.reading.cues & {"what", "which"} and not message.reading.cues & {"why", "when"})
        language = self._languages.spoken[message.reading.language]
        head = without_circumstance(message.text, language) if asks else None
        if not head or not self._read(head, message).names():
            return None
        if not polar and self._read(message.text.removeprefix(head), message).names():
            return None  # what it takes for granted of somebody may not be so
        found = self._on_part(head, message)
        if not found:
            return None
        return replace(found, reading=replace(found.reading, cues=found.reading.cues - {"yes_no", "tag"}))

    def _read(self, part: str, message: _Message) -> Reading:
        return message.once.read(part, fallback=message.reading.language)

    def _on_part(self, part: str, message: _Message, *, alone: bool = False) -> Decision | None:
        """Decide on a part of a message, with the names of the whole where it has none.

        None if it gets no answer, if a part decided on before says the same, or if it must stand `alone` and asks why
        or when the rest of the message is so.
        """
        if len(part.split()) > LONGEST_PART:
            return None
        reading, whole = self._read(part, message), message.reading
        named = {i for need in whole.parties() for i in need.alternatives}
        presumes = not reading.names() or bool(named - reading.known_ids())  # 'now that X and Y signed, when'
        own = bool(reading.names()) and turns_back(part, self._languages.spoken[whole.language])
        of_rest = alone and presumes and not own and bool(reading.cues & {"why", "when"})
        says_little = reading.words < LEAST_WORDS and not reading.names()  # 'yours, P. van Dalen'
        figure = not reading.names() and not reading.numbers and any(map(is_figure, whole.needs))
        another_year = bool(whole.years) and not reading.years and "how_many" in reading.cues  # 'In 2015, how many'
        if not reading.needs or reading.small_talk or of_rest or says_little or another_year or figure:
            return None
        reading = replace(reading, language=whole.language)
        if not reading.names():
            reading = names_alone(reading, carry_over(reading, Conversation(whole)))
        reading = self._within_bounds(reading, part, message)
        counted = _what_counts(reading)
        if counted in message.tried:
            return None
        message.tried.add(counted)
        found = message.once.decide(reading, message.conversation)
        return found if found.answered and not self._leaves_out_stranger(part, message) else None

    def _leaves_out_stranger(self, part: str, message: _Message) -> bool:
        """Whether the rest of a message asks about somebody the base knows nothing of: 'did N. Vale quit, and who'.

        Or whether the part is about that stranger, for it names nobody itself: 'X left Vale.. any reason given'.
        """
        strangers = [need.written for need in message.reading.needs if is_unknown(need)]
        if not strangers:
            return False
        head, _, tail = message.text[:LONGEST_QUESTION].partition(part)
        pieces = [*pieces_of(head), *pieces_of(tail)]
        naming = [piece for piece in pieces if any(word in fold(piece) for name in strangers for word in name.split())]
        nobody = not any(name.by_name for name in self._read(part, message).names())
        readings = (self._read(piece, message) for piece in naming)
        return any(any(map(is_unknown, reading.needs)) and (nobody or asks_of_it(reading)) for reading in readings)

    def _within_bounds(self, reading: Reading, part: str, message: _Message) -> Reading:
        """Add to what a part asks the years and names that stand before it by themselves: 'in France, how many'.

        And where it refers back, not to one of two in it, the makers right before it that the base knows nothing of.
        """
        pieces = pieces_of(message.text.partition(part)[0])
        for piece in pieces:
            bounds = self._read(piece, message) if len(piece.split()) <= LONGEST_BOUND else None
            if bounds is None or not all(map(only_bounds, bounds.needs)) or self._greets(piece, message):
                continue
            reading = _with_needs(reading, [n for n in bounds.needs if n.kind is not NeedKind.CONCEPT], bounds.years)
        if pieces and "refers_back" in reading.cues and len(reading.parties()) < TWO:
            reading = _with_needs(reading, [n for n in self._read(pieces[-1], message).needs if is_unknown_maker(n)])
        return reading

    def _without_tail(self, part: str, message: _Message) -> str | None:
        """Return a part without what closes it; None where that says when or where: 'or is it brand new in Peru'."""
        shorter = without_tail(part, self._languages.spoken[message.reading.language])
        shorter = shorter or self._without_afterthought(part, message)
        if not shorter:
            return None
        tail = part.removeprefix(shorter)
        return None if any(n.place or n.kind is NeedKind.YEAR for n in self._read(tail, message).needs) else shorter

    def _without_afterthought(self, part: str, message: _Message) -> str | None:
        """Return a question without the answer it suggests or the remark behind it, if it has one."""
        head, _, tail = part.rpartition(", ")
        if len(head.split()) <= LEAST_WORDS or len(tail.split()) > LONGEST_SUGGESTION:
            return None
        behind = self._read(tail, message)
        return head if suggests(behind) or (behind.words <= LEAST_WORDS and remarks(behind)) else None

    def _greets(self, piece: str, message: _Message) -> bool:
        """Whether a piece of a message holds a word that asks nothing: 'hello from Oslo'."""
        function = self._languages.spoken[message.reading.language].function
        return any(function.get(token.text) == "filler" for token in tokenise(piece))

    def _begins_with_command(self, message: _Message) -> bool:
        """Whether the first word tells the bot what to do with the rest: 'translate into French: …'."""
        first = message.text.split(maxsplit=1)[0] if message.text.strip() else ""
        return bool(self._read(first, message).concepts & COMMAND) or "order" in message.reading.cues

    def _parts(self, message: _Message, *, told: bool) -> tuple[list[str], list[str]]:
        """Return what may be the question in a message, and what stands behind its commas.

        The first are its sentences up to the last with a question mark, those with one first, and what is left without
        a closing clause or without words that open a question; not that where the bot is `told` to do anything with it.
        """
        question, language = message.text, self._languages.spoken[message.reading.language]
        letter = without_closing(question, language)
        own = sentences(letter or question[:LONGEST_QUESTION])
        parts = sorted(_up_to_question(own), key=lambda part: not _asks(part)) if len(own) > 1 else []
        if letter:
            parts = [letter, *parts]
        greeting, comma, rest = question[:LONGEST_QUESTION].partition(", ")
        if comma and self._greets(greeting, message) and not says_something(self._read(greeting, message)):
            parts.append(rest)
        whole = (letter or question[:LONGEST_QUESTION], *parts)
        shorter = [cut for part in whole if (cut := self._without_tail(part, message))]
        if told:
            return [*parts, *shorter], []
        behind = [tail for part in whole for tail in (*behind_colon(part), *behind_opening(part, language))]
        tails = [tail for part in whole for tail in behind_commas(part, language)]
        return [*parts, *shorter, *behind], list(dict.fromkeys(tails))[-MOST_TAILS:]


def _with_needs(reading: Reading, more: Iterable[Need], years: tuple[int, ...] = ()) -> Reading:
    """Return what a part asks with further parts, those that it has already left out."""
    held = [need.alternatives for need in reading.needs]
    added = tuple(need for need in more if need.alternatives not in held)
    return replace(reading, needs=(*reading.needs, *added), years=(*reading.years, *years)) if added else reading


def _asks(sentence: str) -> bool:
    return sentence.rstrip().endswith("?")


def _up_to_question(own: list[str]) -> list[str]:
    """Leave out what is said behind the last question mark: 'how much did they pay? I collect such figures'."""
    return own[: max((number for number, part in enumerate(own, 1) if _asks(part)), default=len(own))]


def _what_counts(reading: Reading) -> _Counted:
    """Return what an answer depends on: of two parts that have the same of it, one is enough."""
    return frozenset((need.kind, need.written) for need in reading.needs), reading.cues, reading.hints
