"""New rows for a scheme: a name that is free, a key that is free, a color unlike the others."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotator.scheme import (
    Attribute,
    EntityLabel,
    EventType,
    Group,
    Reason,
    RelationType,
    Role,
    Value,
    Words,
)
from annotator.scheme.colors import fresh_colors
from annotator.scheme.scheming import rows

if TYPE_CHECKING:
    from annotator.scheme import Scheme

KEYS = "1234567890-"


def fresh(scheme: Scheme, table: str) -> Any:
    """A row of the table for a person to fill in."""
    id = _free(scheme, table, "NEW" if table in ("labels", "types") else "new")
    words = Words("جديد", "New")
    color, dark = fresh_colors(scheme)
    match table:
        case "labels":
            return EntityLabel(id, words, color, dark, free_key(scheme, table))
        case "groups":
            return Group(id, words, color, dark)
        case "types":
            return EventType(id, words, scheme.groups[0].id)
        case "roles":
            return Role(id, words)
        case "relations":
            return RelationType(id, words)
        case "attributes":
            return Attribute(id, words, (Value("no", Words("لا", "No")), Value("yes", Words("نعم", "Yes"))))
        case "reasons":
            return Reason(id, words)
    return Value(id, words)


def label_named(scheme: Scheme, name: str) -> EntityLabel:
    """A label that a person named in passing: the name is its name in both languages, and in files."""
    id = _free(scheme, "labels", "_".join(name.replace(":", " ").split()))
    color, dark = fresh_colors(scheme)
    return EntityLabel(id, Words(name, name), color, dark, free_key(scheme, "labels"))


def copy(scheme: Scheme, table: str, row: Any, id: str, ar: str, en: str) -> Any:
    """As `row`, under other names: what comes of a split."""
    names: dict[str, Any] = {"id": id, "words": Words(ar or en or id, en or ar or id)}
    if hasattr(row, "key"):
        names["key"] = free_key(scheme, table) if table == "labels" else ""
    if hasattr(row, "color"):
        names["color"], names["dark"] = fresh_colors(scheme)
    for part, value in (("was", ()), ("examples", ()), ("short", Words("", ""))):
        if hasattr(row, part):
            names[part] = value
    return replace(row, **names)


def free_key(scheme: Scheme, table: str) -> str:
    """The first key of the digit bar that no row has, or none."""
    taken = {x.key for x in rows(scheme, table)}
    return next((k for k in KEYS if k not in taken), "")


def _free(scheme: Scheme, table: str, name: str) -> str:
    taken = {x.id for x in rows(scheme, table)} | {"event", "O"}
    numbered = (f"{name}{n}" for n in itertools.count(2))
    return next(x for x in itertools.chain([name], numbered) if x not in taken)
