"""An answer as plain text: for the console, JSON and wherever no cards can be shown. The only place that does this."""

from __future__ import annotations

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
