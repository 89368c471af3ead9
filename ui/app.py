"""The window from start to end: the one place that builds the application."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from annotator.errors import ExpectedError
from annotator.scheme import load
from storage.project import Project
from ui import logs
from ui.collecting import Collecting
from ui.fonts import load_fonts
from ui.renewing import renewing
from ui.settings import Settings, settings_path
from ui.theme import apply_theme
from ui.translations import install_digits, install_language, language_of
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

SEEDS = Path(__file__).parent.parent / "seeds"
ICON = Path(__file__).with_name("tawsim.svg")


def application() -> QApplication:
    """The one application object, with the program's fonts."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Tawsim")
        app.setDesktopFileName("tawsim")
        app.setWindowIcon(QIcon(str(ICON)))
        load_fonts()
        Collecting(app)
    return app


def has_display() -> bool:
    """Whether a window can be shown to a person."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_window(settings: Settings, *, suggests: bool = True) -> Window:
    """The window, not yet shown, in the language and theme of the settings."""
    _dress(application(), settings)
    return Window(settings, suggests=suggests)


def _dress(app: QApplication, settings: Settings) -> None:
    """In the language, digits and theme of the settings."""
    install_language(app, settings.get("language"))
    install_digits(settings.get("digits"), language_of(settings.get("language")))
    apply_theme(app, settings.get("theme"))


def run_window(path: Path | None = None) -> int:
    """Open a project, else the one open last, else the start page; until the window closes.

    Raises ExpectedError when there is no display, or the project that was asked for can't be opened.
    """
    if not os.environ.get("QT_QPA_PLATFORM") and not has_display():
        raise ExpectedError("There is no display to open a window on.", "`main.py shot` makes a picture.")
    app = application()
    settings = Settings(settings_path())
    with logs.logging_to(logs.log_folder()):
        project = _opened(path, app, settings) if path is not None else None
        return _run(app, make_window(settings), project)


def _run(app: QApplication, window: Window, project: Project | None) -> int:
    hook, sys.excepthook = sys.excepthook, _report_bug(window)
    logs.follow(window)
    settings = window.settings
    try:
        if not settings.get("annotator"):
            window.show()  # so that the question for the name has a window behind it
        window.start(project)
        window.show()
        code = app.exec()
        if window.session.assistant.waits:  # Qt ends a running thread by ending the process with an error
            sys.stdout.flush()
            os._exit(code)
        return code
    finally:
        sys.excepthook = hook


def _opened(path: Path, app: QApplication, settings: Settings) -> Project:
    """Before there is a window, which would come up in vain for a project that cannot be opened."""
    if Project.is_behind(path):
        _dress(app, settings)
    with renewing(path):
        return Project.open(path, later=True)


def seed_project() -> Path:
    """The project of the seed report in the person's data folder, made when it is not there."""
    path = user_data_path("tawsim", appauthor=False) / "seed.tawsim"
    if not path.exists():
        from annotator.formats import FORMATS
        from storage.importing import import_rows

        path.parent.mkdir(parents=True, exist_ok=True)
        report = next(SEEDS.glob("*.txt"))
        with Project.create(path, load()) as project:
            import_rows(project, FORMATS["text"].read(report))
    return path


def try_seed() -> int:
    """The seed report in the window; without a display the same work offscreen, saying where all lies."""
    path = seed_project()
    if has_display():
        return run_window(path)
    from storage.exporting import Recipe, export_project
    from storage.suggesting import suggest_all

    export, shot = path.with_suffix(".jsonl"), path.with_suffix(".png")
    with Project.open(path) as project:
        suggest_all(project)
        export_project(project, Recipe("jsonl", suggestions=True), export)
        stats = project.stats()
    take_shot(path, shot)
    print(
        f"No display: the job was done offscreen ({stats.documents} report, {stats.suggestions} suggestions)."
    )
    for words, made in (("Project", path), ("Export", export), ("Screenshot", shot)):
        print(f"{words + ':':12}{made}")
    return 0


def take_shot(
    path: Path, output: Path, *, document: str = "", language: str = "en", theme: str = "light"
) -> None:
    """A picture of the window on a document of a project (the first by default).

    Raises ExpectedError when the picture can't be written or there is no such document.
    """
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # what that platform can't do
    application()
    settings = Settings(None)
    settings.set("language", language)
    settings.set("theme", theme)
    project = Project.open(path)
    settings.set("annotator", next(iter(project.layers.annotators()), "—"))
    if document and document not in project.documents.ids():
        project.close()
        raise ExpectedError(f"The project has no document {document}.")
    window = make_window(settings, suggests=False)
    last = project.settings.get("document")
    try:
        window.start(project, document=document)
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(1440, 900)
        window.show()
        window.board.fill_tables()
        application().processEvents()
        if not window.grab().save(str(output), "PNG"):
            raise ExpectedError(f"The picture could not be written to {output}.")
    finally:
        if last:  # a picture does not change where the person goes on
            project.settings.set("document", last)
        window.close()


def _report_bug(
    window: Window,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Log what should never happen, and say where the log is; the work is on disk already."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):  # Ctrl+C in the terminal is none
            logs.bug(error)
            known = logs.kind(error)
            QTimer.singleShot(0, window, lambda: window.about.say_bug(known))  # also out of another thread

    return hook
