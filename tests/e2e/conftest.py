"""The program as a person meets it: started through main(), driven by keys and the mouse."""

from __future__ import annotations

import gc
import os
import socket
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

import main
from tests.e2e.driver import Driver
from ui.commands.lines import WRONG
from ui.settings import Settings, settings_path
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(autouse=True)
def offline(monkeypatch) -> None:
    """Nothing that a person does in the window asks the network for anything, unless they set it up."""

    def refuse(_socket: object, address: object) -> None:
        raise AssertionError(f"the program asked the network for {address}")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    assert "PySide6.QtNetwork" not in sys.modules


@pytest.fixture
def run(qtbot, monkeypatch) -> Callable[..., int]:
    """`run(script, "open", path)`: start the program, let `script(driver)` use it, close it."""

    def start(
        script: Callable[[Driver], None], *argv: object, annotator: str = "أحمد", **settings: object
    ) -> int:
        windows: list[Window] = []
        failed: list[BaseException] = []
        kept = Settings(settings_path())
        kept.set("annotator", annotator)
        kept.set("language", "en")
        for name, value in settings.items():
            kept.set(name, value)

        def exec_(*_) -> int:
            window = next(
                w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible()
            )
            windows.append(window)
            qtbot.waitExposed(window)
            try:
                script(Driver(window))
            except BaseException as problem:  # noqa: BLE001 - raised again below, past what takes in all faults
                failed.append(problem)
            finally:
                window.close()
            return 0

        def wait(_code: int) -> None:
            """In place of the end of the process, which would end the tests too, and as if all were well."""
            qtbot.waitUntil(lambda: not windows[-1].session.assistant.waits, timeout=120_000)

        monkeypatch.setattr(QApplication, "exec", exec_)
        monkeypatch.setattr(os, "_exit", wait)
        code = main.main([str(a) for a in argv])
        # A window that stays holds a model of 200 MB, and the next one styles its widgets, too.
        for window in windows:
            delete(window)
        windows.clear()
        gc.unfreeze()
        gc.collect()
        if failed:
            raise failed[0]
        assert code != WRONG
        return code

    return start


@pytest.fixture
def project(tmp_path) -> Path:
    """A project with the seed report, without suggestions."""
    path = tmp_path / "p.tawsim"
    assert main.main(["new", str(path)]) == 0
    assert main.main(["import", str(path), *map(str, _seeds())]) == 0
    return path


def _seeds() -> list[Path]:
    from ui.app import SEEDS

    return sorted(SEEDS.glob("*.txt"))
