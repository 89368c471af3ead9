"""What the scheme editor asks: with which row to merge, how to split, and whether what is touched may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.scheme.fields import Line, Pairs, Pick, Text
from ui.panels.cells import Cells
from ui.parts import label
from ui.words import isolated, joined, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.model import Change
    from annotator.scheme.moving import Move
    from annotator.scheme.scheming import Edit

MOST = 500  # rows of a preview


class _Asking(QDialog):
    """A form with OK and Cancel."""

    def __init__(self, parent: QWidget, title: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(12)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.yes = self.buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        self.yes.setProperty("primary", True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for key in ("Ctrl+Return", "Ctrl+Enter"):  # also in a field of several lines
            QShortcut(QKeySequence(key), self, self.yes.click)
        self.setMinimumWidth(520)

    def close_up(self) -> None:
        """The buttons come last."""
        self.column.addWidget(self.buttons)


class MergeDialog(_Asking):
    """`into` has the id of the row that takes over."""

    def __init__(self, parent: QWidget, name: str, choices: Pairs) -> None:
        super().__init__(parent, self.tr("Merge"), self.tr("Merge"))
        self.into = Pick("", choices)
        form = QFormLayout()
        form.addRow(
            self.tr("{0} goes, and all that it names is from now on").format(isolated(name)), self.into
        )
        self.column.addLayout(form)
        self.close_up()


class SplitDialog(_Asking):
    """`id`, `ar` and `en` of the new row; `words` and `having` (attribute=value) of what moves there."""

    def __init__(self, parent: QWidget, name: str, values: Pairs, *, conditions: bool) -> None:
        super().__init__(parent, self.tr("Split"), self.tr("Split"))
        self.id, self.ar, self.en = Line(""), Line("", "ar"), Line("", "en")
        self.words = Text("", "ar")
        self.having = Pick("", [("", "—"), *values])
        form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.column.addWidget(
            label(
                "muted", self.tr("A second one beside {0}; what is not moved stays.").format(isolated(name))
            )
        )
        form.addRow(self.tr("Name in files"), self.id)
        form.addRow(self.tr("Name in Arabic"), self.ar)
        form.addRow(self.tr("Name in English"), self.en)
        if conditions:
            form.addRow(self.tr("These words move, one a line"), self.words)
            form.addRow(self.tr("This value moves"), self.having)
        self.column.addLayout(form)
        self.close_up()


class PreviewDialog(_Asking):
    """What a change of the scheme touches, by document and annotator.

    `rows` of the scheme change; so many suggestions are `hidden` afterwards.
    """

    def __init__(
        self,
        parent: QWidget,
        edit: Edit,
        changes: Sequence[Change],
        titles: dict[str, str],
        rows: int,
        hidden: int = 0,
    ) -> None:
        super().__init__(parent, self.tr("What this touches"), self.tr("Apply"))
        count = sum(len(c.removed) for c in changes)
        documents = len({c.layer.document for c in changes})
        lines = [self.tr("%n row(s) of the scheme change.", "", rows)]
        lines += [self._move(m) for m in edit.moves[:12]]
        if count:
            lines.append(
                self.tr("{0} annotations in {1} documents get another name; none is lost.").format(
                    number(count), number(documents)
                )
            )
        else:
            lines.append(self.tr("No annotation changes."))
        if hidden:
            lines.append(
                self.tr("Undecided suggestions that are no longer offered: {0}").format(number(hidden))
            )
        self.summary = label(words="\n".join(lines), wrap=True)
        self.column.addWidget(self.summary)
        self.table = _table(
            changes, titles, [self.tr("Document"), self.tr("Who annotated"), self.tr("Annotations")]
        )
        if changes:
            self.column.addWidget(self.table, 1)
        if len(changes) > MOST:
            self.column.addWidget(label("muted", self.tr("and %n layer(s) more", "", len(changes) - MOST)))
        self.column.addWidget(label("small", self.tr("One undo takes all of it back.")))
        self.close_up()
        self.yes.setFocus()

    def _move(self, move: Move) -> str:
        names = isolated(move.old), isolated(move.new)
        if move.words:
            listed = joined(isolated(w) for w in move.words[:12])
            return self.tr("{0} becomes {1}, only on these words: {2}").format(*names, listed)
        if move.attribute:
            value = isolated(move.attribute), isolated(move.having)
            return self.tr("{0} becomes {1}, only where {2} is {3}").format(*names, *value)
        return self.tr("{0} becomes {1}").format(*names)


def _table(changes: Sequence[Change], titles: dict[str, str], heads: list[str]) -> QTableWidget:
    shown = changes[:MOST]
    table = QTableWidget(len(shown), 3)
    table.setHorizontalHeaderLabels(heads)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setItemDelegate(Cells(table))
    table.verticalHeader().hide()
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for i, change in enumerate(shown):
        document = change.layer.document
        cells: tuple[Any, ...] = (titles.get(document) or document, change.layer.annotator)
        for j, words in enumerate((*cells, number(len(change.removed)))):
            table.setItem(i, j, QTableWidgetItem(words))
    table.setMinimumHeight(min(300, 60 + 30 * len(shown)))
    return table
