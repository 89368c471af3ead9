"""What reviews decided of the annotations in people's layers; the decisions stand with the gold layer."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from annotator.model import GOLD, Change, Judgment, LayerKey, State, Verdict
from annotator.review import Decided, Key
from storage.file import ProjectFile
from storage.teams.people import NO_CHECK

_COUNTS = ("in progress", "done")  # states of layers that are compared: the others say nothing yet


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A document that somebody works on or has done, as the list of reviews shows it.

    `state` is that of gold, `sources` are the people whose layers are compared. `decided` and `waiting` count
    their annotations with and without a decision, `apart` those readings (name and words) that not all of
    them have. `who` decided last, and `at` (ISO 8601); both may be empty. `left` counts what a finished
    review has to be decided, once somebody compared it: the list does not.
    """

    document: str
    title: str
    state: State
    sources: Mapping[str, State]
    decided: int
    waiting: int
    apart: int
    who: str = ""
    at: str = ""
    left: int = 0

    @property
    def open(self) -> bool:
        """Whether it waits for a person."""
        return self.state is not State.DONE or self.left > 0


class Reviews:
    """Found by the gold layer; keyed by annotator, annotation and part."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def of(self, gold: LayerKey) -> Mapping[Key, Decided]:
        """All decisions of this layer, by annotator, annotation and part (a role, or empty)."""
        rows = self._file.read(
            "SELECT d.annotator, annotation, part, verdict, reason, seen, who, at FROM decisions d"
            " JOIN layers l ON l.id = d.layer WHERE l.document = ? AND l.annotator = ?",
            (gold.document, gold.annotator),
        )
        with self._file.decoding(f"a decision on {gold.document}"):
            return {
                (annotator, annotation, part): Decided(Judgment(Verdict(verdict), reason, seen), who, at)
                for annotator, annotation, part, verdict, reason, seen, who, at in rows
            }

    def sources(self, document: str) -> list[str]:
        """Whose layers a review of the document compares, the first to come first."""
        rows = self._file.read(
            "SELECT annotator FROM layers l WHERE document = ? AND annotator != ? AND state IN (?, ?)"
            f" AND {NO_CHECK.format('l')} ORDER BY id",
            (document, GOLD, *_COUNTS),
        )
        return [name for (name,) in rows]

    def at_work(self, document: str) -> list[str]:
        """Who of these people is not done with it."""
        rows = self._file.read(
            "SELECT annotator FROM layers l WHERE document = ? AND annotator != ? AND state = ?"
            f" AND {NO_CHECK.format('l')} ORDER BY id",
            (document, GOLD, State.IN_PROGRESS),
        )
        return [name for (name,) in rows]

    def listing(self, left_out: Collection[str] = ()) -> list[Reviewed]:
        """All documents with such a layer, in their order, but for those given again: they are never gold.
        Who is `left_out` is not among the sources, nor counted. What is counted is counted by SQL: it says
        nothing of units, and does not see what was altered since it was decided."""
        rows = self._file.read(
            "SELECT d.id, d.title, l.annotator, l.state, l.entities + l.events + l.relations,"
            " coalesce(g.state, 'new') FROM documents d JOIN layers l ON l.document = d.id"
            " LEFT JOIN layers g ON g.document = d.id AND g.annotator = ?"
            " WHERE d.trashed_at IS NULL AND l.annotator != ? AND l.state IN (?, ?)"
            " AND d.id NOT IN (SELECT document FROM assignments WHERE kind = 'again')"
            f" AND {NO_CHECK.format('l')} ORDER BY d.position, l.id",
            (GOLD, GOLD, *_COUNTS),
        )
        decided, apart, last = self._decided(), self._apart(left_out), self._last()
        found: dict[str, Reviewed] = {}
        with self._file.decoding("the list of reviews"):
            for id, title, name, state, count, gold in rows:
                before = found.get(id) or Reviewed(
                    id, title, State(gold), {}, 0, 0, apart.get(id, 0), *last.get(id, ("", ""))
                )
                if name in left_out:
                    found[id] = before
                    continue
                done = decided.get((id, name), 0)
                found[id] = replace(
                    before,
                    sources={**before.sources, name: State(state)},
                    decided=before.decided + done,
                    waiting=before.waiting + count - done,
                )
        return list(found.values())

    def _decided(self) -> dict[tuple[str, str], int]:
        """By document and annotator, how many of their annotations are decided."""
        rows = self._file.read(
            "SELECT g.document, x.annotator, count(*) FROM decisions x JOIN layers g ON g.id = x.layer"
            " JOIN layers l ON l.document = g.document AND l.annotator = x.annotator"
            " JOIN annotations a ON a.layer = l.id AND a.id = x.annotation"
            " WHERE x.part = '' GROUP BY g.document, x.annotator"
        )
        return {(document, name): count for document, name, count in rows}

    def _apart(self, left_out: Collection[str]) -> dict[str, int]:
        """By document, how many readings of entities and events not all have."""
        rows = self._file.read(
            "WITH compared AS (SELECT id, document FROM layers l WHERE annotator != ? AND state IN (?, ?)"
            f" AND {NO_CHECK.format('l')} AND annotator NOT IN (SELECT value FROM json_each(?))),"
            " people AS (SELECT document, count(*) AS all_of_them FROM compared GROUP BY document),"
            " readings AS (SELECT c.document, count(DISTINCT a.layer) AS some FROM annotations a"
            " JOIN compared c ON c.id = a.layer WHERE a.kind != 'relation'"
            " GROUP BY c.document, a.kind, a.name, a.first, a.last)"
            " SELECT document, count(*) FROM readings JOIN people USING (document)"
            " WHERE some < all_of_them GROUP BY document",
            (GOLD, *_COUNTS, json.dumps([*left_out])),
        )
        return dict(rows)

    def _last(self) -> dict[str, tuple[str, str]]:
        """By document, who decided last and when; SQLite takes `who` from the row that has the maximum."""
        rows = self._file.read(
            "SELECT g.document, x.who, max(x.at) FROM decisions x JOIN layers g ON g.id = x.layer"
            " GROUP BY g.document"
        )
        return {document: (who, at) for document, who, at in rows}

    def apply(self, change: Change, *, who: str, at: str) -> None:
        """The decisions of a change, whose layer is there; `Journal.write` calls this.

        Raises ValueError when one was not made for what is stored.
        """
        if not change.decisions:
            return
        there = self.of(change.layer)
        ((layer,),) = self._file.read(
            "SELECT id FROM layers WHERE document = ? AND annotator = ?",
            (change.layer.document, change.layer.annotator),
        )
        for d in change.decisions:
            key = d.annotator, d.annotation, d.part
            stands = there.get(key)
            if (stands.judgment if stands else None) != d.before:
                raise ValueError(f"{change.name}: the decision on {d.annotation} of {d.annotator} is another")
            self._file.write(
                "DELETE FROM decisions WHERE layer = ? AND annotator = ? AND annotation = ? AND part = ?",
                (layer, *key),
            )
            if d.after is not None:
                self._file.write(
                    "INSERT INTO decisions"
                    " (layer, annotator, annotation, part, verdict, reason, seen, who, at)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (layer, *key, d.after.verdict, d.after.reason, d.after.seen, who, at),
                )
