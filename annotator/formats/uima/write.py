"""A row → the structures of a CAS: standard types where there are some, and what they have no place for in
a feature of ours."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from annotator import text as texts
from annotator.formats import strict_json, tokens
from annotator.formats.json_objects import row_object
from annotator.formats.names import file_name
from annotator.formats.rows import Row
from annotator.formats.uima import chains, layers
from annotator.formats.uima.cas import Structure
from annotator.formats.uima.layers import (
    EVENT,
    KEY,
    NAMED,
    NEXT,
    Mark,
    Marks,
    annotation,
    marks_of,
)
from annotator.formats.uima.own import BARE, bare
from annotator.formats.uima.types import META, OWN, Types, declared
from annotator.model import Annotation, Entity, Event, Relation, is_plain
from annotator.offsets import Utf16

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML 1.0
_PLACES = {"start", "end", "text", "id"}
SOFA, FIRST = "1", 2  # the first ids


def sound(words: str) -> bool:
    """Whether XML can hold the words."""
    return _FORBIDDEN.search(words) is None


def held(row: Row) -> Row:
    """In the order in which it comes back, without arguments and relations that lead nowhere."""
    ids = {a.id for a in row.annotations} | {s.id for s in row.suggestions}
    there = {a.id for a in row.annotations}
    kept = [_closed(a, ids) for a in row.annotations]
    while True:
        gone = {a.id for a in kept if isinstance(a, Relation) and not {a.source, a.target} <= there}
        if not gone:
            break
        there -= gone
        kept = [_closed(a, ids - gone) for a in kept if a.id not in gone]
    suggestions = tuple(sorted(row.suggestions, key=lambda s: _kind(s.annotation)))
    ordered = tuple(sorted(kept, key=_kind))
    return replace(row, annotations=ordered if row.annotated else (), suggestions=suggestions)


def _closed(a: Annotation, ids: set[str]) -> Annotation:
    if isinstance(a, Event) and any(x.target and x.target not in ids for x in a.arguments):
        return replace(a, arguments=tuple(x for x in a.arguments if not x.target or x.target in ids))
    return a


def _kind(a: Annotation) -> int:
    return 0 if isinstance(a, Entity) else 1 if isinstance(a, Event) else 2


def name_of(row: Row) -> str:
    """Of the file of a row, without its suffix."""
    name = file_name(row.document.id)
    return f"{name}#{file_name(row.annotator)}" if row.annotator else name


def is_member(s: Structure) -> bool:
    """Whether a view lists it: annotations and chains."""
    return "begin" in s.values or layers.FIRST in s.refs


class Written:
    """The structures of a row that `held` gave. Positions are UTF-16 units."""

    def __init__(self, row: Row) -> None:
        self.row, self.map = row, Utf16(row.document.text)
        self.chained = chains.marks_of_chains(row.annotations, sound)
        self.marks: Marks = marks_of(row.annotations, sound, self.chained)
        self.ways = {m.ends[0]: k for k, m in self.chained.items() if m.ends}  # from an element to the next
        self.relations = {a.id: a for a in row.annotations if isinstance(a, Relation)} if self.ways else {}
        self.types: Types = declared(self.marks.values())
        text = row.document.text
        # Begin and end of words and sentences, whose ids come in this order from FIRST on: most of a file.
        self.words = self.map.spans16(tokens.tokens(text))
        self.sentences = self.map.spans16([(s.start, s.end) for s in texts.sentences(text)])
        self._next = FIRST + len(self.words) + len(self.sentences)

    def structures(self) -> Iterator[Structure]:
        """All but the text, its words and sentences: what is said of the document, annotations, links."""
        yield self._meta()
        ids = {key: self._id() for key in self.marks}
        for a in self.row.annotations:
            mark = self.marks[a.id]
            if not mark.chain:
                yield from self._annotation(a, mark, ids)
            elif isinstance(a, Entity):
                yield self._element(a, mark, ids)
        for first, *_ in chains.lines(self.marks) if self.chained else ():
            type = layers.chain_type(self.marks[first].chain)
            yield Structure(self._id(), type, {}, {layers.FIRST: [ids[first]]})

    def _element(self, a: Entity, mark: Mark, ids: dict[str, str]) -> Structure:
        """With what is said of the relation to the next one."""
        made = Structure(ids[a.id], mark.chain, self._place(a.extent.start, a.extent.end) | mark.features)
        kept = self._kept(a, mark)
        if way := self.ways.get(a.id):
            relation, led = self.relations[way], self.marks[way]
            made.values |= {k: v for k, v in led.features.items() if k == NEXT}
            made.refs[layers.FOLLOWING] = [ids[relation.target]]
            kept["next"] = self._kept(relation, led)
        made.values[OWN] = _own_id(a.id) if len(kept) == 1 else _json(kept)
        return made

    def _kept(self, a: Annotation, mark: Mark) -> dict[str, Any]:
        """Its id, and what its mark does not say; that it is of a chain is said by the chain."""
        told = bool(mark.chain) and a.extra.get(KEY) == annotation(a.id, mark).extra[KEY]
        bare_ = replace(a, extra={k: v for k, v in a.extra.items() if k != KEY}) if told else a
        more = difference(self.row, bare_, mark)
        apart = {BARE: True} if mark.chain and not told else {}
        return {"id": a.id} | apart | ({"more": more} if more else {})

    def _id(self) -> str:
        self._next += 1
        return str(self._next - 1)

    def _place(self, start: int, end: int) -> dict[str, str]:
        return {"begin": str(self.map.to16(start)), "end": str(self.map.to16(end))}

    def _meta(self) -> Structure:
        document, row = self.row.document, self.row
        said = row_object(replace(row, annotations=()))
        for key in ("id", "title", "text", "offsets", *(("entities", "events") if row.annotated else ())):
            said.pop(key, None)
        values = self._place(0, len(document.text)) | {"language": "ar"}
        for key, words in (("Id", document.id), ("Title", document.title)):
            if sound(words):
                values |= {f"document{key}": words} if words else {}
            else:
                said[key.lower()] = words
        kept: dict[str, Any] = {"row": said} | ({} if row.annotated else {"annotated": False})
        if self.ways:  # relations that are no structures of their own have no place among the others
            kept["relations"] = [*self.relations]
        return Structure(self._id(), META, values | {OWN: _json(kept)})

    def _annotation(self, a: Annotation, mark: Mark, ids: dict[str, str]) -> Iterator[Structure]:
        if is_plain(a) and mark.features == {"value": a.label}:  # as most are
            place, id = a.ranges[0], a.id if a.id.isalnum() else _own_id(a.id)
            values = self._place(place.start, place.end) | {"value": a.label, OWN: id}
            yield Structure(ids[a.id], NAMED, values)
            return
        kept = self._kept(a, mark)
        if mark.layer not in (NAMED, EVENT) and not mark.ends:
            kept["kind"] = "event" if isinstance(a, Event) else "entity"
        made = Structure(ids[a.id], mark.layer)
        if mark.ends:
            last = self.marks[mark.ends[1]].range
            made.values = self._place(last.start, last.end) if last else self._place(0, 0)
            made.refs = {"Governor": [ids[mark.ends[0]]], "Dependent": [ids[mark.ends[1]]]}
        else:
            assert mark.range is not None
            made.values = self._place(mark.range.start, mark.range.end)
        links = []
        for link in mark.links:
            if link.target in ids:
                values = {"role": link.slot if link.role is None else link.role}
                links.append(
                    Structure(self._id(), mark.slots[link.slot][0], values, {"target": [ids[link.target]]})
                )
                made.refs.setdefault(link.slot, []).append(links[-1].id)
        made.values |= mark.features | {OWN: _own_id(a.id) if len(kept) == 1 else _json(kept)}
        yield made
        yield from links


def _own_id(id: str) -> str:
    """What our feature says of an annotation of which there is nothing else to say."""
    return id if not id.startswith("{") and sound(id) else _json({"id": id})


def difference(row: Row, a: Annotation, mark: Mark) -> dict[str, Any]:
    """What own JSONL says of an annotation and its mark does not."""
    plain = bare([annotation(a.id, mark)])[0]
    if a == plain:
        return {}
    one, other = (_object(replace(row, annotations=(x,), suggestions=())) for x in (a, plain))
    more = {k: v for k, v in one.items() if k not in _PLACES and (k not in other or other[k] != v)}
    for key in ("attributes", "trigger"):
        if isinstance(more.get(key), dict) and isinstance(other.get(key), dict):
            more[key] = {k: v for k, v in more[key].items() if k not in other[key] or other[key][k] != v}
    return more


def _object(row: Row) -> dict[str, Any]:
    said = row_object(replace(row, verdicts={}, annotated=True))
    listed = (*said.get("entities", ()), *said.get("events", ()), *said.get("relations", ()))
    return next(iter(listed))


def _json(value: Any) -> str:
    """With escapes for what XML cannot hold."""
    words = strict_json.dumps(value)
    return _FORBIDDEN.sub(lambda m: f"\\u{ord(m[0]):04x}", words)
