"""A document of BioC → a row. Pure; dictionaries of the shape of BioC JSON in.

The passages and sentences are put together at their offsets, with blanks between them. A relation
with a node whose role is `trigger` is an event. Places count code points, from the start of the document;
some tools count other units, which is found out by what is between passages, or from the start of the
passage, which is found out by the words.
"""

from dataclasses import dataclass
from typing import Any

from annotator.formats.bioc import counting, passages
from annotator.formats.bioc.parts import (
    COLLECTION,
    DOCUMENT,
    ENDS,
    KEY,
    TRIGGER,
    Item,
    are_roles,
    attributes,
    collection,
    is_field,
    whole_number,
)
from annotator.formats.bioc.text import Parts, Unit, add_beside, add_passage
from annotator.formats.claims import COUNTED, Claim, Source, units
from annotator.formats.rows import Reading, Row
from annotator.model import Annotation, Argument, Document, Entity, Event, Range, Relation, plain_entity

_FIELDS = frozenset(("id", "infons", "text", "locations", "nodes"))
_LOCATION = frozenset(("offset", "length"))
_NODE = frozenset(("refid", "role"))


@dataclass(slots=True)
class _Mark:
    """An annotation of the file: its places as they are counted from the document and from its passage."""

    raw: Item
    absolute: list[tuple[int, int]]
    relative: list[tuple[int, int]]
    number: int
    begins: list[int]  # where in the text the passage of each stands


def read_document(raw: object, name: str, where: str, reading: Reading) -> Row:
    """`name` is the id of one that has none. Raises ValueError where it is unreadable."""
    if not isinstance(raw, dict) or not isinstance(raw.get("passages"), list):
        raise ValueError("not a document with passages")
    parts = Parts(_unit(raw, where, reading))
    for passage in raw["passages"]:
        add_passage(parts, passage)
    add_beside(parts, raw, parts.units)
    if parts.moved:
        reading.note(where, f"{parts.moved} passages are not where their offsets say, as they would overlap")
    if len(parts.units) > 1:
        reading.once(where, "passages and sentences are put together to one text")
    source = reading.source("".join(parts.words), parts.counted)
    infons = raw["infons"] if isinstance(raw.get("infons"), dict) else {}
    fields = {k: v for k, v in infons.items() if is_field(k, v)}
    meta = {k: v for k, v in infons.items() if k not in fields}
    extra = {k: v for k, v in raw.items() if k not in (*DOCUMENT, COLLECTION)}
    if said := collection(raw.get(COLLECTION)):
        extra[COLLECTION] = said
    if (unit := counting.unit_of(parts.counted, source.raw)) != counting.POINTS:
        extra[counting.FIELD] = unit
    if listed := _passages(parts, source):
        extra["passages"] = listed
    id = str(raw["id"]) if isinstance(raw.get("id"), str | int) and raw["id"] != "" else name
    document = Document(id, source.clean, meta=meta, extra={KEY: extra} if extra else {}, **fields)
    annotations = _Annotations(source, where, reading).read(parts)
    annotated = parts.annotated and raw.get("annotated") is not False
    return Row(document, annotations, annotated=annotated or bool(annotations), where=where)


def _unit(raw: Item, where: str, reading: Reading) -> str:
    said = raw.get(counting.FIELD)
    if reading.counted or said in counting.UNITS:
        return reading.counted or str(said)
    reading.lose("document", {counting.FIELD: said}, ())
    if (found := counting.told(raw)) != counting.POINTS:
        reading.note(where, f"its passages are where they say if they count {COUNTED[found]}, as was done")
    return found


def _passages(parts: Parts, source: Source) -> list[Item]:
    """What is kept of them, by their places in the text as it is now."""
    if parts.units and 0 < parts.units[0].offset < passages.LARGEST:
        parts.passages[0]["offset"] = parts.units[0].offset
    if source.positions is not None:
        for unit in (u for p in parts.passages for u in (p, *p.get("sentences", ()))):
            unit |= {k: source.positions[unit[k]] for k in ("start", "end")}
    return passages.telling(parts.passages)


