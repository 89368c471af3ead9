"""A scheme read from a form that cannot hold all of it, in place of one that has the rest.

What the file says just as its form would say the scheme of before was changed by nobody, so it stays as it
was: groups, expected roles, dark colors and whatever else has no place in the file.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from annotator.scheme import Scheme
from annotator.scheme.scheming import TABLES


def keeping(before: Scheme, held: Scheme, read: Scheme) -> Scheme:
    """The scheme `read` from a file, with what its form cannot hold from `before`; `held` is `before` as the
    form holds it. Rows that the file has not are not in it."""
    tables: dict[str, Any] = {
        name: _rows(*(getattr(scheme, name) for scheme in (before, held, read)))
        for name in TABLES
        if name != "groups"
    }
    rest = {name: getattr(before, name) for name in ("maps", "overlaps") if not getattr(read, name)}
    named = {t.group for t in tables["types"]}
    groups = {g.id: g for g in (*read.groups, *before.groups) if g.id in named}
    order = [g.id for g in (*before.groups, *read.groups) if g.id in groups]
    return replace(read, **tables, **rest, groups=tuple(groups[id] for id in dict.fromkeys(order)))


def _rows(before: Sequence[Any], held: Sequence[Any], read: Sequence[Any]) -> tuple[Any, ...]:
    """As the file has them; all of them as before where it has them as its form would."""
    if [*held] == [*read]:
        return tuple(before)
    old, base = {x.id: x for x in before}, {x.id: x for x in held}
    return tuple(_row(old[x.id], base[x.id], x) if x.id in old and x.id in base else x for x in read)


def _row(before: Any, held: Any, read: Any) -> Any:
    found = {f.name: tuple(getattr(x, f.name) for x in (before, held, read)) for f in fields(read)}
    return replace(read, **{name: _value(*three) for name, three in found.items()})


def _value(before: Any, held: Any, read: Any) -> Any:
    if read == held:
        return before
    if not isinstance(read, tuple):
        return read
    if all(isinstance(x, str) for x in read):
        stay = [x for x in before if x in read or x not in held]
        return (*stay, *(x for x in read if x not in held and x not in before))
    return _rows(before, held, read)
