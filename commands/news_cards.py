"""What people asked to be told, as cards: news about whom they follow, answers they waited for."""

from __future__ import annotations

from dataclasses import replace

from discord import ui

from commands.answer_card import AnswerCard, Around
from commands.card_budget import shorten
from commands.card_text import lay_out
from commands.escaping import escape
from commands.follow_buttons import StopButton
from commands.lookup_buttons import LookupButton
from commands.lookup_card import LookupCard, Reading
from commands.lookup_pages import ABOVE_LIMIT, pages
from commands.texts import Texts
from facts.answer import Answer, CitedFact, Outcome
from facts.lookups import LookupAnswer
from facts.lookups.queries import CompanyQuery
from facts.store import Wish
from facts.to_tell import News


class NewsCard(ui.LayoutView):
    """Tells a follower what changed, with the way to all that is known and the way to hear no more."""

    def __init__(
        self, news: News, name: str, facts: tuple[CitedFact, ...], *, known: bool, language: str, texts: Texts
    ) -> None:
        """Take the added and changed facts worded; `known` tells whether the base still has the entity."""
        super().__init__(timeout=None)
        marked = {fact_id: texts.say("news.added", language) for fact_id in news.added}
        marked |= {fact_id: texts.say("news.changed", language) for fact_id in news.changed}
        answer = Answer(
            Outcome.ANSWERED if facts else Outcome.UNANSWERED,
            language,
            texts.say("news.lead", language, name=name),
            facts=tuple(replace(fact, label=f"{marked[fact.id]} · {fact.label}") for fact in facts),
            notes=(texts.say("news.removed", language, count=len(news.removed)),) if news.removed else (),
        )
        text = lay_out(answer, texts)
        card = ui.Container[NewsCard](accent_colour=0x2F6FDE)
        for part in (text.lead, text.notes, *text.facts):
            if part:
                card.add_item(ui.TextDisplay(part))
        if text.sources:
            card.add_item(ui.Separator())
            card.add_item(ui.TextDisplay(text.sources))
        row = ui.ActionRow[NewsCard]()
        if known:
            label = texts.say("news.all", language, name=name)
            row.add_item(LookupButton.of(CompanyQuery(news.entity), language, label))
        row.add_item(StopButton.of(news.entity, texts.say("news.stop", language)))
        card.add_item(row)
        self.add_item(card)


def found_card(wish: Wish, answer: Answer, around: Around, texts: Texts) -> AnswerCard:
    """Return the answer that somebody waited for, with the question it answers."""
    asked = texts.say("tell-me.found", around.reader, question=wish.question)
    return AnswerCard(replace(answer, notes=(asked, *answer.notes)), texts, around)


def found_lookup_card(wish: Wish, answer: LookupAnswer, reading: Reading, texts: Texts) -> LookupCard:
    """Return the first page of the lookup that somebody waited for, below what it was; its picture is a page away."""
    asked = texts.say("tell-me.found", wish.language, question=escape(wish.question))
    return LookupCard(answer, pages(answer, texts), 1, texts, reading, above=shorten(asked, ABOVE_LIMIT))
