"""The rows of a doccano file, in the shapes of all its versions.

`label` or `labels` with `[start, end, label]`; `entities` with `relations`; the older `annotations`
with users; `data` in place of `text`. What else stands in a row is metadata, as doccano has it.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator.errors import ImportFailed
from annotator.formats import span_objects, strict_json
from annotator.formats.json_row import read_row
from annotator.formats.json_values import Layers, values
from annotator.formats.rows import LONGEST_TEXT, Reading, Row
from annotator.formats.span_objects import Object
from annotator.model import State

NAME = "doccano"
LABELS = ("entities", "annotations", "labels", "label", "spans")  # where spans stand, the surest first
META = ("title", "date", "annotator", "state", "flag", "flag_note", "suggestions")  # as own JSONL has them
ROW = ("id", "text", "data", "relations", "event_labels", "meta", *META)
SPAN = frozenset(
    ("id", "key", "start_offset", "end_offset", "start", "end", "label", "text", "user", *span_objects.BESIDE)
)
LINK = ("from_id", "to_id", "type")
_NATIVE = frozenset(("id", "key", *LINK))  # of a relation
_LONGEST = 19  # digits
_TABLES = ("label_config.json", "labels.json")  # doccano's table of labels, beside the file


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """One after the other; of a row with several users' annotations, one for each.

    Raises ImportFailed for a file without rows, and for a table of labels.
    """
    none, layers, names = True, Layers(), _names(path)
    said: set[str] = set()
    for n, (where, raw) in enumerate(values(path, reading.encoding), 1):
        if n == 1 and isinstance(raw, dict) and {"background_color", "suffix_key"} <= raw.keys():
            raise ImportFailed(
                f"{path.name} was refused: it is a table of labels of doccano, without documents."
            )
        none = False
        try:
            for row in _Row(raw, where, reading, names, said).layers(f"{path.stem}-{n}"):
                layers.add(row)
                yield row
        except ValueError as problem:
            reading.refuse(where, problem)
    if none:
        raise ImportFailed(f"{path.name} was refused: it holds no rows.")


def shape(raw: Mapping[str, Any]) -> str:
    """Under which of LABELS a row has spans; empty = under none. An empty list is one, where no other is."""
    if not isinstance(raw.get("text", raw.get("data")), str):
        return ""
    lists = [k for k in LABELS if isinstance(raw.get(k), list)]
    full = [k for k in lists if raw[k] and all(map(_is_span, raw[k]))]
    return next(iter(full or [k for k in lists if not raw[k]]), "")


def _is_span(item: object) -> bool:
    if isinstance(item, list):
        return len(item) >= 3 and (not isinstance(item[0], str) or _is_number(item[0]))
    return isinstance(item, dict) and bool({"start_offset", "start"} & item.keys())


def _is_number(x: object) -> bool:
    return isinstance(x, str) and x.isascii() and x.isdecimal() and len(x) < _LONGEST


def _place(x: object) -> object:
    """A position, which some tools write as a string."""
    return int(x) if isinstance(x, str) and _is_number(x) else x


def _names(path: Path) -> dict[int, str]:
    """What numbers of labels stand for, where doccano's table lies beside the file."""
    for name in _TABLES:
        table = path.with_name(name)
        if table.is_file() and table.stat().st_size < 10**6:
            try:
                return _table(strict_json.loads(table.read_text("utf-8-sig")))
            except (OSError, ValueError):
                return {}
    return {}


def _table(listed: object) -> dict[int, str]:
    pairs = (
        [(x.get("id"), x.get("text")) for x in listed if isinstance(x, dict)]
        if isinstance(listed, list)
        else []
    )
    return {id: text for id, text in pairs if type(id) is int and isinstance(text, str) and text}


def _with_entities(raw: Object, where: str, reading: Reading, said: set[str]) -> Object:
    """The row with what stands under another key, in the shape of doccano's entities, under `entities`."""
    others = [
        k for k, v in raw.items() if k not in LABELS and v and isinstance(v, list) and all(map(_is_placed, v))
    ]
    if shape(raw) or len(others) != 1:
        return raw
    (key,) = others
    if key not in said:
        said.add(key)
        reading.note(where, f"what stands under {key} is read as entities, in all rows")
    spans = [{"label": x.get("type")} | {k: v for k, v in x.items() if k != "type"} for x in raw[key]]
    return {k: v for k, v in raw.items() if k != key} | {"entities": spans}


def _is_placed(item: object) -> bool:
    return (
        isinstance(item, dict)
        and {"start_offset", "end_offset"} <= item.keys()
        and bool({"label", "type"} & item.keys())
    )


