"""`python -m bot new`: the card of an article, with facts suggested for it; a person finishes them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.cli.counted import counted
from bot.settings import read_settings
from facts.curation.new_card import NewCard, new_card
from facts.loading.card_files import ENTITIES_FILE
from facts.reading.languages import load_languages


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `new`."""
    parser.add_argument("article", type=Path, help="the text of the article (UTF-8)")
    parser.add_argument(
        "--seeds", type=Path, metavar="DIR", help="the folder with the cards (default: SEEDS_DIR, or seeds)"
    )
    parser.add_argument("--print", action="store_true", dest="only_print", help="print the card and write no file")
    parser.epilog = (
        "File, digest, date and language come from the article; facts are suggested by the lexicon alone and marked"
        " `draft: true`. A draft is never served: finish it (docs/curating.md), or delete it."
    )


def main(options: argparse.Namespace) -> int:
    """Write the card and say what is in it. Raises CardFaults when the article or the entities cannot be read."""
    folder: Path = options.seeds or read_settings().seeds_dir
    card = new_card(options.article, folder, load_languages())
    if options.only_print:
        sys.stdout.write(card.text)
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    card.path.write_text(card.text, "utf-8")
    sys.stdout.write(_told(card, folder))
    return 0


def _told(card: NewCard, folder: Path) -> str:
    article, drafts = card.drafts.article, card.drafts
    dated = f"dated {article.date}" if article.date else "undated (it bears no date line; one is never guessed)"
    lines = [
        f"{card.path}: {counted(len(article.paragraphs), 'paragraph')}, in {article.language}, {dated}",
        f"  {counted(len(drafts.facts), 'fact')} suggested, each marked `draft: true`",
    ]
    if drafts.entities:
        lines.append(
            f"  {counted(len(drafts.entities), 'name')} that {folder / ENTITIES_FILE} does not have, at the end"
        )
    return "\n".join([*lines, "  next: fill in the title, finish or delete the drafts, run `python -m bot check`", ""])
