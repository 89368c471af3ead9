"""How fast the report view is, as ratios against a plain read-only QPlainTextEdit in the same run.

    python -m benchmarks.report_view [--repeats N]

Each figure is a median. The plain editor shows the same text with no spans at all.
"""

import argparse
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from annotator.model import Document, Range
from benchmarks.table import Row, resident, tell, timed
from ui.fonts import load_fonts
from ui.report_view import Mark, ReportView, ViewOptions

if TYPE_CHECKING:
    from ui.report_view.marks import Kind

SEED = next((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt")).read_text("utf-8").strip()
SIZE = (1000, 760)
CASES = (
    (2_500, 60),
    (10_000, 295),
    (100_000, 982),
    (1_000_000, 9_800),
    (1_000_000, 49_000),
    (5_000_000, 50_000),
)


def text_of(length: int) -> str:
    """Paragraphs like the seed report's, together so many code points."""
    times = length // (len(SEED) + 1) + 1
    return "\n".join([SEED] * times)[:length]


def marks_on(text: str, count: int) -> list[Mark]:
    """So many marks, evenly spread over the words, every fourth a trigger or undecided."""
    step = max(1, len(text) // count)
    marks = []
    for n in range(count):
        start = text.find(" ", n * step) + 1
        end = text.find(" ", start + 3)
        if 0 < start < end:
            kind: Kind = "event" if n % 4 == 3 else "entity"
            marks.append(Mark(str(n), (Range(start, end),), kind, n % 4 != 1, "منظمة", "منظ", "#8a4fa8"))
    return marks


def painted(widget: QWidget) -> None:
    """Paint now, as the screen would."""
    QApplication.processEvents()
    widget.repaint()


def plain(text: str) -> QPlainTextEdit:
    """The editor to compare with."""
    editor = QPlainTextEdit()
    editor.setReadOnly(True)
    editor.setFont(QFont("Noto Naskh Arabic", 16))
    editor.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    editor.resize(*SIZE)
    editor.show()
    painted(editor)
    editor.setPlainText(text)
    painted(editor.viewport())
    return editor


def report(text: str, marks: Sequence[Mark]) -> ReportView:
    """The report view with everything on it."""
    view = ReportView()
    view.set_options(ViewOptions())
    view.resize(*SIZE)
    view.show()
    painted(view)
    view.set_document(Document("d", text))
    view.set_marks(marks)
    painted(view.viewport())
    return view


def opened(text: str, marks: Sequence[Mark], repeats: int) -> tuple[float, float]:
    """From text to first paint in a window that is already there: plain, report."""
    plains, reports = [], []
    editor, view = plain(""), report("", ())
    for _ in range(repeats):
        document = Document("d", text)

        def show_plain() -> None:
            editor.setPlainText(text)
            editor.viewport().repaint()

        def show_report(document: Document = document) -> None:
            view.set_document(document)
            view.set_marks(marks)
            view.viewport().repaint()

        plains.append(timed(show_plain))
        reports.append(timed(show_report))
    editor.close()
    view.close()
    return statistics.median(plains), statistics.median(reports)


def used(text: str, marks: Sequence[Mark], repeats: int) -> dict[str, tuple[float, float]]:
    """Label → painted, scroll and a caret key, against repaint, scroll and key of the plain editor."""
    editor, view = plain(text), report(text, marks)
    labels, repaints = [], []
    for n in range(repeats):
        word = Range(30 + n * 7, 36 + n * 7)
        new = Mark(f"new{n}", (word,), "entity", decided=True, badge="شخص", short="شخ", color="#1f6fb2")
        labels.append(timed(lambda new=new: _label(view, new)))  # type: ignore[misc]  # mypy knows no type of a default
        repaints.append(timed(view.viewport().repaint))
    figures = {"label": (statistics.median(repaints), statistics.median(labels))}
    for name, act in (("scroll", _scroll), ("key", _key)):
        figures[name] = (_median(act, editor, repeats), _median(act, view, repeats))
    labels.sort()
    figures["label p95"] = (statistics.median(repaints), labels[int(len(labels) * 0.95)])
    editor.close()
    view.close()
    return figures


def _label(view: ReportView, new: Mark) -> None:
    view.update_marks((), [new])
    view.viewport().repaint()


def _median(
    act: Callable[[QPlainTextEdit | ReportView], None], widget: QPlainTextEdit | ReportView, repeats: int
) -> float:
    act(widget)
    return statistics.median(timed(lambda: act(widget)) for _ in range(repeats))


def _scroll(widget: QPlainTextEdit | ReportView) -> None:
    bar = widget.verticalScrollBar()
    lines = 3 if isinstance(widget, QPlainTextEdit) else 3 * bar.singleStep()
    value = bar.value() + lines
    bar.setValue(value if value < bar.maximum() else 0)
    widget.viewport().repaint()


def _key(widget: QPlainTextEdit | ReportView) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Left)
    widget.viewport().repaint()


def memory(kind: str, length: int, count: int) -> float:
    """MB that one widget takes: opening, then scrolling through a hundred screens. In a process
    of its own, for memory given back is used again without a trace."""
    text = text_of(length)
    marks = marks_on(text, count)
    widget = plain("") if kind == "plain" else report("", ())
    before = resident()
    if isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
    else:
        widget.set_document(Document("d", text))
        widget.set_marks(marks)
    for _ in range(100):
        bar = widget.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())
        widget.viewport().repaint()
    grown = resident() - before
    widget.close()
    return grown


def measured(kind: str, length: int, count: int) -> float:
    """The same, asked of another process."""
    command = [sys.executable, "-m", "benchmarks.report_view", "--memory", kind, str(length), str(count)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main(arguments: Sequence[str]) -> None:
    """The rows of each case (benchmarks/table.py)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=15)
    parser.add_argument("--memory", nargs=3, metavar=("KIND", "LENGTH", "SPANS"))
    options = parser.parse_args(arguments)
    repeats = options.repeats
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    load_fonts()
    if options.memory:
        kind, length, count = options.memory
        print(memory(kind, int(length), int(count)))
        return
    for length, count in CASES:
        text = text_of(length)
        marks = marks_on(text, count)
        figures = {"open": opened(text, marks, repeats), **used(text, marks, repeats * 3)}
        on, beside = f"{len(text):,} characters, {len(marks):,} spans", "QPlainTextEdit, no spans"
        for name, (theirs, ours) in figures.items():
            tell(Row(f"report view: {name}", on, ours, floor=theirs, beside=beside))
        theirs, ours = (measured(kind, length, count) for kind in ("plain", "report"))
        tell(Row("report view: memory", on, ours, "MB", floor=theirs, beside=beside))
    del app


if __name__ == "__main__":
    main(sys.argv[1:])