class _Annotations:
    """Reads those of one document."""

    def __init__(self, source: Source, where: str, reading: Reading) -> None:
        self.source, self.where, self.reading = source, where, reading
        self.units = units(source.raw, source.counted)
        self.found: dict[str, Annotation] = {}
        self.triggers: dict[str, Entity] = {}
        self.stand_for: dict[str, str] = {}
        self.taken: set[str] = set()

    def read(self, parts: Parts) -> tuple[Annotation, ...]:
        self.taken = {str(x.get("id")) for x, _ in parts.marks} | {str(x.get("id")) for x in parts.relations}
        marks = [m for n, (x, units) in enumerate(parts.marks, 1) if (m := self._mark(x, units, n))]
        for mark, pairs in self._placed(marks):
            try:
                self._entity(mark, pairs)
            except ValueError as problem:
                self._bad(mark.raw, problem)
        self._relations(parts.relations)
        return tuple(self.found.values())

    def _bad(self, raw: Item, words: object) -> None:
        self.reading.refuse(self.where, f"{raw.get('id') or 'an annotation without id'}: {words}")

    def _mark(self, raw: Item, units: list[Unit], number: int) -> _Mark | None:
        locations = raw.get("locations")
        found = _Mark(raw, [], [], number, [])
        for x in locations if isinstance(locations, list) else ():
            said = x if isinstance(x, dict) else {}
            if len(said) > len(_LOCATION):
                self.reading.lose("location", said, _LOCATION)
            offset, length = whole_number(said.get("offset")), whole_number(said.get("length"))
            if offset is None or length is None or not units:
                break
            unit = units[0]
            if len(units) > 1:
                unit = next((u for u in reversed(units) if u.offset <= offset), unit)
            start, first = offset - unit.offset + self.units(unit.at), offset + self.units(units[0].at)
            found.absolute.append((start, start + length))
            found.relative.append((first, first + length))
            found.begins.append(unit.at)
        if not found.absolute or len(found.absolute) < len(locations or ()):
            self._bad(raw, "has no place in the text")
            return None
        return found

    def _placed(self, marks: list[_Mark]) -> list[tuple[_Mark, list[tuple[int, int]]]]:
        """Each with its ranges, counted as their words say; those whose words are elsewhere are refused."""
        wrong = self.source.mismatches(_claims(marks, relative=False))
        if not wrong:
            silent = [m for m in marks if not isinstance(m.raw.get("text"), str)]
            places = [p for m in silent for p in m.absolute]
            self.reading.doubt(self.where, self.source, places, [at for m in silent for at in m.begins])
            return [(m, m.absolute) for m in marks]
        if not self.source.mismatches(_claims(marks, relative=True)):
            self.reading.note(self.where, "its places are counted from the start of each passage or sentence")
            return [(m, m.relative) for m in marks]
        said = dict(wrong)
        begins = [m.begins[0] for m in marks if _is_claim(m)]
        hint = self.source.other_count(_claims(marks, relative=False), begins)
        for m in marks:
            if str(m.number) in said:
                self._bad(m.raw, said[str(m.number)].split(" ", 1)[1] + hint)
        return [(m, m.absolute) for m in marks if str(m.number) not in said]

    def _id(self, raw: Item, letter: str) -> str:
        """Its own; one that stands twice, or none, is given another."""
        given = str(raw["id"]) if isinstance(raw.get("id"), str | int) else ""
        if given and given not in self.found:
            return given
        n = 2 if given else 1
        stem = f"{given}-" if given else letter
        while f"{stem}{n}" in self.taken:
            n += 1
        self.taken.add(f"{stem}{n}")
        if given:
            self.reading.note(self.where, f"the id {given} stands twice; the second is now {stem}{n}")
        return f"{stem}{n}"

    def _entity(self, mark: _Mark, pairs: list[tuple[int, int]]) -> None:
        raw = mark.raw
        ranges: tuple[Range, ...] = tuple([self.source.range(a, b) for a, b in pairs])
        infons = raw["infons"] if isinstance(raw.get("infons"), dict) else {}
        alone = len(infons) == 1 and not {"type", "note", "identifier"} & infons.keys()
        named = next(iter(infons)) if alone else "type"
        label = infons.get(named)
        if not isinstance(label, str) or not label:
            raise ValueError("has no type")
        if named != "type":
            self.reading.note(self.where, f"{raw.get('id')}: has no type; its {named} is its label")
        id = self._id(raw, "a")
        if len(infons) == len(ranges) == 1 and raw.keys() <= _FIELDS:  # as most are
            self.found[id] = plain_entity(id, label, ranges[0].start, ranges[0].end)
            return
        note, link = _words(infons, "note"), _words(infons, "identifier")
        others = attributes(infons, (named, "note", "identifier"))
        rest = {k: v for k, v in infons.items() if not isinstance(v, str)}
        extra = _extra(raw, rest)
        self.found[id] = Entity(id, label, ranges, others, note, link, None, extra)

    def _relations(self, listed: list[Item]) -> None:
        """Events first become known, then what points to them is read."""
        nodes: list[tuple[Item, str, list[tuple[str, str]]]] = []
        for raw in listed:
            try:
                ends = _nodes(raw)
                for node in raw["nodes"]:
                    self.reading.lose("node", node, _NODE)
            except ValueError as problem:
                self._bad(raw, problem)
                continue
            nodes.append((raw, self._id(raw, "r"), ends))
            self.taken.add(nodes[-1][1])
        self._consumed(nodes)
        given = {str(raw["id"]): id for raw, id, _ in nodes if isinstance(raw.get("id"), str | int)}
        known = set(self.found) | set(given)
        left, gone = list(nodes), set[str]()
        while True:  # what points to something that is refused, or lost, is so too
            bad = [x for x in left if self._wrong(x[2], known)]
            if not bad:
                break
            for raw, _, ends in bad:
                id = str(raw.get("id"))
                if self._joins_many(ends) or gone.intersection(t for _, t in ends):
                    gone.add(id)
                    self.reading.lose(f"relation of {len(ends)}", {"nodes": ends}, ())
                else:
                    self._bad(raw, self._wrong(ends, known))
                known.discard(id)
            left = [x for x in left if x not in bad]
            alive = {id for _, id, _ in left}
            self.stand_for = {k: v for k, v in self.stand_for.items() if v in alive}
        for raw, id, ends in left:
            self.found[id] = self._related(raw, id, [(r, self._target(t, given)) for r, t in ends])

    def _wrong(self, ends: list[tuple[str, str]], known: set[str]) -> str:
        """Why these nodes make neither an event nor a relation; empty = they do."""
        triggers = [t for r, t in ends if r.lower() == TRIGGER]
        if triggers and triggers[0] not in self.triggers:
            return f"its trigger {triggers[0]} is no annotation of words"
        if not triggers and len(ends) != 2:
            return f"is a relation of {len(ends)}, not of two"
        missing = [t for r, t in ends if t not in known and t not in self.stand_for and r.lower() != TRIGGER]
        return f"its end {missing[0]} does not exist" if missing else ""

    def _joins_many(self, ends: list[tuple[str, str]]) -> bool:
        """A sound relation of BioC, of which rows have none."""
        return len(ends) > 2 and TRIGGER not in (r.lower() for r, _ in ends)

    def _target(self, id: str, given: dict[str, str]) -> str:
        return self.stand_for.get(id) or (
            id if id in self.found or id in self.triggers else given.get(id, id)
        )

    def _consumed(self, nodes: list[tuple[Item, str, list[tuple[str, str]]]]) -> None:
        """The triggers of events of the same type are no entities of their own."""
        for raw, id, ends in nodes:
            for role, target in ends:
                trigger = self.found.get(target) or self.triggers.get(target)
                if role.lower() == TRIGGER and isinstance(trigger, Entity):
                    self.triggers[target] = trigger
                    if trigger.label == _type(raw):
                        if self.found.pop(target, None):
                            self._lose(trigger)
                        self.stand_for.setdefault(target, id)

    def _lose(self, trigger: Entity) -> None:
        """What is said of a trigger beside its place and type."""
        said = {**trigger.attributes, "note": trigger.note, "identifier": trigger.link}
        for more in trigger.extra.get(KEY, {}).values():
            said |= more
        self.reading.lose("trigger", said, ())

    def _related(self, raw: Item, id: str, ends: list[tuple[str, str]]) -> Event | Relation:
        infons = raw["infons"] if isinstance(raw.get("infons"), dict) else {}
        type, note = _type(raw) or "relation", _words(infons, "note")
        roles = [r.lower() for r, _ in ends]
        if TRIGGER in roles:
            named = next(t for r, t in _nodes(raw) if r.lower() == TRIGGER)
            extent = self.triggers[named].extent
            given = tuple(Argument(r or "argument", t) for r, t in ends if r.lower() != TRIGGER)
            others = attributes(infons, ("type", "note"))
            rest = {k: v for k, v in infons.items() if not isinstance(v, str)}
            return Event(id, type, extent, given, others, note, None, _extra(raw, rest))
        if roles == list(ENDS[::-1]):
            ends.reverse()
        extra = _extra(raw, {k: v for k, v in infons.items() if k not in ("type", "note")})
        kept = [r for r, _ in ends]
        if are_roles(kept):
            extra = {KEY: extra.get(KEY, {}) | {"roles": kept}}
        return Relation(id, type, ends[0][1], ends[1][1], note, None, extra)


