"""Schemes of tags: which letter stands before a label, at each token of an entity.

IOB1 and IOB2 as in Tjong Kim Sang and Veenstra 1999; BIOES and BILOU as in Ratinov and Roth 2009.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

Span = tuple[int, int, str]  # first token, the one after the last, label

TAG = re.compile(r"O|[BIESLUMW]-\S+")
_LETTERS = {"iob2": "BIIB", "bioes": "BIES", "bilou": "BILU"}  # first, middle, last, only token
_ENDS = "ESLUW"  # nothing goes on after these
_BEGINS = "BSUW"


def written(spans: Iterable[Span], count: int, scheme: str = "iob2") -> list[str]:
    """The tags of `count` tokens; of the spans, in order, none overlaps another. `scheme`: of rows.TAGS."""
    tags = ["O"] * count
    for i, tag in inside(spans, scheme):
        tags[i] = tag
    return tags


def inside(spans: Iterable[Span], scheme: str = "iob2") -> Iterator[tuple[int, str]]:
    """The same of the tokens in spans only, each with its number."""
    before = (0, "")
    for start, end, label in spans:
        letters = _LETTERS.get(scheme) or ("BIIB" if before == (start, label) else "IIII")
        for i in range(start, end):
            place = 3 if end - start == 1 else 0 if i == start else 2 if i == end - 1 else 1
            yield i, f"{letters[place]}-{label}"
        before = (end, label)


def spans(tags: Sequence[str]) -> list[Span]:
    """What the tags of one sentence say, in whichever scheme; an orphan I-, E- or L- begins a span."""
    return joined([(i, tag) for i, tag in enumerate(tags) if tag != "O"])


def joined(tagged: Iterable[tuple[int, str]]) -> list[Span]:
    """The same from the tags of the tokens in spans only, each with its number."""
    found: list[Span] = []
    after, going = -1, ""
    for i, tag in tagged:
        kind, _, label = tag.partition("-")
        if i != after or kind in _BEGINS or label != going:
            found.append((i, i + 1, label))
        else:
            found[-1] = (found[-1][0], i + 1, label)
        after, going = i + 1, "" if kind in _ENDS else label
    return found
