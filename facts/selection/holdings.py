"""All owners of a company, and all that a company owns, where a question asks for the whole list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facts.claims import Ownership, Status
from facts.reading.question import NeedKind, Reading
from facts.selection.possessions import Asked, is_of_that_sort, possessions_asked
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles

OWNING = frozenset({"owner", "stake", "shareholder", "joint_venture", "percent"})
"""Concepts that ask for ownership; one of them must be in the question."""
BESIDE = OWNING | {
    "company", "brand", "partner", "amount", "price", "partial", "together", "sum", "list_all", "model", "deal",
}  # fmt: skip
"""What may stand beside them without asking for anything else."""
OWNERS = frozenset({"owner", "shareholder", "joint_venture"})
"""Concepts that ask who owns what is named, and not what it owns."""
HELD = frozenset({Status.ACTIVE, Status.COMPLETED, Status.REPORTED, Status.ANNOUNCED, Status.SIGNED})
"""Statuses of what somebody owns, or is to own for sure."""
FOUNDED = "founded"
"""Form of what says who set a company up, which need not be an owner any more."""
LISTS = frozenset({"list", "several", "who_acted_upon"})
"""Cues of a list: 'which companies does X own' asks for whom it owns, however many."""
ASKS_ELSE = frozenset({"yes_no", "tag", "why", "when", "how_long", "where"})


def holdings(reading: Reading, profiles: Profiles) -> tuple[Profile, ...]:
    """Return a fact for each owner of the one company named, or for each company it has a share of; else nothing."""
    if not _asks_for_all(reading):
        return ()
    named = reading.names()[0].alternatives
    if _asks_what_it_has(reading):
        return _of_that_sort(_all_of(named, profiles, owned=False), reading, profiles)
    of_it = _all_of(named, profiles, owned=True) if _may_ask_for_owners(reading) else ()
    found = of_it if len(of_it) > 1 or reading.concepts & OWNERS else _all_of(named, profiles, owned=False)
    return found if len(found) > 1 else ()


def _of_that_sort(found: tuple[Profile, ...], reading: Reading, profiles: Profiles) -> tuple[Profile, ...]:
    """Keep what is owned of the sort that is asked for: of brands no battery maker."""
    base, languages = profiles.base, profiles.languages
    return tuple(p for p in found if is_of_that_sort(p.roles.get("owned", ()), reading, base, languages))


def _asks_what_it_has(reading: Reading) -> bool:
    asked = possessions_asked(reading)
    return asked is not None and asked.what is not Asked.BOUGHT


def owners_of(owned: Iterable[str], profiles: Profiles) -> tuple[Profile, ...]:
    """Return what says who owns one of these now, one fact an owner."""
    return _found(frozenset(owned), profiles, owned=True)[0]


def owners_before(owned: Iterable[str], profiles: Profiles) -> tuple[Profile, ...]:
    """Return what says who owned one of these and does no more."""
    return _found(frozenset(owned), profiles, owned=True)[1]


def _may_ask_for_owners(reading: Reading) -> bool:
    asks_who = "who" in reading.cues and "who_acted_upon" not in reading.cues
    return asks_who or bool(reading.concepts & OWNERS)


def _all_of(named: frozenset[str], profiles: Profiles, *, owned: bool) -> tuple[Profile, ...]:
    """Return all that says who owns one of these, or what one of these owns: who does now, else who did."""
    current, former = _found(named, profiles, owned=owned)
    return current or former


def _found(
    named: frozenset[str], profiles: Profiles, *, owned: bool
) -> tuple[tuple[Profile, ...], tuple[Profile, ...]]:
    """Return what says who owns one of these, or what one of these owns: now, and formerly."""
    claims = [(p, p.fact.claim) for p in profiles.by_id.values()]
    found = [
        (claim.status, p)
        for p, claim in claims
        if isinstance(claim, Ownership) and named & set(claim.owned if owned else claim.owner)
        if claim.owner and claim.form != FOUNDED
    ]
    superseded = profiles.base.superseded
    current = _newest_each([p for status, p in found if status in HELD and p.id not in superseded])
    former = [p for status, p in found if status is Status.ENDED or p.id in superseded]
    return tuple(current), tuple(former)


def _asks_for_all(reading: Reading) -> bool:
    """Whether a question asks for all owners or all holdings of one company, and for nothing else."""
    if _asks_what_it_has(reading) and len(reading.names()) == 1:
        return True
    lists = reading.cues & LISTS or reading.cues >= {"who", "how_many"}  # 'who has how many per cent of it'
    if not lists or reading.cues & ASKS_ELSE or reading.years or not reading.concepts & OWNING:
        return False
    rest = [n for n in reading.needs if n.kind is not NeedKind.NAME and not n.weak]
    asks_only = all(n.alternatives & BESIDE for n in rest)
    return asks_only and [n.by_name and not n.inherited for n in reading.names()] == [True]


def _newest_each(found: list[Profile]) -> list[Profile]:
    """Return the newest fact for each pair of owner and owned, of one day what holds rather than what was done."""
    newest: dict[tuple[object, object], Profile] = {}
    for profile in sorted(found, key=lambda p: (p.fact.ordered_by() or date.min, p.fact.claim.status is Status.ACTIVE)):
        newest[profile.roles.get("owner"), profile.roles.get("owned")] = profile
    return list(newest.values())
