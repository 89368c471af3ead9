"""Suggestions made off the interface thread, one document after the other."""

from __future__ import annotations

from collections import deque
from threading import Event as Flag
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from storage.suggesting import Proposer

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
        """Suggest for these documents; any work still going on is stopped first."""
        self.stop()
        if documents:
            self._worker = _Worker(self, documents, scheme)
            self._worker.found.connect(self.found)
            self._worker.progressed.connect(self.progressed)
            self._worker.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Cancel and wait for the thread, which looks up within a paragraph's work."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.found.disconnect()
        worker.progressed.disconnect()
        worker.cancelled.set()
        unfinished = worker.isRunning()
        worker.wait()
        worker.deleteLater()
        if unfinished:
            self.progressed.emit(0, 0)


class _Worker(QThread):
    found = Signal(str, object)
    progressed = Signal(int, int)

    def __init__(self, parent: QObject, documents: Sequence[Document], scheme: Scheme) -> None:
        super().__init__(parent)
        self.cancelled = Flag()
        self._documents = deque(documents)
        self._scheme = scheme

    def run(self) -> None:
        """Until the queue is empty or someone cancels."""
        total = len(self._documents)
        proposer = Proposer(self._scheme)
        while self._documents and not self.cancelled.is_set():
            document = self._documents.popleft()
            self.progressed.emit(total - len(self._documents) - 1, total)
            suggestions = proposer.propose(document)
            if not self.cancelled.is_set():
                self.found.emit(document.id, suggestions)
                self.progressed.emit(total - len(self._documents), total)
