"""All pictures of the documentation, made anew from the real program: `make pictures`.

Each is a window or dialog of a project of scripts/pictured.py, drawn without a display. The same program
makes the same pictures. Colors are cut down to 256, so that no picture weighs more than a letter.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from annotator.model import GOLD, Event
from scripts import pictured
from storage.project import Project
from storage.recipes import Recipe
from tests.reviewed import TEXT
from ui.app import application, make_window
from ui.dialogs.handout import HandoutDialog
from ui.dialogs.releases import ReleasesDialog
from ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from ui.window import Window

DOCS = Path(__file__).resolve().parent.parent / "docs"
WORK = Path(tempfile.gettempdir()) / "tawsim-pictures"  # dialogs show the path, so it is always the same one
ENVIRONMENT = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_SCALE_FACTOR": "1",
    "TZ": "UTC",
    "QT_LOGGING_RULES": "default.warning=false",  # what that platform can't do
}
LONGEST = 60.0  # seconds until what a picture waits for is there


def main() -> int:
    """Returns the exit code."""
    os.environ.update(ENVIRONMENT)  # before there is an application
    time.tzset()
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(mode=0o700)
    try:
        for name, make in PICTURES.items():
            target = DOCS / f"{name}.png"
            target.parent.mkdir(exist_ok=True)
            save(make(), target)
            print(f"{target.relative_to(DOCS.parent)}  {target.stat().st_size / 1000:.0f} kB")
            gc.collect()
    finally:
        shutil.rmtree(WORK, ignore_errors=True)
    return 0


def save(image: QImage, target: Path) -> None:
    """With the 256 colors that stand in it most."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32)
    colors, counts = np.unique(pixels, return_counts=True)
    most = colors[np.argsort(-counts.astype(np.int64), kind="stable")[:256]]
    image = image.convertToFormat(QImage.Format.Format_Indexed8, [int(c) for c in most])
    if not image.save(str(target), quality=0):
        raise OSError(f"{target} could not be written")


# ---- hands ----


@contextmanager
def window(
    project: str, language: str = "en", document: str = "", size: tuple[int, int] = (1280, 800)
) -> Iterator[Window]:
    """The program on one of the projects, as the lead."""
    path = WORK / project / f"{project}.tawsim"  # each picture gets its own: it may alter it
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir()
    getattr(pictured, project)(path)
    settings = Settings(None)
    for key, value in (("annotator", pictured.LEAD), ("language", language), ("theme", "light")):
        settings.set(key, value)
    application()
    made = make_window(settings, suggests=False)
    made.session.now = lambda: pictured.START
    try:
        made.start(Project.open(path), document=document)
        made.resize(*size)
        made.show()
        made.activateWindow()
        made.board.fill_tables()
        settle()
        yield made
    finally:
        made.close()
        made.deleteLater()
        settle()


def settle(until: Callable[[], bool] = lambda: True) -> None:
    """Until all is drawn, and this holds."""
    end = time.monotonic() + LONGEST
    pause = QEventLoop()
    while True:
        QTimer.singleShot(150, pause.quit)
        pause.exec()
        if until():
            return
        if time.monotonic() > end:
            raise TimeoutError("what the picture waits for never came")


def grab(widget: QWidget, size: tuple[int, int] | None = None) -> QImage:
    """As it stands."""
    if size:
        widget.resize(*size)
    settle()
    return widget.grab().toImage()


def dialog(
    open_: Callable[[], object], size: tuple[int, int], use: Callable[[QDialog], None] | None = None
) -> QImage:
    """A dialog that waits for an answer: opened, used, pictured and left."""
    images: list[QImage] = []
    wrong: list[Exception] = []

    def look() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, QDialog)
        try:
            shown.resize(*size)
            if use:
                use(shown)
            settle()
            images.append(shown.grab().toImage())
        except (TimeoutError, AttributeError) as problem:
            wrong.append(problem)
        shown.reject()

    QTimer.singleShot(300, look)
    open_()
    if wrong:
        raise wrong[0]
    return images[0]


