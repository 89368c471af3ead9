"""What a label or type means, from the scheme, and the notes of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.parts import align, label, styled
from ui.words import isolated, number, own_way

if TYPE_CHECKING:
    from annotator.scheme import Scheme
    from storage.teams.guidelines import Guideline


class Guidelines(QWidget):
    """The guidelines for the label in hand, then those of the project; can be read by keyboard and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._heading = label("heading")
        self._name = label(wrap=True)
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setObjectName("prose")
        self._text.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self._text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 6)
        layout.setSpacing(4)
        layout.addWidget(self._heading)
        layout.addWidget(self._name)
        layout.addWidget(self._text, 1)
        self._shown: tuple[str, str, str] = ("", "", "")
        self._scheme: Scheme | None = None
        self._notes: Guideline | None = None
        self.retranslate()

    def show_label(self, scheme: Scheme, id: str, language: str) -> None:
        """Of a label's or event type's id; cheap when it is on show already."""
        if self._shown == (scheme.id, id, language) and scheme is self._scheme:
            return
        self._shown = (scheme.id, id, language)
        self._scheme = scheme
        self._show()

    def show_notes(self, notes: Guideline | None) -> None:
        """Those of the project that hold, if it has any."""
        self._notes = notes
        self._show()

    def reset(self) -> None:
        """Another project: nothing is in hand yet."""
        self._shown, self._scheme = ("", "", ""), None
        self._show()

    def _show(self) -> None:
        scheme, id, language = self._scheme, self._shown[1], self._shown[2]
        if scheme is None:
            self._name.setText("")
            self._text.setPlainText("\n\n".join(self._of_project()))
            return
        name = scheme.name(id, language)
        self._name.setText(name if name == id else f"{name} · {isolated(id)}")
        known = scheme.label_of.get(id) or scheme.type_of.get(id)
        lines = [known.help.get(language)] if known is not None and known.help.get(language) else []
        if known is not None and known.examples:
            lines.append("\n".join((self.tr("Examples:"), *known.examples)))
        kind = scheme.type_of.get(id)
        if kind is not None:
            lines += self._of_type(scheme, id, language)
        lines = lines or [self.tr("The scheme says nothing more about it.")]
        self._text.setPlainText("\n\n".join((*lines, *self._of_project())))

    def _of_project(self) -> list[str]:
        if self._notes is None or not self._notes.text:
            return []
        head = self.tr("Notes of the project, version {0}").format(number(self._notes.number))
        return [f"— {head} —", own_way(self._notes.text)]

    def _of_type(self, scheme: Scheme, id: str, language: str) -> list[str]:
        kind = scheme.type_of[id]
        comma = "، " if language == "ar" else ", "

        def names(roles: tuple[str, ...]) -> str:
            return comma.join(scheme.name(r, language) for r in roles)

        lines = []
        if kind.expected:
            lines.append(self.tr("Expected roles: {0}").format(names(kind.expected)))
        if kind.optional:
            lines.append(self.tr("Other roles: {0}").format(names(kind.optional)))
        if kind.names:
            lines.append("\n".join(isolated(f"{k.upper()}: {v}") for k, v in kind.names.items()))
        return lines

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self._heading.setText(self.tr("Guidelines"))
        align(self._text)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
