"""Texts as tokens, for formats with a line or a tag for each: words and marks, cut where entities end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import category

from annotator import text as texts
from annotator.model import Entity, Range

Token = tuple[int, int]  # start and end, in code points
_LONGEST = 10_000  # tokens in a sentence, unless an entity goes on
Levels = list[list[Entity]]


def visible(char: str) -> bool:
    """Whether it can be seen: neither white space nor an invisible mark."""
    return char.isprintable() and char != " "


def shown(text: str, extent: Range) -> Range | None:
    """The range without what cannot be seen around it; None where nothing of it can be seen."""
    start, end = extent.start, extent.end
    while start < end and not visible(text[start]):
        start += 1
    while end > start and not visible(text[end - 1]):
        end -= 1
    if (start, end) == (extent.start, extent.end):
        return extent
    return Range(start, end) if start < end else None


def tokens(text: str, edges: Iterable[int] = (), *, invisible: bool = False) -> list[Token]:
    """Words and marks in their order, cut at the edges; no white space is in them.

    Tokens of invisible characters alone only where these are asked for.
    """
    cuts = [*sorted(set(edges)), len(text) + 1]
    found: list[Token] = []
    at = 0
    for start, end in _whole(text):
        while cuts[at] <= start:
            at += 1
        while cuts[at] < end:
            found.append((start, cuts[at]))
            start = cuts[at]
            at += 1
        found.append((start, end))
    return found if invisible else [t for t in found if text[t[0]].isalnum() or _seen(text, *t)]


def _seen(text: str, start: int, end: int) -> bool:
    return any(map(visible, text[start:end]))


def _whole(text: str) -> Iterator[Token]:
    at = 0
    for word in texts.word_spans(text):
        if word[0] > at and (word[0] > at + 1 or text[at] != " "):
            yield from _marks(text, at, word[0])
        yield word
        at = word[1]
    yield from _marks(text, at, len(text))


def _marks(text: str, start: int, end: int) -> Iterator[Token]:
    """What stands between two words: each mark alone, but an emoji with what modifies it."""
    for i in range(start, end):
        if not text[i].isspace() and (i == start or not _joined(text[i - 1], text[i])):
            stop = i + 1
            while stop < end and _joined(text[stop - 1], text[stop]):
                stop += 1
            yield i, stop


def _joined(before: str, char: str) -> bool:
    joined = ("So", "Sk", "Mn", "Me", "Cf")
    return category(before) in joined and category(char) in joined


def grown(text: str, extents: Iterable[Range]) -> list[Range]:
    """Each range with the rest of the tokens that it cuts; those of which nothing can be seen stay."""
    whole = tokens(text)
    starts = [start for start, _ in whole]
    found = []
    for extent in extents:
        bare = shown(text, extent)
        if bare:
            first, _ = whole[bisect_right(starts, bare.start) - 1]
            _, last = whole[bisect_left(starts, bare.end) - 1]
            start = first if _seen(text, first, bare.start) else extent.start
            end = last if _seen(text, bare.end, last) else extent.end
            extent = Range(min(start, extent.start), max(end, extent.end))
        found.append(extent)
    return found


def sentences(text: str, listed: Sequence[Token], together: Iterable[Range]) -> list[list[Token]]:
    """The tokens, a list for each sentence; none ends inside one of the ranges that stay together."""
    breaks = [*sorted(s.end for s in texts.sentences(text)), len(text) + 1]
    whole = [*sorted((r.start, r.end) for r in together), (len(text) + 1, 0)]
    parts: list[list[Token]] = []
    at = n = reach = 0
    for token in listed:
        start, end = token
        if breaks[at] <= start or not parts or len(parts[-1]) >= _LONGEST:
            while breaks[at] <= start:
                at += 1
            if reach <= start:
                parts.append([])
        parts[-1].append(token)
        while whole[n][0] < end:
            reach = max(reach, whole[n][1])
            n += 1
    return parts


def outermost(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """Those within no other; of two that cross the earlier, of two on the same words the first listed."""
    kept: list[Entity] = []
    reach = 0
    for extent, entity in in_order(text, entities):
        if extent.start >= reach:
            kept.append(entity)
            reach = extent.end
    return kept


def innermost(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """Those that hold no other; of two that cross the shorter, of two on the same words the first listed."""
    kept: list[tuple[Range, Entity]] = []
    for extent, entity in sorted(in_order(text, entities), key=lambda x: len(x[0])):
        place = bisect_left(kept, extent.start, key=lambda x: x[0].start)
        before, after = kept[place - 1 : place], kept[place : place + 1]
        if not any(extent.overlaps(other) for other, _ in (*before, *after)):
            kept.insert(place, (extent, entity))
    return [entity for _, entity in kept]


def levels(text: str, entities: Iterable[Entity]) -> Levels:
    """All of them, each in the first level where no other stands on the same words."""
    found: Levels = []
    reach: list[int] = []
    for extent, entity in in_order(text, entities):
        level = next((n for n, end in enumerate(reach) if end <= extent.start), len(reach))
        if level == len(reach):
            found.append([])
            reach.append(0)
        found[level].append(entity)
        reach[level] = extent.end
    return found


def in_order(text: str, entities: Iterable[Entity]) -> list[tuple[Range, Entity]]:
    """By what can be seen of their extents: earlier first, at one start the longer first."""
    seen = [(extent, e) for e in entities if (extent := shown(text, e.extent))]
    return sorted(seen, key=lambda x: (x[0].start, -x[0].end))
