"""One row of own JSONL ↔ Row. Pure: dictionaries in and out.

Reading raises ValueError with the reason for which the row is refused. Unknown keys are kept in
`extra` at every level; those inside `trigger`, `origin` and `attributes` under that key's name.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from annotator.formats.claims import COUNTED, Claim, Source
from annotator.formats.rows import LONGEST_TEXT, Reading, Row, dangling
from annotator.model import (
    Annotation,
    Argument,
    Document,
    Entity,
    Event,
    Origin,
    Range,
    Relation,
    State,
    Status,
    Suggestion,
    Verdict,
)

Raw = Mapping[str, Any]

_ENTITY = ("id", "start", "end", "ranges", "label", "text", "mention", "attributes", "note", "link", "origin")
_PLAIN = {"id", "start", "end", "label", "text"}
_EVENT = ("id", "type", "trigger", "arguments", "attributes", "note", "origin")
_RELATION = ("id", "type", "from", "to", "note", "origin")
_SUGGESTED = ("score", "source", "reason", "verdict")
_DOCUMENT = ("source", "title", "date", "encoding", "original_sha256")
_LISTS = ("entities", "events", "relations")
_ROW = (
    "id",
    "text",
    "meta",
    "annotator",
    "state",
    "flag",
    "flag_note",
    "offsets",
    "suggestions",
    *_LISTS,
    *_DOCUMENT,
)


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
    if counted not in COUNTED:
        raise ValueError(f"its offsets are {counted}; they can be {', '.join(COUNTED)}")
    meta = raw.get("meta", {})
    if not isinstance(meta, dict):
        raise ValueError("meta is not an object")
    origin = (reading or Reading()).source(text, counted)
    fields = {k: _string(raw, k, "the row") for k in _DOCUMENT}
    document = Document(id, origin.clean, meta=meta, extra=_rest(raw, _ROW), **fields)
    reader = _Reader(origin)
    annotations = reader.annotations(raw)
    suggestions, verdicts = reader.suggestions(raw.get("suggestions", {}))
    _check(annotations, (s.annotation for s in suggestions))
    _check((s.annotation for s in suggestions), annotations)
    wrong = origin.mismatch(reader.claims)
    if wrong:
        raise ValueError(wrong)
    return Row(
        document, annotations, _string(raw, "annotator", "the row"), _status(raw), suggestions,
        "entities" in raw or "events" in raw, verdicts, where,
    )  # fmt: skip


def _status(raw: Raw) -> Status | None:
    if not {"state", "flag", "flag_note"} & raw.keys():
        return None
    state = raw.get("state", State.NEW)
    if state not in list(State):
        raise ValueError(f"the state «{state}» is none of {', '.join(State)}")
    flag = raw.get("flag", False)
    if not isinstance(flag, bool):
        raise ValueError("flag is neither true nor false")
    return Status(State(state), flag, _string(raw, "flag_note", "the row"))


class _Reader:
    """Reads the annotations of one row; `claims` gathers which words they should cover."""

    def __init__(self, origin: Source) -> None:
        self.source = origin
        self.claims: list[Claim] = []
        self.direct = origin.positions is None and origin.points is None  # positions are as in the file

    def annotations(self, raw: Raw) -> tuple[Annotation, ...]:
        return tuple(a for a, _ in self._listed(raw))

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
        readers = {"entities": self._entity, "events": self._event, "relations": self._relation}
        rows: list[tuple[str, Raw]] = []
        for key in _LISTS:
            listed = raw.get(key, [])
            if not isinstance(listed, list):
                raise ValueError(f"{key} is not a list")
            for i, row in enumerate(listed, 1):
                if not isinstance(row, dict):
                    raise ValueError(f"number {i} of its {key} is not an object")
                rows.append((key, row))
        taken = {row["id"] for _, row in rows if isinstance(row.get("id"), str)}
        found: list[tuple[Annotation, Raw]] = []
        for key, row in rows:
            id = _string(row, "id", f"one of its {key}") or _free(key, taken)
            taken.add(id)
            found.append((readers[key](id, row, also), row))
        return found

    def _entity(self, id: str, raw: Raw, also: tuple[str, ...]) -> Entity:
        return self._plain(id, raw) or self._any_entity(id, raw, also)

    def _plain(self, id: str, raw: Raw) -> Entity | None:
        """Most entities say nothing but this, and most of the time of a large file goes to them."""
        if raw.keys() != _PLAIN or not self.direct:
            return None
        start, end, label, words = raw["start"], raw["end"], raw["label"], raw["text"]
        if not (type(start) is type(end) is int and type(label) is type(words) is str):
            return None
        if not (label and 0 <= start < end <= len(self.source.raw)):
            return None
        self.claims.append((f"entity {id}", ((start, end),), words))
        return Entity(id, label, (Range(start, end),))

    def _any_entity(self, id: str, raw: Raw, also: tuple[str, ...]) -> Entity:
        who = f"entity {id}"
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
        except ValueError as problem:
            raise ValueError(f"{who}: {problem}") from problem

    def _claim(self, who: str, pairs: Any, raw: Raw) -> None:
        if "text" in raw:
            self.claims.append((who, tuple((a, b) for a, b in pairs), _string(raw, "text", who)))


def _check(annotations: Iterable[Annotation], others: Iterable[Annotation]) -> None:
    """No id twice; arguments may also point to the `others`."""
    listed, seen = list(annotations), set[str]()
    for a in listed:
        if a.id in seen:
            raise ValueError(f"two annotations have the id {a.id}")
        seen.add(a.id)
    for wrong in dangling(listed, seen | {a.id for a in others}):
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


def _rest(raw: Raw, known: tuple[str, ...]) -> dict[str, Any]:
    return {k: v for k, v in raw.items() if k not in known}
