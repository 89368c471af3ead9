"""What people write to one another about a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import ExpectedError
from annotator.model import Range
from storage.teams.threads import Comment, Thread, ThreadState
from ui.dialogs.discussing import DiscussDialog
from ui.words import shortened

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.teams.threads import ThreadKind, Threads
    from ui.window import Window

TITLE = 80  # characters of a thread's first words that are its title


class Discussing(QObject):
    """Threads of the passage in hand; each word is on the disk before it is shown."""

    said = Signal()  # there is more in some thread

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.passage: Callable[[], tuple[str, str, Range] | None] = lambda: None
        """In a review: whose annotation, its id, and where what is in hand stands."""

    def discuss(self) -> None:
        """The threads of the passage in hand, or a new one."""
        layer, desk = self._window.session.layer, self._window.desk
        noun = desk.noun
        about = self.passage()
        if about is None and noun:
            whole = Range(min(r.start for r in noun.ranges), max(r.end for r in noun.ranges))
            about = (desk.layer.annotator if noun.id else "", noun.id, whole)
        if layer is None or about is None:
            desk.say(self.tr("No words are chosen."))
            return
        annotator, annotation, where = about
        dialog = DiscussDialog(self._window, layer.document.slice((where,)))
        document = layer.document.id

        def renew(chosen: str = "") -> bool:
            try:
                dialog.show_threads(self.of(document, where), chosen)
            except ExpectedError as problem:
                self._window.show_failure(problem)
                return False
            return True

        def begin(kind: ThreadKind, words: str, for_lead: bool) -> None:
            state = None if for_lead else ThreadState.ANSWERED
            id, title = self._window.session.new_id(), shortened(words, TITLE)
            about = (document, annotator, annotation, where, (self._comment(words, state),))
            who, at = self._signed()
            if self._stored(lambda: self._threads.begin(Thread(id, kind, title, who, at, *about))):
                renew(id)

        def say(id: str, words: str, state: ThreadState | None) -> None:
            if self._stored(lambda: self._threads.say(id, self._comment(words, state))):
                renew(id)

        dialog.begun.connect(begin)
        dialog.said.connect(say)
        dialog.finished.connect(dialog.deleteLater)
        if renew():
            dialog.open()
        else:
            dialog.deleteLater()

    def of(self, document: str, where: Range) -> list[Thread]:
        """The threads about words that these share a letter with. Raises ExpectedError."""
        return [t for t in self._threads.of(document) if t.where is not None and t.where.overlaps(where)]

    def count(self, where: Range) -> int:
        """How many threads there are about these words of the document on show."""
        layer = self._window.session.layer
        try:
            return len(self.of(layer.document.id, where)) if layer is not None else 0
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return 0

    @property
    def _threads(self) -> Threads:
        project = self._window.session.project
        assert project is not None
        return project.threads

    def _signed(self) -> tuple[str, str]:
        session = self._window.session
        return session.annotator, session.now().isoformat()

    def _comment(self, words: str, state: ThreadState | None) -> Comment:
        return Comment(self._window.session.new_id(), words, *self._signed(), state)

    def _stored(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return False
        self.said.emit()
        return True
