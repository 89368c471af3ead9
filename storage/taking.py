"""One row after the other into a project; importing.py puts a transaction around them."""

import re
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from annotator.editing import difference
from annotator.formats.rows import Row, cycle, unsound
from annotator.history import Kind
from annotator.model import Document, Layer, LayerKey, State, Status, Suggestion
from annotator.problems import Severity, problems
from storage.project import Project
from storage.suggesting import fresh, renamed

GOLD = "gold"  # the annotator of reviewed layers: importing them counts as a finished review
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


class Taking:
    """Rows into a project, one after the other, file by file.

    `begin` a file, `take` its rows, `report` what came of them. What is refused is in `refused`, as
    lines. All within a transaction; who rolls a file back says so with `forget`.
    """

    def __init__(self, project: Project, annotator: str, *, replace: bool) -> None:
        self.project, self.annotator, self.replace = project, annotator, replace
        self.begin("")
        documents = project.documents
        self._trash = {*documents.ids(trashed=True)}
        self._taken = {*documents.ids(), *self._trash}
        self._looked = 0

    def begin(self, file: str) -> None:
        """The rows that come now are those of this file (its name)."""
        self.file = file
        self.refused: list[str] = []
        self._notes: list[str] = []
        self._added: dict[str, None] = {}
        self._counts: Counter[str] = Counter()
        self._layers: list[Layer] = []

    def forget(self) -> None:
        """The file was rolled back."""
        self._taken -= self._added.keys() - self._trash

    def report(self) -> Report:
        """What the file brought."""
        return Report(
            tuple(self._added),
            self._counts["known"],
            self._counts["layers"],
            self._counts["unchanged"],
            self._counts["suggestions"],
            self._problems(),
            tuple(self.refused),
            tuple(self._notes),
        )

    def take(self, row: Row) -> None:
        """Write what the row brings, unless it is refused; within a transaction only."""
        wrong = unsound(row)
        if not wrong and (circle := cycle(row.annotations)):
            wrong = f"its events are arguments of one another: {circle}"
        if wrong:
            self._refuse(row, wrong)
            return
        name = self.annotator or row.annotator or NOBODY
        document, status = self._place(row, name)
        if status == "differs":
            self._refuse_other(row, name, document)
            return
        if status == "known":
            self._counts["known"] += 1
        else:
            self._add(document)
        if status == "new" and document.id not in self._trash and not row.suggestions:
            if _has_layer(row):  # nothing else can be there already
                self._put(_layer(document, name, row, {}, ()))
            return
        renamed = self._suggestions(document, row)
        if _has_layer(row):
            self._layer(_layer(document, name, row, renamed, self._proposed(document)), row)

    def _refuse(self, row: Row, words: str) -> None:
        self.refused.append(f"{row.where or self.file}: {row.document.id}: {words}")

    def _refuse_other(self, row: Row, name: str, document: Document) -> None:
        self._refuse(row, f"{name} has another layer on {document.id}; --replace takes this one instead")

    def _note(self, row: Row, words: str) -> None:
        self._notes.append(f"{row.where}: {words}")

    def _place(self, row: Row, name: str) -> tuple[Document, str]:
        """The document that the row speaks of, and whether it is new, known, or known and differs.

        Of two rows of one file with the same text and other annotations each keeps its document:
        otherwise one would be lost.
        """
        ids = self.project.documents.by_sha256(row.document.sha256)
        if not ids:
            document = self._free(row)
            differs = document.id in self._trash and not self.replace and self._differs(document, name, row)
            return document, "differs" if differs else "new"
        document = self.project.documents.get(row.document.id if row.document.id in ids else ids[0])
        if not self._differs(document, name, row):
            if document.id in self._added and document.id != row.document.id:
                self._note(row, f"{row.document.id} is {document.id} once more")
            return document, "known"
        if document.id in self._added and document.id != row.document.id:
            self._note(row, f"{row.document.id} has the same text as {document.id}")
            return self._free(row), "new"
        return document, "known" if self.replace else "differs"

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
        if document.id not in self._taken:
            return document
        if document.sha256 in self._trashed(document.id):
            return document
        n = 2
        while f"{document.id}-{n}" in self._taken:
            n += 1
        self._note(row, f"another text is called {document.id}; this one is {document.id}-{n}")
        return replace(document, id=f"{document.id}-{n}")

    def _trashed(self, id: str) -> tuple[str, ...]:
        """The SHA-256 of the document of that id, if it lies in the trash: it may come back."""
        if id not in self._trash:
            return ()
        return (self.project.documents.get(id).sha256,)

    def _add(self, document: Document) -> None:
        self.project.documents.add([document])
        self._taken.add(document.id)
        self._added[document.id] = None

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
            layer = replace(layer, verdicts={**before.verdicts, **layer.verdicts})
            self._replace(before, layer)
            self._counts["layers"] += 1
            self._look(layer)
        else:
            self._put(layer)
            self.project.layers.take_up(layer.document.id)

    def _put(self, layer: Layer) -> None:
        self.project.layers.put(layer)
        self._counts["layers"] += 1
        self._look(layer)

    def _look(self, layer: Layer) -> None:
        """Takes longer than taking: for many layers it waits until somebody opens them, or for `check`."""
        self._looked += 1
        self._layers.append(layer)
        if self._looked > AT_ONCE:
            self._layers.clear()

    def _problems(self) -> int | None:
        """What the scheme finds in the layers of the file; None where the files bring too many to look."""
        if self._looked > AT_ONCE:
            return None
        found = (p for layer in self._layers for p in problems(self.project.scheme, layer))
        return sum(p.severity is not Severity.HINT for p in found)

    def _replace(self, before: Layer, layer: Layer) -> None:
        """As an edit of the layer's annotator: they can undo it, and their earlier edits."""
        self.project.journal.write(
            difference("import", before, layer),
            annotator=layer.annotator,
            kind=Kind.DO,
            id=uuid4().hex,
            at=datetime.now(UTC).isoformat(),
        )


def _has_layer(row: Row) -> bool:
    """Whether somebody has worked on the row; a document that is merely listed gets no layer."""
    return bool(row.annotations or row.verdicts or (row.status and row.status != Status()))


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
    if annotator == GOLD:
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
