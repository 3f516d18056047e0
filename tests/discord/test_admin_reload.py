"""`/reload`, `/check`, `/history` and `/rollback`, with real files and a real database."""

from __future__ import annotations

from pathlib import Path

import pytest
from shown import buttons_of, text_of
from simcord import InteractionResult, SetupError
from small_base import CARD, NEW_CARD, NEW_QUESTION, NEW_STATEMENT, QUESTION, STATEMENT

from bot.stage import Stage
from facts.store import folder_key, open_store

BROKEN = CARD.replace("owner: varno", "owner: vorno")
CHANGED = CARD.replace("en: Varno owns Tulip Cars.", "en: Tulip Cars is owned by Varno.")
ONE_SIDED = """\
  - id: mossa-hires
    kind: plant
    status: active
    operator: mossa
    statement: {nl: Mossa neemt mensen aan., en: Mossa hires people.}
    keywords: {nl: [werven]}
    evidence: {paragraphs: 2}
"""
CHANGED_STATEMENT = "Tulip Cars is owned by Varno."


@pytest.fixture
def card(cards: Path) -> Path:
    return cards / "varno.yaml"


async def told(stage: Stage, question: str) -> str:
    return text_of(await stage.member.slash(stage.channel, "ask", question=question))


async def run(stage: Stage, command: str, **options: object) -> InteractionResult:
    return await stage.admin.slash(stage.channel, command, **options)


async def click(stage: Stage, shown: InteractionResult, label: str) -> InteractionResult:
    message = shown.response or shown.followups[0]
    return await stage.admin.click(message, label=label)


def current(shown: InteractionResult) -> str:
    """Return what the message of a command says by now."""
    return text_of(shown)


async def test_new_facts_are_served_at_once(stage: Stage, cards: Path) -> None:
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    report = await run(stage, "reload")
    assert "being served as revision 2: 3 facts. Compared with what was served: 1 added." in text_of(report)
    assert f"new fact varno-talks-to-mossa: {NEW_STATEMENT}" in text_of(report)
    assert buttons_of(report) == {}
    assert NEW_STATEMENT in await told(stage, NEW_QUESTION)


async def test_a_reload_of_the_same_cards_changes_nothing(stage: Stage) -> None:
    assert text_of(await run(stage, "reload")) == "Nothing has changed: 2 facts are being served."
    assert stage.app.parts.serving.revision.number == 1


async def test_a_change_is_shown_by_field_and_served_after_a_confirmation(stage: Stage, card: Path) -> None:
    card.write_text(CHANGED, "utf-8")
    shown = await run(stage, "reload")
    assert "1 changed. Serve them?" in text_of(shown)
    assert f"statement.en was “{STATEMENT}” and is now “{CHANGED_STATEMENT}”" in text_of(shown)
    assert STATEMENT in await told(stage, QUESTION)

    await click(stage, shown, "Serve them")
    assert "being served as revision 2: 2 facts. Compared with what was served: 1 changed." in current(shown)
    assert buttons_of(shown) == {}
    assert CHANGED_STATEMENT in await told(stage, QUESTION)


async def test_a_change_that_is_not_confirmed_is_not_served(stage: Stage, card: Path) -> None:
    card.write_text(CHANGED, "utf-8")
    shown = await run(stage, "reload")
    await click(stage, shown, "Leave it")
    assert current(shown) == "Nothing was changed."
    assert STATEMENT in await told(stage, QUESTION)


async def test_broken_cards_are_reported_by_line_and_the_old_ones_served_on(stage: Stage, card: Path) -> None:
    card.write_text(BROKEN, "utf-8")
    report = text_of(await run(stage, "reload"))
    assert "Nothing was changed: the cards have 1 fault(s)" in report
    assert "varno.yaml:9: `owner` names `vorno`, which is no entity; did you mean `varno`?" in report
    assert STATEMENT in await told(stage, QUESTION)


async def test_a_hundred_faults_fit_one_message(stage: Stage, cards: Path) -> None:
    for number in range(100):
        (cards / f"broken-{number}.yaml").write_text(BROKEN, "utf-8")
    report = text_of(await run(stage, "reload"))
    assert "`python -m bot check` shows them all." in report


