"""Whether a fact tells of the very company a question asks about: its sales, its holdings, its books, not another's."""

from __future__ import annotations

from facts.claims import Finance, Outlook
from facts.reading.languages import Languages
from facts.reading.question import NeedKind, Reading
from facts.selection.profile import Profile

KINDS_ASKED = frozenset({"sales"})
"""Concepts that name a kind of fact so plainly that no other kind will do."""


def heads_another(reading: Reading, profile: Profile, languages: Languages) -> bool:
    """Whether keywords, a name and the word for a kind of fact ('sales JLR'), meet a fact of another kind."""
    topics = [n for n in reading.needs if n.kind is NeedKind.CONCEPT and not n.inherited]
    if not reading.is_heading() or len(topics) != 1:
        return False
    asked = topics[0].alternatives & KINDS_ASKED
    own = languages.claim_concepts.get(f"kind.{profile.fact.claim.kind}", ())
    return bool(asked) and topics[0].alternatives.isdisjoint(own)


def sells_nothing(reading: Reading, profile: Profile) -> bool:
    """Whether a question for the sales of a brand meets a fact that only compares another brand with it."""
    if "sales" not in reading.concepts or "outsell" in reading.concepts or profile.fact.claim.kind != "sales":
        return False
    named = frozenset().union(*(n.alternatives for n in reading.names() if n.by_name))
    passed = set(profile.roles.get("outsold", ()))
    sellers = profile.filling("brand", "product", "seller")
    sellers |= {figure.of for figure in profile.fact.claim.figures if figure.of}
    return bool(named & passed) and not named & sellers


OF_ACCOUNTS = frozenset({"share_price", "profit", "loss", "revenue", "dividend", "debt"})
"""Concepts of what a company has in its books or on the exchange."""
OCCASION = frozenset({"news", "announce", "deal", "partner", "expand"})
"""Concepts that make a company the occasion of what happens to another's: 'the share after the Leapmotor news'."""


def books_of_another(reading: Reading, profile: Profile) -> bool:
    """Whether 'the share price of X' meets what is told of the share of a company that only deals with X."""
    claim = profile.fact.claim
    whose = claim.organisation if isinstance(claim, Finance) else claim.subject if isinstance(claim, Outlook) else ()
    if not whose or "why" in reading.cues:
        return False
    asked = any(n.alternatives & OF_ACCOUNTS and not n.weak for n in reading.needs)
    firms = reading.parties()
    occasion = reading.concepts & OCCASION
    return asked and not occasion and len(firms) == 1 and firms[0].alternatives.isdisjoint(whose)


SUPPLIES = frozenset({"partnership", "technology", "production", "product", "plant", "outlook", "response"})
"""Kinds of fact that may tell who supplies what; nobody does who merely owns a maker of it."""
FUNDS = frozenset({"money", "invest", "debt", "cash"})
"""Concepts of what is not supplied by anybody in the trade."""


def supplies_nothing(reading: Reading, profile: Profile) -> bool:
    """Whether 'where does X get its cells' meets a fact of another kind, or one in which X is not told of."""
    if "gets_from" not in reading.cues or reading.concepts & FUNDS:
        return False
    named = frozenset().union(*(n.alternatives for n in reading.parties()))
    about = profile.told | set(profile.fact.claim.about)
    return profile.fact.claim.kind not in SUPPLIES or (bool(named) and named.isdisjoint(about))
