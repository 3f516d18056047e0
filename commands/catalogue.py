"""All that a person can type or click, in one place: a new command or button is added here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from discord import app_commands, ui

from commands.admin.check import check_command
from commands.admin.confirm_buttons import CancelButton, ConfirmReload, ConfirmRollback
from commands.admin.history import history_command
from commands.admin.reload import reload_command
from commands.admin.reported import CloseReportButton, reports_command
from commands.admin.rollback import rollback_command
from commands.admin.stats import stats_command
from commands.admin.unanswered import NotOursButton, unanswered_command
from commands.answer_buttons import FurtherButton, FurtherForm, ShareButton, SourcesButton
from commands.check_message_command import check_message_command
from commands.choice_buttons import ChoiceButton
from commands.company_command import company_command
from commands.compare_command import compare_command
from commands.deals_command import deals_command
from commands.fact_commands import ask_command
from commands.feedback_buttons import HelpfulButton, RemindButton, WrongButton, WrongForm
from commands.follow_buttons import EndButton, FollowButton, FollowingPageButton, StopButton
from commands.follow_commands import follow_command, following_command
from commands.help_commands import about_command, help_command
from commands.lookup_buttons import LookupButton, PageButton, ShareLookupButton
from commands.map_command import map_command
from commands.own_forms import OwnForm
from commands.owner_command import owner_command
from commands.partners_command import partners_command
from commands.parts import Parts
from commands.privacy_command import DeleteDataButton, ShowDataButton, privacy_command
from commands.rumours_command import rumours_command
from commands.sales_command import sales_command
from commands.settings_command import settings_command
from commands.settings_menus import ChannelsMenu, SettingMenu
from commands.source_command import source_command
from commands.timeline_command import timeline_command
from commands.wish_buttons import NoneOfTheseButton, TellMeButton, TellMeForm, WaitButton, WaitForm

Command = app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu


def all_commands(parts: Parts) -> Sequence[Command]:
    """Return the commands for everyone."""
    return (
        ask_command(parts),
        partners_command(parts),
        sales_command(parts),
        owner_command(parts),
        deals_command(parts),
        company_command(parts),
        timeline_command(parts),
        compare_command(parts),
        map_command(parts),
        rumours_command(parts),
        source_command(parts),
        follow_command(parts),
        following_command(parts),
        settings_command(parts),
        privacy_command(parts),
        help_command(parts),
        about_command(parts),
        check_message_command(parts),
    )


def admin_commands(parts: Parts) -> Sequence[Command]:
    """Return the commands for admins; they are registered only in the servers of `ADMIN_GUILD_IDS`."""
    return (
        reload_command(parts),
        check_command(parts),
        history_command(parts),
        rollback_command(parts),
        unanswered_command(parts),
        reports_command(parts),
        stats_command(parts),
    )


BUTTONS: Sequence[type[ui.DynamicItem[Any]]] = (
    ChoiceButton,
    PageButton,
    LookupButton,
    ShareLookupButton,
    SourcesButton,
    FurtherButton,
    ShareButton,
    HelpfulButton,
    WrongButton,
    RemindButton,
    NoneOfTheseButton,
    TellMeButton,
    WaitButton,
    FollowButton,
    StopButton,
    EndButton,
    FollowingPageButton,
    SettingMenu,
    ChannelsMenu,
    ShowDataButton,
    DeleteDataButton,
    ConfirmReload,
    ConfirmRollback,
    CancelButton,
    NotOursButton,
    CloseReportButton,
)
"""Buttons and menus that carry their state in their id, so that they work after a restart."""

FORMS: Sequence[type[OwnForm]] = (FurtherForm, WrongForm, TellMeForm, WaitForm)
"""Forms carry their state in their id as well: one that is sent after a restart is read like any other."""
