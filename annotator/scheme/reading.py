"""Schemes from TOML files and texts, and whether what they say holds together."""

import re
import tomllib
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import Any

from annotator.errors import SchemeInvalid
from annotator.scheme.model import (
    REASONS,
    Attribute,
    EntityLabel,
    EventType,
    Group,
    Overlaps,
    Policy,
    Reason,
    RelationType,
    Role,
    Scheme,
    Value,
    Words,
)

BUILT_IN = Path(__file__).parent.parent / "schemes"
DEFAULT = "news-events"
LARGEST = 4_000_000  # bytes of a scheme file
_MOST_DOTS = 10**8  # of each line, squared: that long takes a key of so many parts


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
    return parse(content(path))


def content(path: Path) -> str:
    """The text of a scheme file. Raises SchemeInvalid where there is none, or none that a scheme has."""
    try:
        if not path.is_file():  # a pipe would never end
            raise FileNotFoundError
        if path.stat().st_size > LARGEST:
            raise SchemeInvalid(f"{path} is larger than {LARGEST // 10**6} MB, which no scheme is.")
        return path.read_text("utf-8-sig")
    except (OSError, ValueError) as problem:  # ValueError: not UTF-8, or no file name at all
        ready = ", ".join(built_in())
        raise SchemeInvalid(f"No scheme could be read from {path}.", f"Ready: {ready}.") from problem


def parse(toml: str) -> Scheme:
    """The scheme that a TOML text describes. Raises SchemeInvalid, naming the first fault."""
    if sum(line.count(".") ** 2 for line in toml.split("\n")) > _MOST_DOTS:
        raise SchemeInvalid("The scheme is not TOML: it is nested too deep.")
    try:
        scheme = _read(tomllib.loads(toml), toml)
    except tomllib.TOMLDecodeError as problem:
        raise SchemeInvalid(f"The scheme is not TOML: {problem}.") from problem
    except RecursionError as problem:
        raise SchemeInvalid("The scheme is not TOML: it is nested too deep.") from problem
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
    late = _retired(row), _strings(row, "was")
    return Value(_text(row, "id"), _named(row), _key(row), str(row.get("sign", "")), *late)


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
    of, late = _strings(row, "of") or ("event",), (_retired(row), _strings(row, "was"))
    return Attribute(_text(row, "id"), _named(row), values, of, _key(row), *late)


def _role(row: Row) -> Role:
    least, most = _count(row, "least"), _count(row, "most")
    late = least, most, _retired(row), _strings(row, "was")
    return Role(_text(row, "id"), _named(row), _key(row), _strings(row, "fits"), *late)


def _relation(row: Row) -> RelationType:
    sources, targets = _strings(row, "sources"), _strings(row, "targets")
    late = bool(row.get("chain", False)), _retired(row), _strings(row, "was")
    return RelationType(_text(row, "id"), _named(row), sources, targets, *late)


def _reason(row: Row) -> Reason:
    return Reason(_text(row, "id"), _named(row), _retired(row), _strings(row, "was"))


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
        reasons=tuple(_reason(r) for r in raw.get("reason", ())) or REASONS,
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
    _check_unique("reason", scheme.reasons)
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
