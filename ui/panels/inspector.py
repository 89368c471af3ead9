"""What is in hand: its label, words, score and reason; an event's roles and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.model import Argument, Event, Relation
from ui.theme import theme_on
from ui.words import reason_words

if TYPE_CHECKING:
    from annotator.model import Entity, Layer, Range
    from annotator.scheme import Scheme

PLAIN = Qt.TextFormat.PlainText


@dataclass(frozen=True)
class NounView:
    """The noun as the inspector shows it: a mark (`id`) or bare words at `ranges` (code points).

    `place` of `of`: where it stands in the stack on its word, from 1. `role` is the open one, `row`
    the argument that the arrows stand on.
    """

    layer: Layer
    scheme: Scheme
    id: str
    ranges: tuple[Range, ...]
    place: int
    of: int
    writable: bool
    role: str
    row: int
    language: str


class Inspector(QWidget):
    """Made anew for each noun; what is clicked in it is only emitted."""

    role_chosen = Signal(str, str)  # event, role
    argument_chosen = Signal(str, object)  # event, Argument
    argument_removed = Signal(str, object)
    attribute_chosen = Signal(str, str, str)  # id, name, value
    note_edited = Signal(str, str)
    mark_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._stack = QLabel(), QLabel(textFormat=PLAIN)
        self._title.setObjectName("heading")
        self._stack.setObjectName("muted")
        self._scroll = QScrollArea(widgetResizable=True, frameShape=QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 6)
        column.addWidget(self._title)
        column.addWidget(self._stack)
        column.addWidget(self._scroll, 1)
        self.setFocusProxy(self._scroll)
        self._noun: NounView | None = None
        self._title.setText(self.tr("In hand"))

    def show_noun(self, noun: NounView | None) -> None:
        """Another noun, or the same after a change."""
        self._noun = noun
        body = QWidget()
        body.setObjectName("plain")
        self._form = QFormLayout(body)
        self._form.setContentsMargins(0, 4, 0, 4)
        self._form.setSpacing(5)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._stack.setText("")
        if noun is not None:
            self._fill(noun)
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()
        self._scroll.setWidget(body)

    def _fill(self, noun: NounView) -> None:
        if noun.place:
            self._stack.setText(self.tr("{0} of {1} on this word").format(noun.place, noun.of))
        words = noun.layer.document.slice(noun.ranges)
        found = noun.layer.find(noun.id) if noun.id else None
        if found is None or isinstance(found, Relation):
            self._line(f"«{words}»" if words else self.tr("Nothing"))
            return
        decided = noun.id in noun.layer.annotations
        color = noun.scheme.color(found.name, dark=theme_on(self).dark)
        name = self._line(noun.scheme.name(found.name, noun.language))
        name.setStyleSheet(f"color: {color}; font-weight: 600; font-size: 12pt")
        self._line(f"«{noun.layer.document.slice(found.ranges)}»")
        self._source(noun, found, decided=decided)
        self._attributes(noun, found)
        if isinstance(found, Event):
            self._roles(noun, found)
        if decided:
            self._note(noun, found)

    def _line(self, text: str) -> QLabel:
        label = QLabel(text, textFormat=PLAIN, wordWrap=True)
        self._form.addRow(label)
        return label

    def _source(self, noun: NounView, found: Entity | Event, *, decided: bool) -> None:
        suggestion = noun.layer.suggestions.get(noun.id)
        if not decided and suggestion is not None:
            text = self.tr("Suggested, {0}").format(f"{suggestion.score:.2f}")
            reason = suggestion.reason
        elif found.origin is not None:
            text = self.tr("From a suggestion, {0}").format(f"{found.origin.score:.2f}")
            reason = found.origin.reason
        else:
            return
        self._line(f"{text}\n{reason_words(reason)}").setObjectName("muted")

    def _attributes(self, noun: NounView, found: Entity | Event) -> None:
        kind = "event" if isinstance(found, Event) else found.label
        for attribute in noun.scheme.attributes_of(kind):
            box = QComboBox()
            box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            for value in attribute.values:
                box.addItem(value.words.get(noun.language), value.id)
            box.setCurrentIndex(max(0, box.findData(found.attributes.get(attribute.id, attribute.default))))
            box.setEnabled(noun.writable)
            box.activated.connect(
                lambda _at, box=box, name=attribute.id: self.attribute_chosen.emit(found.id, name, box.currentData())
            )
            self._form.addRow(_plain(attribute.words.get(noun.language)), box)

    def _roles(self, noun: NounView, event: Event) -> None:
        known = noun.scheme.type_of.get(event.type)
        roles = list(known.roles) if known else []
        roles += sorted({a.role for a in event.arguments} - set(roles))
        keys = "1234567890-"
        for at, role in enumerate(roles):
            filled = [a for a in event.arguments if a.role == role]
            expected = known is not None and role in known.expected
            if not filled and not expected and role != noun.role:
                continue
            name = f"{keys[at] if at < len(keys) else ' '}  {noun.scheme.name(role, noun.language)}"
            head = self._button(name, lambda _=False, role=role: self.role_chosen.emit(event.id, role))
            if role == noun.role:
                head.setStyleSheet("font-weight: 600")
            missing = _plain(self.tr("╌ missing") if expected and not filled else "")
            missing.setObjectName("muted")
            self._form.addRow(head, missing)
            for argument in filled:
                self._argument(noun, event, argument)

    def _argument(self, noun: NounView, event: Event, argument: Argument) -> None:
        target = noun.layer.find(argument.target) if argument.target else None
        if target is None or isinstance(target, Relation):
            words = noun.scheme.name(argument.value, noun.language)
        else:
            words = noun.layer.document.slice(target.ranges)
        here = 0 <= noun.row < len(event.arguments) and event.arguments[noun.row] == argument
        mark = self._button(f"✓ {words}", lambda: self.mark_chosen.emit(argument.target))
        mark.setEnabled(bool(argument.target))
        if here:
            mark.setStyleSheet("text-decoration: underline")
        drop = self._button("✕", lambda: self.argument_removed.emit(event.id, argument))
        drop.setToolTip(self.tr("Take it out"))
        drop.setEnabled(noun.writable and noun.id in noun.layer.annotations)
        self._form.addRow(mark, drop)

    def _note(self, noun: NounView, found: Entity | Event) -> None:
        field = QLineEdit(found.note, readOnly=not noun.writable)
        field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        field.editingFinished.connect(
            lambda: field.text() != found.note and self.note_edited.emit(found.id, field.text())
        )
        self._form.addRow(_plain(self.tr("Note")), field)

    @staticmethod
    def _button(text: str, do: object) -> QPushButton:
        button = QPushButton(text, flat=True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setObjectName("link")
        button.clicked.connect(do)
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._title.setText(self.tr("In hand"))
        super().changeEvent(event)


def _plain(text: str) -> QLabel:
    return QLabel(text, textFormat=PLAIN)
