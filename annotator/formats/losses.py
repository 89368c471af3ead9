"""What a format does not hold of rows: found by comparing each with what the format can hold of it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from annotator.formats.bioc import passages
from annotator.formats.bioc.parts import KEY
from annotator.formats.rows import Choices, Format, Losses, Row
from annotator.model import Annotation, Document, Entity, Event, Range, Relation, Suggestion

KINDS = {
    "rows": ("document that it cannot hold", "documents that it cannot hold"),
    "texts": ("text with characters that it cannot hold", "texts with characters that it cannot hold"),
    "whole texts": ("document's text", "documents' texts"),
    "white space": ("document's white space", "documents' white space"),
    "document ids": ("document's id", "documents' ids"),
    "titles": ("title", "titles"),
    "dates": ("date", "dates"),
    "sources": ("document's source", "documents' sources"),
    "meta": ("document's meta", "documents' meta"),
    "passages": ("passage of BioC", "passages of BioC"),
    "unannotated": ("document without a layer", "documents without a layer"),
    "annotators": ("annotator's name", "annotators' names"),
    "states": ("state of a layer", "states of layers"),
    "entities": ("entity", "entities"),
    "events": ("event", "events"),
    "relations": ("relation", "relations"),
    "arguments": ("argument", "arguments"),
    "values": ("argument without text", "arguments without text"),
    "ends": ("relation's ends", "relations' ends"),
    "pieces": ("entity in several pieces", "entities in several pieces"),
    "edges": ("annotation's edges", "annotations' edges"),
    "names": ("label or type (written otherwise)", "labels or types (written otherwise)"),
    "attributes": ("attribute", "attributes"),
    "notes": ("note", "notes"),
    "links": ("link", "links"),
    "origins": ("origin", "origins"),
    "ids": ("annotation's id", "annotations' ids"),
    "order": ("document's order of annotations", "documents' order of annotations"),
    "suggestions": ("suggestion", "suggestions"),
    "verdicts": ("verdict", "verdicts"),
    "loose arguments": ("argument that points nowhere", "arguments that point nowhere"),
    "loose relations": ("relation that points nowhere", "relations that point nowhere"),
    "unknown keys": ("unknown key", "unknown keys"),
    "scheme rows": ("row of the scheme", "rows of the scheme"),
    "scheme rules": ("rule of the scheme", "rules of the scheme"),
    "scheme names": ("name of the scheme", "names of the scheme"),
    "scheme colors": ("color of the scheme", "colors of the scheme"),
    "scheme keys": ("key of the scheme", "keys of the scheme"),
    "scheme guidelines": ("guideline of the scheme", "guidelines of the scheme"),
}  # fmt: skip


def lost(format: Format, row: Row, held: Row | None) -> Losses:
    """How much of each of KINDS a file of the format does not say, which holds that of the row."""
    if held is None:
        return Counter({"rows": 1})
    found = Counter() if held is row else between(row, format.says(held))
    found["document ids"] += not format.keeps_documents
    found["white space"] += not format.keeps_space
    found["whole texts"] += not format.keeps_text
    if not format.keeps_ids(held):
        found["ids"] += len(held.annotations)
    return +found


_SUGGESTED = Row(
    Document("r1", "حلب"), suggestions=(Suggestion(Entity("s1", "LOC", (Range(0, 3),)), 0.5, "names"),)
)


def keeps_suggestions(format: Format) -> bool:
    """Whether a file of it says what was suggested and how sure that was: it is asked to hold one."""
    held = format.hold(_SUGGESTED, Choices())
    return held is not None and [s.score for s in held.suggestions] == [0.5]


def said(losses: Mapping[str, int]) -> list[str]:
    """In words, in the order of KINDS: `3 notes`."""
    return [f"{losses[k]} {one if losses[k] == 1 else many}" for k, (one, many) in KINDS.items() if losses[k]]


def between(row: Row, held: Row) -> Losses:
    """What the one says and the other does not; annotations are found again by their ids."""
    found: Losses = Counter()
    _documents(row.document, held.document, found)
    found["unannotated"] += row.annotated != held.annotated
    found["annotators"] += row.annotator != held.annotator
    found["states"] += row.status != held.status
    kept = {a.id: a for a in held.annotations}
    for a in row.annotations:
        if (other := kept.get(a.id)) is not a:
            _annotations(a, other, found)
    same = [a.id for a in row.annotations] == [a.id for a in held.annotations]
    for kind in () if same else (Entity, Event, Relation):
        ids = [a.id for a in row.annotations if isinstance(a, kind) and a.id in kept]
        found["order"] += ids != [a.id for a in held.annotations if isinstance(a, kind)]
    suggested = {s.id: s for s in held.suggestions}
    found["suggestions"] += sum(suggested.get(s.id) != s for s in row.suggestions)
    found["verdicts"] += sum(held.verdicts.get(k) != v for k, v in row.verdicts.items())
    return found


def _documents(one: Document, other: Document, found: Losses) -> None:
    found["texts"] += one.text != other.text
    found["document ids"] += one.id != other.id
    found["titles"] += one.title != other.title
    found["dates"] += one.date != other.date
    origin = [(d.source, d.encoding, d.original_sha256) for d in (one, other)]
    found["sources"] += origin[0] != origin[1]
    found["meta"] += one.meta != other.meta
    kept = [_apart(d) for d in (one, other)]
    found["passages"] += len(kept[0][1]) if kept[0][1] != kept[1][1] else 0
    found["unknown keys"] += _fewer(kept[0][0], kept[1][0])


def _apart(document: Document) -> tuple[Mapping[str, object], Sequence[object]]:
    """What a document keeps for formats, and the passages among that, which are counted one by one."""
    listed = passages.of(document) if document.extra else []
    if not listed:
        return document.extra, listed
    rest = {k: v for k, v in document.extra[KEY].items() if k != "passages"}
    return {k: rest if k == KEY else v for k, v in document.extra.items() if k != KEY or rest}, listed


def _annotations(one: Annotation, other: Annotation | None, found: Losses) -> None:
    if other is None:
        found[_KIND[type(one)]] += 1
        return
    found["names"] += one.name != other.name
    found["notes"] += one.note != other.note
    found["origins"] += one.origin != other.origin
    found["unknown keys"] += _fewer(one.extra, other.extra)
    if isinstance(one, Relation):
        ends = isinstance(other, Relation) and (one.source, one.target) == (other.source, other.target)
        found["ends"] += not ends
        return
    if isinstance(other, Relation):
        return
    found["attributes"] += _fewer(one.attributes, other.attributes)
    if one.ranges != other.ranges:
        found["pieces" if len(one.ranges) != len(other.ranges) else "edges"] += 1
    if isinstance(one, Entity) and isinstance(other, Entity):
        found["links"] += one.link != other.link
    if isinstance(one, Event) and isinstance(other, Event):
        left = Counter((a.role, a.target, a.value) for a in other.arguments)
        gone = [a for a in one.arguments if not _taken(left, (a.role, a.target, a.value))]
        found["values"] += sum(bool(a.value) for a in gone)
        found["arguments"] += sum(bool(a.target) for a in gone)
        found["unknown keys"] += sum(bool(a.extra) for a in one.arguments) - sum(
            bool(a.extra) for a in other.arguments
        )


_KIND = {Entity: "entities", Event: "events", Relation: "relations"}


def _taken(left: Counter[tuple[str, str, str]], key: tuple[str, str, str]) -> bool:
    left[key] -= 1
    return left[key] >= 0


def _fewer(one: Mapping[str, object], other: Mapping[str, object]) -> int:
    return sum(k not in other or other[k] != v for k, v in one.items())
