"""What brat can hold of a row, and the lines it is written as."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from annotator.formats.brat_read import REFERENCE, unnumbered
from annotator.formats.rows import Row, counted
from annotator.model import Annotation, Argument, Entity, Event, Relation
from annotator.scheme import EventType, Scheme


def hold(row: Row) -> tuple[Annotation, ...]:
    """The annotations as they come back from brat: T, E and R ids, names without blanks,
    words on one line, and neither origins nor arguments without text."""
    ids = _ids(row)
    entities = tuple(
        Entity(
            ids[e.id],
            _name(e.label),
            e.ranges,
            _attributes(e.attributes),
            _flat(e.note),
            _link(e.link),
            None,
            _kept(e),
        )
        for e in row.entities()
    )
    events = []
    for v in row.events():
        kept = [a for a in v.arguments if a.target in ids]
        roles = unnumbered(_numbered([_name(a.role) for a in kept]))
        arguments = tuple(Argument(r, ids[a.target]) for r, a in zip(roles, kept, strict=True))
        events.append(
            Event(
                ids[v.id],
                _name(v.type),
                v.trigger,
                arguments,
                _attributes(v.attributes),
                _flat(v.note),
                None,
                _kept(v),
            )
        )
    relations = tuple(
        Relation(ids[r.id], _name(r.type), ids[r.source], ids[r.target], _flat(r.note), None, _kept(r))
        for r in row.relations()
        if r.source in ids and r.target in ids
    )
    return (*entities, *events, *relations)


def _ids(row: Row) -> dict[str, str]:
    """Those of brat's own form stay when all are; else each kind is numbered in its order."""
    kinds: dict[str, Sequence[Annotation]] = {"T": row.entities(), "E": row.events(), "R": row.relations()}
    if all(re.fullmatch(rf"{letter}[1-9][0-9]*", a.id) for letter, listed in kinds.items() for a in listed):
        return {a.id: a.id for a in row.annotations}
    return {a.id: f"{letter}{n}" for letter, listed in kinds.items() for n, a in enumerate(listed, 1)}


def lines(row: Row) -> Iterator[str]:
    """Of the `.ann` file, each with its line end."""
    held = hold(row)
    numbers = {
        "T": max((int(a.id[1:]) for a in held if isinstance(a, Entity)), default=0),
        "A": 0,
        "N": 0,
        "#": 0,
    }

    def next_id(letter: str) -> str:
        numbers[letter] += 1
        return f"{letter}{numbers[letter]}"

    for a in held:
        if isinstance(a, Entity):
            spans = ";".join(f"{r.start} {r.end}" for r in a.ranges)
            yield f"{a.id}\t{a.label} {spans}\t{_flat(row.document.slice(a.ranges))}\n"
        elif isinstance(a, Event):
            trigger = next_id("T")
            place, words = f"{a.trigger.start} {a.trigger.end}", _flat(row.document.slice(a.ranges))
            yield f"{trigger}\t{a.type} {place}\t{words}\n"
            roles = _numbered([x.role for x in a.arguments])
            filled = "".join(f" {r}:{x.target}" for r, x in zip(roles, a.arguments, strict=True))
            yield f"{a.id}\t{a.type}:{trigger}{filled}\n"
        else:
            yield f"{a.id}\t{a.type} Arg1:{a.source} Arg2:{a.target}\n"
        yield from _beside(a, next_id)


def _beside(a: Annotation, next_id: Callable[[str], str]) -> Iterator[str]:
    """The attributes, link and notes of an annotation."""
    if not isinstance(a, Relation):
        for name, value in a.attributes.items():
            yield f"{next_id('A')}\t{name} {a.id} {value}\n"
    if isinstance(a, Entity) and a.link:
        link = a.link if re.fullmatch(REFERENCE, a.link) else f"Link:{a.link}"
        title = next(
            (rest for letter, name, rest in a.extra.get("brat", ()) if (letter, name) == ("N", "")), ""
        )
        yield f"{next_id('N')}\tReference {a.id} {link}\t{title}\n"
    if a.note:
        yield f"{next_id('#')}\tAnnotatorNotes {a.id}\t{a.note}\n"
    for letter, name, rest in a.extra.get("brat", ()):
        if letter == "#":
            yield f"{next_id('#')}\t{name} {a.id}\t{rest}\n"
        elif letter == "N" and name:
            yield f"{next_id('N')}\tReference {a.id} {name}\t{rest}\n"
        elif letter == "A":
            yield f"{next_id('A')}\t{name} {a.id} {rest}\n"


def _numbered(roles: Sequence[str]) -> list[str]:
    """brat wants each role of an event once: the second Agent is Agent2."""
    return [r if roles[:i].count(r) == 0 else f"{r}{roles[:i].count(r) + 1}" for i, r in enumerate(roles)]


def _name(name: str) -> str:
    """Labels, types, roles and names of attributes end at a blank or a colon."""
    return re.sub(r"[\s:]", "_", name) or "_"


