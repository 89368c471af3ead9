"""What brat can hold of a row, and the lines it is written as."""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from annotator.formats import scheme_brat
from annotator.formats.brat.ids import KEY, is_star, keeps, numbered, triggers
from annotator.formats.brat.read import REFERENCE, unnumbered, with_triggers
from annotator.formats.names import file_id, file_name
from annotator.formats.rows import Choices, Row
from annotator.model import Annotation, Argument, Document, Entity, Event, Relation
from annotator.scheme import Attribute, EntityLabel, EventType, RelationType, Scheme

_name = lru_cache(1000)(scheme_brat.plain)
_LINES = re.compile(r"\r\n|[\r\n]")


def hold(row: Row, choices: Choices) -> Row:
    """What comes back from brat: names without blanks, notes on one line, and neither origins,
    suggestions, arguments without text nor anything that is said of documents but their names.
    """
    del choices
    known = {a.id for a in row.annotations if not isinstance(a, Relation)}
    ordered: tuple[Annotation, ...] = (*row.entities(), *row.events(), *row.relations())
    held = [h for a in ordered if (h := _held(a, known))] if row.annotated else []
    held.sort(key=is_star)
    document = Document(file_id(file_name(row.document.id)), row.document.text)
    return Row(document, tuple(with_triggers(held, _wanted(held))), annotated=row.annotated)


def _wanted(annotations: Sequence[Annotation]) -> dict[str, str]:
    """The ids that the T lines of triggers had in the file that they come from."""
    marks = {a.id: a.extra.get(KEY, ()) for a in annotations if isinstance(a, Event)}
    return {id: name for id, kept in marks.items() for letter, name, _ in kept if letter == "T"}


def _held(a: Annotation, known: Container[str]) -> Annotation | None:
    name = _name(a.name)
    if isinstance(a, Entity) and a.bare and name == a.label:
        return a
    note, kept = _flat(a.note), _kept(a)
    if isinstance(a, Entity):
        return Entity(a.id, name, a.ranges, _attributes(a.attributes), note, _link(a.link), None, kept)
    if isinstance(a, Event):
        filled = [x for x in a.arguments if x.target in known]
        roles = unnumbered(_numbered([_name(x.role) for x in filled]))
        arguments = tuple(Argument(r, x.target) for r, x in zip(roles, filled, strict=True))
        return Event(a.id, name, a.trigger, arguments, _attributes(a.attributes), note, None, kept)
    if a.source in known and a.target in known:
        return Relation(a.id, name, a.source, a.target, note, None, kept)
    return None


def keeps_ids(row: Row) -> bool:
    """Whether all are as brat numbers them; the others are given numbers after those that are."""
    return keeps(row.annotations)


def lines(row: Row, flags: Container[str] = ()) -> Iterator[str]:
    """Of the `.ann` file, each with its line end. The row is one that `hold` gave; `flags` are attributes
    without values: they are there, or not."""
    held, ids, text = row.annotations, numbered(row.annotations), row.document.text
    names = dict(zip((a.id for a in held), ids, strict=True))
    marks = triggers(held, ids, _wanted(held))
    written = set[str]()
    numbers = {"A": 0, "N": 0, "#": 0}

    def next_id(letter: str) -> str:
        numbers[letter] += 1
        return f"{letter}{numbers[letter]}"

    for a, id in zip(held, ids, strict=True):
        if isinstance(a, Entity):
            if a.bare and len(a.ranges) == 1:
                start, end = a.ranges[0].start, a.ranges[0].end
                yield f"{id}\t{a.label} {start} {end}\t{_flat(text[start:end])}\n"
                continue
            spans = ";".join(f"{r.start} {r.end}" for r in a.ranges)
            yield f"{id}\t{a.label} {spans}\t{_flat(row.document.slice(a.ranges))}\n"
        elif isinstance(a, Event):
            trigger = marks[a.id]
            if trigger not in written:
                written.add(trigger)
                place, words = f"{a.trigger.start} {a.trigger.end}", _flat(row.document.slice(a.ranges))
                yield f"{trigger}\t{a.type} {place}\t{words}\n"
            roles = _numbered([x.role for x in a.arguments])
            filled = "".join(f" {r}:{names[x.target]}" for r, x in zip(roles, a.arguments, strict=True))
            yield f"{id}\t{a.type}:{trigger}{filled}\n"
        elif not is_star(a):
            one, other = next((x[1:] for x in a.extra.get(KEY, ()) if x[0] == "R"), ("Arg1", "Arg2"))
            yield f"{id}\t{a.type} {one}:{names[a.source]} {other}:{names[a.target]}\n"
        yield from _beside(a, id, next_id, flags)
    stars = (a for a in held if isinstance(a, Relation) and is_star(a))
    for (type, source), group in groupby(stars, lambda a: (a.type, a.source)):
        yield f"*\t{type} {names[source]} {' '.join(names[a.target] for a in group)}\n"


