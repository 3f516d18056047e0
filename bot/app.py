"""Every object of the running bot, built from its settings in order and closed in reverse."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date

from bot.client import AutodealsClient
from bot.settings import Settings
from bot.syncing import sync_commands
from commands.admins import Admins
from commands.answering import Answering
from commands.conversations import Conversations
from commands.cooldowns import Cooldowns
from commands.desk import Desk
from commands.looking_up import LookingUp
from commands.parts import Parts
from commands.passages import Passages
from commands.pictures.gallery import Gallery
from commands.preferences import Preferences
from commands.question_log import QuestionLog
from commands.telling import Telling
from commands.texts import load_texts
from commands.unanswered_questions import UnansweredQuestions
from facts.base import FactBase
from facts.curation.card_warnings import Looking, warnings_of_folder
from facts.curation.findings import Finding
from facts.engine import NEW_CONVERSATION, Engine
from facts.errors import FactsError
from facts.reading.languages import Languages, load_languages
from facts.serving import Serving, Started
from facts.store import Store, open_store
from facts.taking_turns import beside, in_small_steps

log = logging.getLogger(__name__)

THREADS = 2
"""Threads beside the loop: a reload and a lookup. One interpreter runs them by turns, and each keeps some 4 MB."""

OnLogin = Callable[[AutodealsClient], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class App:
    """A bot that has all it needs; `client` is still to connect."""

    settings: Settings
    parts: Parts
    client: AutodealsClient

    async def serve(self) -> Started:
        """Serve the cards, or the last good revision when they have faults, and say so in the log.

        Raises CardFaults when the cards have faults and no revision is kept, StoreError when the store fails.
        """
        started = await self.parts.serving.start()
        for fault in started.faults:
            log.error("%s", fault)
        revision = started.revision
        log.info("serving revision %d: %d facts of %s", revision.number, revision.summary.facts, revision.folder)
        return started

    async def reload(self) -> None:
        """Read the cards anew and serve them, unless they have faults or a revision is pinned; the log says which."""
        try:
            reloaded = await self.parts.serving.reload()
        except FactsError as error:
            log.error("not reloaded: %s", error)
            return
        for fault in reloaded.faults:
            log.error("%s", fault)
        revision, facts = reloaded.revision, reloaded.difference.facts
        changed = (len(facts.added), len(facts.changed), len(facts.removed))
        log.info("serving revision %d: %d facts added, %d changed, %d removed", revision.number, *changed)


@asynccontextmanager
async def open_app(
    settings: Settings,
    *,
    today: Callable[[], date] | None = None,
    languages: Languages | None = None,
    on_login: OnLogin | None = None,
) -> AsyncIterator[App]:
    """Open the store and build everything on it; at the end the client finishes its answers, then the store closes.

    `on_login` is done instead of registering the commands when they changed. Raises StoreError.
    """
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS, thread_name_prefix="beside"))
    key = settings.person_key.get_secret_value().encode() if settings.person_key else None
    async with open_store(settings.database, retention_days=settings.retention_days, person_key=key) as store:
        parts = _parts(settings, store, today or settings.today, languages or load_languages())
        client = AutodealsClient(
            parts, admin_guilds=settings.admin_guild_ids, on_login=on_login or _register_when_changed
        )
        try:
            yield App(settings, parts, client)
        finally:
            await client.close()


def _parts(settings: Settings, store: Store, today: Callable[[], date], languages: Languages) -> Parts:
    def build(base: FactBase) -> Engine:
        engine = Engine(base, languages, rumour_expires_months=settings.rumour_expires_months)
        engine.warm_up()  # here, in the thread of the reload
        return engine

    async def card_warnings_now() -> tuple[Finding, ...]:
        looking = Looking(languages, today(), settings.articles, settings.rumour_expires_months)
        async with in_small_steps():
            return await beside(warnings_of_folder, settings.seeds_dir, looking)

    serving = Serving(settings.seeds_dir, articles=settings.articles, store=store, build=build)
    desk = Desk(serving, conversations=Conversations(NEW_CONVERSATION), today=today)
    texts = load_texts()
    question_log = QuestionLog(store, serving)
    answering = Answering(desk, texts, question_log)
    return Parts(
        desk=desk,
        texts=texts,
        answering=answering,
        looking_up=LookingUp(
            desk, texts, gallery=Gallery(), passages=Passages(settings.articles if settings.show_passages else None)
        ),
        question_log=question_log,
        store=store,
        serving=serving,
        admins=Admins(settings.admin_user_ids, settings.admin_role_ids),
        preferences=Preferences(store, default_language=settings.default_language),
        cooldowns=Cooldowns(),
        telling=Telling(store=store, serving=serving, desk=desk, answering=answering, texts=texts),
        unanswered=UnansweredQuestions(store, desk),
        default_language=settings.default_language,
        card_warnings=card_warnings_now,
    )


async def _register_when_changed(client: AutodealsClient) -> None:
    await sync_commands(client, client.parts.store, client.parts.texts)
