"""What a project file holds of people's work, as a merge looks at it: layers, their edits, their versions."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

import orjson

from annotator.model import LayerKey
from storage import encode
from storage.file import ProjectFile
from storage.layers import BLANK
from storage.merging.renaming import renamed
from storage.merging.versions import SCHEME, Content, Row, Stored, Version, Versions

LAYERS = 200  # read at once
AT_ONCE = 2_000  # rows between two ticks
_SORTED = orjson.OPT_SORT_KEYS


@dataclass(frozen=True, slots=True)
class Edit:
    """A row of a journal. `key` is the layer that it is about, if it is about one; `scheme`: whether a change
    of the scheme made it."""

    id: str
    at: str
    annotator: str
    kind: str
    change: str
    clock: int
    number: int
    of: str = ""
    name: str = ""
    key: LayerKey | None = None
    ruled: tuple[str, ...] = ()  # the suggestions on which it, or its undoing, says something

    @property
    def scheme(self) -> bool:
        """Whether it is what a change of the scheme did to the layer."""
        return self.name == SCHEME

    @property
    def place(self) -> tuple[int, str]:
        """Where it stands among all edits of all files."""
        return self.clock, self.id


@dataclass(frozen=True, slots=True)
class Begun:
    """A row of the layers: its number, status, what it began as, the number of the edit that made it done,
    and that of the version of the scheme under which it was begun."""

    number: int
    status: tuple[str, int, str]
    root: str
    finished: int | None
    scheme: int | None


class Source:
    """One file. `names` gives the ids that its documents have in the project that takes it in."""

    def __init__(
        self,
        file: ProjectFile,
        title: str = "",
        names: Mapping[str, str] | None = None,
        tick: Callable[[], None] = lambda: None,
    ) -> None:
        """`tick` is called now and then while it is read; what it raises ends that."""
        self.file, self.title, self.tick = file, title, tick
        self._names = names or {}
        self._own = {new: old for old, new in self._names.items()}

    def name(self, document: str) -> str:
        """The id of its document in the project."""
        return self._names.get(document, document)

    def own(self, document: str) -> str:
        """The other way round."""
        return self._own.get(document, document)

    def _key(self, document: str, annotator: str) -> LayerKey:
        return LayerKey(self.name(document), annotator)

    # ---- edits ----

    @cached_property
    def edits(self) -> list[Edit]:
        """In order."""
        fault = "an edit of its journal is not as it was stored"
        found: list[Edit] = []
        rows = self.file.read(
            "SELECT id, at, annotator, kind, undoes, change, seal, clock, number FROM journal ORDER BY number"
        )
        with self.file.decoding(fault):
            for *columns, seal, clock, number in rows:
                self.file.require(encode.seal(*columns) == seal, fault)
                id, at, annotator, kind, _, text = columns
                if not number % AT_ONCE:
                    self.tick()
                row = orjson.loads(text)
                of, name = row["of"], row.get("name", "")
                key = self._key(row.get("document", ""), row.get("annotator", "")) if of == "layer" else None
                text = renamed(text, self._names) if self._names else text
                ruled = tuple(v[0] for v in row.get("verdicts", ()))
                found.append(Edit(id, at, annotator, kind, text, clock, number, of, name, key, ruled))
        return found

    @cached_property
    def _ids(self) -> Mapping[int, str]:
        """Of the edits, by number."""
        return {e.number: e.id for e in self.edits}

    @cached_property
    def of_layer(self) -> Mapping[LayerKey, list[Edit]]:
        """The edits of each layer, in order."""
        found: dict[LayerKey, list[Edit]] = {}
        for edit in self.edits:
            if edit.key is not None:
                found.setdefault(edit.key, []).append(edit)
        return found

    # ---- layers ----

    @cached_property
    def layers(self) -> Mapping[LayerKey, Begun]:
        """Those that are there."""
        rows = self.file.read(
            "SELECT document, annotator, id, state, flagged, note, root, finished, scheme FROM layers"
        )
        return {
            self._key(document, annotator): Begun(number, (state, flagged, note), root, finished, scheme)
            for document, annotator, number, state, flagged, note, root, finished, scheme in rows
        }

    @cached_property
    def stored(self) -> Mapping[LayerKey, list[Stored]]:
        """The versions beside them."""
        return {
            self._key(key.document, key.annotator): [*versions]
            for key, versions in Versions(self.file).stored().items()
        }

    @property
    def keys(self) -> set[LayerKey]:
        """All layers that were ever touched."""
        return {*self.layers, *self.of_layer, *self.stored}

    @cached_property
    def shown(self) -> Mapping[LayerKey, Version]:
        """The versions on show of all layers."""
        return self.versions(self.keys)

    def versions(self, keys: Iterable[LayerKey]) -> dict[LayerKey, Version]:
        """The one on show of each layer, where there is one or was one."""
        keys = [k for k in keys if k in self.layers or k in self.of_layer]
        there = [k for k in keys if k in self.layers]
        contents: dict[LayerKey, Content] = {}
        for at in range(0, len(there), LAYERS):
            self.tick()
            contents |= self._contents(there[at : at + LAYERS])
        return {key: self._version(key, contents.get(key, Content())) for key in keys}

    def _version(self, key: LayerKey, content: Content) -> Version:
        stored = self.stored.get(key, ())
        apart = frozenset[str]().union(*(s.apart for s in stored))
        back = frozenset[str]().union(*(s.version.history for s in stored if s.settled))
        edits = self.of_layer.get(key, [])
        mine = [e for e in edits if e.scheme or e.id not in apart or e.id in back]
        begun = self.layers.get(key)
        root = begun.root if begun and begun.root else _root(content, mine)
        made = [e for e in mine if not e.scheme]
        history = {e.id for e in made} | {*root.split()} - {BLANK} | back
        last = made[-1] if made else None
        return Version(frozenset(history), content, last.clock if last else 0, last.at if last else "")

    def _contents(self, keys: list[LayerKey]) -> dict[LayerKey, Content]:
        numbers = {self.layers[key].number: key for key in keys}
        listed = (json.dumps([*numbers]),)
        some = "WHERE layer IN (SELECT value FROM json_each(?)) ORDER BY layer"
        annotations: dict[int, list[Row]] = {number: [] for number in numbers}
        fault = "an annotation is not as it was stored"
        for layer, *row, seal in self.file.read(
            f"SELECT layer, id, kind, name, first, last, value, seal FROM annotations {some}, position",
            listed,
        ):
            self.file.require(encode.seal(layer, row[0], row[-1]) == seal, fault)
            annotations[layer].append(tuple(row))
        verdicts = _grouped(
            self.file.read(
                f"SELECT layer, suggestion, verdict, reason FROM verdicts {some}, suggestion", listed
            )
        )
        decisions = _grouped(
            self.file.read(
                "SELECT layer, annotator, annotation, part, verdict, reason, seen, who, at FROM decisions"
                f" {some}, annotator, annotation, part",
                listed,
            )
        )
        return {
            key: Content(
                tuple(annotations[number]),
                tuple(verdicts.get(number, ())),
                self.layers[key].status,
                tuple(decisions.get(number, ())),
                self._ids.get(self.layers[key].finished or 0, ""),
            )
            for number, key in numbers.items()
        }

    def suggestions(self) -> dict[str, set[str]]:
        """The ids of what is proposed, by document."""
        found: dict[str, set[str]] = {}
        for document, id in self.file.read("SELECT document, id FROM suggestions"):
            found.setdefault(self.name(document), set()).add(id)
        return found


def _grouped(rows: Iterable[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for number, *row in rows:
        found.setdefault(number, []).append(tuple(row))
    return found


def _root(content: Content, edits: list[Edit]) -> str:
    """What the layer was before its edits, as a digest; BLANK for nothing. Verdicts are left out: some came
    by themselves."""
    state: dict[str, bytes | str] = {row[0]: row[-1] for row in content.annotations}
    status: Any = content.status
    for edit in reversed(edits):
        row = orjson.loads(edit.change)
        for added in row.get("added", ()):
            state.pop(added.get("id", ""), None)
        for removed in row.get("removed", ()):
            state[removed.get("id", "")] = orjson.dumps(removed, option=_SORTED)
        status = row["status"][0] if "status" in row else status
    state_, flagged, note = status
    if not state and (state_, bool(flagged), note) == ("new", False, ""):
        return BLANK
    values = [
        v if isinstance(v, bytes) else orjson.dumps(orjson.loads(v), option=_SORTED) for v in state.values()
    ]
    digest = sha256(repr([state_, bool(flagged), note]).encode())
    for value in sorted(values):
        digest.update(value)
    return f"root:{digest.hexdigest()}"
