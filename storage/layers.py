"""The layers of a project: what one annotator made of one document."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

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
from storage.file import ProjectFile, marks
from storage.suggestions import Suggestions
from storage.teams.overview import ONCE

KINDS = ("entity", "event", "relation")
AT_ONCE = 10  # layers that are read with one statement: more of them take memory, and little less time
BLANK = "-"  # the `root` of a layer that begins with nothing, at its first edit


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
        return next(self.many([key]))

    def many(self, keys: Sequence[LayerKey], *, suggestions: bool = True) -> Iterator[Layer]:
        """As `get`, one after the other, some read at once; the suggestions are left out on demand."""
        for start in range(0, len(keys), AT_ONCE):
            yield from self._some(keys[start : start + AT_ONCE], suggestions=suggestions)

    def _some(self, keys: Sequence[LayerKey], *, suggestions: bool) -> Iterator[Layer]:
        documents = self._documents.some({key.document for key in keys})
        rows = self._file.read(
            "SELECT document, annotator, id, state, flagged, note, entities + events + relations, decided"
            f" FROM layers WHERE document IN ({marks(documents)})",
            [*documents],
        )
        found = {
            key: row for document, annotator, *row in rows if (key := LayerKey(document, annotator)) in keys
        }
        numbers = {number: key.document for key, (number, *_) in found.items()}
        annotations, verdicts = self._annotations(numbers), self._verdicts(numbers)
        for key in keys:
            if key not in found:
                offered = self._suggestions.offered(key.document) if suggestions else {}
                yield Layer(documents[key.document], key.annotator, suggestions=offered)
                continue
            number, state, flagged, note, annotated, decided = found[key]
            made, ruled = annotations[number], verdicts[number]
            complete = (len(made), len(ruled)) == (annotated, decided)
            self._file.require(complete, f"a part of the layer on {key.document} is gone")
            with self._file.decoding(f"the layer on {key.document}"):
                status = Status(State(state), bool(flagged), note)
            offered = self._suggestions.offered(key.document, ruled) if suggestions else {}
            yield Layer(documents[key.document], key.annotator, made, ruled, offered, status)

    def _annotations(self, numbers: Mapping[int, str]) -> dict[int, dict[str, Annotation]]:
        """Those of some layers, whose documents are given, by layer."""
        rows = self._file.read(
            f"SELECT layer, id, value, seal FROM annotations WHERE layer IN ({marks(numbers)})"
            " ORDER BY layer, position",
            [*numbers],
        )
        values: dict[int, list[str]] = {number: [] for number in numbers}
        for number, id, value, seal in rows:
            if encode.annotation_seal(number, id, value) != seal:
                self._file.require(False, _fault(numbers[number]))
            values[number].append(value)
        found: dict[int, dict[str, Annotation]] = {}
        for number, texts in values.items():
            with self._file.decoding(_fault(numbers[number])):
                found[number] = {a.id: a for a in encode.annotations_from(texts)}
        return found

    def _verdicts(self, numbers: Mapping[int, str]) -> dict[int, dict[str, Verdict]]:
        rows = self._file.read(
            f"SELECT layer, suggestion, verdict FROM verdicts WHERE layer IN ({marks(numbers)})", [*numbers]
        )
        found: dict[int, dict[str, Verdict]] = {number: {} for number in numbers}
        for number, suggestion, verdict in rows:
            with self._file.decoding(f"a verdict on {numbers[number]}"):
                found[number][suggestion] = Verdict(verdict)
        return found

    def exists(self, key: LayerKey) -> bool:
        """Whether the annotator has a layer on the document."""
        return self._number(key) is not None

    def of(self, document: str) -> list[str]:
        """The annotators who have a layer on the document, by name."""
        sql = "SELECT annotator FROM layers WHERE document = ? ORDER BY annotator"
        rows = self._file.read(sql, (document,))
        return [name for (name,) in rows]

    def annotators(self) -> list[str]:
        """All who have a layer on a document that is not in the trash, by name."""
        rows = self._file.read(
            "SELECT name FROM annotators WHERE EXISTS"
            " (SELECT 1 FROM layers l JOIN documents d ON d.id = l.document"
            " WHERE l.annotator = name AND d.trashed_at IS NULL) ORDER BY name"
        )
        return [name for (name,) in rows]

    def keys(self) -> list[LayerKey]:
        """Of all layers whose documents are not in the trash, in the order of the documents."""
        rows = self._file.read(
            "SELECT l.document, l.annotator FROM layers l JOIN documents d ON d.id = l.document"
            " WHERE d.trashed_at IS NULL ORDER BY d.position, l.annotator"
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
        annotations = {} if number is None else self._annotations({number: key.document})[number]
        return Layer(self._documents.get(key.document), key.annotator, annotations)

    def finished(self, annotator: str) -> list[str]:
        """The documents that this annotator has done, in the order of finishing; imported ones first."""
        rows = self._file.read(
            "SELECT l.document FROM layers l JOIN documents d ON d.id = l.document WHERE l.annotator = ?"
            " AND l.state = 'done' AND d.trashed_at IS NULL ORDER BY coalesce(l.finished, 0), d.position",
            (annotator,),
        )
        return [document for (document,) in rows]

    def stages(self) -> dict[LayerKey, tuple[State, str]]:
        """How far each layer is, and when it was done (ISO 8601; empty where nobody knows), in the order of
        the documents that are not in the trash; without those that were given again."""
        rows = self._file.read(
            "SELECT l.document, l.annotator, l.state, coalesce(j.at, '') FROM layers l"
            " JOIN documents d ON d.id = l.document LEFT JOIN journal j ON j.number = l.finished"
            f" WHERE l.{ONCE} ORDER BY d.position, l.annotator"
        )
        return {LayerKey(document, who): (State(state), at) for document, who, state, at in rows}

    def done(self) -> list[LayerKey]:
        """One finished layer a document: gold, else the one finished last; in the order of the documents."""
        rows = self._file.read(
            "SELECT l.document, l.annotator FROM layers l JOIN documents d ON d.id = l.document"
            " WHERE l.state = 'done' AND d.trashed_at IS NULL"
            " ORDER BY d.position, l.annotator = 'gold', coalesce(l.finished, 0), l.annotator"
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

    def put_new(self, layers: Sequence[Layer]) -> None:
        """Layers that are not there yet and say nothing of suggestions: as `put`, all at once."""
        with self._file.writing():
            named = "INSERT INTO annotators (name) VALUES (?) ON CONFLICT DO NOTHING"
            self._file.write_many(named, [(name,) for name in dict.fromkeys(x.annotator for x in layers)])
            first = self._file.read("SELECT coalesce(max(id), 0) + 1 FROM layers")[0][0]
            self._file.write_many(
                "INSERT INTO layers (id, document, annotator, state, flagged, note, entities, events,"
                " relations, scheme) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT max(number) FROM schemes))",
                [(n, *_layer_columns(layer)) for n, layer in enumerate(layers, first)],
            )
            listed = [(n, a) for n, layer in enumerate(layers, first) for a in layer.annotations.values()]
            texts = encode.annotation_texts(a for _, a in listed)
            self._insert([(n, a, text) for (n, a), text in zip(listed, texts, strict=True)])

    def apply(
        self, change: Change, removed: Sequence[str] | None = None, added: Sequence[str] | None = None
    ) -> None:
        """Writes only what the change names; `Journal.write` calls this, with the texts of its annotations.

        Raises ValueError when the change was not made for the layer as it is stored.
        """
        with self._file.writing():
            number = self._made(change.layer, root=BLANK)
            self._remove(number, change, removed)
            self._add(number, change.added, added)
            self._count(number, change.removed, change.added)
            self._rule(number, change.layer, change.verdicts)
            if change.status:
                self._set_status(number, change)

    def drop_blank(self, change: Change) -> None:
        """A layer of which the change left nothing is none any more; `Journal.write` calls this."""
        if change.added or (change.status and change.status[1] != Status()):
            return
        self._file.write(
            "DELETE FROM layers WHERE document = ? AND annotator = ? AND state = 'new' AND NOT flagged"
            " AND note = '' AND entities + events + relations + decided = 0 AND root = ?"
            " AND NOT EXISTS (SELECT 1 FROM decisions WHERE layer = layers.id)",
            (change.layer.document, change.layer.annotator, BLANK),
        )

    def take_up(self, document: str, only: Mapping[LayerKey, Container[str]] | None = None) -> None:
        """What is proposed for a document and stands in a layer already waits there no longer: the person's
        own annotation is that one. `only` names suggestions by layer; None: all. It writes no journal row:
        nobody decided anything."""
        for key, rulings in self.met(document).items():
            new = [r for r in rulings if only is None or r.suggestion in only.get(key, ())]
            with self._file.writing():
                self._rule(self._made(key), key, new)

    def met(self, document: str) -> dict[LayerKey, tuple[Ruling, ...]]:
        """The verdicts that `take_up` gives, by layer."""
        met: dict[LayerKey, tuple[Ruling, ...]] = {}
        proposed = {s.id: likeness(s.annotation) for s in self._suggestions.of(document)}
        for annotator in self.of(document) if proposed else ():
            key = LayerKey(document, annotator)
            number = self._made(key)
            numbers = {number: document}
            standing = {likeness(a) for a in self._annotations(numbers)[number].values()}
            open_ = proposed.keys() - self._verdicts(numbers)[number].keys()
            found = [id for id in proposed if id in open_ and proposed[id] in standing]
            if found:
                met[key] = tuple(Ruling(id, None, Verdict.REPLACED) for id in found)
        return met

    def _number(self, key: LayerKey) -> int | None:
        rows = self._file.read(
            "SELECT id FROM layers WHERE document = ? AND annotator = ?", (key.document, key.annotator)
        )
        return int(rows[0][0]) if rows else None

    def _made(self, key: LayerKey, root: str = "") -> int:
        number = self._number(key)
        if number is None:
            named = "INSERT INTO annotators (name) VALUES (?) ON CONFLICT DO NOTHING"
            self._file.write(named, (key.annotator,))
            number = self._file.insert(
                "INSERT INTO layers (document, annotator, state, flagged, note, scheme, root)"
                " VALUES (?, ?, 'new', 0, '', (SELECT max(number) FROM schemes), ?)",
                (key.document, key.annotator, root),
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
        self._insert([(number, a, text) for a, text in zip(annotations, texts, strict=True)])

    def _insert(self, added: Sequence[tuple[int, Annotation, str]]) -> None:
        """Annotations of the layers of these numbers, with their texts."""
        self._file.write_many(
            "INSERT INTO annotations (layer, id, kind, name, first, last, value, seal)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (number, *columns(a, text), encode.annotation_seal(number, a.id, text))
                for number, a, text in added
            ],
        )
        self._file.write_many(
            "INSERT INTO arguments (layer, event, position, role, target, value) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (number, event.id, position, a.role, a.target, a.value)
                for number, event, _ in added
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


def _fault(document: str) -> str:
    return f"an annotation of {document} is not as it was stored"


_KIND_OF = {Entity: "entity", Event: "event", Relation: "relation"}


def _kind(annotation: Annotation) -> str:
    return _KIND_OF[type(annotation)]


def _layer_columns(layer: Layer) -> tuple[object, ...]:
    status, counts = layer.status, Counter(map(_kind, layer.annotations.values()))
    kinds = (counts[kind] for kind in KINDS)
    return layer.document.id, layer.annotator, status.state, status.flagged, status.note, *kinds


def columns(a: Annotation, text: str = "") -> tuple[Any, ...]:
    """An annotation as it is stored, without its layer: id, kind, name, first, last and its JSON text."""
    first, last = (None, None) if isinstance(a, Relation) else ((x := a.extent).start, x.end)
    return a.id, _kind(a), a.name, first, last, text or encode.annotation_text(a)
