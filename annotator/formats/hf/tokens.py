"""The tokens of a text with a tag for each, as numbers, and the names of the numbers."""

from bisect import bisect_left
from collections.abc import Iterable

from annotator.formats import as_read, tags, tokens
from annotator.formats.rows import Choices, Row
from annotator.model import Entity

_LETTERS = {"iob1": "BI", "iob2": "BI", "bioes": "BIES", "bilou": "BILU"}


class Classes:
    """The names of the tags: O, then those of each label, in the order in which the labels come."""

    def __init__(self, scheme: str, labels: Iterable[str] = ()) -> None:
        self._letters = _LETTERS[scheme]
        self._numbers = {"O": 0}
        for label in labels:
            self._add(label)

    def number(self, tag: str) -> int:
        """Of a tag; a label that is new comes last."""
        if tag not in self._numbers:
            self._add(tag.partition("-")[2])
        return self._numbers[tag]

    def _add(self, label: str) -> None:
        for letter in self._letters:
            self._numbers.setdefault(f"{letter}-{label}", len(self._numbers))

    @property
    def names(self) -> list[str]:
        """By number."""
        return list(self._numbers)


def tagged(row: Row, choices: Choices, classes: Classes) -> tuple[list[tokens.Token], list[int]]:
    """Where the tokens stand, in code points, and their tags.

    Of entities within or across one another the outermost are told, or the innermost where that is chosen.
    """
    text, known = row.document.text, as_read.of(row.document).tokens
    whole = [e for e in row.entities() if len(e.ranges) == 1]
    if choices.subword == "grow":
        extents = tokens.grown(text, [e.extent for e in whole], known)
        whole = [Entity(e.id, e.label, (r,)) for e, r in zip(whole, extents, strict=True)]
    choose = tokens.innermost if choices.nesting == "innermost" else tokens.outermost
    chosen = choose(text, whole)
    extents = tokens.fitted(text, [e.extent for e in chosen], known)
    listed = tokens.tokens(text, [x for r in extents for x in (r.start, r.end)], whole=known)
    starts = [start for start, _ in listed]
    spans = [
        (bisect_left(starts, r.start), bisect_left(starts, r.end), e.label)
        for r, e in zip(extents, chosen, strict=True)
    ]
    numbers = [classes.number("O")] * len(listed)
    for n, tag in tags.inside(spans, choices.tags):
        numbers[n] = classes.number(tag)
    return listed, numbers
