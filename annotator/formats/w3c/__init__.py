"""W3C Web Annotation (JSON-LD): a list of annotations, each on a place of a text.

Written, each document begins with an annotation that describes its text, which is embedded in the
target's source; positions are code points, and each is quoted. Notes, links, attributes and the
arguments of events are bodies by their purpose; a relation is an annotation of two others.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import orjson

from annotator.errors import ImportFailed
from annotator.formats import heads
from annotator.formats.json_values import values
from annotator.formats.rows import Choices, Format, Reading, Row
from annotator.formats.text import content, decode
from annotator.formats.w3c.parts import (
    CONTEXT,
    KEY,
    OURS,
    Item,
    document_iri,
    id_of,
    motivation,
    others,
    written_bodies,
)
from annotator.formats.w3c.places import Target, selectors, targets
from annotator.formats.w3c.read import Group, describes, lose_document, read_group
from annotator.model import Annotation, Argument, Document, Entity, Event, Relation, is_plain
from annotator.scheme import Scheme

_SHEETS = {"AnnotationPage", "AnnotationCollection"}
_TYPES = {"Annotation", *_SHEETS}
_PAGES = ("first", "last", "next", "prev", "partOf")
_PAGE = ("@context", "id", "type", "@type", "items", "total", "startIndex", *_PAGES)


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """A row for each text that is embedded, or lies in a .txt beside the file.

    Raises ImportFailed where there is no text of any of the annotations.
    """
    groups: dict[str, Group] = {}
    refused, found = len(reading.refused), False
    textless: list[str] = []
    for where, raw in _annotations(path, reading):
        on = targets(raw.get("target"))
        if describes(raw, on):
            lose_document(raw, reading)
            for row in _finished(path, groups, textless, reading):
                found = True
                yield row
            groups = {on[0].source: Group(on[0].text, on[0].document, [], raw.get("creator"), True)}
        else:
            _add(groups, where, raw, on)
    for row in _finished(path, groups, textless, reading):
        found = True
        yield row
    if textless and not found and len(reading.refused) == refused + len(textless):
        del reading.refused[refused:]
        raise ImportFailed(f"{path.name} was refused: it holds annotations but no text ({textless[0]}).")
    if not found and len(reading.refused) == refused:
        raise ImportFailed(f"{path.name} was refused: it holds no annotations.")


def _annotations(path: Path, reading: Reading) -> Iterator[tuple[str, Item]]:
    for where, value in values(path, reading.encoding):
        if isinstance(value, ValueError):
            reading.refuse(where, value)
            continue
        for raw in _inside(value, where, reading):
            if isinstance(raw, dict) and "Annotation" in _types(raw):
                yield where, raw
            else:
                reading.refuse(where, "not an annotation")


def _inside(value: Any, where: str, reading: Reading) -> list[Any]:
    """The annotations of a collection, a page or a graph."""
    kinds = _types(value) if isinstance(value, dict) else set()
    if kinds & _SHEETS:
        reading.lose("page", value, _PAGE)
    if "AnnotationCollection" in kinds:
        value = value.get("first")
        if not isinstance(value, dict):
            raise ImportFailed(f"{where} was refused: the pages of its collection are elsewhere ({value}).")
        kinds = {"AnnotationPage"}
        reading.lose("page", value, _PAGE)
    if "AnnotationPage" in kinds:
        if "next" in value:
            reading.note(where, f"the next page is elsewhere ({value['next']})")
        value = value.get("items")
    elif isinstance(value, dict) and isinstance(value.get("@graph"), list):
        value = value["@graph"]
    return value if isinstance(value, list) else [value]


def _types(raw: Item) -> set[str]:
    kind = raw.get("type", raw.get("@type"))
    if isinstance(kind, str):
        return {kind}
    return {k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)}


def _add(groups: dict[str, Group], where: str, raw: Item, on: list[Target]) -> None:
    """To the group of its source; what only names other annotations goes to the last one."""
    spans = [t for t in on if t.pieces or t.text is not None]
    source = (
        spans[0].source if spans else on[0].source if on and not on[0].refers else next(reversed(groups), "")
    )
    group = groups.setdefault(source, Group())
    for t in spans:
        if t.text is not None and group.text is None:
            group.text, group.document = t.text, t.document
    group.annotations.append((where, raw, on))


def _finished(path: Path, groups: dict[str, Group], textless: list[str], reading: Reading) -> Iterator[Row]:
    for source, group in groups.items():
        where = group.annotations[0][0] if group.annotations else f"{path}"
        id = source or path.name.split(".")[0]
        if group.text is None:
            beside = _beside(path, source)
            if beside is None:
                textless.append(f"their source is {source}" if source else "they name no source")
                reading.refuse(where, f"annotations but no text ({textless[-1]})")
                continue
            group.text = decode(content(beside), reading.encoding)[0]
            id = beside.stem
        try:
            yield from read_group(source, group, id, reading)
        except ValueError as problem:
            reading.refuse(where, problem)


def _beside(path: Path, source: str) -> Path | None:
    """The text of a source: a .txt of its name beside the file; of one without name, of the file's name."""
    stem = Path(unquote(urlsplit(source).path)).name if source else path.name
    while stem:
        file = path.parent / f"{stem.removesuffix('.txt')}.txt"
        with suppress(OSError):  # the name may be longer than any
            if file.is_file():
                return file
        stem = stem.rpartition(".")[0]
    return None


