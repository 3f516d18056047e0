"""The menus of `/settings`; what was chosen stands in the store, never in the menu."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self, cast

import discord
from discord import Colour, SelectOption, ui

from commands.error_replies import tell
from commands.own_buttons import Interaction, run_click
from commands.preferences import preference_of
from commands.texts import Texts
from facts.store import PersonSettings, ServerSettings

if TYPE_CHECKING:
    from commands.parts import Parts

NONE = "none"
"""The value of an option that decides nothing; a menu cannot hold an empty one."""
YES, NO = "yes", "no"
MOST_CHANNELS = 25


class SettingMenu(
    ui.DynamicItem[ui.Select[Any]],
    template=re.compile(r"set:v1:(?P<whose>me|server):(?P<what>language|private|memory)"),
):
    """Chooses one setting of the person or of the server."""

    def __init__(self, whose: str, what: str, options: Sequence[SelectOption]) -> None:
        super().__init__(ui.Select(custom_id=f"set:v1:{whose}:{what}", options=list(options)))
        self.whose = whose
        self.what = what

    @classmethod
    async def from_custom_id(cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Build the menu anew from the message it stands on."""
        return cls(match["whose"], match["what"], cast("ui.Select[Any]", item).options)

    async def callback(self, interaction: Interaction) -> None:
        """Keep the choice and show the settings as they are now."""
        await run_click(interaction, lambda parts: self._keep(interaction, parts))

    async def _keep(self, interaction: Interaction, parts: Parts) -> None:
        chosen = self.item.values[0]
        value = None if chosen == NONE else chosen if self.what == "language" else chosen == YES
        change: dict[str, Any] = {self.what: value}
        kept = parts.store.settings
        if self.whose == "me":
            of_person = await kept.of_person(interaction.user.id)
            await kept.keep_person(interaction.user.id, replace(of_person, **change))
            if of_person.memory and self.what == "memory":
                parts.desk.forget(interaction.user.id)
        elif await _may_manage(interaction, parts) and interaction.guild_id:
            of_server = await kept.of_server(interaction.guild_id)
            await kept.keep_server(interaction.guild_id, replace(of_server, **change))
        else:
            return
        await _show_anew(interaction, parts)


class ChannelsMenu(ui.DynamicItem[ui.ChannelSelect[Any]], template=re.compile(r"set:v1:server:channels")):
    """Chooses the channels where the bot answers mentions."""

    def __init__(self, chosen: Sequence[int], placeholder: str | None) -> None:
        super().__init__(
            ui.ChannelSelect(
                custom_id="set:v1:server:channels",
                channel_types=[discord.ChannelType.text, discord.ChannelType.forum, discord.ChannelType.voice],
                placeholder=placeholder,
                min_values=0,
                max_values=MOST_CHANNELS,
                default_values=[
                    discord.SelectDefaultValue(id=one, type=discord.SelectDefaultValueType.channel) for one in chosen
                ],
            )
        )

    @classmethod
    async def from_custom_id(cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Build the menu anew from the message it stands on."""
        return cls((), cast("ui.ChannelSelect[Any]", item).placeholder)

    async def callback(self, interaction: Interaction) -> None:
        """Keep the choice and show the settings as they are now."""
        await run_click(interaction, lambda parts: self._keep(interaction, parts))

    async def _keep(self, interaction: Interaction, parts: Parts) -> None:
        if not await _may_manage(interaction, parts) or interaction.guild_id is None:
            return
        of_server = await parts.store.settings.of_server(interaction.guild_id)
        channels = tuple(channel.id for channel in self.item.values)
        await parts.store.settings.keep_server(interaction.guild_id, replace(of_server, channels=channels))
        await _show_anew(interaction, parts)


class SettingsCard(ui.LayoutView):
    """The settings of a person and, for those who may manage it, of the server."""

    def __init__(
        self, of_person: PersonSettings, of_server: ServerSettings | None, texts: Texts, language: str
    ) -> None:
        super().__init__(timeout=None)

        def say(key: str) -> str:
            return texts.say(key, language)

        mine = ui.Container[SettingsCard](accent_colour=Colour(0x2F6FDE))
        mine.add_item(ui.TextDisplay(say("settings.mine")))
        languages = (("nl", say("settings.dutch")), ("en", say("settings.english")))
        for menu in (
            _menu("me", "language", ((NONE, say("settings.language-mine")), *languages), of_person.language),
            _menu(
                "me",
                "private",
                ((NONE, say("settings.as-server")), (YES, say("settings.private")), (NO, say("settings.public"))),
                of_person.private,
            ),
            _menu(
                "me", "memory", ((YES, say("settings.memory-on")), (NO, say("settings.memory-off"))), of_person.memory
            ),
        ):
            mine.add_item(ui.ActionRow(menu))
        self.add_item(mine)
        if of_server is None:
            return
        server = ui.Container[SettingsCard](accent_colour=Colour(0x7A828C))
        server.add_item(ui.TextDisplay(say("settings.server")))
        for menu in (
            _menu("server", "language", ((NONE, say("settings.language-server")), *languages), of_server.language),
            _menu(
                "server",
                "private",
                ((NO, say("settings.server-public")), (YES, say("settings.server-private"))),
                of_server.private,
            ),
        ):
            server.add_item(ui.ActionRow(menu))
        server.add_item(ui.ActionRow(ChannelsMenu(of_server.channels, say("settings.channels"))))
        self.add_item(server)


def _menu(whose: str, what: str, choices: Sequence[tuple[str, str]], now: str | bool | None) -> SettingMenu:
    value = NONE if now is None else now if isinstance(now, str) else YES if now else NO
    return SettingMenu(
        whose, what, [SelectOption(label=label, value=one, default=one == value) for one, label in choices]
    )


async def settings_card(interaction: Interaction, parts: Parts) -> SettingsCard:
    """Return the settings that this person may change here."""
    of_person = await parts.store.settings.of_person(interaction.user.id)
    of_server = None
    if interaction.guild_id is not None and interaction.permissions.manage_guild:
        of_server = await parts.store.settings.of_server(interaction.guild_id)
    return SettingsCard(of_person, of_server, parts.texts, preference_of(interaction).language)


async def _show_anew(interaction: Interaction, parts: Parts) -> None:
    await parts.preferences.note(interaction)  # the language may be another one now
    await interaction.response.edit_message(view=await settings_card(interaction, parts))


async def _may_manage(interaction: Interaction, parts: Parts) -> bool:
    """Tell whether the person may change the server's settings, and tell the person when not."""
    if interaction.guild_id is not None and interaction.permissions.manage_guild:
        return True
    await tell(interaction, parts.texts.say("settings.only-managers", preference_of(interaction).language))
    return False
