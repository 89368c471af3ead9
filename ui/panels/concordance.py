"""The concordance under the report: what is looked for, every hit with a tick, what is done to the ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.alike import NAMES, Standing, Variants
from ui.panels.kwic import HEIGHT, ORDERS, TICK, Hits, KeywordLines, is_rtl, place_of
from ui.parts import label, styled
from ui.words import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.scheme import Scheme
    from storage.search import Hit

TYPING = 150  # milliseconds after a letter until the search begins
OPERATIONS = ("label", "relabel", "resize", "delete")
SIGNS = ("وبـ", "أ=ا", "ى=ي", "ة=ه", "◌َ", "ـــ")  # of the variants, in the order of NAMES
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Concordance(QWidget):
    """Shows and emits; who listens searches, goes and applies."""

    searched = Signal()  # look for `line`, by `variants`, in the document or the project
    hit_chosen = Signal(object)  # a Hit to go to
    applied = Signal()  # do `operation` with `name` at the ticked hits
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "strip")
        self.field = QLineEdit(clearButtonEnabled=True)
        self.scope, self.order, self.verb, self.names = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.hits = Hits(self)
        self.list = QListView(uniformItemSizes=True)
        self.list.setMouseTracking(True)
        self.list.setModel(self.hits)
        self.list.setItemDelegate(KeywordLines(self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(4 * HEIGHT)
        self.count, self.help = label("muted"), label("small", wrap=True)
        self.switches = {name: _switch(on=True) for name in NAMES}
        self.show_help = _switch(on=False)
        self.show_help.setText("?")
        self.apply, self.leave = QPushButton(), QPushButton()
        self.apply.setProperty("primary", True)
        self.alike = self._more = False
        self._stay = ("", 0, 0)  # the hit that was the current one before the last search
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._arrange()
        self._connect()
        self.hits.ticks_by = self._ticks
        self.setSizePolicy(self.sizePolicy().horizontalPolicy(), self.sizePolicy().Policy.Preferred)
        self.help.hide()
        self.retranslate()

    def _arrange(self) -> None:
        for combo, count in ((self.scope, 2), (self.order, 3), (self.verb, 4)):
            combo.addItems([""] * count)
        self.scope.setCurrentIndex(1)
        top, below = QHBoxLayout(), QHBoxLayout()
        for part in (self.field, self.scope, *self.switches.values(), self.show_help, self.leave):
            top.addWidget(part, int(part is self.field))
        for part in (self.count, self.order, self.verb, self.names, self.apply):
            below.addWidget(part, int(part is self.count))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.help)
        column.addWidget(self.list, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self._typing.timeout.connect(self.searched)
        self.field.textChanged.connect(self._typed)
        self.scope.activated.connect(lambda _: self._again())
        for switch in self.switches.values():
            switch.clicked.connect(lambda _: self._again())
        self.show_help.toggled.connect(self.help.setVisible)
        self.order.activated.connect(lambda n: self._sort(ORDERS[n]))
        self.verb.activated.connect(lambda _: self._meant())
        self.names.activated.connect(lambda _: self._meant())
        self.apply.clicked.connect(self.applied)
        self.leave.clicked.connect(self.close_panel)
        self.hits.ticked.connect(self._show_count)
        self.list.doubleClicked.connect(self._go)
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
        return Variants(**{name: switch.isChecked() for name, switch in self.switches.items()})

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
        """The label or event type that is meant; empty for none."""
        return str(self.names.currentData() or "")

    def open(self, line: str | None, name: str, *, alike: bool, scheme: Scheme, language: str) -> None:
        """Show it, with the keyboard in the list (`alike`) or in the field; `line` None: as it was."""
        self._offer(scheme, language, name or self.name)
        if line is not None:
            self.field.setText(line)
        if alike != self.alike or line is not None:
            self.scope.setCurrentIndex(0 if alike else 1)
            self.verb.setCurrentIndex(0)
        self.alike = alike
        self.hits.forget_ticks()
        self.show()
        (self.list if alike else self.field).setFocus()
        self.field.selectAll()
        self._typing.stop()
        self.searched.emit()

    def _offer(self, scheme: Scheme, language: str, name: str) -> None:
        self.names.clear()
        self.names.addItem("—", "")
        for id in (*scheme.label_of, *scheme.type_of):
            self.names.addItem(scheme.name(id, language), id)
        self.names.setCurrentIndex(max(0, self.names.findData(name)))
        self.hits.named = lambda id: scheme.name(id, language)
        self.hits.name = self.name

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

    def _typed(self) -> None:
        self.hits.forget_ticks()
        self._typing.start()

    def _again(self) -> None:
        self._typing.stop()
        self.searched.emit()

    def _meant(self) -> None:
        """Another verb or name: other hits are ticked."""
        self.hits.name = self.name
        self.hits.forget_ticks()

    # ---- what was found ----

    def clear(self) -> None:
        """A new search begins; when it finds the same hit, that stays the current one."""
        hit = self._current()
        if hit is not None:
            self._stay = place_of(hit)
        self.hits.clear()
        self._show_count()

    def add(self, hits: Sequence[Hit]) -> None:
        """Further hits."""
        first = not self.hits.hits
        self.hits.add(hits)
        self.count.setText(number(len(self.hits.hits)))
        if first and hits:
            self.list.setCurrentIndex(self.hits.index(0))

    def settle(self, *, more: bool = False) -> None:
        """The search is over; with `more` there are hits that are not listed."""
        self.hits.settle()
        self._more = more
        self._show_count()
        row = next((n for n, hit in enumerate(self.hits.hits) if place_of(hit) == self._stay), 0)
        if self.hits.hits and self.list.currentIndex().row() <= 0:
            self.list.setCurrentIndex(self.hits.index(row))

    def say(self, words: str) -> None:
        """Why nothing is found, in place of the number of hits."""
        self.count.setText(words)

    def _show_count(self) -> None:
        found, ticked = len(self.hits.hits), len(self.hits.chosen())
        if not found:
            self.count.setText(self.tr("Nothing found.") if self.line.strip() else "")
        else:
            most = self.tr("More than {0} found, the first are shown; {1} ticked.")
            plain = self.tr("{0} found, {1} ticked.")
            self.count.setText((most if self._more else plain).format(number(found), number(ticked)))
        self.apply.setEnabled(ticked > 0)

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
        """A click at the tick turns it over."""
        room = self.list.viewport().width()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if (room - at.x() if rtl else at.x()) <= TICK:
            self._turn(self.list.indexAt(at).row())

    def _turn(self, row: int) -> None:
        if 0 <= row < len(self.hits.hits):
            self.hits.tick([row], on=not self.hits.is_ticked(self.hits.hits[row]))

    def _turn_all(self) -> None:
        rows = range(len(self.hits.hits))
        self.hits.tick(rows, on=not all(map(self.hits.is_ticked, self.hits.hits)))

    def _go(self) -> None:
        hit = self._current()
        if hit is not None:
            self.hit_chosen.emit(hit)

    def close_panel(self) -> None:
        """Away; what was found stays for the next time."""
        self._typing.stop()
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the field and of the list, and clicks at a tick."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        released = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if released and watched is self.list.viewport():
            self._clicked(event.position().toPoint())  # type: ignore[attr-defined]  # a mouse event
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
        """From the other parts: Ctrl+Enter applies, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
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
        self.field.setPlaceholderText(self.tr("Words, or label: type: role: without: by: state: /…/"))
        self.field.setAccessibleName(self.tr("What to look for"))
        self.list.setAccessibleName(self.tr("Hits"))
        orders = self.tr("as in the texts"), self.tr("by the words before"), self.tr("by the words after")
        verbs = self.tr("Label"), self.tr("Change the label"), self.tr("Move the edges"), self.tr("Delete")
        for combo, name, words in (
            (self.scope, self.tr("Where"), (self.tr("in this document"), self.tr("in the project"))),
            (self.order, self.tr("Order"), orders),
            (self.verb, self.tr("What to do with the ticked"), verbs),
        ):
            combo.setAccessibleName(name)
            for n, word in enumerate(words):
                combo.setItemText(n, word)
        self.names.setAccessibleName(self.tr("Label or event type"))
        tips = (
            self.tr("With و ف ب ل ك س in front"),
            self.tr("أ إ آ ا as one, ؤ و and ئ ي too"),
            self.tr("ى ي as one"),
            self.tr("ة ه as one"),
            self.tr("With or without harakat"),
            self.tr("With or without tatweel"),
        )
        for switch, sign, tip in zip(self.switches.values(), SIGNS, tips, strict=True):
            switch.setText(sign)
            switch.setToolTip(tip)
            switch.setAccessibleName(tip)
        self.show_help.setToolTip(self.tr("What can be asked"))
        self.apply.setText(self.tr("Apply"))
        self.apply.setToolTip(self.tr("Ctrl+Enter"))
        self.leave.setText(self.tr("Close"))
        self.leave.setToolTip(self.tr("Esc"))
        asked = self.tr(
            "Words one after the other, whatever their spelling · /…/ a regular expression · label:ORG · "
            "type:AirStrike · role:Target · without:Place, an event that lacks it · by:NAME · state:done, "
            "new, in-progress or skipped · “…” keeps words together. All of it must hold."
        )
        keys = self.tr(
            "Arrows walk, Space ticks, Ctrl+A ticks all, Enter goes there, Left and Right put in order by "
            "the words on that side, Ctrl+Enter applies, Esc closes."
        )
        self.help.setText(f"{asked}\n{keys}")
        self._show_count()


def _switch(*, on: bool) -> QToolButton:
    made = QToolButton()
    made.setCheckable(True)
    made.setChecked(on)
    return made
