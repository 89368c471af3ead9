"""The lowest line: whose layer and how much, what was said last, and whether the work is on disk."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from ui.parts import label, styled
from ui.words import digits, isolated, joined, number


class StatusLine(QWidget):
    """Says only what is so: `saved` is shown after the edit is on disk, not before."""

    cancel_wanted = Signal()
    conflicts_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "strip")
        self._counts = label("muted")
        self._message = label()
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._saved = label("muted")
        self._learned = label("muted")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedWidth(110)
        self._working = label("muted")
        self._cancel = QPushButton()
        self._cancel.setProperty("flat", True)
        self._cancel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cancel.clicked.connect(self.cancel_wanted)
        self._conflicts = QPushButton()
        self._conflicts.setProperty("flat", True)
        self._conflicts.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._conflicts.clicked.connect(self.conflicts_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 3)
        layout.setSpacing(12)
        layout.addWidget(self._counts)
        layout.addWidget(self._message, 1)
        for widget in (
            self._conflicts,
            self._working,
            self._progress,
            self._cancel,
            self._learned,
            self._saved,
        ):
            layout.addWidget(widget)
        self._who, self._review = ("", 0, 0, 0), False
        self._time = ""
        self._done = (0, 0)
        self._news = (0, 0)
        self.setFixedHeight(30)
        self.show_conflicts(0)
        self.show_progress(0, 0)
        self.retranslate()

    def show_counts(
        self, annotator: str, undecided: int, annotations: int, events: int, *, review: bool = False
    ) -> None:
        """Whose layer is on show, and what is in it; in a `review` what waits is no suggestion."""
        self._who, self._review = (annotator, undecided, annotations, events), review
        self._show_counts()

    def show_saved(self, time: str) -> None:
        """The last edit is on disk since this time (HH:MM:SS); what was said before is over."""
        self._time = time
        self.show_message("")
        self._show_saved()

    def reset(self) -> None:
        """Another project: what was said of the one before is over."""
        self._time = ""
        self._show_saved()
        self.show_message("")
        self.show_refreshed(0, 0)

    def show_message(self, text: str) -> None:
        """A line for the person; it stays until the next."""
        self._say(text, "said")

    def show_failed(self, text: str) -> None:
        """Something could not be done; it stays until the next line."""
        self._say(text, "bad")

    def _say(self, text: str, how: str) -> None:
        self._message.setText(text)
        self._message.setToolTip(text)
        if self._message.objectName() != how:
            self._message.setObjectName(how)
            self._message.style().polish(self._message)

    def show_refreshed(self, documents: int, refreshed: int) -> None:
        """What was learned, and how many documents have other suggestions since; says it quietly."""
        self._news = (documents, refreshed)
        parts = [self.tr("learned from %Ln document(s)", "", documents)] if documents else []
        if documents or refreshed:
            parts.append(self.tr("new suggestions in %Ln document(s)", "", refreshed))
        self._learned.setText(joined(parts))

    def show_progress(self, done: int, total: int) -> None:
        """How much of long work is done; `done == total` takes the bar away."""
        self._done = (done, total)
        busy = done < total
        for widget in (self._progress, self._cancel, self._working):
            widget.setVisible(busy)
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)
        if busy:
            self._working.setText(self.tr("Looking for suggestions…"))

    def show_conflicts(self, count: int) -> None:
        """How many layers were edited apart and wait for a decision."""
        self._waiting = count
        self._conflicts.setVisible(count > 0)
        self._conflicts.setText("⚠ " + self.tr("%Ln conflict(s) to decide", "", count))

    @property
    def message(self) -> str:
        """What was said last."""
        return self._message.text()

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self._cancel.setText(self.tr("Cancel"))
        self._show_counts()
        self._show_saved()
        self.show_progress(*self._done)
        self.show_refreshed(*self._news)
        self.show_conflicts(self._waiting)

    def _show_counts(self) -> None:
        who, undecided, annotations, events = self._who
        parts = [
            self.tr("{0} open").format(number(undecided))
            if self._review
            else self.tr("%Ln undecided", "", undecided),
            self.tr("%Ln annotation(s)", "", annotations),
            self.tr("%Ln event(s)", "", events),
        ]
        self._counts.setText(joined([isolated(who), *parts] if who else parts))

    def _show_saved(self) -> None:
        time = isolated(digits(self._time))
        self._saved.setText("✓ " + self.tr("saved {0}").format(time) if self._time else "")

    def changeEvent(self, event: QEvent) -> None:
        """Another language; a line that was said in the old one goes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_message("")
            self.retranslate()
        super().changeEvent(event)
