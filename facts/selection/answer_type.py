"""Whether a fact holds the sort of thing a question asks for: a person, a date, a place, a figure, a reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from facts.base import FactBase
from facts.claims import Aspect, Leadership, Outlook, Status
from facts.entities import EntityKind
from facts.reading.languages import Languages
from facts.reading.names import Form
from facts.reading.question import NeedKind, Reading, once
from facts.selection.directions import (
    answers_who,
    beside_the_roles,
    only_as_speaker,
    reversed_roles,
    sells_nothing,
    spoken_by_another,
)
from facts.selection.profiles import Profile

WHO_KINDS = frozenset(EntityKind) - {
    EntityKind.COUNTRY, EntityKind.REGION, EntityKind.CITY, EntityKind.PLANT, EntityKind.MODEL,
    EntityKind.PLATFORM, EntityKind.TECHNOLOGY, EntityKind.EVENT,
}  # fmt: skip
WHERE_KINDS = frozenset({
    EntityKind.COUNTRY, EntityKind.REGION, EntityKind.CITY, EntityKind.PLANT, EntityKind.UNION, EntityKind.EXCHANGE,
})  # fmt: skip
REASONS = frozenset({"reason", "cause", "aim", "benefit", "obstacle", "condition", "consequence"})
EXPLAINS: Mapping[str, frozenset[str]] = {
    "leave": frozenset({"retire", "death", "illness", "scandal"}),
    "close": frozenset({"cyberattack", "strike", "fire", "shortage", "natural_disaster", "pandemic"}),
    "stop_production": frozenset({"cyberattack", "strike", "fire", "shortage", "natural_disaster", "pandemic"}),
}
"""What in itself says why somebody left or something stands still, by the concept that is asked about."""
MONEY = frozenset({"money", "price", "cost", "loss", "profit", "revenue", "invest", "debt", "bid", "subsidy", "salary"})
"""Concepts of amounts of money."""
Related = Mapping[str, frozenset[str]]
TIME_UNITS = frozenset({"month", "months", "week", "weeks", "year", "years", "day", "days", "hour", "hours"})


ASPECTS: Mapping[str, frozenset[Aspect]] = {
    "reason": frozenset({Aspect.REASON, Aspect.AIM}),
    "aim": frozenset({Aspect.AIM}),
    "benefit": frozenset({Aspect.BENEFIT, Aspect.AIM}),
    "obstacle": frozenset({Aspect.OBSTACLE, Aspect.CONDITION, Aspect.RISK}),
    "risk": frozenset({Aspect.RISK, Aspect.OBSTACLE}),
    "condition": frozenset({Aspect.CONDITION}),
    "consequence": frozenset({Aspect.CONSEQUENCE, Aspect.EXPECTATION, Aspect.BENEFIT}),
    "opinion": frozenset({Aspect.OPINION}),
    "trouble": frozenset({Aspect.OPINION, Aspect.REASON}),
    "success": frozenset({Aspect.OPINION}),
    "status": frozenset({Aspect.OPINION, Aspect.EXPECTATION}),
}
"""Aspects of an outlook that give what a concept asks for."""


@once
def asked_aspects(reading: Reading) -> frozenset[Aspect]:
    """Return the aspects of an outlook that the question asks for."""
    wanted = [aspects for concept, aspects in ASPECTS.items() if reading.asks(concept)]
    if "why" in reading.cues:
        wanted.append(ASPECTS["reason"])
    return frozenset().union(*wanted)


def asks_aspect(reading: Reading, claim: Outlook) -> bool:
    """Whether the question asks for what this fact gives: a reason, a benefit, an obstacle, an opinion."""
    return claim.aspect in asked_aspects(reading)


def _has_reason(reading: Reading, profile: Profile, base: FactBase) -> bool:
    aspect = getattr(profile.fact.claim, "aspect", None)
    explained = any(concept in reading.concepts and causes & profile.said for concept, causes in EXPLAINS.items())
    return explained or "cause" in profile.said or bool(profile.fact.claim.because) or aspect in REASONS


def _has_person(reading: Reading, profile: Profile, base: FactBase) -> bool:
    asked = reading.known_ids()
    sources = {str(s) for s in profile.fact.claim.says} - {"article"}
    nations = {i for n in reading.names() if n.mention and n.mention.form is Form.PEOPLE for i in n.alternatives}
    kinds = WHO_KINDS if reading.asks(*REPORTED) else WHO_KINDS - {EntityKind.PRESS}
    held_by_it = {e for role in profile.roles.values() for e in role} | set(profile.fact.claim.about)
    if reading.asks("from_whom", "owned_by", "owner"):
        held_by_it = profile.told  # 'whose was it': the name may stand in the sentence alone
    fresh = {
        e
        for e in (profile.told & held_by_it) - asked
        if (held := base.entities.get(e))
        and held.kind in kinds
        and (held.kind is EntityKind.PERSON or held.country not in nations)
    }
    return bool(fresh) or (_asks_who_says(reading) and bool(sources)) or _is_choice(reading)


def _asks_who_says(reading: Reading) -> bool:
    return reading.asks("source_of", "insider", "reporter", "say") or "say" in reading.hints


def _is_choice(reading: Reading) -> bool:
    """Two names in the question: 'who owns it, A or B' names its own answer."""
    return (
        "choice" in reading.cues
        and sum(n.mention is not None and n.mention.form is Form.NAME for n in reading.names()) >= 2
    )


def _has_date(reading: Reading, profile: Profile, base: FactBase) -> bool:
    claim = profile.fact.claim
    period = claim.period
    written = profile.fact.source.date
    told = profile.told_years - {str(year) for year in reading.years} - ({str(written.year)} if written else set())
    return bool(period.since or period.until or period.during or told) or any(f.year for f in claim.figures)


def _has_place(reading: Reading, profile: Profile, base: FactBase) -> bool:
    asked = reading.known_ids()
    if "former_job" in reading.concepts:  # 'where did she work before': at a company
        return any(e not in asked and _kind(e, base) in WHO_KINDS - {EntityKind.PERSON} for e in profile.stated)
    if "plant" in reading.concepts:
        return any(e not in asked and _kind(e, base) is EntityKind.PLANT for e in profile.told)
    return any(e not in asked and (e.startswith("place:") or _kind(e, base) in WHERE_KINDS) for e in profile.stated)


def _kind(entity: str, base: FactBase) -> EntityKind | None:
    held = base.entities.get(entity)
    return held.kind if held else None


def _has_figure(reading: Reading, profile: Profile, base: FactBase) -> bool:
    figures = profile.fact.claim.figures
    if not figures:
        return False
    if asks_money(reading):
        return any(is_currency(f.unit) for f in figures)
    return True


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency: three capitals, as ISO 4217 has them."""
    return len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()


