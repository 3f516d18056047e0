"""Whether a fact is the affair of the one company that a plain question is about: its profit, its end, its partners."""

from __future__ import annotations

from collections.abc import Mapping

from facts.base import FactBase
from facts.claims import AnyClaim, Finance, Outlook
from facts.reading.languages import Languages
from facts.reading.names import COMPANY_KINDS
from facts.reading.question import Need, NeedKind, Reading, once
from facts.selection.directions import Related, companies_meant
from facts.selection.own_affairs import OF_ACCOUNTS
from facts.selection.profile import Profile

ASKS_MORE = frozenset({"how", "choice", "person_meant", "than_then", "outside", "list"})
"""Cues of a question that asks more of a company than its topic says."""
COMMENTED = frozenset({"say", "respond", "opinion", "deny", "confirm", "announce", "news", "rumour", "expectation"})
"""Concepts of what is said of it, by whomever."""
PARTIES = frozenset({"partner", "alliance"})
"""Topics of a fact that has whoever is asked for in a part like that of the company named."""
EXISTS, ALIVE = frozenset({"existence"}), frozenset({"continue"})
"""The topic of a question whether a company is still there, and what may stand beside 'still' in it."""


def affair_of_another(
    reading: Reading, profile: Profile, base: FactBase, related: Related, languages: Languages
) -> bool:
    """Whether a question with one company and one topic meets a fact that has the company in another part."""
    plain = plain_question(reading)
    if plain is None:
        return False
    company, topics = plain
    if "who" in reading.cues and not any(topic & PARTIES for topic in topics):
        return False  # 'who winds X up'
    rows = [row for row in languages.affairs if all(topic & row.asked for topic in topics)]
    if not rows or not all(base.entities[i].kind in COMPANY_KINDS for i in company.alternatives if i in base.entities):
        return False
    named = companies_meant(company.alternatives, related, base)
    claim = profile.fact.claim
    facts = (claim, *base.answered_by(claim))
    reason = "why" in reading.cues  # which is told in other words than what it explains
    return not any(
        (reason or _tells(reading, profile, row.told)) and any(concerns(named, fact, row.roles) for fact in facts)
        for row in rows
    )


def _tells(reading: Reading, profile: Profile, topics: frozenset[str]) -> bool:
    """Whether a fact is about one of these topics: money by what is measured, an opinion in its own words.

    Where only 'still' asks, the fact must say itself that somebody came to an end.
    """
    if isinstance(profile.fact.claim, Finance) and profile.fact.claim.measure and topics & OF_ACCOUNTS:
        return not topics.isdisjoint(profile.named_topic)
    own = isinstance(profile.fact.claim, Outlook) or not reading.topics()
    return not topics.isdisjoint(profile.said if own else profile.said | profile.taught | profile.perhaps)


@once
def plain_question(reading: Reading) -> tuple[Need, tuple[frozenset[str], ...]] | None:
    """Return the one company and the topics of a question that has nothing else but years and weak words."""
    names = reading.names()
    topics = [n for n in reading.needs if n.kind is not NeedKind.NAME and not n.weak]
    alone = len(names) == 1 and names[0].by_name and not (names[0].place or names[0].inherited)
    if not alone or reading.cues & ASKS_MORE or reading.concepts & COMMENTED:
        return None
    if any(n.kind not in {NeedKind.CONCEPT, NeedKind.YEAR} for n in topics):
        return None
    told = tuple(n.alternatives for n in topics if n.kind is NeedKind.CONCEPT)
    return (names[0], told or (EXISTS,)) if told or _asks_whether_it_exists(reading) else None


def _asks_whether_it_exists(reading: Reading) -> bool:
    """Whether nothing but 'still' is asked of a company: 'does X still exist', 'is X still alive'."""
    rest = [n for n in reading.needs if n.kind is not NeedKind.NAME and not n.alternatives <= ALIVE]
    return not rest and reading.cues >= {"still", "yes_no"}


def concerns(named: frozenset[str], claim: AnyClaim, roles: Mapping[str, frozenset[str]]) -> bool:
    """Whether one of these companies holds one of these roles in a claim; `of` and `about` stand for those fields."""
    wanted = roles.get(claim.kind, frozenset())
    held = {e for role, filled in claim.filled().items() if role in wanted for e in filled}
    held |= {figure.of for figure in claim.figures if figure.of and "of" in wanted}
    return not named.isdisjoint(held.union(claim.about if "about" in wanted else ()))
