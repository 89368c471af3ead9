"""The parts of the window: which are shown, how the report looks, lists and fields that open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from annotator import text as arabic
from annotator.history import Kind
from annotator.model import Change, TrashChange
from ui.actions import ACTIONS
from ui.desk import Choice
from ui.dialogs.keysheet import KeySheet
from ui.dialogs.preferences import PreferencesDialog
from ui.dialogs.properties import PropertiesDialog
from ui.keys import printed
from ui.parts import waiting
from ui.words import change_words, joined

if TYPE_CHECKING:
    from annotator.history import AnyChange
    from annotator.model import Range
    from ui.window import Window

# What the menu of a mark has in a review, besides edits.
REVIEWED = (
    *(f"review-{x}" for x in ("accept", "nothing", "why", "part", "again", "reason", "rule")),
    "discuss",
)
STEP = 1.0  # points by which letters grow
SMALLEST, LARGEST = 8.0, 48.0


class Panes(QObject):
    """What the View menu, the palette and the find bar do."""

    action_wanted = Signal(str)  # an action's id, from the palette or a menu

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._hits: list[Range] = []
        self._hit = -1

    # ---- commands ----

    def palette(self) -> None:
        """Every action with its key, to filter and run."""
        arabic_on = self._window.language == "ar"
        choices = []
        for action in ACTIONS:
            words = QCoreApplication.translate("actions", action.words)
            keys = "  ".join(
                f"\u2066{printed(k, arabic=arabic_on)}\u2069" for k in self._window.menus.keys_of(action)
            )
            choices.append(Choice(action.id, words, action.words, detail=keys))
        self._window.choose(self.tr("All commands"), choices, self.action_wanted.emit)

    def key_sheet(self) -> None:
        """What every key does."""
        KeySheet(self._window, self._window.language, self._window.menus.keys_of).exec()

    def preferences(self) -> None:
        """Settings, applied at once."""
        PreferencesDialog(self._window, self._window.settings).exec()

    def properties(self) -> None:
        """Title, date and source of the document on show."""
        layer = self._window.session.layer
        if layer is not None:
            dialog = PropertiesDialog(self._window, layer.document)
            dialog.changed.connect(self._window.session.set_document)
            dialog.exec()

    def choose_layer(self) -> None:
        """Another annotator's layer on this document, to read."""
        session = self._window.session
        names = [session.writes, *session.others()]
        choices = [Choice(n, n, n) for n in names]
        layer = session.layer
        assert layer is not None
        self._window.choose(
            self.tr("Whose layer"), choices, lambda name: session.show_document(layer.document.id, name)
        )

    def context_menu(self, at: QPoint | None = None, id: str = "") -> None:
        """Every verb for what is in hand."""
        window = self._window
        if id and not window.reviewing.clicked(id):
            window.desk.take(id, reveal=False)
        if at is None:
            rectangles = window.view.rectangles(window.desk.noun.ranges[0]) if window.desk.noun else []
            corner = rectangles[0].bottomLeft().toPoint() if rectangles else QPoint(40, 40)
            at = window.view.viewport().mapToGlobal(corner)
        menu = QMenu(window)
        edges = QMenu(self.tr("Move an edge"), menu)
        for part in ("review" if window.reviewing.on else "suggestions", "annotation", "event"):
            for action in window.menus.items_of(part):
                if action.objectName().startswith(("end-", "start-")):
                    edges.addAction(action)
                elif self._fits(action.objectName()):
                    menu.addAction(action)
            if part == "annotation":
                menu.addMenu(edges)
            menu.addSeparator()
        menu.popup(at)

    def _fits(self, action: str) -> bool:
        """Whether a verb means something for what is in hand; edges are moved by their keys."""
        desk = self._window.desk
        if action.startswith("review") or action in ("agreement", "discuss", "feedback"):
            return action in REVIEWED
        on_suggestion = desk.undecided(desk.in_hand)
        if action in ("accept", "accept-rest", "reject", "reject-why"):
            return on_suggestion
        return action not in ("delete", "note") or (bool(desk.in_hand) and not on_suggestion)

    # ---- history ----

    def undo(self) -> None:
        """Take the last step back, and go there."""
        session = self._window.session
        with waiting(when=len(session.history.to_undo()) > 1), self._window.desk.one_change():
            undone = session.undo()
        if not undone:
            self._window.desk.say(self.tr("There is nothing to undo."))

    def redo(self) -> None:
        """Make it again."""
        session = self._window.session
        with waiting(when=len(session.history.to_redo()) > 1), self._window.desk.one_change():
            redone = session.redo()
        if not redone:
            self._window.desk.say(self.tr("There is nothing to redo."))

    def show_undone(self, kind: Kind, change: AnyChange, many: bool) -> None:
        """Say what was undone, and put it back in hand; of what was done in `many` documents, nothing: the
        person stays where they are."""
        desk, layer = self._window.desk, self._window.session.layer
        ids: list[str] = []
        if isinstance(change, Change) and not many:
            ids += [a.id for a in change.added] + [r.suggestion for r in change.verdicts]
            ids += [a.id for a in change.removed]
        found = next((i for i in ids if desk.span(i) is not None), "")
        desk.refresh()
        if found:
            desk.take(found)
        lines = self.tr("Undone: {0}"), self.tr("Redone: {0}")
        elsewhere = (
            layer is None or not isinstance(change, Change) or change.layer.document != layer.document.id
        )
        if many and isinstance(change, Change) and elsewhere:
            lines = self.tr("Undone in other documents: {0}"), self.tr("Redone in other documents: {0}")
        words = change_words(change.name)
        if isinstance(change, TrashChange) and len(change.documents) != 1:
            words = joined((words, self.tr("%n document(s)", "", len(change.documents))))
        desk.say(lines[kind != Kind.UNDO].format(words))

    def copy(self) -> None:
        """The words of the noun to the clipboard, as they stand in the text."""
        noun = self._window.desk.noun
        if noun:
            QGuiApplication.clipboard().setText(self._window.desk.layer.document.slice(noun.ranges))

    # ---- find ----

    def find(self) -> None:
        """Find in this document as one types."""
        self._window.desk.remember()
        self._window.find_bar.open()

    def search(self, needle: str) -> None:
        """All hits of the folded needle; the first after the caret is shown."""
        layer = self._window.session.layer
        self._hits = list(arabic.search(layer.document.text, needle)) if layer and needle.strip() else []
        caret = self._window.view.caret
        self._hit = next((i for i, r in enumerate(self._hits) if r.end >= caret), 0) if self._hits else -1
        self._show_hit()

    def next_hit(self) -> None:
        """The next hit, round and round."""
        self._step(+1)

    def previous_hit(self) -> None:
        """The one before."""
        self._step(-1)

    def take_found(self) -> None:
        """The find bar closed: a hit that is exactly a mark comes into hand."""
        chosen, desk = self._window.view.selection(), self._window.desk
        if chosen is not None and self._window.session.layer is not None:
            found = [s.id for s in desk.spans() if s.ranges == (chosen,)]
            if found:
                self._window.view.select(None)
                desk.take(found[0])
        self._window.view.setFocus()

    def _step(self, by: int) -> None:
        if self._hits:
            self._hit = (self._hit + by) % len(self._hits)
        self._show_hit()

    def _show_hit(self) -> None:
        self._window.find_bar.show_hit(self._hit + 1, len(self._hits))
        if self._hits:
            self._window.view.select(self._hits[self._hit])
            self._window.view.ensure_visible(self._hits[self._hit])

    # ---- what is shown ----

    def documents(self) -> None:
        """The keyboard to the list of documents; again: back."""
        self._window.enter_pane(self._window.documents)

    def inspector(self) -> None:
        """The keyboard to the inspector."""
        self._window.enter_pane(self._window.inspector)

    def problems(self) -> None:
        """The keyboard to the list of problems."""
        self._window.tables.show_tab("problems")
        self._window.enter_pane(self._window.tables)

    def next_pane(self) -> None:
        """Round the panes."""
        self._window.cycle_pane(+1)

    def previous_pane(self) -> None:
        """The other way round."""
        self._window.cycle_pane(-1)

    def toggle_panels(self) -> None:
        """The report alone, or with its panels."""
        self._window.toggle_panels()

    # ---- how the report looks ----

    def larger(self) -> None:
        """Letters one point larger."""
        self._size(self._window.settings.get("report_size") + STEP)

    def smaller(self) -> None:
        """Letters one point smaller."""
        self._size(self._window.settings.get("report_size") - STEP)

    def normal_size(self) -> None:
        """The size that the program starts with."""
        self._window.settings.reset("report_size")

    def _size(self, points: float) -> None:
        self._window.settings.set("report_size", max(SMALLEST, min(LARGEST, points)))

    def toggle_sentences(self) -> None:
        """A sentence a line, or the text as it stands."""
        self._toggle("sentence_a_line")

    def toggle_harakat(self) -> None:
        """Hide or show the short vowels; no offset changes."""
        self._toggle("hide_harakat")

    def toggle_tatweel(self) -> None:
        """Hide or show the stretching dash."""
        self._toggle("hide_tatweel")

    def toggle_curves(self) -> None:
        """Curves of everything, or only of what is in hand."""
        board = self._window.board
        board.all_curves = not board.all_curves
        board.show_noun()

    def toggle_invisible(self) -> None:
        """Show or hide marks of direction and other characters without a shape."""
        self._toggle("show_invisible")

    def _toggle(self, key: str) -> None:
        settings = self._window.settings
        settings.set(key, not settings.get(key))

    def turn_direction(self) -> None:
        """The direction of this document: by its letters, right to left, left to right."""
        order = ("auto", "rtl", "ltr")
        now = self._window.view.options.direction
        to = order[(order.index(now) + 1) % 3]
        self._window.looks.set_direction(to)
        names = {
            "auto": self.tr("Direction: by the first letter of each paragraph"),
            "rtl": self.tr("Direction: right to left"),
            "ltr": self.tr("Direction: left to right"),
        }
        self._window.desk.say(names[to])

    def toggle_theme(self) -> None:
        """Light or dark."""
        self._window.settings.set("theme", "light" if self._window.dark else "dark")

    def toggle_language(self) -> None:
        """Arabic or English, at once."""
        self._window.settings.set("language", "en" if self._window.language == "ar" else "ar")
