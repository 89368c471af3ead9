"""One row after the other into a project; importing.py puts a transaction around them."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import PurePath
from uuid import uuid4

from annotator.editing import difference
from annotator.formats.rows import Row, cycle, unsound
from annotator.history import Kind
from annotator.model import (
    GOLD,
    Change,
    Document,
    DocumentChange,
    Layer,
    LayerKey,
    State,
    Status,
    Suggestion,
    TrashChange,
)
from annotator.problems import Severity, problems
from storage.project import Project
from storage.suggesting import fresh, renamed

LETTERS = 1_000_000  # of documents that wait to be written at once
AT_ONCE = 200  # layers in which problems are counted, documents that are indexed at once
NOBODY = "import"  # whose layer it is when neither the person nor the file says


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did. `added` holds the ids of the new documents, in their order.

    `known` counts rows whose text was there already, `unchanged` layers that were there as they
    are, `problems` what the scheme finds in the imported layers (None: they are too many to look).
    `refused` and `notes` are lines.
    """

    added: tuple[str, ...] = ()
    known: int = 0
    layers: int = 0
    unchanged: int = 0
    suggestions: int = 0
    problems: int | None = 0
    refused: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def documents(self) -> int:
        """How many are new."""
        return len(self.added)

    def __add__(self, other: "Report") -> "Report":
        """Both together."""
        return Report(
            self.added + other.added,
            self.known + other.known,
            self.layers + other.layers,
            self.unchanged + other.unchanged,
            self.suggestions + other.suggestions,
            None if self.problems is None or other.problems is None else self.problems + other.problems,
            self.refused + other.refused,
            self.notes + other.notes,
        )


@dataclass(frozen=True, slots=True)
class Step:
    """As what an import stands in the journal: `who` undoes all of it with one undo, as one `batch`.

    Where nobody is said to have imported, whoever has a layer undoes what became of it.
    """

    who: str = ""
    name: str = "import"
    batch: str = field(default_factory=lambda: uuid4().hex)


