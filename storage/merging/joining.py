"""The layers of several files as those of one project: what is on show, and what lies beside it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from annotator.model import LayerKey
from annotator.scheme import Scheme
from storage import encode
from storage.file import ProjectFile
from storage.layers import BLANK
from storage.merging.carrying import Carrying, named_now
from storage.merging.incoming import AT_ONCE, LAYERS, Source
from storage.merging.versions import Content, Row, Stored, Version, heads
from storage.project import Project


@dataclass(slots=True)
class Joined:
    """`shown` are the layers that hold something else from now on, or have a longer history; `stored` the
    versions beside layers that have any."""

    shown: dict[LayerKey, Version] = field(default_factory=dict)
    stored: dict[LayerKey, list[Stored]] = field(default_factory=dict)

    @property
    def altered(self) -> bool:
        """Whether anything is to be written."""
        return bool(self.shown or self.stored)


def joined(mine: Source, others: Sequence[tuple[Source, Carrying]], scheme: Scheme) -> Joined:
    """What becomes of all layers that the others hold, under the names of the scheme. It is the same in
    whatever order they come."""
    keys = {key for source, _ in others for key in source.keys}
    own = mine.versions(keys)
    found: dict[LayerKey, list[Version]] = {key: [own[key]] if key in own else [] for key in keys}
    for key in keys:
        found[key] += (named_now(s.version, scheme) for s in mine.stored.get(key, ()) if not s.settled)
    for source, carrying in others:
        theirs = source.shown
        for key in source.keys:
            waiting = [s.version for s in source.stored.get(key, ()) if not s.settled]
            versions = [theirs[key]] if key in theirs else []
            known = {v.history for v in found[key]}
            new = [v for v in (*versions, *waiting) if v.history not in known]
            found[key] += (named_now(carrying.version(key, v), scheme) for v in new)
    result = Joined()
    for at, key in enumerate(sorted(keys, key=lambda k: (k.document, k.annotator))):
        if not at % LAYERS:
            mine.tick()
        _join(key, found[key], own.get(key), [mine, *(source for source, _ in others)], result)
    return result


def _join(
    key: LayerKey, versions: list[Version], own: Version | None, sources: Sequence[Source], result: Joined
) -> None:
    if not versions:
        return
    show, *rest = heads(versions)
    if own is None or own.history != show.history:
        result.shown[key] = show
    stored = [Stored(v, v.history - show.history) for v in rest]
    stored += _settled(key, sources, {v.sha256 for v in rest})
    if sorted(map(_name, stored)) != sorted(map(_name, sources[0].stored.get(key, ()))):
        result.stored[key] = stored


def _name(stored: Stored) -> tuple[str, list[str], bool]:
    return stored.version.sha256, sorted(stored.apart), bool(stored.settled)


def _settled(key: LayerKey, sources: Sequence[Source], waiting: Iterable[str]) -> list[Stored]:
    """The versions that somebody settled, in any of the files, and nobody took that back."""
    there = {s.version.sha256: s for source in reversed(sources) for s in source.stored.get(key, ())}
    if not there:
        return []
    edits = {e.id: e for source in sources for e in source.of_layer.get(key, ()) if '"settles":' in e.change}
    since: dict[str, str] = {}
    for edit in sorted(edits.values(), key=lambda e: e.place):
        for digest in orjson.loads(edit.change).get("settles", ()):
            since[digest] = "" if edit.kind == "undo" else edit.at
    return [
        Stored(there[digest].version, there[digest].apart, at)
        for digest, at in sorted(since.items())
        if at and digest in there and digest not in {*waiting}
    ]


class Writing:
    """Whole layers into the tables, many at once; within a transaction only."""

    def __init__(self, project: Project, mine: Source, places: Mapping[str, int]) -> None:
        """`places` are those of the documents."""
        self._file, self._mine, self._places = project.file, mine, places
        self._last = int(self._file.read("SELECT coalesce(max(id), 0) FROM layers")[0][0])

    def put(self, shown: Mapping[LayerKey, Version], schemes: Mapping[LayerKey, int]) -> None:
        """In place of what is there. `schemes`: under which version each is begun that is not there yet."""
        gone = [k for k, v in shown.items() if v.content.blank]
        there = [k for k in shown if k in self._mine.layers]
        numbers = [(self._mine.layers[k].number,) for k in there]
        for table in ("annotations", "verdicts", "decisions"):
            self._file.write_many(f"DELETE FROM {table} WHERE layer = ?", numbers)
        old = [(self._mine.layers[k].number,) for k in gone if k in self._mine.layers]
        self._file.write_many("DELETE FROM layers WHERE id = ?", old)
        places = sorted(shown.keys() - {*gone}, key=lambda k: (self._places[k.document], k.annotator))
        layers = {k: self._number(k) for k in places}
        names = sorted({(k.annotator,) for k in layers})
        self._file.write_many("INSERT INTO annotators (name) VALUES (?) ON CONFLICT DO NOTHING", names)
        self._file.write_many(
            "INSERT INTO layers (id, document, annotator, state, flagged, note, entities, events, relations,"
            " decided, scheme, root) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (document, annotator) DO UPDATE SET state = excluded.state,"
            " flagged = excluded.flagged, note = excluded.note, entities = excluded.entities,"
            " events = excluded.events, relations = excluded.relations, decided = excluded.decided,"
            " root = excluded.root, finished = NULL",
            [_layer_row(number, k, shown[k], schemes.get(k)) for k, number in layers.items()],
        )
        self._fill({number: (k, shown[k].content) for k, number in layers.items()})

    def _number(self, key: LayerKey) -> int:
        if key in self._mine.layers:
            return self._mine.layers[key].number
        self._last += 1
        return self._last

    def _fill(self, contents: Mapping[int, tuple[LayerKey, Content]]) -> None:
        annotations: list[Row] = []
        arguments: list[Row] = []
        verdicts: list[Row] = []
        decisions: list[Row] = []
        for number, (key, content) in contents.items():
            for row in content.annotations:
                annotations.append((number, *row, encode.annotation_seal(number, row[0], row[-1])))
                if row[1] == "event":
                    arguments += _arguments(number, row[0], row[-1])
            verdicts += ((number, key.document, *row) for row in content.verdicts)
            decisions += ((number, *row) for row in content.decisions)
        for table, columns, rows in (
            ("annotations", "layer, id, kind, name, first, last, value, seal", annotations),
            ("arguments", "layer, event, position, role, target, value", arguments),
            ("verdicts", "layer, document, suggestion, verdict, reason", verdicts),
            ("decisions", "layer, annotator, annotation, part, verdict, reason, seen, who, at", decisions),
        ):
            marks = ", ".join("?" * (columns.count(",") + 1))
            sql = f"INSERT INTO {table} ({columns}) VALUES ({marks})"
            for at in range(0, len(rows), AT_ONCE):
                self._mine.tick()
                self._file.write_many(sql, rows[at : at + AT_ONCE])


def arrange_layers(file: ProjectFile) -> None:
    """Numbers follow the documents and then the names, whatever came first: searches go by them."""
    sql = "SELECT l.id FROM layers l JOIN documents d ON d.id = l.document ORDER BY d.position, l.annotator"
    ids = [id for (id,) in file.read(sql)]
    moves = {old: new for old, new in zip(ids, sorted(ids), strict=True) if old != new}
    if not moves:
        return
    file.write("PRAGMA defer_foreign_keys = ON")
    rows = file.read(
        "SELECT layer, position, id, value FROM annotations WHERE layer IN (SELECT value FROM json_each(?))",
        (encode.to_json([*moves]),),
    )
    file.write_many(
        "UPDATE annotations SET layer = ?, seal = ? WHERE position = ?",
        [(-moves[old], encode.annotation_seal(moves[old], id, value), at) for old, at, id, value in rows],
    )
    places = {"arguments": "layer", "verdicts": "layer", "decisions": "layer", "layers": "id"}
    for table, column in places.items():
        sql = f"UPDATE {table} SET {column} = ? WHERE {column} = ?"
        file.write_many(sql, [(-new, old) for old, new in moves.items()])
    for table, column in {**places, "annotations": "layer"}.items():
        file.write(f"UPDATE {table} SET {column} = -{column} WHERE {column} < 0")


def _layer_row(number: int, key: LayerKey, version: Version, scheme: int | None) -> Row:
    content = version.content
    kinds = [row[1] for row in content.annotations]
    counts = [kinds.count(kind) for kind in ("entity", "event", "relation")]
    roots = sorted(h for h in version.history if h.startswith("root:"))
    return (
        number,
        key.document,
        key.annotator,
        *content.status,
        *counts,
        len(content.verdicts),
        scheme,
        " ".join(roots) or BLANK,
    )


def _arguments(layer: int, event: str, value: str) -> list[Row]:
    found: list[dict[str, Any]] = orjson.loads(value).get("arguments", ())
    return [
        (layer, event, position, a.get("role", ""), a.get("target", ""), a.get("value", ""))
        for position, a in enumerate(found)
    ]
