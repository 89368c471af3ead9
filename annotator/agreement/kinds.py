"""In what two annotations of the same words differ."""

from annotator.model import Range
from annotator.text import DROPPED, is_whole

AGREED, PROCLITIC, BOUNDARY = "agreed", "proclitic", "boundary"
LABEL, BOTH = "label", "label_and_boundary"
ONLY_A, ONLY_B = "only_a", "only_b"
KINDS = (AGREED, PROCLITIC, BOUNDARY, LABEL, BOTH, ONLY_A, ONLY_B)

_PROCLITICS = frozenset("وفبلكسأ")  # those that the guidelines cut off, and no article
_MOST = 3  # of them in front of one word


def kind(text: str, one: Range | None, other: Range | None, *, named_alike: bool) -> str:
    """One of KINDS. None stands for what the one or the other does not have.

    A proclitic that the one took in and the other left out, under one label and with the same end, is
    `proclitic`; any other difference of the edges is `boundary`.
    """
    if other is None:
        return ONLY_A
    if one is None:
        return ONLY_B
    if one.start == other.start and one.end == other.end:
        return AGREED if named_alike else LABEL
    if not named_alike:
        return BOTH
    return PROCLITIC if by_proclitic(text, one, other) else BOUNDARY


def by_proclitic(text: str, one: Range, other: Range) -> bool:
    """Whether the two differ only in detachable letters in front: «وحلب» or «بحلب» and «حلب».

    Not so where the letter belongs to the word («وزير»), and not for the article, which is never cut.
    """
    if one.end != other.end or one.start == other.start:
        return False
    longer, shorter = sorted((one.start, other.start))
    first, end = longer, shorter
    while first > 0 and _within(text[first - 1]):
        first -= 1
    while end < len(text) and _within(text[end]):
        end += 1
    before, cut = (DROPPED.sub("", text[at:shorter]) for at in (first, longer))
    if not cut or len(before) > _MOST or not _PROCLITICS.issuperset(before) or not text[shorter].isalnum():
        return False
    return not any(is_whole(DROPPED.sub("", text[at:end])) for at in (first, longer))


def _within(letter: str) -> bool:
    return letter.isalnum() or DROPPED.match(letter) is not None
