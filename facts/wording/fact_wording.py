"""One fact as the reader sees it: statement, status, who says so, age and citation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from facts.answer import Citation, CitedFact
from facts.base import Fact, FactBase
from facts.claims import Attribution, Response, Status
from facts.wording.formats import listing, partial_date

UNCERTAIN = frozenset({Status.RUMOURED, Status.IN_TALKS})


class FactWording:
    """Words facts in one language, as of one day."""

    def __init__(
        self, base: FactBase, messages: Mapping[str, str], language: str, today: date, expires_months: int
    ) -> None:
        self.base = base
        self.messages = messages
        self.language = language
        self.today = today
        self._expires_months = expires_months

    def status(self, fact: Fact) -> str:
        """Return the status, or `expired` for a rumour or talks that nothing followed for too long (design, 'Fact')."""
        status = fact.claim.status
        dated = fact.source.date
        if status in UNCERTAIN and dated and not self.base.successors.get(fact.id):
            first = dated.first_day()
            months = (self.today.year - first.year) * 12 + self.today.month - first.month
            if months >= self._expires_months:
                return "expired"
        return str(status)

    def cited(self, fact: Fact) -> CitedFact:
        """Return the fact worded, with its citation."""
        status = self.status(fact)
        return CitedFact(
            id=fact.id,
            kind=fact.claim.kind,
            status=status,
            statement=str(getattr(fact.claim.statement, self.language, fact.claim.statement.en)),
            label=self._label(fact, status),
            citation=self.citation(fact),
            stance=str(fact.claim.stance) if isinstance(fact.claim, Response) else None,
        )

    def _label(self, fact: Fact, status: str) -> str:
        word = self.messages[f"status.{status}"]
        if isinstance(fact.claim, Response):
            word = self.messages[f"stance.{fact.claim.stance}"]
        parts = [word]
        who = self.says(fact)
        if who:
            parts.append(self.messages["label.according_to"].format(who=who))
        if fact.source.date:
            parts.append(partial_date(fact.source.date, self.language))
            parts.append(self.age(fact.source.date.first_day()))
        else:
            parts.append(self.undated(fact))
        return ", ".join(parts)

    def says(self, fact: Fact) -> str:
        """Return who the article leans on, empty when it is the article itself."""
        named = []
        for who in fact.claim.says:
            if isinstance(who, Attribution):
                named.append(str(getattr(who, self.language, who.en)))
            elif who in self.base.entities:
                named.append(self.name(who))
            elif who != "article":
                named.append(self.messages.get(f"says.{who}", who))
        return listing(named, self.messages["and"]) if named else ""

    def name(self, entity_id: str) -> str:
        """Return an entity's name in this language."""
        entity = self.base.entities.get(entity_id)
        return str(getattr(entity.name, self.language, entity.name.en)) if entity else entity_id

    def age(self, day: date) -> str:
        """Return how long ago a day is, in the largest whole unit."""
        months = (self.today.year - day.year) * 12 + self.today.month - day.month - (self.today.day < day.day)
        if months >= 12:
            years = months // 12
            return self.messages["age.year"] if years == 1 else self.messages["age.years"].format(n=years)
        if months >= 1:
            return self.messages["age.month"] if months == 1 else self.messages["age.months"].format(n=months)
        days = (self.today - day).days
        return self.messages["age.days"].format(n=days) if days > 0 else self.messages["age.today"]

    def undated(self, fact: Fact) -> str:
        """Return the words for an article without a date, with its estimated window if the card has one."""
        estimate = fact.source.estimated
        if not estimate:
            return self.messages["label.undated"]
        return self.messages["label.undated_estimated"].format(
            since=partial_date(estimate.since, self.language), until=partial_date(estimate.until, self.language)
        )

    def citation(self, fact: Fact) -> Citation:
        """Return where the fact stands."""
        source = fact.source
        dated = (
            self.messages["citation.dated"].format(date=partial_date(source.date, self.language))
            if source.date
            else self.messages["label.undated"]
        )
        paragraphs = listing([str(p) for p in fact.claim.evidence.paragraphs], self.messages["and"])
        text = self.messages["citation"].format(file=source.file, dated=dated, paragraphs=paragraphs)
        by = ", ".join(part for part in (source.author, source.publisher) if part)
        return Citation(
            file=source.file,
            dated=source.date,
            estimated=source.estimated,
            paragraphs=fact.claim.evidence.paragraphs,
            text=f"{text} ({by})" if by else text,
            address=source.address,
        )
