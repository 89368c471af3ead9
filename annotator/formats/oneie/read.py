"""The rows of a file of OneIE's, DyGIE++'s or ACE's JSON: told apart object by object."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeGuard

from annotator.errors import ImportFailed
from annotator.formats import dygie
from annotator.formats.json_values import values
from annotator.formats.oneie.document import Gathered
from annotator.formats.oneie.layout import LINE, NAME
from annotator.formats.rows import Reading, Row

Object = dict[str, Any]
_Found = list[Object | None]
UNKNOWN = "UNK"  # what OneIE's own programs write for a kind of mention that nobody knows
_BESIDE: Mapping[str, type] = {"attributes": dict, "note": str, "link": str, "origin": dict}
_SAID = ("polarity", "modality", "tense", "genericity")  # ACE has them beside the type of an event
_ENTITY = ("id", "start", "end", "entity_type", "mention_type", "text")
_MENTION = frozenset((*_ENTITY, "entity-type"))
_PLACE = frozenset(("start", "end", "text", "sent_idx"))  # of a trigger
_ARGUMENT = _PLACE | {"entity_id", "entity-type", "role"}
_EVENT = ("id", "event_type", "trigger", "arguments")
_RELATION = ("id", "relation_type", "arguments")
RESERVED = frozenset((*_ENTITY, *_EVENT, *_RELATION, *_BESIDE, *_SAID))
_ACE = {  # the names of ace2005-preprocessing and those of OneIE
    "words": "tokens",
    "golden-entity-mentions": "entity_mentions",
    "golden-event-mentions": "event_mentions",
    "golden-relation-mentions": "relation_mentions",
}


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """A document for the lines of one `doc_id` that stand together, or for each object of DyGIE++.

    Raises ImportFailed for a file without sentences.
    """
    none, names, going = True, _Names(reading), _Going()
    for n, (where, raw) in enumerate(values(path, reading.encoding), 1):
        none, bad = False, len(reading.refused)
        try:
            if not isinstance(raw, dict):
                raise raw if isinstance(raw, ValueError) else ValueError("not an object")
            if isinstance(raw.get("sentences"), list) and "tokens" not in raw:
                yield from going.ended(reading)
                name = names.new(_id(raw, "doc_key") or f"{path.stem}-{n}", where)
                yield dygie.row(raw, name, where, reading)
                continue
            id = _id(raw, "doc_id")
            if going.document is None or not id or id != going.id:
                yield from going.ended(reading)
                bad = len(reading.refused)
                name = names.new(id or f"{path.stem}-{n}", where)
                going.id, going.document = id, Gathered(name, where, reading)
            _add(going.document, _named(raw), where, reading)
        except ValueError as problem:
            reading.refuse(where, problem)
        if going.document and len(reading.refused) > bad:
            reading.spoil(going.document.where)
    yield from going.ended(reading)
    if none:
        raise ImportFailed(f"{path.name} was refused: it holds no sentences.")


class _Names:
    """The ids of a file's documents, each once."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._taken = reading, set[str]()

    def new(self, id: str, where: str) -> str:
        name, n = id, 1
        while name in self._taken:
            n += 1
            name = f"{id}-{n}"
        if n > 1:
            self._reading.note(where, f"{id} stands further up, too; what begins here is {name}")
        self._taken.add(name)
        return name


class _Going:
    """The document whose sentences are being read."""

    def __init__(self) -> None:
        self.id, self.document = "", None  # type: str, Gathered | None

    def ended(self, reading: Reading) -> Iterator[Row]:
        document, self.document = self.document, None
        if document is None or document.empty:
            return
        try:
            yield document.row()
        except ValueError as problem:
            reading.refuse(document.where, f"{document.id}: {problem}")


def _id(raw: Object, key: str) -> str:
    id = raw.get(key)
    return str(id) if isinstance(id, str | int) else ""


def _named(raw: Object) -> Object:
    """With the keys of OneIE, where it has those of ACE."""
    return {_ACE.get(k, k): v for k, v in raw.items()} if _ACE.keys() & raw.keys() else raw


