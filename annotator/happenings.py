"""The events of a layer as rows: who did what, to whom, where, when, with what, how many."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from annotator.counts import Count, counts
from annotator.dates import Precision, When, day_of, when
from annotator.model import Argument, Entity, Event, Layer, Range
from annotator.scheme import Scheme

WHO, WHOM, WHERE, WHEN, MEANS, MANY = "who", "whom", "where", "when", "means", "many"
DOCUMENT_DATE = "document-date"  # the value without words of a role that says when
# The one table of what a role is in a row. A role that is not here goes by what fits it (`_BY_FILLER`).
ROLES: Mapping[str, str] = {
    "Agent": WHO, "Attacker": WHO, "Giver": WHO, "Seller": WHO, "Prosecutor": WHO, "Plaintiff": WHO,
    "Entity": WHO,
    "Target": WHOM, "Victim": WHOM, "Participant": WHOM, "Person": WHOM, "Recipient": WHOM, "Buyer": WHOM,
    "Defendant": WHOM, "Beneficiary": WHOM, "Artifact": WHOM,
    "Place": WHERE, "Origin": WHERE, "Destination": WHERE,
    "Time": WHEN,
    "Instrument": MEANS, "Vehicle": MEANS,
}  # fmt: skip
_BY_FILLER = (
    (WHEN, frozenset(("DATE", "TIME", "TIMEX2"))),
    (MEANS, frozenset(("WEAPON", "WEA"))),
    (WHERE, frozenset(("LOC", "GPE", "FAC"))),
)
COUNTED = frozenset(("CASUALTY", "QUANTITY", "CARDINAL", "NUMERIC"))
_BEFORE = 40  # code points in front of a phrase that may say «قبل» or «أكثر من»


@dataclass(frozen=True, slots=True)
class Happening:
    """One event. `words` are those of its fillers by column, in the order of the arguments."""

    document: str
    title: str
    event: str
    start: int
    type: str
    trigger: str
    words: Mapping[str, tuple[str, ...]]
    when: When | None = None
    counts: tuple[Count, ...] = ()

    @property
    def key(self) -> str:
        """Of the row: an event's id is known in its document only."""
        return f"{self.document}\n{self.event}"

    @property
    def day(self) -> date | None:
        """The first day of it; None where the date is unknown."""
        return self.when.first if self.when else None

    @property
    def size(self) -> float:
        """The largest of its counts, else -1."""
        return max((c.size for c in self.counts), default=-1.0)


def columns_of(scheme: Scheme) -> dict[str, str]:
    """Each role of a scheme and the column that it goes to; roles such as a topic go to none."""
    found: dict[str, str] = {}
    for role in scheme.roles:
        column = ROLES.get(role.id, "")
        if not column and role.fits:
            column = next((c for c, labels in _BY_FILLER if role.fits[0] in labels), "")
        if column:
            found[role.id] = column
    return found


def happenings(layer: Layer, scheme: Scheme) -> Iterator[Happening]:
    """The events of the layer in the order of the text; dates are told from the document's date."""
    columns = columns_of(scheme)
    day = day_of(layer.document.date)
    for event in layer.events():
        yield _happening(layer, scheme, event, columns, day)


def _happening(
    layer: Layer, scheme: Scheme, event: Event, columns: Mapping[str, str], day: date | None
) -> Happening:
    words: dict[str, list[str]] = {}
    dates: list[When] = []
    numbers: list[Count] = []
    for argument in event.arguments:
        column = columns.get(argument.role, "")
        said, span = _filler(layer, argument)
        label = span.label if isinstance(span, Entity) else ""
        if label in COUNTED and span is not None and column != WHEN:
            column = column if column == WHOM else MANY
            numbers += counts(said, _before(layer, span.extent))
        if column == WHEN and span is not None:
            dated = when(said, day, _before(layer, span.extent))
            dates += [dated] if dated else []
        elif column == WHEN and argument.value == DOCUMENT_DATE and day is not None:
            dates.append(When(day, day, Precision.DAY))
        if column and said:
            words.setdefault(column, []).append(said)
    return Happening(
        layer.document.id,
        layer.document.title or layer.document.id,
        event.id,
        event.trigger.start,
        event.type,
        layer.document.slice(event.ranges),
        {column: tuple(found) for column, found in words.items()},
        _best(dates),
        tuple(numbers),
    )


def _filler(layer: Layer, argument: Argument) -> tuple[str, Entity | Event | None]:
    """Its words, and what it is; a value that has no words is shown by its column's reader."""
    found = layer.annotations.get(argument.target) if argument.target else None
    if isinstance(found, (Entity, Event)):
        return " ".join(layer.document.slice(found.ranges).split()), found
    return "", None


def _before(layer: Layer, words: Range) -> str:
    return layer.document.text[max(0, words.start - _BEFORE) : words.start]


def _best(dates: list[When]) -> When | None:
    """Of several the sure one, then the narrowest; a known hour is kept."""
    if not dates:
        return None

    def rank(found: When) -> tuple[bool, bool, int]:
        length = (found.last - found.first).days if found.first and found.last else 0
        return found.first is None, not found.sure, length

    return min(dates, key=rank)