# ---- the pictures ----


def _report(language: str) -> QImage:
    with window("seed", language) as shown:
        shown.view.setFocus()
        while not isinstance(_in_hand(shown), Event):
            QTest.keyClick(shown.view, Qt.Key.Key_Tab)
        QTest.keyClick(shown.view, Qt.Key.Key_R)
        return grab(shown)


def _in_hand(shown: Window) -> object:
    layer = shown.session.layer
    assert layer is not None
    return layer.find(shown.desk.in_hand) if shown.desk.in_hand else None


def _review(language: str) -> QImage:
    with window("reviewed", language, "r1") as shown:
        shown.reviewing.turn()
        shown.judging.choose(0)
        return grab(shown)


def _agreement() -> QImage:
    with window("team") as shown:
        shown.agreeing.open()
        settle(lambda: not shown.agreeing.busy)
        opened = shown.agreeing.dialog
        assert opened is not None
        opened.pairs.setFocus()
        QTest.keyClick(opened.pairs, Qt.Key.Key_Return)
        settle(lambda: not shown.agreeing.busy)
        return grab(opened, (1000, 700))


def _dashboard() -> QImage:
    with window("team") as shown:
        shown.dashboard.open()
        settle(lambda: not shown.dashboard.busy)
        assert shown.dashboard.page is not None
        return grab(shown.dashboard.page, (1280, 1040))


def _handout() -> QImage:
    with window("reviewed") as shown:
        return dialog(shown.teamwork.hand_out, (760, 640), _tick)


def _tick(handout: QDialog) -> None:
    assert isinstance(handout, HandoutDialog)
    for name in pictured.PEOPLE:
        handout.people.offer(name, chosen=True)
    handout.overlap.setText("1")


def _conflicts() -> QImage:
    with window("conflicts") as shown:
        shown.teamwork.conflicts()
        assert shown.teamwork.dialog is not None
        return grab(shown.teamwork.dialog, (900, 420))


def _import() -> QImage:
    folder = WORK / "reports"
    folder.mkdir(exist_ok=True)
    (folder / "report.txt").write_text(pictured.seed_text(), "utf-8")
    (folder / "old.txt").write_text(TEXT, "windows-1256")
    (folder / "table.csv").write_text(f"id,title,text\n1,تقرير أول,{TEXT}\n", "utf-8")
    with window("reviewed") as shown:
        paths = [folder / name for name in ("report.txt", "old.txt", "table.csv")]
        return dialog(lambda: shown.files.importing.open(paths), (860, 640))


def _export() -> QImage:
    with window("team") as shown:
        wanted = Recipe("conll", GOLD, split="80/10/10")
        return dialog(lambda: shown.files.exporting.open(wanted), (820, 640), lambda _: settle())


def _releases() -> QImage:
    with window("team") as shown:
        shown.releases.open()
        found = (w for w in QApplication.topLevelWidgets() if isinstance(w, ReleasesDialog) and w.isVisible())
        opened = next(found)
        opened.table.selectRow(1)
        opened.other.setCurrentIndex(opened.other.findData("v2"))
        opened.compare.click()
        settle(lambda: opened.changes.count() > 0)
        return grab(opened, (860, 620))


PICTURES: dict[str, Callable[[], QImage]] = {
    "window": lambda: _report("en"),
    "window-ar": lambda: _report("ar"),
    "pictures/review": lambda: _review("en"),
    "pictures/review-ar": lambda: _review("ar"),
    "pictures/agreement": _agreement,
    "pictures/dashboard": _dashboard,
    "pictures/handout": _handout,
    "pictures/conflicts": _conflicts,
    "pictures/import": _import,
    "pictures/export": _export,
    "pictures/releases": _releases,
}

if __name__ == "__main__":
    sys.exit(main())
