"""A report view on the screen that is not there, with the shipped fonts, and the seed's gold marks."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Document, Range
from ui.fonts import load_fonts
from ui.report_view import Mark, ReportView, ViewOptions

Show = Callable[..., ReportView]


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> list[str]:
    return load_fonts()


@pytest.fixture
def show(qtbot: QtBot, fonts: list[str]) -> Show:
    """Shows a text: `show(text, marks, width=…, height=…, **options)`."""

    def shown(
        text: str, marks: Sequence[Mark] = (), *, width: int = 900, height: int = 700, **options
    ) -> ReportView:
        view = ReportView()
        qtbot.addWidget(view)
        view.set_options(ViewOptions(**options))
        view.resize(width, height)
        view.show()
        qtbot.waitExposed(view)
        view.set_document(Document("d", text))
        view.set_marks(marks)
        view.setFocus()
        QApplication.processEvents()
        return view

    return shown


@pytest.fixture(scope="session")
def seed(root: Path) -> str:
    return next((root / "seeds").glob("*.txt")).read_text("utf-8").strip()


@pytest.fixture(scope="session")
def gold(shared: Path, seed: str) -> list[Mark]:
    """The gold entities and triggers of the seed, every third one undecided."""
    row = json.loads((shared / "data/gold/seed.jsonl").read_text("utf-8").splitlines()[0])
    marks = []
    for n, e in enumerate(row["entities"]):
        range_ = Range(e["start"], e["end"])
        marks.append(Mark(e["id"], (range_,), "entity", n % 3 != 0, "منظمة", "منظ", "#8a4fa8", "°"))
    for n, v in enumerate(row["events"]):
        range_ = Range(v["trigger"]["start"], v["trigger"]["end"])
        marks.append(Mark(v["id"], (range_,), "event", n % 3 != 0, "قصف جوي", "قصف", "#b3500f"))
    assert seed[marks[0].start : marks[0].end] == row["entities"][0]["text"]
    return marks
