"""What is open, and the only way to change it."""

from __future__ import annotations

import time
import uuid
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import editing
from annotator.errors import ExpectedError
from annotator.history import AnyChange, History, Kind
from annotator.learn.progress import tally
from annotator.model import (
    Change,
    Document,
    DocumentChange,
    Layer,
    LayerKey,
    Ruling,
    State,
    Status,
    Suggestion,
)
from ui.learning import Learning, Lesson
from ui.ordering import Ordering
from ui.slices import Slices
from ui.suggesting import Suggesting, Trial, inside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from annotator.learn.progress import Tally
    from annotator.scheme import Scheme
    from annotator.suggest.choice import Choice, Choices
    from storage.documents import Listed
    from storage.models import Learned
    from storage.project import Project

IDLE_AFTER = 60.0  # seconds without a key or click that still count as work
TICK = 15_000  # milliseconds between two notes of the time spent


class Session(QObject):
    """The open project, document and layer, and the history of this annotator's edits.

    An edit is written in one transaction and only then shown (`changed`); when the write fails
    nothing has changed, and `failed` says so.
    """

    leaving = Signal()  # the layer on show is about to be another: what is half written is stored now
    project_opened = Signal()
    opened = Signal()  # another layer, or none, is on show
    changed = Signal(object)  # the Change that the layer on show went through
    listing_changed = Signal()
    saved = Signal(str)  # local time of the last edit on disk, HH:MM:SS
    failed = Signal(object)  # ExpectedError
    undone = Signal(str, object)  # kind, the change as it was applied
    suggested = Signal(str)  # a document's id has new suggestions
    progressed = Signal(int, int)  # documents suggested for, of how many; equal at the end
    refreshed = Signal(int, int)  # documents just learned from (0: none), documents with other suggestions
    tried = Signal(str, object)  # a suggester's name; its suggestions, or an ExpectedError
    tallied = Signal(object)  # the Tally of each finished document, in the order of finishing

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        new_id: Callable[[], str] = lambda: uuid.uuid4().hex,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        super().__init__(parent)
        self.new_id = new_id
        self._now = now
        self._project: Project | None = None
        self._scheme: Scheme | None = None
        self.annotator = ""
        self._layer: Layer | None = None
        self._history = History()
        self._active = 0.0
        self._counted = 0.0
        self._suggesting = Suggesting(self)
        self._suggesting.found.connect(self._store_suggestions)
        self._suggesting.progressed.connect(self.progressed)
        self._suggesting.failed.connect(self._note_failed)
        self._refreshing: set[str] = set()  # unopened documents whose suggestions are made again
        self._refreshed = self._lessons = 0
        self._asked: tuple[str, ...] = ()  # suggesters whose earlier suggestions give way to what comes now
        self.approved: set[str] = set()  # seals of what may send texts away or run a program
        self._models: TemporaryDirectory[str] | None = None  # the learned model, as a file
        self._trial = Trial(self)
        self._trial.tried.connect(self.tried)
        self.learning = Learning(self)
        self.learning.learned.connect(self._take_lesson)
        self.learning.failed.connect(self.failed)
        self.ordering = Ordering(self)
        self.ordering.changed.connect(self.listing_changed)
        self.ordering.failed.connect(self.failed)
        self._tallies: dict[LayerKey, Tally] = {}
        self._tallying = Slices(self)
        self._tallying.failed.connect(self.failed)
        self._clock = QTimer(self, interval=TICK)
        self._clock.timeout.connect(self._note_time)

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
    def writable(self) -> bool:
        """Whether the layer on show is this annotator's own."""
        return self._layer is not None and self._layer.annotator == self.annotator

    def open_project(self, project: Project, annotator: str) -> None:
        """Take over an open project; the document open last comes up."""
        history, scheme = _replayed(project, annotator), project.scheme
        self.close_project()
        self._project, self._scheme = project, scheme
        self.annotator = annotator
        self._history = history
        self.ordering.open(project)
        self._clock.start()
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
        self._stop_work()
        self._note_time()
        self._clock.stop()
        project, self._project, self._layer = self._project, None, None
        project.close()
        self.opened.emit()

    def _stop_work(self) -> None:
        """Of all workers; what they had under way is dropped."""
        self.stop_suggesting()
        self._trial.stop()
        self.learning.stop()
        self.ordering.stop()
        self._tallying.stop()
        self._tallies.clear()
        if self._models is not None:
            with suppress(OSError):  # an operating system may hold on to a file that was open
                self._models.cleanup()
            self._models = None

    def reload(self, document: str = "") -> None:
        """After an import: layers and journal may be other ones. `document` opens if none is."""
        self._replay()
        if self._project is not None:
            self.ordering.rank(self._project)
        self._tallies.clear()
        if self._layer is not None:
            self.show_document(self._layer.document.id, self._layer.annotator)
        else:
            self.show_document(document)
        self.listing_changed.emit()

    def set_annotator(self, name: str) -> None:
        """Another person at the same desk: their layers, their undo."""
        self.leaving.emit()
        self.annotator = name
        if self._project is not None:
            self._replay()
            self.show_document(self._layer.document.id if self._layer else "")
            self.listing_changed.emit()

    def show_document(self, id: str, annotator: str = "") -> None:
        """Show the layer of `annotator` (this one's own by default) on a document."""
        if self._project is None:
            return
        self.leaving.emit()
        self._note_time()
        try:
            layer = self._project.layers.get(LayerKey(id, annotator or self.annotator)) if id else None
        except ExpectedError as problem:
            self.failed.emit(problem)
            return
        self._layer = layer
        if id:
            self.ordering.shown.setdefault(id)
        self.touch()
        self.opened.emit()
        if id:
            self._remember(id)

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
        return self.ordering.arrange(self._project.documents.listing(self.annotator))

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
        return [a for a in self._project.layers.of(self._layer.document.id) if a != self.annotator]

    # ---- changing it ----

    def do(self, *changes: AnyChange) -> bool:
        """Make edits, undone together. False when nothing changed or the write failed."""
        real = [c for c in changes if not (isinstance(c, Change) and c.empty)]
        return bool(real) and self._run(Kind.DO, real)

    def undo(self) -> bool:
        """Take the last step back; it may lie in another document, which then opens."""
        return self._run(Kind.UNDO, self._history.to_undo())

    def redo(self) -> bool:
        """Make the step that was undone last again."""
        return self._run(Kind.REDO, self._history.to_redo())

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._history.done)

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone step."""
        return bool(self._history.undone)

    def _run(self, kind: Kind, changes: Sequence[AnyChange]) -> bool:
        if self._project is None or not changes:
            return False
        self.touch()
        if kind is not Kind.DO:
            self._go_to(changes[-1])
            changes = [self._fitted(c) for c in changes]
        layer = self._layer
        try:
            with self._project.writing():
                for change in changes:
                    layer = _after(layer, change)
                    self._project.journal.write(
                        change,
                        annotator=self.annotator,
                        kind=kind,
                        id=self.new_id(),
                        at=self._now().isoformat(),
                    )
        except ExpectedError as problem:
            self.failed.emit(problem)
            return False
        self._note(kind, changes)
        self._layer = layer
        self.saved.emit(self._now().strftime("%H:%M:%S"))
        for change in changes:
            if isinstance(change, DocumentChange) or layer is None or change.layer != layer.key:
                continue
            self.changed.emit(change)
            if kind is not Kind.DO:
                self.undone.emit(kind, change)
        if any(isinstance(c, DocumentChange) or c.status for c in changes):
            self.listing_changed.emit()
            self.learning.consider(self._project, self.annotator)
        return True

    def _note(self, kind: Kind, changes: Sequence[AnyChange]) -> None:
        for change in changes:
            self._history.note(kind, change)
            if isinstance(change, Change):
                self._tallies.pop(change.layer, None)

    def _fitted(self, change: AnyChange) -> AnyChange:
        """Others may have changed a document's properties since: theirs are left as they are."""
        if not isinstance(change, DocumentChange):
            return change
        assert self._project is not None
        now = self._project.documents.get(change.before.id)
        mine = {
            f: getattr(change.after, f)
            for f in ("title", "source", "date", "meta", "extra")
            if getattr(now, f) == getattr(change.before, f)
        }
        return replace(change, before=now, after=replace(now, **mine))

    def _go_to(self, change: AnyChange) -> None:
        document = change.before.id if isinstance(change, DocumentChange) else change.layer.document
        if self._layer is None or self._layer.document.id != document or not self.writable:
            self.show_document(document)

    def _replay(self) -> None:
        assert self._project is not None
        self._history = _replayed(self._project, self.annotator)

    # ---- documents and layers ----

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

    # ---- suggestions ----

    def suggest(self, documents: Iterable[str] = ()) -> None:
        """Run the suggesters, off this thread, on these documents, else on all without any."""
        if self._project is None:
            return
        ids = list(documents)
        self._refreshing.difference_update(ids)  # whoever asks for one gets what is new beside what is there
        self._suggest(ids or self._project.suggestions.missing())

    def _note_failed(self, problem: ExpectedError) -> None:
        """From now on only the suggesters of the program answer."""
        from annotator.suggest.choice import DEFAULT

        self._asked = DEFAULT
        self.failed.emit(problem)

    @property
    def waits(self) -> bool:
        """Whether a suggester outside still owes an answer that nobody wants any more."""
        return self._suggesting.waits or self._trial.waits

    @property
    def unapproved(self) -> Choices:
        """Suggesters of the project that wait for the person's yes."""
        from storage.choosing import unapproved

        return unapproved(self._project, self.approved) if self._project is not None else ()

    def _suggest(self, ids: Sequence[str], *, within: bool = False) -> None:
        """`within`: only by the suggesters of the program; others would say what they said before."""
        from annotator.suggest.choice import DEFAULT, NAMES
        from storage.choosing import ready_choices  # and with it the suggesters: the window is up sooner

        assert self._project is not None
        if not ids:
            return
        try:
            choices = ready_choices(self._project, self._model_folder(), approved=self.approved)
            choices = inside(choices) if within else choices
            self._asked = DEFAULT if within else NAMES
            memory = self._project.decisions.remembered()
        except ExpectedError as problem:
            self.failed.emit(problem)
            return
        self._suggesting.start(ids, self._project.documents.get, self.scheme, choices, memory)

    def _model_folder(self) -> Path:
        if self._models is None:
            self._models = TemporaryDirectory(prefix="tawsim-")
        return Path(self._models.name)

    def stop_suggesting(self) -> None:
        """Cancel; what was found so far stays."""
        self._refreshing.clear()
        self._suggesting.stop()

    def _store_suggestions(self, document: str, found: list[Suggestion]) -> None:
        if self._project is None:
            return
        try:
            if document in self._refreshing:
                self._refresh(document, found)
            else:
                self._add(document, found)
        except ExpectedError as problem:
            self.stop_suggesting()
            self.failed.emit(problem)
            return
        self.suggested.emit(document)
        if document in self._refreshing:
            self._refreshing.discard(document)
            if not self._refreshing:
                lessons, self._lessons = self._lessons, 0
                self.refreshed.emit(lessons, self._refreshed)

    def _add(self, document: str, found: list[Suggestion]) -> None:
        """Beside what is there."""
        from storage.suggesting import fresh  # loaded by now: the worker has used it

        assert self._project is not None
        new, _ = fresh(self._project, document, found, by_source=False)
        self._project.suggestions.add(document, new)
        if self._layer is not None and self._layer.document.id == document:
            self._layer = self._project.layers.get(self._layer.key)

    # ---- choosing, learning, and what comes of it ----

    @property
    def choices(self) -> Choices:
        """The suggesters of the open project."""
        from storage.choosing import read_choices

        assert self._project is not None
        return read_choices(self._project)

    @property
    def unused_choices(self) -> Choices:
        """Suggesters that are off, in which something was set."""
        from storage.choosing import read_unused

        assert self._project is not None
        return read_unused(self._project)

    @property
    def learned(self) -> Learned | None:
        """What is known of the model that the project learned."""
        from storage.choosing import QUICK

        return self._project.models.about(QUICK) if self._project is not None else None

    def set_choices(self, choices: Choices, unused: Choices = ()) -> None:
        """From now on these; what nobody looked at yet is suggested again."""
        from storage.choosing import write_choices

        if self._project is None:
            return
        before = self.choices
        try:
            write_choices(self._project, choices, unused)
        except ExpectedError as problem:
            self.failed.emit(problem)
            return
        if choices != before:
            self.refresh()

    def learn(self) -> bool:
        """Learn now; False when nothing is finished."""
        return self._project is not None and self.learning.start(self._project, self.annotator)

    def try_suggester(self, choice: Choice) -> None:
        """Run one suggester on the document on show and store nothing; `tried` says what came of it."""
        from storage.choosing import ready_choices

        if self._project is None or self._layer is None:
            return
        try:
            ready = ready_choices(self._project, self._model_folder(), (choice,))
            memory = self._project.decisions.remembered()
        except ExpectedError as problem:
            self.tried.emit(choice.name, problem)
            return
        if ready:
            self._trial.start(self._layer.document, self.scheme, ready[0], memory)
        else:
            self.tried.emit(choice.name, None)

    def stop_trial(self) -> None:
        """Whoever wanted it is gone."""
        self._trial.stop()

    def refresh(self, *, within: bool = False) -> None:
        """Suggest again for the documents that nobody has begun and that were not on show yet."""
        if self._project is None:
            return
        unseen = set(self._project.layers.unseen()) - self.ordering.shown.keys()
        unopened = [d.id for d in self.listing() if d.id in unseen]  # the next in the queue first
        self._refreshing, self._refreshed = set(unopened), 0
        if unopened:
            self._suggest(unopened, within=within)
        else:
            lessons, self._lessons = self._lessons, 0
            self.refreshed.emit(lessons, 0)

    def _refresh(self, document: str, found: list[Suggestion]) -> None:
        """In place of what is there, unless somebody has seen that since."""
        from storage.refreshing import refresh

        assert self._project is not None
        if document not in self.ordering.shown:
            self._refreshed += refresh(self._project, document, found, self._asked)

    def _take_lesson(self, lesson: Lesson) -> None:
        from storage.choosing import QUICK

        assert self._project is not None
        try:
            self._project.models.put(
                QUICK,
                lesson.model,
                annotator=lesson.annotator,
                learned_at=self._now().isoformat(timespec="seconds"),
                documents=lesson.documents,
                annotations=lesson.annotations,
            )
        except ExpectedError as problem:
            self.failed.emit(problem)
            return
        self._lessons = lesson.documents
        self.refresh(within=True)
        self.learning.consider(self._project, self.annotator)  # more may be finished by now

    def tally(self) -> None:
        """Count what became of the suggestions of finished documents; `tallied` brings the figures."""
        project, annotator = self._project, self.annotator
        if project is None:
            return

        def read(document: str) -> Tally:
            key = LayerKey(document, annotator)
            if key not in self._tallies:
                self._tallies[key] = tally(project.layers.get(key))
            return self._tallies[key]

        self._tallying.start(project.layers.finished(annotator), read, self.tallied.emit)

    # ---- time ----

    def touch(self) -> None:
        """A key or click: the person is at work."""
        now = time.monotonic()
        if now - self._active > IDLE_AFTER:
            self._counted = now
        self._active = now

    def _note_time(self) -> None:
        """Add the time since the last note to the layer on show, idle time left out."""
        until = min(time.monotonic(), self._active + IDLE_AFTER)
        spent, self._counted = until - self._counted, max(until, self._counted)
        if self._project is not None and self._layer is not None and self.writable and spent > 0:
            try:
                self._project.time.add(self._layer.key, spent)
            except ExpectedError as problem:
                self.failed.emit(problem)


def _replayed(project: Project, annotator: str) -> History:
    return History.replayed((Kind(e.kind), e.change) for e in project.journal.entries(annotator))


def _after(layer: Layer | None, change: AnyChange) -> Layer | None:
    """The layer on show after the change; another layer's change leaves it as it is."""

    if layer is None:
        return None
    if isinstance(change, DocumentChange):
        return replace(layer, document=change.after) if layer.document.id == change.after.id else layer
    return layer.apply(change) if change.layer == layer.key else layer


def _ruled(theirs: Layer, mine: Layer) -> Iterable[Ruling]:
    for id, verdict in theirs.verdicts.items():
        yield Ruling(id, mine.verdicts.get(id), verdict)
