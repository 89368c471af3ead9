"""A `result` of Label Studio → annotations: regions with labels, choices and texts for them, and relations.

An event is a region of the labels named `event`, its arguments are relations from it whose label begins
with `role:`, its attributes are choices for the region, as in the labelling config that
scheme_studio.py writes. An entity in pieces is several regions of which the later name the first as
their parent. What Label Studio has no place for stands in the region's `meta`, which it keeps.
"""

from collections.abc import Callable, Container, Mapping
from html import unescape
from typing import Any

from annotator.formats.claims import Claim, Source
from annotator.formats.labelstudio.parts import DEFAULT, EVENTS, KEY, OURS, ROLE, is_whole, kept, rest, simple
from annotator.model import Annotation, Argument, Entity, Event, Origin, Range, Relation, Verdict

_PLAIN = {"id", "from_name", "to_name", "type", "value", "score"}
_VALUE = {"start", "end", "text", "labels"}

Item = dict[str, Any]
Refuse = Callable[[str], None]
Lose = Callable[[str, Mapping[str, Any], Container[str]], None]  # as rows.Reading does
Built = tuple[Annotation, Item]  # with the first of the results that it was read from


class Results:
    """Reads one list of results; `whole` gathers those that are of the text as a whole.

    `taken` are ids that are given; a region of such an id, or of none, gets a free one. `scored`: results
    have scores of their own, which are the caller's affair.
    """

    def __init__(
        self,
        source: Source,
        taken: set[str],
        refuse: Refuse,
        note: Refuse,
        lose: Lose,
        *,
        scored: bool = False,
    ) -> None:
        self.source, self.taken, self.refuse, self.note, self.lose = source, taken, refuse, note, lose
        self.scored = scored
        self.whole: list[Item] = []
        self.ids: dict[str, str] = {}  # of the file → as they are called here
        self.built: dict[str, Built] = {}
        self.pieces: dict[str, list[Item]] = {}  # the further results of those in pieces

    def read(self, results: object) -> list[Built]:
        """Regions first, then relations, each in the order of the file."""
        if not isinstance(results, list):
            raise ValueError("result is not a list")
        regions: dict[str, list[Item]] = {}
        relations: list[Item] = []
        for n, item in enumerate(results, 1):
            if not isinstance(item, dict) or not isinstance(item.get("type"), str):
                self.refuse(f"number {n} of its results is no result")
                continue
            item = _of_text(item)
            if item["type"] == "relation":
                relations.append(item)
            else:
                id = item.get("id")
                regions.setdefault(id if isinstance(id, str) and id else f"\0{n}", []).append(item)
        for id, items in regions.items():
            try:
                if len(items) == 1 and (entity := self._plain(id, items[0])):
                    self.built[id] = entity, items[0]
                else:
                    self._region(id, items)
            except ValueError as problem:
                self.refuse(f"region {id}: {problem}" if id[0] != "\0" else str(problem))
        self._compare()
        self._arguments(relations)
        return list(self.built.values())

    def _plain(self, id: str, item: Item) -> Entity | None:
        """An entity with nothing beside it, as most are; None = to be looked at closely."""
        value = item.get("value")
        if not isinstance(value, dict) or value.keys() - _VALUE or item.keys() - _PLAIN or id in self.taken:
            return None
        if (item["type"], item.get("from_name"), item.get("to_name")) != ("labels", "label", "text"):
            return None
        labels = value.get("labels")
        if not isinstance(labels, list) or len(labels) != 1 or id[0] == "\0":
            return None
        if "score" in item and not self.scored:
            return None
        label = labels[0]
        if not isinstance(label, str) or not label:
            return None
        self.taken.add(id)
        self.ids[id] = id
        return Entity(id, label, (self.source.range(value.get("start"), value.get("end")),))

    def _region(self, id: str, items: list[Item]) -> None:
        labelled = [x for x in items if x["type"] == "labels"]
        if not labelled:
            if all(is_whole(x) for x in items):
                self.whole += items
                return
            kinds = ", ".join(sorted({x["type"] for x in items}))
            raise ValueError(f"of {kinds}, not of labels of a text")
        parent = self._parent(labelled[0])
        if parent:
            self._piece(parent, labelled[0])
            return
        others = [x for x in items if x["type"] != "labels"]
        names = [(x, name) for x in labelled for name in _labels(x)]
        if not names:
            raise ValueError("it has no label")
        if len(names) > 1:
            called = id.removeprefix("\0")  # one without an id by its number
            self.note(f"region {called} has {len(names)} labels and is now as many annotations")
        for n, (item, name) in enumerate(names):
            own = self._free("" if id[0] == "\0" else id if n == 0 else f"{id}-{n + 1}")
            self.ids.setdefault(id, own)
            self.built[own] = self._span(own, name, item, others if n == 0 else []), item

    def _free(self, id: str) -> str:
        if id and id not in self.taken:
            self.taken.add(id)
            return id
        stem, n = id or "e", 1 if not id else 2
        while (found := f"{stem}-{n}" if id else f"{stem}{n}") in self.taken:
            n += 1
        self.taken.add(found)
        return found

    def _parent(self, item: Item) -> str:
        meta = item.get("meta")
        if not isinstance(meta, dict) or type(meta.get("piece")) is not int:
            return ""
        return self.ids.get(str(item.get("parentID")), "")

    def _piece(self, parent: str, item: Item) -> None:
        if parent not in self.built:
            raise ValueError(f"it is a piece of {parent}, which was refused")
        a, first = self.built[parent]
        if isinstance(a, Entity):
            ranges = (*a.ranges, self._range(item))
            self.built[parent] = (
                Entity(a.id, a.label, ranges, a.attributes, a.note, a.link, a.origin, a.extra),
                first,
            )
            self.pieces.setdefault(parent, []).append(item)
            for part, said in (("region", item), ("value", item["value"]), ("meta", item["meta"])):
                self.lose(part, said, (*OURS[part], "from_name", "to_name", "parentID", "piece"))

    def _range(self, item: Item) -> Range:
        value = item.get("value")
        if not isinstance(value, dict):
            raise ValueError("it has no value")
        if "startOffset" in value:
            raise ValueError("its place is one of HTML (startOffset), not of a text")
        if "start" not in value and {"x", "points"} & value.keys():
            raise ValueError("its place is one in a picture, not of a text")
        return self.source.range(value.get("start"), value.get("end"))

    def _span(self, id: str, name: str, item: Item, others: list[Item]) -> Entity | Event:
        range = self._range(item)
        meta = self._meta(item)
        attributes, extra = _beside(item, meta, others, scored=self.scored)
        for x in others:
            if (words := simple(x)) is not None and attributes.get(x["from_name"]) == words:
                self.lose("choice", x, OURS["choice"])
                self.lose("choice.value", x["value"], (*OURS["value"], "choices"))
        note, origin = _note(meta), _origin(meta)
        if item.get("from_name") in EVENTS:
            event = Event(id, name, range, (), attributes, note, origin, extra)
            return Event(id, name, range, (), attributes, note, origin, kept(event)) if extra else event
        link = meta.get("link", "")
        if not isinstance(link, str):
            raise ValueError("its link is not a string")
        entity = Entity(id, name, (range,), attributes, note, link, origin, extra)
        return Entity(id, name, (range,), attributes, note, link, origin, kept(entity)) if extra else entity

    def _meta(self, item: Item) -> Item:
        """What a region or relation says there; what has no place within that is counted."""
        meta = item.get("meta")
        if not isinstance(meta, dict):
            self.lose("result", {"meta": meta}, ())
            return {}
        if isinstance(meta.get("origin"), dict):
            self.lose("origin", meta["origin"], OURS["origin"])
        for x in meta["arguments"] if isinstance(meta.get("arguments"), list) else ():
            if isinstance(x, dict):
                self.lose("argument", x, OURS["argument"])
        return meta

    def _compare(self) -> None:
        """Those that cover other words than they say are left out."""
        claims: list[Claim] = []
        for id, (_, item) in self.built.items():
            for x in (item, *self.pieces.get(id, ())):
                if isinstance(x["value"].get("text"), str):
                    value = x["value"]
                    claims.append((id, ((value["start"], value["end"]),), value["text"]))
        wrong = self.source.mismatches(claims)
        if wrong:  # some versions write the words as HTML has them
            plain = [(id, ranges, unescape(words)) for id, ranges, words in claims]
            other = {id for id, _ in self.source.mismatches(plain)}
            wrong = [(id, words) for id, words in wrong if id in other]
        hint = self.source.other_count(claims) if wrong else ""
        for id, words in wrong:
            self.refuse(f"region {words}{hint}")
            self.built.pop(id, None)

    def _arguments(self, relations: list[Item]) -> None:
        """Relations, those of roles as arguments of their events; then what stands in `meta`."""
        arguments: dict[str, list[Argument]] = {}
        for item in relations:
            try:
                source, target = self._end(item, "from_id"), self._end(item, "to_id")
                if item.get("direction") == "left":
                    source, target = target, source
                self._relation(item, source, target, arguments)
            except ValueError as problem:
                self.refuse(f"a relation: {problem}")
        for id, (a, item) in self.built.items():
            if isinstance(a, Event):
                given = tuple(arguments.get(id, ())) + _valued(item, self.ids)
                event = Event(id, a.type, a.trigger, given, a.attributes, a.note, a.origin, a.extra)
                self.built[id] = event, item

    def _end(self, item: Item, key: str) -> str:
        id = self.ids.get(str(item.get(key)), "")
        if id not in self.built:
            raise ValueError(f"its end {item.get(key)} does not exist")
        return id

    def _relation(self, item: Item, source: str, target: str, arguments: dict[str, list[Argument]]) -> None:
        listed = item.get("labels")
        listed = listed if isinstance(listed, list) else []
        labels = [x for x in listed if isinstance(x, str) and x] or ["relation"]
        is_event = isinstance(self.built[source][0], Event)
        for n, label in enumerate(labels):
            if is_event and "id" not in item and len(label) > len(ROLE) and label.startswith(ROLE):
                arguments.setdefault(source, []).append(Argument(label.removeprefix(ROLE), target))
                self.lose("argument", item, (*OURS["relation"], "score"))
                continue
            given = item.get("id")
            id = self._free(given if isinstance(given, str) and n == 0 else "")
            meta = self._meta(item)
            self.lose("relation.meta", meta, OURS["meta"])
            fields = {k: v for k, v in rest(item, "relation").items() if not (self.scored and k == "score")}
            fields |= {"direction": "bi"} if item.get("direction") == "bi" else {}
            extra = {KEY: {"relation": fields}} if fields else {}
            found = Relation(id, label, source, target, _note(meta), _origin(meta), extra)
            self.built[id] = found, item


