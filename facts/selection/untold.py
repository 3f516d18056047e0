"""What a fact about the very things of a question may still leave untold: the official, the town in the country."""

from __future__ import annotations

from facts.base import FactBase
from facts.claims import Outlook, Policy, Status
from facts.entities import EntityKind
from facts.reading.question import Reading
from facts.reading.text import fold
from facts.selection.posts import OFFICES, asks_for_somebody
from facts.selection.profile import Profile

OFFICIALS = OFFICES | {"spokesperson"}
"""Concepts of people whom no company and no government stands in for."""
MEASURES = frozenset({"tariff", "ban", "impose", "tax", "quota"})
"""Concepts of what one country does to another."""
DONE_TO = frozenset({"by", "from", "of"})
"""What the word before a name says of the one who does it."""
ACTING = ("authority", "person", "subject", "counterpart")
"""Roles of who does or thinks something."""
ENDS = frozenset({"end", "close", "discontinue", "leave", "stop_production", "market_exit", "cancel"})
"""Concepts of an end, which may still be asked for by the date it had."""


def leaves_untold(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether a fact does not tell what is asked of the things it has in common with the question."""
    return (
        _no_official(reading, profile, base)
        or _no_town(reading, profile, base)
        or _turned_round(reading, profile)
        or _over_already(reading, profile)
        or _reaction_of_another(reading, profile)
    )


def _no_official(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether 'who is its spokesman' or 'who is the trade minister' meets a fact without a person of that office."""
    asked = reading.demanded() & OFFICIALS
    if not asked or not asks_for_somebody(reading) or len(reading.topics()) > 1:
        return False
    held = profile.named_topic & OFFICES
    people = any(e in base.entities and base.entities[e].kind is EntityKind.PERSON for e in profile.told)
    return not people or bool(held and not held & asked)


def _no_town(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether 'where in Spain' meets a fact that names no place within Spain."""
    if "where_within" not in reading.cues:
        return False
    named = reading.known_ids()
    countries = [base.entities[i] for i in named if i in base.entities and base.entities[i].kind is EntityKind.COUNTRY]
    words = [fold(name) for country in countries for name in country.all_names]
    if "plant" in profile.said and "plant" not in reading.concepts and profile.told - named:
        return False  # 'where in Britain would they build': in whose plants
    for entity in profile.told - named:
        held = base.entities.get(entity)
        if held is None:
            if entity.startswith("place:"):
                return False
        elif held.kind in {EntityKind.CITY, EntityKind.REGION} or (
            held.kind is EntityKind.PLANT and not any(w in fold(name) for name in held.all_names for w in words)
        ):
            return False
    return bool(countries)


def _turned_round(reading: Reading, profile: Profile) -> bool:
    """Whether 'does China put tariffs on European cars' meets what Europe does to China."""
    if not reading.demanded() & MEASURES or not isinstance(profile.fact.claim, (Policy, Outlook)):
        return False
    names = sorted((n for n in reading.names() if n.place and not n.inherited), key=lambda n: n.position)
    if len(names) < 2 or names[0].by_nation or names[0].markers or names[1].markers & DONE_TO:
        return False
    acting, target = profile.filling("authority", "subject"), profile.filling("target", "counterpart")
    first, second = names[0].alternatives, names[1].alternatives
    return bool(first & target) and not first & acting and not second & target


def _reaction_of_another(reading: Reading, profile: Profile) -> bool:
    """Whether 'how did China react to the tariffs' meets what is told of those who impose them."""
    claim = profile.fact.claim
    if not isinstance(claim, (Policy, Outlook)) or "how" not in reading.cues or "respond" not in reading.demanded():
        return False
    names = [n for n in reading.names() if not n.markers and not n.inherited and not n.by_nation]
    if not names:
        return False
    acts = profile.filling(*ACTING) | {str(source) for source in claim.says}
    return min(names, key=lambda n: n.position).alternatives.isdisjoint(acts)


def _over_already(reading: Reading, profile: Profile) -> bool:
    """Whether 'when will it' meets the date of something that is over."""
    asks = reading.cues >= {"when", "wish"} and not reading.concepts & ENDS and not reading.years
    return asks and profile.fact.claim.status is Status.ENDED
