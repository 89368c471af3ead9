"""What every test stands on: no screen, a home of its own, and nothing left behind."""

import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
HOMES = {
    "HOME": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": ".run",
}

settings.register_profile("tawsim", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "tawsim")


def _homes(folder: Path) -> dict[str, str]:
    """The folders of HOMES under `folder`, made; only the person can look into them, as Qt demands."""
    places = {name: folder / below for name, below in HOMES.items()}
    for place in places.values():
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {name: str(place) for name, place in places.items()}


def pytest_configure(config: pytest.Config) -> None:
    """Before Qt is asked for: it reads the platform and its settings folder once per process."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = tempfile.TemporaryDirectory(prefix="tawsim-tests-")
    os.environ.update(_homes(Path(folder.name)))
    config.add_cleanup(folder.cleanup)


def pytest_runtest_teardown() -> None:
    """Garbage is collected here, on the thread that made it: a worker that collects Qt objects crashes."""
    gc.disable()
    if gc.get_count()[2] > 20:
        gc.unfreeze()
        gc.collect()
    else:
        gc.collect(1)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, so that no test sees settings of the person or of another test."""
    folder = tmp_path_factory.mktemp("home")
    for name, place in _homes(folder).items():
        monkeypatch.setenv(name, place)
    return folder


@pytest.fixture(scope="session")
def shared() -> Path:
    """The material beside the project: gold and raw texts, files of every format, scorers."""
    if not SHARED.is_dir():
        pytest.skip(f"the shared material is not there: {SHARED}")
    return SHARED


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project itself."""
    return ROOT


@pytest.fixture(autouse=True)
def nothing_left_open() -> Iterator[None]:
    """A test that leaves a window open or work running in Qt's pool fails, not the one after it."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    _plain(app)
    running = QThreadPool.globalInstance().activeThreadCount()
    QThreadPool.globalInstance().waitForDone()
    left = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    assert not left, f"left open: {left}"
    assert not running, f"{running} jobs left running"


def _plain(app: "QApplication") -> None:
    """Language, direction, digits and theme as they are before any test."""
    from PySide6.QtCore import QLocale, Qt, QTranslator

    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.setParent(None)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    app.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    app.setStyleSheet("")
    app.setPalette(app.style().standardPalette())
    QLocale.setDefault(QLocale.c())