def _add(document: Gathered, raw: Object, where: str, reading: Reading) -> None:
    words = raw.get("tokens")
    if not isinstance(words, list) or {*map(type, words)} - {str}:
        raise ValueError("tokens is not a list of words")
    keys = {k: v for k, v in raw.items() if k not in LINE}
    keys |= {"sent_id": raw["sent_id"]} if isinstance(raw.get("sent_id"), str) else {}
    line = _Line(document, document.sentence(words, raw, keys), where, reading)
    for key, read in line.kinds.items():
        if key in raw:
            document.annotated = True
            line.each(key, read, raw[key])
    if isinstance(raw.get("graph"), dict):
        document.suggested = True
        line.graph(raw["graph"])


class _Line:
    """Reads the annotations of one sentence. What is bad is refused one by one."""

    def __init__(self, document: Gathered, tokens: range, where: str, reading: Reading) -> None:
        self._document, self._tokens, self._where, self._reading = document, tokens, where, reading
        self._entities: dict[str, Object] = {}
        self._places: dict[tuple[int, int], Object] = {}
        self.kinds = {  # entities first, which the others join
            "entity_mentions": self._entity,
            "event_mentions": self._event,
            "relation_mentions": self._relation,
        }

    def each(self, key: str, read: Callable[[Object], None], listed: object) -> None:
        """All mentions of a kind."""
        kind = key.removesuffix("_mentions")
        for n, mention in enumerate(_objects(listed, key), 1):
            try:
                read(mention)
            except ValueError as problem:
                self._reading.refuse(self._where, f"{kind} {mention.get('id', n)}: {problem}")

    def _entity(self, raw: Object) -> None:
        label = _string(raw, "entity_type", "entity-type")
        span = self._document.span(raw.get("start"), raw.get("end"), self._tokens)
        words = self._check(span, raw.get("text"))
        kind = raw.get("mention_type")
        mention = {"mention": kind} if isinstance(kind, str) and kind != UNKNOWN else {}
        own = {**span, "label": label, "text": words, **mention}
        if not raw.keys() <= _MENTION:
            own |= _beside(raw, (*_ENTITY, "entity-type"), tuple(_BESIDE))
        found = self._document.add("entities", raw.get("id"), own)
        self._entities.setdefault(str(raw.get("id")), found)
        self._places.setdefault((span["start"], span["end"]), found)

    def _event(self, raw: Object) -> None:
        type, trigger = _string(raw, "event_type"), raw.get("trigger")
        if not isinstance(trigger, dict):
            raise ValueError("it has no trigger")
        if not trigger.keys() <= _PLACE:
            self._reading.lose("trigger", trigger, _PLACE)
        span = self._document.span(trigger.get("start"), trigger.get("end"), self._tokens)
        self._check(span, trigger.get("text"))
        own: Object = {"type": type, "trigger": span}
        own |= _beside(raw, (*_EVENT, *_SAID), ("attributes", "note", "origin"))
        said = {k: raw[k] for k in _SAID if isinstance(raw.get(k), str)}
        own |= {"attributes": said | own.get("attributes", {})} if said else {}
        own["arguments"] = []
        for a in _objects(raw.get("arguments"), "arguments"):
            try:
                role = _string(a, "role")
                own["arguments"].append({"role": role, "target": self._filler(a, role)})
            except ValueError as problem:
                self._reading.refuse(self._where, f"event {raw.get('id', type)}: {problem}")
        self._document.add("events", raw.get("id"), own)

    def _relation(self, raw: Object) -> None:
        joined = _objects(raw.get("arguments"), "arguments")
        if len(joined) != 2:
            raise ValueError("it does not join two mentions")
        first, second = sorted(joined, key=lambda a: str(a.get("role")).lower() == "arg-2")
        ends = {"from": self._filler(first), "to": self._filler(second)}
        own = {"type": _string(raw, "relation_type"), **ends, **_beside(raw, _RELATION, ("note", "origin"))}
        self._document.add("relations", raw.get("id"), own)

    def _filler(self, raw: Object, role: str = "") -> Object:
        """The entity that an argument names, else one on the same tokens, made if there is a role."""
        if not raw.keys() <= _ARGUMENT:
            self._reading.lose("argument", raw, _ARGUMENT)
        id = raw.get("entity_id")
        if id is not None and str(id) in self._entities:
            return self._entities[str(id)]
        if "start" not in raw:
            raise ValueError(f"its {raw.get('role', 'argument')} {id} is no entity of the sentence")
        span = self._document.span(raw["start"], raw.get("end"), self._tokens)
        self._check(span, raw.get("text"))
        place = (span["start"], span["end"])
        if place not in self._places:
            if not role:
                raise ValueError("it joins what is no entity")
            self._reading.note(self._where, f"no entity fills {role}: one of this label was made")
            self._places[place] = self._document.add("entities", None, {**span, "label": role})
        return self._places[place]

    def _check(self, span: Mapping[str, int], text: object) -> str:
        """The words, if they are those of the file, whatever stands between them. Raises ValueError."""
        words = self._document.words(span)
        if isinstance(text, str) and text != words and "".join(text.split()) != "".join(words.split()):
            raise ValueError(f"it should cover «{text[:40]}» and covers «{words[:40]}»")
        return words

    def graph(self, graph: Object) -> None:
        """What OneIE found, with how sure it is: suggestions."""
        self._reading.lose("graph", graph, ("entities", "triggers", "relations", "roles"))
        spans: dict[str, _Found] = {}
        for kind, key, name in (("entities", "entities", "label"), ("events", "triggers", "type")):
            spans[key] = [self._found(kind, name, one) for one in _list(graph.get(key))]
        for source, target, type, *score in _lists(graph.get("relations")):
            ends = self._ends(spans["entities"], source, spans["entities"], target)
            if ends:
                found = {"type": type, "from": ends[0], "to": ends[1], **_guess(score)}
                self._document.add("relations", None, found, suggested=True)
        for source, target, role, *_ in _lists(graph.get("roles")):
            ends = self._ends(spans["triggers"], source, spans["entities"], target)
            if ends:
                ends[0]["arguments"].append({"role": role, "target": ends[1]})

    def _found(self, kind: str, name: str, one: object) -> Object | None:
        if not _named_last(one):
            self._reading.refuse(self._where, f"one of its graph's {kind} is not two numbers and a label")
            return None
        try:
            span = self._document.span(one[0], one[1], self._tokens)
        except ValueError as problem:
            self._reading.refuse(self._where, f"one of its graph's {kind}: {problem}")
            return None
        own = {name: one[2], **_guess(one[3:])}
        own |= {"trigger": span, "arguments": []} if kind == "events" else span
        mention = [x for x in one[3:] if isinstance(x, str) and x != UNKNOWN]
        own |= {"mention": mention[0]} if mention and kind == "entities" else {}
        return self._document.add(kind, None, own, suggested=True)

    def _ends(self, sources: _Found, source: object, targets: _Found, target: object) -> list[Object]:
        """Both, or none where one of them is not there."""
        both = ((sources, source), (targets, target))
        found = [listed[n] if type(n) is int and 0 <= n < len(listed) else None for listed, n in both]
        ends = [e for e in found if e is not None]
        if len(ends) < 2:
            self._reading.refuse(self._where, f"its graph joins {source} and {target}, which are not there")
        return ends if len(ends) == 2 else []


