"""A name as people type it: with one slip of a finger, by ear, inflected, joined, split, or in letters only alike."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
BY_EAR = (
    *(("ee", "ie"), ("oo", "ou"), ("ae", "ay"), ("ai", "ay"), ("ck", "k"), ("ch", "sh"), ("ph", "f"), ("qu", "kw")),
    *(("y", "i"), ("i", "y"), ("c", "k"), ("k", "c"), ("s", "z"), ("z", "s"), ("x", "ks"), ("v", "f")),
)
"""Spellings people confuse when they only heard the name."""
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
ZERO_WIDTH, RIGHT_TO_LEFT, SOFT_HYPHEN = "\u200b", "\u200f", "\u00ad"

Disguise = Callable[[str, random.Random], str | None]


def neighbours(letter: str) -> str:
    """Return the letters beside a letter on the keyboard, in its row and the rows above and below."""
    for number, row in enumerate(KEYS):
        place = row.find(letter)
        if place >= 0:
            beside = row[max(place - 1, 0) : place] + row[place + 1 : place + 2]
            above = KEYS[number - 1][place : place + 2] if number else ""
            below = KEYS[number + 1][max(place - 1, 0) : place + 1] if number + 1 < len(KEYS) else ""
            return beside + above + below
    return ""


def _inside(name: str, draw: random.Random) -> int | None:
    """Return the place of a letter behind the first, where most slips happen and are seen least."""
    places = [place for place, letter in enumerate(name) if place and letter.isascii() and letter.isalpha()]
    return draw.choice(places) if places else None


def dropped(name: str, draw: random.Random) -> str | None:
    """Leave a letter out."""
    place = _inside(name, draw)
    return None if place is None else name[:place] + name[place + 1 :]


def doubled(name: str, draw: random.Random) -> str | None:
    """Strike a letter twice."""
    place = _inside(name, draw)
    return None if place is None else name[:place] + name[place] + name[place:]


def swapped(name: str, draw: random.Random) -> str | None:
    """Let two letters change places."""
    places = [
        p for p in range(1, len(name) - 1) if name[p : p + 2].isalpha() and name[p].lower() != name[p + 1].lower()
    ]
    if not places:
        return None
    place = draw.choice(places)
    return name[:place] + name[place + 1] + name[place] + name[place + 2 :]


def beside(name: str, draw: random.Random) -> str | None:
    """Strike the key beside."""
    place = _inside(name, draw)
    near = neighbours(name[place].lower()) if place is not None else ""
    return name[:place] + draw.choice(near) + name[place + 1 :] if place is not None and near else None


def by_ear(name: str, draw: random.Random) -> str | None:
    """Write it as it sounds."""
    fitting = [(written, heard) for written, heard in BY_EAR if written in name[1:].lower()]
    if not fitting or len(name) < 5:
        return None
    written, heard = draw.choice(fitting)
    return name[0] + name[1:].lower().replace(written, heard, 1)


def genitive(name: str, draw: random.Random) -> str | None:
    """Inflect it."""
    return name + draw.choice(("'s", "’s", "s") if name[-1] not in "sxz" else ("'", "’"))


def joined(name: str, draw: random.Random) -> str | None:
    """Leave the space or hyphen out, or put the other in its place."""
    together = name.replace(" ", draw.choice(("", "-")))
    apart = name.replace("-", draw.choice(("", " ")))
    return next((changed for changed in (together, apart) if changed != name), None)


def split(name: str, draw: random.Random) -> str | None:
    """Put a space inside a long word."""
    if len(name) < 8 or not name.isalpha():
        return None
    place = draw.randrange(4, len(name) - 3)
    return name[:place] + " " + name[place:]


def lower(name: str, draw: random.Random) -> str | None:
    """Leave the capitals out."""
    return name.lower()


def full_width(name: str, draw: random.Random) -> str | None:
    """Write it in the wide letters of East Asian keyboards."""
    return name.translate(FULL_WIDTH)


def marked(name: str, draw: random.Random) -> str | None:
    """Put an invisible mark inside."""
    place = draw.randrange(1, len(name))
    return name[:place] + draw.choice((ZERO_WIDTH, RIGHT_TO_LEFT, SOFT_HYPHEN)) + name[place:]


SLIPS: tuple[Disguise, ...] = (dropped, doubled, swapped, beside)
OTHERS: tuple[Disguise, ...] = (by_ear, genitive, joined, split, lower, full_width, marked)


def disguises(name: str, kinds: tuple[Disguise, ...], draw: random.Random) -> Iterator[tuple[str, str]]:
    """Yield the kind and the disguised name, for the kinds that change it."""
    for kind in kinds:
        changed = kind(name, draw)
        if changed and changed != name:
            yield kind.__name__, changed
