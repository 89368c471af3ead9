"""Suggestions made off the interface thread, one document after the other."""

from __future__ import annotations

from collections import deque
from threading import Event as Flag
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.model import Document
    from annotator.scheme import Scheme


class Suggesting(QObject):
    """A queue of documents and one thread that works it off; `stop` forgets what is left."""

    found = Signal(str, object)  # document id, its suggestions
    progressed = Signal(int, int)  # documents done, of how many; equal at the end

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: _Worker | None = None

    def start(self, documents: Sequence[Document], scheme: Scheme) -> None:
        """Suggest for these documents first, then for those that were still waiting."""
        chosen = {d.id for d in documents}
        waiting = [d for d in self._left() if d.id not in chosen]
        self.stop()
        if not documents and not waiting:
            return
        self._worker = _Worker(self, [*documents, *waiting], scheme)
        self._worker.found.connect(self._found)
        self._worker.progressed.connect(self._progressed)
        self._worker.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Cancel and wait for the thread, which looks up every few hundred words."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.cancelled.set()
        worker.wait()
        worker.deleteLater()
        self.progressed.emit(0, 0)

    def _left(self) -> list[Document]:
        return list(self._worker.documents) if self._worker is not None and self._worker.isRunning() else []

    # What an earlier worker had under way when it was stopped may still arrive; it is dropped.

    def _found(self, worker: object, document: str, suggestions: object) -> None:
        if worker is self._worker:
            self.found.emit(document, suggestions)

    def _progressed(self, worker: object, done: int, total: int) -> None:
        if worker is self._worker:
            self.progressed.emit(done, total)


class _Worker(QThread):
    found = Signal(object, str, object)  # itself, document id, suggestions
    progressed = Signal(object, int, int)

    def __init__(self, parent: QObject, documents: Sequence[Document], scheme: Scheme) -> None:
        super().__init__(parent)
        self.cancelled = Flag()
        self.documents = deque(documents)  # the first is the one at work
        self._scheme = scheme

    def run(self) -> None:
        """Until the queue is empty or someone cancels."""
        from storage.suggesting import Proposer  # the suggesters load in their own time

        total = len(self.documents)
        proposer = Proposer(self._scheme)
        while self.documents and not self.cancelled.is_set():
            document = self.documents[0]
            self.progressed.emit(self, total - len(self.documents), total)
            suggestions = proposer.propose(document, cancelled=self.cancelled.is_set)
            if not self.cancelled.is_set():
                self.documents.popleft()
                self.found.emit(self, document.id, suggestions)
                self.progressed.emit(self, total - len(self.documents), total)
