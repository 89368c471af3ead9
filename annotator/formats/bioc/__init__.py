"""BioC: documents in passages, with annotations, relations and their infons; JSON in and out, XML in.

PubAnnotation's JSON is read too. Written, a document is in the passages that it was read in, else in one;
an event is a relation whose first node is its trigger; notes, links and attributes are infons.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson

from annotator.errors import ImportFailed
from annotator.formats import heads, strict_json
from annotator.formats.bioc import counting, passages, pubannotation
from annotator.formats.bioc import xml as bioc_xml
from annotator.formats.bioc.parts import (
    COLLECTION,
    DOCUMENT,
    ENDS,
    KEY,
    OURS,
    TRIGGER,
    Item,
    collection,
    infons_of,
    is_field,
    kept,
)
from annotator.formats.bioc.passages import Layout
from annotator.formats.bioc.read import read_document
from annotator.formats.json_values import values
from annotator.formats.rows import Choices, Format, Reading, Row, reason, regular
from annotator.model import Annotation, Argument, Document, Entity, Event, Relation, is_plain
from annotator.scheme import Scheme

_BEFORE = re.compile(r'\s*\{[^\[\]]*?"documents"\s*:\s*(?=\[)')  # a collection, as far as its documents
_PUB = ("denotations", "tracks")


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """A row for each document. Raises ImportFailed for a file that holds none."""
    regular(path)
    any_ = False
    for n, (where, raw) in enumerate(_documents(path, reading), 1):
        any_ = True
        name = f"{path.stem}-{n}" if n > 1 else path.stem
        try:
            if isinstance(raw, ValueError):
                raise raw
            if isinstance(raw, dict) and any(k in raw for k in _PUB):
                yield from pubannotation.read_object(raw, name, where, reading)
            else:
                yield read_document(raw, name, where, reading)
        except ValueError as problem:
            id = raw.get("id") if isinstance(raw, dict) else None
            reading.refuse(where, f"{id}: {problem}" if isinstance(id, str | int) else problem)
    if not any_:
        raise ImportFailed(f"{path.name} was refused: it holds no documents.")


def _documents(path: Path, reading: Reading) -> Iterator[tuple[str, Any]]:
    head = heads.head(path)
    if head.lstrip().startswith("<"):
        try:
            said = bioc_xml.collection(path)
            for n, raw in enumerate(bioc_xml.documents(path), 1):
                yield f"{path} document {n}", _of(said, raw)
        except ValueError as problem:
            raise ImportFailed(f"{path.name} was refused: {problem}.") from problem
    elif before := _BEFORE.match(head):
        yield from _streamed(path, before[0], reading)
    else:
        for where, value in values(path, reading.encoding):
            listed = value.get("documents", value.get("PubTator3")) if isinstance(value, dict) else None
            for raw in listed if isinstance(listed, list) else [value]:
                yield where, _of(value, raw) if isinstance(listed, list) else raw


def _of(said: Item, raw: Any) -> Any:
    """A document with what its collection says of itself, unless it says of which it is."""
    beside = isinstance(raw, dict) and not isinstance(raw.get(COLLECTION), dict)
    return raw | {COLLECTION: said} if beside else raw


def _said(words: str) -> Item:
    """What a collection says of itself before or after its documents."""
    with suppress(ValueError):  # that is said by who reads it
        said = strict_json.loads(words)
        return said if isinstance(said, dict) else {}
    return {}


def _streamed(path: Path, before: str, reading: Reading) -> Iterator[tuple[str, Any]]:
    """The documents of a collection, none of the others held."""
    number = 0
    try:
        said = _said(f"{before}[]}}")
        with path.open(encoding=reading.encoding or "utf-8-sig", newline="") as file:
            file.read(len(before))
            after: list[str] = []
            for number, raw in enumerate(strict_json.items(file, within=after), 1):
                yield f"{path} document {number}", _of(said, raw)
            reading.lose(COLLECTION, _said("{" + "".join(after).lstrip().removeprefix(",")), ())
    except (ValueError, LookupError) as problem:
        words = ValueError("not UTF-8") if isinstance(problem, UnicodeDecodeError) else ValueError(problem)
        yield f"{path} document {number + 1}", words
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem


def hold(row: Row, choices: Choices) -> Row:
    """What comes back: no annotators, states, suggestions, origins, nor arguments without words."""
    del choices
    d = row.document
    said = {k: getattr(d, k) for k in ("title", "source", "date") if is_field(k, getattr(d, k))}
    meta = {k: v for k, v in d.meta.items() if k not in said and not is_field(k, v)}
    raw = d.extra.get(KEY)
    said_of = raw if isinstance(raw, dict) else {}
    extra = {k: v for k, v in said_of.items() if k not in (*DOCUMENT, COLLECTION)}
    extra |= {COLLECTION: x} if (x := collection(said_of.get(COLLECTION))) else {}
    if (unit := counting.unit_of(said_of.get(counting.FIELD), d.text)) != counting.POINTS:
        extra[counting.FIELD] = unit
    if told := passages.of(d):
        extra["passages"] = told
    document = Document(d.id, d.text, meta=meta, extra={KEY: extra} if extra else {}, **said)
    if not row.annotated:
        return Row(document, annotated=False)
    ids = {a.id for a in row.annotations}
    listed: list[Annotation] = list(row.annotations)
    while True:
        listed = [a for a in listed if not isinstance(a, Relation) or {a.source, a.target} <= ids]
        if len(listed) == len(ids):
            break
        ids = {a.id for a in listed}
    layout = Layout(d)
    last = len(d.text)  # more than there are passages
    ordered = sorted(listed, key=lambda a: layout.unit(a.ranges[0]) if isinstance(a, Entity) else last)
    return Row(document, tuple(_held(a, ids) for a in ordered))


def _held(a: Annotation, ids: set[str]) -> Annotation:
    if is_plain(a):
        return a
    if not isinstance(a, Relation):
        others = {k: v for k, v in a.attributes.items() if k not in infons_of(a)}
        a = replace(a, attributes=others)
    if isinstance(a, Event):
        filled = (x for x in a.arguments if x.target in ids and x.role.lower() != TRIGGER)
        a = replace(a, arguments=tuple(Argument(x.role, x.target) for x in filled))
    return replace(a, origin=None, extra=kept(a))


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """A collection with a document a line; the scheme is not in it."""
    del scheme, choices
    first: Item | None = None  # what is said of the collection of the first, and so of this
    with path.open("wb") as file:
        for row in rows:
            said = row.document.extra.get(KEY, {}).get(COLLECTION, {})
            file.write(_before(said) if first is None else b",\n")
            first = said if first is None else first
            file.write(orjson.dumps(_document(row) | ({} if said == first else {COLLECTION: said})))
        file.write(_before({}) + b"]}\n" if first is None else b"\n]}\n")


def _before(said: Item) -> bytes:
    """The beginning of a collection."""
    head = OURS | {"date": "", "key": "", "infons": {}} | said
    return f'{strict_json.dumps(head)[:-1]}, "documents": [\n'.encode()


def _document(row: Row) -> Item:
    d = row.document
    infons = {k: getattr(d, k) for k in ("title", "source", "date") if getattr(d, k)} | dict(d.meta)
    layout = Layout(d)
    found: Item = {
        "id": d.id,
        "infons": infons,
        "passages": layout.passages,
        "annotations": [],
        "relations": [],
    }
    alone = len(layout.passages) == 1  # else relations stand beside what they may join
    relations: list[Item] = (layout.passages[0] if alone else found)["relations"]
    taken = {a.id for a in row.annotations}
    for a in row.annotations:
        _add(layout, relations, a, d, taken)
    found |= {} if row.annotated else {"annotated": False}
    ours = ("passages", COLLECTION, counting.FIELD)
    found |= {k: v for k, v in d.extra.get(KEY, {}).items() if k not in ours}
    return found if counting.told(found) == layout.counted else found | {counting.FIELD: layout.counted}


def _add(layout: Layout, relations: list[Item], a: Annotation, document: Document, taken: set[str]) -> None:
    said = a.extra.get(KEY, {})
    infons: Item = {"type": a.name} | ({"note": a.note} if a.note else {})
    if isinstance(a, Entity):
        infons |= {"identifier": a.link} if a.link else {}
    if not isinstance(a, Relation):
        infons |= a.attributes
    infons |= said.get("infons", {})
    item: Item = {"id": a.id, "infons": infons} | said.get("fields", {})
    if isinstance(a, Relation):
        roles = said.get("roles", ENDS)
        relations.append(item | {"nodes": _nodes([(a.source, roles[0]), (a.target, roles[1])])})
        return
    place = _place(a, document, layout)
    annotations = layout.annotations(a.ranges[0])
    if isinstance(a, Entity):
        annotations.append(item | place)
    else:
        id = f"{a.id}-trigger"
        while id in taken:
            id += "-"
        taken.add(id)
        annotations.append({"id": id, "infons": {"type": a.type}} | place)
        nodes = [(id, TRIGGER), *((x.target, x.role) for x in a.arguments)]
        relations.append(item | {"nodes": _nodes(nodes)})


def _nodes(ends: list[tuple[str, str]]) -> list[Item]:
    return [{"refid": id, "role": role} for id, role in ends]


def _place(a: Entity | Event, document: Document, layout: Layout) -> Item:
    ends = ((layout.place(r.start), layout.place(r.end)) for r in a.ranges)
    locations = [{"offset": start, "length": end - start} for start, end in ends]
    return {"text": document.slice(a.ranges), "locations": locations}


def sniff(path: Path) -> bool:
    """BioC in JSON or XML, or PubAnnotation's JSON."""
    words = heads.head(path).lstrip()
    if words.startswith("<"):
        return bool(re.search(r"<collection>|<collection [^>]*>|BioC\.dtd", words)) and "<document" in words
    first = heads.first_object(path)
    if "text" in first and any(k in first for k in _PUB):
        return True
    several = bool({"documents", "PubTator3"} & first.keys())
    return (several and heads.named(path, "passages")) or "passages" in first


FORMAT = Format("bioc", ".json", rows, sniff, write, hold, reads=(".xml", ".jsonl"))
