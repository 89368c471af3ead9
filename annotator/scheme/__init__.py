"""What may be annotated: labels, event types, roles and attributes, with names, colors, keys.

A scheme is one TOML file; `schemes/` beside this package holds the ready ones. A scheme never
blocks an annotation: what it does not allow is a Problem (see problems.py).
"""

import re
import tomllib
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from annotator.errors import SchemeInvalid

BUILT_IN = Path(__file__).parent.parent / "schemes"
DEFAULT = "news-events"


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


class _Named(Protocol):
    """What all rows of a scheme have."""

    @property
    def id(self) -> str: ...
    @property
    def words(self) -> Words: ...


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
        """Table (`labels`, `types`, `roles`, `relations`) → an id that was → the id that took it over.

        One that a row has again is not among them.
        """
        tables: Mapping[str, tuple[Any, ...]] = {
            "labels": self.labels,
            "types": self.types,
            "roles": self.roles,
            "relations": self.relations,
        }
        ids = {name: {x.id for x in rows} for name, rows in tables.items()}
        return {
            name: {old: x.id for x in rows for old in x.was if old not in ids[name]}
            for name, rows in tables.items()
        }

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
        """Of a label, type, role, relation, value or attribute; the id itself when unknown."""
        words = self._words.get(id)
        return words.get(language) if words else id

    @cached_property
    def _words(self) -> Mapping[str, Words]:
        values = [v for a in self.attributes for v in a.values]
        few: tuple[Sequence[_Named], ...] = (values, self.values, self.attributes, self.relations)
        more: tuple[Sequence[_Named], ...] = (self.roles, self.groups, self.types, self.labels)
        return {x.id: x.words for table in (*few, *more) for x in table}


def built_in() -> list[str]:
    """The ids of the ready schemes, the default one first."""
    ids = sorted(p.stem for p in BUILT_IN.glob("*.toml"))
    return [DEFAULT, *(i for i in ids if i != DEFAULT)]


def load(name_or_path: str | Path = DEFAULT) -> Scheme:
    """A ready scheme by its id, or a scheme file.

    Raises SchemeInvalid when there is no such scheme or it says something it may not.
    """
    path = BUILT_IN / f"{name_or_path}.toml"
    if not path.is_file():
        path = Path(name_or_path)
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, ValueError) as problem:  # ValueError: not UTF-8, or no file name at all
        ready = ", ".join(built_in())
        raise SchemeInvalid(f"No scheme could be read from {name_or_path}.", f"Ready: {ready}.") from problem
    return parse(text)


def parse(toml: str) -> Scheme:
    """The scheme that a TOML text describes. Raises SchemeInvalid, naming the first fault."""
    try:
        scheme = _read(tomllib.loads(toml), toml)
    except tomllib.TOMLDecodeError as problem:
        raise SchemeInvalid(f"The scheme is not TOML: {problem}.") from problem
    except (TypeError, AttributeError) as problem:  # a table where a list belongs, and the like
        raise SchemeInvalid(f"The scheme is not built as a scheme is: {problem}.") from problem
    check(scheme)
    return scheme


Row = Mapping[str, Any]


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value:
        raise SchemeInvalid(f"The scheme gives {row.get('id', 'something')} no {key}.")
    return value


def _words(row: Row, prefix: str = "") -> Words:
    return Words(str(row.get(f"{prefix}ar", "")), str(row.get(f"{prefix}en", "")))


def _named(row: Row) -> Words:
    return Words(_text(row, "ar"), _text(row, "en"))


def _key(row: Row) -> str:
    return str(row.get("key", ""))


def _strings(row: Row, key: str) -> tuple[str, ...]:
    return tuple(str(x) for x in row.get(key, ()))


def _retired(row: Row) -> bool:
    return bool(row.get("retired", False))


def _count(row: Row, key: str) -> int:
    value = row.get(key, 0)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise SchemeInvalid(
            f"The scheme gives {row.get('id', 'something')} the {key} {value}, which is no count."
        )
    return value


def _policy(row: Row, key: str, usual: Policy) -> Policy:
    try:
        return Policy(row.get(key, usual))
    except ValueError as problem:
        ways = ", ".join(Policy)
        raise SchemeInvalid(f"The scheme says of {key}: {row[key]}. It can be {ways}.") from problem


def _overlaps(row: Row) -> Overlaps:
    usual = Overlaps()
    return Overlaps(
        _strings(row, "of"),
        _policy(row, "nesting", usual.nesting),
        _policy(row, "crossing", usual.crossing),
        _policy(row, "twice", usual.twice),
    )


def _value(row: Row) -> Value:
    return Value(_text(row, "id"), _named(row), _key(row), str(row.get("sign", "")), _retired(row))


