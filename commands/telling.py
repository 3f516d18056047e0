"""Telling people what they asked for: after the base has changed, and after a report was dealt with."""

from __future__ import annotations

import asyncio
import logging

import discord
from discord import ui

from commands.answering import Answering
from commands.card_budget import MAX_CONTENT, shorten
from commands.desk import Desk, OutdatedButton
from commands.error_replies import log_unexpected
from commands.escaping import escape
from commands.lookup_card import Reading
from commands.news_cards import NewsCard, found_card, found_lookup_card
from commands.texts import Texts
from facts.answer import Answer
from facts.base import FactBase
from facts.engine import Engine
from facts.errors import StoreError, UnknownRevision
from facts.letting_go import let_go
from facts.lookups import LookupAnswer
from facts.serving import Served, Serving
from facts.store import Follow, ReportNotice, ReportState, Store, Wish
from facts.taking_turns import beside
from facts.to_tell import News, ToTell, to_tell

log = logging.getLogger(__name__)


class Telling:
    """Finds out what is to be told and tells it; who cannot be reached is left in peace until the next time."""

    def __init__(
        self, *, store: Store, serving: Serving[Engine], desk: Desk, answering: Answering, texts: Texts
    ) -> None:
        self._store = store
        self._serving = serving
        self._desk = desk
        self._answering = answering
        self._texts = texts
        self._turn = asyncio.Lock()

    async def catch_up(self, client: discord.Client) -> None:
        """Tell everybody what has changed since the last time, and what became of reports.

        To be called at the start, after every change of the base and after a report was closed; when nothing is to be
        told it does nothing. Whatever goes wrong is logged: telling keeps nobody from an answer.
        """
        async with self._turn:
            try:
                await self._tell_changes(client)
                await self._tell_reporters(client)
            except StoreError as error:
                log.error("people could not be told what they asked for: %s", error)
            except Exception as error:  # a task of its own: nobody else would meet it
                log_unexpected(error, where="telling")

    async def _tell_changes(self, client: discord.Client) -> None:
        served = self._serving.served
        before = await self._told_base(served)
        follows, wishes = await self._store.wishes.follows(), await self._store.wishes.wishes()
        if follows or wishes:
            due = await beside(to_tell, before, served.base, follows=follows, wishes=wishes, answer=self._answer_to)
            await self._tell_followers(client, due, before)
            await self._tell_waiting(client, due)
        await self._store.wishes.note_told(served.revision.folder, served.revision.number)
        if before is not served.base:
            await let_go(before)

    async def _told_base(self, served: Served[Engine]) -> FactBase:
        """Return the base up to which everybody knows; the served one when that is not kept any more."""
        told = await self._store.wishes.told_revision(served.revision.folder)
        if told is None or told == served.revision.number:
            return served.base
        try:
            return await self._serving.kept_base(told)
        except (StoreError, UnknownRevision) as error:
            log.warning("followers are not told what changed since revision %d: %s", told, error)
            return served.base

    def _answer_to(self, wish: Wish) -> Answer | LookupAnswer | None:
        if wish.lookup is None:
            return self._desk.ask_alone(wish.question, language=wish.language)
        try:
            return self._desk.look_up(self._desk.read_lookup(wish.lookup), language=wish.language)
        except OutdatedButton:
            return None

    async def _tell_followers(self, client: discord.Client, due: ToTell, before: FactBase) -> None:
        """Tell each follower; those who follow from the same channel in one language are told together."""
        told: set[tuple[int, str, str]] = set()
        for follow, news in due.news:
            together = (follow.channel or 0, news.entity, follow.language)
            if follow.channel and together in told:
                continue
            told.add(together)
            await self._send(client, follow, self._news_card(news, follow.language, before))

    def _news_card(self, news: News, language: str, before: FactBase) -> NewsCard:
        name = self._desk.name_of(news.entity, language=language)
        gone = before.entities.get(news.entity)
        return NewsCard(
            news,
            name or (gone.name.en if gone else news.entity),
            self._desk.cited((*news.added, *news.changed), language=language),
            known=name is not None,
            language=language,
            texts=self._texts,
        )

    async def _tell_waiting(self, client: discord.Client, due: ToTell) -> None:
        for wish, answer in due.answers:
            if await self._send(client, wish, self._found_card(wish, answer)):
                await self._store.wishes.withdraw(wish.person, wish.id)

    def _found_card(self, wish: Wish, answer: Answer | LookupAnswer) -> ui.LayoutView:
        if isinstance(answer, LookupAnswer):
            return found_lookup_card(wish, answer, Reading(wish.language, self._desk.revision), self._texts)
        around = self._answering.around(answer, wish.question, reader=wish.language)
        return found_card(wish, answer, around, self._texts)

    async def _tell_reporters(self, client: discord.Client) -> None:
        for notice in await self._store.reports.notices():
            if await self._send_direct(client, notice.person, self._about_report(notice)):
                await self._store.reports.told(notice.report.id)

    def _about_report(self, notice: ReportNotice) -> str:
        report, language = notice.report, notice.report.about.language
        key = "wrong.mended" if report.state is ReportState.MENDED else "wrong.declined"
        date = discord.utils.format_dt(report.made, "D")
        told = self._texts.say(key, language, number=report.id, date=date)
        quoted = self._texts.say("wrong.quoted", language, wrong=escape(report.about.wrong))
        return shorten(f"{told}\n{quoted}", MAX_CONTENT)

    async def _send(self, client: discord.Client, asked: Follow | Wish, card: ui.LayoutView) -> bool:
        """Send a card to where it was asked for, or to the person when that is no more; tell whether it arrived."""
        if asked.channel is not None:
            try:
                await client.get_partial_messageable(asked.channel).send(view=card)
            except (discord.Forbidden, discord.NotFound):
                log.info("a channel where something was to be told is closed to the bot; it goes by direct message")
            except discord.HTTPException as error:
                log.warning("could not tell in a channel: %s (code %s)", error.status, error.code)
                return False
            else:
                return True
        return await self._send_direct(client, asked.person, card)

    async def _send_direct(self, client: discord.Client, person: int, content: ui.LayoutView | str) -> bool:
        try:
            channel = await client.create_dm(discord.Object(person))
            if isinstance(content, str):
                await channel.send(content)
            else:
                await channel.send(view=content)
        except discord.Forbidden:
            log.info("somebody who asked to be told takes no direct messages")  # who it is, is nobody's business
            return False
        except discord.HTTPException as error:
            log.warning("could not tell somebody: %s (code %s)", error.status, error.code)
            return False
        return True
