"""The rows of a scheme and the whole of them: values that say what may be annotated."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, Protocol

BIDI = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")  # signs that turn the writing
HEIRS = ("labels", "types", "roles", "relations", "attributes", "values")  # whose rows say what they were


def visible(name: str) -> str:
    """A name from outside, with the signs in it shown that would turn what stands around it."""
    return BIDI.sub(lambda m: f"<U+{ord(m[0]):04X}>", name)


@dataclass(frozen=True, slots=True)
class Words:
    """One name in Arabic and in English, and what it means (both optional in a scheme file)."""

    ar: str
    en: str

    def get(self, language: str) -> str:
        """The name in `ar` or `en`; falls back to the other."""
        return (self.ar or self.en) if language == "ar" else (self.en or self.ar)


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an attribute; `sign` is the mark shown on a badge (¬, ؟, «», °) or empty."""

    id: str
    words: Words
    key: str = ""
    sign: str = ""
    retired: bool = False
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribute:
    """A closed list of values; the first is the default. `of` names what carries it:
    `event`, or the ids of entity labels."""

    id: str
    words: Words
    values: tuple[Value, ...]
    of: tuple[str, ...] = ("event",)
    key: str = ""
    retired: bool = False
    was: tuple[str, ...] = ()

    @property
    def default(self) -> str:
        """The id of the first value."""
        return self.values[0].id


@dataclass(frozen=True, slots=True)
class EntityLabel:
    """`color` is `#rrggbb` on light, `dark` on dark; `key` one character of the digit bar.

    `examples` are words with the annotated ones in brackets. A `retired` one (of any table) stays on the
    annotations that have it and is no longer offered. `was` are ids that it took over: what was suggested
    under one of them is of this label.
    """

    id: str
    words: Words
    color: str
    dark: str
    key: str = ""
    short: Words = Words("", "")
    help: Words = Words("", "")
    examples: tuple[str, ...] = ()
    retired: bool = False
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventType:
    """`names` maps ACLED / ACE / PLOVER (lower case) to this type's name there."""

    id: str
    words: Words
    group: str
    expected: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    key: str = ""
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    help: Words = Words("", "")
    examples: tuple[str, ...] = ()
    retired: bool = False
    was: tuple[str, ...] = ()

    @property
    def roles(self) -> tuple[str, ...]:
        """Expected ones first."""
        return self.expected + self.optional