async def test_what_changed_after_it_was_shown_is_not_served(stage: Stage, card: Path) -> None:
    card.write_text(CHANGED, "utf-8")
    shown = await run(stage, "reload")
    card.write_text(CHANGED.replace("owned by Varno", "sold by Varno"), "utf-8")
    refusal = await click(stage, shown, "Serve them")
    assert "changed meanwhile, so nothing was done" in text_of(refusal.followups[0])
    assert STATEMENT in await told(stage, QUESTION)


async def test_of_two_reloads_at_once_only_the_first_confirmed_counts(stage: Stage, card: Path) -> None:
    card.write_text(CHANGED, "utf-8")
    first, second = await run(stage, "reload"), await run(stage, "reload")
    await click(stage, first, "Serve them")
    refusal = await click(stage, second, "Serve them")
    assert "changed meanwhile, so nothing was done" in text_of(refusal.followups[0])
    assert stage.app.parts.serving.revision.number == 2


async def test_a_button_still_works_after_a_restart(stage: Stage, card: Path) -> None:
    card.write_text(CHANGED, "utf-8")
    shown = await run(stage, "reload")
    await stage.env.restart_bot()
    await click(stage, shown, "Serve them")
    assert CHANGED_STATEMENT in await told(stage, QUESTION)


async def test_a_reload_tells_what_a_curator_should_look_at_too(stage: Stage, cards: Path) -> None:
    (cards / "mossa.yaml").write_text(NEW_CARD.replace("2026-10", "2019-10") + ONE_SIDED, "utf-8")
    report = text_of(await run(stage, "reload"))
    assert "To look at (2); `/check` shows more:" in report
    assert "mossa.yaml:8: warning: `varno-talks-to-mossa` is talks of 2019-10 that nothing followed" in report
    assert "mossa.yaml:17: warning: `mossa-hires` has keywords in one language only; add `en` [keywords]" in report
    assert f"new fact varno-talks-to-mossa: {NEW_STATEMENT}" in report


async def test_many_warnings_and_changes_fit_on_one_card_that_still_asks(stage: Stage, card: Path, cards: Path) -> None:
    card.write_text(CHANGED, "utf-8")
    facts = (ONE_SIDED.replace("mossa-hires", f"mossa-hires-{number}-{'x' * 60}") for number in range(100))
    (cards / "mossa.yaml").write_text(NEW_CARD + "".join(facts), "utf-8")
    shown = await run(stage, "reload")
    told = text_of(shown)
    assert "To look at (" in told
    assert told.count("warning:") == 3
    assert "more changes; `python -m bot diff` shows them all." in told
    assert set(buttons_of(shown)) == {"Serve them", "Leave it"}


async def test_check_tells_without_serving(stage: Stage, card: Path, cards: Path) -> None:
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    report = text_of(await run(stage, "check"))
    assert "No faults: 3 facts, 2 sources, 4 names. Compared with what is being served: 1 added." in report
    assert stage.app.parts.serving.revision.number == 1
    card.write_text(BROKEN, "utf-8")
    assert "varno.yaml:9: `owner` names `vorno`" in text_of(await run(stage, "check"))


async def test_a_rollback_is_pinned_until_a_reload_is_confirmed(stage: Stage, card: Path) -> None:
    card.write_text(CHANGED, "utf-8")
    await click(stage, await run(stage, "reload"), "Serve them")
    shown = await run(stage, "rollback", revision=1)
    assert "Serve revision 1 and pin it? Compared with now: 1 changed." in text_of(shown)
    await click(stage, shown, "Roll back")
    assert "Revision 1 is being served and pinned: 2 facts." in current(shown)
    assert STATEMENT in await told(stage, QUESTION)
    assert card.read_text("utf-8") == CHANGED

    history = text_of(await run(stage, "history"))
    assert "pinned until somebody reloads and confirms" in history

    await stage.app.serve()
    assert stage.app.parts.serving.revision.number == 1

    again = await run(stage, "reload")
    assert "Revision 1 is pinned by a rollback." in text_of(again)
    await click(stage, again, "Serve them")
    assert CHANGED_STATEMENT in await told(stage, QUESTION)
    assert not stage.app.parts.serving.revision.pinned


