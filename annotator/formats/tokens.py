"""Texts as tokens, for formats with a line or a tag for each: words and marks, cut where entities end."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, chain, pairwise
from operator import attrgetter
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
    if text[start].isalnum() and text[end - 1].isalnum():
        return extent  # most are so
    while start < end and not visible(text[start]):
        start += 1
    while end > start and not visible(text[end - 1]):
        end -= 1
    if (start, end) == (extent.start, extent.end):
        return extent
    return Range(start, end) if start < end else None


def tokens(
    text: str, edges: Iterable[int] = (), *, invisible: bool = False, whole: Sequence[Token] | None = None
) -> list[Token]:
    """Words and marks in their order, cut at the edges; no white space is in them.

    Tokens of invisible characters alone only where these are asked for. `whole`: those of the file that the
    text is from (see as_read.py), in place of the program's own.
    """
    found = [*whole] if whole is not None else _own(text, invisible=invisible)
    inside = set(edges).difference(chain.from_iterable(found))  # most edges are those of tokens
    if cuts := sorted(x for x in inside if _is_within(x, found)):
        kept = set(found) if whole is not None else set()
        return [t for t in _cut(found, cuts) if invisible or t in kept or seen(text[t[0] : t[1]])]
    return found


def _own(text: str, *, invisible: bool) -> list[Token]:
    return texts.by_blanks(text, partial(_pieces if invisible else _seen_pieces, text))


def parted(text: str, listed: Iterable[Token], blanks: re.Pattern[str]) -> list[Token]:
    """The same without the blanks that a format cannot have within a token."""
    found: list[Token] = []
    for start, end in listed:
        at = start
        for blank in blanks.finditer(text, start, end):
            found += [(at, blank.start())] if at < blank.start() else []
            at = blank.end()
        found += [(at, end)] if at < end else []
    return found


def seen(words: str) -> bool:
    """Whether any of it can be seen."""
    return any(map(visible, words))


def _is_within(edge: int, whole: Sequence[Token]) -> bool:
    """Whether it is neither the start nor the end of a token."""
    before = bisect_left(whole, (edge, 0)) - 1
    return before >= 0 and edge < whole[before][1]


def _cut(whole: Iterable[Token], cuts: Sequence[int]) -> Iterator[Token]:
    waiting = iter(cuts)
    cut = next(waiting, -1)
    for start, end in whole:
        while start < cut < end:
            yield start, cut
            start, cut = cut, next(waiting, -1)
        yield start, end


def _pieces(text: str, start: int, end: int) -> Iterator[Token]:
    """The words and marks of a part without blanks."""
    at = start
    for first, last in texts.word_spans(text[start:end]):
        yield from _marks(text, at, start + first)
        at = start + last
        yield start + first, at
    yield from _marks(text, at, end)


def _seen_pieces(text: str, start: int, end: int) -> Iterator[Token]:
    return (t for t in _pieces(text, start, end) if seen(text[t[0] : t[1]]))


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


def grown(text: str, extents: Iterable[Range], whole: Sequence[Token] | None = None) -> list[Range]:
    """Each range with the rest of the tokens that it cuts; those of which nothing can be seen stay."""
    whole = tokens(text) if whole is None else whole
    starts = [start for start, _ in whole]
    found = []
    for extent in extents:
        bare = shown(text, extent)
        if bare:
            first, _ = whole[bisect_right(starts, bare.start) - 1]
            _, last = whole[bisect_left(starts, bare.end) - 1]
            start = first if seen(text[first : bare.start]) else extent.start
            end = last if seen(text[bare.end : last]) else extent.end
            extent = Range(min(start, extent.start), max(end, extent.end))
        found.append(extent)
    return found


def fitted(text: str, extents: Iterable[Range], whole: Sequence[Token] | None) -> list[Range]:
    """What can be seen of each, and to the end of a token of the file what cannot: it stays one token."""
    seen_ones = [shown(text, r) or r for r in extents]
    if whole is None:
        return seen_ones
    starts = [start for start, _ in whole]
    found = []
    for r in seen_ones:
        first, _ = whole[max(bisect_right(starts, r.start) - 1, 0)]
        _, last = whole[max(bisect_left(starts, r.end) - 1, 0)]
        start = r.start if first > r.start or seen(text[first : r.start]) else first
        found.append(Range(start, r.end if last < r.end or seen(text[r.end : last]) else last))
    return found


def sentences(
    text: str, listed: Sequence[Token], together: Iterable[Range], ends: Iterable[int] | None = None
) -> list[list[Token]]:
    """The tokens, a list for each sentence; none ends inside one of the ranges that stay together.

    `ends`: where those of the file end that the text is from, else the program looks for them.
    """
    counts = [0, *sentence_ends(text, listed, together, ends)]
    return [[*listed[a:b]] for a, b in pairwise(counts) if a < b]


def sentence_ends(
    text: str, listed: Sequence[Token], together: Iterable[Range], ends: Iterable[int] | None = None
) -> Iterator[int]:
    """The same: how many tokens stand before the end of each sentence."""
    ranges = sorted(together, key=attrgetter("start"))
    starts, reach = [r.start for r in ranges], [0, *accumulate((r.end for r in ranges), max)]

    def ended(n: int) -> bool:
        """Whether none of the ranges goes on from before the token to it."""
        return reach[bisect_left(starts, listed[n - 1][1])] <= listed[n][0]

    first = tried = 0
    places = (s.end for s in texts.each_sentence(text)) if ends is None else ends
    last = sorted({bisect_left(listed, (end, 0)) for end in places} - {0, len(listed)})
    for end in chain(last, (len(listed),)):
        tried = max(tried, first + _LONGEST)
        while tried < end:
            if ended(tried):
                yield tried
                first = tried
                tried += _LONGEST
            else:
                tried += 1
        if end == len(listed) or ended(end):
            yield end
            first = end


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
