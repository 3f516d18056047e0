"""`/rumours`: what is not confirmed, denied or expired, and who says so."""

from __future__ import annotations

from collections import Counter

from facts.claims import Response
from facts.lookups.lookup_answer import LookupAnswer
from facts.lookups.queries import RumoursQuery
from facts.lookups.standing import UNCONFIRMED, Standing
from facts.lookups.telling import Telling
from facts.wording.formats import number

TOLD = UNCONFIRMED | {Standing.EXPIRED, Standing.DENIED}


def look_up_rumours(query: RumoursQuery, telling: Telling) -> LookupAnswer:
    """Return the unsure claims about one company or of the whole base, by what makes them unsure."""
    pool = telling.snapshot.involving(query.company) if query.company else telling.base.facts.values()
    standings = {fact.id: telling.standing(fact) for fact in pool if not isinstance(fact.claim, Response)}
    found = [telling.base.facts[one] for one, standing in standings.items() if standing in TOLD]
    if not found:
        key = "nothing.rumours" if query.company else "nothing.all_rumours"
        return telling.unanswered(query, telling.say(key, name=telling.name(query.company or "")))
    counts = Counter(standings[fact.id] for fact in found)
    parts = [
        f"{telling.say(f'standing.{standing}')}: {number(counts[standing], telling.language)}"
        for standing in Standing
        if counts[standing]
    ]
    lead = telling.say("lead.rumours", title=telling.title(query), parts="; ".join(parts))
    told, notes = telling.newest(found)
    return telling.answered(query, lead, telling.by_standing(told), notes=notes)
