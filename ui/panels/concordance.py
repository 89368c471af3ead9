"""The concordance under the report: what is looked for, every hit with a tick, what is done to the ticked."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.alike import Standing, Variants
from ui.keys import pressed
from ui.panels.asked import Asked
from ui.panels.kwic import ORDERS, TICK, Hits, KeywordLines, is_rtl, place_of
from ui.parts import label, styled
from ui.words import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.scheme import EntityLabel, EventType, Scheme
    from storage.search import Hit

OPERATIONS = ("label", "relabel", "resize", "delete")
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Concordance(QWidget):
    """Shows and emits; who listens searches, goes and applies."""

    searched = Signal()  # look for `line`, by `variants`, in the document or the project
    hit_chosen = Signal(object)  # a Hit to go to
    meant = Signal()  # other hits are ticked, or something else is to be done to them
    applied = Signal()  # do `operation` with `name` at the ticked hits
    stopped = Signal()  # search no further
    closed = Signal()
    entered = Signal()  # the keyboard came to the list, or left it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "strip")
        self.asked = Asked()
        self.field, self.scope, self.switches = self.asked.field, self.asked.scope, self.asked.switches
        self.order, self.verb, self.names = QComboBox(), QComboBox(), QComboBox()
        self.hits = Hits(self)
        self.list = QListView(uniformItemSizes=True)
        self.list.setMouseTracking(True)
        self.list.setModel(self.hits)
        self.list.setItemDelegate(KeywordLines(self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(4 * KeywordLines.height)
        self.count, self.apply = label("muted"), QPushButton()
        self.apply.setProperty("primary", True)
        self.alike = self._more = False
        self._begun = False  # the search, and not over yet
        self._looking = False  # for so long that it says how far it is
        self._stay = ("", 0, 0)  # the hit that was the current one before the last search
        self._arrange()
        self._connect()
        self.keys: dict[str, str] = {}  # labels by their keys
        self.hits.ticks_by = self._ticks
        self.setSizePolicy(self.sizePolicy().horizontalPolicy(), self.sizePolicy().Policy.Preferred)
        self.retranslate()

    def _arrange(self) -> None:
        self.order.addItems([""] * 3)
        self.verb.addItems([""] * 4)
        below = QHBoxLayout()
        for part in (self.count, self.order, self.verb, self.names, self.apply):
            below.addWidget(part, int(part is self.count))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(6)
        column.addWidget(self.asked)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        walk = [self.field, self.scope, self.list, self.order, self.verb, self.names, self.apply]
        for one, next in pairwise([*walk, *self.switches.values(), self.asked.show_help, self.asked.leave]):
            QWidget.setTabOrder(one, next)  # from the list to where is one step

    def _connect(self) -> None:
        self.asked.typed.connect(self.hits.forget_ticks)
        self.asked.searched.connect(self.searched)
        self.asked.left.connect(self.close_panel)
        self.order.activated.connect(lambda n: self._sort(ORDERS[n]))
        self.verb.activated.connect(lambda _: self._meant())
        self.names.activated.connect(lambda _: self._meant())
        self.apply.clicked.connect(self.applied)
        self.hits.ticked.connect(self._show_count)
        for part in (self.field, self.list, self.list.viewport()):
            part.installEventFilter(self)

    # ---- what is asked ----

    @property
    def line(self) -> str:
        """The query as it was typed."""
        return self.field.text()

    @property
    def variants(self) -> Variants:
        """Which spellings count as the same."""
        return self.asked.variants

    @property
    def in_document(self) -> bool:
        """Whether only the document on show is searched."""
        return self.scope.currentIndex() == 0

    @property
    def operation(self) -> str:
        """One of OPERATIONS."""
        return OPERATIONS[self.verb.currentIndex()]

    @property
    def name(self) -> str:
        """The label or event type that is meant; empty for none, which to `delete` is any."""
        return str(self.names.currentData() or "")

    @property
    def needs_name(self) -> bool:
        """Whether a label or type is still to be chosen."""
        return self.operation != "delete" and not self.name

    def open(self, line: str | None, name: str, *, alike: bool, scheme: Scheme, language: str) -> None:
        """Show it, with the keyboard in the list (`alike`) or in the field; `line` None: as it was."""
        anew = alike != self.alike or line is not None
        self.alike = alike
        if anew:
            self.scope.setCurrentIndex(0 if alike else 1)
            self.verb.setCurrentIndex(0)
            self.names.clear()  # what was meant of another thing is not meant of this
            self.hits.forget_ticks()
        self.offer(scheme, language, name)
        if line is not None:
            self.field.setText(line)
        self.show()
        (self.list if alike else self.field).setFocus()
        self.field.selectAll()
        self.asked.search()

    def offer(self, scheme: Scheme, language: str, name: str = "") -> None:
        """The labels and types of a scheme; without `name`, the one that is meant now stays so."""
        name = name or self.name
        self.names.clear()
        self.names.addItem(self._any(), "")
        rows: tuple[EntityLabel | EventType, ...] = (*scheme.labels, *scheme.types)
        for row in rows:
            if row.id == name or not row.retired:
                self.names.addItem(scheme.name(row.id, language), row.id)
        self.names.setCurrentIndex(max(0, self.names.findData(name)))
        self.keys = {x.key: x.id for x in scheme.labels if x.key and not x.retired}
        self.hits.named = lambda id: scheme.name(id, language)
        self._compare()

    def _any(self) -> str:
        return self.tr("any label") if self.operation == "delete" else self.tr("which label?")

    def _compare(self) -> None:
        """A search of the project has nothing in hand that could conflict with what is there."""
        self.hits.name = self.name if self.alike else ""

    def _ticks(self, hit: Hit, here: Standing) -> bool:
        """What is ticked before a person says so; of a plain search, nothing."""
        if not self.alike:
            return False
        if self.operation == "label":
            return here is Standing.FREE
        if self.operation == "relabel":
            return here is Standing.OTHER
        if self.operation == "delete":
            return here is Standing.SAME or (here is Standing.OTHER and not self.name)
        return here is not Standing.SAME and any(s.name == self.name for s in hit.own)

    def _meant(self) -> None:
        """Another verb or name: what the person ticked stays so, the rest follows it."""
        self.names.setItemText(0, self._any())
        self._compare()
        self.hits.refresh()

    # ---- what was found ----

    def clear(self) -> None:
        """A new search begins; when it finds the same hit, that stays the current one."""
        hit = self._current()
        if hit is not None:
            self._stay = place_of(hit)
        self.hits.clear()
        self.asked.show_note("")
        self._looking, self._begun = False, True
        self._show_count()

    def add(self, hits: Sequence[Hit]) -> None:
        """Further hits."""
        first = not self.hits.hits
        self.hits.add(hits)
        self._say_found()
        if first and hits:
            self.list.setCurrentIndex(self.hits.index(0))

    def settle(self, *, more: bool = False) -> None:
        """The search is over; with `more` there are hits that are not listed."""
        self.hits.settle()
        self._more = more
        self._looking = self._begun = False
        self._show_count()
        row = next((n for n, hit in enumerate(self.hits.hits) if place_of(hit) == self._stay), 0)
        if self.hits.hits and self.list.currentIndex().row() <= 0:
            self.list.setCurrentIndex(self.hits.index(row))

    def show_progress(self, part: float) -> None:
        """How much was searched, from 0 to 1, when it takes long; Esc stops it."""
        self._looking = True
        said = self.tr("{0} found; {1} % is searched. Esc stops.")
        self.count.setText(said.format(number(len(self.hits.hits)), number(100 * part)))

    def show_plan(self, words: str, *, possible: bool) -> None:
        """What the button does, in its words."""
        self.apply.setText(words)
        self.apply.setEnabled(possible)

    def say(self, words: str) -> None:
        """Why nothing is found, in place of the number of hits."""
        self._begun = False
        self.count.setText(words)

    def _show_count(self) -> None:
        found, ticked = len(self.hits.hits), len(self.hits.chosen())
        self.apply.setEnabled(ticked > 0)
        self.meant.emit()
        if self._begun and self.line.strip():
            self._say_found()
        elif not found:
            self.count.setText(self.tr("Nothing found.") if self.line.strip() else "")
        else:
            most = self.tr("More than {0} found, the first are shown; {1} ticked.")
            plain = self.tr("{0} found, {1} ticked.")
            if all(hit.words is None for hit in self.hits.hits):
                most = self.tr("More than {0} documents found, the first are shown.")
                plain = self.tr("%n document(s) found.", "", found)
            self.count.setText((most if self._more else plain).format(number(found), number(ticked)))

    def _say_found(self) -> None:
        """While the search is under way."""
        self.count.setText(self.tr("{0} found so far.").format(number(len(self.hits.hits))))

    def _sort(self, order: str) -> None:
        hit = self._current()
        self.order.setCurrentIndex(ORDERS.index(order))
        self.hits.sort_by(order)
        if hit is not None:
            self.list.setCurrentIndex(self.hits.index(self.hits.hits.index(hit)))

    def _current(self) -> Hit | None:
        row = self.list.currentIndex().row()
        return self.hits.hits[row] if 0 <= row < len(self.hits.hits) else None

    # ---- keys and clicks ----

    def _clicked(self, at: QPoint) -> None:
        """A click at the tick turns it over, one elsewhere goes there."""
        row = self.list.indexAt(at).row()
        room = self.list.viewport().width()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at_tick = (room - at.x() if rtl else at.x()) <= TICK
        if at_tick and row >= 0 and self.hits.hits[row].words is not None:
            self._turn(row)
        elif row >= 0:
            self._go()

    def _turn(self, row: int) -> None:
        if 0 <= row < len(self.hits.hits):
            self.hits.tick([row], on=not self.hits.is_ticked(self.hits.hits[row]))

    def mean(self, key: str) -> None:
        """A label by its key, as in the report."""
        at = self.names.findData(self.keys[key])
        if at >= 0:
            self.names.setCurrentIndex(at)
            self._meant()

    def _turn_all(self) -> None:
        rows = range(len(self.hits.hits))
        self.hits.tick(rows, on=not all(map(self.hits.is_ticked, self.hits.hits)))

    def _go(self) -> None:
        hit = self._current()
        if hit is not None:
            self.hit_chosen.emit(hit)

    def close_panel(self) -> None:
        """Away; what was found stays for the next time."""
        self.asked.typing.stop()
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the field and of the list, and clicks at a tick."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        if watched is self.list and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.entered.emit()
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent) and watched is self.list.viewport():
            self._clicked(event.position().toPoint())
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in ENTER and control:
            self.apply.click()
        elif watched is self.field:
            if key not in (*ENTER, Qt.Key.Key_Down):
                return False
            self.list.setFocus()
        elif key in ENTER:
            self._go()
        elif key == Qt.Key.Key_Space:
            self._turn(self.list.currentIndex().row())
        elif control and key == Qt.Key.Key_A:
            self._turn_all()
        elif pressed(event) in self.keys:
            self.mean(pressed(event))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            hit = self._current()
            before = (key == Qt.Key.Key_Right) == (hit is None or is_rtl(hit.text))
            self._sort("before" if before else "after")
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter and Ctrl+A are the panel's own while the keyboard is in it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control and event.key() in (*ENTER, Qt.Key.Key_A):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the other parts: Ctrl+Enter applies, Esc stops a long search, or closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.stopped.emit() if self._looking else self.close_panel()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.apply.click()
        else:
            super().keyPressEvent(event)

    # ---- words ----

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self.list.setAccessibleName(self.tr("Hits"))
        orders = self.tr("as in the texts"), self.tr("by the words before"), self.tr("by the words after")
        verbs = (
            self.tr("Label as"),
            self.tr("Change label to"),
            self.tr("Resize to these words"),
            self.tr("Delete"),
        )
        for combo, name, words in (
            (self.order, self.tr("Order"), orders),
            (self.verb, self.tr("What to do with the ticked"), verbs),
        ):
            combo.setAccessibleName(name)
            for n, word in enumerate(words):
                combo.setItemText(n, word)
        self.names.setAccessibleName(self.tr("Label or event type"))
        self.apply.setToolTip(self.tr("Ctrl+Enter"))
        if self.names.count():
            self.names.setItemText(0, self._any())
        self._show_count()
