"""Results that are kept because the same word is asked for again, up to a number of them."""

from __future__ import annotations

from typing import TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Remembered(dict[_Key, _Value]):
    """A plain dictionary that never grows beyond so many results."""

    most = 20_000
    """What people type never ends, so beyond this everything is forgotten and kept anew."""

    def keep(self, key: _Key, value: _Value) -> _Value:
        """Keep a result and return it."""
        if len(self) >= self.most:
            self.clear()
        self[key] = value
        return value
