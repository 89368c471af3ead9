"""One row of own JSONL ↔ Row. Pure: dictionaries in and out.

Reading raises ValueError with the reason for which the row is refused. Unknown keys are kept in
`extra` at every level; those inside `trigger`, `origin` and `attributes` under that key's name.
"""

from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from operator import itemgetter
from typing import Any

from annotator.formats.claims import COUNTED, Claim, Misplaced, Source
from annotator.formats.rows import LONGEST_TEXT, Reading, Row, dangling
from annotator.model import (
    Annotation,
    Argument,
    Document,
    Entity,
    Event,
    Origin,
    Relation,
    State,
    Status,
    Suggestion,
    Verdict,
    plain_entity,
)

Raw = Mapping[str, Any]

_ENTITY = ("id", "start", "end", "ranges", "label", "text", "mention", "attributes", "note", "link", "origin")
_PLAIN = "id", "start", "end", "label", "text"
_EVENT = ("id", "type", "trigger", "arguments", "attributes", "note", "origin")
_RELATION = ("id", "type", "from", "to", "note", "origin")
_SUGGESTED = ("score", "source", "reason", "verdict")
_DOCUMENT = ("source", "title", "date", "encoding", "original_sha256")
_LISTS = ("entities", "events", "relations")
_STATE = {"state", "flag", "flag_note"}
_ROW = {"id", "text", "meta", "annotator", "offsets", "suggestions", *_STATE, *_LISTS, *_DOCUMENT}
_plain_of = itemgetter(*_PLAIN)
_Read = tuple[tuple[Annotation, ...], tuple[Suggestion, ...], dict[str, Verdict]]


def read_row(raw: object, where: str = "", reading: Reading | None = None) -> Row:
    """The row that an object of the file describes."""
    if not isinstance(raw, dict):
        raise ValueError("not an object")
    id, text = _string(raw, "id", "the row"), raw.get("text")
    if not id:
        raise ValueError("has no id")
    if not isinstance(text, str):
        raise ValueError("has no text")
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"the text has {len(text)} characters; {LONGEST_TEXT} is the most")
    counted = raw.get("offsets", "codepoints")
    if not isinstance(counted, str) or counted not in COUNTED:
        raise ValueError(f"its offsets are {counted}; they can be {', '.join(COUNTED)}")
    meta = raw.get("meta", {})
    if not isinstance(meta, dict):
        raise ValueError("meta is not an object")
    origin = (reading or Reading()).source(text, counted)
    fields = {k: _string(raw, k, "the row") for k in _DOCUMENT if k in raw}
    document = Document(id, origin.clean, meta=meta, extra=_rest(raw, _ROW), **fields)
    try:
        reader, (annotations, suggestions, verdicts) = _all(raw, origin)
    except Misplaced as problem:
        raise ValueError(f"{problem}{_counted(raw, origin, where, reading or Reading())}") from problem
    wrong = origin.mismatch(reader.claims)
    if wrong:
        raise ValueError(wrong)
    if reader.silent and reading and "offsets" not in raw:
        reading.doubt(where, origin, reader.silent)
    return Row(
        document, annotations, _string(raw, "annotator", "the row"), _status(raw), suggestions,
        "entities" in raw or "events" in raw, verdicts, where,
    )  # fmt: skip


def _all(raw: Raw, origin: Source) -> tuple["_Reader", _Read]:
    """What the row says; where words do not fit, once more, so that all of them are told."""
    reader = _Reader(origin)
    found = reader.all(raw)
    if reader.fits:
        return reader, found
    reader = _Reader(origin, direct=False)
    return reader, reader.all(raw)


def _counted(raw: Raw, origin: Source, where: str, reading: Reading) -> str:
    """How else its ranges seem to be counted, by the words that they say, else by where they lie."""
    spans = [*_objects(raw, "entities"), *(e.get("trigger") for e in _objects(raw, "events"))]
    whole = [s for s in spans if isinstance(s, dict) and type(s.get("start")) is type(s.get("end")) is int]
    claims = [("", ((s["start"], s["end"]),), s["text"]) for s in whole if isinstance(s.get("text"), str)]
    if claims:
        return origin.other_count(claims)
    return reading.doubt(where, origin, [(s["start"], s["end"]) for s in whole])


def _status(raw: Raw) -> Status | None:
    if _STATE.isdisjoint(raw):
        return None
    state = raw.get("state", State.NEW)
    if state not in list(State):
        raise ValueError(f"the state «{state}» is none of {', '.join(State)}")
    flag = raw.get("flag", False)
    if not isinstance(flag, bool):
        raise ValueError("flag is neither true nor false")
    return Status(State(state), flag, _string(raw, "flag_note", "the row"))


