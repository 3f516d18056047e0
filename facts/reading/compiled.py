"""What is made of the text files of the languages, kept in `__pycache__` beside them as Python keeps its own modules.

To make it takes a fifth of a second, more than all the rest of a small start; to load it a tenth of that. It is loaded
only where its seal fits what the files and this code hold at that moment: a changed word takes effect at once.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

CODE = Path(__file__).parent
"""The modules that make it."""
SEAL = 32
"""Bytes before the data: a digest of what it was made of and of the data itself."""

_Plain = TypeVar("_Plain")


class Compiled(NamedTuple, Generic[_Plain]):
    """What was made of a folder, and a digest of all it was made of."""

    plain: _Plain
    made_of: bytes


def compiled(folder: Path, make: Callable[[], _Plain]) -> Compiled[_Plain]:
    """Return what `make` returns, plain data made of the texts in a folder; loaded, where that was made before."""
    made_of = _state(folder)
    return Compiled(kept(folder, "words", made_of, make, unchanged=lambda: _state(folder) == made_of), made_of)


def kept(
    folder: Path, name: str, made_of: bytes, make: Callable[[], _Plain], *, unchanged: Callable[[], bool] = lambda: True
) -> _Plain:
    """Return what `make` returns, plain data; loaded, where it was made of just this before.

    `name` is what it is kept under beside the folder; `unchanged` tells whether it may be kept once it is made.
    """
    place = Path(cache_from_source(str(folder / f"{name}.txt"))).with_suffix(".marshal")
    data = _kept(place, made_of)
    if data is not None:
        return marshal.loads(data)  # type: ignore[no-any-return]  # noqa: S302 (sealed, and as trusted as the code)
    made = make()
    if unchanged():
        _keep(place, made_of, marshal.dumps(made))  # type: ignore[arg-type]  # of what is no plain data it raises
    return made


def _state(folder: Path) -> bytes:
    """Return a digest of everything the data depends on."""
    digest = sha256(f"{sys.version} {marshal.version}".encode())
    for path in (*_files(folder, ".txt", ".yaml"), *_files(CODE, ".py")):
        held = path.read_bytes()
        digest.update(f"{path} {len(held)} ".encode())
        digest.update(held)
    return digest.digest()


def _files(folder: Path, *endings: str) -> Iterable[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in endings)


def _seal(made_of: bytes, data: bytes | memoryview) -> bytes:
    return sha256(made_of + sha256(data).digest()).digest()


def _kept(place: Path, made_of: bytes) -> memoryview | None:
    """Return the data that is kept, if it is whole and was made of just this."""
    try:
        held = memoryview(place.read_bytes())
    except OSError:  # there is none, or it may not be read: it is made anew
        return None
    return held[SEAL:] if held[:SEAL] == _seal(made_of, held[SEAL:]) else None


def _keep(place: Path, made_of: bytes, data: bytes) -> None:
    """Put the data where the next start finds it, whole or not at all, whoever else does so at the same time."""
    written = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(exist_ok=True)
        written.write_bytes(_seal(made_of, data) + data)
        written.replace(place)
    except OSError:  # a folder that may not be written to, or a full disk: the next start makes it again
        with suppress(OSError):
            written.unlink()
