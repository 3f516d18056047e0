"""The parts of a message that may be a question of their own: two questions in one, a question in a long story."""

from __future__ import annotations

import re
from itertools import islice

from facts.reading.languages import Language, keys_of
from facts.reading.text import spans

LONGEST_QUESTION = 600
"""Characters; a longer message is cut here before it is read."""

LEAST = 2
"""Words of a question between question marks; fewer only say that one is asked."""

ASK = frozenset({"who", "which", "what", "when", "where", "why", "how", "how_many", "how_long", "yes_no"})
"""Cues that a question begins with."""
SECOND = ASK - {"yes_no"}
"""Cues that a second question begins with behind 'and'."""
SIGNED = 4
"""Most words of thanks and of who signs with them: 'thanks, P. van Dalen'."""
OPENS = 12
"""So many words of a part are looked at for how it begins."""
LEAST_AHEAD = 3
"""Words of a question before the 'and' of the next."""
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\s*\n+\s*|\s*;\s+|\s+[-–—]+\s+")

_MARK = re.compile(r"[,:;.!?…](?=\s|$)\s*|\s*\n+\s*|\s+[-–—]+\s+")


def sentences(text: str) -> list[str]:
    """Return the sentences of a message that hold a letter or digit, in order."""
    return [part for part in _SENTENCE_END.split(text) if any(c.isalnum() for c in part)]


def pieces_of(text: str) -> list[str]:
    """Return what stands between the commas, colons and other marks of a message, in order."""
    return [part for part in _MARK.split(text) if any(c.isalnum() for c in part)]


def behind_opening(text: str, language: Language) -> list[str]:
    """Return a message from the words on that open the question in it ('I wonder'), if something stands before them."""
    halves = _split(text, "opening", language, least=2)
    return [halves[1]] if halves else []


def behind_colon(text: str) -> list[str]:
    """Return what stands behind the first colon: 'dealer here: who owns it'."""
    rest = text.partition(": ")[2]
    return [rest] if rest else []


def behind_commas(text: str, language: Language) -> list[str]:
    """Return what stands behind each comma where that begins as a question: 'hello from Oslo, who owns it'.

    Or where it comes back to one: 'he drives an Opel, anyway I wonder who owns it'.
    """
    pieces = text.split(", ")
    tails = (", ".join(pieces[number:]) for number in range(1, len(pieces)))
    return [tail for tail in tails if _begins_as_question(tail, language) or turns_back(tail, language)]


def _begins_as_question(text: str, language: Language) -> bool:
    if _begins_with("if_clause", text, language):
        return False  # 'what could it do, if the deal fails'
    words = [token.text for token, _ in islice(spans(text), OPENS)]
    found = language.cues.find([keys_of(token, language) for token, _ in islice(spans(text), OPENS)])
    if any(m.phrase.value == "when" and m.positions[0] == 0 for m in found) and not _is_inverted(text, language):
        return False  # 'back in 2019, when it was struggling'
    latest = 2 if words[1:2] and words[1] in language.markers else 1  # 'but from which agency'
    return any(match.positions[0] <= latest and match.phrase.value in ASK for match in found)


def _is_inverted(text: str, language: Language) -> bool:
    """Whether a verb stands right behind the question word, as it does in a question: 'when did', not 'when it'."""
    words = [keys_of(token, language) for token, _ in islice(spans(text), OPENS)]
    return any(m.phrase.value == "yes_no" and 0 < m.positions[0] <= LEAST for m in language.cues.find(words))


def turns_back(text: str, language: Language) -> bool:
    """Whether a part of a message begins with 'but' or 'anyway': behind a story it is a question of its own."""
    return _begins_with("turn", text, language)


def _begins_with(sign: str, text: str, language: Language) -> bool:
    words = [keys_of(token, language) for token, _ in islice(spans(text), OPENS)]
    return any(m.phrase.value == sign and m.positions[0] == 0 for m in language.signs.find(words[:4]))


def two_questions(text: str, language: Language) -> list[tuple[str, str]]:
    """Return the ways to part a message into two questions: behind the first question mark, at 'and how'."""
    text = text[:LONGEST_QUESTION]
    parted = [_split_at_mark(text)]
    if not _sets_apart(text, language):
        parted += [_split(text, "second", language, least=LEAST_AHEAD), *_splits_at_and(text, language)]
    return list(dict.fromkeys(halves for halves in parted if halves))


def _sets_apart(text: str, language: Language) -> bool:
    """Whether a message asks for what lies between two things: 'the gap between what it made and what it wants'."""
    signs = language.signs.find([keys_of(token, language) for token, _ in spans(text)])
    return any(match.phrase.value == "between" for match in signs)


def _split_at_mark(text: str) -> tuple[str, str] | None:
    """Return what stands up to the first question mark and behind it, where a question stands behind it too."""
    first, _, second = text.partition("?")
    words = [sum(token.text.isalnum() for token, _ in spans(half)) for half in (first, second)]
    return (f"{first}?", second) if "?" in second and min(words) >= LEAST else None


def _splits_at_and(text: str, language: Language) -> list[tuple[str, str]]:
    """Return what stands before and from each 'and' on behind which a question begins: 'and which brands', 'and in'."""
    words = list(spans(text))
    joins = [n for n, (token, _) in enumerate(words) if token.text == language.messages.get("and") and n >= LEAST_AHEAD]
    if not joins:
        return []
    asked = language.cues.find([keys_of(token, language) for token, _ in words])
    begins = {match.positions[0] for match in asked if match.phrase.value in SECOND}
    cuts = [n for n in joins if n + 1 in begins or (n + 2 in begins and words[n + 1][0].text in language.function)]
    return [(text[: words[n][1]], text[words[n][1] :]) for n in cuts]


def without_tail(text: str, language: Language) -> str | None:
    """Return the question without a closing clause that asks nothing new ('or is that just talk'), or None."""
    halves = _split(text[:LONGEST_QUESTION], "tail", language, least=2)
    return halves[0] if halves else None


def without_circumstance(text: str, language: Language) -> str | None:
    """Return the question without the clause behind it that says what led to it ('now that ...'), or None."""
    halves = _split(text[:LONGEST_QUESTION], "circumstance", language, least=3)
    return halves[0] if halves and len(halves[1].split()) > 1 else None


def taken_for_granted(text: str, language: Language) -> str | None:
    """Return what a message that begins with 'since' takes for granted, up to the comma, or None."""
    clause, comma, rest = text[:LONGEST_QUESTION].partition(", ")
    found = language.signs.find([keys_of(token, language) for token, _ in spans(clause)]) if comma and rest else []
    return clause if any(m.phrase.value == "taken_for_granted" and m.positions[0] == 0 for m in found) else None


def without_closing(text: str, language: Language) -> str | None:
    """Return a letter without its closing words and what is signed below them ('kind regards, P. Vale'), or None."""
    halves = _split(text[:LONGEST_QUESTION], "closing", language, least=3)
    if halves is None:
        halves = _split(text[:LONGEST_QUESTION], "thanks", language, least=3)
        halves = halves if halves and len(halves[1].split()) <= SIGNED else None
    return halves[0] if halves else None


def _split(text: str, sign: str, language: Language, *, least: int) -> tuple[str, str] | None:
    """Return what stands before a sign and from it on, where at least so many words stand before it."""
    words = list(spans(text))
    found = language.signs.find([keys_of(token, language) for token, _ in words])
    starts = [m.positions[0] for m in found if m.phrase.value == sign and m.positions[0] >= least]
    if not starts:
        return None
    cut = words[starts[0]][1]
    return text[:cut], text[cut:]
