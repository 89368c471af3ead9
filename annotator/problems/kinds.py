"""What a Problem is, and the table of all that can be found."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from annotator.model import Entity, Event, Layer, Range, Relation
from annotator.text import key

PULSE = 64  # annotations looked at between two points at which whoever waits may pause


class Severity(StrEnum):
    """How bad a Problem is."""

    ERROR = "error"  # no export can say it, or it points nowhere
    WARNING = "warning"  # against the scheme or the guidelines
    HINT = "hint"  # perhaps something is still to be done


@dataclass(frozen=True, slots=True)
class _Code:
    """`kind` is what `main.py check` calls it; `same` says what two problems share for which one yes to
    "ignore everywhere" counts: the words they stand on, the label or type, the data of the message."""

    severity: Severity
    message: str
    kind: str = ""
    same: str = "words"
    ids: tuple[int, ...] = ()  # which of the data are ids of annotations


_E, _W, _H = Severity.ERROR, Severity.WARNING, Severity.HINT
_CODES = {
    "outside": _Code(_E, "It ends at {0}, but the text has only {1} letters."),
    "target-missing": _Code(
        _E, "Its role {0} points to {1}, which is no entity or event here.", same="name data", ids=(1,)
    ),
    "end-missing": _Code(_E, "It joins {0}, which is no entity or event here.", same="name", ids=(0,)),
    "circle": _Code(_E, "Its role {0} points to {1}, which leads back to it.", same="name data", ids=(1,)),
    "parts-overlap": _Code(_E, "Two of its parts share letters."),
    "bidi": _Code(_E, "Its name {0} hides characters that turn the direction of writing.", same="data"),
    "unknown-label": _Code(_W, "The scheme has no label {0}.", same="data"),
    "unknown-type": _Code(_W, "The scheme has no event type {0}.", "unknown-label", "data"),
    "unknown-relation": _Code(_W, "The scheme has no relation {0}.", "unknown-label", "data"),
    "unknown-role": _Code(_W, "The scheme has no role {0}.", same="data"),
    "unknown-filler": _Code(
        _W, "Its role {0} has the value {1}, which the scheme does not know.", same="data"
    ),
    "unknown-attribute": _Code(_W, "The scheme gives it no attribute {0}.", same="name data"),
    "unknown-value": _Code(_W, "The scheme has no value {1} of {0}.", same="data"),
    "role-not-allowed": _Code(_W, "The scheme gives {1} no role {0}.", same="data"),
    "filler-type": _Code(
        _W, "Its role {0} is filled by {1}, but {2} does not fit there.", same="name data", ids=(1,)
    ),
    "ends-not-allowed": _Code(_W, "The scheme does not let {0} lead from {1} to {2}.", same="data"),
    "crossing": _Code(_W, "It crosses the edge of {0}.", ids=(0,)),
    "nested": _Code(_W, "It lies within {0}, or around it.", ids=(0,)),
    "stacked": _Code(_W, "It has the same words as {0}.", ids=(0,)),
    "role-too-many": _Code(
        _W, "Its role {0} has {1} fillers; the scheme wants {2} at most.", same="name data"
    ),
    "role-too-few": _Code(
        _W, "Its role {0} has {1} fillers; the scheme wants {2} or more.", same="name data"
    ),
    "doubled": _Code(_W, "It has the same words and label as {0}.", ids=(0,)),
    "long-trigger": _Code(_W, "A trigger is one word, this is “{0}”."),
    "starts-blank": _Code(_W, "It begins with white space or an invisible mark.", "edge"),
    "ends-blank": _Code(_W, "It ends with white space or an invisible mark.", "edge"),
    "starts-mark": _Code(_W, "It begins with the mark {0}.", "edge"),
    "ends-mark": _Code(_W, "It ends with the mark {0}.", "edge"),
    "split-letter": _Code(_W, "Its edge parts a letter from the sign written on it.", "edge"),
    "proclitic": _Code(_W, "It begins with {0}, which elsewhere stands outside this name."),
    "label-conflict": _Code(
        _W,
        "The same words are {0} elsewhere in this document. In all: {0} × {1}, {2} × {3}.",
        same="words name",
    ),
    "label-conflict-project": _Code(
        _W,
        "The same words are {0} in other documents. In all: {0} × {1}, {2} × {3}.",
        "label-conflict",
        "words name",
    ),
    "unlabelled-repeat": _Code(_H, "This name is {0} elsewhere in this document, and not labelled here."),
    "unlabelled-repeat-mixed": _Code(
        _H, "This name is not labelled here. In all: {0} × {1}, {2} × {3}.", "unlabelled-repeat"
    ),
    "no-arguments": _Code(_H, "None of its roles is filled.", same="name"),
    "missing-role": _Code(_H, "Its role {0} is still empty.", same="name data"),
}
MESSAGES: Mapping[str, str] = MappingProxyType({code: row.message for code, row in _CODES.items()})
SEVERITY_OF: Mapping[str, Severity] = MappingProxyType({code: row.severity for code, row in _CODES.items()})
KIND_NAMES = tuple(dict.fromkeys(row.kind or code for code, row in _CODES.items()))


_COUNTED = ("label-conflict", "unlabelled-repeat")  # the data: a label, how often, another, how often


@dataclass(frozen=True, slots=True)
class Problem:
    """One oddity. `annotation` is the id it stands on; `data` fills MESSAGES[code]; `where` are the words
    to look at, in the text (None: a relation whose ends are both missing)."""

    code: str
    annotation: str
    data: tuple[str, ...] = ()
    where: Range | None = None

    @property
    def kind(self) -> str:
        """What `main.py check` calls it; several codes may be of one kind."""
        return _CODES[self.code].kind or self.code

    @property
    def severity(self) -> Severity:
        """How bad it is; the same for all of a code."""
        return _CODES[self.code].severity

    @property
    def english(self) -> str:
        """The message in English, for the command line and logs."""
        return MESSAGES[self.code].format(*self.data)

    def said(self, layer: Layer) -> str:
        """The message in English, with the words of the annotations that it names."""
        data = list(self.data)
        for i in self.ids:
            found = layer.annotations.get(data[i])
            if found is not None and not isinstance(found, Relation):
                data[i] = f"«{' '.join(layer.document.slice(found.ranges).split())}»"
        return MESSAGES[self.code].format(*data)

    @property
    def bare(self) -> bool:
        """Whether it stands on words that nothing is labelled on; `annotation` is then a mark like them."""
        return self.kind == "unlabelled-repeat"

    @property
    def tied(self) -> bool:
        """Whether two labels are as frequent as each other, so that a person must say which is right."""
        return len(self.data) == 4 and self.data[1] == self.data[3] and self.kind in _COUNTED

    @property
    def ids(self) -> tuple[int, ...]:
        """Which of `data` are ids of annotations: people are shown their words."""
        return _CODES[self.code].ids


def everywhere(problem: Problem, layer: Layer) -> str:
    """What this problem shares with those for which it can be ignored all over the project: with its
    kind it says which they are. Documents, positions and ids play no part."""
    row = _CODES[problem.code]
    found = layer.annotations.get(problem.annotation)
    data = [x for i, x in enumerate(problem.data) if i not in row.ids]
    parts = {
        "words": _words(layer, problem),
        "name": found.name if found is not None else "",
        "data": "\x1f".join(data),
    }
    return "\x1f".join(parts[name] for name in row.same.split())


def _words(layer: Layer, problem: Problem) -> str:
    """Folded, of the whole annotation where that is what the problem stands on."""
    found = layer.annotations.get(problem.annotation)
    if problem.bare or not isinstance(found, Entity | Event):
        ranges = (problem.where,) if problem.where is not None else ()
    else:
        ranges = (found.extent,)
    return key(layer.document.slice(ranges))
