"""How soon the window is up: from the start of the process to the first paint of the seed report with its
suggestions stored, beside a bare process that shows the same text in a QPlainTextEdit.

    python -m benchmarks.window
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.table import Row, tell

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


def started(code: str, argument: Path, repeats: int = 7) -> tuple[float, list[str]]:
    """The median seconds to the first paint, and which heavy modules were loaded."""
    times = []
    for _ in range(repeats):
        command = [sys.executable, "-c", code, str(argument), str(time.time())]
        out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
        times.append(float(out[0]))
    return median(times), [m for m in out[1].split(",") if m != "-"]


def seed(path: Path) -> None:
    """A project with the seed report and its suggestions."""
    import main

    report = next((ROOT / "seeds").glob("*.txt"))
    main.main(["new", str(path)])
    main.main(["import", str(path), str(report)])
    main.main(["suggest", str(path)])


def main() -> None:
    """Two rows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seed.tawsim"
        seed(path)
        plain, _ = started(PLAIN, next((ROOT / "seeds").glob("*.txt")))
        ours, heavy = started(WINDOW, path)
    on, beside = "the seed report", "a bare process with a QPlainTextEdit"
    tell(Row("start of the process → first paint", on, ours, "s", floor=plain, beside=beside, limit=1.0))
    loaded = Row("of torch, camel-tools, transformers, dask are loaded by then", on, len(heavy), "", limit=0)
    tell(loaded)


if __name__ == "__main__":
    main()
