"""Passages of the articles themselves, where their texts lie on this machine; nothing of them is kept."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from facts.loading.articles import article_digest, paragraphs_of, read_article
from facts.loading.card_files import UnreadableFile
from facts.lookups import LookupAnswer
from facts.lookups.sources import with_passages
from facts.sources import Source

log = logging.getLogger(__name__)


class Passages:
    """Reads articles from a folder; without a folder there are no passages."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    async def added_to(self, answer: LookupAnswer) -> LookupAnswer:
        """Return the answer about one source with the passages its facts were taken from, where those are at hand."""
        if self._folder is None or answer.source is None:
            return answer
        paragraphs = await asyncio.to_thread(_paragraphs, self._folder, answer.source)
        return with_passages(answer, paragraphs)


def _paragraphs(folder: Path, source: Source) -> tuple[str, ...]:
    """Return the paragraphs of an article; none when it is not here, or is another text than the facts came from."""
    path = folder / source.file
    if not path.is_file():
        return ()
    try:
        text = read_article(path)
    except UnreadableFile as error:
        log.warning("the article %s cannot be shown: %s", source.file, error)
        return ()
    if source.digest and article_digest(text) != source.digest:
        log.warning("the article %s has changed since its facts were taken; no passage of it is shown", source.file)
        return ()
    return paragraphs_of(text)