SHARES = frozenset({"percent", "stake", "market_share", "majority", "minority"})
"""Concepts that ask for a part in per cent, whatever money is named beside it."""


CURRENCY = frozenset({"money", "amount"})
"""Concepts of words that can mean nothing but an amount of money: 'euro', 'geld'."""


def asks_money(reading: Reading) -> bool:
    """Whether the amount asked for is one of money: a word says so that does not ask for a share."""
    asked = [n.alternatives for n in reading.needs if n.kind is NeedKind.CONCEPT and n.alternatives]
    if any(a <= CURRENCY for a in asked):
        return "percent" not in reading.concepts
    return any(a & MONEY for a in asked) and not any(a & SHARES for a in asked) and "percent" not in reading.concepts


def counts_asked(reading: Reading, profile: Profile, units: Mapping[str, frozenset[str]]) -> bool:
    """Whether a figure of the fact counts what 'how many' asks for: cars, people, per cent."""
    if reading.concepts & (MONEY | {"percent"}) or "how_much" in reading.cues:
        return True  # an amount, whatever things are named beside it
    wanted = [units[c] for n in reading.needs for c in n.alternatives if n.kind is NeedKind.CONCEPT and c in units]
    own = {f.unit for f in profile.fact.claim.figures}
    return not wanted or any(own & accepted for accepted in wanted)


