"""Who suggests for the open project, what is learned meanwhile, and what came of the suggestions."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from annotator.errors import ExpectedError
from annotator.learn.progress import tally
from annotator.model import Change, LayerKey, Suggestion
from ui.learning import Learning, Lesson
from ui.slices import Slices
from ui.suggesting import Suggesting, Trial, inside, let_go

# storage's modules of suggesters are imported where they are wanted: the window is up sooner.
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from annotator.history import AnyChange
    from annotator.learn.progress import Tally
    from annotator.suggest.choice import Choice, Choices
    from storage.models import Learned
    from storage.project import Project
    from ui.session import Session


class Assistant(QObject):
    """Suggests, suggests again, learns and counts, for the project that its session has open.

    It stores suggestions and models, never an edit; while no project is open it does nothing.
    """

    suggested = Signal(str)  # a document's id has new suggestions
    progressed = Signal(int, int)  # documents suggested for, of how many; equal at the end
    refreshed = Signal(int, int)  # documents just learned from (0: none), documents with other suggestions
    tried = Signal(str, object)  # a suggester's name; its suggestions, or an ExpectedError
    tallied = Signal(object)  # the Tally of each finished document, in the order of finishing
    failed = Signal(object)  # ExpectedError

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.approved: set[str] = set()  # seals of what may send texts away or run a program
        self._models: TemporaryDirectory[str] | None = None  # the learned model, as a file
        self._suggesting = Suggesting(self)
        self._suggesting.found.connect(self._store_suggestions)
        self._suggesting.progressed.connect(self.progressed)
        self._suggesting.failed.connect(self._note_failed)
        self._refreshing: set[str] = set()  # unopened documents whose suggestions are made again
        self._forgotten: set[str] = set()  # in the trash since they waited for suggestions
        self._refreshed = self._lessons = 0
        self._asked: tuple[str, ...] = ()  # suggesters whose earlier suggestions give way to what comes now
        self._trial: Trial | None = None
        self.learning = Learning(self)
        self.learning.learned.connect(self._take_lesson)
        self.learning.failed.connect(self.failed)
        self._tallies: dict[LayerKey, Tally] = {}
        self._tallying = Slices(self)
        self._tallying.failed.connect(self.failed)

    def stop(self) -> None:
        """Let go of the project; what is under way is dropped."""
        self.stop_suggesting()
        self.stop_trial()
        self.learning.stop()
        self._tallying.stop()
        self._tallies.clear()
        self._forgotten.clear()
        if self._models is not None:
            with suppress(OSError):  # an operating system may hold on to a file that was open
                self._models.cleanup()
            self._models = None

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Within, nothing comes to be stored: what is under way is dropped, and begun anew afterwards."""
        suggesting, learning = self.busy, self.learning.busy
        self.stop_suggesting()
        self.learning.stop()
        try:
            yield
        finally:
            if suggesting:
                self.suggest()
            if learning:
                self.learn()

    @property
    def waits(self) -> bool:
        """Whether a suggester outside still owes an answer that nobody wants any more."""
        return self._suggesting.waits or any(trial.isRunning() for trial in self.findChildren(Trial))

    @property
    def busy(self) -> bool:
        """Whether suggestions are being made."""
        return self._suggesting.busy

    # ---- who suggests ----

    @property
    def choices(self) -> Choices:
        """The suggesters of the open project."""
        from storage.choosing import read_choices

        return read_choices(self._project)

    @property
    def unused_choices(self) -> Choices:
        """Suggesters that are off, in which something was set."""
        from storage.choosing import read_unused

        return read_unused(self._project)

    @property
    def unapproved(self) -> Choices:
        """Suggesters of the project that wait for the person's yes."""
        from storage.choosing import unapproved

        project = self._session.project
        return unapproved(project, self.approved) if project is not None else ()

    def set_choices(self, choices: Choices, unused: Choices = ()) -> None:
        """From now on these; what nobody looked at yet is suggested again."""
        from storage.choosing import write_choices

        project = self._session.project
        if project is None:
            return
        before = self.choices
        try:
            write_choices(project, choices, unused)
        except ExpectedError as problem:
            self.failed.emit(problem)
            return
        if choices != before:
            self.refresh()

    def try_suggester(self, choice: Choice) -> None:
        """Run one suggester on the document on show and store nothing; `tried` says what came of it."""
        from storage.choosing import ready_choices

        project, layer = self._session.project, self._session.layer
        if project is None or layer is None:
            return
        try:
            ready = ready_choices(project, self._model_folder(), (choice,))
            memory = project.decisions.remembered()
        except ExpectedError as problem:
            self.tried.emit(choice.name, problem)
            return
        if not ready:
            self.tried.emit(choice.name, None)
            return
        self.stop_trial()
        self._trial = Trial(self, layer.document, self._session.scheme, ready[0], memory)
        self._trial.tried.connect(self._take_trial)
        self._trial.start(QThread.Priority.LowPriority)

    def stop_trial(self) -> None:
        """Whoever wanted it is gone."""
        trial, self._trial = self._trial, None
        if trial is not None:
            trial.cancelled.set()
            let_go(trial)

    def _take_trial(self, trial: object, name: str, result: object) -> None:
        if trial is self._trial:
            self.stop_trial()
            self.tried.emit(name, result)

    # ---- suggesting ----

    def suggest(self, documents: Iterable[str] = ()) -> None:
        """Run the suggesters, off this thread, on these documents, else on all without any."""
        project = self._session.project
        if project is None:
            return
        ids = list(documents)
        self._refreshing.difference_update(ids)  # whoever asks for one gets what is new beside what is there
        self._suggest(ids or project.suggestions.missing())

    def refresh(self, *, within: bool = False) -> None:
        """Suggest again for the documents that nobody has begun and that were not on show yet.

        `within`: only by the suggesters of the program; others would say what they said before.
        """
        project = self._session.project
        if project is None:
            return
        unseen = set(project.layers.unseen()) - self._session.ordering.shown.keys()
        unopened = [d.id for d in self._session.listing() if d.id in unseen]  # the next in the queue first
        self._refreshing, self._refreshed = set(unopened), 0
        if unopened:
            self._suggest(unopened, within=within)
        else:
            self._say_refreshed()

    def stop_suggesting(self) -> None:
        """Cancel; what was found so far stays."""
        self._refreshing.clear()
        self._suggesting.stop()

    def follow(self, gone: Collection[str], back: Collection[str]) -> None:
        """Nothing is suggested for what went to the trash, until it comes back."""
        if self._refreshing and self._refreshing <= set(gone):
            self._say_refreshed()
        self._refreshing.difference_update(gone)
        self._forgotten.update(self._suggesting.forget(gone))
        waiting = [id for id in back if id in self._forgotten]
        self._forgotten.difference_update(waiting)
        self._suggest(waiting)

    @property
    def _project(self) -> Project:
        assert self._session.project is not None
        return self._session.project

    def _model_folder(self) -> Path:
        if self._models is None:
            self._models = TemporaryDirectory(prefix="tawsim-")
        return Path(self._models.name)

    def _suggest(self, ids: Sequence[str], *, within: bool = False) -> None:
        from annotator.suggest.choice import DEFAULT, NAMES
        from storage.choosing import ready_choices

        if not ids:
            return
        project = self._project
        try:
            choices = ready_choices(project, self._model_folder(), approved=self.approved)
            choices = inside(choices) if within else choices
            self._asked = DEFAULT if within else NAMES
            memory = project.decisions.remembered()
        except ExpectedError as problem:
            self.failed.emit(problem)
            return
        self._suggesting.start(ids, project.documents.get, self._session.scheme, choices, memory)

    def _note_failed(self, name: str, problem: ExpectedError) -> None:
        """What a suggester said before stays where it no longer answers."""
        self._asked = tuple(other for other in self._asked if other != name)
        self.failed.emit(problem)

    def _store_suggestions(self, document: str, found: list[Suggestion]) -> None:
        if self._session.project is None:
            return
        try:
            if document in self._refreshing:
                self._replace(document, found)
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
                self._say_refreshed()

    def _add(self, document: str, found: list[Suggestion]) -> None:
        """Beside what is there."""
        from storage.suggesting import fresh

        new, _ = fresh(self._project, document, found, by_source=False)
        self._project.suggestions.add(document, new)
        self._project.layers.take_up(document)
        self._session.read_again(document)

    def _replace(self, document: str, found: list[Suggestion]) -> None:
        """In place of what is there, unless somebody has seen that since."""
        from storage.refreshing import refresh

        if document not in self._session.ordering.shown:
            self._refreshed += refresh(self._project, document, found, self._asked)

    def _say_refreshed(self) -> None:
        lessons, self._lessons = self._lessons, 0
        self.refreshed.emit(lessons, self._refreshed)

    # ---- learning, and what came of it ----

    @property
    def learned(self) -> Learned | None:
        """What is known of the model that the project learned."""
        from storage.choosing import QUICK

        project = self._session.project
        return project.models.about(QUICK) if project is not None else None

    def learn(self) -> bool:
        """Learn now; False when nothing is finished."""
        project = self._session.project
        return project is not None and self.learning.start(project, self._session.annotator)

    def consider(self) -> None:
        """Something was finished or opened again: learn if that is enough."""
        self.learning.consider(self._project, self._session.annotator)

    def _take_lesson(self, lesson: Lesson) -> None:
        from storage.choosing import QUICK

        try:
            self._project.models.put(
                QUICK,
                lesson.model,
                annotator=lesson.annotator,
                learned_at=self._session.now().isoformat(timespec="seconds"),
                documents=lesson.documents,
                annotations=lesson.annotations,
            )
        except ExpectedError as problem:
            self.failed.emit(problem)
            return
        self._lessons = lesson.documents
        self.refresh(within=True)
        self.consider()  # more may be finished by now

    def tally(self) -> None:
        """Count what became of the suggestions of finished documents; `tallied` brings the figures."""
        project, annotator = self._session.project, self._session.annotator
        if project is None:
            return

        def read(document: str) -> Tally:
            key = LayerKey(document, annotator)
            if key not in self._tallies:
                self._tallies[key] = tally(project.layers.get(key))
            return self._tallies[key]

        self._tallying.start(project.layers.finished(annotator), read, self.tallied.emit)

    def recount(self, changes: Iterable[AnyChange] | None = None) -> None:
        """The next tally counts anew what these changes touched; without them, everything."""
        if changes is None:
            self._tallies.clear()
            return
        for change in changes:
            if isinstance(change, Change):
                self._tallies.pop(change.layer, None)
