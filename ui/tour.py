"""A tour of one minute, on the seed report or the open one: a strip under it waits until each step is done in
earnest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.errors import ExpectedError
from annotator.history import Kind
from annotator.model import Change, Entity, Event, Verdict
from ui.actions import QT_TRANSLATE_NOOP
from ui.desk import Choice
from ui.keys import pressed
from ui.parts import label, styled
from ui.words import number, translated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ui.window import Window


@dataclass(frozen=True, slots=True)
class Stop:
    """One step: what it says, and the facts of which it waits for one: the id of an action that ran, or
    what became of the layer (`_facts`), the desk or the journal."""

    words: str
    waits: tuple[str, ...]


STOPS = (
    Stop(QT_TRANSLATE_NOOP("tour", "Tab goes to the next suggestion. Press it."), ("suggestion",)),
    Stop(QT_TRANSLATE_NOOP("tour", "Enter accepts it and goes on to the next one."), ("accepted",)),
    Stop(QT_TRANSLATE_NOOP("tour", "Is one wrong? Backspace rejects it."), ("rejected",)),
    Stop(QT_TRANSLATE_NOOP("tour", "Ctrl+Z takes the last step back, without end."), ("undone",)),
    Stop(
        QT_TRANSLATE_NOOP(
            "tour", "Something that nobody marked: put the caret on a word by a click or with Ctrl and an "
            "arrow, and press a digit of the bar below."
        ),
        ("labelled",),
    ),
    Stop(
        QT_TRANSLATE_NOOP(
            "tour", "Now an event: put the caret on a verb and press E; Enter takes "
            "the likeliest type."
        ),
        ("frame",),
    ),
    Stop(
        QT_TRANSLATE_NOOP(
            "tour", "Its roles are numbered in the bar. A digit opens one, and the mentions that fit are "
            "numbered in the text: another digit fills it. R opens the roles again."
        ),
        ("filled",),
    ),
    Stop(
        QT_TRANSLATE_NOOP(
            "tour", "That is all. Every edit is saved already. F1 shows all keys, Ctrl+K all commands, "
            "F2 this tour."
        ),
        ("keys", "palette"),
    ),
)  # fmt: skip


class Tour(QObject):
    """Follows what the person does: F2 goes on without, Shift+F2 back, Esc leaves. Offered once, in a strip
    that goes by itself."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._at = -1  # the stop; -1: none, or only the offer
        self._home: tuple[Path, int] | None = (
            None  # the person's project and caret, when the tour is elsewhere
        )
        self.panel = _Panel()
        self.panel.leave.clicked.connect(self.end)
        self.panel.back.clicked.connect(self.back)
        self.panel.go_on.clicked.connect(self.begin)

    def begin(self) -> None:
        """From the first step; in a project of the person's own it asks where. Under way: on to the next."""
        from ui.app import seed_project

        if self.running:
            self._step(+1)
            return
        try:
            seed = seed_project()
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        session = self._window.session
        here = session.project
        if here is None or here.path.absolute() == seed.absolute():
            self._begin_on(seed)
            return
        choices = [
            Choice(
                "seed",
                "على تقرير التجربة؛ وفي النهاية تعود إلى هنا",
                "On the seed report; its end leads back here",
            )
        ]
        if session.writable:
            choices.append(
                Choice("here", "هنا: ما تضغطه يُنفَّذ في مشروعك", "Here: what you press is done in your project")
            )
        places = {"seed": seed, "here": here.path}
        self._window.choose(self.tr("Where is the tour to be?"), choices, lambda x: self._begin_on(places[x]))

    def _begin_on(self, path: Path) -> None:
        window, project = self._window, self._window.session.project
        home = (project.path.absolute(), window.view.caret) if project is not None else None
        if window.files.open_path(path):
            self._home = home if home is not None and home[0] != path.absolute() else None
            self._remember()
            self._step(+1)
            window.view.setFocus()

    def offer(self) -> None:
        """Once ever; the first thing that is done takes it away."""
        if not self._window.settings.state("tour"):
            self._remember()
            self._show()

    def back(self) -> None:
        """To the step before, which waits once more."""
        if self._at > 0:
            self._step(-1)

    def end(self) -> None:
        """Leave it; from the seed report back to the project, document and place where the person was."""
        self._at = -1
        self.panel.hide()
        window, home = self._window, self._home
        if home is not None and window.files.open_path(home[0]):
            window.desk.place(home[1])
        window.view.setFocus()

    def elsewhere(self) -> None:
        """The person opened another project: that is where they want to be."""
        self._home = None

    @property
    def running(self) -> bool:
        """Whether a step waits."""
        return self._at >= 0

    # ---- what the person did ----

    def acted(self, action: str) -> None:
        """An action ran: `digits` for a key of the number row."""
        desk = self._window.desk
        if not self.running and action != "tour":
            self.panel.hide()
        self._heard(action)
        if action in ("next", "previous") and desk.undecided(desk.in_hand):
            self._heard("suggestion")

    def changed(self, change: Change) -> None:
        """The layer on show is another."""
        for fact in _facts(change):
            self._heard(fact)

    def undone(self, kind: str) -> None:
        """The last step was taken back, or made again."""
        if kind == Kind.UNDO:
            self._heard("undone")

    def looked(self) -> None:
        """Something else is in hand: perhaps the roles of an event."""
        frame = self._window.desk.frame
        if frame is not None and not frame.relates:
            self._heard("frame")

    def _heard(self, fact: str) -> None:
        leads_away = self._home is not None and self._at == len(STOPS) - 1  # from under the list that opened
        if self.running and fact in STOPS[self._at].waits and not leads_away:
            self._step(+1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and Shift+F2 in the report, before anything else reads them. What is open is closed first, so
        that Esc does in the tour what it does without; but at the end all is said."""
        if watched is self._window:
            if event.type() == QEvent.Type.LanguageChange and self.panel.isVisible():
                self._show()
        elif self.running and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, desk = pressed(event), self._window.desk
            opened = desk.frame is not None or desk.attributes_open or bool(desk.held)
            opened = opened or desk.view.selection() is not None
            if key == "Esc" and (not opened or self._at == len(STOPS) - 1):
                self.end()
                return True
            if key == "Shift+F2":
                self.back()
                return True
        return False

    # ---- showing ----

    def _step(self, by: int) -> None:
        self._at += by
        if self._at >= len(STOPS):
            self.end()
        else:
            self._show()

    def _remember(self) -> None:
        self._window.settings.set_state("tour", "offered")

    def _show(self) -> None:
        panel = self.panel
        panel.back.setVisible(self._at > 0)
        if self.running:
            head = self.tr("Tour {0} of {1}").format(number(self._at + 1), number(len(STOPS)))
            last = self._at == len(STOPS) - 1
            go_on = self.tr("End (F2)") if last else self.tr("Next (F2)")
            words = translated("tour", STOPS[self._at].words)
            panel.show_words(head, words, go_on, self.tr("Back (Shift+F2)"), self.tr("Leave (Esc)"))
        else:
            words = self.tr("F2 shows the keys that matter in one minute.")
            panel.show_words(self.tr("New here?"), words, self.tr("Begin (F2)"), "", self.tr("No"))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window.view, words))


def _facts(change: Change) -> Iterator[str]:
    """What an edit was, as the steps wait for it."""
    verdicts = {v.after for v in change.verdicts}
    if verdicts & {Verdict.ACCEPTED, Verdict.CORRECTED}:
        yield "accepted"
    if Verdict.REJECTED in verdicts:
        yield "rejected"
    removed = {a.id: a for a in change.removed}
    for added in change.added:
        before = removed.get(added.id)
        if isinstance(added, Entity) and before is None and not verdicts:
            yield "labelled"
        if isinstance(added, Event) and len(added.arguments) > len(getattr(before, "arguments", ())):
            yield "filled"


class _Panel(QWidget):
    """A strip under the report, which covers no word of it; it never takes the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        styled(self, "strip")
        self.head, self.words = label("heading"), label(wrap=True)
        self.leave, self.back, self.go_on = QPushButton(), QPushButton(), QPushButton()
        row = QHBoxLayout()
        row.addWidget(self.head, 1)
        for button in (self.leave, self.back, self.go_on):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("flat", True)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.words)
        self.hide()

    def show_words(self, head: str, words: str, go_on: str, back: str, leave: str) -> None:
        """These; screen readers find them, too."""
        self.head.setText(head)
        self.words.setText(words)
        self.go_on.setText(go_on)
        self.back.setText(back)
        self.leave.setText(leave)
        self.setAccessibleName(f"{head}: {words}")
        self.show()
