"""A progress bar on standard error: drawn on a terminal, a line now and then elsewhere."""

import sys
import time
from types import TracebackType
from typing import Self

_WIDTH = 30
_FIRST = 1.0  # seconds before a bar is drawn: short work needs none
_EVERY = 0.1  # seconds between two drawings
_LINES_EVERY = 15.0  # seconds between two lines where there is no terminal


class Progress:
    """`show(done, total)` as often as one likes; leaves no trace on a terminal."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._terminal = sys.stderr.isatty()
        self._next = time.monotonic() + (_FIRST if self._terminal else _LINES_EVERY)
        self._drawn = False

    def show(self, done: int, total: int) -> None:
        """How much of the work is done."""
        now = time.monotonic()
        if now < self._next or not total:
            return
        if self._terminal:
            filled = _WIDTH * done // total
            bar = "█" * filled + "·" * (_WIDTH - filled)
            sys.stderr.write(f"\r{self._words} {bar} {done} of {total}\x1b[K")
            sys.stderr.flush()
            self._drawn = True
        else:
            sys.stderr.write(f"{self._words}: {done} of {total}\n")
        self._next = now + (_EVERY if self._terminal else _LINES_EVERY)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
