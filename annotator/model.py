"""The words of the program as frozen values: what a document, its annotations and an edit are.

Every position is in Unicode code points of the document's text; ranges are half-open.
Construction refuses only what can never be sensible; all else is a Problem that a person sees.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeGuard, TypeVar

T = TypeVar("T")
Attributes = Mapping[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """Half-open `[start, end)` in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a range: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Range") -> bool:
        """Whether `other` lies within this range (both may be equal)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Range") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def crosses(self, other: "Range") -> bool:
        """Whether the two overlap and neither covers the other."""
        return self.overlaps(other) and not self.covers(other) and not other.covers(self)


@dataclass(frozen=True, slots=True)
class Document:
    """An imported text. The text never changes; the date, title and meta can be set.

    `date` is ISO 8601 (`2017-03-15`) or empty; `original_sha256` and `encoding` tell of the
    bytes it was read from; `extra` keeps unknown keys of the row that it came from.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    date: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict, hash=False)
    encoding: str = ""
    original_sha256: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def sha256(self) -> str:
        """Of the text in UTF-8; finds doubles."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def slice(self, ranges: Iterable[Range]) -> str:
        """The words under the ranges, joined by a space as brat does."""
        return " ".join(self.text[r.start : r.end] for r in ranges)


class Verdict(StrEnum):
    """What became of a suggestion; a suggestion without one is undecided."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    REPLACED = "replaced"  # lost to an alternative on the same words; says nothing against it


@dataclass(frozen=True, slots=True)
class Origin:
    """Which suggestion an annotation began as: its suggester, score and reason."""

    suggester: str
    score: float
    reason: str = ""
    verdict: Verdict = Verdict.ACCEPTED


@dataclass(frozen=True, slots=True)
class Entity:
    """One or more ranges with a label. `attributes` holds `mention` (NAM/NOM) among others."""

    id: str
    label: str
    ranges: tuple[Range, ...]
    attributes: Attributes = field(default_factory=dict, hash=False)
    note: str = ""
    link: str = ""
    origin: Origin | None = None
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        if not self.ranges:
            raise ValueError("an entity needs a range")

    @property
    def extent(self) -> Range:
        """From the first start to the last end."""
        if len(self.ranges) == 1:
            return self.ranges[0]
        return Range(min(r.start for r in self.ranges), max(r.end for r in self.ranges))

    @property
    def name(self) -> str:
        """The label; so that entities and events can be named alike."""
        return self.label

    @property
    def bare(self) -> bool:
        """Whether it says nothing but its label and where it is; most do."""
        return not (self.attributes or self.note or self.link or self.origin or self.extra)


_NEW: Any = object.__new__
_START, _END = (Range.__dict__[f].__set__ for f in ("start", "end"))
_ID, _LABEL, _RANGES, _ATTRIBUTES, _NOTE, _LINK, _ORIGIN, _EXTRA = (
    Entity.__dict__[f].__set__ for f in Entity.__slots__
)


def plain_entity(id: str, label: str, start: int, end: int) -> Entity:
    """`Entity(id, label, (Range(start, end),))`, made in half the time: most of a large project are so.

    Who calls it has looked whether that is a range.
    """
    only, made = _NEW(Range), _NEW(Entity)
    _START(only, start)
    _END(only, end)
    _ID(made, id)
    _LABEL(made, label)
    _RANGES(made, (only,))
    _ATTRIBUTES(made, {})
    _NOTE(made, "")
    _LINK(made, "")
    _ORIGIN(made, None)
    _EXTRA(made, {})
    return made  # type: ignore[no-any-return]  # made without its constructor


def is_plain(a: object) -> TypeGuard[Entity]:
    """Whether it is an entity in one piece with a label, of which nothing else is said, as most are."""
    return isinstance(a, Entity) and len(a.ranges) == 1 and a.bare and bool(a.label)


@dataclass(frozen=True, slots=True)
class Argument:
    """Role → an annotation of the same layer (`target` is its id) or a text-less `value`."""

    role: str
    target: str = ""
    value: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        if bool(self.target) == bool(self.value):
            raise ValueError("an argument has a target or a value")


