"""Tokens for formats that need them beside positions: words, marks and blanks, cut at the edges of spans.

They are whole: with the blank that may follow each of them they are the text, to the letter.
"""

import re
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial

from annotator import text as texts
from annotator.formats.tokens import seen

# White space in a row, or a mark: an emoji stays together with what modifies it.
_BETWEEN = re.compile(r"\s+|\S(?:[\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d\S)*")


Token = tuple[int, int, bool]  # a piece of text, and whether a blank follows that is no token of its own


def tokens(text: str, spans: Collection[tuple[int, int]]) -> list[Token]:
    """The tokens of a text; each of the spans begins at the start of one and ends at the end of one."""
    starts, ends = {a for a, _ in spans}, {b for _, b in spans}
    listed: list[Token] = []
    at, length = 0, len(text)
    for start, end in [*pieces(text, starts | ends), (length, length + 1)]:
        while at < start:  # only blanks stand there
            blank = at + 1 < start and at + 1 not in starts and at + 2 not in ends
            listed.append((at, at + 1, blank))
            at += 1 + blank
        blank = text[end : end + 1] == " " and end not in starts and end + 1 not in ends
        listed.append((start, end, blank))
        at = end + blank
    del listed[-1]  # the end
    return listed


def pieces(text: str, edges: Iterable[int], *, hidden: bool = True) -> list[tuple[int, int]]:
    """The whole text but its blanks, in words, marks and other white space, none of them across an edge.

    What cannot be seen is left out unless it is asked for (`hidden`).
    """
    found = texts.by_blanks(text, partial(_pieces if hidden else _seen_pieces, text))
    cuts = sorted({x for x in edges if " " not in text[max(x - 1, 0) : x + 1]})  # of most one side is a blank
    if not cuts:
        return found
    return [p for p in _cut(found, cuts) if hidden or seen(text[p[0] : p[1]])]


def _cut(whole: Iterable[tuple[int, int]], cuts: Iterable[int]) -> Iterator[tuple[int, int]]:
    waiting = iter(cuts)
    cut = next(waiting, sys.maxsize)
    for start, end in whole:
        while cut < end:
            if cut > start:
                yield start, cut
                start = cut
            cut = next(waiting, sys.maxsize)
        yield start, end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Of what stands between two blanks."""
    at = start
    for first, last in texts.word_spans(text[start:end]):
        yield from (m.span() for m in _BETWEEN.finditer(text, at, start + first))
        at = start + last
        yield start + first, at
    yield from (m.span() for m in _BETWEEN.finditer(text, at, end))


def _seen_pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (p for p in _pieces(text, start, end) if seen(text[p[0] : p[1]]))


def placed(words: Sequence[str], text: str) -> list[tuple[int, int]] | None:
    """Where the words stand in a text that has them in this order; None where it has others, too."""
    at, places = 0, []
    for word in words:
        start = text.find(word, at)
        if start < 0:
            return None
        between = text[at:start]
        if between not in ("", " ") and any(map(str.isalnum, between)):
            return None
        at = start + len(word)
        places.append((start, at))
    return places


def outermost(spans: Iterable[tuple[int, int]]) -> list[int]:
    """Which of the spans stay where none may overlap: the earlier, of those at one start the longest."""
    chosen, reached = [], 0
    for n, (start, end) in sorted(enumerate(spans), key=lambda x: (x[1][0], -x[1][1])):
        if start >= reached:
            chosen.append(n)
            reached = end
    return chosen
