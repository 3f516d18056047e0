"""How one question was read and decided, line by line: for curators and developers (`ask --explain`)."""

from __future__ import annotations

from collections.abc import Iterator

from facts.reading.names import Form
from facts.reading.question import Need, NeedKind
from facts.selection.deciding import Decision
from facts.selection.scoring import Scored

_FORMS = {
    Form.NAME: "a name of the base",
    Form.PEOPLE: "a nation or its people",
    Form.FOREIGN: "a name that the base knows nothing about",
    Form.LOOKALIKE: "something that only looks like a maker's name",
    Form.NEAR: "near enough to a name to ask back",
}
_KINDS = {
    NeedKind.CONCEPT: "means",
    NeedKind.WORD: "a word of the facts",
    NeedKind.UNKNOWN: "nothing knows this word",
    NeedKind.YEAR: "year",
    NeedKind.NUMBER: "number",
}
REASONS = {
    "answered": "answered",
    "unknown-name": "refused: a name that only looks like a maker's",
    "nothing-near": "refused: no fact meets even a part of it",
    "nothing-asked": "refused: a follow-up that asks nothing of its own",
    "left-over": "refused: every fact leaves over a part that counts",
    "not-that-sort": "refused: no fact holds the sort of thing that is asked, or with the names in these roles",
    "not-ours": "refused: a command to the bot, or a question that is not for a base of facts",
    "too-open": "refused: a word that would tell the nearest facts apart is not understood",
    "reversed": "the fact has the names the other way round",
}


def explain(decision: Decision) -> Iterator[str]:
    """Yield the lines: language, what is asked, what accounts for every word, the facts considered and why."""
    reading = decision.reading
    yield f"language: {reading.language}"
    yield f"asks for: {', '.join(sorted(reading.cues)) or 'nothing in particular'}"
    if reading.asked_noun:
        yield f"the answer must be a: {reading.asked_noun}"
    for written, taken in reading.repairs:
        yield f"typo: {written} is read as {taken}"
    yield from (_part(need) for need in reading.needs)
    if decision.computation:
        yield f"computed: {decision.computation.operation}"
    yield f"verdict: {REASONS.get(decision.verdict.reason, decision.verdict.reason)}"
    for scored in decision.verdict.considered:
        yield _considered(scored, decision)


def _part(need: Need) -> str:
    marks = "".join(
        f", {mark}" for mark, held in (("weak", need.weak), ("from the conversation", need.inherited)) if held
    )
    meaning = ", ".join(sorted(need.alternatives))
    if need.kind is NeedKind.NAME and need.mention:
        how = "exactly" if need.mention.exact else "by a typo, by sound or by what it is"
        return f"  {need.written}: {_FORMS[need.mention.form]}, linked {how}: {meaning or '-'}{marks}"
    if need.kind is NeedKind.NAME:
        return f"  {need.written}: meant by a pronoun: {meaning}{marks}"
    return f"  {need.written}: {_KINDS[need.kind]}{': ' + meaning if meaning else ''}{marks}"


def _considered(scored: Scored, decision: Decision) -> str:
    coverage = scored.coverage
    chosen = "* " if scored.profile in decision.verdict.facts else "  "
    left = f"; not met: {_list(coverage.missing)}" if coverage.missing else ""
    thin = f"; only by a linked fact: {_list(coverage.thin)}" if coverage.thin else ""
    against = f"; says the opposite of: {_list(coverage.contrary)}" if coverage.contrary else ""
    figures = (
        f"{scored.score:.2f} (meets {coverage.share:.0%} of the question, {coverage.tightness:.0%} of it is asked)"
    )
    return f"{chosen}{scored.profile.id} {figures}{left}{thin}{against}"


def _list(needs: tuple[Need, ...]) -> str:
    return ", ".join(need.written for need in needs)
