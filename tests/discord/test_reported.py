"""`/reports`: readers' reports in the curators' queue, mended or declined with a button."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_dutch import read_dutch
from shown import buttons_of, message_of, text_of
from simcord import ResponseMessage
from small_base import CARD, STATEMENT

from bot.stage import Stage
from commands.admin.reported import SHOWN
from facts.store import NewReport, ReportState


async def report(stage: Stage, wrong: str = "It was **sold**.", link: str | None = "https://example.org/x") -> int:
    reports = stage.app.parts.store.reports
    number = await reports.keep(NewReport("varno-owns-tulip", 1, wrong, link, "en"), person=stage.member.id)
    await reports.tell_reporter(number, stage.member.id)
    return number


async def opened(stage: Stage) -> ResponseMessage:
    card = message_of(await stage.admin.slash(stage.channel, "reports"))
    assert card.ephemeral
    return card


async def test_without_reports_it_says_so(stage: Stage) -> None:
    assert text_of(await opened(stage)) == "No report is open."


async def test_a_report_stands_beside_the_fact_it_is_about(stage: Stage) -> None:
    await report(stage)

    shown = text_of(await opened(stage))

    assert "Open reports: 1" in shown
    assert "It was **sold**." in shown, "without the backslashes that make it literal"
    assert f"> {STATEMENT}" in shown
    assert "varno-owns-tulip · revision 1" in shown
    assert "https://example.org/x" in shown


@pytest.mark.parametrize(
    ("label", "state", "told"),
    [("Mended", ReportState.MENDED, "has been mended"), ("Declined", ReportState.DECLINED, "stays as it is")],
)
async def test_closing_a_report_tells_its_reporter(stage: Stage, label: str, state: ReportState, told: str) -> None:
    number = await report(stage)
    card = await opened(stage)

    await stage.admin.click(card, label=label)

    assert text_of(card) == "No report is open."
    kept = await stage.app.parts.store.reports.report(number)
    assert kept is not None
    assert kept.state is state
    [message] = stage.member.user.dm_channel.history()
    assert told in text_of(message)


async def test_the_next_reports_appear_as_these_are_dealt_with(stage: Stage) -> None:
    for number in range(SHOWN + 1):
        await report(stage, f"Report of {number}")
    card = await opened(stage)
    assert f"Open reports: {SHOWN + 1}" in text_of(card)
    assert "Report of 0" not in text_of(card)

    await stage.admin.click(card, custom_id=f"report:v1:{SHOWN + 1}:declined")

    assert "Report of 0" in text_of(card)


async def test_an_admin_who_was_slower_changes_nothing(stage: Stage) -> None:
    number = await report(stage)
    card = await opened(stage)
    await stage.app.parts.store.reports.close(number, ReportState.DECLINED)

    await stage.admin.click(card, label="Mended")

    kept = await stage.app.parts.store.reports.report(number)
    assert kept is not None
    assert kept.state is ReportState.DECLINED


async def test_a_report_about_a_fact_that_is_gone_is_still_there(stage: Stage, cards: Path) -> None:
    await report(stage)
    (cards / "varno.yaml").write_text(CARD.replace("id: varno-owns-tulip", "id: another"), "utf-8")
    await stage.app.parts.serving.reload()

    assert "That fact is no longer in the base." in text_of(await opened(stage))


async def test_the_largest_reports_fit_one_card(stage: Stage) -> None:
    for _ in range(SHOWN):
        await report(stage, "*" * 1_000, "_" * 300)

    assert len(buttons_of(await opened(stage))) == 2


async def test_who_reads_dutch_deals_with_them_in_dutch(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    read_dutch(monkeypatch)
    await report(stage)

    card = await opened(stage)

    assert "Open meldingen: 1" in text_of(card)
    assert set(buttons_of(card)) == {"Hersteld", "Afgewezen"}