@dataclass(frozen=True, slots=True)
class Event:
    """A trigger with a type, arguments and attributes (polarity, modality, tense)."""

    id: str
    type: str
    trigger: Range
    arguments: tuple[Argument, ...] = ()
    attributes: Attributes = field(default_factory=dict, hash=False)
    note: str = ""
    origin: Origin | None = None
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The trigger, as the ranges of an entity."""
        return (self.trigger,)

    @property
    def extent(self) -> Range:
        """The trigger."""
        return self.trigger

    @property
    def name(self) -> str:
        """The type; so that entities and events can be named alike."""
        return self.type

    def uses(self, target: str) -> bool:
        """Whether an argument points to the annotation with this id."""
        return any(a.target == target for a in self.arguments)

    def without(self, *targets: str) -> "Event":
        """The event with no argument that points to these ids."""
        return replace(self, arguments=tuple(a for a in self.arguments if a.target not in targets))


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed, directed link between two annotations of one layer, by id."""

    id: str
    type: str
    source: str
    target: str
    note: str = ""
    origin: Origin | None = None
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def name(self) -> str:
        """The type; so that all annotations can be named alike."""
        return self.type


Span = Entity | Event
Annotation = Entity | Event | Relation


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An annotation proposed by a suggester; stored untouched for ever.

    An accepted one becomes an annotation of the same id, so that the arguments of suggested
    events (which name suggested entities by id) stay true. `score` is in [0, 1].
    """

    annotation: Annotation
    score: float
    source: str
    reason: str = ""

    @property
    def id(self) -> str:
        """The id of the annotation it would become."""
        return self.annotation.id

    def origin(self, verdict: Verdict) -> Origin:
        """What the annotation made of it remembers."""
        return Origin(self.source, self.score, self.reason, verdict)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict on a suggestion, before and after; None is undecided."""

    suggestion: str
    before: Verdict | None
    after: Verdict | None
    reason: str = ""

    def inverse(self) -> "Ruling":
        """The ruling that undoes this one."""
        return Ruling(self.suggestion, self.after, self.before, self.reason)


@dataclass(frozen=True, slots=True)
class Judgment:
    """What a review found of an annotation, why, and which it was.

    `seen` is the `fingerprint` of the annotation that was judged: one that was altered since waits again.
    """

    verdict: Verdict
    reason: str = ""
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgment on an annotation of somebody's layer, before and after; None is undecided.

    It belongs to the gold layer of the document. `annotator` and `annotation` say whose annotation and
    its id in their layer; `part` is a role of the event, empty for the whole.
    """

    annotator: str
    annotation: str
    before: Judgment | None
    after: Judgment | None
    part: str = ""

    def inverse(self) -> "Decision":
        """The decision that undoes this one."""
        return Decision(self.annotator, self.annotation, self.after, self.before, self.part)


class State(StrEnum):
    """How far the work on a layer is."""

    NEW = "new"
    IN_PROGRESS = "in progress"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Status:
    """A layer's state, and a flag with its note, which is independent of the state."""

    state: State = State.NEW
    flagged: bool = False
    note: str = ""


GOLD = "gold"  # the annotator of the layers that reviews make


@dataclass(frozen=True, slots=True)
class LayerKey:
    """Which layer: a document's id and an annotator's name."""

    document: str
    annotator: str


@dataclass(frozen=True, slots=True)
class Layer:
    """One annotator's annotations on one document, and their verdicts on its suggestions.

    `annotations`, `verdicts` and `suggestions` are keyed by id. Values are never changed in
    place: `apply` gives a new layer. `kept` is for places.py, which knows where everything stands.
    """

    document: Document
    annotator: str
    annotations: Mapping[str, Annotation] = field(default_factory=dict, hash=False)
    verdicts: Mapping[str, Verdict] = field(default_factory=dict, hash=False)
    suggestions: Mapping[str, Suggestion] = field(default_factory=dict, hash=False)
    status: Status = Status()
    kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def key(self) -> LayerKey:
        """The document's id and the annotator's name."""
        return LayerKey(self.document.id, self.annotator)

    def entities(self) -> list[Entity]:
        """In the order of the text; at one start the longer first."""
        return sorted((a for a in self.annotations.values() if isinstance(a, Entity)), key=reading_order)

    def events(self) -> list[Event]:
        """In the order of their triggers."""
        return sorted((a for a in self.annotations.values() if isinstance(a, Event)), key=reading_order)

    def relations(self) -> list[Relation]:
        """In the order in which they were made."""
        return [a for a in self.annotations.values() if isinstance(a, Relation)]

    def undecided(self) -> Iterator[Suggestion]:
        """The suggestions without a verdict, in no particular order."""
        return (s for s in self.suggestions.values() if s.id not in self.verdicts)

    def find(self, id: str) -> Annotation | None:
        """The annotation, else the suggested one, of that id."""
        if id in self.annotations:
            return self.annotations[id]
        suggestion = self.suggestions.get(id)
        return suggestion.annotation if suggestion else None

    def apply(self, change: "Change") -> "Layer":
        """The layer after the change.

        Raises ValueError when the change was not made for this state of the layer: something
        it removes is not there as it says, something it adds is already there.
        """
        annotations = _copied(self.annotations)
        for gone in change.removed:
            if annotations.pop(gone.id, None) != gone:
                raise ValueError(f"{change.name}: {gone.id} is not as the change says")
        for new in change.added:
            if new.id in annotations:
                raise ValueError(f"{change.name}: {new.id} is already there")
            annotations[new.id] = new
        verdicts = _copied(self.verdicts)
        for ruling in change.verdicts:
            if verdicts.pop(ruling.suggestion, None) != ruling.before:
                raise ValueError(f"{change.name}: the verdict on {ruling.suggestion} is another")
            if ruling.after is not None:
                verdicts[ruling.suggestion] = ruling.after
        status = self.status
        if change.status is not None:
            if change.status[0] != status:
                raise ValueError(f"{change.name}: the status is another")
            status = change.status[1]
        return self._then(change, replace(self, annotations=annotations, verdicts=verdicts, status=status))

    def _then(self, change: "Change", after: "Layer") -> "Layer":
        """Those after a change are found from those before it, when they are asked for."""
        if "places" in self.kept:
            after.kept["before"] = self.kept["places"], change
        return after


