"""The versions of a project's scheme, and what a change of it does to the annotations of everybody.

A version is a row that stays for ever; its number counts up, also when a change is undone. A layer's
row says under which version it was begun.
"""

import json
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from annotator import scheme as schemes
from annotator.errors import ProjectDamaged, SchemeInvalid
from annotator.model import Annotation, Change, LayerKey, Relation, SchemeChange, Suggestion
from annotator.scheme import Scheme
from annotator.scheme.moving import Move, carried, moved
from annotator.scheme.offering import KINDS, withdrawn
from storage import encode
from storage.documents import Documents
from storage.file import ProjectFile

_NAMED = "a.kind = ? AND a.name IN (SELECT value FROM json_each(?))"
_ARGUED = (
    "a.kind = 'event' AND (a.layer, a.id) IN"
    " (SELECT layer, event FROM arguments WHERE {0} IN (SELECT value FROM json_each(?)))"
)
_CARRIED = "EXISTS (SELECT 1 FROM json_each(a.value, '$.attributes') x WHERE {0})"
_ONE_OF = "{0} IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Version:
    """One version: who made it, when (ISO 8601), and by which change; the first has no `change`. `layers`:
    how many were begun under it."""

    number: int
    at: str
    annotator: str
    change: str
    layers: int


class Schemes:
    """The newest version is the one in force."""

    def __init__(self, file: ProjectFile, documents: Documents) -> None:
        self._file = file
        self._documents = documents
        self._scheme: Scheme | None = None

    @property
    def current(self) -> Scheme:
        """What may be annotated. Raises ProjectDamaged when it can't be read."""
        toml = self._toml()
        if self._scheme is None or self._scheme.toml != toml:
            try:
                self._scheme = schemes.parse(toml)
            except SchemeInvalid as problem:
                fault = f"The scheme in {self._file.path} can't be read."
                raise ProjectDamaged(fault, problem.message) from problem
        return self._scheme

    def _toml(self) -> str:
        rows = self._file.read("SELECT toml FROM schemes ORDER BY number DESC LIMIT 1")
        self._file.require(bool(rows), "it has no scheme")
        return str(rows[0][0])

    def versions(self) -> list[Version]:
        """All, the first one first."""
        rows = self._file.read(
            "SELECT s.number, s.at, s.annotator, s.change, count(l.id) FROM schemes s"
            " LEFT JOIN layers l ON l.scheme = s.number GROUP BY s.number ORDER BY s.number"
        )
        return [Version(*row) for row in rows]

    def add(self, scheme: Scheme, *, annotator: str = "", at: str = "", change: str = "") -> None:
        """From now on this one; earlier ones stay in the file."""
        with self._file.writing():
            self._file.write(
                "INSERT INTO schemes (id, version, toml, at, annotator, change) VALUES (?, ?, ?, ?, ?, ?)",
                (scheme.id, scheme.version, scheme.toml, at, annotator, change),
            )

    def change(self, change: SchemeChange, *, annotator: str, at: str) -> None:
        """A further version; `Journal.write` calls this.

        Raises ValueError when the change was not made of the scheme that is in force, SchemeInvalid when
        it would leave none.
        """
        if self._toml() != change.before:
            raise ValueError(f"{change.name}: the scheme is another")
        self.add(schemes.parse(change.after), annotator=annotator, at=at, change=change.name)

    # ---- what it does to annotations ----

    def changes(self, name: str, moves: Iterable[Move], *, batch: str) -> list[Change]:
        """A Change for each layer that the moves touch, also of documents in the trash, in their order."""
        found: dict[int, tuple[LayerKey, list[Annotation], list[Annotation]]] = {}
        moves = list(moves)
        words = _Words(self._documents)
        for number, document, annotator, before in self._candidates(moves):
            after = moved(before, moves, partial(words.under, document))
            if after != before:
                key = LayerKey(document, annotator)
                _, removed, added = found.setdefault(number, (key, [], []))
                removed.append(before)
                added.append(after)
        return [Change(name, key, tuple(r), tuple(a), batch=batch) for key, r, a in found.values()]

    def _candidates(self, moves: Iterable[Move]) -> Iterator[tuple[int, str, str, Annotation]]:
        """Layer's number, document, annotator, annotation: all that any of the moves may concern."""
        olds: dict[str, list[str]] = {}
        for move in moves:
            olds.setdefault(move.table, []).append(move.old)
        clauses = [_clause(table, names) for table, names in olds.items()]
        clauses = [c for c in clauses if c[0]]
        if not clauses:
            return
        rows = self._file.read(
            "SELECT a.layer, l.document, l.annotator, a.id, a.value, a.seal"
            " FROM annotations a JOIN layers l ON l.id = a.layer"
            f" WHERE {' OR '.join(f'({sql})' for sql, _ in clauses)} ORDER BY l.id, a.position",
            [p for _, parameters in clauses for p in parameters],
        )
        fault = "an annotation is not as it was stored"
        self._file.require(all(encode.seal(layer, id, v) == seal for layer, _, _, id, v, seal in rows), fault)
        with self._file.decoding(fault):
            annotations = encode.annotations_from([row[4] for row in rows])
        for (layer, document, annotator, *_), annotation in zip(rows, annotations, strict=True):
            yield layer, document, annotator, annotation

    def used(self, table: str, ids: Iterable[str], besides: Container[tuple[LayerKey, str]]) -> Iterator[str]:
        """Those of the ids in the table that annotations have, whose layer and id are not `besides`."""
        for name in ids:
            where, values = _clause(table, [name])
            rows = self._file.read(
                "SELECT l.document, l.annotator, a.id FROM annotations a JOIN layers l ON l.id = a.layer"
                f" WHERE {where or 'FALSE'}",
                values,
            )
            if any((LayerKey(document, annotator), id) not in besides for document, annotator, id in rows):
                yield name

    @property
    def withdrawn(self) -> list[str]:
        """What is retired, as the column `named` of the suggestions has it."""
        return _named(self.current)

    def hides(self, after: Scheme) -> int:
        """How many suggestions that nobody decided would no longer be offered under the scheme `after`."""
        names = [*{*_named(after)} - {*self.withdrawn}]
        rows = self._file.read(
            "SELECT count(*) FROM suggestions s WHERE s.superseded_at IS NULL AND "
            + _ONE_OF.format("s.named")
            + " AND NOT EXISTS (SELECT 1 FROM layers l JOIN verdicts v ON v.layer = l.id"
            " WHERE l.document = s.document AND v.suggestion = s.id)",
            (json.dumps(names),),
        )
        return int(rows[0][0])

    def carried(self, suggestions: Iterable[Suggestion]) -> Iterable[Suggestion]:
        """Stored suggestions under the names that their labels, types and roles have now."""
        scheme = self.current
        if not any(scheme.now.values()):
            return suggestions
        return [replace(s, annotation=carried(s.annotation, scheme)) for s in suggestions]


def _named(scheme: Scheme) -> list[str]:
    return [f"{kind} {name}" for kind, names in withdrawn(scheme).items() for name in sorted(names)]


def _clause(table: str, names: list[str]) -> tuple[str, list[object]]:
    """What finds the annotations that have one of the names; nothing for a table that none has."""
    listed = json.dumps(names)
    name, _, attribute = table.partition(".")
    if name in KINDS:
        return _NAMED, [KINDS[name], listed]
    if name in ("roles", "values"):
        return _ARGUED.format("role" if name == "roles" else "value"), [listed]
    if attribute:
        return _CARRIED.format(f"x.key = ? AND {_ONE_OF.format('x.value')}"), [attribute, listed]
    if name == "attributes":
        return _CARRIED.format(_ONE_OF.format("x.key")), [listed]
    return "", []


class _Words:
    """The words under annotations that come document by document."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._id, self._text = "", ""

    def under(self, document: str, annotation: Annotation) -> str:
        if isinstance(annotation, Relation):
            return ""
        if document != self._id:
            self._id, self._text = document, self._documents.get(document).text
        return " ".join(self._text[r.start : r.end] for r in annotation.ranges)