def _guess(said: Sequence[Any]) -> Object:
    scores = [x for x in said if isinstance(x, int | float) and 0 <= x <= 1]
    return {"score": float(scores[-1]) if scores else 0.5, "source": NAME}


def _string(raw: Object, *keys: str) -> str:
    value = raw[keys[0]] if keys[0] in raw else next((raw[k] for k in keys if k in raw), None)
    if not isinstance(value, str) or not value:
        raise ValueError(f"it has no {keys[0]}")
    return value


def _objects(raw: object, key: str) -> list[Object]:
    if raw is None:
        return []
    if not isinstance(raw, list) or not all(isinstance(x, dict) for x in raw):
        raise ValueError(f"its {key} are not a list of objects")
    return raw


def _lists(raw: object) -> list[list[Any]]:
    return [x for x in _list(raw) if _named_last(x)]


def _list(raw: object) -> list[Any]:
    return raw if isinstance(raw, list) else []


def _named_last(x: object) -> TypeGuard[list[Any]]:
    """Whether it is a list with a name in the third place."""
    return isinstance(x, list) and len(x) > 2 and isinstance(x[2], str) and bool(x[2])


def _beside(raw: Object, native: Sequence[str], own: Sequence[str]) -> Object:
    """What it says under own JSONL's names, and under the format's what nobody knows."""
    known = {k: raw[k] for k in own if isinstance(raw.get(k), _BESIDE[k])}
    rest = {k: v for k, v in raw.items() if k not in known and k not in native}
    return known | ({NAME: rest} if rest else {})
