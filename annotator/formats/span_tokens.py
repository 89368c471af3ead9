"""Tokens for formats that need them beside positions: words, marks and blanks, cut at the edges of spans.

They are whole: with the blank that may follow each of them they are the text, to the letter.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from annotator import text as texts

# A blank, other white space in a row, or a mark: an emoji stays together with what modifies it.
_BETWEEN = re.compile(r" |[^\S ]+|\S(?:[\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d\S)*")


class Token(NamedTuple):
    """A piece of text, and whether a blank follows that is no token of its own."""

    start: int
    end: int
    blank: bool


def tokens(text: str, spans: Collection[tuple[int, int]]) -> list[Token]:
    """The tokens of a text; each of the spans begins at the start of one and ends at the end of one."""
    starts, ends = {a for a, _ in spans}, {b for _, b in spans}
    listed: list[Token] = []
    first = last = -1  # of a token that a blank may still follow
    for start, end in pieces(text, starts | ends):
        alone = start in starts or end in ends
        if start == last and end - start == 1 and text[start] == " " and not alone:
            listed.append(Token(first, last, True))
            first = last = -1
            continue
        if last >= 0:
            listed.append(Token(first, last, False))
        first, last = start, end
    if last >= 0:
        listed.append(Token(first, last, False))
    return listed


def pieces(text: str, edges: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The whole text in words, marks and white space, none of them across an edge."""
    cuts = iter(sorted({x for x in edges if 0 < x < len(text)}))
    cut = next(cuts, len(text))
    for start, end in _uncut(text):
        while cut < end:
            if cut > start:
                yield start, cut
                start = cut
            cut = next(cuts, len(text))
        yield start, end


def _uncut(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in texts.word_spans(text):
        if start - at == 1:
            yield at, start
        elif start > at:
            yield from (m.span() for m in _BETWEEN.finditer(text, at, start))
        yield start, end
        at = end
    yield from (m.span() for m in _BETWEEN.finditer(text, at))


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
