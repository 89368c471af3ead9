"""The list of all questions, discussions and wishes for the scheme, and the way from each to its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import ExpectedError
from annotator.model import LayerKey
from ui.going import go_to_place, show_beside, show_layer, uncover
from ui.words import isolated, joined, quoted, shortened

# What the list is made of is imported where it is wanted: the window is up sooner.
if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.project import Project
    from storage.teams.threads import Comment, Thread, ThreadState
    from ui.dialogs.questions import QuestionsDialog
    from ui.window import Window

TITLE = 80  # characters of a question that are its title


class Questions(QObject):
    """One list at a time, beside the report; another project closes it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: QuestionsDialog | None = None
        window.session.project_opened.connect(self._close)
        window.session.opened.connect(self._follow)
        window.session.restocked.connect(self.show)

    def open(self) -> None:
        """Those that wait first."""
        from ui.dialogs.questions import QuestionsDialog

        if self._dialog is None:
            dialog = self._dialog = QuestionsDialog(self._window)
            dialog.shown.connect(self._show_passage)
            dialog.said.connect(self._say)
            dialog.asked.connect(self._ask)
            dialog.go_wanted.connect(self._go)
            dialog.finished.connect(self._close)
        show_beside(self._dialog)
        self.show()
        self._dialog.list.setFocus()

    def show(self, chosen: str = "") -> None:
        """What there is now, as far as the list is open."""
        if self._dialog is None:
            return
        try:
            self._dialog.show_threads(self._project.threads.all(), chosen)
        except ExpectedError as problem:
            self._window.show_failure(problem)

    @property
    def _project(self) -> Project:
        assert self._window.session.project is not None
        return self._window.session.project

    def _follow(self) -> None:
        if self._window.session.project is None:
            self._close()

    def _close(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()

    # ---- writing ----

    def _ask(self) -> None:
        """About no passage: how something is labelled in general."""
        from storage.teams.threads import Thread, ThreadKind
        from ui.dialogs.note import ask_note

        words = ask_note(self._dialog, self.tr("What do you want to know?"), "")
        if not words:
            return
        id, (who, at) = self._window.session.new_id(), self._signed()
        thread = Thread(
            id, ThreadKind.QUESTION, shortened(words, TITLE), who, at, comments=(self._comment(words, None),)
        )
        self._store(lambda: self._project.threads.begin(thread), id)

    def _say(self, thread: str, words: str, state: ThreadState | None) -> None:
        comment = self._comment(words, state)
        self._store(lambda: self._project.threads.say(thread, comment), thread)

    def _signed(self) -> tuple[str, str]:
        session = self._window.session
        return session.annotator, session.now().isoformat()

    def _comment(self, words: str, state: ThreadState | None) -> Comment:
        from storage.teams.threads import Comment

        return Comment(self._window.session.new_id(), words, *self._signed(), state)

    def _store(self, write: Callable[[], None], thread: str) -> None:
        """On the disk first, then in the list."""
        try:
            write()
        except ExpectedError as problem:
            self._window.show_failure(problem)
        else:
            self.show(thread)

    # ---- passages ----

    def _there(self, thread: Thread) -> bool:
        return thread.document in self._project.documents.ids()

    def _show_passage(self, thread: Thread | None) -> None:
        if self._dialog is None or thread is None:
            return
        try:
            self._dialog.show_passage(self._passage(thread))
        except ExpectedError as problem:
            self._window.show_failure(problem)

    def _passage(self, thread: Thread) -> str:
        if not thread.document:
            return self.tr("About no passage.")
        if not self._there(thread):
            return self.tr("Its document is no longer in the project.")
        document = self._project.documents.get(thread.document)
        words = quoted(document.slice((thread.where,))) if thread.where else ""
        return joined(filter(None, (words, isolated(document.title or document.id))))

    def _go(self, thread: Thread) -> None:
        """The annotation where the layer still has it, else the words."""
        window = self._window
        theirs = LayerKey(thread.document, thread.annotator)
        try:
            if not self._there(thread):
                return
            known = thread.annotator and self._project.layers.exists(theirs)
        except ExpectedError as problem:
            window.show_failure(problem)
            return
        show_layer(window, theirs if known else LayerKey(thread.document, window.session.writes))
        if thread.annotation and window.desk.span(thread.annotation) is not None:
            window.desk.take(thread.annotation)
        elif thread.where is not None:
            go_to_place(window, thread.where)
        if self._dialog is not None:
            uncover(window, self._dialog)
