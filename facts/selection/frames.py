"""Questions whose answer is decided by roles: bare lists ('partners JLR'), a mistaken owner, reasons behind a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from facts.claims import Aspect, Leadership, Outlook, Ownership, Status
from facts.entities import PRODUCTS, EntityKind
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.directions import UNRELATED
from facts.selection.possessions import possessions_asked
from facts.selection.posts import is_person
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles

LISTED_KINDS: Mapping[str, str] = {"partner": "partnership"}
"""Kinds of which a question without further condition means all, by the concept that asks for them."""
BESIDE = frozenset({"rumour", "talks", "seek", "approach", "alliance", "deal"})
"""What may stand beside the concept of a list without narrowing it."""
SHORT = 4
"""Words up to which a name and a topic are a heading to list under, not a sentence."""
HEADING_KINDS: Mapping[str, str] = {
    **LISTED_KINDS,
    "sales": "sales",
    "plant": "plant",
    "owner": "ownership",
    "leader": "leadership",
}
ASKS_MORE = frozenset({"how_many", "when", "why", "where", "how_long", "how_old"})
"""Cues that ask for more: who really owns a company, or what it is, is no answer to them."""
POINTED_CUES = ASKS_MORE | {"yes_no", "tag"}
"""Cues of a question that wants one thing, not a list."""
NO_PARTIES = frozenset({"facilitator", "product", "market"})
"""Roles of who or what is part of a deal without making it."""
REASONS = frozenset({Aspect.REASON, Aspect.AIM})


def bare_list(reading: Reading, profiles: Profiles) -> tuple[Profile, ...]:
    """Return all facts of the kind a bare question names for its one company, one per counterpart; else nothing."""
    asked = _listed_kind(reading, profiles)
    if asked is None:
        return ()
    wanted = reading.names()[0].alternatives
    found = [(p, _parties(p)) for p in _newest_first(profiles) if p.fact.claim.kind == asked]
    if asked == "ownership" and possessions_asked(reading):
        found = [(p, parties) for p, parties in found if not wanted.isdisjoint(p.roles.get("owner", ()))]
    elif asked == "ownership" and _asks_who_owns(reading):  # not what it owns itself
        found = [(p, parties) for p, parties in found if not wanted.isdisjoint(p.roles.get("owned", ()))]
    if asked == "leadership":
        found = _holders_first(found)
    with_others = [(p, parties - wanted) for p, parties in found if parties & wanted]
    return _one_each(with_others) if asked == "partnership" else tuple(p for p, _ in with_others)


def _holders_first(found: list[tuple[Profile, frozenset[str]]]) -> list[tuple[Profile, frozenset[str]]]:
    """Order facts about posts so that who made way for another comes behind who has the post."""
    claims = [p.fact.claim for p, _ in found]
    gone = {person for claim in claims if isinstance(claim, Leadership) for person in claim.predecessor}
    return sorted(found, key=lambda one: not gone.isdisjoint(one[0].roles.get("person", ())))


def _asks_who_owns(reading: Reading) -> bool:
    """Whether 'who owns Geely' or 'owner Geely' is asked, and not 'who is owned by Geely'."""
    return "holder" in reading.cues or ("who" in reading.cues and not reading.cues & {"who_acted_upon", "owned_by"})


def _listed_kind(reading: Reading, profiles: Profiles) -> str | None:
    """Return the kind of fact that a question names besides one company; None when it says anything more."""
    if (
        reading.cues & POINTED_CUES
        or ("who" in reading.cues and ("wish" in reading.cues or "seek" in reading.concepts))
        or reading.cues & {"kind_of", "just_two"}
        or reading.concepts & {"reporter", "source_of", "insider"}
        or reading.years
        or any(n.inherited or n.kind is NeedKind.UNKNOWN for n in reading.needs)
    ):
        return None
    if [n.by_name for n in reading.names()] != [True]:
        return None
    heading = reading.words <= SHORT and not (reading.asked_noun and "which" in reading.cues)  # 'which brands sells X'
    kinds = HEADING_KINDS if heading else LISTED_KINDS
    demands = [n for n in reading.needs if (not n.weak or n.aspect) and n.kind is not NeedKind.NAME]
    if any(not n.alternatives & (kinds.keys() | BESIDE) for n in demands):
        return None
    inventory = profiles.languages.concepts
    suggested = {b for c in reading.concepts if c in inventory for b in (c, *inventory[c].broader)}
    return next((kind for concept, kind in kinds.items() if concept in suggested), None)


def _parties(profile: Profile) -> frozenset[str]:
    return frozenset(e for role, held in profile.roles.items() if role not in NO_PARTIES for e in held)


def _one_each(found: Iterable[tuple[Profile, frozenset[str]]]) -> tuple[Profile, ...]:
    """Return a fact for each counterpart, and for several together unless each of them has a fact of its own."""
    by_others: dict[frozenset[str], Profile] = {}
    for profile, others in found:
        if others:
            by_others.setdefault(others, profile)
    singles = {e for others in by_others if len(others) == 1 for e in others}
    return tuple(p for others, p in by_others.items() if len(others) == 1 or not others <= singles)


_FIRST = (Status.ACTIVE, Status.COMPLETED, Status.SIGNED, Status.IN_TALKS, Status.RUMOURED)


def _newest_first(profiles: Profiles) -> list[Profile]:
    def order(profile: Profile) -> tuple[int, int]:
        day = profile.fact.ordered_by()
        status = profile.fact.claim.status
        return -(day.toordinal() if day else 0), _FIRST.index(status) if status in _FIRST else len(_FIRST)

    return sorted(profiles.by_id.values(), key=order)


def true_owner(reading: Reading, profiles: Profiles, related: Mapping[str, frozenset[str]]) -> Profile | None:
    """Return who really owns a company of the question when it assumes another of its names does; else None."""
    if not reading.demanded() & {"owner", "acquisition", "parent", "subsidiary"} or reading.cues & ASKS_MORE:
        return None
    if UNRELATED in reading.demanded():
        return None  # 'does X have anything to do with Y': who owns Y does not tell
    if {n.kind for n in reading.needs if not n.weak} - {NeedKind.NAME, NeedKind.CONCEPT}:
        return None
    named = frozenset(i for n in reading.names() if n.by_name for i in n.alternatives)
    if len(named) < 2:
        return None
    claims = [(p, p.fact.claim) for p in profiles.by_id.values() if isinstance(p.fact.claim, Ownership)]
    of_group = related if len(named) == 2 else {}  # 'does Hyundai buy it': the group of that name may
    meant = [{i}.union(of_group.get(i, ())) for i in named]
    if any(all(one & p.entities for one in meant) for p, _ in claims) or any(
        all(one & p.told for one in meant) and not isinstance(p.fact.claim, Outlook) for p in profiles.by_id.values()
    ):
        return None
    standing = (
        p
        for p, claim in claims
        if claim.status is Status.ACTIVE and named & set(claim.owned) and claim.owner and not named & set(claim.owner)
    )
    return next(standing, None)


def true_nation(reading: Reading, profiles: Profiles) -> Profile | None:
    """Return what says of which nation a company is, for 'is Geely Swedish' and 'Chinese or Korean'; else None."""
    firms = reading.parties()
    nations = frozenset(i for n in reading.names() if n.by_nation for i in n.alternatives)
    rest = [n for n in reading.needs if n.kind is not NeedKind.NAME and not n.alternatives & ROLE_WORDS]
    asked = reading.cues & {"yes_no", "tag", "choice"} and not reading.cues & ASKS_MORE
    if not asked or not nations or rest or len(firms) != 1 or len(reading.names()) != 1 + len(nations):
        return None
    told = [p for p in profiles.by_id.values() if firms[0].alternatives & p.told and _tells_nation(p, firms[0])]
    return min(told, key=lambda p: (len(p.entities), p.id), default=None)


def _tells_nation(profile: Profile, firm: Need) -> bool:
    """Whether a fact about one company alone calls it by its nation."""
    countries = {profile.country_of[i] for i in firm.alternatives if i in profile.country_of}
    return bool(countries & profile.adjectives) and not profile.fact.claim.figures and len(profile.roles) == 1


DEFINING_ROLES: Mapping[str, tuple[str, ...]] = {
    "product": ("product", "maker"),
    "leadership": ("person",),
    "ownership": ("owned",),
    "plant": ("plant",),
    "technology": ("product",),
}
"""Roles whose bearer a fact says what it is, by the kind of fact, the most telling kind first."""


ROLE_WORDS = frozenset({"role", "person", "former_job", "company", "brand"})
"""Concepts that ask no more of a person or a company than who they are."""


def definition(reading: Reading, profiles: Profiles) -> tuple[Profile, ...]:
    """Return what says what the one thing named is, for 'what is Freelander' and 'who is PB Balaji'; else nothing."""
    rest = [n for n in reading.needs if n.kind is not NeedKind.NAME and not n.alternatives & ROLE_WORDS]
    names = reading.names()
    if rest or len(names) != 1 or names[0].inherited or reading.cues & ASKS_MORE or possessions_asked(reading):
        return ()
    wanted = reading.names()[0].alternatives
    asks_work = "does_what" in reading.cues and any(is_person(i, profiles.base) for i in wanted)
    if "defining" not in reading.cues and not asks_work and len(reading.needs) == 1:
        return ()
    made = "produce" in reading.demanded() and any(_is_made_or_makes(i, profiles) for i in wanted)
    of_sort = "defining" in reading.cues and reading.asked_noun in ROLE_WORDS  # 'what kind of company is X'
    if made or ("which" in reading.cues and not of_sort):
        return ()  # 'where does the X come from', 'which model comes from there'
    order = list(DEFINING_ROLES)
    found = [
        p
        for p in profiles.by_id.values()
        if any(wanted & set(p.roles.get(role, ())) for role in DEFINING_ROLES.get(p.fact.claim.kind, ()))
    ]
    found.sort(
        key=lambda p: (
            order.index(p.fact.claim.kind),
            len(p.entities),  # what says the least besides
            -(p.fact.ordered_by() or date.min).toordinal(),
            p.id,
        )
    )
    return tuple(found[:2])


def _is_made_or_makes(entity: str, profiles: Profiles) -> bool:
    """Whether an entity is a car or a plant."""
    held = profiles.base.entities.get(entity)
    return held is not None and held.kind in {*PRODUCTS, EntityKind.PLANT}


def reasons_for(profile: Profile, profiles: Profiles) -> tuple[Profile, ...]:
    """Return the facts that state why this one is so: what it names itself, then reasons and aims about it.

    Benefits stand in where there are none.
    """
    own = [profiles.by_id[i] for i in profile.fact.claim.because if i in profiles.by_id]
    about = [(profiles.by_id[i], profiles.base.facts[i].claim) for i in profiles.base.leaning.get(profile.id, ())]
    outlooks = [(p, claim.aspect) for p, claim in about if isinstance(claim, Outlook) and profile.id in claim.about]
    reasons = [p for p, aspect in outlooks if aspect in REASONS]
    benefits = [p for p, aspect in outlooks if aspect is Aspect.BENEFIT]
    return tuple(dict.fromkeys([*own, *reasons] or benefits))
