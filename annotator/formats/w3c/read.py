"""Annotations of W3C's Web Annotation model on one text → rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.claims import Source
from annotator.formats.rows import LONGEST_TEXT, Reading, Row, dangling
from annotator.formats.w3c.parts import (
    BODY,
    EVENT,
    KEY,
    OURS,
    Bodies,
    Item,
    bodies,
    document_id,
    filled,
    own_id,
)
from annotator.formats.w3c.places import Place, Target, counted, located, lose_target
from annotator.model import Annotation, Document, Entity, Event, Range, Relation


@dataclass(slots=True)
class Group:
    """The annotations of one text; `document` is the object that it was embedded with."""

    text: str | None = None
    document: Item = field(default_factory=dict)
    annotations: list[tuple[str, Item, list[Target]]] = field(default_factory=list)
    creator: Any = None
    started: bool = False  # by an annotation that describes the text, as this program writes


def describes(raw: Item, found: list[Target]) -> bool:
    """Whether it says of a whole text what it is, as this program begins each document."""
    if raw.get("motivation") != "describing" or {"body", "bodyValue"} & raw.keys():
        return False
    return len(found) == 1 and found[0].text is not None and not found[0].pieces


def lose_document(raw: Item, reading: Reading) -> None:
    """What such an annotation says that has no place."""
    reading.lose("annotation", raw, OURS)
    lose_target(raw.get("target"), reading)
    if isinstance(raw.get("creator"), dict):
        reading.lose("creator", raw["creator"], ("type", "name"))


def _lose(raw: Item, others: list[Any], reading: Reading) -> None:
    """What the target and the bodies of an annotation say that has no place; the `others` are kept whole."""
    bodies = raw.get("body", [])
    for body in bodies if isinstance(bodies, list) else [bodies]:
        if isinstance(body, dict) and not body.keys() <= BODY and body not in others:
            reading.lose("body", body, BODY)
    lose_target(raw.get("target"), reading)


def creator(raw: Any) -> str:
    """The name of who made an annotation."""
    if isinstance(raw, list):
        raw = raw[0] if raw else ""
    if isinstance(raw, dict):
        raw = next((raw[k] for k in ("name", "nickname", "email", "id") if isinstance(raw.get(k), str)), "")
    return raw if isinstance(raw, str) else ""


def read_group(iri: str, group: Group, id: str, reading: Reading) -> Iterator[Row]:
    """One row; of a group that others wrote, one for each creator."""
    assert group.text is not None
    if len(group.text) > LONGEST_TEXT:
        raise ValueError(f"the text has {len(group.text)} characters; {LONGEST_TEXT} is the most")
    places = [p for _, _, found in group.annotations for t in found for p in t.pieces]
    where = group.annotations[0][0] if group.annotations else iri
    source = counted(group.text, places, where, reading)
    said = {k: group.document.get(f"dc:{k}") for k in ("title", "date", "source")}
    fields = {k: v for k, v in said.items() if isinstance(v, str)}
    document = Document(
        document_id(id),
        source.clean,
        fields.get("title", ""),
        fields.get("source", ""),
        fields.get("date", ""),
    )
    bad = len(reading.refused)
    if group.started:
        found = _Annotations(iri, source, reading, creator(group.creator)).read(group.annotations)
        annotated = group.creator is not None or bool(found)
        if len(reading.refused) > bad:
            reading.spoil(where)
        yield Row(document, found, creator(group.creator), annotated=annotated, where=where)
        return
    for name in dict.fromkeys(creator(raw.get("creator")) for _, raw, _ in group.annotations):
        mine = [x for x in group.annotations if creator(x[1].get("creator")) == name]
        found = _Annotations(iri, source, reading, name).read(mine)
        if len(reading.refused) > bad:
            reading.spoil(where)
        yield Row(document, found, name, where=where)


class _Annotations:
    """Reads those of one layer: spans first, then what they say of one another."""

    def __init__(self, iri: str, source: Source, reading: Reading, name: str) -> None:
        self.iri, self.source, self.reading, self.name = iri, source, reading, name
        self.ids: dict[str, str] = {}  # of the file → own
        self.taken: set[str] = set()
        self.found: dict[str, Annotation] = {}

    def read(self, listed: list[tuple[str, Item, list[Target]]]) -> tuple[Annotation, ...]:
        self.taken = {own_id(self.iri, x["id"]) for _, x, _ in listed if isinstance(x.get("id"), str)}
        later = []
        for where, raw, found in listed:
            try:
                if any(t.pieces for t in found):
                    event = self._spans(where, raw, found)
                    later += [(where, *event)] if event else []
                else:
                    self._relation(raw, found)
            except ValueError as problem:
                self.reading.refuse(where, f"annotation {raw.get('id', 'without id')}: {problem}")
        self._events(later)
        self._ends()
        for wrong in dangling(self.found.values(), self.found):
            raise ValueError(wrong)
        return tuple(self.found.values())

    def _id(self, raw: Item, n: int) -> str:
        given = raw.get("id")
        if isinstance(given, str) and given:
            if given in self.ids and n == 1:
                raise ValueError("the id stands twice")
            own = own_id(self.iri, given)
            if n == 1:
                self.ids[given] = own
                return own
            stem = f"{own}-"
        else:
            stem, n = "a", 1
        while f"{stem}{n}" in self.taken:
            n += 1
        self.taken.add(f"{stem}{n}")
        return f"{stem}{n}"

    def _spans(self, where: str, raw: Item, found: list[Target]) -> tuple[Event, Bodies] | None:
        is_event = raw.get("motivation") == EVENT
        said = bodies(raw, is_event=is_event)
        _lose(raw, said.others, self.reading)
        tags = said.tags
        if not tags:
            motivation = raw.get("motivation")
            name = _last(said.link) or (motivation if isinstance(motivation, str) else "commenting")
            tags = [name or "commenting"]
            self.reading.note(where, f"an annotation without a tag is called {tags[0]}")
        extra = self._extra(raw, said)
        ranges = [self._ranges(where, t.pieces) for t in found if t.pieces]
        if is_event:
            own = self._id(raw, 1)
            event = Event(own, tags[0], ranges[0][0], (), said.attributes, said.note, None, extra)
            self.found[own] = event
            return event, said
        for n, (tag, pieces) in enumerate(((t, p) for p in ranges for t in tags), 1):
            own = self._id(raw, n)
            self.found[own] = Entity(
                own, tag, pieces, said.attributes, said.note, said.link, None, extra if n == 1 else {}
            )
        if len(ranges) * len(tags) > 1:
            self.reading.note(
                where, f"is now {len(ranges) * len(tags)} annotations, one for each tag and target"
            )
        return None

    def _ranges(self, where: str, pieces: tuple[Place, ...]) -> tuple[Range, ...]:
        found = []
        for place in pieces:
            range, corrected = located(place, self.source)
            found.append(range)
            if corrected:
                words = f"moved from {place.start}–{place.end} to where «{(place.exact or '')[:40]}» stands"
                self.reading.note(where, words)
        return tuple(found)

    def _extra(self, raw: Item, said: Bodies) -> dict[str, Any]:
        kept = {k: v for k, v in raw.items() if k not in OURS}
        if "creator" in raw and raw["creator"] != {"type": "Person", "name": self.name}:
            kept["creator"] = raw["creator"]
        if said.others:
            kept["bodies"] = said.others
        return {KEY: kept} if kept else {}

    def _relation(self, raw: Item, found: list[Target]) -> None:
        refers = found[0].refers if len(found) == 1 else ()
        if len(refers) != 2:
            raise ValueError("it has neither a place in the text nor two ends")
        said = bodies(raw, is_event=False)
        _lose(raw, said.others, self.reading)
        name = said.tags[0] if said.tags else "linking"
        own = self._id(raw, 1)
        self.found[own] = Relation(own, name, *refers, said.note, None, self._extra(raw, said))

    def _events(self, later: list[tuple[str, Event, Bodies]]) -> None:
        for where, e, said in later:
            try:
                given = tuple(filled(said.arguments, self.ids))
            except ValueError as problem:
                self.reading.refuse(where, f"event {e.id}: {problem}")
                del self.found[e.id]
                continue
            self.found[e.id] = Event(e.id, e.type, e.trigger, given, e.attributes, e.note, None, e.extra)

    def _ends(self) -> None:
        """Of relations, until all that is left points somewhere."""
        for a in list(self.found.values()):
            if isinstance(a, Relation):
                ends = [self.ids.get(x, "") for x in (a.source, a.target)]
                missing = [
                    x for x, own in zip((a.source, a.target), ends, strict=True) if own not in self.found
                ]
                if missing:
                    self.reading.refuse(self.iri, f"relation {a.id}: its end {missing[0]} does not exist")
                    del self.found[a.id]
                else:
                    self.found[a.id] = Relation(a.id, a.type, ends[0], ends[1], a.note, None, a.extra)


def _last(iri: str) -> str:
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]