def texts(path: Path) -> Iterator[Path]:
    """The .txt files beside a file that its annotations are on."""
    within: dict[str, bool] = {}  # whether a text of the source is embedded
    with suppress(ImportFailed):
        for _, raw in _annotations(path, Reading()):
            for t in (t for t in targets(raw.get("target")) if not t.refers):
                within[t.source] = within.get(t.source, False) or t.text is not None
    yield from (file for source, there in within.items() if not there and (file := _beside(path, source)))


def hold(row: Row, choices: Choices) -> Row:
    """What comes back: no suggestions, states and origins, and of documents only what they are called."""
    del choices
    d = row.document
    document = Document(d.id, d.text, d.title, d.source, d.date)
    if not row.annotated:
        return Row(document, annotated=False)
    ids = {a.id for a in row.annotations}
    while True:
        kept = [a for a in row.annotations if not isinstance(a, Relation) or {a.source, a.target} <= ids]
        if len(kept) == len(ids):
            break
        ids = {a.id for a in kept}
    return Row(document, tuple(_held(a, ids) for a in kept), row.annotator)


def _held(a: Annotation, ids: set[str]) -> Annotation:
    if is_plain(a):
        return a
    raw = a.extra.get(KEY)
    fields = (
        {k: v for k, v in raw.items() if k not in OURS or k == "creator"} if isinstance(raw, dict) else {}
    )
    fields.pop("bodies", None)
    if isinstance(a, Event):
        filled = tuple(Argument(x.role, x.target, x.value) for x in a.arguments if x.value or x.target in ids)
        a = replace(a, arguments=filled)
    bodies = others(a)
    fields |= {"bodies": bodies} if bodies else {}
    return replace(a, origin=None, extra={KEY: fields} if fields else {})


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """An annotation a line, those of a document after the one that describes it; the scheme is not in it."""
    del scheme, choices
    with path.open("wb") as file:
        comma = b"[\n"
        for row in rows:
            for annotation in _written(row):
                file.write(comma + orjson.dumps(annotation))
                comma = b",\n"
        file.write(b"[]\n" if comma == b"[\n" else b"\n]\n")


def _written(row: Row) -> Iterator[Item]:
    d = row.document
    iri = document_iri(d.id)
    source = {"id": iri, "type": "Text", "format": "text/plain", "value": d.text}
    source |= {f"dc:{k}": getattr(d, k) for k in ("title", "date", "source") if getattr(d, k)}
    by: Item = {"creator": {"type": "Person", "name": row.annotator}} if row.annotated else {}
    first = {"@context": CONTEXT, "id": f"{iri}#", "type": "Annotation", "motivation": "describing"}
    yield first | by | {"target": {"source": source}}
    refer = {a.id: id_of(iri, a.id) for a in row.annotations}
    for a in row.annotations:
        kept = dict(a.extra.get(KEY, {}))
        body = [*written_bodies(a, refer), *kept.pop("bodies", [])]
        item: Item = {
            "@context": CONTEXT,
            "id": refer[a.id],
            "type": "Annotation",
            "motivation": motivation(a),
        }
        yield item | by | kept | {"body": body, "target": _target(iri, d.text, a, refer)}


def _target(iri: str, text: str, a: Annotation, refer: dict[str, str]) -> Any:
    if isinstance(a, Relation):
        return [{"id": refer[a.source]}, {"id": refer[a.target]}]
    pieces = [{"source": iri, "selector": selectors(text, r)} for r in a.ranges]
    if isinstance(a, Entity) and len(pieces) > 1:
        return {"type": "Composite", "items": pieces}
    return pieces[0]


def sniff(path: Path) -> bool:
    """Whether it begins with an annotation, a page or a collection of them."""
    first = heads.first_object(path)
    context = json.dumps(first.get("@context"))
    return CONTEXT in context or (bool(_TYPES & _types(first)) and ("target" in first or "anno" in context))


FORMAT = Format(
    "w3c", ".jsonld", rows, sniff, write, hold, layers=True, reads=(".json", ".jsonl"), texts=texts
)
