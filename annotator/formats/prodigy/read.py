"""The rows of a Prodigy file: tasks about one input, by one annotator, are one document's layer.

A rejected task's spans are rejected suggestions; an ignored one is skipped.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

from annotator.errors import ImportFailed
from annotator.formats import span_objects, strict_json
from annotator.formats.json_row import read_row
from annotator.formats.json_values import is_lines, values
from annotator.formats.jsonl import LONGEST_LINE
from annotator.formats.prodigy.tokens import fits, own_tokens
from annotator.formats.rows import LONGEST_TEXT, MOST_BAD, Reading, Row
from annotator.formats.span_objects import Object
from annotator.model import State

NAME = "prodigy"
TASK = (
    "text", "id", "title", "date", "meta", "spans", "relations", "suggestions", "answer", "state", "flagged",
    "flag_note", "_annotator_id",
)  # fmt: skip
SPAN = frozenset(("id", "start", "end", "label", "text", "token_start", "token_end", *span_objects.BESIDE))
_SUGGESTED = frozenset(("score", "source", "reason"))  # of the span in a task that was refused
LINK = ("head", "child", "head_span", "child_span")
_END = frozenset(("start", "end", "token_start", "token_end", "label", "id"))  # said of a span at an end
_NATIVE = frozenset(("id", "label", *LINK))  # of a relation
_SAID = ("note", "attributes", "origin")  # of a relation, and of no argument
_PLACE = ("start", "end", "label", "text")
_BINARY = ("ner", "spans")  # views that ask yes or no of one span
_ANSWERS = {"accept": State.DONE, "ignore": State.SKIPPED}

Key = tuple[str, str]  # which input, and whose
Task = tuple[str, Object]  # where it stands


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """A document for each input; one that has several tasks comes where the last of them stands.

    The file is gone through twice, and only the tasks of inputs with several are kept meanwhile.
    Raises ImportFailed for a file without tasks.
    """
    counts = Counter(_keys(path, reading.encoding))
    waiting: dict[Key, list[Task]] = {}
    names: dict[str, str] = {}
    broken = set[Key]()  # a task of theirs was refused
    n = 0
    for n, (where, raw) in enumerate(values(path, reading.encoding), 1):
        key = _key(raw, where)
        name = names.setdefault(key[0], _id(raw) or f"{path.stem}-{n}")
        counts[key] -= 1
        try:
            if not isinstance(raw, dict):
                raise raw if isinstance(raw, ValueError) else ValueError("not an object")
            _check(raw)
            waiting.setdefault(key, []).append((where, raw))
        except ValueError as problem:
            reading.refuse(where, problem)
            broken.add(key)
        if counts[key] <= 0 and key in waiting:
            yield from _row(name, waiting.pop(key), reading, broken=key in broken)
    if not n:
        raise ImportFailed(f"{path.name} was refused: it holds no tasks.")
    for key, tasks in waiting.items():  # of which a line was refused
        yield from _row(names[key[0]], tasks, reading, broken=True)


def _keys(path: Path, encoding: str) -> Iterator[Key]:
    """Of the tasks that name their input, unchecked where a line is a task: that comes in the second pass."""
    if encoding or not path.is_file() or not is_lines(path):
        yield from (_key(raw, "") for _, raw in values(path, encoding) if _key(raw, "")[0])
        return
    bad = 0
    with path.open("rb") as file:
        while bad <= MOST_BAD and (line := file.readline(LONGEST_LINE)):
            try:
                strict_json.check_size(line)
                key = _key(orjson.loads(line.removeprefix(b"\xef\xbb\xbf")), "")
            except ValueError:
                bad += 1
                continue
            if key[0]:
                yield key


def _id(raw: object) -> str:
    id = raw.get("id") if isinstance(raw, dict) else None
    return str(id) if isinstance(id, str) or type(id) is int else ""


def _key(raw: object, where: str) -> Key:
    if not isinstance(raw, dict):
        return where, ""
    hash_ = raw.get("_input_hash")
    return _id(raw) or (f"\0{hash_}" if isinstance(hash_, int | str) else where), _annotator(raw)


def _annotator(raw: Object) -> str:
    return next(
        (raw[k] for k in ("_annotator_id", "_session_id") if raw.get(k) and isinstance(raw[k], str)), ""
    )


def _check(raw: Object) -> None:
    if not isinstance(raw.get("text"), str) or not raw["text"]:
        raise ValueError(f"{'a task about an image' if 'image' in raw else 'a task'} without text")
    if len(raw["text"]) > LONGEST_TEXT:
        raise ValueError(f"the text has {len(raw['text'])} characters; {LONGEST_TEXT} is the most")
    for key in ("spans", "relations"):
        value = raw.get(key)
        if value is not None and not (isinstance(value, list) and all(isinstance(s, dict) for s in value)):
            raise ValueError(f"{key} is not a list of objects")
    if raw.get("answer") not in (None, "accept", "reject", "ignore"):
        raise ValueError(f"the answer «{raw['answer']}» is none of accept, reject, ignore")


def _row(id: str, tasks: Sequence[Task], reading: Reading, *, broken: bool) -> Iterator[Row]:
    (where, first), bad = tasks[0], len(reading.refused)
    reader = _Layer(id, first["text"], reading)
    for place, raw in tasks:
        if raw["text"] != first["text"]:
            reading.refuse(place, f"{where} has the same input and another text")
        else:
            reader.add(place, raw)
    try:
        row = read_row(reader.own(), where, reading)
        if broken or len(reading.refused) > bad:
            reading.spoil(where)
        yield row
    except ValueError as problem:
        reading.refuse(where, problem)


class _Layer:
    """Gathers the tasks of one document and annotator into one object of own JSONL."""

    def __init__(self, id: str, text: str, reading: Reading) -> None:
        self.row: Object = {"id": id, "text": text}
        self.reading, self.source = reading, reading.source(text)
        self.extra: Object = {}
        self.spans: list[Object] = []
        self.links: list[Object] = []
        self.rejected: list[Object] = []
        self.suggested: Object = {}
        self.verdict: set[str] = set()
        self.taken: tuple[set[str], set[str]] = (set(), set())
        self.annotated = False

    def add(self, where: str, raw: Object) -> None:
        """One task."""
        answer, binary = raw.get("answer"), raw.get("_view_id") in _BINARY
        aside = answer == "reject" or (answer == "ignore" and binary)
        spans, links = self._read(where, raw, aside)
        if aside:
            self.rejected += [_suggestion(s, raw, rejected=answer == "reject") for s in spans]
            if not spans:  # a no to what nobody marked has no place
                self.reading.lose("task", {"answer": answer}, ())
        else:
            self._own(raw)
            self._merge(spans, links)
            self.annotated = self.annotated or _annotated(raw)
        if answer != "reject":
            self._status(raw, binary)
        self._unknown(raw, spans if answer == "reject" else self.spans)

    def _read(self, where: str, raw: Object, aside: bool) -> tuple[list[Object], list[Object]]:
        listed = [_span(span_objects.labelled(s), aside) for s in raw.get("spans") or ()]
        spans = span_objects.sound(listed, self.source, where, self.reading)
        span_objects.named(spans, "s" if aside else "e", self.taken[aside], where, self.reading)
        if aside:
            return spans, []
        links, lost, placed = [], 0, _placed(spans)
        for relation in raw.get("relations") or ():
            for key in ("head_span", "child_span"):
                if isinstance(relation.get(key), dict):
                    self.reading.lose(key, relation[key], _END)
            ends = [_end(relation, end, placed) for end in ("head", "child")]
            if all(ends) and isinstance(relation.get("label"), str) and relation["label"]:
                links.append(_link(relation, *ends))
            else:
                lost += 1
        relations = [x for x in links if x.get("kind") != span_objects.ARGUMENT]
        span_objects.named(relations, "r", self.taken[aside], where, self.reading)
        if lost:
            self.reading.note(where, f"relations between tokens without an entity are left out ({lost})")
        return spans, links

    def _merge(self, spans: Sequence[Object], links: Sequence[Object]) -> None:
        """What another task said already is not said again."""
        there = {(s["start"], s["end"], s["label"]): s["id"] for s in self.spans}
        names = {}
        for span in spans:
            names[span["id"]] = there.get((span["start"], span["end"], span["label"]), span["id"])
        for span in spans:
            if names[span["id"]] == span["id"]:
                self.spans.append(span)
            else:
                self.reading.lose("span", span.get(NAME, {}), ())
        self.links += [{**x, "from": names[x["from"]], "to": names[x["to"]]} for x in links]

    def _own(self, raw: Object) -> None:
        for key in ("title", "date", "meta"):
            if key in raw and _ours(key, raw[key]):
                self._first(self.row, {key: raw[key]})
        if _suggestions(raw):
            self.suggested = raw["suggestions"]

    def _status(self, raw: Object, binary: bool) -> None:
        answer = raw.get("answer")
        if answer == "accept" and binary:
            self.verdict.add(State.IN_PROGRESS)
        elif answer in _ANSWERS:
            self.verdict.add(_ANSWERS[answer])
        elif raw.get("state") in list(State):
            self.verdict.add(raw["state"])
        if raw.get("flagged") is True:
            self.row["flag"] = True
        if isinstance(raw.get("flag_note"), str):
            self.row["flag_note"] = raw["flag_note"]

    def _first(self, said: Object, more: Object) -> None:
        """What a task says of the document where none said so before; what is otherwise then is counted."""
        self.reading.lose("task", {k: v for k, v in more.items() if said.get(k, v) != v}, ())
        said |= more | said

    def _unknown(self, raw: Object, spans: Sequence[Object]) -> None:
        annotator = _annotator(raw)
        if annotator:
            self.row["annotator"] = annotator
        own = {k for k in TASK if k in raw and _ours(k, raw[k])} | {"tokens"}
        rest = {k: v for k, v in raw.items() if k not in own}
        listed = raw.get("tokens")
        edges = [(s["start"], s["end"]) for s in spans]
        if listed and listed != own_tokens(self.source.clean, edges):
            fit = raw.get("answer") != "reject" and self.source.positions is None and fits(listed, edges)
            if fit:
                rest["tokens"] = listed
            elif listed != self.extra.get("tokens"):
                self.reading.lose("task", {"tokens": listed}, ())
        self._first(self.extra, rest)

    def own(self) -> Object:
        """The whole, as own JSONL says it."""
        row = {**self.row, **({NAME: self.extra} if self.extra else {})}
        # Several answers about one document: some of it was decided.
        state = self.verdict.pop() if len(self.verdict) == 1 else State.IN_PROGRESS if self.verdict else None
        row |= {"state": state} if state else {}
        if self.annotated:
            row |= span_objects.joined(self.spans, self.links)
            events = {s["id"] for s in self.spans if s.get("kind") == span_objects.EVENT}
            for link in self.links:
                if link["from"] in events and link.get("kind") != span_objects.RELATION:
                    self.reading.lose(
                        "argument", link.get(NAME, {}) | {k: link[k] for k in _SAID if k in link}, ()
                    )
        if self.suggested or self.rejected:
            entities = [*self.suggested.get("entities", ()), *self.rejected]
            row["suggestions"] = {**self.suggested, **({"entities": entities} if entities else {})}
        return row


def _annotated(raw: Object) -> bool:
    """Whether a task says which entities there are; an accepted one with tokens and no spans says none."""
    manual = "tokens" in raw and not {"label", "options"} & raw.keys()
    return raw.get("spans") is not None or (raw.get("answer") == "accept" and manual)


def _suggestions(raw: Object) -> bool:
    own = raw.get("suggestions")
    return (
        isinstance(own, dict)
        and own.keys() <= {"entities", "events", "relations"}
        and all(isinstance(x, list) for x in own.values())
    )


def _ours(key: str, value: Any) -> bool:
    """Whether a key of a task says what the program takes it to say, and is no unknown one of that name."""
    if key in ("title", "date", "flag_note"):
        return isinstance(value, str)
    sound = {
        "meta": isinstance(value, dict),
        "flagged": value is True,
        "state": value in list(State),
        "suggestions": _suggestions({key: value}),
    }
    return sound.get(key, True)


def _span(raw: Object, aside: bool) -> Object:
    native = SPAN | _SUGGESTED if aside else SPAN
    span: Object = {k: raw[k] for k in _PLACE if k in raw}
    if id := _id(raw):
        span["id"] = id
    span |= {k: raw[k] for k in _SUGGESTED if k in raw} if aside else {}
    return span | span_objects.beside(raw, native, NAME)


def _suggestion(span: Object, task: Object, *, rejected: bool) -> Object:
    """A span that was refused, or passed over, as a suggestion; a score that is none counts as half."""
    meta = task.get("meta")
    found = [span.get("score"), meta.get("score") if isinstance(meta, dict) else None]
    numbers = (x for x in found if isinstance(x, int | float) and not isinstance(x, bool))
    score = next((x for x in numbers if 0 <= x <= 1), 0.5)
    words = {k: span[k] if isinstance(span.get(k), str) else d for k, d in (("source", NAME), ("reason", ""))}
    kept = {k: v for k, v in span.items() if k not in ("kind", "values")}
    return kept | {"score": score} | words | ({"verdict": "rejected"} if rejected else {})


def _placed(spans: Sequence[Object]) -> dict[str, dict[str, None]]:
    """The ids of spans by their place, with and without the label."""
    found: dict[str, dict[str, None]] = {}
    for s in spans:
        for place in (f"{s['start']} {s['end']} {s['label']}", f"{s['start']} {s['end']}"):
            found.setdefault(place, {})[s["id"]] = None
    return found


def _end(relation: Object, end: str, placed: Mapping[str, Mapping[str, None]]) -> str:
    """The id of the span at the head or child of a relation; empty where there is none."""
    place = relation.get(f"{end}_span")
    if not isinstance(place, dict):
        return ""
    where = f"{place.get('start')} {place.get('end')}"
    found = placed.get(f"{where} {place.get('label')}") or placed.get(where) or {}
    return _id(place) if _id(place) in found else next(iter(found), "")


def _link(relation: Object, source: str, target: str) -> Object:
    beside = span_objects.beside(relation, _NATIVE, NAME)
    id = {"id": _id(relation)} if _id(relation) else {}
    return {"type": relation["label"], "from": source, "to": target} | id | beside
