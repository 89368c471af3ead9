"""Which marks of one reading are which of another: one to one, in three degrees of strictness.

The rules are those of the project's scorer (`score_events.py`), so that figures can be held beside it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

MODES = ("exact", "token", "overlap")  # same range; same words; a shared code point

Place = tuple[int, int, str]  # [start, end) in code points, and a name that has to agree
Pair = tuple[int, int]  # indices into the one and the other list

_PUNCTUATION = frozenset(".,;:!?()[]{}<>\"'«»“”‘’،؛؟…-–—/ـ|")


def grown(text: str, start: int, end: int) -> tuple[int, int]:
    """The range as `token` sees it: out to white space, then without punctuation at its edges.

    Forgives proclitics («وحلب» for «حلب»). Empty, with start = end, when only punctuation is there.
    """
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    while start < end and text[start] in _PUNCTUATION:
        start += 1
    while end > start and text[end - 1] in _PUNCTUATION:
        end -= 1
    return start, end


def match(ones: Sequence[Place], others: Sequence[Place], mode: str) -> list[Pair]:
    """The pairs of one name; each place is in one pair at most.

    In `overlap` those that share most (of the longer of the two) find each other first; what is equal
    goes by its order in the lists. The other modes want the same range: give them grown ones for `token`.
    """
    return overlapping(ones, others)[0] if mode == "overlap" else _same(ones, others)


def nearest(ones: Sequence[Place], others: Sequence[Place]) -> list[Pair]:
    """Pairs by overlap, whatever they are called; of equal ones those of the same name go first."""
    return overlapping(ones, others)[1]


def overlapping(ones: Sequence[Place], others: Sequence[Place]) -> tuple[list[Pair], list[Pair]]:
    """The pairs of `match` in `overlap`, and those of `nearest`."""
    same = _same(ones, others)  # nothing overlaps more: what else is near them need not be weighed
    if len(same) in (len(ones), len(others)):
        return same, same
    mine, theirs = _left(len(ones), (i for i, _ in same)), _left(len(others), (j for _, j in same))
    weighed = []
    for at, beside in touching([ones[i] for i in mine], [others[j] for j in theirs]):
        i, j = mine[at], theirs[beside]
        (a, b, name), (c, d, other) = ones[i], others[j]
        shared = min(b, d) - max(a, c)
        weighed.append((-shared / max(b - a, d - c), -shared, name != other, i, j))
    weighed.sort()
    return same + _first(x for x in weighed if not x[2]), same + _first(weighed)


def _first(weighed: Iterable[tuple[float, int, bool, int, int]]) -> list[Pair]:
    """Each in one pair at most, those that come first."""
    taken, given = dict[int, int](), set[int]()
    for *_, i, j in weighed:
        if i not in taken and j not in given:
            taken[i] = j
            given.add(j)
    return [*taken.items()]


def _left(count: int, gone: Iterable[int]) -> list[int]:
    without = set(gone)
    return [i for i in range(count) if i not in without]


def _same(ones: Sequence[Place], others: Sequence[Place]) -> list[Pair]:
    """The first of a place with the first of that place, the second with the second."""
    if ones == others:
        return [(i, i) for i in range(len(ones))]
    at = {place: j for j, place in enumerate(others)}
    if len(at) == len(others) and len({*ones}) == len(ones):  # as most are: twice as fast
        return [(i, at[place]) for i, place in enumerate(ones) if place in at]
    waiting: dict[Place, list[int]] = defaultdict(list)
    for j in reversed(range(len(others))):
        waiting[others[j]].append(j)
    return [(i, waiting[place].pop()) for i, place in enumerate(ones) if waiting.get(place)]


def touching(ones: Sequence[Place], others: Sequence[Place]) -> Iterator[Pair]:
    """All that share a code point, without holding each against each."""
    order = sorted(range(len(others)), key=lambda j: others[j][0])
    starts = [others[j][0] for j in order]
    open_: list[int] = []  # those that began and have not ended
    seen = 0
    for i in sorted(range(len(ones)), key=lambda i: ones[i][0]):
        start, end, _ = ones[i]
        begun = bisect_right(starts, start)
        open_ = [j for j in (*open_, *order[seen:begun]) if others[j][1] > start]
        seen = begun
        yield from ((i, j) for j in (*open_, *order[begun : bisect_left(starts, end)]))
