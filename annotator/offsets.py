"""Code points to the units that others count in: UTF-16 (Qt, Label Studio, UIMA) and UTF-8."""

import re
from bisect import bisect_left, bisect_right

ASTRAL = 0xFFFF  # above it a code point takes two UTF-16 units
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """One text's code point positions and its UTF-16 positions, both ways.

    Costs nothing where no character is astral: then the two are the same.
    """

    def __init__(self, text: str) -> None:
        self._astral = [m.start() for m in _ASTRAL.finditer(text)]
        self._units = [at + n for n, at in enumerate(self._astral)]  # where each begins, in units
        self.length16 = len(text) + len(self._astral)

    def to16(self, position: int) -> int:
        """Code points → UTF-16 units."""
        return position + bisect_left(self._astral, position)

    def spans16(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Starts and ends in code points → in UTF-16 units."""
        return [(self.to16(a), self.to16(b)) for a, b in spans] if self._astral else spans

    def from16(self, unit: int) -> int:
        """UTF-16 units → code points; inside a surrogate pair the start of its character."""
        # An astral character that began at an earlier unit takes one unit more than code points,
        # also when `unit` is its second one: then the position is its start.
        return unit - bisect_left(self._units, unit)


class Utf8:
    """One text's code point positions and its byte positions in UTF-8, both ways."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        for c in text:
            code = ord(c)
            width = 1 if code < 0x80 else 2 if code < 0x800 else 3 if code <= ASTRAL else 4
            self._starts.append(self._starts[-1] + width)

    def to8(self, position: int) -> int:
        """Code points → bytes."""
        return self._starts[position]

    def from8(self, byte: int) -> int:
        """Bytes → code points; inside a character its start."""
        return bisect_right(self._starts, byte) - 1
