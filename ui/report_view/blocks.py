"""The text cut into blocks that are laid out one by one: paragraphs, or shorter for display."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotator.model import Range

LONG = 5_000  # code points; a longer paragraph is shown in segments of sentences
SEGMENT = 2_000


@dataclass(frozen=True, slots=True)
class Blocks:
    """`[starts[i], ends[i])` in code points, line feeds left out; `fresh[i]` begins a paragraph."""

    starts: Sequence[int]
    ends: Sequence[int]
    fresh: Sequence[bool]

    def __len__(self) -> int:
        return len(self.starts)


def cut(text: str, sentences: Callable[[str], list[Range]] | None = None) -> Blocks:
    """Paragraphs at each line feed, long ones in segments; given `sentences`, one block each."""
    starts: list[int] = []
    ends: list[int] = []
    fresh: list[bool] = []
    at = 0
    for paragraph in text.split("\n"):
        end = at + len(paragraph)
        if sentences is not None:
            inner = [at + r.start for r in sentences(paragraph)][1:]
        else:
            inner = _segments(paragraph, at) if len(paragraph) > LONG else []
        starts += [at, *inner]
        ends += [*inner, end]
        fresh += [True, *[False] * len(inner)]
        at = end + 1
    return Blocks(starts, ends, fresh)


def _segments(paragraph: str, offset: int) -> list[int]:
    """Where to break a long paragraph: behind a sentence, else behind a blank, else anywhere."""
    breaks: list[int] = []
    at = 0
    while len(paragraph) - at > SEGMENT:
        stop = at + SEGMENT
        sentence = max(paragraph.rfind(mark, at + SEGMENT // 4, stop) for mark in (". ", "؟ ", "! ", "… "))
        blank = paragraph.rfind(" ", at + 1, stop)
        at = sentence + 2 if sentence >= 0 else blank + 1 if blank >= 0 else stop
        breaks.append(offset + at)
    return breaks


def right_to_left(text: str, start: int, end: int) -> bool | None:
    """The direction of the first strong letter in `[start, end)`; None when there is none."""
    for position in range(start, end):
        direction = unicodedata.bidirectional(text[position])
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return None
