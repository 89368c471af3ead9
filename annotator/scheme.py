"""What may be annotated: labels, event types, roles and attributes, with names, colors, keys.

A scheme is one TOML file; `schemes/` beside this module holds the ready ones. A scheme never
blocks an annotation: what it does not allow is a Problem (see problems.py).
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from annotator.errors import SchemeInvalid

BUILT_IN = Path(__file__).parent / "schemes"
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


@dataclass(frozen=True, slots=True)
class Attribute:
    """A closed list of values; the first is the default. `of` names what carries it:
    `event`, or the ids of entity labels."""

    id: str
    words: Words
    values: tuple[Value, ...]
    of: tuple[str, ...] = ("event",)
    key: str = ""

    @property
    def default(self) -> str:
        """The id of the first value."""
        return self.values[0].id


@dataclass(frozen=True, slots=True)
class EntityLabel:
    """`color` is `#rrggbb` on light, `dark` on dark; `key` one character of the digit bar."""

    id: str
    words: Words
    color: str
    dark: str
    key: str = ""
    short: Words = Words("", "")
    help: Words = Words("", "")


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
    """`fits` lists the entity labels that usually fill it (`event` for events); empty = all."""

    id: str
    words: Words
    key: str = ""
    fits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationType:
    """`sources` and `targets` list the labels, or `event`, it may join; empty = all."""

    id: str
    words: Words
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


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
    maps: Mapping[str, Mapping[str, str]]  # other scheme's id -> label here -> label there
    toml: str = field(repr=False, compare=False)

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
        named = (*values, *self.values, *self.attributes, *self.relations, *self.roles)
        return {x.id: x.words for x in (*named, *self.groups, *self.types, *self.labels)}


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
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise SchemeInvalid(f"No scheme could be read from {name_or_path}.", f"Ready schemes: {', '.join(built_in())}.") from problem
    return parse(text)


def parse(toml: str) -> Scheme:
    """The scheme that a TOML text describes. Raises SchemeInvalid, naming the first fault."""
    try:
        return _read(tomllib.loads(toml), toml)
    except tomllib.TOMLDecodeError as problem:
        raise SchemeInvalid(f"The scheme is not TOML: {problem}.") from problem
    except (KeyError, TypeError, AttributeError, IndexError) as problem:
        raise SchemeInvalid(f"The scheme lacks something it needs: {problem}.") from problem


def _words(row: Mapping[str, Any], prefix: str = "") -> Words:
    return Words(str(row.get(f"{prefix}ar", "")), str(row.get(f"{prefix}en", "")))


def _named(row: Mapping[str, Any]) -> Words:
    words = _words(row)
    if not (words.ar and words.en):
        raise SchemeInvalid(f"The scheme gives {row.get('id', '?')} no Arabic or no English name.")
    return words


def _strings(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(str(x) for x in row.get(key, ()))


def _value(row: Mapping[str, Any]) -> Value:
    return Value(row["id"], _named(row), row.get("key", ""), row.get("sign", ""))


def _read(raw: Mapping[str, Any], toml: str) -> Scheme:
    rows = lambda name: raw.get(name, ())  # noqa: E731 - short for nine uses below
    scheme = Scheme(
        id=raw["id"],
        words=_named(raw),
        version=str(raw.get("version", "1")),
        labels=tuple(
            EntityLabel(r["id"], _named(r), r["color"], r["dark"], r.get("key", ""), _words(r, "short_"), _words(r, "help_"))
            for r in rows("label")
        ),
        groups=tuple(Group(r["id"], _named(r), r["color"], r["dark"], r.get("key", "")) for r in rows("group")),
        types=tuple(
            EventType(
                r["id"], _named(r), r["group"], _strings(r, "expected"), _strings(r, "optional"),
                r.get("key", ""), {k: r[k] for k in ("acled", "ace", "plover") if k in r}, _words(r, "help_"),
            )
            for r in rows("type")
        ),
        roles=tuple(Role(r["id"], _named(r), r.get("key", ""), _strings(r, "fits")) for r in rows("role")),
        relations=tuple(
            RelationType(r["id"], _named(r), _strings(r, "sources"), _strings(r, "targets")) for r in rows("relation")
        ),
        attributes=tuple(
            Attribute(r["id"], _named(r), tuple(_value(v) for v in r["values"]), _strings(r, "of") or ("event",), r.get("key", ""))
            for r in rows("attribute")
        ),
        values=tuple(_value(r) for r in rows("value")),
        maps={name: dict(table) for name, table in raw.get("map", {}).items()},
        toml=toml,
    )
    _check(scheme)
    return scheme


def _check(scheme: Scheme) -> None:
    """Ids are unique in their table, what is named exists, keys differ, colors are colors."""
    tables = {
        "label": scheme.labels, "group": scheme.groups, "type": scheme.types,
        "role": scheme.roles, "relation": scheme.relations, "attribute": scheme.attributes,
    }
    for table, rows in tables.items():
        for what in ("id", "key"):
            seen = [getattr(r, what, "") for r in rows if getattr(r, what, "")]
            doubled = {x for x in seen if seen.count(x) > 1}
            if doubled:
                raise SchemeInvalid(f"The scheme has two of the {what} {min(doubled)} among its {table}s.")
    for r in (*scheme.labels, *scheme.groups):
        for color in (r.color, r.dark):
            if not re.fullmatch(r"#[0-9a-fA-F]{6}", color):
                raise SchemeInvalid(f"The scheme gives {r.id} the color {color}, which is not #rrggbb.")
    for t in scheme.types:
        missing = [x for x in t.roles if x not in scheme.role_of]
        if t.group not in scheme.group_of:
            missing.append(t.group)
        if missing:
            raise SchemeInvalid(f"The scheme's type {t.id} names {missing[0]}, which it does not define.")