class Taking:
    """Rows into a project, one after the other, file by file.

    `begin` a file, `take` its rows, `report` what came of them; who rolls a file back says so with
    `forget`. `settle` after the last. What is refused is in `refused`, as lines. All within a transaction.
    """

    def __init__(self, project: Project, annotator: str, step: Step, *, replace: bool) -> None:
        self.project, self.annotator, self.step, self.replace = project, annotator, step, replace
        self._new: dict[str, tuple[Document, dict[str, Layer]]] = {}  # wait to be written, by SHA-256
        self._letters = 0  # of their texts
        self._layers: list[Layer] = []
        self.begin("")
        documents = project.documents
        self._trash = {*documents.ids(trashed=True)}
        self._taken = {*documents.ids(), *self._trash}
        self._looked = 0
        self._written: set[LayerKey] = set()  # as edits, not with their documents

    def begin(self, file: str) -> None:
        """The rows that come now are those of this file (its name)."""
        self.file = file
        self.refused: list[str] = []
        self._notes: list[str] = []
        self._added: dict[str, None] = {}
        self._counts: Counter[str] = Counter()
        self._before = dict(self._new), len(self._layers)

    def forget(self) -> None:
        """The file was rolled back, and with it what waited from before and was written meanwhile."""
        self._taken -= self._added.keys() - self._trash
        self._new, layers = self._before
        self._letters = sum(len(document.text) for document, _ in self._new.values())
        del self._layers[layers:]

    def report(self) -> Report:
        """What the file brought, its problems aside."""
        if n := self._counts["described"]:
            words = f"is here (documents: {n}); --replace takes this one instead"
            taken = f"was taken over (documents: {n})"
            said = taken if self.replace else words
            self._notes.append(f"{self.file}: another title, date or meta {said}")
        return Report(
            tuple(self._added),
            self._counts["known"],
            self._counts["layers"],
            self._counts["unchanged"],
            self._counts["suggestions"],
            refused=tuple(self.refused),
            notes=tuple(self._notes),
        )

    def take(self, row: Row) -> None:
        """Write what the row brings, unless it is refused; within a transaction only."""
        if wrong := _wrong(row):
            self._refuse(row, wrong)
            return
        name = self.annotator or row.annotator or NOBODY
        digest = row.document.sha256
        if digest in self._new and not self._joins(row, name, digest):
            self.settle()
        if digest in self._new:
            self._counts["known"] += 1
            self._wait(self._new[digest][0], row, name, digest)
            return
        document, status = self._place(row, name, digest)
        plain = status == "new" and document.id not in self._trash and not row.suggestions
        if not plain:
            self.settle()
        if status == "differs":
            self._refuse_other(row, name, document)
            return
        if status == "known":
            self._counts["known"] += 1
            document = self._described(document, row)
        else:
            self._taken.add(document.id)
            self._added[document.id] = None
        if plain:
            self._wait(document, row, name, digest)
            return
        if status == "new":
            self.project.documents.add([document])
        renamed = self._suggestions(document, row)
        if _has_layer(row):
            self._layer(_layer(document, name, row, renamed, self._proposed(document)), row)

    def _described(self, document: Document, row: Row) -> Document:
        """The document of that name with the title, date and meta that the row gives it, with `replace`; else
        that they are others is counted."""
        new = row.document
        meta = {**document.meta, **new.meta}
        after = replace(
            document, title=new.title or document.title, date=new.date or document.date, meta=meta
        )
        if document.id != new.id or document.id in self._added or after == document:
            return document
        self._counts["described"] += 1
        if not self.replace:
            return document
        self._journal(DocumentChange(self.step.name, document, after), self.annotator or NOBODY)
        return after

    def _joins(self, row: Row, name: str, digest: str) -> bool:
        """Whether it is another annotator's layer of the document that waits with this text."""
        document, layers = self._new[digest]
        return document.id == row.document.id and name not in layers and not row.suggestions

    def _wait(self, document: Document, row: Row, name: str, digest: str) -> None:
        """A new document, or another layer of one, until some can be written at once."""
        _, layers = self._new.get(digest, (document, {}))
        if _has_layer(row):
            layer = _layer(document, name, row, {}, ())
            layers = {**layers, name: layer}
            self._look(layer)
        self._new[digest] = document, layers
        self._letters += len(document.text)
        if len(self._new) == AT_ONCE or self._letters > LETTERS:
            self.settle()

    def settle(self) -> None:
        """Write the new documents and layers that wait."""
        if self._new:
            self.project.documents.add([document for document, _ in self._new.values()])
            self.project.layers.put_new([x for _, layers in self._new.values() for x in layers.values()])
            self._new, self._letters = {}, 0

    def _refuse(self, row: Row, words: str) -> None:
        self.refused.append(f"{row.where or self.file}: {row.document.id}: {words}")

    def _refuse_other(self, row: Row, name: str, document: Document) -> None:
        self._refuse(row, f"{name} has another layer on {document.id}; --replace takes this one instead")

    def _note(self, row: Row, words: str) -> None:
        self._notes.append(f"{row.where}: {words}")

    def _place(self, row: Row, name: str, digest: str) -> tuple[Document, str]:
        """The document that the row speaks of, and whether it is new, known, or known and differs.

        It is the one of its text and id; else one of its text, whatever its id, unless the layer there
        differs: then each keeps its document, as otherwise one would be lost. Only a row that its file merely
        numbers stands for the one that is there. Which id is now which is noted.
        """
        ids = self.project.documents.by_sha256(digest)
        if not ids:
            document = self._free(row)
            differs = document.id in self._trash and not self.replace and self._differs(document, name, row)
            return document, "differs" if differs else "new"
        document = self.project.documents.get(row.document.id if row.document.id in ids else ids[0])
        other = document.id != row.document.id and (document.id in self._added or not self._numbered(row))
        if not self._differs(document, name, row):
            if other:
                self._note(row, f"{row.document.id} is {document.id} once more")
            return document, "known"
        if other:
            self._note(row, f"{row.document.id} has the same text as {document.id}")
            return self._free(row), "new"
        return document, "known" if self.replace else "differs"

    def _numbered(self, row: Row) -> bool:
        """Whether the file gives no id: the row has the file's name and a number for one."""
        names = (PurePath(name).stem for name in (self.file, row.document.source))
        stem, _, number = row.document.id.rpartition("-")
        return number.isdecimal() and stem in names

    def _differs(self, document: Document, name: str, row: Row) -> bool:
        key = LayerKey(document.id, name)
        if not _has_layer(row) or not self.project.layers.exists(key):
            return False
        return not _same(self.project.layers.get(key), row)

    def _proposed(self, document: Document) -> frozenset[str]:
        return frozenset(s.id for s in self.project.suggestions.of(document.id))

    def _free(self, row: Row) -> Document:
        """Under its own id, or, when another text has that, under the next one that is free."""
        document = row.document
        names = chain([document.id], (f"{document.id}-{n}" for n in count(2)))
        id = next(x for x in names if x not in self._taken or self._trashed(x, document.sha256))
        if id != document.id:
            self._note(row, f"another text is called {document.id}; this one is {id}")
        return replace(document, id=id)

    def _trashed(self, id: str, digest: str) -> bool:
        """Whether a document of that id with that text lies in the trash: it may come back."""
        lies = id in self._trash and id not in self._added
        return lies and self.project.documents.get(id).sha256 == digest

    def _suggestions(self, document: Document, row: Row) -> dict[str, str]:
        """Adds what the row proposes; gives the ids that they got."""
        if not row.suggestions:
            return {}
        source = f"import:{self.file}"
        own = {a.id for a in row.annotations if a.origin}
        apart = {s.id: _apart(s.id, own) for s in row.suggestions}
        offered = [_offered(s, source, apart) for s in row.suggestions]
        new, ids = fresh(self.project, document.id, offered, own)
        self._counts["suggestions"] += self.project.suggestions.add(document.id, new)
        return {old: ids[set_apart] for old, set_apart in apart.items()}

    def _layer(self, layer: Layer, row: Row) -> None:
        if self.project.layers.exists(layer.key):
            before = self.project.layers.get(layer.key)
            if _same(before, row):
                self._counts["unchanged"] += 1
                return
            if not self.replace:  # it came back from the trash with its document
                self._refuse_other(row, layer.annotator, layer.document)
                return
            self._write(before, replace(layer, verdicts={**before.verdicts, **layer.verdicts}))
            return
        if layer.document.id in self._added:  # it goes and comes with its document
            self._put(layer)
        else:
            self._write(Layer(layer.document, layer.annotator), layer)
        self._take_up(layer.document.id)

    def _put(self, layer: Layer) -> None:
        self.project.layers.put(layer)
        self._look(layer)

    def _take_up(self, document: str) -> None:
        """In the journal for the layers that it has from this import, so that undo takes it back too."""
        for key, rulings in self.project.layers.met(document).items():
            if key in self._written:
                self._journal(Change(self.step.name, key, verdicts=rulings), key.annotator)
        self.project.layers.take_up(document)

    def _look(self, layer: Layer) -> None:
        """Takes longer than taking: for many layers it waits until somebody opens them, or for `check`."""
        self._counts["layers"] += 1
        self._looked += 1
        self._layers.append(layer)
        if self._looked > AT_ONCE:
            self._layers.clear()

    def problems(self) -> int | None:
        """What the scheme finds in the layers of all files; None where these are too many to look."""
        if self._looked > AT_ONCE:
            return None
        found = (p for layer in self._layers for p in problems(self.project.scheme, layer))
        return sum(p.severity is not Severity.HINT for p in found)

    def _write(self, before: Layer, layer: Layer) -> None:
        """As an edit, which can be undone, and after it the annotator's earlier ones."""
        self._journal(difference(self.step.name, before, layer), layer.annotator)
        self._written.add(layer.key)
        self._look(layer)

    def close(self, added: Sequence[str]) -> None:
        """All files are in, with these documents: to undo that moves them to the trash."""
        self.settle()
        if added:
            change = TrashChange(self.step.name, tuple(added), gone=False)
            self._journal(change, self.annotator or NOBODY)

    def _journal(self, change: Change | DocumentChange | TrashChange, otherwise: str) -> None:
        self.project.journal.write(
            replace(change, batch=self.step.batch),
            annotator=self.step.who or otherwise,
            kind=Kind.DO,
            id=uuid4().hex,
            at=datetime.now(UTC).isoformat(),
        )


