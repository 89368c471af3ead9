"""What is open, and the only way to change it."""

from __future__ import annotations

import uuid
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator import editing
from annotator.errors import ExpectedError
from annotator.history import KEPT, AnyChange, History, Kind
from annotator.model import (
    GOLD,
    Change,
    Document,
    DocumentChange,
    Layer,
    LayerKey,
    Ruling,
    SchemeChange,
    State,
    Status,
    TrashChange,
)
from annotator.scheme.overlaps import refuse
from annotator.scheme.writing import written
from storage.fitting import as_named_now, on_layers_now, staying
from storage.teams.people import Role
from ui.assistant import Assistant
from ui.ordering import ORDERS, Ordering
from ui.parts import waiting
from ui.working_time import WorkingTime

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from annotator.scheme import Scheme
    from annotator.scheme.scheming import Edit
    from storage.documents import Listed
    from storage.project import Project

MANY = 50  # annotations: an edit of more of them is not made without a copy of the project


class Session(QObject):
    """The open project, document and layer, and the history of this annotator's edits.

    An edit is written in one transaction and only then shown (`changed`); when the write fails
    nothing has changed, and `failed` says so.
    """

    leaving = Signal()  # the layer on show is about to be another: what is half written is stored now
    project_opened = Signal()
    closing = Signal()  # the project is about to be closed
    altering = Signal(str)  # much is about to be altered: one of storage.saving.backups.REASONS
    opened = Signal()  # another layer, or none, is on show
    changed = Signal(object)  # the Change that the layer on show went through
    scheme_changed = Signal()  # and with it perhaps every annotation of the layer on show
    listing_changed = Signal()
    restated = Signal(object)  # ids of documents that have another state; their order is the same
    restocked = Signal()  # documents came or went, or layers that no edit here made
    edited = Signal(object)  # ids of the documents that an edit was about, after it is on disk
    saved = Signal(str)  # local time of the last edit on disk, HH:MM:SS
    failed = Signal(object)  # ExpectedError
    undone = Signal(str, object, bool)  # kind, the change as it was applied, whether others went along
    stayed = Signal(object)  # ids of what an undo or redo should take out of the scheme and others need

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        new_id: Callable[[], str] = lambda: uuid.uuid4().hex,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        super().__init__(parent)
        self.new_id = new_id
        self.now = now
        self._project: Project | None = None
        self._scheme: Scheme | None = None
        self.annotator = ""
        self._layer: Layer | None = None
        self._reviewing = False
        self.follow: Callable[[Change], Change] = lambda change: change
        """What an edit means besides: in a review, decisions."""
        self._history = History()
        self._at_hand = KEPT  # edits of which it is made
        self._first = 0  # the last edit in the journal when the project was opened
        self._batch = ""
        self.ordering = Ordering(self)
        self.ordering.changed.connect(self.listing_changed)
        self.ordering.failed.connect(self.failed)
        self.assistant = Assistant(self)
        self.assistant.failed.connect(self.failed)
        self.time = WorkingTime(self)

    # ---- what is open ----

    @property
    def project(self) -> Project | None:
        """The open project, or None."""
        return self._project

    @property
    def scheme(self) -> Scheme:
        """Of the open project."""
        assert self._scheme is not None
        return self._scheme

    @property
    def layer(self) -> Layer | None:
        """The layer on show, or None."""
        return self._layer

    @property
    def reviewing(self) -> bool:
        """Whether this annotator decides what is gold now."""
        return self._reviewing

    @property
    def writes(self) -> str:
        """Whose layers are written: gold in a review, else this annotator's own."""
        return GOLD if self._reviewing else self.annotator

    @property
    def writable(self) -> bool:
        """Whether the layer on show is the one that is written."""
        return self._layer is not None and self._layer.annotator == self.writes

    def open_project(self, project: Project, annotator: str) -> None:
        """Take over an open project; the document open last comes up."""
        history, scheme = _replayed(project, annotator, KEPT), project.scheme
        first = project.journal.last()
        self.close_project()
        self._project, self._scheme = project, scheme
        self.annotator, self._reviewing = annotator, False
        self._history, self._at_hand, self._first = history, KEPT, first
        self.ordering.open(project)
        self.time.begin()
        self.project_opened.emit()
        ids = project.documents.ids()
        last = project.settings.get("document")
        self.show_document(last if last in ids else (ids[0] if ids else ""))
        self.ordering.rank(project)
        self.listing_changed.emit()

    def close_project(self) -> None:
        """Everything is on disk already; this lets go of the file."""
        if self._project is None:
            return
        self.leaving.emit()
        self.closing.emit()
        self.assistant.stop()
        self.ordering.stop()
        self.time.end()
        project, self._project, self._layer = self._project, None, None
        project.close()
        self.opened.emit()

    def reload(self, document: str = "") -> None:
        """After an import: layers and journal may be other ones. `document` opens if none is."""
        self._replay()
        if self._project is not None:
            self.ordering.rank(self._project)
        self.assistant.recount()
        if self._layer is not None:
            self.show_document(self._layer.document.id, self._layer.annotator)
        else:
            self.show_document(document)
        self.listing_changed.emit()
        self.restocked.emit()

    def merged(self) -> None:
        """After a merge: edits of others have come among those of before; what is new counts from now on."""
        assert self._project is not None
        self._scheme, self._first = self._project.scheme, self._project.journal.last()
        there = self._project.documents.ids()
        if self._layer is not None and self._layer.document.id not in there:  # it has another name now
            self._layer = None
        self.reload(there[0] if there else "")

    @property
    def leads(self) -> bool:
        """Whether this annotator hands out, merges and changes the scheme: who has a project that was handed
        out to them does not."""
        if self._project is None or not self._project.settings.get("handout"):
            return True
        return self._project.people.role(self.annotator) is Role.LEAD

    @property
    def judges(self) -> bool:
        """Whether this annotator may decide what is gold: in what was handed out, reviewers and the lead."""
        if self._project is None or not self._project.settings.get("handout"):
            return True
        return self._project.people.role(self.annotator) is not Role.ANNOTATOR

    def set_annotator(self, name: str) -> None:
        """Another person at the same desk: their layers, their undo."""
        self.leaving.emit()
        self.annotator = name
        if self._project is not None:
            self._replay()
            self.show_document(self._layer.document.id if self._layer else "")
            self.listing_changed.emit()

    def show_document(self, id: str, annotator: str = "") -> None:
        """Show the layer of `annotator` (by default the one that is written) on a document."""
        if self._project is None:
            return
        self.leaving.emit()
        self.time.note()
        try:
            layer = self._stored(LayerKey(id, annotator or self.writes)) if id else None
        except ExpectedError as problem:
            self.failed.emit(problem)
            return
        self._layer = layer
        if id:
            self.ordering.shown.setdefault(id)
        self.time.touch()
        self.opened.emit()
        if id:
            self._remember(id)

    def review(self, document: str, *, on: bool = True) -> None:
        """Show what is gold of a document, which is written from now on; or back to this annotator's own."""
        self.leaving.emit()
        self.time.note()
        self._reviewing = on
        self.show_document(document)
        self.listing_changed.emit()

    def _stored(self, key: LayerKey) -> Layer:
        """As it is on disk. What suggesters propose is no part of gold: a review has it as a source."""
        assert self._project is not None
        layer = self._project.layers.get(key)
        return replace(layer, suggestions={}) if self._reviewing else layer

    def read_again(self, document: str) -> None:
        """There are more suggestions for this document; nothing happens unless it is on show.

        Raises ExpectedError.
        """
        if self._project is not None and self._layer is not None and self._layer.document.id == document:
            self._layer = self._stored(self._layer.key)

    def _remember(self, document: str) -> None:
        """Which document comes up the next time."""
        assert self._project is not None
        try:
            self._project.settings.set("document", document)
        except ExpectedError as problem:
            self.failed.emit(problem)

    def listing(self) -> list[Listed]:
        """The project's documents with this annotator's state of each, in the order that was chosen."""
        if self._project is None:
            return []
        return self.ordering.arrange(self.listed())

    def listed(self, only: Sequence[str] = ()) -> list[Listed]:
        """All, or some, as the list of documents shows them. In a review what is suggested does not wait, and
        what was given again is no document."""
        assert self._project is not None
        found = self._project.documents.listing(self.writes, only)
        if not self._reviewing:
            return found
        again = self._project.people.given_again()
        return [replace(d, undecided=0) for d in found if d.id not in again]

    def beside(self, step: int) -> str:
        """The next document of the listing (1), or the one before (-1); empty at its ends. As they were
        imported only this one is read."""
        if self._project is None or self._layer is None:
            return ""
        now = self._layer.document.id
        some_left_out = self._reviewing and self._project.people.given_again()
        if self.ordering.name == ORDERS[0] and not some_left_out:
            return self._project.documents.beside(now, step)
        ids = [d.id for d in self.listing()]
        at = ids.index(now) + step if now in ids else -1
        return ids[at] if 0 <= at < len(ids) else ""

    def set_order(self, name: str) -> None:
        """In which order documents wait: one of ui.ordering.ORDERS."""
        if self._project is not None:
            try:
                self.ordering.choose(self._project, name)
            except ExpectedError as problem:
                self.failed.emit(problem)

    def others(self) -> list[str]:
        """Who else has a layer on the document on show."""
        if self._project is None or self._layer is None:
            return []
        return [a for a in self._project.layers.of(self._layer.document.id) if a != self.writes]

    # ---- changing it ----

    def do(self, *changes: AnyChange) -> bool:
        """Make edits, undone together. False when nothing changed, the write failed, or the scheme refuses
        an overlap that they would make."""
        changes = tuple(self.follow(c) if isinstance(c, Change) else c for c in changes)
        real = [c for c in changes if not (isinstance(c, Change) and c.empty)]
        if not real or self._refused(real):
            return False
        if sum(editing.touched(c) for c in real if isinstance(c, Change)) > MANY:
            self.altering.emit("bulk")
        return self._run(Kind.DO, real)

    def _refused(self, changes: Sequence[AnyChange]) -> bool:
        """Of the layer on show only: on documents that nobody looks at it is a Problem."""
        layer = self._layer
        try:
            for change in changes:
                if layer is not None and isinstance(change, Change) and change.layer == layer.key:
                    if change.name not in ("copy", "settle"):
                        refuse(self.scheme, layer, change)
                    layer = layer.apply(change) if len(changes) > 1 else layer
        except ExpectedError as problem:
            self.failed.emit(problem)
            return True
        return False

    @contextmanager
    def together(self) -> Iterator[None]:
        """All that is done within is undone by one undo."""
        self._batch = self.new_id()
        try:
            yield
        finally:
            self._batch = ""

    def change_scheme(self, edit: Edit, changes: Sequence[Change] = ()) -> bool:
        """A further version of the scheme, with the `changes` that it means for annotations (see
        `Schemes.changes`); all of it is undone by one undo. Raises SchemeInvalid."""
        batch = changes[0].batch if changes else self.new_id()
        change = SchemeChange("scheme", self.scheme.toml, written(edit.scheme), batch)
        if changes:
            self.altering.emit("scheme")
        return self._run(Kind.DO, [change, *changes])

    def undo(self) -> bool:
        """Take the last step back; it may lie in another document, which then opens. One that lies in many
        opens none."""
        self.leaving.emit()  # a note half written is a step of its own, and the last one
        while not self._history.done and self.reach_back():
            pass
        return self._run(Kind.UNDO, self._history.to_undo())

    def redo(self) -> bool:
        """Make the step that was undone last again."""
        self.leaving.emit()
        while not self._history.undone and self._history.more_undone and self.reach_back():
            pass
        return self._run(Kind.REDO, self._history.to_redo())

    @property
    def history(self) -> History:
        """What can be undone and redone, as far as it is at hand; to be read only."""
        return self._history

    def reach_back(self) -> bool:
        """More steps at hand; False when these are all."""
        if self._project is None or self._history.whole:
            return False
        self._at_hand *= 8
        with waiting():
            self._replay()
        return True

    def since_opening(self) -> list[AnyChange]:
        """What this annotator did since the project was opened, undoing included. Raises ExpectedError."""
        if self._project is None:
            return []
        return [e.change for e in self._project.journal.since(self._first) if e.annotator == self.annotator]

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._history.done) or not self._history.whole

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone step."""
        return bool(self._history.undone) or self._history.more_undone

    def _run(self, kind: Kind, changes: Sequence[AnyChange]) -> bool:
        with waiting(when=any(isinstance(c, SchemeChange | TrashChange) for c in changes)):
            return self._made(kind, changes)

    def _made(self, kind: Kind, changes: Sequence[AnyChange]) -> bool:
        if self._project is None or not changes:
            return False
        self.time.touch()
        asked = changes
        if self._batch and kind is Kind.DO:
            changes = [replace(c, batch=self._batch) for c in changes]
        if kind is not Kind.DO and not any(isinstance(c, SchemeChange | TrashChange) for c in changes):
            self._go_to(changes)
        try:
            if kind is not Kind.DO:
                changes = as_named_now(self._project, changes, self.annotator)
            try:
                layer = self._write(kind, changes)
            except ValueError:  # another person's edit, or a change of the scheme, came between
                if kind is Kind.DO:
                    raise
                changes = on_layers_now(self._project, changes)
                layer = self._write(kind, changes)
        except ExpectedError as problem:
            self.failed.emit(problem)
            return False
        for change in changes:
            self._history.note(kind, change, self.now().isoformat(), kept=self._at_hand)
        self.assistant.recount(changes)
        self._layer = layer
        self.saved.emit(self.now().strftime("%H:%M:%S"))
        self.edited.emit(_documents_of(changes))
        self._tell(kind, changes)
        stays = staying(asked, changes)
        if stays:
            self.stayed.emit(stays)
        return True

    def _write(self, kind: Kind, changes: Sequence[AnyChange]) -> Layer | None:
        """All or none of them to the disk; the layer on show afterwards."""
        assert self._project is not None
        layer = self._layer
        with self._project.writing():
            for change in changes:
                layer = _after(layer, change)
                self._project.journal.write(
                    change,
                    annotator=self.annotator,
                    kind=kind,
                    id=self.new_id(),
                    at=self.now().isoformat(),
                )
            if layer is not None and self._offers_others(changes):
                layer = self._stored(layer.key)
        return layer

    def _offers_others(self, changes: Sequence[AnyChange]) -> bool:
        """Whether suggestions have other names now, or one waits again that may be of a retired label."""
        if any(isinstance(c, SchemeChange) for c in changes):
            return True
        back = any(r.after is None for c in changes if isinstance(c, Change) for r in c.verdicts)
        return back and any(self.scheme.retired.values())

    def _tell(self, kind: Kind, changes: Sequence[AnyChange]) -> None:
        """What is on disk now is shown."""
        assert self._project is not None
        moved = [c for c in changes if isinstance(c, TrashChange)]
        if moved:
            self._follow(moved)
        layer = self._layer
        whole = next((c for c in changes if isinstance(c, SchemeChange)), None)
        if whole is not None:
            self._scheme = self._project.scheme
            self.scheme_changed.emit()
            if kind is not Kind.DO:
                self.undone.emit(kind, whole, False)
        shown = [c for c in changes if isinstance(c, Change) and layer is not None and c.layer == layer.key]
        for change in shown if whole is None else ():
            self.changed.emit(change)
            if kind is not Kind.DO and not moved:
                self.undone.emit(kind, change, len(_documents_of(changes)) > 1)
        if kind is not Kind.DO and whole is None and (moved or not shown):
            self.undone.emit(kind, (moved or changes)[-1], True)  # elsewhere
        self._tell_listing(changes)

    def _tell_listing(self, changes: Sequence[AnyChange]) -> None:
        """Documents have another state, or are other ones."""
        states = [c.layer.document for c in changes if isinstance(c, Change) and c.status]
        others = any(not isinstance(c, Change) for c in changes)
        if others or (states and self.ordering.name != ORDERS[0]):
            self.listing_changed.emit()
        elif states:
            self.restated.emit(states)
        if others or states:
            self.assistant.consider()

    def _follow(self, moved: Sequence[TrashChange]) -> None:
        """The one document that is there again is shown; in place of one that is gone, the last before it."""
        assert self._project is not None
        there = dict.fromkeys(self._project.documents.ids())
        back = [id for change in moved if not change.gone for id in change.documents]
        self.assistant.follow({id for change in moved if change.gone for id in change.documents}, back)
        if len(back) == 1:
            self.show_document(back[0])
        elif self._layer is None or self._layer.document.id not in there:
            seen = (id for id in reversed(self.ordering.shown) if id in there)
            self.show_document(next(seen, next(iter(there), "")))
        self.restocked.emit()

    def _go_to(self, changes: Sequence[AnyChange]) -> None:
        """Where a step that lies in one document was made, unless that is in the trash now."""
        assert self._project is not None
        documents = _documents_of(changes)
        if len(documents) == 1 and not self._project.documents.trashed(*documents):
            document = documents.pop()
            whose = {c.layer.annotator for c in changes if isinstance(c, Change)}
            review = GOLD in whose if whose else self._reviewing
            if review is not self._reviewing:
                self.review(document, on=review)
            elif self._layer is None or self._layer.document.id != document or not self.writable:
                self.show_document(document)

    def _replay(self) -> None:
        assert self._project is not None
        self._history = _replayed(self._project, self.annotator, self._at_hand)

    # ---- documents and layers ----

    def take_out(self, document: str) -> bool:
        """To the trash, with all that hangs on it, until that is undone."""
        return self.do(TrashChange("take out", (document,), gone=True))

    def set_document(self, after: Document) -> bool:
        """Another title, date or meta for the document on show."""
        return self._layer is not None and self.do(DocumentChange("properties", self._layer.document, after))

    def set_status(self, status: Status) -> bool:
        """The state or flag of the layer on show."""
        return self._layer is not None and self.do(editing.set_status(self._layer, status))

    def copy_to_mine(self) -> bool:
        """Start this annotator's layer from the one on show; false when they have one already."""
        if self._project is None or self._layer is None or self.writable:
            return False
        theirs = self._layer
        if self._project.layers.exists(LayerKey(theirs.document.id, self.annotator)):
            return False
        self.show_document(theirs.document.id)
        assert self._layer is not None
        status = self._layer.status
        return self.do(
            Change(
                "copy",
                self._layer.key,
                added=tuple(theirs.annotations.values()),
                verdicts=tuple(_ruled(theirs, self._layer)),
                status=(status, Status(State.IN_PROGRESS)),
            )
        )


def _replayed(project: Project, annotator: str, most: int) -> History:
    found, whole = project.journal.latest(annotator, most)
    return History.replayed(((e.kind, e.change, e.at) for e in found), whole=whole, kept=most)


def _document_of(change: Change | DocumentChange) -> str:
    return change.before.id if isinstance(change, DocumentChange) else change.layer.document


def _documents_of(changes: Iterable[AnyChange]) -> set[str]:
    """Those in which something is otherwise; not those that came or went."""
    return {_document_of(c) for c in changes if isinstance(c, Change | DocumentChange)}


def _after(layer: Layer | None, change: AnyChange) -> Layer | None:
    """The layer on show after the change; another layer's change leaves it as it is."""
    if layer is None or isinstance(change, SchemeChange | TrashChange):
        return layer
    if isinstance(change, DocumentChange):
        return replace(layer, document=change.after) if layer.document.id == change.after.id else layer
    return layer.apply(change) if change.layer == layer.key else layer


def _ruled(theirs: Layer, mine: Layer) -> Iterable[Ruling]:
    for id, verdict in theirs.verdicts.items():
        yield Ruling(id, mine.verdicts.get(id), verdict)
