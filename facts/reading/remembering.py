"""Results that are kept because the same word is asked for again, up to a number of them."""

from __future__ import annotations

from typing import TypeVar

MOST = 20_000
"""Results kept; what people type never ends, so beyond this everything is forgotten and kept anew."""

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Remembered(dict[_Key, _Value]):
    """A plain dictionary that never grows beyond `MOST` results."""

    def keep(self, key: _Key, value: _Value) -> _Value:
        """Keep a result and return it."""
        if len(self) >= MOST:
            self.clear()
        self[key] = value
        return value