def _wrong(row: Row) -> str:
    """Why it cannot be taken; empty = it can."""
    circle = ""
    wrong = unsound(row) or (circle := cycle(row.annotations))
    return f"its events are arguments of one another: {circle}" if circle else wrong


def _has_layer(row: Row) -> bool:
    """Whether somebody has worked on the row, be it that they found nothing; a document that is merely listed
    gets no layer."""
    looked = row.annotated and row.annotator if row.status is None else row.status != Status()
    return bool(row.annotations or row.verdicts or looked)


def _layer(
    document: Document, annotator: str, row: Row, ids: dict[str, str], proposed: Container[str]
) -> Layer:
    """The row as a layer of this document; `ids` are those that its suggestions got.

    An annotation that shares its id with a suggestion of the document (`proposed`) is what became
    of it, if it says that it was suggested; else it gets an id of its own.
    """
    mine = {a.id for a in row.annotations}
    others = {old: new for old, new in ids.items() if old not in mine}
    others |= {a.id: f"own-{a.id}" for a in row.annotations if a.id in proposed and a.origin is None}
    made = [renamed(a, others) for a in row.annotations] if others else row.annotations
    annotations = {a.id: a for a in made}
    verdicts = {a.id: a.origin.verdict for a in made if a.origin and a.id in proposed}
    verdicts |= {ids[s]: verdict for s, verdict in row.verdicts.items() if s in ids}
    status = row.status or Status(State.IN_PROGRESS)
    if annotator == GOLD:  # an imported one counts as a finished review
        status = replace(status, state=State.DONE)
    return Layer(document, annotator, annotations, verdicts, status=status)


def _same(layer: Layer, row: Row) -> bool:
    """Whether importing the row would leave the layer as it is."""
    wanted = _layer(layer.document, layer.annotator, row, {}, layer.suggestions)
    return layer.annotations == wanted.annotations and (row.status is None or wanted.status == layer.status)


def _apart(id: str, own: Container[str]) -> str:
    """Files number from e1, as layers do: suggestions are set apart from them.

    Those of the program's own suggesters are already (s18-24-PER), and those that became annotations of
    the row (`own`) keep the id which they share with them.
    """
    apart = re.fullmatch(r"s[0-9]+(-[0-9]+)?|sv?[0-9]+-[0-9]+-.*|import-.*", id)
    return id if id in own or apart else f"import-{id}"


def _offered(suggestion: Suggestion, source: str, ids: dict[str, str]) -> Suggestion:
    """As the program keeps it: its source is the file; who made it stands in the reason."""
    said = [x for x in (suggestion.source, suggestion.reason) if x and x != source]
    annotation = renamed(suggestion.annotation, ids)
    return replace(suggestion, source=source, reason=": ".join(said), annotation=annotation)