async def test_a_pinned_revision_is_told_wherever_somebody_looks(
    stage: Stage, card: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pinned = "This revision was put back by hand and stays until it is released."
    card.write_text(CHANGED, "utf-8")
    await click(stage, await run(stage, "reload"), "Serve them")
    assert pinned not in text_of(await stage.member.slash(stage.channel, "about"))

    await click(stage, await run(stage, "rollback", revision=1), "Roll back")
    assert pinned in text_of(await stage.member.slash(stage.channel, "about"))
    [first] = [line for line in text_of(await run(stage, "history")).splitlines() if line.startswith("**1**")]
    assert first.endswith("pinned until somebody reloads and confirms")

    with caplog.at_level("INFO"):
        await stage.app.serve()
    assert "revision 1 is pinned by a rollback; the cards are not read" in caplog.text
    caplog.clear()
    with caplog.at_level("INFO"):
        await stage.app.reload()
    assert "reload held: revision 1 is pinned by a rollback" in caplog.text
    assert "serving revision 1: 0 facts added, 0 changed, 0 removed" in caplog.text


async def test_a_pin_that_was_set_at_the_command_line_is_not_lifted_unseen(
    stage: Stage, card: Path, cards: Path
) -> None:
    card.write_text(CHANGED, "utf-8")
    await click(stage, await run(stage, "reload"), "Serve them")
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    await pin_elsewhere(stage, 1)

    shown = await run(stage, "reload")
    assert "Revision 1 is pinned by a rollback." in text_of(shown)
    assert "1 added, 1 changed" in text_of(shown)
    assert STATEMENT in await told(stage, QUESTION)
    await click(stage, shown, "Serve them")
    assert CHANGED_STATEMENT in await told(stage, QUESTION)


async def test_a_pin_that_is_set_before_the_confirmation_stops_it(stage: Stage, card: Path) -> None:
    card.write_text(CHANGED, "utf-8")
    await click(stage, await run(stage, "reload"), "Serve them")
    card.write_text(CARD.replace("owns Tulip Cars.}", "has Tulip Cars.}"), "utf-8")
    shown = await run(stage, "reload")
    await pin_elsewhere(stage, 1)
    refusal = await click(stage, shown, "Serve them")
    assert "changed meanwhile, so nothing was done" in text_of(refusal.followups[0])
    assert stage.app.parts.serving.revision.number == 1
    assert stage.app.parts.serving.revision.pinned


async def test_a_pin_that_was_lifted_at_the_command_line_is_gone_at_the_next_reload(stage: Stage, card: Path) -> None:
    card.write_text(CHANGED, "utf-8")
    await click(stage, await run(stage, "reload"), "Serve them")
    await click(stage, await run(stage, "rollback", revision=1), "Roll back")
    async with open_store(stage.app.settings.database) as store:
        await store.release_revision(folder_key(stage.app.settings.seeds_dir))
    assert "Compared with revision 1, which is being served: 1 changed." in text_of(await run(stage, "reload"))


async def pin_elsewhere(stage: Stage, number: int) -> None:
    """Pin a revision as `python -m bot rollback` does while the bot runs."""
    async with open_store(stage.app.settings.database) as store:
        await store.pin_revision(folder_key(stage.app.settings.seeds_dir), number)


async def test_history_tells_what_each_revision_changed(stage: Stage, cards: Path) -> None:
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    await run(stage, "reload")
    newest, oldest = text_of(await run(stage, "history")).splitlines()[1:]
    assert newest.startswith("**2** · <t:")
    assert newest.endswith("3 facts · 1 added · being served")
    assert oldest.endswith("2 facts")


async def test_a_revision_is_picked_from_those_that_are_kept(stage: Stage, cards: Path) -> None:
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    await run(stage, "reload")
    choices = await stage.admin.autocomplete(stage.channel, "rollback", "revision", "")
    assert [choice["value"] for choice in choices] == [1]
    refusal = await run(stage, "rollback", revision=99)
    assert text_of(refusal) == "That revision is not kept. Pick one from the list."
    assert stage.env.errors  # met by the bot and told to the admin


async def test_members_are_not_offered_admin_commands(stage: Stage) -> None:
    for name in ("reload", "check", "history"):
        with pytest.raises(SetupError):
            await stage.member.slash(stage.channel, name)


async def test_who_may_manage_the_server_is_not_an_admin_of_the_bot_by_that(stage: Stage) -> None:
    manager = stage.guild.add_member(stage.env.create_user("manager"), roles=[stage.guild.roles["moderators"]])
    refusal = await manager.slash(stage.channel, "reload")
    assert text_of(refusal) == "Only those who look after this bot may do that."
    assert stage.env.errors  # met by the bot and told to the person
