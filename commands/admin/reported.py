"""`/reports`: what readers say is wrong, to be mended or declined; who asked for it is told what came of it."""

from __future__ import annotations

import re

from discord import Colour, ui
from discord.utils import format_dt

from commands.admin.admin_command import Command, Interaction, admin_command, think
from commands.card_budget import shorten
from commands.escaping import escape
from commands.own_buttons import OwnButton
from commands.parts import Parts
from commands.preferences import preference_of
from commands.text_card import TextCard
from facts.store import Report, ReportState

SHOWN = 5
"""Reports on one card; the next ones appear as these are dealt with."""
LONGEST_WRONG = 300
LONGEST_STATEMENT = 200
LONGEST_LINK = 150


def reports_command(parts: Parts) -> Command:
    """Return `/reports`."""

    @admin_command(parts, name="reports.name", description="reports.description")
    async def reports(interaction: Interaction) -> None:
        await think(interaction)
        await interaction.followup.send(view=await reports_card(interaction, parts), ephemeral=True)

    return reports


class CloseReportButton(OwnButton, template=re.compile(r"report:v1:(?P<report>\d{1,15}):(?P<state>mended|declined)")):
    """Notes that a report was mended or declined, tells its reporter, and shows what is left."""

    @classmethod
    def of(cls, report: int, state: ReportState, label: str) -> CloseReportButton:
        """Return the button that closes a report in this way."""
        return cls(f"report:v1:{report}:{state}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Close it; one that another admin was faster with stays as that one left it."""
        await parts.admins.check(interaction)
        await parts.store.reports.close(int(self.held["report"]), ReportState(self.held["state"]))
        await interaction.response.edit_message(view=await reports_card(interaction, parts))
        await parts.telling.catch_up(interaction.client)


async def reports_card(interaction: Interaction, parts: Parts) -> ui.LayoutView:
    """Return the newest open reports, each with its two buttons."""
    language = preference_of(interaction).language
    found = await parts.store.reports.reports()
    if not found:
        return TextCard(parts.texts.say("reports.none", language))
    return ReportsCard(found, parts, language)


class ReportsCard(ui.LayoutView):
    """The newest open reports and how many there are."""

    def __init__(self, reports: tuple[Report, ...], parts: Parts, language: str) -> None:
        super().__init__(timeout=None)
        say = parts.texts.say
        card = ui.Container[ReportsCard](accent_colour=Colour(0x7A828C))
        card.add_item(ui.TextDisplay(say("reports.heading", language, count=len(reports))))
        for report in reports[:SHOWN]:
            card.add_item(ui.Separator())
            card.add_item(ui.TextDisplay(_told(report, parts, language)))
            card.add_item(
                ui.ActionRow(
                    CloseReportButton.of(report.id, ReportState.MENDED, say("reports.mended", language)),
                    CloseReportButton.of(report.id, ReportState.DECLINED, say("reports.declined", language)),
                )
            )
        self.add_item(card)


def _told(report: Report, parts: Parts, language: str) -> str:
    about = report.about
    facts = parts.desk.cited([about.fact], language=language)
    statement = facts[0].statement if facts else parts.texts.say("reports.fact-gone", language)
    lines = [
        f"**{report.id}.** {shorten(escape(about.wrong), LONGEST_WRONG)}",
        f"> {shorten(escape(statement), LONGEST_STATEMENT)}",
        "-# "
        + parts.texts.say(
            "reports.about",
            language,
            fact=escape(about.fact),
            revision=about.revision,
            made=format_dt(report.made, "R"),
        ),
    ]
    if about.link:
        lines.append(f"-# {shorten(escape(about.link), LONGEST_LINK)}")
    return "\n".join(lines)
