"""The window: assembles its parts and connects them; no logic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import ExpectedError
from ui.about import About
from ui.actions import ACTIONS, Action
from ui.agreement import Agreeing
from ui.alike import Alike
from ui.board import Board
from ui.changed_list import ChangedList
from ui.checking import Checking
from ui.chronicle import Chronicle
from ui.dashboard.opening import Dashboard
from ui.desk import Choice, Desk, Make
from ui.dialogs.choose import ChooseList
from ui.dialogs.find import FindBar
from ui.dialogs.note import ask_note
from ui.digits import Digits
from ui.discussing import Discussing
from ui.dropping import dropped, offered
from ui.excerpts import Excerpts
from ui.files import Files
from ui.guidance import Guidance
from ui.indexing import Indexing
from ui.logs import refused
from ui.looks import Looks
from ui.menus import Menus
from ui.panels.concordance import Concordance
from ui.panels.documents import DocumentList
from ui.panels.guidelines import Guidelines
from ui.panels.inspector import Inspector
from ui.panels.label_bar import LabelBar
from ui.panels.status import StatusLine
from ui.panels.tables import AnnotationTables
from ui.panes import Panes
from ui.parts import FRAME
from ui.questions import Questions
from ui.reading import Reading
from ui.releases import Releases
from ui.report_view.view import ReportView
from ui.restoring import Restoring
from ui.review.board import ReviewBoard, connect_review
from ui.review.feedback import FeedbackList
from ui.review.listing import ReviewList
from ui.review.reviewing import Reviewing
from ui.review.rule import ReviewRule
from ui.scheming import Scheming
from ui.session import Session
from ui.showing import Showing
from ui.split import Split
from ui.start_page import StartPage
from ui.suggesters import Suggesters
from ui.teamwork import Teamwork
from ui.theme import is_dark
from ui.tour import Tour
from ui.translations import language_of
from ui.undo_list import UndoList
from ui.verbs.deciding import Deciding
from ui.verbs.frames import Frames
from ui.verbs.judging import Judging
from ui.verbs.linking import Linking
from ui.verbs.mending import Mending
from ui.verbs.moving import Moving
from ui.verbs.relating import Relating
from ui.verbs.reviewing import Rounds
from ui.verbs.spans import Spans
from ui.words import failure_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent

    from annotator.model import Range
    from annotator.problems import Problem
    from storage.project import Project
    from ui.settings import Settings

NARROW = 900  # pixels of width below which the panels fold away


def _stacked(splitter: QSplitter, *parts: QWidget) -> QSplitter:
    for part in parts:
        splitter.addWidget(part)
    return splitter


def _column(*parts: QWidget, stretch: int) -> QWidget:
    """Under one another; the part with this number takes the room that is left."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for at, part in enumerate(parts):
        column.addWidget(part, int(at == stretch))
    return whole


