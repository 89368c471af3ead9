"""What somebody who is to help must know: versions, the system, sizes, settings, the last lines of the log.

In English, whatever the window speaks. No text of a document, no name of an annotator, no path.
"""

from __future__ import annotations

import locale
import os
import sys
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from storage.saving import backups
from ui import logs
from ui.settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ui.settings import Settings
    from ui.window import Window

LINES = 60  # of the log
PARTS = ("numpy", "onnxruntime", "tokenizers", "python-crfsuite", "lxml", "orjson", "camel-tools", "torch")


def diagnosis(window: Window, log: Path) -> str:
    """All of it, section by section."""
    sections = {
        "Versions": [*logs.versions(), *_parts()],
        "Window": _window(window),
        "Settings that differ": [*_settings(window.settings)] or ["none"],
        "Project": _project(window),
        "Log": logs.last(log, LINES) or ["none"],
    }
    return "\n\n".join("\n".join([title, *(f"  {row}" for row in rows)]) for title, rows in sections.items())


def _parts() -> Iterator[str]:
    for name in PARTS:
        try:
            yield f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"{name}: not installed"


def _window(window: Window) -> list[str]:
    screen = window.screen()
    size = screen.size()
    return [
        f"platform {QGuiApplication.platformName()}, {os.environ.get('XDG_SESSION_TYPE', sys.platform)}",
        f"screen {size.width()} × {size.height()}, scale {screen.devicePixelRatio():g}",
        f"window {window.width()} × {window.height()}, {window.language}, dark: {window.dark}",
        f"locale {locale.getlocale()[0]}, {sys.getfilesystemencoding()}",
    ]


def _settings(settings: Settings) -> Iterator[str]:
    for setting in SETTINGS:
        value = settings.get(setting.key)
        if value == setting.default:
            continue
        if isinstance(value, (bool, float)) or setting.choices:
            yield f"{setting.key}: {value}"
        else:  # it may name somebody, or a place
            yield f"{setting.key}: " + ("set" if isinstance(value, str) else f"{len(value)} set")


def _project(window: Window) -> list[str]:
    project = window.session.project
    if project is None:
        return ["none is open"]
    chosen = project.settings.get(backups.SETTING)
    there = backups.copies(project.path, chosen)
    scheme = window.session.scheme
    return [
        logs.counts(project),
        f"scheme: {len(scheme.labels)} labels, {len(scheme.types)} types of events",
        f"copies: {len(there)}, {'in a chosen folder' if chosen else 'beside the project'}",
        f"document on show: {_length(window)} characters",
        f"after a crash: {project.unclean}",
    ]


def _length(window: Window) -> int:
    layer = window.session.layer
    return len(layer.document.text) if layer is not None else 0