def _has_duration(reading: Reading, profile: Profile, base: FactBase) -> bool:
    claim = profile.fact.claim
    return (
        any(f.unit.lower() in TIME_UNITS for f in claim.figures)
        or bool(claim.period.since)
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
    if {"yes_no"} & reading.cues and cues <= {"where", "who"}:
        cues.clear()
    return frozenset(cues)


def holds_asked_noun(reading: Reading, profile: Profile, base: FactBase, kinds: Mapping[str, frozenset[str]]) -> bool:
    """Whether the fact holds an entity of the sort behind 'which' that the question does not name itself."""
    wanted = kinds.get(reading.asked_noun or "", frozenset())
    named = frozenset() if "choice" in reading.cues else reading.known_ids()
    return any(e not in named and (kind := _kind(e, base)) is not None and kind in wanted for e in profile.told)


def names_answer(reading: Reading, profile: Profile, base: FactBase, kinds: Mapping[str, frozenset[str]]) -> bool:
    """Whether the sentence of the fact itself names whom or what `who` and `which` ask for."""
    wanted = kinds.get(reading.asked_noun or "", WHO_KINDS if "who" in reading.cues else frozenset())
    named = frozenset() if "choice" in reading.cues else reading.known_ids()
    return any(_kind(e, base) in wanted for e in profile.told - named)


REPORTED = frozenset({"news", "say", "announce", "reporter", "source_of", "rumour"})
"""Concepts that make 'what date' a question about the report rather than about what it reports."""


@once
def asks_report_date(reading: Reading) -> bool:
    """Whether a question asks for the date of the report: it says so, or it asks about nothing else."""
    if "publication_date" not in reading.concepts:
        return "how_old" in reading.cues
    topics = [n for n in reading.needs if n.kind is NeedKind.CONCEPT and not n.weak and not n.inherited]
    about_report = [n for n in topics if n.alternatives & (REPORTED | {"publication_date"})]
    return "how_old" in reading.cues or len(about_report) == len(topics) or bool(reading.concepts & REPORTED)


def percent_missing(reading: Reading, profile: Profile) -> bool:
    """Whether the question wants a percentage and the fact has none."""
    shares = any(n.alternatives == {"market_share"} for n in reading.needs)
    return ("percent" in reading.concepts or shares) and not any(
        f.unit == "percent" for f in profile.fact.claim.figures
    )


VALUED = frozenset({"price", "share_price", "profit", "loss", "revenue", "cost", "market_cap", "salary"})
"""Concepts of what may be asked in a currency."""


PRICES = frozenset({"price", "bid"})
"""Concepts of what is paid for something."""


def _asks_price(reading: Reading) -> bool:
    """Whether 'what did X pay for Y' is asked, so that a fact without any figure is no answer."""
    if not reading.cues & {"what", "which", "how_much"} or reading.cues & {"yes_no", "tag", "why"}:
        return False
    return any(n.alternatives and n.alternatives <= PRICES and not n.weak and not n.inherited for n in reading.needs)


def lacks_amount(reading: Reading, profile: Profile) -> bool:
    """Whether 'the price in euros' meets a fact without any amount of money."""
    if _asks_price(reading) and not profile.fact.claim.figures:
        return True
    in_currency = any(n.alternatives and n.alternatives <= CURRENCY for n in reading.needs if not n.inherited)
    if not in_currency or not reading.concepts & VALUED or not reading.cues & {"what", "how_many", "how_much"}:
        return False
    told = any(is_currency(figure.unit) for figure in profile.fact.claim.figures)
    return not told or not reading.concepts & VALUED & (profile.said | profile.taught)


def asks_age_of_person(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether 'how old' asks for the age of a person, which is not the age of the report about them."""
    if "how_old" not in reading.cues or reading.concepts & REPORTED:
        return False
    about_person = isinstance(profile.fact.claim, Leadership) and not reading.names()
    return about_person or any(_kind(i, base) is EntityKind.PERSON for i in reading.known_ids())


def fits(reading: Reading, profile: Profile, base: FactBase, related: Related, languages: Languages) -> bool:
    """Whether the fact holds everything of the sort the question asks for, with the names on the right side."""
    types = asked_types(reading)
    if (
        asks_age_of_person(reading, profile, base)
        or _of_others(reading, profile, base)
        or lacks_amount(reading, profile)
    ):
        return False
    if succession_open(reading, profile, base) or leader_of_another(reading, profile, related):
        return False
    roles = languages.role_questions
    if reversed_roles(reading, profile, roles) or beside_the_roles(reading, profile, roles):
        return False
    if sells_nothing(reading, profile) or spoken_by_another(reading, profile) or percent_missing(reading, profile):
        return False
    if "who" in types and answers_who(reading, profile, roles) is False:
        return False
    if reading.asked_noun and not holds_asked_noun(reading, profile, base, languages.answer_kinds):
        return False
    if "how_many" in types and not counts_asked(reading, profile, languages.answer_units):
        return False
    return not types or any(ANSWER_TYPES[kind](reading, profile, base) for kind in types)


OFFICIALS = frozenset({"minister", "prime_minister", "president", "leader", "government"})
"""Concepts of whoever speaks for a nation."""
HOLDING_OFFICE = frozenset({EntityKind.PERSON, EntityKind.GOVERNMENT})
POSTS = frozenset({"leader", "ceo", "cfo", "chair", "coo", "cto"})
"""Concepts that ask for a post in an organisation."""


GONE = frozenset({"leave", "retire", "former", "predecessor", "succeed", "former_job"})
"""Concepts that ask for who is no longer in a post."""


def _another_post(demanded: frozenset[str], profile: Profile) -> bool:
    """Whether a particular post is asked for (the CFO) and the fact is about another one (the CEO)."""
    asked = demanded & (POSTS - {"leader"})
    own = profile.named_topic & (POSTS - {"leader"})
    return bool(asked and own) and not asked & own


def leader_of_another(reading: Reading, profile: Profile, related: Related) -> bool:
    """A question for who leads X is answered only by a leadership fact in which X, or the person named, has a role."""
    if "who" not in reading.cues or not reading.demanded() & POSTS:
        return False
    claim = profile.fact.claim
    if not isinstance(claim, Leadership):
        return True
    if _another_post(reading.demanded(), profile) or (claim.status is Status.ENDED and not reading.concepts & GONE):
        return True
    firms = [n for n in reading.names() if not n.place and not (n.mention and n.mention.form is Form.PEOPLE)]
    named = frozenset().union(*(n.alternatives for n in firms)) or reading.meant_ids() - reading.known_ids()
    holders = {claim.person, *claim.organisation, *claim.predecessor, *claim.successor}
    wider = named | {other for name in named for other in related.get(name, ())}
    return bool(named) and not wider & holders


def _of_others(reading: Reading, profile: Profile, base: FactBase) -> bool:
    return only_as_speaker(reading, profile) or of_another_nation(reading, profile, base)


def of_another_nation(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Whether 'which Chinese minister' meets a fact that names no person or government of that nation."""
    nations = [n for n in reading.names() if n.mention and n.mention.form is Form.PEOPLE]
    officials = [n.position for n in reading.needs if n.alternatives & OFFICIALS]
    asked = {i for n in nations for i in n.alternatives if n.position + 1 in officials}
    if not asked or not reading.cues & {"who", "which"}:
        return False
    told = (base.entities[e] for e in profile.told if e in base.entities)
    return not any(entity.kind in HOLDING_OFFICE and entity.country in asked for entity in told)


def succession_open(reading: Reading, profile: Profile, base: FactBase) -> bool:
    """Who came before or after somebody is answered only by a fact that fills that role for that very person."""
    claim = profile.fact.claim
    people = {i for i in reading.known_ids() if _kind(i, base) is EntityKind.PERSON}
    if not people or "who" not in reading.cues or not reading.concepts & {"predecessor", "succeed", "former"}:
        return False
    if not isinstance(claim, Leadership):
        return True
    if "predecessor" in reading.concepts or "former" in reading.concepts:
        return not (claim.person in people and claim.predecessor)
    if "who_acted_upon" in reading.cues:  # 'who did Y succeed'
        return not (claim.person in people and claim.predecessor)
    return not (people & set(claim.predecessor) or (claim.person in people and claim.successor))
