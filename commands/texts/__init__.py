"""What the bot says besides answers: one catalogue a language, the same keys and placeholders in all of them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

import yaml
from discord import Locale
from discord.app_commands import locale_str

LANGUAGES = ("nl", "en")
DEFAULT_LANGUAGE = "en"
"""The language of every reader whose own is not among `LANGUAGES`, and of the commands' default names."""


class Texts:
    """The sentences of the catalogues, by key and language."""

    def __init__(self, catalogues: Mapping[str, Mapping[str, str]]) -> None:
        self._catalogues = catalogues

    def say(self, key: str, language: str, **values: object) -> str:
        """Return the sentence with its placeholders filled in; values are shown as they are, so escape them first."""
        return self._catalogues[language][key].format(**values)

    def has(self, key: str) -> bool:
        """Tell whether the catalogues know the key."""
        return key in self._catalogues[DEFAULT_LANGUAGE]

    def localised(self, key: str) -> locale_str:
        """Return a command's name or description: the default text, carrying the key for the translator."""
        return locale_str(self.say(key, DEFAULT_LANGUAGE), key=key)


def load_texts() -> Texts:
    """Return the catalogues that come with the program."""
    folder = files(__name__)
    return Texts({language: yaml.safe_load((folder / f"{language}.yaml").read_bytes()) for language in LANGUAGES})


def pick_language(locale: Locale | str | None) -> str:
    """Return the catalogue for a Discord locale: the exact one, else its language, else the default."""
    exact = "" if locale is None else str(locale)
    plain = exact.partition("-")[0]
    return next((language for language in (exact, plain) if language in LANGUAGES), DEFAULT_LANGUAGE)
