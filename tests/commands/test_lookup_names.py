"""The parameters of lookups: every status can be chosen, under the word that answers use for it."""

from __future__ import annotations

import asyncio
from typing import cast

import discord
import pytest

from commands.lookup_names import STATUSES, NoDate, SinceDate, status_choices
from commands.texts import LANGUAGES, load_texts
from facts.claims import Status
from facts.lookups.standing import EXPIRED_STATUS
from facts.reading.languages import load_languages

NOBODY = cast("discord.Interaction", None)


def test_every_status_can_be_chosen() -> None:
    assert set(STATUSES) == {*Status, EXPIRED_STATUS}
    assert len(status_choices(load_texts())) <= 25


def test_a_status_is_called_what_answers_call_it() -> None:
    texts, spoken = load_texts(), load_languages().spoken
    for language in LANGUAGES:
        for status, key in STATUSES.items():
            assert texts.say(key, language) == spoken[language].messages[f"status.{status}"]


@pytest.mark.parametrize("text", ["2019", "2019-Q3", "2019-11", "2019-11-27", " 2019 "])
def test_a_date_keeps_the_precision_it_is_written_with(text: str) -> None:
    assert str(asyncio.run(SinceDate().transform(NOBODY, text))) == text.strip()


@pytest.mark.parametrize("text", ["", "last summer", "2019-13", "19", "2019-11-31", "2019-Q5"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NoDate):
        asyncio.run(SinceDate().transform(NOBODY, text))
