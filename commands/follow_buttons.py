"""Following a company, and what a person follows and waits for: a list with a button to stop each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from discord import ButtonStyle, Colour, ui

from commands.card_budget import shorten
from commands.error_replies import tell
from commands.escaping import escape
from commands.own_buttons import Interaction, OwnButton
from commands.preferences import preference_of
from commands.text_card import TextCard
from facts.store import Follow, Wish
from facts.store.wishes import MOST_FOLLOWS

if TYPE_CHECKING:
    from commands.parts import Parts

ON_A_PAGE = 8
LONGEST_SHOWN = 250


class FollowButton(OwnButton, template=re.compile(r"follow:v1:(?P<place>direct|here):(?P<entity>.+)")):
    """Begins to follow: the click is the consent, and says where to tell."""

    @classmethod
    def of(cls, entity: str, label: str, *, here: bool) -> FollowButton:
        """Return the button that tells by direct message, or in the channel where it is clicked."""
        return cls(f"follow:v1:{'here' if here else 'direct'}:{entity}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Note it, and say so in place of the offer."""
        entity, language = self.held["entity"], preference_of(interaction).language
        name, say = parts.desk.name_of(entity, language=language), parts.texts.say
        if name is None:
            await interaction.response.edit_message(view=TextCard(say("follow.gone", language)))
            return
        channel = interaction.channel_id if self.held["place"] == "here" else None
        noted = await parts.store.wishes.follow(interaction.user.id, entity, channel=channel, language=language)
        told = (
            say("follow.noted", language, name=escape(name))
            if noted
            else say("follow.full", language, count=MOST_FOLLOWS)
        )
        await interaction.response.edit_message(view=TextCard(told))


class StopButton(OwnButton, template=re.compile(r"stop:v1:(?P<entity>.+)")):
    """Ends following for the one who clicks; it stands on news."""

    @classmethod
    def of(cls, entity: str, label: str) -> StopButton:
        """Return the button for an entity."""
        return cls(f"stop:v1:{entity}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Stop, and say so to the one who clicked only: others may follow from the same message."""
        entity, language = self.held["entity"], preference_of(interaction).language
        stopped = await parts.store.wishes.unfollow(interaction.user.id, entity)
        name = parts.desk.name_of(entity, language=language) or entity
        key = "following.stopped" if stopped else "following.stopped-already"
        await tell(interaction, parts.texts.say(key, language, name=escape(name)))


class EndButton(OwnButton, template=re.compile(r"end:v1:(?P<page>\d{1,3}):(?P<what>follow|wish):(?P<id>.+)")):
    """Ends one entry of the list of `/following`, and shows what is left."""

    style = ButtonStyle.danger

    @classmethod
    def of(cls, entry: Follow | Wish, page: int, label: str) -> EndButton:
        """Return the button for an entry on a page of the list."""
        what = f"follow:{entry.entity}" if isinstance(entry, Follow) else f"wish:{entry.id}"
        return cls(f"end:v1:{page}:{what}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """End it; what is gone already is simply no longer on the list."""
        if self.held["what"] == "follow":
            await parts.store.wishes.unfollow(interaction.user.id, self.held["id"])
        else:
            await parts.store.wishes.withdraw(interaction.user.id, int(self.held["id"]))
        card = await following_card(interaction, parts, page=int(self.held["page"]))
        await interaction.response.edit_message(view=card)


class FollowingPageButton(OwnButton, template=re.compile(r"mine:v1:(?P<page>\d{1,3})")):
    """Turns to a page of the list of `/following`."""

    @classmethod
    def of(cls, page: int, label: str) -> FollowingPageButton:
        """Return the button for a page, counted from 1."""
        return cls(f"mine:v1:{page}", label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Show the page."""
        card = await following_card(interaction, parts, page=int(self.held["page"]))
        await interaction.response.edit_message(view=card)


async def following_card(interaction: Interaction, parts: Parts, *, page: int = 1) -> ui.LayoutView:
    """Return what the person follows and waits for, each entry with a button that ends it."""
    person, language = interaction.user.id, preference_of(interaction).language
    wishes = parts.store.wishes
    entries: list[Follow | Wish] = [*await wishes.follows_of(person), *await wishes.wishes_of(person)]
    if not entries:
        return TextCard(parts.texts.say("following.none", language))
    pages = (len(entries) + ON_A_PAGE - 1) // ON_A_PAGE
    page = max(1, min(page, pages))
    return FollowingCard(entries[(page - 1) * ON_A_PAGE :][:ON_A_PAGE], page, pages, language, parts)


class FollowingCard(ui.LayoutView):
    """One page of what a person follows and waits for."""

    def __init__(self, entries: list[Follow | Wish], page: int, pages: int, language: str, parts: Parts) -> None:
        super().__init__(timeout=None)
        say = parts.texts.say
        card = ui.Container[FollowingCard](accent_colour=Colour(0x2F6FDE))
        heading = ""
        for entry in entries:
            key = "following.follows" if isinstance(entry, Follow) else "following.wishes"
            if key != heading:
                card.add_item(ui.TextDisplay(say(key, language)))
                heading = key
            text = f"{_shown(entry, language, parts)}\n-# {_where(entry, language, parts)}"
            card.add_item(ui.Section(text, accessory=EndButton.of(entry, page, say("following.stop", language))))
        if pages > 1:
            card.add_item(ui.ActionRow(*_turning(page, pages, language, parts)))
        self.add_item(card)


def _shown(entry: Follow | Wish, language: str, parts: Parts) -> str:
    if isinstance(entry, Follow):
        return escape(parts.desk.name_of(entry.entity, language=language) or entry.entity)
    return shorten(escape(entry.question), LONGEST_SHOWN)


def _where(entry: Follow | Wish, language: str, parts: Parts) -> str:
    return f"<#{entry.channel}>" if entry.channel else parts.texts.say("following.direct", language)


def _turning(page: int, pages: int, language: str, parts: Parts) -> list[ui.Item[Any]]:
    say = parts.texts.say
    before = FollowingPageButton.of(page - 1, say("lookup.previous", language))
    after = FollowingPageButton.of(page + 1, say("lookup.next", language))
    before.item.disabled, after.item.disabled = page == 1, page == pages
    place = say("following.page", language, page=page, pages=pages)
    return [before, ui.Button(label=place, custom_id="mine:v1:here", disabled=True), after]
