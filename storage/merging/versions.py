"""The versions of a layer that lie in several copies of a project, and which of them a person must decide.

A version is what a layer holds, and its history: the ids of the edits that it is made of, with a mark for
what it began as. One version is behind another when its history is a part of the other's; versions of which
none is behind another are heads. With one head nobody has to decide anything. With several, one of them is
the layer on show, and the others lie in the table `versions` until a Change `settles` them. A change of the
scheme is no edit: it is the project's, not a version's.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from typing import Any

from annotator.model import Layer, LayerKey, State, Status, Verdict
from annotator.scheme import Scheme
from annotator.scheme.moving import carried
from storage import encode
from storage.file import ProjectFile

NEW: tuple[str, int, str] = (State.NEW, 0, "")
SCHEME = "scheme"  # the name of a change that the scheme makes to layers
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Content:
    """What a layer holds, as columns: annotations (id, kind, name, first, last, value) in their order,
    verdicts (suggestion, verdict, reason), the status, decisions (without their layer); `finished` is the id
    of the edit that made it done."""

    annotations: tuple[Row, ...] = ()
    verdicts: tuple[Row, ...] = ()
    status: tuple[str, int, str] = NEW
    decisions: tuple[Row, ...] = ()
    finished: str = ""

    @cached_property
    def digest(self) -> str:
        """The same for what nobody could tell apart. A proposal that a person's own annotation stands for is
        ruled on by itself, here sooner and there later."""
        annotations = sorted(row[-1] for row in self.annotations)
        verdicts = sorted(row for row in self.verdicts if row[1] != Verdict.REPLACED)
        decisions = sorted(row[:6] for row in self.decisions)
        return _digest([annotations, verdicts, [*self.status], decisions])

    @property
    def blank(self) -> bool:
        """Whether it is as if there were no layer."""
        return not (self.annotations or self.verdicts or self.decisions) and tuple(self.status) == NEW

    @property
    def text(self) -> str:
        """As JSON, for the table."""
        rows = [self.annotations, self.verdicts, self.status, self.decisions, self.finished]
        return encode.to_json(rows)

    @classmethod
    def parsed(cls, text: str) -> "Content":
        """From such a JSON text."""
        annotations, verdicts, (state, flagged, note), decisions, finished = json.loads(text)
        rows = [tuple(map(tuple, x)) for x in (annotations, verdicts, decisions)]
        return cls(rows[0], rows[1], (state, flagged, note), rows[2], finished)

    def layer(self, empty: Layer, scheme: Scheme) -> Layer:
        """As a Layer under the names of the scheme; `empty` has the document and its suggestions."""
        annotations = [carried(a, scheme) for a in encode.annotations_from([x[-1] for x in self.annotations])]
        state, flagged, note = self.status
        return replace(
            empty,
            annotations={a.id: a for a in annotations},
            verdicts={suggestion: Verdict(verdict) for suggestion, verdict, _ in self.verdicts},
            status=Status(State(state), bool(flagged), note),
        )


@dataclass(frozen=True)
class Version:
    """`latest` is the clock of its last edit, `at` its time (ISO 8601; empty: it has none)."""

    history: frozenset[str]
    content: Content = field(compare=False)
    latest: int = field(default=0, compare=False)
    at: str = field(default="", compare=False)

    @cached_property
    def sha256(self) -> str:
        """Names it."""
        return _digest(sorted(self.history))


def heads(versions: Iterable[Version]) -> list[Version]:
    """Those that no other is ahead of, the one to show first. Of one history the first is taken, two that
    hold the same are one with both histories, and one whose edits are all in others is behind them."""
    distinct = {v.history: v for v in reversed([*versions])}.values()
    joined: dict[str, Version] = {}
    for v in sorted(_ahead(distinct), key=_rank):
        before = joined.get(v.content.digest)
        joined[v.content.digest] = replace(v, history=v.history | before.history) if before else v
    left = sorted(_ahead(joined.values()), key=_rank)
    for v in left[:-1]:
        others = frozenset[str]().union(*(x.history for x in left if x is not v))
        if v.history <= others:
            left = [x for x in left if x is not v]
    return sorted(left, key=_rank, reverse=True)


def _ahead(versions: Collection[Version]) -> list[Version]:
    return [v for v in versions if not any(v.history < other.history for other in versions)]


def _rank(version: Version) -> tuple[int, str]:
    return version.latest, version.sha256


def _digest(value: object) -> str:
    return sha256(
        json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
    ).hexdigest()


@dataclass(frozen=True, slots=True)
class Stored:
    """A version beside the one on show; `apart` are those of its edits that the one on show has not.
    `settled` says since when nobody need decide it any more."""

    version: Version
    apart: frozenset[str]
    settled: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A layer of which there are further versions: a person decides."""

    key: LayerKey
    versions: tuple[Version, ...]