def _copied(mapping: Mapping[str, T]) -> dict[str, T]:
    """A dict's own copy takes a tenth of the time of `dict()` once something was taken out."""
    return mapping.copy() if isinstance(mapping, dict) else dict(mapping)


def likeness(annotation: Annotation) -> tuple[object, ...]:
    """What makes two annotations the same for a person: kind, name and words; a relation's by its ends."""
    if isinstance(annotation, Relation):
        return "relation", annotation.type, annotation.source, annotation.target
    return type(annotation).__name__, annotation.name, annotation.ranges


def reading_order(annotation: Span) -> tuple[int, int]:
    """Sort key: earlier first, at one start the longer first."""
    extent = annotation.extent
    return extent.start, -extent.end


@dataclass(frozen=True, slots=True)
class Change:
    """One edit of one layer: take these out, put those in. Its inverse is its undo.

    `status` is the layer's status before and after, when it changes; `decisions` are those of a review,
    whose layer is gold; `settles` the versions of the layer (see storage/merging/versions.py) that no longer
    wait, as a person decided between them and the one on show. Changes of one `batch` (several documents, or
    several edits made by one key) are undone together.
    """

    name: str
    layer: LayerKey
    removed: tuple[Annotation, ...] = ()
    added: tuple[Annotation, ...] = ()
    verdicts: tuple[Ruling, ...] = ()
    status: tuple[Status, Status] | None = None
    batch: str = ""
    decisions: tuple[Decision, ...] = ()
    settles: tuple[str, ...] = ()

    def inverse(self) -> "Change":
        """The change that undoes this one exactly."""
        return replace(
            self,
            removed=self.added,
            added=self.removed,
            verdicts=tuple(v.inverse() for v in reversed(self.verdicts)),
            status=(self.status[1], self.status[0]) if self.status else None,
            decisions=tuple(d.inverse() for d in reversed(self.decisions)),
        )

    @property
    def empty(self) -> bool:
        """Whether it would change nothing."""
        parts = (self.removed, self.added, self.verdicts, self.status, self.decisions, self.settles)
        return not any(parts)


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """A document's title, date or meta before and after; the text stays."""

    name: str
    before: Document
    after: Document
    batch: str = ""

    def __post_init__(self) -> None:
        if (self.before.id, self.before.text) != (self.after.id, self.after.text):
            raise ValueError("a document keeps its id and text")

    def inverse(self) -> "DocumentChange":
        """The change that undoes this one exactly."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class SchemeChange:
    """A project's scheme before and after, as the TOML texts that it stores.

    What it does to annotations is in Changes of the same batch, for the layers of all annotators.
    """

    name: str
    before: str
    after: str
    batch: str = ""

    def inverse(self) -> "SchemeChange":
        """The change that undoes this one exactly."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class TrashChange:
    """Documents that go to the trash (`gone`) or are there again, with all that hangs on them.

    An import, or a pasted text, is one for the documents that it brought.
    """

    name: str
    documents: tuple[str, ...]
    gone: bool
    batch: str = ""

    def inverse(self) -> "TrashChange":
        """The change that undoes this one."""
        return replace(self, gone=not self.gone)