@dataclass(frozen=True, slots=True)
class Group:
    """A group of event types; they share its color."""

    id: str
    words: Words
    color: str
    dark: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """`fits` lists the entity labels that usually fill it (`event` for events); empty = all.

    An event has `least` fillers of it or more where it is expected, and `most` or fewer; 0 = any number.
    """

    id: str
    words: Words
    key: str = ""
    fits: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    retired: bool = False
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationType:
    """`sources` and `targets` list the labels, or `event`, it may join; empty = all.

    A `chain` joins mentions of one thing: it has no direction, and what it joins belongs together.
    """

    id: str
    words: Words
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    chain: bool = False
    retired: bool = False
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a review did not accept an annotation."""

    id: str
    words: Words
    retired: bool = False
    was: tuple[str, ...] = ()


REASONS = (  # of a scheme that names none
    Reason("label", Words("تسمية خاطئة", "Wrong label")),
    Reason("edges", Words("حدود خاطئة", "Wrong edges")),
    Reason("proclitic", Words("سابقة دخلت في الحدود", "A proclitic was taken in")),
    Reason("nothing", Words("لا شيء يوسم هنا", "Nothing to annotate")),
    Reason("no-event", Words("ليس حدثًا", "Not an event")),
    Reason("role", Words("دور خاطئ", "Wrong role")),
    Reason("attribute", Words("سمة خاطئة", "Wrong attribute")),
    Reason("double", Words("مكرر", "Annotated twice")),
    Reason("guideline", Words("خلافًا للدليل", "Against the guidelines")),
    Reason("unclear", Words("النص ملتبس", "The text is unclear")),
)


class Policy(StrEnum):
    """What becomes of an annotation that overlaps another: nothing, a Problem, or it is not made."""

    ALLOWED = "allowed"
    WARNED = "warned"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Overlaps:
    """How the labels `of` a set (empty = all entity labels; `event` = triggers) may overlap one another.

    `nesting`: one lies within the other; `crossing`: they share some letters; `twice`: the same words.
    """

    of: tuple[str, ...] = ()
    nesting: Policy = Policy.ALLOWED
    crossing: Policy = Policy.WARNED
    twice: Policy = Policy.ALLOWED


class Named(Protocol):
    """What all rows of a scheme have."""

    @property
    def id(self) -> str:
        """As annotations and files name it."""

    @property
    def words(self) -> Words:
        """As people read it."""


@dataclass(frozen=True)
class Scheme:
    """The whole scheme. `toml` is the file as it was read: that is what a project stores."""

    id: str
    words: Words
    version: str
    labels: tuple[EntityLabel, ...]
    groups: tuple[Group, ...]
    types: tuple[EventType, ...]
    roles: tuple[Role, ...]
    relations: tuple[RelationType, ...]
    attributes: tuple[Attribute, ...]
    values: tuple[Value, ...]  # text-less fillers of a role: document-date, unstated
    # Other scheme's id -> label, type or relation here, or label and mention (`ORG:NOM`, which goes
    # first) -> its name there, `O` for nothing.
    maps: Mapping[str, Mapping[str, str]]
    toml: str = field(repr=False, compare=False)
    overlaps: tuple[Overlaps, ...] = ()  # the first row that holds both labels counts
    reasons: tuple[Reason, ...] = REASONS

    @cached_property
    def label_of(self) -> Mapping[str, EntityLabel]:
        """By id."""
        return {x.id: x for x in self.labels}

    @cached_property
    def type_of(self) -> Mapping[str, EventType]:
        """By id."""
        return {x.id: x for x in self.types}

    @cached_property
    def group_of(self) -> Mapping[str, Group]:
        """By id."""
        return {x.id: x for x in self.groups}

    @cached_property
    def role_of(self) -> Mapping[str, Role]:
        """By id."""
        return {x.id: x for x in self.roles}

    def overlap_of(self, first: str, second: str) -> Overlaps:
        """What two entity labels, or `event` twice, may do to one another."""
        if first == second == "event":
            return next((o for o in self.overlaps if "event" in o.of), Overlaps(crossing=Policy.ALLOWED))
        rows = (o for o in self.overlaps if not o.of or {first, second} <= {*o.of})
        return next(rows, Overlaps())

    @cached_property
    def now(self) -> Mapping[str, Mapping[str, str]]:
        """Table (HEIRS, then `attributes.polarity` …) → an id that was → the id that took it over.

        One that a row has again is not among them.
        """
        tables = self._tables
        ids = {name: {x.id for x in rows} for name, rows in tables.items()}
        return {
            name: {old: x.id for x in rows for old in x.was if old not in ids[name]}
            for name, rows in tables.items()
        }

    @cached_property
    def retired(self) -> Mapping[str, frozenset[str]]:
        """Table (as in `now`) → the ids of its rows that are no longer offered."""
        return {name: frozenset(x.id for x in rows if x.retired) for name, rows in self._tables.items()}

    @cached_property
    def _tables(self) -> Mapping[str, tuple[Any, ...]]:
        tables: dict[str, tuple[Any, ...]] = {name: getattr(self, name) for name in HEIRS}
        return tables | {f"attributes.{a.id}": a.values for a in self.attributes}

    def attributes_of(self, kind: str) -> tuple[Attribute, ...]:
        """Of an entity label's id, or of `event`."""
        return tuple(a for a in self.attributes if kind in a.of)

    def color(self, name: str, *, dark: bool = False) -> str:
        """`#rrggbb` of a label's or type's id; grey for what the scheme does not know."""
        known: EntityLabel | Group | None = self.label_of.get(name)
        if known is None and name in self.type_of:
            known = self.group_of.get(self.type_of[name].group)
        if known is None:
            return "#9a9a9a" if dark else "#6b6b6b"
        return known.dark if dark else known.color

    def name(self, id: str, language: str) -> str:
        """Of a label, type, role, relation, value or attribute; the id itself, `visible`, when unknown."""
        words = self._words.get(id)
        return words.get(language) if words else visible(id)

    def reason(self, id: str, language: str) -> str:
        """Why something was not accepted: the name of a reason, or what a person wrote instead."""
        words = next((r.words for r in self.reasons if r.id == id), None)
        return words.get(language) if words else id

    @cached_property
    def _words(self) -> Mapping[str, Words]:
        values = [v for a in self.attributes for v in a.values]
        few: tuple[Sequence[Named], ...] = (values, self.values, self.attributes, self.relations)
        more: tuple[Sequence[Named], ...] = (self.roles, self.groups, self.types, self.labels)
        return {x.id: x.words for table in (*few, *more) for x in table}