class Window(QMainWindow):
    """One project at a time, or the start page."""

    def __init__(self, settings: Settings, *, suggests: bool = True) -> None:
        """`suggests`: documents without suggestions get some when a project opens."""
        super().__init__()
        self.settings = settings
        self._suggests = suggests
        self._build()
        self._connect()
        self._connect_panels()
        self._connect_problems()
        self._connect_search()
        self._connect_comfort()
        connect_review(self)
        self.menus = Menus(self.menuBar(), self.reading, self.settings)
        self.looks = Looks(self)
        self.looks.apply()
        self.retranslate()
        self.setAcceptDrops(True)
        self.resize(1280, min(820, self.screen().availableGeometry().height() - 2 * FRAME))
        geometry = settings.state("geometry")
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    # ---- building ----

    def _build(self) -> None:
        self.session = Session(self)
        self.view = ReportView()
        self.desk = Desk(self.session, self.view, self, self)
        self.showing = Showing(self)
        self.deciding = Deciding(self.desk)
        self.spans = Spans(self.desk, self.deciding)
        self.frames = Frames(self.desk, self.deciding, self.spans)
        self.moving = Moving(self.desk, self.deciding)
        self.relating = Relating(self.desk)
        self.linking = Linking(self.desk)
        self.checking = Checking(self.session)
        self.indexing = Indexing(self.session)
        self.mending = Mending(self.desk, self.checking)
        self.digits = Digits(self.desk, self.spans, self.frames, self.relating)
        self.files = Files(self.session, self.settings, self, self)
        self.panes = Panes(self)
        self.scheming = Scheming(self)
        self.teamwork = Teamwork(self)
        self.suggesters = Suggesters(self)
        self.releases = Releases(self)
        self.dashboard = Dashboard(self)
        self.questions = Questions(self)
        self.guidance = Guidance(self)
        self.agreeing = Agreeing(self)
        self.undo_list = UndoList(self)
        self.restoring = Restoring(self)
        self.tour, self.about = Tour(self), About(self)
        self.changed_list = ChangedList(self)
        self.excerpts = Excerpts(self)
        self.split = Split(self.view)
        self.reviewing, self.review_board = Reviewing(self), ReviewBoard(self)
        self.rounds = Rounds(self.desk, self.reviewing, self.review_board)
        self.judging = Judging(self.desk, self.reviewing, self.review_board, self.rounds, self.spans)
        self.review_list, self.review_rule = ReviewList(self), ReviewRule(self)
        self.feedback, self.discussing = FeedbackList(self), Discussing(self)
        self.reading = Reading(self.desk, self.digits, self.run)
        self.documents = DocumentList()
        self.inspector = Inspector()
        self.tables = AnnotationTables()
        self.guidelines = Guidelines()
        self.bar = LabelBar()
        self.status = StatusLine()
        self.find_bar = FindBar()
        self.chooser = ChooseList(self)
        self.concordance = Concordance()
        self.alike = Alike(self)
        self.chronicle = Chronicle(self)
        self.start_page = StartPage()
        self._arrange()
        self.board = Board(self)

    def _arrange(self) -> None:
        side = _stacked(QSplitter(Qt.Orientation.Vertical), self.inspector, self.tables)
        other = _stacked(QSplitter(Qt.Orientation.Vertical), self.documents, self.guidelines)
        self.banner = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.banner.setObjectName("banner")
        self.banner.setMargin(6)
        report = _column(self.banner, self.split, self.tour.panel, self.find_bar, stretch=1)
        middle = _stacked(
            QSplitter(Qt.Orientation.Vertical), report, self.review_board.panel, self.chronicle.panel
        )
        middle.setStretchFactor(0, 1)
        middle.setChildrenCollapsible(False)
        middle.splitterMoved.connect(lambda *_: self.chronicle.panel.draw_edge())
        self.banner.hide()
        self.find_bar.hide()
        self.splitter = _stacked(QSplitter(Qt.Orientation.Horizontal), side, middle, other)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([300, 800, 230])
        side.setSizes([380, 420])
        other.setSizes([520, 240])
        self._sides = (side, other)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.concordance.hide()
        main = _stacked(QSplitter(Qt.Orientation.Vertical), self.splitter, self.concordance)
        main.setStretchFactor(0, 1)
        main.setCollapsible(0, False)
        self.pages.addWidget(_column(main, self.bar, self.status, stretch=0))
        self.setCentralWidget(self.pages)

    def _connect(self) -> None:
        self.view.on_key = self.reading.take
        self.view.caret_moved.connect(self.desk.caret_moved)
        self.view.selection_changed.connect(self.desk.selection_changed)
        self.view.range_chosen.connect(lambda _: self.desk.let_go())
        self.view.word_chosen.connect(lambda _: self.desk.let_go())
        self.view.mark_clicked.connect(self._clicked)
        self.view.range_resized.connect(self._resized)
        self.view.context_menu_wanted.connect(self.panes.context_menu)

        self.session.leaving.connect(self.inspector.keep_note)
        self.session.project_opened.connect(self.desk.forget)
        self.session.project_opened.connect(self.board.reset)
        self.session.project_opened.connect(self._show_project)
        self.session.project_opened.connect(self.teamwork.opened)
        self.session.restocked.connect(self.teamwork.renew)
        self.session.undone.connect(lambda *_: self.teamwork.renew())
        self.session.opened.connect(self.board.show_layer)
        self.session.changed.connect(self.board.show_change)
        self.session.scheme_changed.connect(self.board.show_scheme)
        self.session.listing_changed.connect(self.board.show_listing)
        self.session.restated.connect(self.board.show_states)
        self.session.edited.connect(self.board.show_rows)
        self.session.edited.connect(self.teamwork.edited)
        self.session.saved.connect(self.status.show_saved)
        self.session.failed.connect(self.show_failure)
        self.session.undone.connect(self.panes.show_undone)
        self.session.stayed.connect(self.scheming.say_stayed)

        self.session.assistant.suggested.connect(self.board.show_suggested)
        self.session.assistant.progressed.connect(self.board.show_progress)
        self.session.assistant.refreshed.connect(self.status.show_refreshed)

        self.desk.changed.connect(self.board.show_noun)
        self.desk.said.connect(self.status.show_message)
        self.desk.said.connect(self.announce)
        self.files.said.connect(self.status.show_message)
        self.files.failed.connect(self.show_failure)
        self.suggesters.said.connect(self.status.show_message)
        self.discussing.said.connect(self.questions.show)
        self.files.quit_wanted.connect(self.close)
        self.session.restocked.connect(self.chronicle.restart)
        self.session.restocked.connect(self.checking.count_names)
        self.session.restocked.connect(self.indexing.start)
        self.panes.action_wanted.connect(self._run_id)

    def _connect_panels(self) -> None:
        self.documents.document_chosen.connect(self._open_document)
        self.documents.order_chosen.connect(self.session.set_order)
        self.tables.annotation_chosen.connect(self._take)
        self.inspector.mark_chosen.connect(self._take)
        self.inspector.role_chosen.connect(self._open_role)
        self.inspector.argument_chosen.connect(self.digits.fill)
        self.inspector.argument_removed.connect(self.frames.empty)
        self.inspector.attribute_chosen.connect(self.spans.set_attribute)
        self.inspector.note_edited.connect(self.spans.set_note)
        self.bar.entry_chosen.connect(self._bar_chosen)
        self.status.cancel_wanted.connect(self.session.assistant.stop_suggesting)
        self.status.conflicts_wanted.connect(self.teamwork.conflicts)

        self.start_page.new_wanted.connect(self.files.new)
        self.start_page.open_wanted.connect(self.files.open)
        self.start_page.recent_chosen.connect(self._open_recent)
        self.start_page.seed_wanted.connect(self._open_seed)

    def _connect_comfort(self) -> None:
        self.files.damaged.connect(self.restoring.rescue)
        self.session.project_opened.connect(self.restoring.backing.opened)
        self.session.closing.connect(self.restoring.backing.stop)
        self.session.project_opened.connect(self.restoring.opened)
        self.session.closing.connect(self.restoring.closing)
        self.restoring.backing.failed.connect(self.show_failure)
        self.session.altering.connect(self.restoring.backing.before)
        self.files.importing.beginning.connect(self.restoring.backing.before)
        self.split.mark_clicked.connect(self._clicked)
        self.split.minimap.left.connect(self.desk.remember)
        self.chooser.closed.connect(self.view.setFocus)
        self.view.installEventFilter(self.tour)
        self.installEventFilter(self.tour)
        self.reading.acted.connect(self.tour.acted)
        self.session.changed.connect(self.tour.changed)
        self.session.undone.connect(self.tour.undone)
        self.session.project_opened.connect(self.tour.elsewhere)
        self.desk.changed.connect(self.tour.looked)

    def _connect_search(self) -> None:
        self.find_bar.searched.connect(self.panes.search)
        self.find_bar.next_wanted.connect(self.panes.next_hit)
        self.find_bar.previous_wanted.connect(self.panes.previous_hit)
        self.find_bar.closed.connect(self.panes.take_found)
        self.session.saved.connect(self.alike.edited)
        self.session.opened.connect(self.alike.turned)
        self.session.scheme_changed.connect(self.alike.renamed)
        self.concordance.searched.connect(self.alike.search_now)
        self.concordance.hit_chosen.connect(self.alike.go)
        self.concordance.applied.connect(self.alike.bulk.apply)
        self.concordance.meant.connect(self.alike.bulk.plan)
        self.concordance.meant.connect(self.board.show_bar)
        self.concordance.entered.connect(self.board.show_bar)
        self.concordance.stopped.connect(self.alike.stopped)
        self.concordance.closed.connect(self.alike.stop)
        self.concordance.closed.connect(self.view.setFocus)

    def _connect_problems(self) -> None:
        self.checking.checked.connect(self.board.show_checked)
        self.indexing.failed.connect(self.show_failure)
        self.checking.failed.connect(self.show_failure)
        self.mending.in_list = self.tables.in_list
        self.mending.shown.connect(self.tables.select_problem)
        self.mending.listed.connect(self.tables.show_ignored)
        self.tables.problem_marked.connect(self.mending.choose)
        self.tables.problem_chosen.connect(self._go_to_problem)
        self.tables.problem_menu_wanted.connect(self._problem_menu)

    # ---- starting ----

    def start(self, project: Project | None, document: str = "") -> None:
        """Take over an open project, else open the last one, else show the start page."""
        recent = [Path(p) for p in self.settings.get("recent")]
        if project is not None:
            self.files.take(project)
            if document:
                self.session.show_document(document)
        elif not (recent and recent[0].exists() and self.files.open_path(recent[0])):
            self.show_start()
        if self.settings.problem:
            self.status.show_failed(self.settings.problem)

    def show_start(self) -> None:
        self.start_page.show_recent(self.settings.get("recent"))
        self.pages.setCurrentWidget(self.start_page)

    def _open_recent(self, path: str) -> None:
        self.files.open_path(Path(path))

    def _open_seed(self) -> None:
        from ui.app import seed_project

        try:
            self.files.open_path(seed_project())
        except ExpectedError as problem:
            self.show_failure(problem)

    # ---- actions ----

    def run(self, action: Action) -> None:
        """Do what an action does."""
        owner, _, method = action.does.partition(".")
        getattr(getattr(self, owner), method)()

    def _run_id(self, id: str) -> None:
        self.reading.run(next(a for a in ACTIONS if a.id == id))

    def choose(
        self,
        title: str,
        choices: list[Choice],
        then: Callable[[str], object],
        make: Make | None = None,
        current: str = "",
    ) -> None:
        """A list over the report; `then` gets the id that was chosen, or `make` what was typed."""
        about = self._asked_about()
        self.chooser.open(
            title, choices, then, language=self.language, current=current, make=make, about=about
        )

    def _asked_about(self) -> QRect | None:
        """The lines of what is in hand, if they are in sight."""
        noun = self.desk.noun if self.session.layer is not None else None
        lines = self.view.lines(noun.ranges[0]) if noun else QRect()
        if lines.isNull():
            return None
        return lines.translated(self.view.viewport().mapTo(self, QPoint(0, 0)))

    def write(self, title: str, text: str, then: Callable[[str], object]) -> None:
        """A field for a line of text."""
        written = ask_note(self, title, text)
        if written is not None:
            then(written)
        self.view.setFocus()

    # ---- showing ----

    @property
    def language(self) -> str:
        """`ar` or `en`, of the interface."""
        return language_of(self.settings.get("language"))

    @property
    def dark(self) -> bool:
        """Whether the theme is a dark one now."""
        return is_dark(self.settings.get("theme"))

    def _show_project(self) -> None:
        self.pages.setCurrentIndex(1)
        self.view.setFocus()
        if not self.desk.known:
            QTimer.singleShot(0, self, self._know_names)  # after the first paint: it takes a moment
        if self._suggests:  # else it is a picture or a test of the window
            self.session.assistant.suggest()
            self.tour.offer()
        self.suggesters.ask()

    def _know_names(self) -> None:
        from annotator.suggest.known import KnownNames

        self.desk.known = KnownNames()
        self.view.set_known(self.desk.known)

    def show_failure(self, problem: ExpectedError) -> None:
        """What went wrong outside the program, in one place."""
        refused(problem)
        words = failure_words(problem, self.language, self.session.scheme if self.session.project else None)
        self.status.show_failed(words)
        if self.pages.currentWidget() is self.start_page:
            self.start_page.show_problem(words)

    def say_bug(self, log: str) -> None:
        """Something that should not have happened did; the work is on disk."""
        self.status.show_failed(self.tr("Something went wrong; your work is saved. Details: {0}").format(log))

    def announce(self, words: str) -> None:
        """To screen readers: what happened, then what is in hand."""
        found = self.desk.span(self.desk.in_hand)
        if found is not None:
            name = self.session.scheme.name(found.name, self.language)
            words = f"{words} {name}: {self.desk.layer.document.slice(found.ranges)}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, words))

    # ---- intents ----

    def _clicked(self, id: str) -> None:
        frame = self.desk.frame
        if frame is not None and frame.role and id != frame.event and self.session.writable:
            self.digits.fill_with(id)
        elif self.reviewing.clicked(id):
            pass
        elif id:
            self.desk.take(id, reveal=False)
        else:
            self.desk.let_go()

    def _resized(self, id: str, part: int, to: Range) -> None:
        if self.session.writable:
            self.spans.resize_here(id, part, to)

    def _take(self, id: str) -> None:
        self.desk.remember()
        self.desk.take(id)
        self.view.setFocus()

    def _go_to_problem(self, problem: Problem) -> None:
        self.mending.go(problem)
        self.view.setFocus()

    def _problem_menu(self, problem: Problem | None, at: QPoint) -> None:
        if problem is not None:
            self.mending.choose(problem)
        self.mending.menu(at, self.tables)

    def _open_role(self, event: str, role: str) -> None:
        if self.session.writable:
            self.desk.open_frame(event, role)
        self.view.setFocus()

    def _open_document(self, id: str) -> None:
        self.desk.remember()
        self.session.show_document(id)
        self.view.setFocus()

    def _bar_chosen(self, key: str) -> None:
        if self.alike.takes_digits:
            self.concordance.mean(key)
            return
        if self.reading.allowed("own") and self.reading.in_sight() and not self.judging.key(key):
            self.digits.press(key)
        self.view.setFocus()

    # ---- panes ----

    def enter_pane(self, pane: QWidget) -> None:
        """The keyboard to a pane, which is shown if it was folded away; again: back."""
        for side in self._sides:
            side.show()
        if pane.isAncestorOf(QApplication.focusWidget() or self):
            self.view.setFocus()
        else:
            pane.setFocus()

    def cycle_pane(self, step: int) -> None:
        """To the next pane on show."""
        panes = [self.view, self.split.second, self.review_board.panel, self.inspector, self.tables]
        panes.append(self.documents)
        panes = [p for p in panes if p.isVisible()]
        focus = QApplication.focusWidget()
        at = next(
            (i for i, p in enumerate(panes) if focus is not None and (p is focus or p.isAncestorOf(focus))), 0
        )
        panes[(at + step) % len(panes)].setFocus()

    def toggle_panels(self) -> None:
        """The report alone, or with what surrounds it."""
        hide = any(side.isVisible() for side in self._sides)
        for side in self._sides:
            side.setVisible(not hide)

    # ---- Qt ----

    def retranslate(self) -> None:
        """All words of the window in the language of the moment."""
        self.menus.retranslate(arabic=self.language == "ar")
        self.board.show_title()
        self.board.show_counts()
        if self.session.project is not None:
            self.board.show_listing()
            self.board.guide(self.board.guided)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the keyboard back to the report from wherever it is."""
        if event.key() == Qt.Key.Key_Escape and self.session.project is not None:
            self.view.setFocus()
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small window belongs to the report; the panels come back with the room."""
        before, now = event.oldSize().width(), event.size().width()
        if (before >= NARROW) != (now >= NARROW) or before < 0:
            for side in self._sides:
                side.setVisible(now >= NARROW)
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files dropped on the window are imported."""
        offered(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A project is opened, anything else goes to the import dialog."""
        paths = dropped(event)
        if paths and paths[0].suffix == ".tawsim":
            self.files.open_path(paths[0])
        elif paths and self.session.project is not None:
            self.files.import_files(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing to ask: every edit is on disk."""
        self.settings.set_state("geometry", bytes(self.saveGeometry().toBase64().data()).decode())
        self.session.close_project()
        super().closeEvent(event)
