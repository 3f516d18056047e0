"""Buying a car in a showroom, which is no takeover: 'when can I buy the MG2', 'how many people bought a Seat'."""

from __future__ import annotations

from dataclasses import replace

from facts.entities import PRODUCTS
from facts.reading.question import Need, NeedKind
from facts.reading.vocabulary import Vocabulary
from facts.reading.work import Work

TAKEOVER = "acquisition"
"""Concept of the verb for both."""
OFFERED = frozenset({"sales", "buying_advice"})
"""Concepts of 'can I buy', which asks for advice only where nothing is named."""
ON_SALE = frozenset({"sales", "launch", "order", "distribution", "delivery", "market_entry"})
"""Concepts of facts that say whether, when and how often a car is bought."""
BUYERS = frozenset({"employee", "person", "customer"})
"""Concepts that words for people may stand for: who buys a car asks for nothing more."""
ON_THE_EXCHANGE = frozenset({"stock_exchange", "share_price", "shareholder", "ipo"})
"""Concepts beside which shares are bought, not cars."""


def tell_purchases(work: Work, vocabulary: Vocabulary) -> None:
    """Read 'buy' as what people do in a showroom where what is bought is a car or where people buy it."""
    if "buys" not in work.cues or work.concepts & ON_THE_EXCHANGE or not any(map(_takes_over, work.needs)):
        return
    if not (_of_a_car(work, vocabulary) or _by_people(work, vocabulary)):
        return
    work.concepts |= ON_SALE
    work.concepts -= BUYERS
    kept = [need for need in work.needs if not (need.alternatives and need.alternatives <= BUYERS)]
    work.needs = [replace(need, alternatives=ON_SALE) if _takes_over(need) else need for need in kept]


def _takes_over(need: Need) -> bool:
    return need.kind is NeedKind.CONCEPT and (TAKEOVER in need.alternatives or need.alternatives >= OFFERED)


def _of_a_car(work: Work, vocabulary: Vocabulary) -> bool:
    """Whether what is bought is a model, or one car of a make: 'a Genesis'."""
    entities = vocabulary.names.base.entities
    named = [need for need in work.needs if need.by_name and not need.place]
    models = [n for n in named if all(i in entities and entities[i].kind in PRODUCTS for i in n.alternatives)]
    before = [work.tokens[n.position - 1].text for n in named if n.position > 0]
    return bool(models) or any("indefinite" in work.language.markers.get(word, ()) for word in before)


def _by_people(work: Work, vocabulary: Vocabulary) -> bool:
    """Whether those who buy are people: 'can I', 'how many people', 'the Belgians'."""
    nations = (need.written for need in work.needs if need.by_nation)
    named = sum(need.by_name and not need.place for need in work.needs)
    inhabitants = any(vocabulary.names.are_people(written) for written in nations)
    return named > 0 and ("people_buy" in work.cues or (inhabitants and bool(work.cues & {"can_do", "how_many"})))