class Versions:
    """Found by layer."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def stored(self) -> Mapping[LayerKey, Sequence[Stored]]:
        """All of them, settled or not."""
        rows = self._file.read(
            "SELECT document, annotator, sha256, history, apart, at, value, settled FROM versions"
            " ORDER BY document, annotator, at, sha256"
        )
        found: dict[LayerKey, list[Stored]] = {}
        with self._file.decoding("a version of a layer"):
            for document, annotator, digest, history, apart, at, value, settled in rows:
                latest, _, when = at.partition(" ")
                version = Version(frozenset(json.loads(history)), Content.parsed(value), int(latest), when)
                self._file.require(version.sha256 == digest, "a version of a layer is not as it was stored")
                stored = Stored(version, frozenset(json.loads(apart)), settled)
                found.setdefault(LayerKey(document, annotator), []).append(stored)
        return found

    def waiting(self) -> int:
        """How many layers wait for a decision; not those of documents in the trash."""
        ((count,),) = self._file.read(
            "SELECT count(DISTINCT v.document || char(0) || v.annotator) FROM versions v"
            " JOIN documents d ON d.id = v.document WHERE v.settled = '' AND d.trashed_at IS NULL"
        )
        return int(count)

    def conflicts(self) -> list[Conflict]:
        """The layers that wait, in the order of the documents."""
        places = {
            id: n
            for n, (id,) in enumerate(
                self._file.read("SELECT id FROM documents WHERE trashed_at IS NULL ORDER BY position")
            )
        }
        open_ = {
            key: tuple(s.version for s in stored if not s.settled)
            for key, stored in self.stored().items()
            if key.document in places
        }
        found = [Conflict(key, versions) for key, versions in open_.items() if versions]
        return sorted(found, key=lambda c: (places[c.key.document], c.key.annotator))

    def shown_at(self, key: LayerKey) -> str:
        """When the version on show was edited last (ISO 8601); empty: it came as it is."""
        where = "document = ? AND annotator = ?"
        rows = self._file.read(f"SELECT apart FROM versions WHERE {where}", (key.document, key.annotator))
        apart = {id for (listed,) in rows for id in json.loads(listed)}
        edits = self._file.read(
            "SELECT id, at FROM journal WHERE json_extract(change, '$.document') = ?"
            " AND json_extract(change, '$.annotator') = ? ORDER BY number DESC",
            (key.document, key.annotator),
        )
        return next((str(at) for id, at in edits if id not in apart), "")

    def put(self, stored: Mapping[LayerKey, Iterable[Stored]]) -> None:
        """These are the versions of those layers, in place of what is there."""
        with self._file.writing():
            for key in stored:
                keys = (key.document, key.annotator)
                self._file.write("DELETE FROM versions WHERE document = ? AND annotator = ?", keys)
            self._file.write_many(
                "INSERT INTO versions (document, annotator, sha256, history, apart, at, value, settled)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [*_rows(stored)],
            )

    def settle(self, key: LayerKey, versions: Iterable[str], at: str) -> None:
        """Nobody need decide these since then; an empty `at`: they wait again. `Journal.write` calls this."""
        self._file.write_many(
            "UPDATE versions SET settled = ? WHERE document = ? AND annotator = ? AND sha256 = ?",
            [(at, key.document, key.annotator, digest) for digest in versions],
        )


def _rows(stored: Mapping[LayerKey, Iterable[Stored]]) -> Iterator[Row]:
    for key, versions in stored.items():
        for s in versions:
            v = s.version
            sets = [encode.to_json(sorted(x)) for x in (v.history, s.apart)]
            at = f"{v.latest} {v.at}"
            yield key.document, key.annotator, v.sha256, *sets, at, v.content.text, s.settled
