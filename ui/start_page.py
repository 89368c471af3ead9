"""What a person sees when no project is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QStringListModel, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from ui.parts import label
from ui.words import isolated

WIDTH = 520
ROW = 30


class StartPage(QWidget):
    """New, open, recent projects, and the seed report to try the program on."""

    new_wanted = Signal()
    open_wanted = Signal()
    recent_chosen = Signal(str)  # a path
    seed_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label("name")
        self._line = label("muted", wrap=True)
        self._seed, self._new, self._open = QPushButton(), QPushButton(), QPushButton()
        self._seed.setProperty("primary", True)
        self._seed.clicked.connect(self.seed_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._open.clicked.connect(self.open_wanted)
        self._heading = label("heading")
        self._paths: list[str] = []
        self._model = QStringListModel(self)
        self._recent = QListView()
        self._recent.setObjectName("report")
        self._recent.setModel(self._model)
        self._recent.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._recent.setSpacing(4)
        self._recent.clicked.connect(self._choose)
        self._recent.activated.connect(self._choose)
        self._problem = label("bad", wrap=True)
        self._arrange()
        self.setFocusProxy(self._seed)
        self.show_recent([])
        self.show_problem("")
        self.retranslate()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self._seed, self._new, self._open):
            button.setMinimumHeight(36)
            buttons.addWidget(button)
        buttons.addStretch(1)
        middle = QWidget()
        middle.setFixedWidth(WIDTH)
        column = QVBoxLayout(middle)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._name)
        column.addWidget(self._line)
        column.addSpacing(18)
        column.addLayout(buttons)
        column.addWidget(self._problem)
        column.addSpacing(18)
        column.addWidget(self._heading)
        column.addWidget(self._recent)
        column.addStretch(2)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)

    def show_recent(self, paths: list[str]) -> None:
        """Projects opened lately, the latest first; those that are gone are left out."""
        self._paths = [p for p in paths if Path(p).exists()]
        self._model.setStringList([self._line_of(Path(p)) for p in self._paths])
        self._recent.setFixedHeight(len(self._paths) * ROW + 10)
        self._heading.setVisible(bool(self._paths))
        self._recent.setVisible(bool(self._paths))

    @staticmethod
    def _line_of(path: Path) -> str:
        return f"{isolated(path.stem)} — {isolated(str(path.parent))}"

    def show_problem(self, text: str) -> None:
        """Why a project could not be opened; empty takes the line away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _choose(self, index: QModelIndex) -> None:
        self.recent_chosen.emit(self._paths[index.row()])

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self._name.setText(self.tr("Tawsim"))
        self._line.setText(
            self.tr(
                "Entities and events in Arabic reports: suggested, corrected from the keyboard, exported."
            )
        )
        self._seed.setText(self.tr("Try the seed report"))
        self._new.setText(self.tr("New project…"))
        self._open.setText(self.tr("Open project…"))
        self._heading.setText(self.tr("Recent projects"))
        self._recent.setAccessibleName(self.tr("Recent projects"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
