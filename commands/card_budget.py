"""What fits in one message, in one place: text is measured and cut here before it becomes components."""

from __future__ import annotations

MAX_COMPONENTS = 40
MAX_CHARACTERS = 4_000
"""Of all text displays of a message together."""
MAX_BYTES = 10_170
"""UTF-8 that the API takes in practice; beyond it answers 500 without saying why."""
MAX_CONTENT = 2_000
"""Characters of a plain message."""
MAX_BUTTONS = 5
"""In one row."""
MAX_LABEL = 80
MAX_CUSTOM_ID = 100
MAX_FORM_TITLE = 45
MAX_CHOICES = 25
"""Autocomplete choices, each `MAX_CHOICE` characters at most."""
MAX_CHOICE = 100

ELLIPSIS = "…"
_SHORTEST = 24
"""Characters below which the beginning of a sentence says nothing."""


class Budget:
    """The room that is left in one message; every text that goes in is taken from it."""

    def __init__(self, *, characters: int = MAX_CHARACTERS, octets: int = MAX_BYTES) -> None:
        self.characters = characters
        self.octets = octets

    def fits(self, text: str) -> bool:
        """Tell whether the whole text still goes in."""
        return length(text) <= self.characters and size(text) <= self.octets

    def take(self, text: str) -> str:
        """Take the room for text and return it; the caller has made sure that it fits."""
        if not self.fits(text):
            raise ValueError(f"{length(text)} characters do not fit in {self.characters}")
        self.characters -= length(text)
        self.octets -= size(text)
        return text

    def give_back(self, text: str) -> None:
        """Give back the room that was set aside for a text."""
        self.characters += length(text)
        self.octets += size(text)

    def within(self, characters: int) -> Budget:
        """Return a smaller budget for one part of the message; what it uses is not taken from this one."""
        return Budget(
            characters=max(0, min(characters, self.characters)), octets=max(0, min(3 * characters, self.octets))
        )

    def room_for_start(self, before: str, after: str = "") -> int:
        """Return how many characters may stand between two fixed texts, or 0 when too few to say anything."""
        characters = self.characters - length(before) - length(after)
        octets = self.octets - size(before) - size(after)
        room = min(characters, octets // 3)  # three bytes hold any UTF-16 unit
        return room if room >= _SHORTEST else 0


def length(text: str) -> int:
    """Return the characters as Discord's clients count them: UTF-16 units, so most symbols count double."""
    return len(text) + sum(character > "\uffff" for character in text)


def size(text: str) -> int:
    """Return the bytes of the text on the wire."""
    return len(text.encode())


def shorten(text: str, limit: int) -> str:
    """Return the text if it has at most `limit` characters, else its beginning up to a word, with an ellipsis.

    Never ends between a backslash and the character that it escapes.
    """
    if length(text) <= limit:
        return text
    if limit < 1:
        return ""
    start = text
    while length(start) > limit - 1:
        start = start[: min(len(start) - 1, limit - 1)]
    whole_words = start.rpartition(" ")[0]
    start = whole_words if len(whole_words) > len(start) // 2 else start
    if (len(start) - len(start.rstrip("\\"))) % 2:
        start = start[:-1]
    return start.rstrip() + ELLIPSIS
