"""The whole bot as a process, on a local socket in place of Discord."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

import pytest
from local_discord import LocalDiscord, bot_process, local_discord, said, texts_of, until
from terminal import CARD, run, write_cards

OLD = "an-old.token"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return write_cards(tmp_path / "cards")


async def asked_and_ended(discord: LocalDiscord, bot: asyncio.subprocess.Process) -> str:
    """Ask who owns Tulip Cars, end the bot as soon as it answers, and return what it said on its way."""
    await discord.deliver("Who owns Tulip Cars?")
    await until(discord.asked, bot)
    bot.terminate()
    return await said(bot)


def test_without_a_token_one_sentence_tells_where_to_get_one(tmp_path: Path, seeds: Path) -> None:
    done = run("run", cwd=tmp_path, SEEDS_DIR=str(seeds), DISCORD_TOKEN="")
    assert done.returncode == 1
    assert done.stderr.startswith("DISCORD_TOKEN is not set: copy .env.example to .env")
    assert len(done.stderr.splitlines()) == 1


async def test_a_refused_token_is_told_as_such(tmp_path: Path, seeds: Path) -> None:
    async with (
        local_discord() as discord,
        bot_process(discord, "run", tmp_path, SEEDS_DIR=str(seeds), DISCORD_TOKEN=OLD) as bot,
    ):
        told = await said(bot)
    assert bot.returncode == 1
    assert "Discord refused the token in DISCORD_TOKEN" in told
    assert "Traceback" not in told


async def test_without_discord_the_start_fails_in_one_sentence(tmp_path: Path, seeds: Path) -> None:
    nowhere = LocalDiscord(base="http://127.0.0.1:9")
    async with bot_process(nowhere, "run", tmp_path, SEEDS_DIR=str(seeds)) as bot:
        told = await said(bot)
    assert bot.returncode == 1
    assert "Discord cannot be reached" in told
    assert "Traceback" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to handle")
async def test_a_stop_finishes_the_answer_that_was_begun(tmp_path: Path, seeds: Path) -> None:
    async with local_discord() as discord, bot_process(discord, "run", tmp_path, SEEDS_DIR=str(seeds)) as bot:
        await until(discord.connected, bot)
        await discord.deliver("Who owns Tulip Cars?")
        await until(discord.asked, bot)
        bot.send_signal(signal.SIGTERM)
        await asyncio.sleep(0.5)
        assert bot.returncode is None
        discord.may_answer.set()
        told = await said(bot)
    assert bot.returncode == 0
    assert "Varno owns Tulip Cars." in texts_of(discord.sent[0])
    assert "SIGTERM: finishing what is being answered" in told
    assert "Traceback" not in told


async def test_commands_are_registered_once_and_again_when_sync_asks(tmp_path: Path, seeds: Path) -> None:
    async with local_discord() as discord:
        for _ in range(2):
            discord.connected.clear()
            async with bot_process(discord, "run", tmp_path, SEEDS_DIR=str(seeds)) as bot:
                await until(discord.connected, bot)
        assert discord.registered == ["/api/v10/applications/1/commands"]
        async with bot_process(discord, "sync", tmp_path, SEEDS_DIR=str(seeds)) as bot:
            await said(bot)
    assert bot.returncode == 0
    assert len(discord.registered) == 2


async def test_refused_commands_leave_messages_answered(tmp_path: Path, seeds: Path) -> None:
    async with local_discord() as discord:
        discord.refuse_commands = True
        discord.may_answer.set()
        async with bot_process(discord, "run", tmp_path, SEEDS_DIR=str(seeds)) as bot:
            await until(discord.connected, bot)
            told = await asked_and_ended(discord, bot)
        async with bot_process(discord, "sync", tmp_path, SEEDS_DIR=str(seeds)) as bot:
            await said(bot)
    assert "Discord refused the commands for everywhere: 403 Forbidden" in told
    assert "the bot goes on with DMs and mentions" in told
    assert bot.returncode == 1


async def test_broken_cards_at_the_start_serve_the_last_good_ones_and_say_so(tmp_path: Path, seeds: Path) -> None:
    async with local_discord() as discord:
        discord.may_answer.set()
        async with bot_process(discord, "run", tmp_path, SEEDS_DIR=str(seeds)) as bot:
            await until(discord.connected, bot)
        (seeds / "varno.yaml").write_text(CARD.replace("owner: varno", "owner: vorno"), "utf-8")
        discord.connected.clear()
        async with bot_process(discord, "run", tmp_path, SEEDS_DIR=str(seeds)) as bot:
            await until(discord.connected, bot)
            told = await asked_and_ended(discord, bot)
    assert "Varno owns Tulip Cars." in texts_of(discord.sent[0])
    assert "have faults (1); revision 1 is served instead" in told
    assert "varno.yaml:9: `owner` names `vorno`" in told


async def test_broken_cards_at_the_very_first_start_are_reported(tmp_path: Path, seeds: Path) -> None:
    (seeds / "varno.yaml").write_text(CARD.replace("owner: varno", "owner: vorno"), "utf-8")
    async with local_discord() as discord, bot_process(discord, "run", tmp_path, SEEDS_DIR=str(seeds)) as bot:
        told = await said(bot)
    assert bot.returncode == 1
    assert "varno.yaml:9: `owner` names `vorno`, which is no entity; did you mean `varno`?" in told
    assert not discord.connected.is_set()


async def test_what_the_bot_serves_is_never_what_ask_answers_from(tmp_path: Path, seeds: Path) -> None:
    """The bot serves A from its store; `ask --seeds B` reads B, and reports B when it is broken."""
    other = write_cards(
        tmp_path / "other", card=CARD.replace("Varno owns Tulip Cars.", "Tulip Cars is owned by Varno.")
    )
    question = "Who owns Tulip Cars?"
    async with local_discord() as discord, bot_process(discord, "run", tmp_path, SEEDS_DIR=str(seeds)) as bot:
        await until(discord.connected, bot)
        database = str(tmp_path / "bot.sqlite3")
        good = run("ask", "--seeds", other, question, cwd=tmp_path, DATABASE=database)
        (other / "varno.yaml").write_text(CARD.replace("owner: varno", "owner: vorno"), "utf-8")
        broken = run("ask", "--seeds", other, question, cwd=tmp_path, DATABASE=database)
    assert good.stdout.startswith("Tulip Cars is owned by Varno.")
    assert (broken.returncode, broken.stdout) == (1, "")
    assert "varno.yaml:9: `owner` names `vorno`" in broken.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGHUP")
async def test_a_hangup_reloads_the_cards_and_keeps_the_old_ones_when_they_are_broken(
    tmp_path: Path, seeds: Path
) -> None:
    card = seeds / "varno.yaml"
    async with local_discord() as discord, bot_process(discord, "run", tmp_path, SEEDS_DIR=str(seeds)) as bot:
        discord.may_answer.set()
        await until(discord.connected, bot)
        card.write_text(CARD.replace("en: Varno owns Tulip Cars.", "en: Tulip Cars is owned by Varno."), "utf-8")
        bot.send_signal(signal.SIGHUP)
        await asyncio.sleep(2)
        card.write_text(CARD.replace("owner: varno", "owner: vorno"), "utf-8")
        bot.send_signal(signal.SIGHUP)
        await asyncio.sleep(2)
        told = await asked_and_ended(discord, bot)
    assert "serving revision 2: 0 facts added, 1 changed, 0 removed" in told
    assert "varno.yaml:9: `owner` names `vorno`" in told
    assert "Tulip Cars is owned by Varno." in texts_of(discord.sent[0])


async def test_a_rollback_at_the_command_line_is_told_by_the_next_start(tmp_path: Path, seeds: Path) -> None:
    database = str(tmp_path / "bot.sqlite3")
    async with local_discord() as discord:
        discord.may_answer.set()
        for card in (CARD, CARD.replace("en: Varno owns Tulip Cars.", "en: Tulip Cars is owned by Varno.")):
            (seeds / "varno.yaml").write_text(card, "utf-8")
            discord.connected.clear()
            async with bot_process(discord, "run", tmp_path, SEEDS_DIR=str(seeds)) as bot:
                await until(discord.connected, bot)
        pinned = run("rollback", "--seeds", seeds, "1", cwd=tmp_path, DATABASE=database)
        discord.connected.clear()
        async with bot_process(discord, "run", tmp_path, SEEDS_DIR=str(seeds)) as bot:
            await until(discord.connected, bot)
            told = await asked_and_ended(discord, bot)
    assert (pinned.returncode, pinned.stderr) == (0, "")
    assert "revision 1 is pinned by a rollback; the cards are not read" in told
    assert "Varno owns Tulip Cars." in texts_of(discord.sent[0])
