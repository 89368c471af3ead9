"""The layers of a project: what one annotator made of one document."""

from collections import Counter
from collections.abc import Iterable, Sequence

from annotator.model import (
    Annotation,
    Change,
    Entity,
    Event,
    Layer,
    LayerKey,
    Relation,
    Ruling,
    State,
    Status,
    Verdict,
    likeness,
)
from storage import encode
from storage.documents import Documents
from storage.file import ProjectFile
from storage.suggestions import Suggestions

KINDS = ("entity", "event", "relation")


class Layers:
    """Found by document and annotator. A layer is there from its first change on."""

    def __init__(self, file: ProjectFile, documents: Documents, suggestions: Suggestions) -> None:
        self._file = file
        self._documents = documents
        self._suggestions = suggestions

    def get(self, key: LayerKey) -> Layer:
        """With the annotator's verdicts and the document's suggestions; empty when there is none. What
        nobody decided of a label that is retired is left out.

        Raises ProjectDamaged when it is not as it was stored.
        """
        document = self._documents.get(key.document)
        rows = self._file.read(
            "SELECT id, state, flagged, note, entities + events + relations, decided FROM layers"
            " WHERE document = ? AND annotator = ?",
            (key.document, key.annotator),
        )
        if not rows:
            return Layer(document, key.annotator, suggestions=self._suggestions.offered(key.document))
        number, state, flagged, note, annotated, decided = rows[0]
        annotations, verdicts = self._annotations(number, key), self._verdicts(number, key)
        suggestions = self._suggestions.offered(key.document, verdicts)
        complete = (len(annotations), len(verdicts)) == (annotated, decided)
        self._file.require(complete, f"a part of the layer on {key.document} is gone")
        with self._file.decoding(f"the layer on {key.document}"):
            status = Status(State(state), bool(flagged), note)
        return Layer(document, key.annotator, annotations, verdicts, suggestions, status)

    def _annotations(self, number: int, key: LayerKey) -> dict[str, Annotation]:
        rows = self._file.read(
            "SELECT id, value, seal FROM annotations WHERE layer = ? ORDER BY position", (number,)
        )
        fault = f"an annotation of {key.document} is not as it was stored"
        self._file.require(all(encode.seal(number, id, value) == seal for id, value, seal in rows), fault)
        with self._file.decoding(fault):
            annotations = encode.annotations_from([value for _, value, _ in rows])
        return {annotation.id: annotation for annotation in annotations}

    def _verdicts(self, number: int, key: LayerKey) -> dict[str, Verdict]:
        rows = self._file.read("SELECT suggestion, verdict FROM verdicts WHERE layer = ?", (number,))
        with self._file.decoding(f"a verdict on {key.document}"):
            return {suggestion: Verdict(verdict) for suggestion, verdict in rows}

    def exists(self, key: LayerKey) -> bool:
        """Whether the annotator has a layer on the document."""
        return self._number(key) is not None

    def of(self, document: str) -> list[str]:
        """The annotators who have a layer on the document, the first to come first."""
        rows = self._file.read("SELECT annotator FROM layers WHERE document = ? ORDER BY id", (document,))
        return [name for (name,) in rows]

    def annotators(self) -> list[str]:
        """All who have a layer on a document that is not in the trash, the first to come first."""
        rows = self._file.read(
            "SELECT name FROM annotators WHERE EXISTS"
            " (SELECT 1 FROM layers l JOIN documents d ON d.id = l.document"
            " WHERE l.annotator = name AND d.trashed_at IS NULL) ORDER BY number"
        )
        return [name for (name,) in rows]

    def keys(self) -> list[LayerKey]:
        """Of all layers whose documents are not in the trash, in the order of the documents."""
        rows = self._file.read(
            "SELECT l.document, l.annotator FROM layers l JOIN documents d ON d.id = l.document"
            " WHERE d.trashed_at IS NULL ORDER BY d.position, l.id"
        )
        return [LayerKey(document, annotator) for document, annotator in rows]

    def with_events(self, annotator: str) -> list[str]:
        """The documents on which this annotator has events, in their order."""
        rows = self._file.read(
            "SELECT l.document FROM layers l JOIN documents d ON d.id = l.document"
            " WHERE l.annotator = ? AND l.events > 0 AND d.trashed_at IS NULL ORDER BY d.position",
            (annotator,),
        )
        return [document for (document,) in rows]

    def annotated(self, key: LayerKey) -> Layer:
        """As `get`, but without suggestions, verdicts and status: many layers are read quickly."""
        number = self._number(key)
        annotations = {} if number is None else self._annotations(number, key)
        return Layer(self._documents.get(key.document), key.annotator, annotations)

    def finished(self, annotator: str) -> list[str]:
        """The documents that this annotator has done, in the order of finishing; imported ones first."""
        rows = self._file.read(
            "SELECT l.document FROM layers l JOIN documents d ON d.id = l.document WHERE l.annotator = ?"
            " AND l.state = 'done' AND d.trashed_at IS NULL ORDER BY coalesce(l.finished, 0), l.id",
            (annotator,),
        )
        return [document for (document,) in rows]

    def done(self) -> list[LayerKey]:
        """One finished layer a document: gold, else the one finished last; in the order of the documents."""
        rows = self._file.read(
            "SELECT l.document, l.annotator FROM layers l JOIN documents d ON d.id = l.document"
            " WHERE l.state = 'done' AND d.trashed_at IS NULL"
            " ORDER BY d.position, l.annotator = 'gold', coalesce(l.finished, 0), l.id"
        )
        return [LayerKey(*row) for row in {document: (document, who) for document, who in rows}.values()]

    def unstarted(self) -> list[str]:
        """The documents on which nobody has a layer, in their order."""
        rows = self._file.read(
            "SELECT id FROM documents d WHERE trashed_at IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM layers l WHERE l.document = d.id) ORDER BY position"
        )
        return [id for (id,) in rows]

    def unseen(self) -> list[str]:
        """Those of the `unstarted` that nobody spent time on either."""
        looked_at = {id for (id,) in self._file.read("SELECT DISTINCT document FROM times WHERE seconds > 0")}
        return [id for id in self.unstarted() if id not in looked_at]

    def note_finished(self, change: Change, number: int) -> None:
        """Keep which row of the journal made a layer done; `Journal.write` calls this."""
        if change.status is None:
            return
        done = change.status[1].state is State.DONE
        if done and change.status[0].state is State.DONE:
            return
        self._file.write(
            "UPDATE layers SET finished = ? WHERE document = ? AND annotator = ?",
            (number if done else None, change.layer.document, change.layer.annotator),
        )

    def put(self, layer: Layer) -> None:
        """The whole layer, in place of the one that is there; its new suggestions are kept too.

        For imports: it writes no journal row. Raises ValueError when the document is unknown or
        a verdict speaks of a suggestion that is not there.
        """
        with self._file.writing():
            self._suggestions.add(layer.document.id, layer.suggestions.values())
            number = self._made(layer.key)
            self._file.write("DELETE FROM verdicts WHERE layer = ?", (number,))
            self._file.write("DELETE FROM annotations WHERE layer = ?", (number,))
            self._file.write(
                "UPDATE layers SET state = ?, flagged = ?, note = ?, entities = 0, events = 0, relations = 0,"
                " decided = 0 WHERE id = ?",
                (layer.status.state, layer.status.flagged, layer.status.note, number),
            )
            self._add(number, layer.annotations.values())
            self._count(number, (), layer.annotations.values())
            self._rule(number, layer.key, [Ruling(s, None, v) for s, v in layer.verdicts.items()])

    def apply(
        self, change: Change, removed: Sequence[str] | None = None, added: Sequence[str] | None = None
    ) -> None:
        """Writes only what the change names; `Journal.write` calls this, with the texts of its annotations.

        Raises ValueError when the change was not made for the layer as it is stored.
        """
        with self._file.writing():
            number = self._made(change.layer)
            self._remove(number, change, removed)
            self._add(number, change.added, added)
            self._count(number, change.removed, change.added)
            self._rule(number, change.layer, change.verdicts)
            if change.status:
                self._set_status(number, change)

    def take_up(self, document: str) -> None:
        """What is proposed for a document and stands in a layer already waits there no longer: the person's
        own annotation is that one. It writes no journal row: nobody decided anything."""
        proposed = {s.id: likeness(s.annotation) for s in self._suggestions.of(document)}
        for annotator in self.of(document) if proposed else ():
            key = LayerKey(document, annotator)
            number = self._made(key)
            standing = {likeness(a) for a in self._annotations(number, key).values()}
            open_ = proposed.keys() - self._verdicts(number, key).keys()
            found = [id for id in proposed if id in open_ and proposed[id] in standing]
            if found:
                with self._file.writing():
                    self._rule(number, key, [Ruling(id, None, Verdict.REPLACED) for id in found])

    def _number(self, key: LayerKey) -> int | None:
        rows = self._file.read(
            "SELECT id FROM layers WHERE document = ? AND annotator = ?", (key.document, key.annotator)
        )
        return int(rows[0][0]) if rows else None

    def _made(self, key: LayerKey) -> int:
        number = self._number(key)
        if number is None:
            named = "INSERT INTO annotators (name) VALUES (?) ON CONFLICT DO NOTHING"
            self._file.write(named, (key.annotator,))
            number = self._file.insert(
                "INSERT INTO layers (document, annotator, state, flagged, note, scheme)"
                " VALUES (?, ?, 'new', 0, '', (SELECT max(number) FROM schemes))",
                (key.document, key.annotator),
            )
        return number

    def _remove(self, number: int, change: Change, texts: Sequence[str] | None) -> None:
        texts = encode.annotation_texts(change.removed) if texts is None else texts
        found = self._file.write_many(
            "DELETE FROM annotations WHERE layer = ? AND id = ? AND value = ?",
            [(number, gone.id, text) for gone, text in zip(change.removed, texts, strict=True)],
        )
        if found != len(change.removed):
            raise ValueError(f"{change.name}: what it takes out is not as the change says")

    def _add(self, number: int, added: Iterable[Annotation], texts: Sequence[str] | None = None) -> None:
        annotations = list(added)
        texts = encode.annotation_texts(annotations) if texts is None else texts
        self._file.write_many(
            "INSERT INTO annotations (layer, id, kind, name, first, last, value, seal)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [_columns(number, a, text) for a, text in zip(annotations, texts, strict=True)],
        )
        self._file.write_many(
            "INSERT INTO arguments (layer, event, position, role, target, value) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (number, event.id, position, a.role, a.target, a.value)
                for event in annotations
                if isinstance(event, Event)
                for position, a in enumerate(event.arguments)
            ],
        )

    def _count(self, number: int, removed: Iterable[Annotation], added: Iterable[Annotation]) -> None:
        counts = Counter(_kind(a) for a in added)
        counts.subtract(_kind(a) for a in removed)
        if any(counts.values()):
            self._file.write(
                "UPDATE layers SET entities = entities + ?, events = events + ?, relations = relations + ?"
                " WHERE id = ?",
                (*(counts[kind] for kind in KINDS), number),
            )

    def _rule(self, number: int, key: LayerKey, rulings: Iterable[Ruling]) -> None:
        decided = 0
        for ruling in rulings:
            if ruling.before is not None:
                found = self._file.write(
                    "DELETE FROM verdicts WHERE layer = ? AND suggestion = ? AND verdict = ?",
                    (number, ruling.suggestion, ruling.before),
                )
                if found != 1:
                    raise ValueError(f"the verdict on {ruling.suggestion} is another")
            if ruling.after is not None:
                self._file.write(
                    "INSERT INTO verdicts (layer, document, suggestion, verdict, reason)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (number, key.document, ruling.suggestion, ruling.after, ruling.reason),
                )
            decided += (ruling.after is not None) - (ruling.before is not None)
        if decided:
            self._file.write("UPDATE layers SET decided = decided + ? WHERE id = ?", (decided, number))

    def _set_status(self, number: int, change: Change) -> None:
        assert change.status is not None
        before, after = change.status
        found = self._file.write(
            "UPDATE layers SET state = ?, flagged = ?, note = ?"
            " WHERE id = ? AND state = ? AND flagged = ? AND note = ?",
            (after.state, after.flagged, after.note, number, before.state, before.flagged, before.note),
        )
        if found != 1:
            raise ValueError(f"{change.name}: the status is another")


_KIND_OF = {Entity: "entity", Event: "event", Relation: "relation"}


def _kind(annotation: Annotation) -> str:
    return _KIND_OF[type(annotation)]


def _columns(number: int, annotation: Annotation, value: str) -> tuple[object, ...]:
    extent = None if isinstance(annotation, Relation) else annotation.extent
    first, last = (None, None) if extent is None else (extent.start, extent.end)
    seal = encode.seal(number, annotation.id, value)
    return number, annotation.id, _kind(annotation), annotation.name, first, last, value, seal
