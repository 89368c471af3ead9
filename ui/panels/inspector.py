"""What is in hand: its label, words, origin, attributes, roles, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from annotator.model import Entity, Event, Relation
from ui.panels import facts
from ui.panels.facts import LinkRow, NounView, RoleRow
from ui.panels.line_list import Line, LineList
from ui.panels.values import ValueRow
from ui.parts import align, label, styled
from ui.theme import theme_on
from ui.words import number, shortened

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from annotator.scheme import Attribute

__all__ = ["Inspector", "NounView"]

MOST_TEXT = 160  # characters of the words that are shown
SIGNS = {facts.FILLED: "✓", facts.MISSING: "╌ ?", facts.SUGGESTED: "╌", facts.OPEN: ""}
TONES = {facts.FILLED: "good", facts.MISSING: "warning", facts.SUGGESTED: "accent", facts.OPEN: "muted"}


class Inspector(QScrollArea):
    """Shows a noun; every choice goes out as a signal with the ids it is about."""

    role_chosen = Signal(str, str)  # event's id, role
    argument_chosen = Signal(str, object)  # event's id, Argument to fill in
    argument_removed = Signal(str, object)  # event's id, Argument to take out
    attribute_chosen = Signal(str, str, str)  # annotation's id, attribute, value
    note_edited = Signal(str, str)  # annotation's id, note
    mark_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setObjectName("panel")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view: NounView | None = None
        self._rows: list[RoleRow] = []
        self._fillable: list[LinkRow] = []
        self._linked: list[LinkRow] = []
        self._heading = label("heading")
        self._stack = label("muted")
        self._label = label("title", wrap=True)
        self._text = label(wrap=True)
        self._origin = label("muted", wrap=True)
        self._reason = label("muted", wrap=True)
        self._link = label(wrap=True)
        self._values: list[ValueRow] = []
        self._roles_heading = label("heading")
        self._roles, self._fillers, self._links = LineList(), LineList(), LineList()
        self._fillers_heading = label("heading")
        self._links_heading = label("heading")
        self._note_heading = label("heading")
        self._note = QPlainTextEdit(tabChangesFocus=True)
        self._note.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._note.setFixedHeight(58)
        self._note.installEventFilter(self)
        self._arrange()
        self._roles.line_chosen.connect(self._role)
        self._roles.line_deleted.connect(self._take_out)
        self._fillers.line_chosen.connect(self._fill)
        self._links.line_chosen.connect(lambda i: self.mark_chosen.emit(self._linked[i].id))
        self.retranslate()

    def _arrange(self) -> None:
        inside = QWidget()
        styled(inside, "panel")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 10, 0, 10)
        self._column.setSpacing(3)
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.addWidget(self._heading, 1)
        top.addWidget(self._stack)
        self._column.addLayout(top)
        for line in (self._label, self._text, self._origin, self._reason, self._link):
            line.setContentsMargins(12, 0, 12, 0)
            self._column.addWidget(line)
        for heading, part in (
            (self._roles_heading, self._roles),
            (self._fillers_heading, self._fillers),
            (self._links_heading, self._links),
        ):
            heading.setContentsMargins(12, 10, 12, 2)
            self._column.addWidget(heading)
            self._column.addWidget(part)
            if part is self._fillers:
                self._values_at = self._column.count()
        self._note_heading.setContentsMargins(12, 10, 12, 2)
        self._column.addWidget(self._note_heading)
        note = QHBoxLayout()
        note.setContentsMargins(12, 0, 12, 0)
        note.addWidget(self._note)
        self._column.addLayout(note)
        self._column.addStretch(1)
        self.setWidget(inside)

    # ---- showing ----

    def show_noun(self, view: NounView | None) -> None:
        """Another noun, or the same after an edit; None when no document is open."""
        self.keep_note()
        self._view = view
        found = facts.annotation_of(view) if view is not None else None
        self._show_head(view)
        self._show_values(view)
        self._show_lists(view)
        noted = view is not None and found is not None and view.id in view.layer.annotations
        self._note_heading.setVisible(noted)
        self._note.setVisible(noted)
        if found is not None and noted:
            self._note.setReadOnly(view is None or not view.writable)
            if self._note.toPlainText() != found.note:
                self._note.setPlainText(found.note)

    def _show_head(self, view: NounView | None) -> None:
        if view is None or not (view.ranges or view.id):
            for label in (self._label, self._stack, self._origin, self._reason, self._link):
                label.setText("")
            self._text.setText(self.tr("Nothing is in hand."))
            return
        found = facts.annotation_of(view)
        name = view.scheme.name(found.name, view.language) if found is not None else ""
        self._label.setText(name)
        self._label.setVisible(bool(name))
        self._text.setText(f"«{shortened(facts.words_of(view), MOST_TEXT)}»")
        stacked = view.of > 1 and view.place > 0
        self._stack.setText(
            self.tr("{0} of {1}").format(number(view.place), number(view.of)) if stacked else ""
        )
        standing, reason = facts.standing_of(view)
        self._origin.setText(standing)
        self._reason.setText(self.tr("Why: {0}").format(reason) if reason else "")
        self._reason.setVisible(bool(reason))
        self._link.setText(self.tr("Linked to {0}").format(view.link) if view.link else "")
        self._link.setVisible(bool(view.link))

    def _show_values(self, view: NounView | None) -> None:
        found = facts.annotation_of(view) if view is not None else None
        attributes: tuple[Attribute, ...] = ()
        if view is not None and isinstance(found, (Entity, Event)):
            attributes = view.scheme.attributes_of("event" if isinstance(found, Event) else found.label)
        while len(self._values) < len(attributes):
            row = ValueRow()
            row.value_chosen.connect(self._value)
            self._column.insertWidget(self._values_at + len(self._values), row)
            self._values.append(row)
        for i, row in enumerate(self._values):
            row.setVisible(i < len(attributes))
            if view is not None and isinstance(found, (Entity, Event)) and i < len(attributes):
                value = found.attributes.get(attributes[i].id, attributes[i].default)
                row.show_attribute(attributes[i], value, view.language, writable=view.writable)

    def _show_lists(self, view: NounView | None) -> None:
        self._rows = facts.role_rows(view) if view is not None else []
        self._fillable = facts.filler_rows(view) if view is not None else []
        self._linked = facts.link_rows(view) if view is not None else []
        self._roles.show_lines([self._line_of(r) for r in self._rows])
        self._roles_heading.setVisible(bool(self._rows))
        self._fillers.show_lines([Line(r.words, r.number, below=r.detail) for r in self._fillable])
        self._fillers_heading.setVisible(bool(self._fillable))
        if view is not None and self._fillable:
            role = view.scheme.name(view.role, view.language)
            self._fillers_heading.setText(self.tr("Fits {0}").format(role))
        self._links.show_lines([self._link_line(r) for r in self._linked])
        self._links_heading.setVisible(bool(self._linked))

    def _line_of(self, row: RoleRow) -> Line:
        tone = TONES[row.state]
        digits = self._view is not None and self._view.framed  # else a digit is a label
        shown = row.number if row.number < 10 and digits else 0
        return Line(row.name, shown, SIGNS[row.state], row.words, tone, lit=row.lit, standing=row.standing)

    def _link_line(self, row: LinkRow) -> Line:
        view = self._view
        assert view is not None
        found = view.layer.find(row.id)
        dark = theme_on(self).dark
        named = found is not None and not isinstance(found, Relation)
        color = view.scheme.color(found.name, dark=dark) if named and found is not None else ""
        return Line(row.words, words=row.detail, tone="muted", color=color)

    # ---- choosing ----

    def _role(self, i: int) -> None:
        if self._view is not None:
            self.role_chosen.emit(self._view.id, self._rows[i].role)

    def _take_out(self, i: int) -> None:
        argument = self._rows[i].argument
        if (
            self._view is not None
            and self._view.writable
            and argument
            and self._rows[i].state == facts.FILLED
        ):
            self.argument_removed.emit(self._view.id, argument)

    def _fill(self, i: int) -> None:
        argument = self._fillable[i].argument
        if self._view is not None and self._view.writable and argument is not None:
            self.argument_chosen.emit(self._view.id, argument)

    def _value(self, attribute: str, value: str) -> None:
        if self._view is not None and self._view.writable:
            self.attribute_chosen.emit(self._view.id, attribute, value)

    def keep_note(self) -> None:
        """Emit a note that was changed and not yet sent: leaving the field stores it."""
        view = self._view
        if view is None or not view.writable or view.id not in view.layer.annotations:
            return
        written = self._note.toPlainText().strip()
        if written != view.layer.annotations[view.id].note and self._note.document().isModified():
            self._note.document().setModified(False)
            self.note_edited.emit(view.id, written)

    def enter(self) -> None:
        """The keyboard to the first part that has lines: fillers, roles, links, else the note."""
        for part in (self._fillers, self._roles, self._links):
            if not part.isHidden():
                part.setFocus()
                if not part.currentIndex().isValid():
                    part.setCurrentIndex(part.model().index(0, 0))
                return
        self._note.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Entered on purpose."""
        self.enter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the note, or Ctrl+Enter in it, stores it."""
        if watched is self._note and event.type() == QEvent.Type.FocusOut:
            self.keep_note()
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self._heading.setText(self.tr("In hand"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self._text.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._roles_heading.setText(self.tr("Roles"))
        self._links_heading.setText(self.tr("Belongs to"))
        self._note_heading.setText(self.tr("Note"))
        self._note.setAccessibleName(self.tr("Note"))
        align(self._note)
        for part, name in ((self._roles, self.tr("Roles")), (self._links, self.tr("Belongs to"))):
            part.setAccessibleName(name)
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() * 1.15)
        self._text.setFont(font)
        self.show_noun(self._view)

    def changeEvent(self, event: QEvent) -> None:
        """Another language or direction."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            self.retranslate()
        super().changeEvent(event)
