"""Whether a fact holds the sort of thing a question asks for: a person, a date, a place, a figure, a reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from facts.base import FactBase
from facts.claims import Leadership, Response
from facts.entities import EntityKind
from facts.reading.languages import Languages
from facts.reading.names import COMPANY_KINDS
from facts.reading.question import Reading, once
from facts.reading.text import fold
from facts.selection.affairs import affair_of_another
from facts.selection.amounts import asks_money, counts_asked, is_currency, lacks_amount, percent_missing
from facts.selection.directions import (
    answers_who,
    beside_the_roles,
    reversed_roles,
)
from facts.selection.lacking import lacks_what_is_asked
from facts.selection.own_affairs import (
    books_of_another,
    heads_another,
    sells_nothing,
    supplies_nothing,
)
from facts.selection.pairs import pair_untold
from facts.selection.possessions import holds_nothing
from facts.selection.posts import in_the_post_before, leader_of_another, of_another_nation, succession_open
from facts.selection.profile import Profile
from facts.selection.share_held import is_share_of_another
from facts.selection.untold import leaves_untold
from facts.selection.who_says_it import only_as_speaker, spoken_by_another

WHO_KINDS = frozenset(EntityKind) - {
    EntityKind.COUNTRY, EntityKind.REGION, EntityKind.CITY, EntityKind.PLANT, EntityKind.MODEL,
    EntityKind.PLATFORM, EntityKind.TECHNOLOGY, EntityKind.EVENT,
}  # fmt: skip
WHERE_KINDS = frozenset({
    EntityKind.COUNTRY, EntityKind.REGION, EntityKind.CITY, EntityKind.PLANT, EntityKind.UNION, EntityKind.EXCHANGE,
})  # fmt: skip
IN_A_CITY = frozenset({EntityKind.CITY, EntityKind.EXCHANGE})
"""Kinds that tell a city: an exchange is called after its own."""
LISTED_THERE = frozenset({"stock_exchange", "share_price", "ipo", "shareholder", "stake", "trading_halt"})
"""Concepts of what is traded on an exchange, which is no place of anything else."""
REASONS = frozenset({"reason", "cause", "aim", "benefit", "obstacle", "condition", "consequence"})
EXPLAINS: Mapping[str, frozenset[str]] = {
    "leave": frozenset({"retire", "death", "illness", "scandal"}),
    "close": frozenset({"cyberattack", "strike", "fire", "shortage", "natural_disaster", "pandemic"}),
    "stop_production": frozenset({"cyberattack", "strike", "fire", "shortage", "natural_disaster", "pandemic"}),
}
"""What in itself says why somebody left or something stands still, by the concept that is asked about."""
Related = Mapping[str, frozenset[str]]
LENGTH_UNITS = frozenset({"metre", "metres", "m", "cm", "mm", "centimetres", "millimetres"})
"""Units of how long a car is."""
TIME_UNITS = frozenset({"month", "months", "week", "weeks", "year", "years", "day", "days", "hour", "hours"})


def _has_reason(reading: Reading, profile: Profile, base: FactBase) -> bool:
    aspect = getattr(profile.fact.claim, "aspect", None)
    own = profile.said - reading.demanded()  # that somebody retires is no reason to retire
    explained = any(concept in reading.concepts and causes & own for concept, causes in EXPLAINS.items())
    told = explained or "cause" in profile.said or profile.says_why
    return told or bool(profile.fact.claim.because) or aspect in REASONS


def _has_person(reading: Reading, profile: Profile, base: FactBase) -> bool:
    asked = reading.known_ids()
    sources = {str(s) for s in profile.fact.claim.says} - {"article"}
    nations = {i for n in reading.names() if n.by_nation for i in n.alternatives}
    kinds = WHO_KINDS if reading.asks(*REPORTED) else WHO_KINDS - {EntityKind.PRESS}
    if "produce" in reading.concepts:
        kinds |= {EntityKind.PLANT}  # 'who builds the X': the plant does
    told = profile.told
    if not reading.asks("from_whom", "owned_by", "owner"):  # 'whose was it': the name may stand in the sentence alone
        told = told & profile.in_roles.union(profile.fact.claim.about)
    fresh = {
        e
        for e in told - asked - _spelled_in_names(reading, profile, base)
        if (held := base.entities.get(e))
        and held.kind in kinds
        and (held.kind is EntityKind.PERSON or held.country not in nations)
    }
    claim = profile.fact.claim
    speaks = isinstance(claim, Response) and reading.asks("deny", "confirm", "respond") and bool(claim.speaker)
    return bool(fresh) or speaks or (_asks_who_says(reading) and bool(sources)) or _is_choice(reading)


TIES = frozenset({"owner", "parent", "shareholder", "stake", "partner", "founder"})
"""Concepts of who belongs to a company, which may be called after them."""


def _spelled_in_names(reading: Reading, profile: Profile, base: FactBase) -> set[str]:
    """Return companies that are part of a name of the question: 'the OGM 410e' names OGM."""
    parts = _parts_of_names(reading)
    if not parts or reading.concepts & TIES:
        return set()  # 'who owns Changan Ford': Changan and Ford
    told = [base.entities[e] for e in profile.told if _kind(e, base) not in {None, EntityKind.PERSON}]
    return {entity.id for entity in told if not parts.isdisjoint(map(fold, entity.all_names))}


@once
def _parts_of_names(reading: Reading) -> frozenset[str]:
    """Return the runs of words within the names of a question that are shorter than the whole."""
    rows = [need.written.split() for need in reading.names()]
    return frozenset(
        " ".join(words[start:end])
        for words in rows
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
        if end - start < len(words)
    )


THINKING = frozenset({"opinion", "expectation"})
"""Concepts of what somebody thinks, who is the one that the fact has it from."""


def _asks_who_says(reading: Reading) -> bool:
    return reading.asks(*THINKING, "source_of", "insider", "reporter", "say") or "say" in reading.hints


def _is_choice(reading: Reading) -> bool:
    """Two names in the question: 'who owns it, A or B' names its own answer."""
    return "choice" in reading.cues and sum(n.by_name for n in reading.names()) >= 2


def _has_date(reading: Reading, profile: Profile, base: FactBase) -> bool:
    claim = profile.fact.claim
    period = claim.period
    if isinstance(claim, Response) and profile.fact.source.date and reading.asks(*SAID):
        return True  # 'when did it deny that': what is said is said when it is reported
    written = profile.fact.source.date
    told = profile.told_years - {str(year) for year in reading.years} - ({str(written.year)} if written else set())
    return bool(period.since or period.until or period.during or told) or any(f.year for f in claim.figures)


def _has_place(reading: Reading, profile: Profile, base: FactBase) -> bool:
    asked = reading.known_ids()
    if "former_job" in reading.concepts:  # 'where did she work before': at a company
        return any(e not in asked and _kind(e, base) in WHO_KINDS - {EntityKind.PERSON} for e in profile.stated)
    if "plant" in reading.concepts:
        return any(e not in asked and _kind(e, base) is EntityKind.PLANT for e in profile.told)
    if "nationality" in reading.concepts and profile.adjectives - asked and not profile.fact.claim.figures:
        return True  # 'a Chinese company', not 'Swedish kronor': where it is from
    if reading.asks("sales") and "dealer" in profile.said:
        return True  # 'where is it sold'
    kinds = WHERE_KINDS if reading.concepts & LISTED_THERE else WHERE_KINDS - {EntityKind.EXCHANGE}
    return any(e not in asked and (e.startswith("place:") or _kind(e, base) in kinds) for e in profile.told)


def _kind(entity: str, base: FactBase) -> EntityKind | None:
    held = base.entities.get(entity)
    return held.kind if held else None


def _has_figure(reading: Reading, profile: Profile, base: FactBase) -> bool:
    figures = profile.fact.claim.figures
    if "undisclosed" in profile.said:
        return True  # that nobody says how much is an answer too
    if not figures:
        return False
    if asks_money(reading):
        in_percent = "salary" in reading.concepts and any(f.unit == "percent" for f in figures)  # a rise in pay
        return in_percent or any(is_currency(f.unit) for f in figures)
    return True


def _has_duration(reading: Reading, profile: Profile, base: FactBase) -> bool:
    claim = profile.fact.claim
    return (
        any(f.unit.lower() in TIME_UNITS | LENGTH_UNITS for f in claim.figures)
        or (bool(claim.period.since) and not in_the_post_before(reading, claim))
        or bool(claim.period.until)
        or "duration" in profile.said
    )


ANSWER_TYPES: Mapping[str, Callable[[Reading, Profile, FactBase], bool]] = {
    "why": _has_reason,
    "who": _has_person,
    "when": _has_date,
    "where": _has_place,
    "how_many": _has_figure,
    "how_long": _has_duration,
}


@once
def asked_types(reading: Reading) -> frozenset[str]:
    """Return the sorts of thing the question asks for, the most specific cue alone where cues overlap."""
    cues = set(reading.cues & ANSWER_TYPES.keys())
    if "how_old" in reading.cues or ("when" in cues and asks_report_date(reading)):
        cues -= {"when", "how_long"}
    if "how_long" in cues:
        cues -= {"how_many", "when"}
    if "does_what" in reading.cues and reading.cues & {"person_meant", "now", "still"}:
        cues.discard("where")  # 'where does she work now': for whom
    if "yes_no" in reading.cues and cues <= {"where", "who", "when"}:
        cues.clear()
    return frozenset(cues)


def holds_asked_noun(reading: Reading, profile: Profile, base: FactBase, languages: Languages) -> bool:
    """Whether the fact holds an entity of the sort behind 'which' that the question does not name itself."""
    wanted = languages.answer_kinds.get(reading.asked_noun or "", frozenset())
    named = frozenset() if "choice" in reading.cues else reading.known_ids()
    told = (base.entities[e] for e in profile.told - named if e in base.entities)
    held = [e for e in told if e.kind in wanted]
    if reading.asked_nations and not COMPANY_KINDS.isdisjoint(wanted):
        return any(languages.is_of(entity.country, reading.asked_nations) for entity in held)
    return bool(held)


def answers_named(reading: Reading, profile: Profile, base: FactBase, kinds: Mapping[str, frozenset[str]]) -> int:
    """Return how many of whom or what `who` and `which` ask for the sentence of the fact itself names."""
    wanted = kinds.get(reading.asked_noun or "", WHO_KINDS if "who" in reading.cues else frozenset())
    named = frozenset() if "choice" in reading.cues else reading.known_ids()
    return sum(_kind(e, base) in wanted for e in profile.told - named)


REPORTED = frozenset({"news", "say", "announce", "reporter", "source_of", "rumour"})
"""Concepts that make 'what date' a question about the report rather than about what it reports."""
SAID = REPORTED | {"deny", "confirm", "respond"}
"""Concepts of what somebody says, which happens when it is reported."""


@once
def asks_report_date(reading: Reading) -> bool:
    """Whether a question asks for the date of the report: it says so, or it asks about nothing else."""
    if "publication_date" not in reading.concepts:
        return "how_old" in reading.cues
    topics = [n for n in reading.topics() if not n.inherited]
    about_report = [n for n in topics if n.alternatives & (REPORTED | {"publication_date"})]
    return "how_old" in reading.cues or len(about_report) == len(topics) or bool(reading.concepts & REPORTED)


def asks_own_age(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether 'how old' asks for the age of a person or a company, which is not that of the report about them."""
    if "how_old" not in reading.cues or reading.concepts & REPORTED:
        return False
    about_person = isinstance(profile.fact.claim, Leadership) and not reading.names()
    if about_person or any(_kind(i, base) is EntityKind.PERSON for i in reading.known_ids()):
        return True
    ends = [need.end for need in reading.needs if "age" in need.alternatives]
    return any(0 <= name.position - end <= 1 for name in reading.names() if name.by_name for end in ends)


