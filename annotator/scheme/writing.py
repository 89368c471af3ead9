"""A scheme → the TOML text that reads back as the same scheme. What is usual is left out."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from annotator.scheme import (
    REASONS,
    Attribute,
    EntityLabel,
    EventType,
    Group,
    Overlaps,
    Reason,
    RelationType,
    Role,
    Scheme,
    Value,
    Words,
    parse,
)

Pairs = Iterator[tuple[str, Any]]


def written(scheme: Scheme) -> str:
    """The TOML text; comments of the text that it was read from are not kept.

    Raises SchemeInvalid when the scheme is not one that can be read back.
    """
    parts = [_lines((("id", scheme.id), ("version", scheme.version), *_words(scheme.words)))]
    tables: tuple[tuple[str, Iterable[Pairs]], ...] = (
        ("overlaps", map(_overlaps, scheme.overlaps)),
        ("label", map(_label, scheme.labels)),
        ("group", map(_group, scheme.groups)),
        ("type", map(_type, scheme.types)),
        ("role", map(_role, scheme.roles)),
        ("value", map(_value, scheme.values)),
        ("attribute", map(_attribute, scheme.attributes)),
        ("relation", map(_relation, scheme.relations)),
        ("reason", map(_reason, () if scheme.reasons == REASONS else scheme.reasons)),
    )
    parts += [f"[[{name}]]\n{_lines(row)}" for name, rows in tables for row in rows]
    parts += [f"[map.{_string(name)}]\n{_mapping(table)}" for name, table in scheme.maps.items()]
    text = "\n".join(parts)
    parse(text)
    return text


def rewritten(scheme: Scheme) -> Scheme:
    """The scheme with the text that says it. Raises SchemeInvalid."""
    return replace(scheme, toml=written(scheme))


def _words(words: Words, prefix: str = "") -> Pairs:
    yield f"{prefix}ar", words.ar
    yield f"{prefix}en", words.en


def _label(x: EntityLabel) -> Pairs:
    yield from (("id", x.id), ("key", x.key), *_words(x.words), *_words(x.short, "short_"))
    yield from (("color", x.color), ("dark", x.dark), *_words(x.help, "help_"))
    yield from (("examples", x.examples), ("retired", x.retired), ("was", x.was))


def _group(x: Group) -> Pairs:
    yield from (("id", x.id), ("key", x.key), *_words(x.words), ("color", x.color), ("dark", x.dark))


def _type(x: EventType) -> Pairs:
    yield from (("id", x.id), ("key", x.key), ("group", x.group), *_words(x.words))
    yield from (("expected", x.expected), ("optional", x.optional), *x.names.items())
    yield from _words(x.help, "help_")
    yield from (("examples", x.examples), ("retired", x.retired), ("was", x.was))


def _role(x: Role) -> Pairs:
    yield from (("id", x.id), ("key", x.key), *_words(x.words), ("fits", x.fits))
    yield from (("least", x.least), ("most", x.most), ("retired", x.retired), ("was", x.was))


def _value(x: Value) -> Pairs:
    yield from (("id", x.id), ("key", x.key), *_words(x.words), ("sign", x.sign))
    yield from (("retired", x.retired), ("was", x.was))


def _attribute(x: Attribute) -> Pairs:
    yield from (("id", x.id), ("key", x.key), *_words(x.words), ("of", x.of))
    yield from (("retired", x.retired), ("was", x.was))
    yield "values", [dict(_value(v)) for v in x.values]


def _relation(x: RelationType) -> Pairs:
    yield from (("id", x.id), *_words(x.words), ("sources", x.sources), ("targets", x.targets))
    yield from (("chain", x.chain), ("retired", x.retired), ("was", x.was))


def _reason(x: Reason) -> Pairs:
    yield from (("id", x.id), *_words(x.words), ("retired", x.retired), ("was", x.was))


def _overlaps(x: Overlaps) -> Pairs:
    yield from (("of", x.of), ("nesting", x.nesting), ("crossing", x.crossing), ("twice", x.twice))


def _mapping(table: Any) -> str:
    return "".join(f"{_string(key)} = {_string(value)}\n" for key, value in table.items())


def _lines(pairs: Iterable[tuple[str, Any]]) -> str:
    """A line for each that is not empty; a list of rows has a row a line."""
    lines = []
    for key, value in pairs:
        if value not in ("", (), [], False, 0):
            lines.append(f"{key} = {_said(value)}\n")
    return "".join(lines)


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _string(value)
    if value and isinstance(value[0], dict):
        return "[\n" + "".join(f"    {_inline(row)},\n" for row in value) + "]"
    return f"[{', '.join(map(_string, value))}]"


def _inline(row: dict[str, Any]) -> str:
    return f"{{ {', '.join(f'{k} = {_said(v)}' for k, v in row.items() if v)} }}"


def _string(text: str) -> str:
    """JSON escapes as TOML does, except for DEL, which JSON lets stand."""
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")
