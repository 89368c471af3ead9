"""What a review is about: units, the options of each, and what was decided of them.

A unit is a place that annotations of several layers share and that is decided as one: an entity, an event
with its roles, a relation. Each layer has at most one annotation in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.model import GOLD, Annotation, Judgment, Range

SUGGESTED = "suggestions"  # the name, as a source, of what suggesters propose


@dataclass(frozen=True, slots=True)
class Decided:
    """A judgment as it is stored: whose it is, and since when (ISO 8601)."""

    judgment: Judgment
    who: str
    at: str


class Standing(StrEnum):
    """How far a unit, or a role of one, is decided. Only `decided` needs nobody any more."""

    AGREED = "agreed"  # two or more have the same, nobody decided
    DISPUTED = "disputed"
    ALONE = "alone"  # one layer only: there is nothing to compare it with
    DECIDED = "decided"
    AGAIN = "again"  # somebody altered or added an annotation since the decision


class Dispute(StrEnum):
    """What the options of a unit differ in."""

    MISSED = "missed"  # some have nothing there
    LABEL = "label"  # or the type of an event or relation
    PROCLITIC = "proclitic"  # the same words; one has a «و», «ب» … before them
    BOUNDARY = "boundary"
    ENDS = "ends"  # a relation that runs the other way
    ATTRIBUTES = "attributes"
    ROLE = "role"
    LINK = "link"
    NOTE = "note"


class Part(StrEnum):
    """What can be taken from one source while the rest comes from another."""

    EXTENT = "extent"
    LABEL = "label"
    ATTRIBUTES = "attributes"
    LINK = "link"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Option:
    """A reading of a unit and who has it, in the order of the sources; gold comes last.

    `annotation` is that of the first of them; None: they have nothing there.
    """

    sources: tuple[str, ...]
    annotation: Annotation | None


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: the unit of that annotation (two fillers of one unit are the same thing, whatever
    their edges or labels), or a `value` without words. `ranges` are the words as the source has them."""

    unit: str
    value: str = ""
    ranges: tuple[Range, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Filling:
    """What fills a role for these sources; no fillers: nothing does."""

    sources: tuple[str, ...]
    fillers: tuple[Filler, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """A role of an event that a source or gold has filled. `gold` is what fills it there."""

    role: str
    options: tuple[Filling, ...]
    gold: tuple[Filler, ...]
    standing: Standing

    @property
    def open(self) -> bool:
        """Whether it waits for a person."""
        return self.standing is not Standing.DECIDED


@dataclass(frozen=True, slots=True)
class Unit:
    """What is decided as one.

    `key` stays the same while the sources do, whatever is decided. `kind` is `entity`, `event` or
    `relation`; `extent` spans all words that a source has for it. `members` are the sources' annotations
    by name, `gold` is what gold has. An option "nothing", where there is one, is the last. `head` is how
    all but the roles of an event stands, `standing` all of it.
    """

    key: str
    kind: str
    extent: Range
    members: Mapping[str, Annotation] = field(hash=False)
    gold: Annotation | None
    options: tuple[Option, ...]
    roles: tuple[Role, ...]
    disputes: tuple[Dispute, ...]
    head: Standing
    standing: Standing

    @property
    def agreed(self) -> bool:
        """Whether all have the same and nobody decided yet."""
        return self.standing is Standing.AGREED

    @property
    def open(self) -> bool:
        """Whether it waits for a person."""
        return self.standing is not Standing.DECIDED

    def option_of(self, source: str) -> Option | None:
        """The option that this source, or gold, has."""
        return next((o for o in self.options if source in o.sources), None)

    def has(self, source: str) -> Annotation | None:
        """The annotation of this source, or of gold; None where it has nothing."""
        return self.gold if source == GOLD else self.members.get(source)

    def role(self, name: str) -> Role | None:
        """The role of that id."""
        return next((r for r in self.roles if r.role == name), None)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many units stand how."""

    units: int = 0
    agreed: int = 0
    disputed: int = 0
    alone: int = 0
    decided: int = 0
    again: int = 0

    @property
    def open(self) -> int:
        """How many wait for a person."""
        return self.units - self.decided