def _label(row: Row) -> EntityLabel:
    color, dark = _text(row, "color"), _text(row, "dark")
    short, help = _words(row, "short_"), _words(row, "help_")
    late = _strings(row, "examples"), _retired(row), _strings(row, "was")
    return EntityLabel(_text(row, "id"), _named(row), color, dark, _key(row), short, help, *late)


def _group(row: Row) -> Group:
    return Group(_text(row, "id"), _named(row), _text(row, "color"), _text(row, "dark"), _key(row))


def _type(row: Row) -> EventType:
    expected, optional = _strings(row, "expected"), _strings(row, "optional")
    names = {k: str(row[k]) for k in ("acled", "ace", "plover") if k in row}
    id, group, help = _text(row, "id"), _text(row, "group"), _words(row, "help_")
    late = _strings(row, "examples"), _retired(row), _strings(row, "was")
    return EventType(id, _named(row), group, expected, optional, _key(row), names, help, *late)


def _attribute(row: Row) -> Attribute:
    values = tuple(_value(v) for v in row.get("values", ()))
    if not values:
        raise SchemeInvalid(f"The scheme gives {row.get('id', 'something')} no values.")
    of = _strings(row, "of") or ("event",)
    return Attribute(_text(row, "id"), _named(row), values, of, _key(row), _retired(row))


def _role(row: Row) -> Role:
    least, most = _count(row, "least"), _count(row, "most")
    late = least, most, _retired(row), _strings(row, "was")
    return Role(_text(row, "id"), _named(row), _key(row), _strings(row, "fits"), *late)


def _relation(row: Row) -> RelationType:
    sources, targets = _strings(row, "sources"), _strings(row, "targets")
    late = bool(row.get("chain", False)), _retired(row), _strings(row, "was")
    return RelationType(_text(row, "id"), _named(row), sources, targets, *late)


def _read(raw: Row, toml: str) -> Scheme:
    return Scheme(
        id=_text(raw, "id"),
        words=_named(raw),
        version=str(raw.get("version", "1")),
        labels=tuple(_label(r) for r in raw.get("label", ())),
        groups=tuple(_group(r) for r in raw.get("group", ())),
        types=tuple(_type(r) for r in raw.get("type", ())),
        roles=tuple(_role(r) for r in raw.get("role", ())),
        relations=tuple(_relation(r) for r in raw.get("relation", ())),
        attributes=tuple(_attribute(r) for r in raw.get("attribute", ())),
        values=tuple(_value(r) for r in raw.get("value", ())),
        maps={name: {k: str(v) for k, v in table.items()} for name, table in raw.get("map", {}).items()},
        toml=toml,
        overlaps=tuple(_overlaps(r) for r in raw.get("overlaps", ())),
    )


def check(scheme: Scheme) -> None:
    """Ids and keys differ within a table, what is named exists, colors are colors.

    Raises SchemeInvalid, naming the first fault.
    """
    _check_unique("label", scheme.labels)
    _check_unique("group", scheme.groups)
    _check_unique("type", scheme.types)
    _check_unique("role", scheme.roles)
    _check_unique("relation", scheme.relations)
    _check_unique("attribute", scheme.attributes)
    _check_unique("value", scheme.values)
    for x in scheme.labels:
        _check_colors(x)
    for group in scheme.groups:
        _check_colors(group)
    spans = {*scheme.label_of, "event"}
    for t in scheme.types:
        _check_known(t.id, t.roles, scheme.role_of)
        _check_known(t.id, (t.group,), scheme.group_of)
    for role in scheme.roles:
        _check_known(role.id, role.fits, spans)
        if role.most and role.least > role.most:
            raise SchemeInvalid(
                f"The scheme wants at least {role.least} and at most {role.most} of {role.id}."
            )
    for relation in scheme.relations:
        _check_known(relation.id, relation.sources + relation.targets, spans)
    for a in scheme.attributes:
        _check_known(a.id, a.of, spans)
        _check_unique(f"{a.id} value", a.values)
    for o in scheme.overlaps:
        _check_known("overlaps", o.of, spans)
    named = {*scheme.label_of, *scheme.type_of, *(r.id for r in scheme.relations)}
    for other, table in scheme.maps.items():
        _check_known(f"map {other}", (key.partition(":")[0] for key in table), named)


def _check_unique(table: str, rows: Iterable[Any]) -> None:
    for what in ("id", "key"):
        seen: set[str] = set()
        for x in (getattr(r, what, "") for r in rows):
            if x and x in seen:
                raise SchemeInvalid(f"The scheme has two of the {what} {x} among its {table}s.")
            seen.add(x)


def _check_colors(row: EntityLabel | Group) -> None:
    for color in (row.color, row.dark):
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", color):
            raise SchemeInvalid(f"The scheme gives {row.id} the color {color}, which is not #rrggbb.")


def _check_known(id: str, named: Iterable[str], known: Container[str]) -> None:
    for name in named:
        if name not in known:
            raise SchemeInvalid(f"The scheme's {id} names {name}, which it does not define.")
