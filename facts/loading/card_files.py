"""The files of a cards folder as text: which they are, and what keeps one from being read."""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

MOST_BYTES = 20 * 1024 * 1024
"""A larger file is refused unread: it is no card, and reading it would stop the bot for minutes."""
ENTITIES_FILE = "entities.yaml"
CARD_SUFFIXES = (".yaml", ".yml", ".jsonl")
MOST_BYTES_OF_LINES = 1024 * 1024 * 1024
"""The same for JSON Lines, which are read many times quicker."""

_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that YAML does not allow: NUL and the other control characters."""
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF16 = "the file is in UTF-16; save it as UTF-8"


class UnreadableFile(Exception):
    """A file gives no text: says at which line and what would be right."""

    def __init__(self, line: int, text: str) -> None:
        self.line = line
        self.text = text
        super().__init__(f"{line}: {text}")


@dataclass(frozen=True, slots=True)
class CardFolder:
    """The files found in a folder: the entities file if it is there, and the cards in order of their names."""

    entities: Path | None
    cards: tuple[Path, ...]


def find_cards(folder: Path) -> CardFolder:
    """List the files of a cards folder; hidden files are passed over.

    Raises OSError when the folder cannot be listed.
    """
    found = sorted(path for path in folder.iterdir() if path.suffix in CARD_SUFFIXES and not path.name.startswith("."))
    entities = next((path for path in found if path.stem == Path(ENTITIES_FILE).stem and path.suffix != ".jsonl"), None)
    return CardFolder(entities, tuple(path for path in found if path != entities))


def read_bytes(path: Path) -> bytes:
    """Return the bytes of an ordinary file of at most `MOST_BYTES`, or of JSON Lines of `MOST_BYTES_OF_LINES`.

    Raises UnreadableFile when it is something else, too large, or the system refuses.
    """
    most = MOST_BYTES_OF_LINES if path.suffix == ".jsonl" else MOST_BYTES
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableFile(1, "this is a folder or a device, not a file")
        if found.st_size > most:
            raise UnreadableFile(1, _too_large(found.st_size, most))
        with path.open("rb") as opened:
            data = opened.read(most + 1)
    except OSError as error:
        raise UnreadableFile(1, f"the file cannot be read: {_reason(error)}") from error
    if len(data) > most:
        raise UnreadableFile(1, _too_large(len(data), most))
    return data


def decode(data: bytes) -> str:
    """Return the text of a file in UTF-8, with or without a byte order mark.

    Raises UnreadableFile when it is in another encoding or holds control characters.
    """
    if data.startswith(_UTF16_MARKS):
        raise UnreadableFile(1, _UTF16)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        broken = error.object[error.start]
        raise UnreadableFile(line, f"byte 0x{broken:02x} is not UTF-8; save the file as UTF-8") from error
    unreadable = _UNREADABLE.search(text)
    if unreadable:
        line = text.count("\n", 0, unreadable.start()) + 1
        raise UnreadableFile(line, f"control character U+{ord(unreadable[0]):04X} stands here; take it out")
    return text


def decoded_lines(data: bytes) -> Iterator[str]:
    """Yield the lines of a file in UTF-8, each decoded for itself: in one go, a large file would hold up every thread.

    Raises UnreadableFile as `decode` does, with the line.
    """
    if data.startswith(_UTF16_MARKS):
        raise UnreadableFile(1, _UTF16)
    for number, line in enumerate(BytesIO(data), 1):
        try:
            yield decode(line)
        except UnreadableFile as fault:
            raise UnreadableFile(number, fault.text) from fault


def digest_of(files: Iterable[tuple[str, bytes]]) -> str:
    """Return the sha256 over names and bytes, in order of the names, so that any change of a file shows."""
    total = hashlib.sha256()
    for name, data in sorted(files):
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()


def _too_large(size: int, most: int) -> str:
    return (
        f"the file has {size / 2**20:.0f} MB; at most {most // 2**20} MB are read,"
        " so spread its facts over several cards"
    )


def _reason(error: OSError) -> str:
    """Return the system's words without the path, which stands before them already."""
    return (error.strerror or type(error).__name__).lower()