def _beside(a: Annotation, id: str, next_id: Callable[[str], str], flags: Container[str]) -> Iterator[str]:
    """The attributes, link and notes of an annotation."""
    if not isinstance(a, Relation):
        for name, value in a.attributes.items():
            said = "" if value == scheme_brat.FLAG and name in flags else f" {value}"
            yield f"{next_id('A')}\t{name} {id}{said}\n"
    if isinstance(a, Entity) and a.link:
        link = a.link if re.fullmatch(REFERENCE, a.link) else f"Link:{a.link}"
        title = next((rest for letter, name, rest in a.extra.get(KEY, ()) if (letter, name) == ("N", "")), "")
        yield f"{next_id('N')}\tReference {id} {link}\t{title}\n"
    if a.note:
        yield f"{next_id('#')}\tAnnotatorNotes {id}\t{a.note}\n"
    for letter, name, rest in a.extra.get(KEY, ()):
        if letter == "#":
            yield f"{next_id('#')}\t{name} {id}\t{rest}\n"
        elif letter == "N" and name:
            yield f"{next_id('N')}\tReference {id} {name}\t{rest}\n"
        elif letter == "A":
            yield f"{next_id('A')}\t{name} {id} {rest}\n"


def _numbered(roles: Sequence[str]) -> list[str]:
    """brat wants each role of an event once: the second Agent is Agent2."""
    return [r if roles[:i].count(r) == 0 else f"{r}{roles[:i].count(r) + 1}" for i, r in enumerate(roles)]


def _flat(words: str) -> str:
    return _LINES.sub(" ", words) if "\n" in words or "\r" in words else words


def _link(link: str) -> str:
    return re.sub(r"\s", " ", link).strip()


def _attributes(attributes: Mapping[str, str]) -> dict[str, str]:
    """A value that is empty is written as the `true` of an attribute without values."""
    return {_name(k): _flat(v).strip() or scheme_brat.FLAG for k, v in attributes.items()}


def _kept(a: Annotation) -> dict[str, Any]:
    """Lines of brat that the program has no place for come with the annotation and go with it.

    In the order in which reading gives them; what it would read otherwise is left out.
    """
    listed = a.extra.get(KEY)
    if is_star(a) or not isinstance(listed, list):
        return {KEY: listed} if is_star(a) else {}
    lines_ = [x for x in listed if _is_line(x)]
    first = next((x for x in lines_ if (x[0] == "T" and isinstance(a, Event)) or _are_ends(a, x)), None)
    title = next(
        (x for x in lines_ if x[:2] == ["N", ""] and x[2] and isinstance(a, Entity) and a.link), None
    )
    kept = [*([first] if first else []), *([title] if title else []), *(x for x in lines_ if _stays(a, x))]
    return {KEY: kept} if kept else {}


def _is_line(x: object) -> bool:
    if not isinstance(x, list) or len(x) != 3 or not all(isinstance(word, str) for word in x):
        return False
    return not re.search(r"[\r\n]", "".join(x)) and not re.search(r"\s", x[1])


def _are_ends(a: Annotation, line: list[str]) -> bool:
    """Whether these are names of a relation's ends, neither those of all nor turned around."""
    letter, one, other = line
    named = letter == "R" and isinstance(a, Relation) and one and other and not re.search(r"\s", other)
    return bool(named) and one != "Arg2" and (one, other) != ("Arg1", "Arg2")


def _stays(a: Annotation, line: list[str]) -> bool:
    letter, name, rest = line
    if not name:
        return False
    if letter == "A":
        return isinstance(a, Relation) and rest == rest.strip()
    if letter == "N":
        return not isinstance(a, Entity) or bool(a.link)
    return letter == "#" and (name != "AnnotatorNotes" or not rest or bool(a.note))


def flags_of(scheme: Scheme | None) -> frozenset[str]:
    """The attributes that `annotation.conf` gives no values."""
    return frozenset(
        _name(a.id)
        for a in (scheme.attributes if scheme else ())
        if scheme_brat.values_of(a) == [scheme_brat.FLAG]
    )


class Used:
    """The names that rows use, for `annotation.conf`; it is fed as they are written."""

    def __init__(self) -> None:
        self.names: dict[type[Annotation], set[str]] = {Entity: set(), Event: set(), Relation: set()}
        self.roles: set[str] = set()
        self.values: dict[str, set[str]] = {}

    def add(self, row: Row) -> None:
        """What one row uses."""
        for a in row.annotations:
            self.names[type(a)].add(a.name)
            if type(a) is Entity and a.bare:
                continue
            if isinstance(a, Event):
                self.roles |= {x.role for x in a.arguments}
            if not isinstance(a, Relation):
                for name, value in a.attributes.items():
                    self.values.setdefault(name, set()).add(value)


def configuration(used: Used, scheme: Scheme | None) -> str:
    """`annotation.conf`: what the scheme defines, and what the rows use beyond it."""
    known = {s: {_name(x.id) for x in rows if not x.retired} for s, rows in _tables(scheme)}
    anything = ", ".join(f"{r}*:<ANY>" for r in sorted(used.roles))
    more = {
        "entities": sorted(used.names[Entity] - known["entities"]),
        "relations": [
            f"{r}\tArg1:<ANY>, Arg2:<ANY>" for r in sorted(used.names[Relation] - known["relations"])
        ],
        "events": [f"{x}\t{anything}".rstrip() for x in sorted(used.names[Event] - known["events"])],
        "attributes": [
            f"{name}\tArg:<ANY>, Value:{'|'.join(sorted(used.values[name]))}"
            for name in sorted(used.values.keys() - known["attributes"])
        ],
    }
    return scheme_brat.write(scheme, more)


def _tables(
    scheme: Scheme | None,
) -> Iterator[tuple[str, Sequence[EntityLabel | EventType | RelationType | Attribute]]]:
    yield "entities", scheme.labels if scheme else ()
    yield "relations", scheme.relations if scheme else ()
    yield "events", scheme.types if scheme else ()
    yield "attributes", scheme.attributes if scheme else ()