def _of_text(item: Item) -> Item:
    """A region of HTML as one of the text that it says it covers, where it counts that, too."""
    value = item.get("value")
    places = value.get("globalOffsets") if isinstance(value, dict) else None
    if not isinstance(places, dict) or not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return item
    own = ("start", "end", "startOffset", "endOffset", "globalOffsets", "hypertextlabels")
    plain = {k: places.get(k) for k in ("start", "end")} | {k: v for k, v in value.items() if k not in own}
    plain |= {"labels": value["hypertextlabels"]} if "hypertextlabels" in value else {}
    return item | {"type": "labels" if item["type"] == "hypertextlabels" else item["type"], "value": plain}


def _labels(item: Item) -> list[str]:
    value = item.get("value")
    listed = value.get("labels") if isinstance(value, dict) else None
    return [x for x in listed if isinstance(x, str) and x] if isinstance(listed, list) else []


def _beside(
    item: Item, meta: Item, others: list[Item], *, scored: bool
) -> tuple[dict[str, str], dict[str, Any]]:
    """The attributes, and all that has no place, for `extra`."""
    attributes: dict[str, str] = {}
    raw: list[Item] = []
    typed: list[str] = []
    for x in others:
        words, name = simple(x), x.get("from_name")
        if words is None or name in attributes:
            raw.append({k: v for k, v in x.items() if k != "id"})
        else:
            attributes[str(name)] = words
            typed += [str(name)] if x["type"] == "textarea" else []
    region = {k: v for k, v in rest(item, "region").items() if not (scored and k == "score")}
    for name, defaults in DEFAULT.items():
        if region.get(name) in defaults:
            del region[name]
    parts = {"region": region, "value": rest(item["value"], "value"), "meta": rest(meta, "meta")}
    said = {k: v for k, v in (parts | {"results": raw, "textarea": typed}).items() if v}
    return attributes, {KEY: said} if said else {}


def _note(meta: Item) -> str:
    words = meta.get("text", "")
    return "\n".join(x for x in words if isinstance(x, str)) if isinstance(words, list) else str(words)


def _origin(meta: Item) -> Origin | None:
    raw = meta.get("origin")
    if not isinstance(raw, dict):
        return None
    if raw.get("verdict") not in list(Verdict) or not isinstance(raw.get("score"), int | float):
        raise ValueError("its origin is not a suggester with a score and a verdict")
    said = str(raw.get("suggester", "")), float(raw["score"]), str(raw.get("reason", ""))
    return Origin(*said, Verdict(raw["verdict"]))


def _valued(item: Item, ids: Mapping[str, str]) -> tuple[Argument, ...]:
    """Arguments without words, and those whose words are in another list of results."""
    meta = item.get("meta")
    listed = meta.get("arguments") if isinstance(meta, dict) else None
    found = []
    for x in listed if isinstance(listed, list) else ():
        if isinstance(x, dict) and isinstance(x.get("role"), str):
            target, value = str(x.get("target", "")), str(x.get("value", ""))
            if bool(target) != bool(value):
                found.append(Argument(x["role"], ids.get(target, target), value))
    return tuple(found)