def _claims(marks: list[_Mark], *, relative: bool) -> list[Claim]:
    """Of those in one piece: what the words of several are is written in too many ways."""
    found: list[Claim] = []
    for m in marks:
        if _is_claim(m):
            found.append((str(m.number), tuple(m.relative if relative else m.absolute), m.raw["text"]))
    return found


def _is_claim(m: _Mark) -> bool:
    return len(m.absolute) == 1 and isinstance(m.raw.get("text"), str)


def _nodes(raw: Item) -> list[tuple[str, str]]:
    listed = raw.get("nodes")
    found = []
    for x in listed if isinstance(listed, list) else ():
        if not isinstance(x, dict) or not isinstance(x.get("refid"), str | int):
            raise ValueError("one of its nodes names nothing")
        role = x.get("role", "")
        found.append((role if isinstance(role, str) else "", str(x["refid"])))
    if not found:
        raise ValueError("has no nodes")
    return found


def _type(raw: Item) -> str:
    infons = raw.get("infons")
    said = infons.get("type") if isinstance(infons, dict) else None
    return said if isinstance(said, str) else ""


def _words(infons: Item, key: str) -> str:
    value = infons.get(key, "")
    return value if isinstance(value, str) else ""


def _extra(raw: Item, infons: Item) -> dict[str, Any]:
    fields = {k: v for k, v in raw.items() if k not in _FIELDS}
    said = {k: v for k, v in {"infons": infons, "fields": fields}.items() if v}
    return {KEY: said} if said else {}