class _Reader:
    """Reads the annotations of one row; `claims` gathers which words they should cover.

    Where positions are as in the file, entities that say nothing else are read `direct`, as most of a
    large file is: they make no claim, and `fits` says whether all of them cover the words they should.
    """

    def __init__(self, origin: Source, *, direct: bool = True) -> None:
        self.source = origin
        self.claims: list[Claim] = []
        self.silent: list[tuple[Any, Any]] = []  # ranges without words
        self.direct = direct and origin.positions is None and origin.points is None
        self.fits = True

    def all(self, raw: Raw) -> _Read:
        annotations = tuple([a for a, _ in self._listed(raw)])
        suggestions, verdicts = self.suggestions(raw.get("suggestions", {}))
        suggested = [s.annotation for s in suggestions]
        _check(annotations, suggested)
        _check(suggested, annotations)
        return annotations, suggestions, verdicts

    def suggestions(self, raw: object) -> tuple[tuple[Suggestion, ...], dict[str, Verdict]]:
        if not isinstance(raw, dict):
            raise ValueError("suggestions is not an object with entities and events")
        if set(raw) - set(_LISTS):
            raise ValueError(f"suggestions has the unknown key «{min(set(raw) - set(_LISTS))}»")
        found, verdicts = [], {}
        for annotation, row in self._listed(raw, _SUGGESTED):
            who = f"suggestion {annotation.id}"
            found.append(
                Suggestion(
                    annotation,
                    _score(row.get("score", 0.5), who),
                    _string(row, "source", who),
                    _string(row, "reason", who),
                )
            )
            if "verdict" in row:
                verdicts[annotation.id] = _verdict(row["verdict"], who)
        return tuple(found), verdicts

    def _listed(self, raw: Raw, also: tuple[str, ...] = ()) -> list[tuple[Annotation, Raw]]:
        """Annotations with the objects they were read from; what has no id is given a free one."""
        readers: dict[str, Callable[[str, Raw, tuple[str, ...]], Annotation]]
        readers = {"entities": self._any_entity, "events": self._event, "relations": self._relation}
        rows = {key: listed for key in _LISTS if (listed := _objects(raw, key))}
        taken: set[str] | None = None
        found: list[tuple[Annotation, Raw]] = []
        for key, listed in rows.items():
            direct = self.direct and key == "entities"
            for row in listed:
                if direct and (plain := self._plain(row)):
                    found.append((plain, row))
                    continue
                id = _string(row, "id", f"one of its {key}")
                if not id:
                    taken = _ids(rows) if taken is None else taken
                    id = _free(key, taken)
                    taken.add(id)
                found.append((readers[key](id, row, also), row))
        return found

    def _plain(self, raw: Raw) -> Entity | None:
        """Read without ado; None where it says more, or something is not as it should be."""
        if len(raw) != len(_PLAIN):
            return None
        try:
            id, start, end, label, words = _plain_of(raw)
        except KeyError:
            return None
        if not (type(start) is type(end) is int and type(id) is type(label) is type(words) is str):
            return None
        if not (id and label and 0 <= start < end <= len(self.source.raw)):
            return None
        if self.source.raw[start:end] != words:
            self.fits = False
        return plain_entity(id, label, start, end)

    def _any_entity(self, id: str, raw: Raw, also: tuple[str, ...]) -> Entity:
        who = f"entity {id}"
        if "label" not in raw and isinstance(raw.get("type"), str):  # as data sets of others have it
            raw = {"label" if k == "type" else k: v for k, v in raw.items()}
        pairs: Any = raw.get("ranges", [[raw.get("start"), raw.get("end")]])
        if (
            not isinstance(pairs, list)
            or not pairs
            or not all(isinstance(p, list) and len(p) == 2 for p in pairs)
        ):
            raise ValueError(f"{who}: ranges is not a list of pairs")
        ranges = tuple(self._range(who, a, b) for a, b in pairs)
        starts, ends = [p[0] for p in pairs], [p[1] for p in pairs]
        if (raw.get("start", min(starts)), raw.get("end", max(ends))) != (min(starts), max(ends)):
            raise ValueError(f"{who}: start and end are not those of its ranges")
        self._claim(who, pairs, raw)
        attributes, rest = _attributes(raw, who)
        if "mention" in raw:
            attributes = {"mention": _string(raw, "mention", who), **attributes}
        origin, extra = _origin(raw, who, _rest(raw, (*_ENTITY, *also)) | rest)
        link = _string(raw, "link", who)
        return Entity(
            id, _name(raw, "label", who), ranges, attributes, _string(raw, "note", who), link, origin, extra
        )

    def _event(self, id: str, raw: Raw, also: tuple[str, ...]) -> Event:
        who = f"event {id}"
        trigger = raw.get("trigger")
        if not isinstance(trigger, dict):
            raise ValueError(f"{who} has no trigger")
        start, end = trigger.get("start"), trigger.get("end")
        chosen = self._range(who, start, end)
        self._claim(who, [(start, end)], trigger)
        listed = raw.get("arguments", [])
        if not isinstance(listed, list):
            raise ValueError(f"{who}: arguments is not a list")
        arguments = tuple(_argument(a, who) for a in listed)
        attributes, rest = _attributes(raw, who)
        kept = _rest(raw, (*_EVENT, *also)) | rest
        unknown = _rest(trigger, ("start", "end", "text"))
        origin, extra = _origin(raw, who, kept | ({"trigger": unknown} if unknown else {}))
        return Event(
            id,
            _name(raw, "type", who),
            chosen,
            arguments,
            attributes,
            _string(raw, "note", who),
            origin,
            extra,
        )

    def _relation(self, id: str, raw: Raw, also: tuple[str, ...]) -> Relation:
        who = f"relation {id}"
        ends = _name(raw, "from", who), _name(raw, "to", who)
        origin, extra = _origin(raw, who, _rest(raw, (*_RELATION, *also)))
        return Relation(id, _name(raw, "type", who), *ends, _string(raw, "note", who), origin, extra)

    def _range(self, who: str, start: object, end: object) -> Any:
        try:
            return self.source.range(start, end)
        except Misplaced as problem:
            raise Misplaced(f"{who}: {problem}") from problem

    def _claim(self, who: str, pairs: Any, raw: Raw) -> None:
        if "text" in raw:
            self.claims.append((who, tuple((a, b) for a, b in pairs), _string(raw, "text", who)))
        else:
            self.silent += [(a, b) for a, b in pairs]


