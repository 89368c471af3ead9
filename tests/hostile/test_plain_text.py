"""What comes from outside is shown letter by letter: no rich text, no picture, no hidden turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QToolTip

from annotator import scheme
from annotator.formats import FORMATS, Choices, Row, export
from annotator.model import Document, Entity, Range, Relation, State, Status
from main import main
from tests.e2e.conftest import offline, run  # noqa: F401 - fixtures
from tests.hostile.cases import BIDI

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.e2e.driver import Driver

RICH = "<b>x</b><img src='file:///etc/hostname'>"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Everything in it that has a name is called so."""
    text = f"{RICH} قال سالم كذا."
    document = Document(RICH, text, title=RICH, source=RICH, meta={RICH: RICH})
    entities = (
        Entity("e1", RICH, (Range(0, 3),), {RICH: RICH}, note=RICH, link=RICH),
        Entity("e2", BIDI, (Range(4, 8),), note=RICH),
    )
    row = Row(
        document, (*entities, Relation("r", RICH, "e1", "e2", note=RICH)), RICH, Status(State.DONE, note=RICH)
    )
    export(FORMATS["jsonl"], [row], tmp_path / "in.jsonl", None, Choices())
    path = tmp_path / "P.tawsim"
    assert main(["new", str(path)]) == 0
    assert main(["import", str(path), str(tmp_path / "in.jsonl")]) == 0
    return path


def plain() -> None:
    """Every label that there is, and the next tool tip, whoever shows it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for widget in app.allWidgets():
        if isinstance(widget, QLabel) and widget.text():
            widget.ensurePolished()
            assert widget.textFormat() == Qt.TextFormat.PlainText, widget.text()
        if isinstance(widget, QTextEdit):
            assert "<img" not in widget.toHtml()


def test_nothing_that_the_window_shows_is_rich_text(run: Callable[..., int], project: Path) -> None:  # noqa: F811 - a fixture
    def script(driver: Driver) -> None:
        window = driver.window
        for key in (
            "Tab",
            "F8",
            "O",
            "I",
            "P",
            "Ctrl+Shift+U",
            "Esc",
            "Ctrl+Shift+E",
            "Esc",
            "Ctrl+Shift+T",
            "Esc",
        ):
            driver.press(key)
            QApplication.processEvents()
            plain()
        for widget in [window, *window.findChildren(QLabel)]:
            QToolTip.showText(QPoint(1, 1), f"{RICH} {id(widget)}", widget)
            plain()
        QToolTip.hideText()

    assert run(script, "open", project, annotator=RICH) == 0


def test_an_unknown_name_shows_the_signs_that_turn_the_writing() -> None:
    assert scheme.load().name(BIDI, "en") == "PER<U+202E>"
    assert scheme.load().name("PER", "en") == "Person"
