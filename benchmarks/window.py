"""The whole window: how soon it is up, and what one label key costs from key to paint, commit included.

    python -m benchmarks.window

Start: from the start of the process to the first paint of the seed report with its suggestions stored,
beside a bare process that shows the same text in a QPlainTextEdit. Label: key press → committed → painted,
beside a bare repaint of the same view.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parent.parent

# Each prints the seconds since the process began, once the first paint is done.
WINDOW = """
import sys, time, os
from pathlib import Path
from ui.app import application, make_window
from storage.project import Project
from ui.settings import Settings
settings = Settings(None)
settings.set("annotator", "bench")
window = make_window(settings, suggests=False)
window.start(Project.open(Path(sys.argv[1])))
window.show()
application().processEvents()
assert window.view.painted
heavy = [m for m in ("torch", "camel_tools", "transformers", "dask") if m in sys.modules]
print(time.time() - float(sys.argv[2]), ",".join(heavy) or "-", flush=True)
os._exit(0)
"""
PLAIN = """
import sys, time, os
from pathlib import Path
from PySide6.QtWidgets import QApplication, QPlainTextEdit
app = QApplication([])
text = QPlainTextEdit(Path(sys.argv[1]).read_text("utf-8"), readOnly=True)
text.resize(1280, 820)
text.show()
app.processEvents()
print(time.time() - float(sys.argv[2]), "-", flush=True)
os._exit(0)
"""


def started(code: str, argument: Path, repeats: int = 7) -> tuple[float, str]:
    """The median seconds to the first paint, and which heavy modules were loaded."""
    times = []
    for _ in range(repeats):
        command = [sys.executable, "-c", code, str(argument), str(time.time())]
        out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
        times.append(float(out[0]))
    return median(times), out[1]


def label_keys(path: Path, count: int = 200) -> tuple[list[float], list[float]]:
    """Milliseconds of label keys (committed and painted), and of bare repaints of the same view."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from storage.project import Project
    from ui.app import application, make_window
    from ui.settings import Settings

    settings = Settings(None)
    settings.set("annotator", "bench")
    window = make_window(settings, suggests=False)
    window.start(Project.open(path))
    window.resize(1280, 820)
    window.show()
    app = application()
    app.processEvents()
    words = [r for r in _words(window.session.layer.document.text) if window.view.visible(r)]
    labels, repaints = [], []
    for n in range(count):
        window.view.place_caret(words[n % len(words)].start)
        app.processEvents()
        begun = time.perf_counter()
        QTest.keyClick(window.view, Qt.Key.Key_1 if n // len(words) % 2 == 0 else Qt.Key.Key_2)
        _painted(window.view, app)
        labels.append((time.perf_counter() - begun) * 1000)
        app.processEvents()
        begun = time.perf_counter()
        window.view.viewport().repaint()
        repaints.append((time.perf_counter() - begun) * 1000)
    window.close()
    return labels, repaints


def _painted(view: object, app: object) -> None:
    while not view.painted:  # type: ignore[attr-defined]
        app.processEvents()  # type: ignore[attr-defined]


def _words(text: str) -> list[object]:
    from annotator.text import words

    return [w for w in words(text) if len(w) > 2]


def seed(path: Path) -> None:
    """A project with the seed report and its suggestions."""
    import main

    report = next((ROOT / "seeds").glob("*.txt"))
    main.main(["new", str(path)])
    main.main(["import", str(path), str(report)])
    main.main(["suggest", str(path)])


def large(path: Path) -> None:
    """A project with one document of 1M characters in paragraphs and 50,000 spans."""
    from annotator.model import Document, Entity, Layer
    from annotator.scheme import load
    from annotator.text import words
    from storage.project import Project

    report = next((ROOT / "seeds").glob("*.txt")).read_text("utf-8")
    text = (report + "\n") * (1_000_000 // (len(report) + 1))
    spans = [w for w in words(text) if len(w) > 3]
    every = max(1, len(spans) // 50_000)
    chosen = {f"e{i}": Entity(f"e{i}", "LOC", (w,)) for i, w in enumerate(spans[5::every][:50_000])}
    with Project.create(path, load()) as project:
        document = Document("large", text)
        project.documents.add([document])
        project.layers.put(Layer(document, "bench", chosen))


def main_() -> None:
    """Measure and print as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seed.tawsim"
        seed(path)
        ours, heavy = started(WINDOW, path)
        plain, _ = started(PLAIN, next((ROOT / "seeds").glob("*.txt")))
        figures: dict[str, object] = {
            "start to first paint, s": round(ours, 3),
            "plain text edit, s": round(plain, 3),
            "ratio": round(ours / plain, 2),
            "torch, camel-tools, transformers or dask loaded": heavy,
        }
        for name, make in (("seed", None), ("1M characters, 50k spans", large)):
            project = path if make is None else Path(folder) / "large.tawsim"
            if make:
                make(project)
            labels, repaints = label_keys(project)
            figures[f"label key, {name}"] = {
                "median ms": round(median(labels), 2),
                "95 % ms": round(quantiles(labels, n=20)[-1], 2),
                "bare repaint, median ms": round(median(repaints), 2),
                "ratio of medians": round(median(labels) / median(repaints), 2),
            }
    print(json.dumps(figures, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main_()
