"""The whole program, without a display, with keys that come by themselves.

`python -m tests.trust.annotating P`: `saved 7` on standard output says that the journal had 7 edits on the
disk when the window said so.
"""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer  # the platform is said first
from PySide6.QtWidgets import QApplication

import main
from tests.e2e.driver import Driver
from ui.settings import Settings, settings_path
from ui.window import Window

KEYS = ("Tab", "Enter", "Tab", "Backspace", "Ctrl+Z", "Tab", "Shift+Enter", "G", "J", "T", "Ctrl+Shift+Z")


def work() -> None:
    """One key after the other, without end."""
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))
    hands, session, keys = Driver(window), window.session, iter(())

    def saved(_at: str) -> None:
        assert session.project is not None
        print(f"saved {session.project.journal.last()}", flush=True)

    def press() -> None:
        nonlocal keys
        key = next(keys, None)
        if key is None:
            keys = iter(KEYS)
            return
        if window.chooser.isVisible():
            hands.press("Escape")
        hands.press(key)

    session.saved.connect(saved)
    timer = QTimer(window, interval=3)
    timer.timeout.connect(press)
    timer.start()
    window.destroyed.connect(timer.stop)
    print("begun", flush=True)


if __name__ == "__main__":
    Settings(settings_path()).set("annotator", "A")  # else it asks
    exec_ = QApplication.exec

    def begin(*arguments: object) -> int:
        QTimer.singleShot(0, work)
        return exec_()

    QApplication.exec = begin  # type: ignore[method-assign, assignment]  # to be there once the window is
    sys.exit(main.main(["open", sys.argv[1]]))
