"""The catalogues: both languages say the same things, and only these places hold sentences."""

from __future__ import annotations

import re
import string
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from discord import Locale

from commands.error_replies import REPLIES, UNEXPECTED
from commands.texts import LANGUAGES, load_texts, pick_language

FOLDER = files("commands.texts")
CATALOGUES = {language: yaml.safe_load((FOLDER / f"{language}.yaml").read_text("utf-8")) for language in LANGUAGES}
ROOT = Path(__file__).parents[2]


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_languages_hold_the_same_keys() -> None:
    assert CATALOGUES["nl"].keys() == CATALOGUES["en"].keys()


@pytest.mark.parametrize("key", sorted(CATALOGUES["en"]))
def test_languages_hold_the_same_placeholders(key: str) -> None:
    assert placeholders(CATALOGUES["nl"][key]) == placeholders(CATALOGUES["en"][key])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_is_a_filled_text(language: str) -> None:
    assert [key for key, text in CATALOGUES[language].items() if not isinstance(text, str) or not text.strip()] == []


def test_every_kind_of_error_has_a_sentence() -> None:
    assert {*REPLIES.values(), UNEXPECTED} <= CATALOGUES["en"].keys()


def test_every_key_is_used_and_every_used_key_exists() -> None:
    """Keys stand whole in the code, so a catalogue cannot gather sentences that nobody says.

    Of a parameter stands what the keys of its name and description begin with.
    """
    code = "".join(path.read_text("utf-8") for folder in ("bot", "commands") for path in (ROOT / folder).rglob("*.py"))
    quoted = set(re.findall(r"[\"']([a-z]+(?:[.-][a-z-]+)+)[\"']", code))
    groups = {key.partition(".")[0] for key in CATALOGUES["en"] if "." in key}
    parameters = {
        key for key in quoted if f"{key}.name" in CATALOGUES["en"] and f"{key}.description" in CATALOGUES["en"]
    }
    quoted |= {f"{key}.{part}" for key in parameters for part in ("name", "description")}
    quoted -= parameters - CATALOGUES["en"].keys()
    used = {key for key in quoted if key in CATALOGUES["en"] or key.partition(".")[0] in groups}

    assert used == CATALOGUES["en"].keys()


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        (Locale.dutch, "nl"),
        ("nl-BE", "nl"),
        (Locale.american_english, "en"),
        (Locale.british_english, "en"),
        (Locale.german, "en"),
        (None, "en"),
        ("", "en"),
    ],
)
def test_a_locale_finds_its_language(locale: Locale | str | None, language: str) -> None:
    assert pick_language(locale) == language


def test_values_are_filled_in() -> None:
    assert "300" in load_texts().say("error.question-too-long", "nl", limit=300)
