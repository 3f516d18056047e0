"""The garbage collector kept out of the way while much is made that stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collections() -> Iterator[None]:
    """Keep the garbage collector out while modules, languages or a base are made, and let it pass over them for good.

    A full collection looks at every object there is, and holds up every thread meanwhile: a second with 100,000 facts.
    At a start it would come again and again, for a fifth of the whole time, and find nothing.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
