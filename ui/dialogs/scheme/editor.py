"""The scheme editor: what may be annotated at one side, a form for one row of it at the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import ExpectedError, SchemeInvalid
from annotator.scheme import Overlaps, scheming
from annotator.scheme.colors import faint, near
from annotator.scheme.rows import copy, fresh
from annotator.scheme.scheming import Edit
from annotator.scheme.writing import written
from ui.dialogs.scheme.asks import MergeDialog, SplitDialog
from ui.dialogs.scheme.form import SchemeForm
from ui.dialogs.scheme.tree import PLACE, SchemeTree
from ui.dialogs.scheme.words import EYES, GROUNDS, said
from ui.parts import label, sized
from ui.words import failure_words, isolated, number

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.scheme import Scheme

PAUSE = 120  # milliseconds without an edit before the colors are compared


class SchemeDialog(QDialog):
    """Keeps a draft; `applied` asks for it, and whoever hears that closes the dialog when it is done."""

    applied = Signal(object)  # Edit
    import_wanted = Signal()
    export_wanted = Signal(object)  # Scheme

    def __init__(
        self, parent: QWidget | None, scheme: Scheme, *, language: str = "en", dark: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Scheme"))
        self._language = language
        self._first = scheme
        self.edit = Edit("scheme", scheme)
        self._added: set[tuple[str, str]] = set()
        self._warned = False
        self.filter = QLineEdit(placeholderText=self.tr("Letters filter"))
        self.tree = SchemeTree(language, dark=dark)
        self.tree.setAccessibleName(self.tr("What may be annotated"))
        self.form = SchemeForm()
        self.checks = QListWidget()
        self.checks.setAccessibleName(self.tr("Colors that are hard to see or to tell apart"))
        self.wrong = label("bad", wrap=True)
        self._make_buttons()
        self._arrange()
        self._checking = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()
        self._fill("labels", scheme.labels[0].id if scheme.labels else "")
        self.show_checks()
        sized(self, 1000, 700)
        self.tree.setFocus()

    # ---- building ----

    def _make_buttons(self) -> None:
        self.verbs: dict[str, QPushButton] = {}
        rows: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("add", self.tr("New"), "Insert", self.add_row),
            ("retire", self.tr("Retire"), "Delete", self.retire_row),
            ("merge", self.tr("Merge…"), "Ctrl+M", self.merge_row),
            ("split", self.tr("Split…"), "Ctrl+D", self.split_row),
            ("up", self.tr("Earlier"), "Alt+↑", lambda: self.move_row(-1)),
            ("down", self.tr("Later"), "Alt+↓", lambda: self.move_row(+1)),
        )
        for name, words, key, does in rows:
            button = QPushButton(words, autoDefault=False)
            button.setToolTip(f"\u2066{key}\u2069")
            button.clicked.connect(does)
            self.verbs[name] = button
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.apply = self.buttons.addButton(self.tr("Apply…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.apply.setProperty("primary", True)
        self.apply.setToolTip("\u2066Ctrl+Enter\u2069")
        self.take = self.buttons.addButton(self.tr("Import…"), QDialogButtonBox.ButtonRole.ResetRole)
        self.give = self.buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.ResetRole)
        for plain in self.buttons.buttons():
            if isinstance(plain, QPushButton):
                plain.setAutoDefault(False)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(6)
        for i, button in enumerate(self.verbs.values()):
            grid.addWidget(button, i // 2, i % 2)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.filter)
        side.addWidget(self.tree, 1)
        side.addLayout(grid)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addLayout(side, 3)
        both.addWidget(self.form, 5)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(both, 1)
        column.addWidget(self.checks)
        column.addWidget(self.wrong)
        column.addWidget(self.buttons)
        self.wrong.hide()

    def _connect(self) -> None:
        self.tree.currentItemChanged.connect(lambda *_: self._leave_key(self._show_row))
        self.tree.installEventFilter(self)
        self.filter.installEventFilter(self)
        self.filter.textChanged.connect(self._filter)
        self.form.edited.connect(self._change)
        self.form.rename_wanted.connect(self._rename)
        # Later: the form is made anew, and the field or button that asked for it is still at work.
        self.form.key_wanted.connect(self._give_key, Qt.ConnectionType.QueuedConnection)
        self.checks.itemActivated.connect(lambda item: self.go(*item.data(PLACE)))
        self._checking.timeout.connect(self.show_checks)
        self.buttons.accepted.connect(self._apply)
        self.buttons.rejected.connect(self.reject)
        self.take.clicked.connect(lambda: self.import_wanted.emit())
        self.give.clicked.connect(lambda: self.export_wanted.emit(self.edit.scheme))

    # ---- the list ----

    def _fill(self, table: str, id: str) -> None:
        """The draft as a tree; this row becomes the current one, whatever the filter."""
        self.tree.show_scheme(self.edit.scheme)
        self.tree.filter(self.filter.text())
        self._land(table, id)
        item = self.tree.currentItem()
        if item is not None and item.isHidden():
            self.filter.clear()

    def _filter(self, text: str) -> None:
        """To the first row that is left, unless the one on show is left, too."""
        self.tree.filter(text)
        place = self.tree.found()
        if text.strip() and place != self.here:
            self.go(*place)
        else:
            self.tree.scrollTo(self.tree.currentIndex())

    @property
    def here(self) -> tuple[str, str]:
        """The table and the id of the row on show."""
        return self.tree.place(self.tree.currentItem())

    def go(self, table: str, id: str) -> None:
        """To a row."""
        self._leave_key(lambda: self._land(table, id))

    def _land(self, table: str, id: str) -> None:
        self.tree.blockSignals(True)
        self.tree.go(table, id)
        self.tree.blockSignals(False)
        self._show_row()

    def _show_row(self) -> None:
        table, id = self.here
        row = self.tree.row(table, id)
        self.form.show_row(self.edit.scheme, table, row, self._language)
        self._order_tabs()
        retired = getattr(row, "retired", False)
        self.verbs["retire"].setText(self.tr("Offer again") if retired else self.tr("Retire"))
        for name in ("retire", "merge", "split", "up", "down"):
            self.verbs[name].setEnabled(row is not None)
        for name in ("merge", "split"):
            self.verbs[name].setEnabled(row is not None and table not in ("attributes", "overlaps"))

    def _order_tabs(self) -> None:
        """From the list to the form, then to the buttons; fields that were just made would come last."""
        last: QWidget = self.tree
        for after in (*self.form.stops(), *self.verbs.values(), self.checks, *self.buttons.buttons()):
            QWidget.setTabOrder(last, after)
            last = after

    # ---- changing ----

    def _do(self, edit: Edit, table: str, id: str) -> None:
        def change() -> None:
            self._take(edit)
            self._fill(table, id)

        self._leave_key(change)

    def _take(self, edit: Edit) -> None:
        self.edit = self.edit.then(edit)
        self._warned = False
        self.say("")
        self._checking.start()

    def say(self, words: str) -> None:
        """One line about what cannot be; nothing hides it."""
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))

    def _try(self, make: Callable[[], Edit], table: str, id: str) -> bool:
        try:
            edit = make()
        except ExpectedError as problem:
            self.say(failure_words(problem, self._language))
            return False
        self._do(edit, table, id)
        return True

    def _change(self, row: Any) -> None:
        table, id = self.here
        try:
            if table == "overlaps":
                rows = [row if str(i) == id else o for i, o in enumerate(self.edit.scheme.overlaps)]
                self._take(scheming.set_overlaps(self.edit.scheme, rows))
            else:
                self._take(scheming.change(self.edit.scheme, table, row))
        except SchemeInvalid as problem:
            self.say(failure_words(problem, self._language))
            return
        self.form.refresh(self.edit.scheme, row)
        self.tree.refresh(self.edit.scheme, row)

    def _rename(self, new: str) -> None:
        table, id = self.here
        part = self.form.focused
        if not self._try(lambda: scheming.rename(self.edit.scheme, table, id, new), table, new):
            return
        if (table, id) in self._added:
            self._added.add((table, new))
        if part:
            self.form.fields[part].setFocus()

    def _give_key(self, key: str, instead: str) -> None:
        table, id = self.here
        self._try(lambda: scheming.give_key(self.edit.scheme, table, id, key, instead), table, id)
        self.form.fields["key"].setFocus()

    def _key_waits(self) -> str:
        """What to say when a key is written that another row has; empty when none is."""
        holder = self.form.holder(self.edit.scheme)
        if holder is None:
            return ""
        row, other = (isolated(x.words.get(self._language)) for x in (self.form.row, holder))
        words = self.tr("{0} does not get the key {1}: {2} has it.")
        return words.format(row, isolated(holder.key), other)

    def _leave_key(self, does: Callable[[], None]) -> None:
        """Do what makes the form anew; a key that waited is not lost without a word."""
        key, words, place = self.form.written_key, self._key_waits(), self.form.place
        does()
        if words and getattr(self.tree.row(*place), "key", "") != key:
            self.say(words)

    def add_row(self) -> None:
        """A row at the end of the table on show; on a value, of its attribute."""
        table, id = self.here
        if table == "attributes" and id:
            table = f"attributes.{id}"
        scheme = self.edit.scheme
        if table == "overlaps":
            made: Any = (*scheme.overlaps, Overlaps())
            self._try(lambda: scheming.set_overlaps(scheme, made), table, str(len(made) - 1))
            return
        if table == "types" and not scheme.groups:
            self.say(self.tr("An event type is of a group: make a group first."))
            return
        row = fresh(scheme, table)
        if self._try(lambda: scheming.add(scheme, table, row), table, row.id):
            self._added.add((table, row.id))
            self.form.fields["id"].setFocus()
            self.form.fields["id"].selectAll()

    def retire_row(self) -> None:
        """No longer offered, or again; a row that was only just made goes."""
        table, id = self.here
        row, scheme = self.tree.row(table, id), self.edit.scheme
        if row is None:
            return
        if table == "overlaps":
            rest = [o for i, o in enumerate(scheme.overlaps) if str(i) != id]
            self._try(lambda: scheming.set_overlaps(scheme, rest), table, "")
        elif (table, id) in self._added:
            self._try(lambda: scheming.remove(scheme, table, id), table, "")
        else:
            self._try(lambda: scheming.retire(scheme, table, id, retired=not row.retired), table, id)

    def merge_row(self) -> None:
        """Into another row of its table, which a person chooses."""
        table, id = self.here
        row, scheme = self.tree.row(table, id), self.edit.scheme
        others = [x for x in scheming.rows(scheme, table) if x.id != id] if row is not None else []
        if not others or not self.verbs["merge"].isEnabled():
            return
        name = row.words.get(self._language)
        others.sort(key=lambda x: x.words.get(self._language) != name)  # what is called the same comes first
        choices = [(x.id, f"{x.words.get(self._language)} · {isolated(x.id)}") for x in others]
        asked = MergeDialog(self, name, choices)
        if asked.exec():
            into = asked.into.value
            self._try(lambda: scheming.merge(scheme, table, id, into), table, into)

    def split_row(self) -> None:
        """A second row beside it, for some words or for one value of an attribute."""
        table, id = self.here
        row, scheme = self.tree.row(table, id), self.edit.scheme
        if row is None or not self.verbs["split"].isEnabled():
            return
        of = "event" if table == "types" else id if table == "labels" else ""
        values = [(f"{a.id}={v.id}", f"{a.words.get(self._language)}: {v.words.get(self._language)}")
                  for a in scheme.attributes_of(of) for v in a.values]  # fmt: skip
        asked = SplitDialog(self, row.words.get(self._language), values, conditions=bool(of))
        if not asked.exec():
            return
        new = copy(scheme, table, row, asked.id.value, asked.ar.value, asked.en.value)
        attribute, _, having = asked.having.value.partition("=")
        words = asked.words.value.splitlines()
        self._try(
            lambda: scheming.split(scheme, table, id, new, words=words, attribute=attribute, having=having),
            table,
            new.id,
        )

    def move_row(self, step: int) -> None:
        """Earlier or later in its table."""
        table, id = self.here
        ids = [i for i, _ in self.tree.rows(table)]
        if id not in ids:
            return
        to = ids.index(id) + step
        if table == "overlaps":
            if 0 <= to < len(ids):
                rows = [*self.edit.scheme.overlaps]
                rows.insert(to, rows.pop(int(id)))
                self._try(lambda: scheming.set_overlaps(self.edit.scheme, rows), table, str(to))
        elif 0 <= to < len(ids):
            self._try(lambda: scheming.reorder(self.edit.scheme, table, id, to), table, id)

    def replace_by(self, scheme: Scheme) -> bool:
        """A scheme that was read from a file; what only the old one has stays, retired. Whether it can be."""
        return self._try(lambda: scheming.replaced(self.edit.scheme, scheme), "labels", "")

    # ---- checks ----

    def show_checks(self) -> None:
        """Colors that hardly stand out, and pairs that some eyes cannot tell apart."""
        self.checks.clear()
        scheme = self.edit.scheme
        for f in faint(scheme):
            ratio, ground = number(f.ratio, 1), said(GROUNDS[f.dark])
            self._check(
                f.id, self.tr("{0} hardly stands out {1}: {2} : 1").format(self._name(f.id), ground, ratio)
            )
        for n in near(scheme):
            pair = (self._name(n.first), self._name(n.second), said(GROUNDS[n.dark]), said(EYES[n.eyes]))
            self._check(n.first, self.tr("{0} and {1} look alike {2}, {3}").format(*pair))
        self.checks.setFixedHeight(min(3, self.checks.count()) * 28 + 10)
        self.checks.setVisible(self.checks.count() > 0)

    def _check(self, id: str, words: str) -> None:
        self.checks.addItem(words)
        table = "labels" if id in self.edit.scheme.label_of else "groups"
        self.checks.item(self.checks.count() - 1).setData(PLACE, (table, id))

    def _name(self, id: str) -> str:
        return isolated(self.edit.scheme.name(id, self._language))

    # ---- ending ----

    @property
    def altered(self) -> int:
        """How many rows are other ones than when the dialog opened."""
        before, after = self._first, self.edit.scheme
        count = sum(x not in before.overlaps for x in after.overlaps)
        for table in scheming.TABLES:
            old, new = ({x.id: x for x in scheming.rows(s, table)} for s in (before, after))
            count += sum(old.get(id) != x for id, x in new.items())
            count += len({*old} - {*new} - {m.old for m in self.edit.moves if m.table == table})
            count += [*old] != [*new] and {*old} == {*new}
        return count

    def _apply(self) -> None:
        self.say("")
        self.form.settle()
        if self._key_waits():
            self.say(self._key_waits())
            self.form.fields["key"].setFocus()
        if self.wrong.isVisible():
            return
        if self.edit.scheme == self._first and not self.edit.moves:
            self.accept()
            return
        try:
            written(self.edit.scheme)
        except SchemeInvalid as problem:
            self.say(failure_words(problem, self._language))
            return
        self.applied.emit(self.edit)

    def reject(self) -> None:
        """What was not applied is let go at the second time only."""
        if (self.edit.scheme != self._first or self._key_waits()) and not self._warned:
            self._warned = True
            self.say(self.tr("The changes are not applied. Esc again leaves them."))
            return
        super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list and of the filter above it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.filter and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return):
                self.tree.setFocus()
                return True
            if watched is self.tree and self._tree_key(event):
                return True
        return super().eventFilter(watched, event)

    def _tree_key(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = Qt.Key(event.key())
        does: Callable[[], None] | None = {
            Qt.Key.Key_Insert: self.add_row,
            Qt.Key.Key_Delete: self.retire_row,
            Qt.Key.Key_Return: self._enter_form,
        }.get(key)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_row(-1 if key == Qt.Key.Key_Up else 1)
        elif does is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            does()
        elif event.text().isprintable() and event.text().strip():
            self.filter.setFocus()
            self.filter.setText(event.text())
        else:
            return False
        return True

    def _enter_form(self) -> None:
        """The keyboard to the first field."""
        if self.form.fields:
            next(iter(self.form.fields.values())).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+M merges, Ctrl+D splits, Ctrl+Enter applies, wherever the keyboard is."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_M:
            self.merge_row()
        elif control and event.key() == Qt.Key.Key_D:
            self.split_row()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._apply()
        else:
            super().keyPressEvent(event)
