"""The form of the scheme editor: one row of a table, field by field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.scheme.scheming import rows
from ui.dialogs.scheme.fields import (
    Color,
    Count,
    Examples,
    Flag,
    Line,
    Pairs,
    Pick,
    Roles,
    Text,
    Ticks,
)
from ui.dialogs.scheme.noted import Key, Noted
from ui.dialogs.scheme.words import EVENT, FIELDS, POLICIES, said, table_words
from ui.parts import label
from ui.words import isolated

if TYPE_CHECKING:
    from annotator.scheme import Scheme

_NAMES = ("id", "words.ar", "words.en")
PARTS = {
    "labels": (*_NAMES, "short.ar", "short.en", "key", "color", "dark", "help.ar", "help.en", "examples"),
    "groups": (*_NAMES, "key", "color", "dark"),
    "types": (*_NAMES, "key", "group", "roles", "help.ar", "help.en", "examples"),
    "roles": (*_NAMES, "key", "fits", "least", "most"),
    "relations": (*_NAMES, "sources", "targets", "chain"),
    "attributes": (*_NAMES, "key", "of"),
    "attributes.": (*_NAMES, "key", "sign"),
    "values": (*_NAMES, "key"),
    "reasons": _NAMES,
    "overlaps": ("set", "nesting", "crossing", "twice"),
}


class SchemeForm(QScrollArea):
    """`fields` finds the widgets of the row on show by the name of what they edit."""

    edited = Signal(object)  # the row as it is now
    rename_wanted = Signal(str)  # another id
    key_wanted = Signal(str, str)  # a key that another row has, and what that one gets instead, or empty

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.fields: dict[str, Any] = {}
        self._row: Any = None
        self._table = ""
        self._scheme: Scheme | None = None
        self._language = "en"
        self._key = ""  # of the row when its fields were made

    @property
    def row(self) -> Any:
        """As the fields have it."""
        return self._row

    @property
    def place(self) -> tuple[str, str]:
        """The table of the row, and its id."""
        return self._table, "" if self._row is None else getattr(self._row, "id", "")

    def show_row(self, scheme: Scheme, table: str, row: Any, language: str) -> None:
        """Fields for a row, or only the table's name for none."""
        self._scheme, self._table, self._row, self._language = scheme, table, row, language
        self.fields = {}
        self._key = getattr(row, "key", "")
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(4, 0, 10, 4)
        column.addWidget(label("title", table_words(table)))
        if row is not None:
            form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
            form.setVerticalSpacing(8)
            kind = "attributes." if "." in table else table
            for part in PARTS[kind]:
                self._add(form, part)
            column.addLayout(form)
        column.addStretch(1)
        self.setWidget(whole)

    def refresh(self, scheme: Scheme, row: Any) -> None:
        """The row was changed by what the fields said: they stay as they are."""
        self._scheme, self._row = scheme, row

    def say(self, part: str, words: str) -> None:
        """What is wrong with a field."""
        field = self.fields[part].parentWidget()
        if isinstance(field, Noted):
            field.say(words)

    def _add(self, form: QFormLayout, part: str) -> None:
        field = self._made(part)
        self.fields[part] = field
        words = said(FIELDS[part])
        field.setAccessibleName(words)
        shown = self._noted(part, field)
        name = QLabel(words)
        name.setWordWrap(True)
        name.setBuddy(field)
        form.addRow(name, shown)
        if part == "id":
            # Later: a new name fills the form anew, and the next field is just getting the keyboard.
            field.left.connect(self.settle, Qt.ConnectionType.QueuedConnection)
        else:
            field.edited.connect(lambda: self._take(part))

    def _noted(self, part: str, field: Any) -> QWidget:
        """The field, with words under it where it may be wrong."""
        if part == "key":
            shown = Key(field, self.tr("Swap the keys"), self.tr("Take the key"))
            shown.decided.connect(self._take_key)
            return shown
        return Noted(field) if part == "id" else field

    def _made(self, part: str) -> Any:
        row, scheme = self._row, self._scheme
        assert scheme is not None
        if part == "roles":
            return Roles(row.expected, row.optional, self._choices(scheme.roles))
        value = row.of if part == "set" else _part(row, part)
        if part in ("fits", "sources", "targets", "of", "set"):
            return Ticks(value, [*self._choices(scheme.labels), ("event", said(EVENT))])
        if part == "group":
            return Pick(value, self._choices(scheme.groups))
        if part in ("nesting", "crossing", "twice"):
            return Pick(str(value), [(id, said(words)) for id, words in POLICIES.items()])
        return self._plain(part, value)

    def _plain(self, part: str, value: Any) -> Any:
        if part in ("color", "dark"):
            return Color(value, self.tr("Choose…"), dark=part == "dark")
        if part in ("least", "most"):
            return Count(value, self.tr("any number"))
        if part == "chain":
            return Flag(value=value)
        if part == "examples":
            return Examples(value)
        if part.startswith("help."):
            return Text(value, part[-2:])
        field = Line(value, part[-2:] if part.endswith((".ar", ".en")) else "")
        if part in ("key", "sign"):
            field.setMaxLength(2)
            field.setMaximumWidth(90)
        return field

    def _choices(self, found: tuple[Any, ...]) -> Pairs:
        return [
            (x.id, f"{x.words.get(self._language)} · {isolated(x.id)}")
            for x in found
            if not getattr(x, "retired", False)
        ]

    def _take(self, part: str) -> None:
        value = self.fields[part].value
        if part == "roles":
            after = replace(self._row, expected=value[0], optional=value[1])
        elif part == "key" and self._note_key():
            return  # another row has it: a person decides
        elif part == "set":
            after = replace(self._row, of=value)
        else:
            after = _with_part(self._row, part, value)
        if after != self._row:
            self._row = after
            self.edited.emit(after)

    @property
    def focused(self) -> str:
        """The part whose field has the keyboard, or empty."""
        focus = QApplication.focusWidget()
        return next((p for p, f in self.fields.items() if f is focus or f.isAncestorOf(focus)), "")

    def stops(self) -> list[QWidget]:
        """Where the keyboard can be, as the fields stand."""
        inside = (w for w in self.findChildren(QWidget) if w.window() is self.window())
        return [w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus and not w.focusProxy()]

    def settle(self) -> None:
        """The id that was written is asked for; everything else is taken letter by letter."""
        if self.fields.get("id") is not None and self.fields["id"].value != self._row.id:
            self.rename_wanted.emit(self.fields["id"].value)

    @property
    def written_key(self) -> str:
        """As it stands in its field; empty where there is none."""
        field = self.fields.get("key")
        return "" if field is None else str(field.value)

    def holder(self, scheme: Scheme) -> Any:
        """The row of this table in the scheme that has the key which is written; None when it is free."""
        key = self.written_key
        found = rows(scheme, self._table) if key else ()
        return next((x for x in found if x.key == key and x.id != self._row.id), None)

    def _instead(self) -> str:
        """The key that could be given in return: the one that the row had, if it is still free."""
        assert self._scheme is not None
        rest = (x.key for x in rows(self._scheme, self._table) if x.id != self._row.id)
        return "" if self._key in rest else self._key

    def _note_key(self) -> bool:
        """Whether another row has the key that is written; then it is said which, and what can be done."""
        assert self._scheme is not None
        holder = self.holder(self._scheme)
        shown = self.fields["key"].parentWidget()
        if holder is None:
            shown.say("")
            return False
        swap = bool(self._instead())
        words = (
            self.tr("{0} has this key. Enter swaps the two.")
            if swap
            else self.tr("{0} has this key. Enter takes it from there.")
        )
        shown.offer(words.format(isolated(holder.words.get(self._language))), swap=swap)
        return True

    def _take_key(self, swap: bool) -> None:
        self.key_wanted.emit(self.fields["key"].value, self._instead() if swap else "")


def _part(row: Any, part: str) -> Any:
    for name in part.split("."):
        row = getattr(row, name)
    return row


def _with_part(row: Any, part: str, value: Any) -> Any:
    head, _, tail = part.partition(".")
    return replace(row, **{head: replace(getattr(row, head), **{tail: value}) if tail else value})
