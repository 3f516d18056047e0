"""`python -m bot schema`: write the JSON Schema of the card formats, for editors."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from facts.curation.card_schema import schemas

FOLDER = Path(__file__).parents[2] / "schemas"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of `schema`."""
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="DIR", help="where to write (default: schemas/)")
    parser.epilog = (
        "A card names its schema in its first line: `# yaml-language-server: $schema=../schemas/card.schema.json`"
    )


def main(options: argparse.Namespace) -> int:
    """Write the schemas and name the files."""
    options.out.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (options.out / name).write_text(json.dumps(schema, ensure_ascii=False, indent=1) + "\n", "utf-8")
        sys.stdout.write(f"{options.out / name}\n")
    return 0
