"""Suggestions made off the interface thread, one document after the other."""

from __future__ import annotations

from collections import deque
from queue import SimpleQueue
from threading import Event as Flag
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal

from annotator.errors import ExpectedError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from annotator.model import Document, Suggestion
    from annotator.scheme import Scheme
    from annotator.suggest import Remembered
    from annotator.suggest.choice import Choice, Choices

PATIENCE = 1_000  # milliseconds that the window waits for a thread to stop
AHEAD = 3  # documents read for the worker before it asks: reading all at once would halt the window


def let_go(worker: QThread) -> None:
    """Wait a moment for a thread that was told to stop; one that still waits for a server or a program ends
    by itself, and nobody hears it."""
    if worker.wait(PATIENCE):
        worker.deleteLater()
    else:
        worker.finished.connect(worker.deleteLater)


class Suggesting(QObject):
    """A queue of documents and one thread that works it off; `stop` forgets what is left."""

    found = Signal(str, object)  # document id, its suggestions
    progressed = Signal(int, int)  # documents done, of how many; equal at the end
    failed = Signal(str, object)  # the suggester that is left out from now on, or empty; ExpectedError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: _Worker | None = None
        self._kept: dict[str, Any] = {}  # lists and model, read in once
        self._left: dict[str, None] = {}  # ids without suggestions yet, in their order
        self._unread: deque[str] = deque()
        self._total = 0

    def start(
        self,
        ids: Sequence[str],
        read: Callable[[str], Document],
        scheme: Scheme,
        choices: Choices,
        memory: Sequence[Remembered] = (),
    ) -> None:
        """Suggest for these documents first, then for those that were still waiting."""
        waiting = dict.fromkeys(ids) | self._left
        self.stop()
        if not waiting:
            return
        self._left, self._total = waiting, len(waiting)
        self._unread = deque(waiting)
        self._read = read
        self._worker = _Worker(self, scheme, choices, memory, self._kept)
        self._worker.found.connect(self._found)
        self._worker.failed.connect(self._failed)
        self._worker.ended.connect(self._ended)
        for _ in range(AHEAD):
            self._feed()
        self.progressed.emit(0, self._total)
        self._worker.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Cancel; the thread looks up every few hundred words, and is not waited for when it asks outside."""
        worker, self._worker = self._worker, None
        self._left, self._unread = {}, deque()
        if worker is None:
            return
        worker.cancelled.set()
        worker.documents.put(None)
        let_go(worker)
        self.progressed.emit(0, 0)

    def forget(self, ids: Collection[str]) -> list[str]:
        """These need none any more; gives those that were still waiting."""
        gone = [id for id in self._left if id in ids]
        if gone and len(gone) == len(self._left):
            self.stop()
        elif gone:
            assert self._worker is not None
            for id in gone:
                del self._left[id]
            self._total -= len(gone)
            self._unread = deque(id for id in self._unread if id in self._left)
            if not self._unread:
                self._worker.documents.put(None)
            self.progressed.emit(self._total - len(self._left), self._total)
        return gone

    @property
    def busy(self) -> bool:
        """Whether a document is still to be suggested for."""
        return bool(self._left)

    @property
    def waits(self) -> bool:
        """Whether a thread that was let go of is still waiting for an answer."""
        return any(worker.isRunning() for worker in self.findChildren(QThread))

    def _feed(self) -> None:
        """One more document for the worker; after the last, the word that it was the last."""
        assert self._worker is not None
        while self._unread:
            id = self._unread.popleft()
            try:
                self._worker.documents.put(self._read(id))
            except ExpectedError as problem:
                self._left.pop(id, None)
                self.failed.emit("", problem)
                continue
            break
        if not self._unread:
            self._worker.documents.put(None)

    # What an earlier worker had under way when it was stopped may still arrive; it is dropped.

    def _found(self, worker: object, document: str, suggestions: object) -> None:
        if worker is not self._worker:
            return
        wanted = document in self._left
        self._left.pop(document, None)
        if self._unread:
            self._feed()
        if wanted and suggestions is not None:  # None: no suggester could
            self.found.emit(document, suggestions)
        if worker is self._worker:  # nobody stopped it on hearing that
            self.progressed.emit(self._total - len(self._left), self._total)

    def _ended(self, worker: object) -> None:
        """A bug of ours ends a thread early; whoever waits for the rest is told that nothing comes."""
        if worker is self._worker and self._left:
            self.stop()

    def _failed(self, worker: object, name: str, problem: object) -> None:
        if worker is self._worker:
            self.failed.emit(name, problem)


class _Worker(QThread):
    found = Signal(object, str, object)  # itself, document id, suggestions
    failed = Signal(object, str, object)  # itself, a suggester's name or empty, ExpectedError
    ended = Signal(object)  # itself

    def __init__(
        self,
        parent: QObject,
        scheme: Scheme,
        choices: Choices,
        memory: Sequence[Remembered],
        kept: dict[str, Any],
    ) -> None:
        super().__init__(parent)
        self.cancelled = Flag()
        self.documents: SimpleQueue[Document | None] = SimpleQueue()
        self._scheme, self._choices, self._memory = scheme, choices, memory
        self._kept = kept

    def run(self) -> None:
        """Say that it ended, whatever the end was."""
        try:
            self._work()
        finally:
            self.ended.emit(self)

    def _work(self) -> None:
        """Until the word that it was the last, or someone cancels.

        A suggester outside the program that fails is said once and left out, and the others go on. Where one
        of the program fails, that is said once, and no document gets any.
        """
        from annotator.suggest.proposing import Proposer  # the suggesters load in their own time

        proposer, told = None, False
        while (document := self.documents.get()) is not None and not self.cancelled.is_set():
            suggestions: list[Suggestion] | None = None
            try:
                proposer = proposer or Proposer(
                    self._scheme, self._choices, self._memory, self._kept, self._tell
                )
                suggestions = proposer.propose(document, cancelled=self.cancelled.is_set)
            except ExpectedError as problem:
                if not told:
                    self._tell("", problem)
                told = True
            if not self.cancelled.is_set():
                self.found.emit(self, document.id, suggestions)

    def _tell(self, name: str, problem: ExpectedError) -> None:
        self.failed.emit(self, name, problem)


def inside(choices: Choices) -> Choices:
    """Without the suggesters that a person must set up."""
    from annotator.suggest.choice import DEFAULT

    return tuple(c for c in choices if c.name in DEFAULT)


class Trial(QThread):
    """One suggester on one document, off the interface thread."""

    tried = Signal(object, str, object)  # itself, the suggester's name; its suggestions, or an ExpectedError

    def __init__(
        self,
        parent: QObject,
        document: Document,
        scheme: Scheme,
        choice: Choice,
        memory: Sequence[Remembered],
    ) -> None:
        super().__init__(parent)
        self.cancelled = Flag()
        self._given = (document, scheme, choice, memory)

    def run(self) -> None:
        """Propose, and say what came of it."""
        from annotator.suggest.proposing import Proposer

        document, scheme, choice, memory = self._given
        result: object = None  # a bug of ours: the one who waits is told that nothing comes
        try:
            proposer = Proposer(scheme, (choice,), memory)
            result = proposer.propose(document, cancelled=self.cancelled.is_set)
        except ExpectedError as problem:
            result = problem
        finally:
            self.tried.emit(self, choice.name, result)
