"""PubAnnotation's JSON → rows: a text with denotations, relations, attributes and modifications.

Several tracks are several layers, each of the project that it names.
"""

from collections.abc import Iterator
from typing import Any

from annotator.formats.claims import Misplaced, Source
from annotator.formats.rows import LONGEST_TEXT, Reading, Row
from annotator.model import Annotation, Document, Entity, Range, Relation

Item = dict[str, Any]
KEY = "pubannotation"
_LISTS = ("denotations", "relations", "attributes", "modifications")
_FIELDS = ("text", "tracks", "project", *_LISTS)
_TRACK = ("project", *_LISTS)


def read_object(raw: Item, name: str, where: str, reading: Reading) -> Iterator[Row]:
    """`name` is the id of a text that says no source. Raises ValueError where it is unreadable."""
    text = raw.get("text")
    if not isinstance(text, str):
        raise ValueError("it holds annotations but no text")
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"the text has {len(text)} characters; {LONGEST_TEXT} is the most")
    source = reading.source(text)
    rest = {k: v for k, v in raw.items() if k not in _FIELDS}
    doubt = _doubt(raw, source, where, reading)
    named = [str(raw[k]) for k in ("sourcedb", "sourceid", "divid") if isinstance(raw.get(k), str | int)]
    document = Document("-".join(named) or name, source.clean, meta=rest)
    tracks = _objects(raw.get("tracks"))
    if not tracks or any(k in raw for k in _LISTS):
        tracks = [raw, *tracks]
    for n, track in enumerate(tracks, 1):
        if track is not raw:
            reading.lose("track", track, _TRACK)
        by = track.get("project")
        by = by if isinstance(by, str) else f"track {n}" if len(tracks) > 1 else ""
        found = _Track(source, where, reading, doubt).read(track)
        yield Row(document, found, by, annotated=any(k in track for k in _LISTS), where=where)


def _doubt(raw: Item, source: Source, where: str, reading: Reading) -> str:
    """Whether the places, which say no words, seem to be counted otherwise: see Reading.doubt."""
    tracks = [raw, *_objects(raw.get("tracks"))]
    denotations = [x for t in tracks for x in _objects(t.get("denotations"))]
    spans = [s for x in denotations for s in _objects(_spans(x))]
    return reading.doubt(where, source, [(s.get("begin"), s.get("end")) for s in spans])


class _Track:
    """Reads one; what is bad is refused alone."""

    def __init__(self, source: Source, where: str, reading: Reading, doubt: str) -> None:
        self.source, self.where, self.reading, self.doubt = source, where, reading, doubt
        self.found: dict[str, Annotation] = {}
        self.attributes: dict[str, dict[str, str]] = {}
        self.taken: set[str] = set()  # ids that the track gives

    def read(self, track: Item) -> tuple[Annotation, ...]:
        readers = {
            "attributes": self._attribute,
            "modifications": self._modification,
            "denotations": self._denotation,
            "relations": self._relation,
        }
        for key in readers:
            listed = track.get(key)
            items = (x for x in (listed if isinstance(listed, list) else ()) if isinstance(x, dict))
            self.taken |= {str(x["id"]) for x in items if isinstance(x.get("id"), str | int)}
        for key, reader in readers.items():
            listed = track.get(key)
            for n, raw in enumerate(listed if isinstance(listed, list) else (), 1):
                try:
                    reader(
                        _object(raw),
                        self._id(_object(raw), "T" if key == "denotations" else key[0].upper(), n),
                    )
                except ValueError as problem:
                    id = raw.get("id") if isinstance(raw, dict) else None
                    other = self.doubt if isinstance(problem, Misplaced) else ""
                    self.reading.refuse(self.where, f"{id or f'number {n} of its {key}'}: {problem}{other}")
        for id in self.attributes.keys() - self.found.keys():
            self.reading.refuse(self.where, f"{id}: has an attribute and does not exist")
        return tuple(self.found.values())

    def _id(self, raw: Item, letter: str, n: int) -> str:
        if not isinstance(raw.get("id"), str | int):
            while f"{letter}{n}" in self.taken:
                n += 1
            self.taken.add(f"{letter}{n}")
            return f"{letter}{n}"
        given = str(raw["id"])
        if given in self.found:
            raise ValueError("the id stands twice")
        return given

    def _attribute(self, raw: Item, id: str) -> None:
        del id
        self.reading.lose("attribute", raw, ("id", "subj", "pred", "obj"))
        value = raw.get("obj")
        name = _word(raw, "pred")
        said = str(value).lower() if isinstance(value, bool) else str(value)
        if not isinstance(value, str | int | float):
            raise ValueError("its value is neither words nor a number")
        self._said(_word(raw, "subj"), name, said)

    def _modification(self, raw: Item, id: str) -> None:
        del id
        self.reading.lose("modification", raw, ("id", "pred", "obj"))
        self._said(_word(raw, "obj"), _word(raw, "pred"), "true")

    def _said(self, target: str, name: str, value: str) -> None:
        said = self.attributes.setdefault(target, {})
        n, key = 1, name
        while said.get(key, value) != value:
            n += 1
            key = f"{name} {n}"
        said[key] = value
        if n > 1:
            self.reading.note(self.where, f"{target} has several values of {name}; one is kept as {key}")

    def _denotation(self, raw: Item, id: str) -> None:
        ranges: list[Range] = []
        for span in _spans(raw):
            if not isinstance(span, dict):
                raise ValueError("has no span")
            if span is not raw:
                self.reading.lose("span", span, ("begin", "end"))
            ranges.append(self.source.range(span.get("begin"), span.get("end")))
        if not ranges:
            raise ValueError("has no span")
        rest = {k: v for k, v in raw.items() if k not in ("id", "span", "obj", "begin", "end")}
        label, given = _word(raw, "obj"), self.attributes.get(id, {})
        self.found[id] = Entity(id, label, tuple(ranges), given, extra={KEY: rest} if rest else {})

    def _relation(self, raw: Item, id: str) -> None:
        ends = _word(raw, "subj"), _word(raw, "obj")
        for end in ends:
            if end not in self.found:
                raise ValueError(f"its end {end} does not exist")
        if id in self.attributes:
            self.reading.note(self.where, f"the attributes of the relation {id} are not kept")
        rest = {k: v for k, v in raw.items() if k not in ("id", "subj", "obj", "pred")}
        self.found[id] = Relation(id, _word(raw, "pred"), *ends, extra={KEY: rest} if rest else {})


def _spans(denotation: Item) -> list[Any]:
    """Where it is: a list of spans, one, or what stands in it itself, as in older files."""
    spans = denotation.get("span", denotation)
    return spans if isinstance(spans, list) else [spans]


def _objects(listed: Any) -> list[Item]:
    return [x for x in listed if isinstance(x, dict)] if isinstance(listed, list) else []


def _object(raw: Any) -> Item:
    if not isinstance(raw, dict):
        raise ValueError("is not an object")
    return raw


def _word(raw: Item, key: str) -> str:
    value = raw.get(key)
    if not isinstance(value, str | int) or isinstance(value, bool) or value == "":
        raise ValueError(f"has no {key}")
    return str(value)
