"""An answer as plain text: for the console, JSON and wherever no cards can be shown. The only place that does this."""

from __future__ import annotations

from collections.abc import Mapping

from facts.answer import Answer


def render_text(answer: Answer) -> str:
    """Return the whole answer as lines of text, citations included."""
    lines = [answer.lead]
    lines += [f"  {line}" for line in answer.computed]
    for fact in answer.facts:
        shown = [] if fact.statement in answer.lead else [f"- {fact.statement}"]
        lines += [*shown, f"  ({fact.label}) [{fact.citation.text}]"]
    lines += answer.notes
    lines += [f"- {choice.label}" for choice in answer.choices]
    return "\n".join(lines)


def render_for_reader(answer: Answer, messages: Mapping[str, str]) -> str:
    """Return the answer as a person reads it in a terminal: with what can be asked instead where there is no fact."""
    told = render_text(answer)
    if not answer.suggestions:
        return told
    quoted = ", ".join(f"“{question}”" for question in answer.suggestions)
    return f"{told}\n{messages['suggest.instead'].format(questions=quoted)}"