class _Row:
    """One row of the file, on its way to own JSONL."""

    def __init__(
        self, raw: object, where: str, reading: Reading, names: Mapping[int, str], said: set[str]
    ) -> None:
        if not isinstance(raw, dict):
            raise raw if isinstance(raw, ValueError) else ValueError("not an object")
        text = raw.get("text", raw.get("data"))
        if not isinstance(text, str) or not text:
            raise ValueError("has no text")
        if len(text) > LONGEST_TEXT:
            raise ValueError(f"the text has {len(text)} characters; {LONGEST_TEXT} is the most")
        raw = _with_entities(raw, where, reading, said)
        self.raw, self.text, self.where, self.reading, self.said = raw, text, where, reading, said
        self.key = shape(raw)
        if self.key and not raw[self.key] and _no_spans(self.key) in said:
            self.key = ""
        self.names = dict(names) | _table(raw.get("label_types")) | _table(raw.get("labels"))
        types = raw.get("event_labels")
        self.types = (
            set(types) if isinstance(types, list) and all(isinstance(t, str) for t in types) else None
        )

    def layers(self, name: str) -> Iterator[Row]:
        """A row for each user; nearly always one."""
        listed = self.raw[self.key] if self.key else []
        own = self._document(name)
        users = dict.fromkeys(_user(x) for x in listed)
        if sum(map(bool, users)) > 1:
            for user in users:
                spans = [x for x in listed if _user(x) == user]
                yield self._layer({**own, "annotator": user}, spans)
        else:
            user = next((u for u in users if u), "")
            yield self._layer({"annotator": user, **own} if user else own, listed)

    def _layer(self, own: Object, listed: Sequence[Any]) -> Row:
        if self.key:
            own = {**own, **span_objects.joined(*self._spans(listed))}
        return read_row(own, self.where, self.reading)

    def _document(self, name: str) -> Object:
        id = self.raw.get("id")
        own: Object = {
            "id": str(id) if type(id) is int or (isinstance(id, str) and id) else name,
            "text": self.text,
        }
        own |= {k: v for k in META if k in self.raw and _ours(k, v := self.raw[k])}
        if "annotator" not in own and isinstance(self.raw.get("annotation_approver"), str):
            own["annotator"] = self.raw["annotation_approver"]
        kept: Object = {"Comments": self.raw["Comments"]} if "Comments" in self.raw else {}
        meta = self.raw.get("meta")
        meta = dict(meta) if isinstance(meta, dict) else {"meta": meta} if meta is not None else {}
        for key, value in self.raw.items():
            if key in LABELS and key != self.key:
                kept[key] = value
                self._once(_no_spans(key))
            elif key not in (*ROW, *LABELS, "Comments") or (key in META and key not in own):
                meta[key] = value
        own |= {"meta": meta} if meta else {}
        return own | ({NAME: kept} if kept else {})

    def _once(self, words: str) -> None:
        if words not in self.said:
            self.said.add(words)
            self.reading.note(self.where, f"{words} (said once for all rows)")

    def _spans(self, listed: Sequence[Any]) -> tuple[list[Object], list[Object]]:
        source = self.reading.source(self.text)
        spans = span_objects.sound((self._span(x) for x in listed), source, self.where, self.reading)
        numbers: dict[str, Object] = {}
        for span in spans:
            numbers.setdefault(span.pop("number", ""), span)
        taken: set[str] = set()
        span_objects.named(spans, "e", taken, self.where, self.reading)
        links: list[Object] = []
        for n, raw in enumerate(span_objects.items(self.raw.get("relations")), 1):
            link = self._link(raw, numbers) if isinstance(raw, dict) else None
            if link is None:
                self.reading.refuse(self.where, f"relation {n} has no type, or an end that does not exist")
            else:
                links.append(link)
        span_objects.named(
            [x for x in links if x["kind"] != span_objects.ARGUMENT], "r", taken, self.where, self.reading
        )
        return spans, links

    def _span(self, raw: Any) -> Object:
        if isinstance(raw, list):
            raw = dict(zip(("start_offset", "end_offset", "label"), raw, strict=False))
        raw = span_objects.labelled(raw)
        start, end = raw.get("start_offset", raw.get("start")), raw.get("end_offset", raw.get("end"))
        span: Object = {"start": _place(start), "end": _place(end), "label": self._label(raw.get("label"))}
        span |= {"text": raw["text"]} if isinstance(raw.get("text"), str) else {}
        number = _id(raw.get("id"))
        key = raw.get("key") if isinstance(raw.get("key"), str) else number
        span |= ({"id": key} if key else {}) | ({"number": number} if number else {})
        span |= span_objects.beside(raw, SPAN, NAME)
        if (
            self.types is not None
            and str(span["label"]) in self.types
            and span.get("kind") != span_objects.ENTITY
        ):
            span["kind"] = span_objects.EVENT
        return span

    def _label(self, label: object) -> object:
        if type(label) is not int:
            return label
        if label not in self.names:
            self._once(f"the label {label} is a number, and the file does not say of what")
        return self.names.get(label, str(label))

    def _link(self, raw: Object, numbers: Mapping[str, Object]) -> Object | None:
        ends = [numbers.get(_id(raw.get(k)) or " ") for k in ("from_id", "to_id")]
        if None in ends or not isinstance(raw.get("type"), str) or not raw["type"]:
            return None
        source, target = (x["id"] for x in ends if x)
        link = {"type": raw["type"], "from": source, "to": target}
        link |= span_objects.beside(raw, _NATIVE, NAME)
        event = ends[0] is not None and ends[0].get("kind") == span_objects.EVENT
        if event and link.get("kind") != span_objects.RELATION:
            self.reading.lose("relation", link.get(NAME, {}), ())
            return link | {"kind": span_objects.ARGUMENT}
        key = raw.get("key") if isinstance(raw.get("key"), str) else ""
        number = _id(raw.get("id"))
        return link | {"kind": span_objects.RELATION, "id": key or (f"r{number}" if number else "")}


def _no_spans(key: str) -> str:
    return f"«{key}» is of whole texts (classification or sequence to sequence); it is kept with the document"


def _id(raw: object) -> str:
    return str(raw) if type(raw) is int or isinstance(raw, str) else ""


def _user(raw: object) -> str:
    return _id(raw.get("user")) if isinstance(raw, dict) else ""


def _ours(key: str, value: object) -> bool:
    """Whether a key says what own JSONL has it say; else it is metadata like any other."""
    if key == "flag":
        return isinstance(value, bool)
    if key == "state":
        return value in list(State)
    return isinstance(value, dict if key == "suggestions" else str)
