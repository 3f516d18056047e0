"""An answer as the texts of one card, cut so that they fit a message: facts go before citations do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commands.card_budget import (
    MAX_BUTTONS,
    MAX_BYTES,
    MAX_CHARACTERS,
    MAX_CUSTOM_ID,
    MAX_LABEL,
    Budget,
    length,
    shorten,
    size,
)
from commands.escaping import escape
from commands.status_marks import mark_for
from commands.texts import Texts
from facts.answer import Answer, Choice, Citation, CitedFact

LEAD_LIMIT = 700
SOURCES_LIMIT = 1_600
"""The citations come before the facts, but a list of a hundred may not leave room for nothing else."""
SOURCE_LIMIT = 300
NOTES_LIMIT = 500
COMPUTED_LIMIT = 600
MAX_FACTS = 10
MAX_RELATED = 3
MAX_CHOICES = MAX_BUTTONS

_RESERVED_CHARACTERS = 60
"""Left alone: the heading above the related questions."""
_RESERVED_BYTES = 2_400
"""Left alone: the buttons below the card with their ids, and the markup of the components."""


@dataclass(frozen=True, slots=True)
class CardText:
    """What stands on the card, top to bottom; empty texts are left out."""

    lead: str
    notes: str = ""
    facts: tuple[str, ...] = ()
    computed: str = ""
    unbuttoned: str = ""
    """Ways to read the question that are too long for a button."""
    sources: str = ""
    choices: tuple[Choice, ...] = ()
    """Ways to read the question, for buttons."""
    related: tuple[Choice, ...] = ()
    """Questions to go on with, for buttons."""

    def texts(self) -> tuple[str, ...]:
        """Return every text that is shown, in order, without the buttons."""
        shown = (self.lead, self.notes, *self.facts, self.computed, self.unbuttoned, self.sources)
        return tuple(text for text in shown if text)


def lay_out(answer: Answer, texts: Texts, *, related: Sequence[str] = ()) -> CardText:
    """Return the texts of the card; whatever the answer holds, they fit one message and no shown fact lacks its source.

    The room is dealt out by what a reader can miss least: the lead, the ways to read the question, the citations,
    computed figures, caveats, then as many facts as still fit. Buttons with related questions come out of the bytes.
    """
    budget = Budget(characters=MAX_CHARACTERS - _RESERVED_CHARACTERS, octets=MAX_BYTES - _RESERVED_BYTES)
    lead = budget.take(f"**{shorten(escape(answer.lead), LEAD_LIMIT) or '…'}**")
    choices, lines = _on_buttons(answer.choices[:MAX_CHOICES], answer.language, budget)
    unbuttoned = _whole_lines(lines, budget)
    go_on = [Choice(_capitalised(question), question) for question in related[:MAX_RELATED] if not choices]
    buttons, _ = _on_buttons(go_on, answer.language, budget)
    more = "-# " + texts.say("card.more-facts", answer.language, count=len(answer.facts))
    budget.take(more)  # set aside, so that facts which do not fit are at least counted
    sources, cited = _sources(answer, budget, texts)
    computed = _list_of(answer.computed, texts.say("card.computed", answer.language), COMPUTED_LIMIT, budget)
    notes = _notes(answer.notes, budget)
    budget.give_back(more)
    facts = _facts(answer, cited, budget, texts)
    return CardText(lead, notes, facts, computed, unbuttoned, sources, choices, buttons)


def custom_id(question: str, language: str) -> str:
    """Return the id of the button that asks the question; versioned, since old messages keep old buttons."""
    return f"ask:v1:{language}:{question}"


def _on_buttons(choices: Sequence[Choice], language: str, budget: Budget) -> tuple[tuple[Choice, ...], list[str]]:
    """Return the choices that fit on buttons, and the others as lines; each button takes from the bytes."""
    buttons: dict[str, Choice] = {}
    lines: list[str] = []
    for choice in choices:
        label = shorten(" ".join(choice.label.split()) or choice.question, MAX_LABEL)
        identity = custom_id(choice.question, language)
        if not label or identity in buttons:
            continue
        cost = size(label) + size(identity)
        if length(identity) <= MAX_CUSTOM_ID and cost <= budget.octets // 2:
            budget.octets -= cost
            buttons[identity] = Choice(label, choice.question)
        else:
            lines.append(f"• {shorten(escape(choice.label), MAX_LABEL)}: {shorten(escape(choice.question), 200)}")
    return tuple(buttons.values()), lines


def _sources(answer: Answer, budget: Budget, texts: Texts) -> tuple[str, dict[Citation, int]]:
    """Return the numbered citations and the number of each that is shown."""
    part = budget.within(SOURCES_LIMIT)
    heading = f"-# **{texts.say('card.sources', answer.language)}**"
    last_line = "-# " + texts.say("card.more-sources", answer.language, count=len(answer.citations))
    part.take("\n" + heading)
    part.take("\n" + last_line)
    lines: list[str] = []
    cited: dict[Citation, int] = {}
    for number, citation in enumerate(answer.citations, 1):
        line = f"-# [{number}] {shorten(escape(citation.text), SOURCE_LIMIT)}"
        if not part.fits("\n" + line):
            break
        part.take("\n" + line)
        lines.append(line)
        cited[citation] = number
    if not lines:
        return "", cited
    hidden = len(answer.citations) - len(lines)
    rest = ["-# " + texts.say("card.more-sources", answer.language, count=hidden)] if hidden else []
    return budget.take("\n".join([heading, *lines, *rest])), cited


def _facts(answer: Answer, cited: dict[Citation, int], budget: Budget, texts: Texts) -> tuple[str, ...]:
    """Return as many facts as fit, the last one perhaps shortened, and a line that counts the others."""
    more = "-# " + texts.say("card.more-facts", answer.language, count=len(answer.facts))
    room = budget.within(budget.characters - length(more))
    room.octets = budget.octets - size(more)
    shown: list[str] = []
    for fact in answer.facts[:MAX_FACTS]:
        number = cited.get(fact.citation)
        text = _fact(fact, number, room, told=fact.statement in answer.lead) if number else None
        if text is None:
            break
        shown.append(room.take(text))
        budget.take(text)
    hidden = len(answer.facts) - len(shown)
    if hidden:
        shown.append(budget.take("-# " + texts.say("card.more-facts", answer.language, count=hidden)))
    return tuple(shown)


def _fact(fact: CitedFact, number: int, room: Budget, *, told: bool) -> str | None:
    """Return the fact with its mark, status, age and source number, or None when it does not fit even shortened.

    A fact that the lead has told already is not told again.
    """
    standing = f"{shorten(escape(_capitalised(fact.label)), 160)} · [{number}]"
    if told:
        line = f"-# {mark_for(fact)} {standing}"
        return line if room.fits(line) else None
    before = f"{mark_for(fact)} "
    after = f"\n-# {standing}"
    statement = escape(fact.statement)
    if not room.fits(before + statement + after):
        statement = shorten(statement, room.room_for_start(before, after))
    return before + statement + after if statement else None


def _notes(notes: tuple[str, ...], budget: Budget) -> str:
    part = budget.within(NOTES_LIMIT)
    lines = []
    for note in notes:
        line = f"ℹ️ {escape(note)}"
        if not part.fits("\n" + line):
            line = shorten(line, part.room_for_start("\n"))
        if line:
            part.take("\n" + line)
            lines.append(line)
    return budget.take("\n".join(lines))


def _list_of(items: tuple[str, ...], heading: str, limit: int, budget: Budget) -> str:
    """Return a heading with the items that fit whole below it, or nothing."""
    heading = f"**{heading}**"
    part = budget.within(limit)
    if not part.fits(heading):
        return ""
    part.take(heading)
    lines = []
    for item in items:
        line = f"• {escape(item)}"
        if part.fits("\n" + line):
            part.take("\n" + line)
            lines.append(line)
    return budget.take("\n".join([heading, *lines])) if lines else ""


def _whole_lines(lines: list[str], budget: Budget) -> str:
    return budget.take("\n".join(lines)) if lines else ""


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