def fits(reading: Reading, profile: Profile, base: FactBase, related: Related, languages: Languages) -> bool:
    """Whether the fact holds everything of the sort the question asks for, with the names on the right side."""
    types = asked_types(reading)
    if reading.asked_noun and not holds_asked_noun(reading, profile, base, languages):
        return False
    if types and not any(ANSWER_TYPES[kind](reading, profile, base) for kind in types):
        return False
    if "how_many" in types and not counts_asked(reading, profile, languages.answer_units):
        return False
    if (
        asks_own_age(reading, profile, base)
        or _of_others(reading, profile, base)
        or lacks_amount(reading, profile)
        or _lacks_city(reading, profile, base)
    ):
        return False
    if succession_open(reading, profile, base) or leader_of_another(reading, profile, related):
        return False
    roles = languages.role_questions
    if reversed_roles(reading, profile, roles) or beside_the_roles(reading, profile, roles):
        return False
    if (
        heads_another(reading, profile, languages)
        or holds_nothing(reading, profile, base, related)
        or sells_nothing(reading, profile)
        or supplies_nothing(reading, profile)
        or books_of_another(reading, profile)
        or spoken_by_another(reading, profile, base)
        or percent_missing(reading, profile)
        or is_share_of_another(reading, profile, base, related)
        or affair_of_another(reading, profile, base, related, languages)
        or pair_untold(reading, profile, base, related, languages)
    ):
        return False
    return "who" not in types or answers_who(reading, profile, roles, related, base) is not False


def _lacks_city(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether a city is asked for and the fact tells none: a country is no answer."""
    asks = "which_city" in reading.cues and "choice" not in reading.cues
    return asks and not any(_kind(e, base) in IN_A_CITY for e in profile.told - reading.known_ids())


def _of_others(reading: Reading, profile: Profile, base: FactBase) -> bool:
    return (
        only_as_speaker(reading, profile)
        or of_another_nation(reading, profile, base)
        or leaves_untold(reading, profile, base)
        or lacks_what_is_asked(reading, profile, base)
    )
