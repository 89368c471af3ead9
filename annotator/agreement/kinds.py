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
    if longer > 0 and text[longer - 1].isalpha():
        return False
    cut = DROPPED.sub("", text[longer:shorter])
    if not 0 < len(cut) <= _MOST or not _PROCLITICS.issuperset(cut) or not text[shorter].isalnum():
        return False
    end = shorter
    while end < len(text) and (text[end].isalnum() or DROPPED.match(text[end])):
        end += 1
    return not is_whole(DROPPED.sub("", text[longer:end]))