def _flat(words: str) -> str:
    return re.sub(r"\r\n|[\r\n]", " ", words)


def _link(link: str) -> str:
    return re.sub(r"\s", " ", link).strip()


def _attributes(attributes: Mapping[str, str]) -> dict[str, str]:
    """A value that is empty is written as the `true` of an attribute without values."""
    return {_name(k): _flat(v).strip() or "true" for k, v in attributes.items()}


def _kept(a: Annotation) -> dict[str, Any]:
    """Lines of brat that the program has no place for come with the annotation and go with it."""
    kept = a.extra.get("brat")
    return {"brat": kept} if kept and _sound(kept) else {}


def _sound(kept: object) -> bool:
    return isinstance(kept, list) and all(
        isinstance(x, list)
        and len(x) == 3
        and all(isinstance(word, str) and "\n" not in word for word in x)
        and not re.search(r"\s", x[1])
        and x[0] in ("#", "N", "A")
        for x in kept
    )


def lost(rows: Sequence[Row]) -> list[str]:
    """What brat cannot hold of these rows, in words."""
    annotations = [a for row in rows for a in row.annotations]
    events = [a for a in annotations if isinstance(a, Event)]
    renamed = sum(_name(a.name) != a.name for a in annotations)
    broken = sum(_flat(a.note) != a.note for a in annotations)
    beyond = sum(bool({k for k in a.extra if k != "brat"}) for a in annotations)
    about = sum(
        bool(r.document.title or r.document.date or r.document.meta or r.document.extra) for r in rows
    )
    ids = sum(any(k != v for k, v in _ids(row).items()) for row in rows)
    return counted(
        (
            (
                sum(bool(a.value) for v in events for a in v.arguments),
                "argument without text",
                "arguments without text",
            ),
            (sum(a.origin is not None for a in annotations), "origin", "origins"),
            (sum(len(row.suggestions) for row in rows), "suggestion", "suggestions"),
            (sum(row.status is not None for row in rows), "state of a layer", "states of layers"),
            (
                about,
                "document's title, date, meta or other keys",
                "documents' titles, dates, meta or other keys",
            ),
            (renamed, "name with blanks or colons (written _)", "names with blanks or colons (written _)"),
            (broken, "line break in a note", "notes' line breaks"),
            (beyond, "annotation's unknown keys", "annotations' unknown keys"),
            (ids, "document's annotation ids (renumbered)", "documents' annotation ids (renumbered)"),
        )
    )


def configuration(rows: Iterable[Row], scheme: Scheme | None) -> str:
    """`annotation.conf`: what the scheme defines, and what the rows use beyond it."""
    held = [a for row in rows for a in hold(row)]
    labels = [_name(x.id) for x in scheme.labels] if scheme else []
    types = {_name(t.id): t for t in scheme.types} if scheme else {}
    relations = [_name(r.id) for r in scheme.relations] if scheme else []
    used = {kind: sorted({a.name for a in held if isinstance(a, kind)}) for kind in (Entity, Event, Relation)}
    lines_ = ["[entities]", *labels, *(x for x in used[Entity] if x not in labels), ""]
    lines_ += ["[relations]"]
    lines_ += [
        f"{r}\tArg1:<ANY>, Arg2:<ANY>"
        for r in (*relations, *(x for x in used[Relation] if x not in relations))
    ]
    lines_ += ["", "[events]"]
    for group in scheme.groups if scheme else ():
        lines_ += [f"!{_name(group.id)}_"] if group.id in types else [f"!{_name(group.id)}"]
        lines_ += [f"\t{name}\t{_roles(t)}".rstrip() for name, t in types.items() if t.group == group.id]
    roles = sorted({x.role for a in held if isinstance(a, Event) for x in a.arguments})
    anything = ", ".join(f"{r}*:<ANY>" for r in roles)
    lines_ += [f"{x}\t{anything}".rstrip() for x in used[Event] if x not in types]
    return "\n".join([*lines_, "", "[attributes]", *_attribute_lines(held, scheme)]) + "\n"


def _roles(type: EventType) -> str:
    return ", ".join(f"{_name(r)}*:<ANY>" for r in type.roles)


def _attribute_lines(held: Sequence[Annotation], scheme: Scheme | None) -> Iterator[str]:
    known = {_name(a.id) for a in scheme.attributes} if scheme else set()
    for a in scheme.attributes if scheme else ():
        of = "|".join("<EVENT>" if x == "event" else _name(x) for x in a.of)
        yield f"{_name(a.id)}\tArg:{of}, Value:{'|'.join(v.id for v in a.values)}"
    values: dict[str, set[str]] = {}
    for a_ in held:
        if not isinstance(a_, Relation):
            for name, value in a_.attributes.items():
                values.setdefault(name, set()).add(value)
    for name in sorted(values.keys() - known):
        yield f"{name}\tArg:<ANY>, Value:{'|'.join(sorted(values[name]))}"