def _objects(raw: Raw, key: str) -> list[Raw]:
    listed = raw.get(key, [])
    if not isinstance(listed, list):
        raise ValueError(f"{key} is not a list")
    for i, row in enumerate(listed, 1) if {*map(type, listed)} - {dict} else ():
        if not isinstance(row, dict):
            raise ValueError(f"number {i} of its {key} is not an object")
    return listed


def _ids(rows: Mapping[str, list[Raw]]) -> set[str]:
    return {row["id"] for listed in rows.values() for row in listed if isinstance(row.get("id"), str)}


def _check(annotations: Sequence[Annotation], others: Sequence[Annotation]) -> None:
    """No id twice; arguments may also point to the `others`."""
    ids = {a.id for a in annotations}
    if len(ids) < len(annotations):
        twice = next(id for id, n in Counter(a.id for a in annotations).items() if n > 1)
        raise ValueError(f"two annotations have the id {twice}")
    pointing = [a for a in annotations if not isinstance(a, Entity)]
    for wrong in dangling(pointing, ids | {a.id for a in others}) if pointing else ():
        raise ValueError(wrong)


def _free(key: str, taken: set[str]) -> str:
    letter = {"entities": "e", "events": "v", "relations": "r"}[key]
    return next(f"{letter}{n}" for n in range(1, len(taken) + 2) if f"{letter}{n}" not in taken)


def _argument(raw: object, who: str) -> Argument:
    if not isinstance(raw, dict):
        raise ValueError(f"{who}: an argument is not an object")
    target, value = _string(raw, "target", who), _string(raw, "value", who)
    if bool(target) == bool(value):
        raise ValueError(f"{who}: an argument needs a target or a value, and not both")
    return Argument(_name(raw, "role", who), target, value, _rest(raw, ("role", "target", "value")))


def _attributes(raw: Raw, who: str) -> tuple[dict[str, str], dict[str, Any]]:
    """Those with words for values; and what else stands there, for `extra`."""
    attributes = raw.get("attributes", {})
    if not isinstance(attributes, dict):
        raise ValueError(f"{who}: attributes is not an object")
    rest = {k: v for k, v in attributes.items() if not isinstance(v, str)}
    return {k: v for k, v in attributes.items() if k not in rest}, {"attributes": rest} if rest else {}


def _origin(raw: Raw, who: str, extra: dict[str, Any]) -> tuple[Origin | None, dict[str, Any]]:
    if "origin" not in raw:
        return None, extra
    origin = raw["origin"]
    if not isinstance(origin, dict):
        raise ValueError(f"{who}: origin is not an object")
    unknown = _rest(origin, ("suggester", "score", "reason", "verdict"))
    verdict = _verdict(origin.get("verdict", "accepted"), who)
    score = _score(origin.get("score", 0.5), who)
    found = Origin(_string(origin, "suggester", who), score, _string(origin, "reason", who), verdict)
    return found, extra | ({"origin": unknown} if unknown else {})


def _verdict(raw: object, who: str) -> Verdict:
    if raw not in list(Verdict):
        raise ValueError(f"{who}: the verdict «{raw}» is none of {', '.join(Verdict)}")
    return Verdict(str(raw))


def _score(raw: object, who: str) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not 0 <= raw <= 1:
        raise ValueError(f"{who}: the score {raw} is not a number from 0 to 1")
    return float(raw)


def _string(raw: Raw, key: str, who: str) -> str:
    value = raw.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"{who}: its {key} is not a string")
    return value


def _name(raw: Raw, key: str, who: str) -> str:
    value = _string(raw, key, who)
    if not value:
        raise ValueError(f"{who} has no {key}")
    return value


def _rest(raw: Raw, known: Container[str]) -> dict[str, Any]:
    return {k: v for k, v in raw.items() if k not in known}
