"""Names and descriptions of commands in the languages of the catalogues."""

from __future__ import annotations

from typing import Any

from discord import Locale
from discord.app_commands import TranslationContext, Translator, locale_str

from commands.texts import DEFAULT_LANGUAGE, Texts, pick_language


class CatalogueTranslator(Translator):
    """Looks up the key that rides along in a text; None wherever the default text will do."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    async def translate(self, string: locale_str, locale: Locale, context: TranslationContext[Any, Any]) -> str | None:
        """Return the text for the locale, or None for texts and languages that the catalogues do not have."""
        key = string.extras.get("key")
        language = pick_language(locale)
        if language == DEFAULT_LANGUAGE or not isinstance(key, str) or not self._texts.has(key):
            return None
        return self._texts.say(key, language)
